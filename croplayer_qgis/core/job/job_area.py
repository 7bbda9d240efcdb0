"""The polygons that a job maps inside of, kept in a file of its folder that QGIS opens."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.geopackage import NOT_CREATED, explained
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, pixel_of
from croplayer_qgis.shared.job_files import AREA

_DECIMALS = 7  # of a degree: a centimetre


@dataclass(frozen=True, eq=False)
class JobArea:
    """What a job maps; outside it no pixel is asked for.

    Attributes:
        text: The polygons in EPSG:4326 as GeoJSON, as the file has them.
    """

    text: str

    @classmethod
    def of(cls, area: Area) -> JobArea:
        """The polygons of an area of interest, to the centimetre."""
        rounded = shapely.transform(area.polygons, lambda xy: np.round(xy, _DECIMALS))
        shapes = [json.loads(text) for text in shapely.to_geojson(rounded)]
        features = [{"type": "Feature", "properties": {}, "geometry": shape} for shape in shapes]
        return cls(json.dumps({"type": "FeatureCollection", "features": features}))

    @property
    def sha256(self) -> str:
        """By which a job knows its area."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def polygons(self) -> NDArray[Any]:
        """Object [n]; they may overlap."""
        found = shapely.get_parts(shapely.from_geojson(self.text))
        valid: NDArray[Any] = shapely.make_valid(found, method="structure", keep_collapsed=False)
        return valid

    def write(self, folder: Path) -> None:
        """Writes the file of a job; raises JobError."""
        with explained(folder, NOT_CREATED):
            (folder / AREA).write_text(self.text, encoding="utf-8")

    def inside(self, window: PixelWindow) -> NDArray[np.bool_]:
        """Pixels of a window whose centre lies inside, bool [h, w].

        Where a sliver holds no pixel's centre, they are those that it touches.
        """
        box = shapely.box(*window.bounds_lonlat)
        near = self.polygons[shapely.STRtree(self.polygons).query(box, predicate="intersects")]
        parts = shapely.transform(shapely.intersection(near, box), lambda xy: _pixels(xy, window))
        shapes = [(part, 1) for part in parts if shapely.area(part) > 0]
        shape = (window.height, window.width)
        if not shapes:
            return np.zeros(shape, np.bool_)
        burnt = rasterize(shapes, shape, dtype="uint8")
        return np.asarray(burnt if burnt.any() else rasterize(shapes, shape, all_touched=True)) > 0

    def require(self, blocks: Iterable[Block]) -> None:
        """Raises InputError when a block shares nothing with the area."""
        wanted = list(blocks)
        boxes = shapely.box(*np.array([block.bounds for block in wanted]).reshape(-1, 4).T)
        met = set(shapely.STRtree(self.polygons).query(boxes, predicate="intersects")[0].tolist())
        beyond = [block.id for place, block in enumerate(wanted) if place not in met]
        if beyond:
            raise InputError(
                "The job maps inside its area only, and {} lies outside; choose another folder for it.",
                beyond[0],
                block=beyond[0],
            )


@lru_cache(maxsize=1)
def job_area(folder: Path, sha256: str) -> JobArea | None:
    """The area of the job in a folder; None for one that maps whole blocks, whose ``sha256`` is "".

    Raises:
        JobError: Its file is not there any more, or is another one.
    """
    if not sha256:
        return None
    try:
        area = JobArea((folder / AREA).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise _lost(folder, str(error)) from error
    if area.sha256 != sha256:
        raise _lost(folder, f"SHA-256 {area.sha256}, not {sha256}")
    return area


def _lost(folder: Path, detail: str) -> JobError:
    return JobError(
        "{} is not the file that the job was begun with; put that one back, or start a new job.",
        folder / AREA,
        detail=detail,
    )


def _pixels(xy: NDArray[np.float64], window: PixelWindow) -> NDArray[np.float64]:
    """Columns and rows of the window from longitudes and latitudes, [n, 2]."""
    places = [pixel_of(lon, lat, window.zoom) for lon, lat in xy.tolist()]
    return np.array(places).reshape(-1, 2) - (window.x0, window.y0)
