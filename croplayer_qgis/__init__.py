"""CropLayer: maps cropland from two imagery sources and shows where the map is likely wrong.

This package is the QGIS plugin and holds the engine, which runs in a process of its own. Nothing is imported
here: QGIS reads this file at every start, and the engine's Python has no QGIS.
"""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:  # noqa: N802  (QGIS asks for this name)
    """The plugin object, for QGIS; one that says why when the plugin cannot be loaded."""
    try:
        from croplayer_qgis.plugin import CropLayerPlugin

        return CropLayerPlugin(iface)
    except Exception as error:  # a traceback at QGIS's start helps nobody
        from croplayer_qgis.plugin_stub import PluginStub

        return PluginStub(iface, error)
