"""Folders of labelled images: ``images/`` beside ``mask/``, with an optional ``index.csv``.

The same layout holds the project's NAIP fields and a user's own labels.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff")
URBAN_TILE = "41.488102--91.697629"
"""Lawns and sports grounds are drawn as fields in this tile: it is left out of training and figures."""
_SAME_PLACE_DEGREES = 0.25


@dataclass(frozen=True)
class LabelledTile:
    """One labelled image on disk.

    Attributes:
        id: File name without suffix.
        image_path: RGB image, 8 bit.
        mask_path: Single band; 255 or 1 cropland, 0 other, 128 unknown.
        split: ``train`` or ``test``.
        gsd_m: Ground size of a pixel in metres.
        place: (longitude, latitude) of the centre in degrees, or None when unknown.
        fields_path: 16-bit field numbers, 0 outside fields; None when the fields are not told apart.
    """

    id: str
    image_path: Path
    mask_path: Path
    split: str = "train"
    gsd_m: float = 2.0
    place: tuple[float, float] | None = None
    fields_path: Path | None = None

    def image(self) -> NDArray[np.uint8]:
        """uint8 RGB ``[H, W, 3]``."""
        return np.asarray(PillowImage.open(self.image_path).convert("RGB")).copy()

    def labels(self) -> NDArray[np.uint8]:
        """uint8 ``[H, W]`` of CROPLAND, OTHER, IGNORE."""
        return labels_from_mask(np.asarray(PillowImage.open(self.mask_path)), self.mask_path)

    def fields(self) -> NDArray[np.int32] | None:
        """Field numbers int32 ``[H, W]``, 0 outside fields; None when the fields are not told apart."""
        if self.fields_path is None:
            return None
        return np.asarray(PillowImage.open(self.fields_path)).astype(np.int32)


def labels_from_mask(mask: NDArray[np.integer], path: Path) -> NDArray[np.uint8]:
    """Labels of a mask file's values: 255 or 1 cropland, 0 other, 128 unknown.

    Raises:
        InputError: The mask has several bands or other values.
    """
    if mask.ndim != 2:
        raise InputError(
            "The mask {} has several bands; save it with one band (0 other, 255 cropland).", path.name
        )
    strange = set(np.unique(mask).tolist()) - {0, 1, 128, 255}
    if strange:
        raise InputError(
            "The mask {} holds the value {}; use 0 for other, 255 (or 1) for cropland and 128 for unknown.",
            path.name,
            min(strange),
        )
    labels = np.full(mask.shape, OTHER, np.uint8)
    labels[(mask == 255) | (mask == 1)] = CROPLAND
    labels[mask == 128] = IGNORE
    return labels


def read_tiles(images: Path, masks: Path, index: Path | None = None) -> list[LabelledTile]:
    """Pair the images of a folder with the masks of the same name, sorted by name.

    Args:
        images: Folder of images.
        masks: Folder of masks (PNG or TIFF).
        index: ``index.csv`` with columns ``id`` and optionally ``split``, ``gsd_m``, ``lon_center``,
            ``lat_center``. Images that it does not list count as train, 2 m.

    Raises:
        InputError: A folder is missing, no pair is found, or an image has no mask.
    """
    for folder in (images, masks):
        if not folder.is_dir():
            raise InputError(
                "The folder {} does not exist; give a folder of images and one of masks.", folder
            )
    rows = _index_rows(index)
    tiles = []
    for image in sorted(p for p in images.iterdir() if p.suffix.lower() in IMAGE_SUFFIXES):
        mask = next((m for s in (".png", ".tif", ".tiff") if (m := masks / (image.stem + s)).is_file()), None)
        if mask is None:
            raise InputError("The image {} has no mask of that name in {}.", image.name, masks)
        row = rows.get(image.stem, {})
        place = (float(row["lon_center"]), float(row["lat_center"])) if "lon_center" in row else None
        tiles.append(
            LabelledTile(
                image.stem, image, mask, row.get("split", "train"), _metres(row.get("gsd_m", "2")), place
            )
        )
    if not tiles:
        raise InputError("There are no images ({}) in {}.", ", ".join(IMAGE_SUFFIXES), images)
    return tiles


def read_naip_fields(folder: Path) -> list[LabelledTile]:
    """The tiles of ``naip_fields`` without the urban one."""
    tiles = read_tiles(folder / "images", folder / "mask", folder / "index.csv")
    numbered = [replace(tile, fields_path=folder / "instances" / f"{tile.id}.png") for tile in tiles]
    return [
        tile if tile.fields_path and tile.fields_path.is_file() else replace(tile, fields_path=None)
        for tile in numbered
        if tile.id != URBAN_TILE
    ]


def folds(tiles: list[LabelledTile], count: int) -> list[list[LabelledTile]]:
    """Split tiles into ``count`` folds of similar size and GSD mix; near tiles stay in one fold.

    Tiles within 0.25 degrees are one place. Places are dealt out largest first to the fold with fewest tiles
    of their GSD, so the result depends on the tiles only, not on chance.
    """
    places: list[list[LabelledTile]] = []
    for tile in tiles:
        near = [p for p in places if any(_near(tile, other) for other in p)]
        places = [p for p in places if p not in near]
        places.append([t for p in near for t in p] + [tile])
    result: list[list[LabelledTile]] = [[] for _ in range(count)]
    for place in sorted(places, key=lambda p: (-len(p), p[0].id)):
        gsd = place[0].gsd_m
        emptiest = min(result, key=lambda f: (len(f), sum(t.gsd_m == gsd for t in f)))
        emptiest.extend(place)
    return [sorted(fold, key=lambda t: t.id) for fold in result]


def _near(a: LabelledTile, b: LabelledTile) -> bool:
    return a.place is not None and b.place is not None and math.dist(a.place, b.place) < _SAME_PLACE_DEGREES


def _index_rows(index: Path | None) -> dict[str, dict[str, str]]:
    if index is None or not index.is_file():
        return {}
    with index.open(newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def _metres(text: str) -> float:
    """The GSD of an index entry such as ``1.0 (from code ...)`` or ``~2 (estimate; 2.0-2.5)``."""
    between = re.search(r"([\d.]+)-([\d.]+)\)", text)
    if between:
        return (float(between[1]) + float(between[2])) / 2.0
    number = re.search(r"[\d.]+", text)
    return float(number[0]) if number else 2.0
