"""Shows a place in another program, by the user's template of an address."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from croplayer_qgis.settings import Settings

_ZOOM = 17


def place_url(point: QgsPointXY) -> str:
    """Address that shows a place, EPSG:4326."""
    url = Settings().place_url
    for name, value in (("lat", f"{point.y():.6f}"), ("lon", f"{point.x():.6f}"), ("zoom", str(_ZOOM))):
        url = url.replace(f"{{{name}}}", value)
    return url


def open_elsewhere(point: QgsPointXY) -> None:
    """Opens that address in the browser, or whatever the system has for it."""
    QDesktopServices.openUrl(QUrl(place_url(point)))
