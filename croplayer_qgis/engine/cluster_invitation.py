"""What a machine needs to join a cluster, as one line of text; it is a secret."""

from __future__ import annotations

import base64
import binascii
import json
import ssl
import zlib
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine.cluster_certificate import store
from croplayer_qgis.engine.cluster_tls import AUTHORITY, CERTIFICATE, KEY, Certificates
from croplayer_qgis.shared.foreign_text import read_json

_BEGINS = "croplayer-cluster:"
_MOST_BYTES = 1 << 16  # three certificates have some 4 kB


def invitation(certificates: Certificates) -> str:
    """The line: certificate, key and authority, packed. A shell takes it as one word."""
    files = {
        CERTIFICATE: certificates.certificate.read_text("ascii"),
        KEY: certificates.key.read_text("ascii"),
        AUTHORITY: certificates.authority.read_text("ascii"),
    }
    return _BEGINS + base64.urlsafe_b64encode(zlib.compress(json.dumps(files).encode(), 9)).decode()


def accept(line: str, folder: Path) -> None:
    """Puts what an invitation brings into a folder; raises InputError when it is none or is cut off."""
    files = _unpacked(line.strip())
    store(folder, files)
    try:
        ssl.create_default_context(cafile=folder / AUTHORITY).load_cert_chain(
            folder / CERTIFICATE, folder / KEY
        )
    except (ssl.SSLError, OSError) as error:
        for name in files:
            (folder / name).unlink(missing_ok=True)
        raise _no_invitation() from error


def _unpacked(line: str) -> dict[str, str]:
    if not line.startswith(_BEGINS):
        raise _no_invitation()
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(base64.urlsafe_b64decode(line.removeprefix(_BEGINS)), _MOST_BYTES)
        files = read_json(text.decode())
        return {name: str(files[name]) for name in (CERTIFICATE, KEY, AUTHORITY)}
    except (binascii.Error, zlib.error, ValueError, KeyError, TypeError) as error:
        raise _no_invitation() from error


def _no_invitation() -> InputError:
    return InputError(
        "That is not the whole line of croplayer scheduler, which begins with {}; copy it again.", _BEGINS
    )
