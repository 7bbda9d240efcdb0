"""Parameters of the tasks that look at imagery: ``quality`` and ``segment``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class ImageryParams(Params):
    """Which imagery to look at, and where to write what is found.

    Attributes:
        source: Source record (``core/imagery/source.py``).
        out: GeoTIFF to write.
        bounds: West, south, east and north in degrees; may be left out for a raster: all of it.
        zoom: Zoom of the pixel grid; None takes the raster's own resolution, or the default zoom.
        model: Folder of the user's own model; "" for the shipped one.
        accepted_terms: Ids of the sources whose terms the user acknowledged.
        secrets: Token or key by source id; held in memory only, never written anywhere.
    """

    source: Mapping[str, Any]
    out: str
    bounds: tuple[float, ...] = ()
    zoom: int | None = None
    model: str = ""
    accepted_terms: tuple[str, ...] = ()
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
