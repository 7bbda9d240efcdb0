"""Reads the regions of a job at a place: what was decided there, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import REGION_TABLE, RegionColumn, layer_uri
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
        values: Column of the table ``regions`` to its value, None where there is none.
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
    """Regions of one job; keeps the table open, and sees what a run adds to it."""

    def __init__(self, geopackage: Path) -> None:
        self._layer = QgsVectorLayer(layer_uri(geopackage, REGION_TABLE), REGION_TABLE, "ogr")

    def at(self, point: QgsPointXY) -> list[Region]:
        """Regions that hold a point (EPSG:4326); two where it lies on their border, none without imagery."""
        box = QgsRectangle.fromCenterAndSize(point, _CLICK_DEG, _CLICK_DEG)
        request = QgsFeatureRequest(box)
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        return self._regions(request)

    def with_fid(self, fid: int) -> Region | None:
        """The region in this row of the table; None when it is not there any more."""
        row = next(iter(self._regions(QgsFeatureRequest(fid))), None)
        return None if row is None else self._in_full(row)

    def near(self, box: QgsRectangle) -> list[Region]:
        """Regions that a rectangle (EPSG:4326) touches."""
        request = QgsFeatureRequest(box)
        request.setFlags(QgsFeatureRequest.Flag.ExactIntersect)
        return [self._in_full(row) for row in self._regions(request)]

    def _in_full(self, row: Region) -> Region:
        """A region as ``at`` gives it, with all that is kept of it, found by a place inside it."""
        found = self.at(row.geometry.pointOnSurface().asPoint())
        number = RegionColumn.REGION
        same = [
            item for item in found if (item.block, item.values[number]) == (row.block, row.values[number])
        ]
        return same[0] if same else row

    def _regions(self, request: QgsFeatureRequest) -> list[Region]:
        names = self._layer.fields().names()
        return [
            Region(
                {name: _plain(value) for name, value in zip(names, feature.attributes())}, feature.geometry()
            )
            for feature in self._layer.getFeatures(request)
        ]


def _plain(value: Any) -> Any:
    return None if value == NULL else value
