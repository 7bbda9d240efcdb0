"""Whether the network tells what it does not know: degraded looks, water and roofs of other places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.segmentation.ground import CELL_PX
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.iqa.metrics import Interval, bootstrapped
from croplayer_qgis.training.judge.degradations import Image
from croplayer_qgis.training.judge.looks import judge_images

CellReader = Callable[[NDArray[np.uint8]], tuple[NDArray[np.float32], NDArray[np.float32]]]
"""Features [n, C] and mean certainty |2 p - 1| [n] of the cells of an image, row by row."""

TARGETS: Final = {
    "home_not_unknown": ">= 0.95",
    "home_tiles_known": ">= 0.95",
    "cloud_auroc": ">= 0.9",
    "cloud_unknown": ">= 0.5",
    "thin_cloud_auroc": ">= 0.9",
    "blur_auroc": ">= 0.9",
    "poor_auroc": ">= 0.9",
    "water_auroc": ">= 0.9",
    "water_unknown": ">= 0.5",
    "roofs_auroc": ">= 0.9",
    "roofs_unknown": ">= 0.5",
    "fields_elsewhere_auroc": ">= 0.9",
}
"""Figure to its target. Unseen clouds, water and roofs are to be flagged while 95 % of home stays known;
flagged is taken to mean half of the area at least, and an AUROC of 0.9.
"""

_LOOKS: Final = {"cloud": "a_cloud", "thin_cloud": "a_thin", "blur": "a_blur", "poor": "b_poor"}
_PLACES: Final[Mapping[str, frozenset[str]]] = {
    "water": frozenset({"sea", "lake", "lake_grass", "river"}),
    "roofs": frozenset(
        {"storagetanks", "buildings", "denseresidential", "mediumresidential", "mobilehomepark"}
    ),
    "fields_elsewhere": frozenset({"FIELDS_present", "terraces", "agricultural"}),
}
_CHIPS_OF_A_KIND: Final = 6
_MOSTLY: Final = 0.98
_DRAWS: Final = 100


class Cells(NamedTuple):
    """Distance to the training data and certainty of cells, and the place of each."""

    distance: NDArray[np.float32]
    certainty: NDArray[np.float32]
    places: list[str]


class GroundFigure(NamedTuple):
    """A figure, and the same of the network's certainty alone where that can be compared; else None."""

    value: Interval
    of_certainty: float | None


def judge_ground(
    read: CellReader, known: KnownGround, tiles: Sequence[LabelledTile], dates: Sequence[Image],
    scenes: Iterable[Scene],
) -> dict[str, GroundFigure]:  # fmt: skip
    """Every figure of `TARGETS`, by name, with 95 % bootstrap intervals by place.

    Cells, not regions, are counted: each of 32 x 32 px weighs the same.

    Args:
        read: What the network sees.
        known: What it was trained on.
        tiles: Home tiles that no training saw.
        dates: Of another place, whose colours the judge's second look takes.
        scenes: Of other places.
    """
    looks: dict[str, list[Cells]] = {name: [] for name in ("home", *_LOOKS)}
    for tile in tiles:
        images = judge_images(tile, dates)
        clean = images["a_clean"]
        looks["home"].append(_cells(read, known, clean, tile.id))
        for name, look in _LOOKS.items():
            changed = np.ones(clean.shape[:2], bool)
            if look.startswith("a_"):
                changed = (images[look] != clean).any(axis=2)
            looks[name].append(_cells(read, known, images[look], tile.id, changed))
    home = _joined(looks["home"])
    tile_means = [float((cells.distance > known.unknown).mean()) for cells in looks["home"]]
    figures = {
        "home_not_unknown": GroundFigure(_share(home, lambda d: d <= known.unknown), None),
        "home_tiles_known": GroundFigure(
            bootstrapped(lambda i: float((np.array(tile_means)[i] <= 0.5).mean()), home_names(tiles)), None
        ),
    }
    strange = {name: _joined(looks[name]) for name in _LOOKS} | _elsewhere(read, known, scenes)
    for name, cells in strange.items():
        figures[f"{name}_auroc"] = _separation(home, cells)
        if f"{name}_unknown" in TARGETS:
            figures[f"{name}_unknown"] = GroundFigure(_share(cells, lambda d: d > known.unknown), None)
    return figures


def home_names(tiles: Sequence[LabelledTile]) -> list[str]:
    """Ids of tiles, the groups that figures of whole tiles are resampled by."""
    return [tile.id for tile in tiles]


def _elsewhere(read: CellReader, known: KnownGround, scenes: Iterable[Scene]) -> dict[str, Cells]:
    found: dict[str, list[Cells]] = {name: [] for name in _PLACES}
    asked: dict[str, int] = {}
    for scene in scenes:
        name = next((name for name, kinds in _PLACES.items() if scene.kind in kinds), None)
        asked[scene.kind] = asked.get(scene.kind, 0) + 1
        if name is not None and asked[scene.kind] <= _CHIPS_OF_A_KIND:
            found[name].append(_cells(read, known, scene.image, f"{scene.kind} {scene.place}"))
    return {name: _joined(parts) for name, parts in found.items() if parts}


def _cells(
    read: CellReader, known: KnownGround, image: Image, place: str, where: NDArray[np.bool_] | None = None
) -> Cells:
    """Cells of an image that lie in ``where`` all but wholly."""
    features, certainty = read(image)
    kept = np.ones(len(features), bool)
    if where is not None:
        rows, columns = (size // CELL_PX for size in where.shape)
        whole = where[: rows * CELL_PX, : columns * CELL_PX]
        share = whole.reshape(rows, CELL_PX, columns, CELL_PX).mean(axis=(1, 3)).ravel()
        kept = share >= _MOSTLY
    return Cells(known.distances(features[kept]), certainty[kept], [place] * int(kept.sum()))


def _joined(parts: Sequence[Cells]) -> Cells:
    return Cells(
        np.concatenate([part.distance for part in parts]),
        np.concatenate([part.certainty for part in parts]),
        [place for part in parts for place in part.places],
    )


def _share(cells: Cells, of: Callable[[NDArray[np.float32]], NDArray[np.bool_]]) -> Interval:
    said = of(cells.distance)
    return bootstrapped(lambda items: float(said[items].mean()), cells.places)


def _separation(home: Cells, strange: Cells) -> GroundFigure:
    """AUROC of the strange cells against home's, and that of the network's lack of certainty alone."""
    labels = np.repeat([0, 1], [len(home.places), len(strange.places)])
    distance, certainty = (
        np.concatenate([getattr(home, name), getattr(strange, name)]) for name in ("distance", "certainty")
    )
    places = [f"home {place}" for place in home.places] + strange.places

    def separation(items: NDArray[np.int64]) -> float:
        one_kind = labels[items].min() == labels[items].max()
        return float("nan") if one_kind else float(roc_auc_score(labels[items], distance[items]))

    return GroundFigure(bootstrapped(separation, places, _DRAWS), float(roc_auc_score(labels, -certainty)))
