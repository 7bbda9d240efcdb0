"""The environment variables by which the engine learns QGIS's and CropLayer's settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.core import Qgis, QgsApplication

from croplayer_qgis.client.network import Network, network_variables, qgis_network, write_authorities
from croplayer_qgis.client.secrets import SecretError
from croplayer_qgis.settings import Settings

_CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def engine_variables(python: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Proxy, certificates and tile cache for an engine run by ``python``.

    The names are the engine's own (``core/imagery/cache_place.py``), which the command line reads too, and
    those of ``requests``; what the user set in ``environ`` for all programs stays.
    """
    settings = Settings()
    network = _network()
    variables = network_variables(network, environ)
    if not any(environ.get(name) for name in _CERTIFICATES):
        target = Path(QgsApplication.qgisSettingsDirPath()) / "croplayer" / "authorities.pem"
        authorities = write_authorities(network, python, target)
        if authorities is not None:
            variables["REQUESTS_CA_BUNDLE"] = str(authorities)
    variables["CROPLAYER_CACHE_FOLDER"] = str(settings.cache_folder)
    variables["CROPLAYER_CACHE_LIMIT_MB"] = str(settings.cache_limit_mb)
    return variables


def _network() -> Network:
    """QGIS's network; without its proxy, and with a line in the log, when the proxy's password stays shut."""
    try:
        return qgis_network()
    except SecretError as error:
        QgsApplication.messageLog().logMessage(str(error), "CropLayer", Qgis.MessageLevel.Warning)
        return Network()
