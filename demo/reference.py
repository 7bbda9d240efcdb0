"""Compares a mapped block with the reference fields: both sources on their own and the fused map."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.features import rasterize
from shapely.geometry import box, shape

from croplayer_qgis.shared.code_table import CROPLAND
from croplayer_qgis.shared.vocabulary.decisions import Decision

_A_CROPLAND = (Decision.BOTH_CROPLAND, Decision.A_CROPLAND, Decision.B_OTHER)
_B_CROPLAND = (Decision.BOTH_CROPLAND, Decision.B_CROPLAND, Decision.A_OTHER)
_BOTH_SEEN = (*_A_CROPLAND, Decision.B_CROPLAND, Decision.A_OTHER, Decision.BOTH_OTHER)


@dataclass(frozen=True)
class Agreement:
    """Pixel counts of a cropland map against the reference."""

    hit: int
    false_alarm: int
    miss: int
    correct_rejection: int

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            self.hit + other.hit,
            self.false_alarm + other.false_alarm,
            self.miss + other.miss,
            self.correct_rejection + other.correct_rejection,
        )

    @property
    def pixels(self) -> int:
        """Pixels compared."""
        return self.hit + self.false_alarm + self.miss + self.correct_rejection

    @property
    def figures(self) -> tuple[float, float, float, float]:
        """Overall accuracy, precision, recall and IoU of cropland, 0-1 each; NaN where undefined."""
        mapped, there = self.hit + self.false_alarm, self.hit + self.miss
        return (
            _share(self.hit + self.correct_rejection, self.pixels),
            _share(self.hit, mapped),
            _share(self.hit, there),
            _share(self.hit, mapped + self.miss),
        )


def compare(block: Path, fields: Path, area: Path) -> dict[str, Agreement]:
    """Agreement of source ``a``, source ``b`` and ``fused`` with the reference, inside the reference's area.

    What each source says on its own follows from the decision code, after the minimum mapping unit was
    applied; only pixels where both sources have imagery are compared, so that the three are comparable.

    Args:
        block: Block COG of a job (bands ``cog.BANDS``).
        fields: GeoJSON polygons with a label, cropland or other.
        area: GeoJSON polygons of where ``fields`` is complete.
    """
    with rasterio.open(block) as dataset:
        fused, decision = dataset.read(1), dataset.read(3)
        grid = dataset.transform
        within = box(*dataset.bounds)
    seen = _burn(area, within, fused.shape, grid) & np.isin(decision, _BOTH_SEEN)
    truth = _burn(fields, within, fused.shape, grid, CROPLAND)[seen]
    maps = {"a": np.isin(decision, _A_CROPLAND), "b": np.isin(decision, _B_CROPLAND), "fused": fused == 1}
    return {name: _agreement(cropland[seen], truth) for name, cropland in maps.items()}


def _burn(
    polygons: Path, within: Any, size: tuple[int, int], grid: rasterio.Affine, label: str = ""
) -> NDArray[np.bool_]:
    """Where the polygons are, those of one label if given; bool [rows, columns]."""
    features = json.loads(polygons.read_text("utf-8"))["features"]
    wanted = [feature for feature in features if label in ("", feature["properties"].get("label"))]
    shapes = [shape(feature["geometry"]) for feature in wanted]
    inside = [(one, 1) for one in shapes if one.intersects(within)]
    if not inside:
        return np.zeros(size, bool)
    return rasterize(inside, out_shape=size, transform=grid, fill=0, dtype="uint8") > 0


def _agreement(mapped: NDArray[np.bool_], truth: NDArray[np.bool_]) -> Agreement:
    return Agreement(
        int((mapped & truth).sum()),
        int((mapped & ~truth).sum()),
        int((~mapped & truth).sum()),
        int((~mapped & ~truth).sum()),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
