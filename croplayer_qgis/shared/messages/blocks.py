"""Parameters of the task ``blocks``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import area, area_layer, extent, least_share, zoom
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults


@dataclass(frozen=True)
class BlocksParams(Params):
    """Which part of the block grid to make."""

    area: str = area(mark("Area (polygons)"), mark("Any reference system; invalid polygons are repaired."))
    layer: str = area_layer()
    least_share: float = least_share()
    bounds: tuple[float, ...] = extent(mark("In place of the area, or besides it."))
    out: str = param(
        "",
        title=mark("Blocks"),
        help=mark("Vector file to write the blocks' polygons into, in place of a list of their ids."),
        kind=Kind.NEW_VECTOR,
        tool="OUTPUT",
        tool_needed=True,
    )
    zoom: int = zoom(
        Sentence("Zoom to count tiles at. Empty: {}, 2.4 m a pixel at the equator.", defaults.ZOOM),
        defaults.ZOOM,
    )
