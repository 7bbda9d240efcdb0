"""Makes the certificate of a cluster: one that signs itself, held by all its machines."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine.cluster_tls import CERTIFICATE, KEY, Certificates, certificates_in

_VALID = timedelta(days=3650)  # its holders are few; who must go is shut out by deleting the folder


def own_certificates(folder: Path) -> Certificates:
    """Those in the folder, made when there are none; raises InputError when they cannot be stored."""
    found = certificates_in(folder)
    if found is None:
        certificate, key = _self_signed()
        store(folder, {CERTIFICATE: certificate, KEY: key})
        found = certificates_in(folder)
    if found is None:  # somebody took them away in between
        raise InputError("The certificates of the cluster cannot be kept in {}.", folder)
    return found


def store(folder: Path, files: dict[str, str]) -> None:
    """Writes files that only this user may read; raises InputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, text in files.items():
            path = folder / name
            path.unlink(missing_ok=True)  # the mode counts for new files only
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(text)
    except OSError as error:
        raise InputError(
            "The certificates of the cluster cannot be kept in {}: {}.", folder, error.strerror or error
        ) from error


def _self_signed() -> tuple[str, str]:
    """A new certificate and its private key, PEM."""
    from cryptography import x509  # slow to import, and needed once
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "croplayer cluster")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # clocks of machines differ
        .not_valid_after(now + _VALID)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode(), private.decode()
