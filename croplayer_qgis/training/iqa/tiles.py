"""Real, clean imagery to cut chips from, by what it may be used for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
        group: What it is counted with, such as its data set and kind; "" for a group of its own.
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

    `train` are tiles of naip_fields and dates of the western half of naip_dates; `elsewhere` are other places
    and sensors, without those of the judge; `test` are the test tiles of naip_fields; `test_dates` are dates
    kept out of training, the eastern half; `validation` are training tiles that only watch the training's
    progress.
    """

    train: tuple[Tile, ...]
    elsewhere: tuple[Tile, ...]
    validation: tuple[Tile, ...]
    test: tuple[Tile, ...]
    test_dates: tuple[Tile, ...]


def load_tiles(data: Path) -> Tiles:
    """Read `naip_fields` (without its urban tile), `naip_dates` and `elsewhere` of the data folder.

    Raises:
        InputError: The folder has no `naip_fields` or no `elsewhere`.
    """
    fields = read_naip_fields(data / "naip_fields")
    by_split: dict[str, list[Tile]] = {"train": [], "test": []}
    for tile in sorted(fields, key=lambda tile: tile.id):
        by_split[tile.split].append(Tile(tile.id, tile.image(), tile.gsd_m))
    train = [tile for i, tile in enumerate(by_split["train"]) if i % _VALIDATION_EVERY]
    seen = [path for path in _date_paths(data) if _date(path) not in HELD_OUT_DATES]
    train += _same_ground(seen, slice(None, _HALF_PX))
    return Tiles(
        train=tuple(train),
        elsewhere=clear_elsewhere(data / "elsewhere", "train"),
        validation=tuple(by_split["train"][::_VALIDATION_EVERY]),
        test=tuple(by_split["test"]),
        test_dates=held_out_dates(data),
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
    """The dates that no training sees, the half of naip_dates that none sees on any date."""
    held_out = [path for path in _date_paths(data) if _date(path) in HELD_OUT_DATES]
    return _same_ground(held_out, slice(_HALF_PX, None))


def _date_paths(data: Path) -> list[Path]:
    return sorted((data / "naip_dates").glob("*.tif"))


def _same_ground(paths: Sequence[Path], columns: slice) -> tuple[Tile, ...]:
    images = []
    for path in paths:
        with rasterio.open(path) as dataset:
            picture = np.moveaxis(dataset.read([1, 2, 3]), 0, 2)
        images.append(np.ascontiguousarray(picture[:_ROWS_PX, columns]))
    return tuple(
        Tile(_date(path), image, _DATES_GSD_M, dates=tuple(other for other in images if other is not image))
        for path, image in zip(paths, images, strict=True)
    )


def _date(path: Path) -> str:
    return path.stem.split("_")[-1]
