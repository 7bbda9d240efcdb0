"""CropLayer: maps cropland from two imagery sources and shows where the map is likely wrong.

This package is the QGIS plugin and holds the engine, which runs in a process of its own. Nothing is imported
here: QGIS reads this file at every start, and the engine's Python has no QGIS.
"""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802  (QGIS asks for this name)
    """The plugin object, for QGIS."""
    from croplayer_qgis.plugin import CropLayerPlugin

    return CropLayerPlugin(iface)
