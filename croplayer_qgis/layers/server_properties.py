"""Abstract and attribution of a layer, which QGIS 3.38 moved and QGIS 4 warns of in the old place."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsMapLayer


def server_properties(layer: QgsMapLayer) -> Any:
    """What holds them: the layer's server properties, and before QGIS 3.38 the layer itself."""
    properties = layer.serverProperties()
    return properties if hasattr(properties, "setAttribution") else layer


def attribution_of(layer: QgsMapLayer) -> str:
    """Attribution of a layer, from the rights in its metadata where it has none; "" without both."""
    return server_properties(layer).attribution() or "; ".join(layer.metadata().rights())
