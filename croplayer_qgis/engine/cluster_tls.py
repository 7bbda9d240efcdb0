"""Certificates of an encrypted cluster: the environment variable ``CROPLAYER_TLS`` names their folder.

The same folder goes to every machine; whoever has it may join the cluster.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.errors import InputError

TLS_VARIABLE = "CROPLAYER_TLS"
TLS_PROTOCOL = "tls://"


@dataclass(frozen=True)
class Certificates:
    """Files in PEM format.

    Attributes:
        authority: Whose certificates are believed: ``ca.pem``, or ``cert.pem`` where there is none.
        certificate: ``cert.pem``.
        key: ``key.pem``, the private key of the certificate.
    """

    authority: Path
    certificate: Path
    key: Path


def certificates(environ: Mapping[str, str]) -> Certificates | None:
    """The certificates that ``CROPLAYER_TLS`` names, None without it; raises InputError when one lacks."""
    named = environ.get(TLS_VARIABLE)
    if not named:
        return None
    folder = Path(named).resolve()
    certificate, key, authority = (folder / f"{name}.pem" for name in ("cert", "key", "ca"))
    for file in (certificate, key):
        if not file.is_file():
            raise InputError(
                "{} names {}, which has no {}; it needs cert.pem and key.pem.",
                TLS_VARIABLE,
                folder,
                file.name,
            )
    return Certificates(authority if authority.is_file() else certificate, certificate, key)


def certificates_for(address: str, environ: Mapping[str, str]) -> Certificates | None:
    """Those for a scheduler at ``address``; raises InputError when address and variable do not fit."""
    found = certificates(environ)
    if address.startswith(TLS_PROTOCOL) and found is None:
        raise InputError(
            "{} is encrypted; set {} to the folder of the cluster's cert.pem and key.pem.",
            address,
            TLS_VARIABLE,
        )
    if found is not None and not address.startswith(TLS_PROTOCOL):
        raise InputError(
            "{} asks for an encrypted cluster, whose address begins with {}, but "
            "the address is {}; correct one of the two.",
            TLS_VARIABLE,
            TLS_PROTOCOL,
            address,
        )
    return found
