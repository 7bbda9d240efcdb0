"""Parameters of the task ``blocks``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class BlocksParams(Params):
    """Which part of the block grid to make.

    Attributes:
        bounds: West, south, east and north in degrees (EPSG:4326); () for none.
        area: Path of a file with polygons in any reference system, or well-known text; "" for none.
        layer: Layer of the area's file; "" when it has only one.
        out: Vector file to write the blocks' polygons into (GeoPackage, or what the suffix says); "" for
            the ids alone.
        zoom: Tile zoom to count tiles at; None takes the default.
    """

    bounds: tuple[float, ...] = ()
    area: str = ""
    layer: str = ""
    out: str = ""
    zoom: int | None = None
