"""QGIS's network settings, for processes that do not use QGIS's network: the installer and the engine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsSettings

from croplayer_qgis.client.secrets import user_and_password

_SCHEMES = {"HttpProxy": "http", "HttpCachingProxy": "http", "Socks5Proxy": "socks5h"}
_LOCAL = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Network:
    """How the internet is reached.

    Attributes:
        proxy: Proxy URL, "" for none or the system's own; may hold a password, so it never stands on a
            command line.
        no_proxy: Hosts that are reached without it.
        authorities: Certificates of the authorities QGIS trusts, those of the system and those the user added
            in QGIS, as PEM text.
    """

    proxy: str = field(default="", repr=False)
    no_proxy: tuple[str, ...] = ()
    authorities: bytes = field(default=b"", repr=False)


def qgis_network() -> Network:
    """What QGIS's settings say (Options > Network and Options > Authentication).

    Asks for the master password only when the proxy's own password lies in the authentication database.

    Raises:
        SecretError: That password cannot be read.
    """
    authorities = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    settings = QgsSettings()
    scheme = _SCHEMES.get(str(settings.value("proxy/proxyType", "")))
    host = str(settings.value("proxy/proxyHost", "") or "")
    if not settings.value("proxy/proxyEnabled", False, type=bool) or scheme is None or not host:
        return Network(authorities=authorities)
    user, password = _proxy_login(settings)
    login = f"{quote(user, safe='')}:{quote(password, safe='')}@" if user else ""
    port = str(settings.value("proxy/proxyPort", "") or "")
    address = f"{scheme}://{login}{host}" + (f":{port}" if port else "")
    excluded = settings.value("proxy/noProxyUrls", []) or []
    urls = [excluded] if isinstance(excluded, str) else excluded
    hosts = (urlsplit(url if "//" in url else f"//{url}").hostname or "" for url in urls)
    return Network(address, (*_LOCAL, *filter(None, hosts)), authorities)


def network_variables(network: Network, environ: Mapping[str, str]) -> dict[str, str]:
    """Environment variables by which a program that uses ``requests`` goes the same way.

    What the user set in ``environ`` for all programs stays.
    """
    variables = {}
    if network.proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY"):
            variables.update({name: network.proxy, name.lower(): network.proxy})
        variables["NO_PROXY"] = variables["no_proxy"] = ",".join(network.no_proxy)
    theirs = {name.upper() for name in environ}
    return {name: value for name, value in variables.items() if name.upper() not in theirs}


def write_authorities(network: Network, interpreter: Path, target: Path) -> Path | None:
    """Writes one file of all trusted authorities: QGIS's and those the engine's Python came with.

    Both, because Windows and macOS load some of their own only when a program of theirs asks.

    Returns:
        The file, or None when QGIS knows no authority or the file cannot be written.
    """
    if not network.authorities.strip():
        return None
    parts = [network.authorities.strip(), *(path.read_bytes().strip() for path in _certifi(interpreter))]
    text = b"\n".join(parts) + b"\n"
    try:
        if not target.is_file() or target.read_bytes() != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f"{target.name}.{os.getpid()}.part")
            part.write_bytes(text)
            part.replace(target)
    except OSError:
        return None
    return target


def _proxy_login(settings: QgsSettings) -> tuple[str, str]:
    entry = str(settings.value("proxy/authcfg", "") or "")
    if entry:
        return user_and_password(entry)
    user = str(settings.value("proxy/proxyUser", "") or "")
    return user, str(settings.value("proxy/proxyPassword", "") or "")


def _certifi(interpreter: Path) -> list[Path]:
    """The authorities file of the environment's own ``certifi``, or of its pip before that is there."""
    packages = [*interpreter.parent.parent.glob("lib/python3*/site-packages")]
    packages.append(interpreter.parent.parent / "Lib" / "site-packages")
    for place in ("certifi/cacert.pem", "pip/_vendor/certifi/cacert.pem"):
        found = [folder / place for folder in packages if (folder / place).is_file()]
        if found:
            return found[:1]
    return []
