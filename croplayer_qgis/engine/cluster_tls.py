"""Certificates of a cluster: who holds them may join it, and nobody else gets a word in.

They lie in the folder that the environment variable ``CROPLAYER_TLS`` names, else in the user's own. The
scheduler makes them there (``cluster_certificate``), and ``croplayer worker --join`` takes over those of a
scheduler (``cluster_invitation``).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import platformdirs

from croplayer_qgis.core.errors import InputError

TLS_VARIABLE = "CROPLAYER_TLS"
TLS_PROTOCOL = "tls://"
AUTHORITY, CERTIFICATE, KEY = "ca.pem", "cert.pem", "key.pem"


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


def own_folder(environ: Mapping[str, str]) -> Path:
    """Where a scheduler of this user keeps its certificates."""
    named = environ.get(TLS_VARIABLE)
    if named:
        return Path(named).resolve()
    return platformdirs.user_config_path("croplayer", appauthor=False) / "cluster"


def joined_folder(address: str, environ: Mapping[str, str]) -> Path:
    """Where the certificates of the scheduler at ``address`` are kept on a machine that joined it."""
    if environ.get(TLS_VARIABLE):
        return own_folder(environ)
    return own_folder(environ) / re.sub(r"[^A-Za-z0-9.-]", "_", urlsplit(address).netloc)


def certificates_in(folder: Path) -> Certificates | None:
    """Those in a folder; None when it has not both certificate and key."""
    certificate, key, authority = (folder / name for name in (CERTIFICATE, KEY, AUTHORITY))
    if not (certificate.is_file() and key.is_file()):
        return None
    return Certificates(authority if authority.is_file() else certificate, certificate, key)


def certificates_for(address: str, environ: Mapping[str, str]) -> Certificates | None:
    """Those for a scheduler at ``address``, None for one that is not encrypted.

    Raises:
        InputError: It is encrypted and there are none, or ``CROPLAYER_TLS`` names a folder without them or
            asks for encryption where the address has none.
    """
    named = environ.get(TLS_VARIABLE)
    if not address.startswith(TLS_PROTOCOL):
        if named:
            raise InputError(
                "{} asks for an encrypted cluster, whose address begins with {}, but "
                "the address is {}; correct one of the two.",
                TLS_VARIABLE,
                TLS_PROTOCOL,
                address,
            )
        return None
    folders = dict.fromkeys((joined_folder(address, environ), own_folder(environ)))
    found = next(filter(None, map(certificates_in, folders)), None)
    if found is None and named:
        raise InputError(
            "{} names {}, which has no {} and {} of the cluster.",
            TLS_VARIABLE,
            own_folder(environ),
            CERTIFICATE,
            KEY,
        )
    if found is None:
        raise InputError(
            "{} lets in only who holds its certificates; run here the line that croplayer scheduler told, "
            "with --workers 0 where no block is to be mapped.",
            address,
        )
    return found


def is_this_machine(address: str) -> bool:
    """Whether an address, with or without protocol and port, is one of this machine's loopback."""
    host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name
        return False


def require_closed(address: str, insecure: bool) -> None:
    """Raises InputError for an unencrypted address on the network, unless the user wants just that."""
    if insecure or address.startswith(TLS_PROTOCOL) or is_this_machine(address):
        return
    raise InputError(
        "{} is not encrypted: anybody on the network could run programs here as you. Start the scheduler "
        "without --insecure and use its address, which begins with {}; or say --insecure.",
        address,
        TLS_PROTOCOL,
    )
