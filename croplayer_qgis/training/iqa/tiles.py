"""Real, clean tiles to cut chips from, by what they may be used for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.training.datasets.elsewhere import Part, read_elsewhere
from croplayer_qgis.training.datasets.fields import read_naip_fields

HELD_OUT_DATES = ("20150926", "20160816")  # the two dates the demo shows
_DATES_GSD_M = 5.0
_HALF_PX, _ROWS_PX = 467, 723  # half of the columns, and the rows that all dates have
_VALIDATION_EVERY = 6
_MOST_WHITE = 0.01  # roofs and cars are white as well


@dataclass(frozen=True)
class Tile:
    """A clean tile.

    Attributes:
        id: Names it.
        image: uint8 RGB [h, w, 3].
        gsd_m: Ground sampling distance in metres.
        group: What it is counted with, its data set and kind; "" for a group of its own.
        dates: The same ground on other days, each as `image`.
    """

    id: str
    image: NDArray[np.uint8]
    gsd_m: float
    group: str = ""
    dates: tuple[NDArray[np.uint8], ...] = ()


@dataclass(frozen=True)
class Tiles:
    """Tiles by what they may be used for.

    `test` are the test tiles of naip_fields; `test_dates` are dates kept out of training, of a place that
    training saw at other dates; `validation` are training tiles that only watch the training's progress.
    """

    train: tuple[Tile, ...]
    validation: tuple[Tile, ...]
    test: tuple[Tile, ...]
    test_dates: tuple[Tile, ...]


def load_tiles(data: Path) -> Tiles:
    """Read `naip_fields` (without its urban tile) and `naip_dates` of the data folder.

    Raises:
        InputError: The folder has no `naip_fields`.
    """
    fields = read_naip_fields(data / "naip_fields")
    by_split: dict[str, list[Tile]] = {"train": [], "test": []}
    for tile in sorted(fields, key=lambda tile: tile.id):
        by_split[tile.split].append(Tile(tile.id, tile.image(), tile.gsd_m))
    dates = [_date_tile(path) for path in sorted((data / "naip_dates").glob("*.tif"))]
    train = [tile for i, tile in enumerate(by_split["train"]) if i % _VALIDATION_EVERY]
    train += [tile for tile in dates if tile.id not in HELD_OUT_DATES]
    return Tiles(
        train=tuple(train),
        validation=tuple(by_split["train"][::_VALIDATION_EVERY]),
        test=tuple(by_split["test"]),
        test_dates=tuple(tile for tile in dates if tile.id in HELD_OUT_DATES),
    )


def clear_elsewhere(folder: Path, part: Part) -> tuple[Tile, ...]:
    """Imagery of other places and sensors that is clear and large enough for a chip.

    Scenes with empty margins or holes (pure white) are left out.
    """
    return tuple(
        Tile(f"{scene.source} {scene.id}", scene.image, scene.gsd_m, f"{scene.source} {scene.kind}")
        for scene in read_elsewhere(folder, part)
        if min(scene.image.shape[:2]) >= CHIP_PX and (scene.image == 255).all(axis=2).mean() < _MOST_WHITE
    )


def held_out_dates(data: Path) -> tuple[Tile, ...]:
    """The eastern half of the dates of naip_dates that no training sees, each with the other one."""
    paths = sorted((data / "naip_dates").glob("*.tif"))
    whole = [_date_tile(path) for path in paths if path.stem.split("_")[-1] in HELD_OUT_DATES]
    halves = [replace(tile, image=tile.image[:_ROWS_PX, _HALF_PX:]) for tile in whole]
    return tuple(
        replace(half, dates=tuple(other.image for other in halves if other is not half)) for half in halves
    )


def _date_tile(path: Path) -> Tile:
    with rasterio.open(path) as dataset:
        image = np.moveaxis(dataset.read([1, 2, 3]), 0, 2)
    return Tile(path.stem.split("_")[-1], np.ascontiguousarray(image), _DATES_GSD_M)
