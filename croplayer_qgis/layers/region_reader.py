"""Reads the regions of a job at a place: what was decided there, and why."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from croplayer_qgis.shared.foreign_job import is_region_file
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.grid.block import Block, GridError
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    GEOPACKAGE,
    REGION_TABLE,
    BlockColumn,
    RegionColumn,
    layer_uri,
    region_file_name,
    region_layer_uri,
    version_stem,
)
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

EDITED, SINGLE_SOURCE = Decision.EDITED, Decision.SINGLE_SOURCE
GROUPS = ("geography", "iqa", "region", "consistency")
"""Groups of features, in the order they are shown."""

_CLICK_DEG = 1e-7  # a rectangle around the point, as GDAL filters by rectangles


@dataclass(frozen=True)
class Region:
    """A region of a block and all that is kept of it.

    Attributes:
        values: Column of the table ``regions`` or of the block's file to its value, None where there is none.
        geometry: Its outline, EPSG:4326.
    """

    values: Mapping[str, Any]
    geometry: QgsGeometry

    @property
    def block(self) -> str:
        """Id of its block."""
        return str(self.values[RegionColumn.BLOCK])

    @property
    def decision(self) -> int:
        """Decision code (``shared/vocabulary/decisions``)."""
        return int(self.values[RegionColumn.DECISION])

    @property
    def groups(self) -> dict[str, float]:
        """Contribution of each feature group in use, log-odds; empty where the fusion model was not asked."""
        found = {name: self.values.get(RegionColumn.contribution(name)) for name in GROUPS}
        return {name: float(value) for name, value in found.items() if value is not None}

    @property
    def unused_groups(self) -> list[str]:
        """Groups of which the fusion model uses no feature; empty where it was not asked."""
        used = self.groups
        return [name for name in GROUPS if name not in used] if used else []

    @property
    def top_features(self) -> list[tuple[str, float]]:
        """The features that weighed most, with their contributions; empty in jobs of older versions."""
        text = self.values.get(RegionColumn.TOP_FEATURES)
        return [(str(name), float(value)) for name, value in read_json(text)] if text else []

    def scene_class(self, letter: str) -> str:
        """What the quality model sees most in source ``a`` or ``b`` here, "" without imagery."""
        found = {name: self.values.get(f"{letter}_iqa_{name}") for name in SCENE_CLASSES}
        known = {name: value for name, value in found.items() if value is not None}
        return max(known, key=lambda name: known[name]) if known else ""


class RegionReader:
    """Regions of one job; keeps the table open, and sees what a run adds to it.

    The file of a block has their exact outlines and all that explains them, the job's table what was decided;
    jobs of version 0.1 have the table alone.
    """

    def __init__(self, geopackage: Path) -> None:
        self._folder = geopackage.parent
        self._layer = QgsVectorLayer(layer_uri(geopackage, REGION_TABLE), REGION_TABLE, "ogr")

    def at(self, point: QgsPointXY) -> list[Region]:
        """Regions that hold a point (EPSG:4326); two where it lies on their border, none without imagery."""
        box = QgsRectangle.fromCenterAndSize(point, _CLICK_DEG, _CLICK_DEG)
        return self._exact(_at(box), _blocks_of(box))

    def with_fid(self, fid: int) -> Region | None:
        """The region in this row of the table; None when it is not there any more."""
        row = next(_regions(self._layer, QgsFeatureRequest(fid)), None)
        return None if row is None else self._in_full(row)

    def near(self, box: QgsRectangle) -> list[Region]:
        """Regions that a rectangle (EPSG:4326) touches."""
        return [self._in_full(row) for row in list(_regions(self._layer, _at(box)))]

    def _exact(self, request: QgsFeatureRequest, blocks: set[str]) -> list[Region]:
        """Regions of blocks: from their files, or from the table where there is none."""
        files = {block: self._file(block) for block in sorted(blocks)}
        found = [region for region in _regions(self._layer, request) if files.get(region.block) is None]
        for path in filter(None, files.values()):
            layer = QgsVectorLayer(region_layer_uri(path), path.stem, "ogr")
            told = map(self._decided, list(_regions(layer, request)))
            found += [region for region in told if region is not None]
        return found

    def _file(self, block: str) -> Path | None:
        """The file of the regions of a block's product; None where version 0.1 made it, or it has none."""
        try:
            with closing(open_to_read(self._folder / GEOPACKAGE)) as database:
                query = f"SELECT {product_sql(database)} FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
                row = database.execute(query, (block,)).fetchone()
        except sqlite3.Error:
            return None
        path = self._folder / region_file_name(version_stem(block, row[0])) if row and row[0] else None
        return path if path is not None and is_region_file(path) else None

    def _in_full(self, row: Region) -> Region:
        """A region of the table with its exact outline and all that is kept of it."""
        path = self._file(row.block)
        if path is None:
            return row
        layer = QgsVectorLayer(region_layer_uri(path), path.stem, "ogr")
        number = int(row.values[RegionColumn.REGION])
        exact = next(_regions(layer, _numbered(row.block, number)), None)
        return row if exact is None else _merged(exact, row)

    def _decided(self, region: Region) -> Region | None:
        """A region of a file with what the table says of it; None where the run has not come to that."""
        request = _numbered(region.block, int(region.values[RegionColumn.REGION]))
        row = next(_regions(self._layer, request), None)
        return None if row is None else _merged(region, row)


def _merged(exact: Region, row: Region) -> Region:
    decided = {name: value for name, value in row.values.items() if value is not None}
    return Region({**exact.values, **decided}, exact.geometry)


def _numbered(block: str, number: int) -> QgsFeatureRequest:
    return QgsFeatureRequest().setFilterExpression(
        f'"{RegionColumn.BLOCK}" = \'{block}\' AND "{RegionColumn.REGION}" = {number}'
    )


def _blocks_of(box: QgsRectangle) -> set[str]:
    """Ids of the blocks that a small rectangle touches."""
    found = set()
    for lat, lon in itertools.product((box.yMinimum(), box.yMaximum()), (box.xMinimum(), box.xMaximum())):
        with suppress(GridError):  # beyond the edge of the world
            found.add(Block.containing(lon, lat).id)
    return found


def _at(box: QgsRectangle) -> QgsFeatureRequest:
    request = QgsFeatureRequest(box)
    request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
    return request


def _regions(layer: QgsVectorLayer, request: QgsFeatureRequest) -> Iterator[Region]:
    names = layer.fields().names()
    for feature in layer.getFeatures(request):
        values = {name: _plain(value) for name, value in zip(names, feature.attributes())}
        yield Region(values, feature.geometry())


def _plain(value: Any) -> Any:
    return None if value == NULL else value
