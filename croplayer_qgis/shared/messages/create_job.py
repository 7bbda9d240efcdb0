"""Parameters of the task ``create_job``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class CreateJobParams(Params):
    """A job to create, or to add blocks to when it exists with the same parameters.

    Attributes:
        job: Absolute path of the job folder.
        source_a: Source record (``core/imagery/source.py``).
        source_b: Second source record, or None for a job of one source.
        area: What to map: path of a file with polygons in any reference system, or well-known text; "" for
            none. Blocks that share at least a pixel with it are taken.
        layer: Layer of the area's file; "" when it has only one.
        area_crs: Reference system of the area in place of the one it states, such as ``EPSG:32650``.
        bounds: West, south, east and north in degrees; its blocks are taken, too.
        blocks: Block ids, taken, too.
        zoom: Tile zoom; None takes the default.
        min_region_ha: Minimum mapping unit in ha; None takes the default.
        models: Folder of the user's own model by task; the shipped one is used for the others.
        accepted_terms: Ids of the sources whose terms the user acknowledged.
    """

    job: str
    source_a: Mapping[str, Any]
    source_b: Mapping[str, Any] | None = None
    area: str = ""
    layer: str = ""
    area_crs: str = ""
    bounds: tuple[float, ...] = ()
    blocks: tuple[str, ...] = ()
    zoom: int | None = None
    min_region_ha: float | None = None
    models: Mapping[str, str] = field(default_factory=dict)
    accepted_terms: tuple[str, ...] = ()
