"""The icons that ship with CropLayer."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from croplayer_qgis.shared.resources import resource_path


def icon(name: str) -> QIcon:
    """Icon of ``resources/icons/NAME.svg``."""
    return QIcon(str(resource_path("icons", f"{name}.svg")))
