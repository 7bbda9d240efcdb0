"""Imagery of other places and sensors (``elsewhere/``): mostly negatives, some fields; split by place.

Places named here are the judge's: no training sees them. Near neighbours (crops of one tile, of one frame,
numbers of one scene) always lie on the same side. The readers follow each set's own README.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage
from PIL import ImageDraw

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND, SCENE_OTHER
from croplayer_qgis.training.datasets.scenes import Scene

Part = Literal["train", "judge"]

MASSGIS_JUDGED: Final = frozenset(
    (  # sea, beach, lakes, golf, fields, towns, forest, quarry and highway: each kind has a tile on either
        "24928900",
        "26578795",
        "20129005",
        "23129125",
        "25379290",
        "17578720",
        "19678630",
        "23279050",
        "19228735",
        "20429005",
        "26429275",
        "26278705",
        "18478975",
        "22229080",
    )
)
DUBAI_JUDGED: Final = frozenset({"t1"})
UCMERCED_JUDGED_FROM: Final = 66
"""Chips of a class are numbered along the scenes that they were cut from; the last third is the judge's."""
NOAA_JUDGED_FROM_PX: Final = 2504
"""The right half of the frame is the judge's."""
NEPAL_JUDGED: Final = ("banepa_predict_", "banepa_053m_10")
UCMERCED_FIELDS: Final = "agricultural"

# What networks still took for fields, or fields for something else, after 600 steps at equal weights (judge's
# places, share called field): sea 0.66, runways 0.68, beaches 0.61, golf 0.66, NOAA ponds 0.86, Dubai's
# water 0.36, storage tanks 0.46; of Nepal's terraces half were found.
_WEIGHTS: Final = {
    ("massgis_1m", "sea"): 10.0,
    ("massgis_1m", "lake"): 3.0,
    ("massgis_1m", "rocky_coast"): 4.0,
    ("massgis_1m", "coast_town"): 3.0,
    ("massgis_1m", "golf"): 3.0,
    ("massgis_1m", "golf_river"): 3.0,
    ("massgis_1m", "FIELDS_present"): 2.0,
    ("ucmerced_030m", "runway"): 6.0,
    ("ucmerced_030m", "beach"): 6.0,
    ("ucmerced_030m", "golfcourse"): 4.0,
    ("ucmerced_030m", "river"): 2.0,
    ("ucmerced_030m", "airplane"): 3.0,
    ("ucmerced_030m", "baseballdiamond"): 3.0,
    ("ucmerced_030m", "storagetanks"): 3.0,
    ("ucmerced_030m", "overpass"): 3.0,
    ("dubai_cc0", "t2"): 6.0,
    ("dubai_cc0", "t5"): 8.0,
    ("noaa_florence_suburb", "suburb"): 6.0,
    ("oam_nepal_banepa", "terraces"): 3.0,
}

_UCMERCED_M, _MASSGIS_M = 0.3, 1.0
_DUBAI_M = 0.85  # README: 0.7-1 m, from the size of built islands
_NEPAL_TOWN_M, _NEPAL_M = 0.264, 0.529
_NOAA_M = 0.18  # README: 0.15-0.2 m, from houses and cars
_DUBAI_SURFACES = {"land": 1, "water": 2, "building": 3, "road": 5}


def read_elsewhere(folder: Path, part: Part) -> list[Scene]:
    """Scenes of one side of the split, sorted by set and file name.

    Args:
        folder: ``elsewhere``, one sub-folder a set.
        part: ``train``, or ``judge`` for what no training may see.

    Raises:
        InputError: The folder or one of its sets is missing.
    """
    scenes: list[Scene] = []
    for name, read in _READERS.items():
        if not (folder / name).is_dir():
            raise InputError(f"The folder {folder / name} does not exist; --data must hold elsewhere/{name}.")
        scenes += [
            replace(scene, weight=_WEIGHTS.get((scene.source, scene.kind), 1.0))
            for scene, judged in read(folder / name)
            if judged == (part == "judge")
        ]
    return scenes


def _massgis(folder: Path) -> Iterator[tuple[Scene, bool]]:
    with (folder / "tags.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        path = folder / "images" / f"{row['chip']}.jpg"
        if row["use"] == "ignore" or not path.is_file():
            continue
        image = _rgb(path)
        roads = _grey(folder / "roads" / f"{row['chip']}.png") > 0
        labels = np.full(image.shape[:2], OTHER, np.uint8)
        if row["use"] == "mask":
            # grass around farms is not marked: only roads are certain there
            labels[:] = IGNORE
            labels[roads] = OTHER
            labels[_grey(folder / "fields_hand" / f"{row['chip']}.png") == 255] = CROPLAND
        place = row["chip"].split("_")[0]
        scene = Scene(row["chip"], folder.name, place, row["tag"], _MASSGIS_M, image, labels, {"road": roads})
        yield scene, place in MASSGIS_JUDGED


def _ucmerced(folder: Path) -> Iterator[tuple[Scene, bool]]:
    for path in sorted(folder.glob("*/*.jpg")):
        kind = path.parent.name
        number = int(path.stem.removeprefix(kind))
        image = _rgb(path)
        value = SCENE_CROPLAND if kind == UCMERCED_FIELDS else SCENE_OTHER
        labels = np.full(image.shape[:2], value, np.uint8)
        place = f"{kind}{number // 10}"
        scene = Scene(path.stem, folder.name, place, kind, _UCMERCED_M, image, labels, {})
        yield scene, number >= UCMERCED_JUDGED_FROM


def _dubai(folder: Path) -> Iterator[tuple[Scene, bool]]:
    for path in sorted((folder / "images").glob("*.jpg")):
        classes = _grey(folder / "classes" / f"{path.stem}.png")
        labels = np.where(_grey(folder / "mask" / f"{path.stem}.png") == 0, OTHER, IGNORE).astype(np.uint8)
        surfaces = {name: classes == code for name, code in _DUBAI_SURFACES.items()}
        tile = path.stem.split("_")[0]
        scene = Scene(path.stem, folder.name, tile, tile, _DUBAI_M, _rgb(path), labels, surfaces)
        yield scene, tile in DUBAI_JUDGED


def _nepal(folder: Path) -> Iterator[tuple[Scene, bool]]:
    # the set's own masks of the training quarters hold no field: trained on them alone, a network found 0.49
    # of the terraces on the judge's quarter, where one that had never seen Nepal found 0.77
    terraces = json.loads(Path(__file__).with_name("banepa_fields.json").read_text())["fields"]
    for path in sorted((folder / "images").glob("*.jpg")):
        image = _rgb(path)
        fields = folder / "fields_hand" / f"{path.stem}.png"
        surfaces: dict[str, NDArray[np.bool_]] = {}
        if fields.is_file():
            drawn = _grey(fields)
            labels = np.full(drawn.shape, IGNORE, np.uint8)
            labels[drawn == 0] = OTHER
            labels[(drawn == 255) | _inside(terraces.get(path.stem, []), drawn.shape)] = CROPLAND
            kind, gsd = "terraces", _NEPAL_M
        else:
            buildings = folder / "buildings_osm" / f"{path.stem}.png"
            labels = np.full(image.shape[:2], SCENE_OTHER, np.uint8)
            if buildings.is_file():
                surfaces["building"] = _grey(buildings) > 0
                labels[surfaces["building"]] = OTHER
            kind, gsd = "town", _NEPAL_TOWN_M
        labels[(image == 255).all(axis=2)] = IGNORE  # the mosaic's holes
        scene = Scene(path.stem, folder.name, path.stem, kind, gsd, image, labels, surfaces)
        yield scene, path.stem.startswith(NEPAL_JUDGED)


def _noaa(folder: Path) -> Iterator[tuple[Scene, bool]]:
    for path in sorted((folder / "images").glob("*.jpg")):
        image = _rgb(path)
        water = _grey(folder / "water" / f"{path.stem}.png") > 0
        labels = np.where(water, OTHER, SCENE_OTHER).astype(np.uint8)
        left = int(path.stem.split("_")[-1])
        half = "right" if left >= NOAA_JUDGED_FROM_PX else "left"
        scene = Scene(path.stem, folder.name, half, "suburb", _NOAA_M, image, labels, {"water": water})
        yield scene, half == "right"


_READERS: dict[str, Callable[[Path], Iterator[tuple[Scene, bool]]]] = {
    "massgis_1m": _massgis,
    "ucmerced_030m": _ucmerced,
    "dubai_cc0": _dubai,
    "oam_nepal_banepa": _nepal,
    "noaa_florence_suburb": _noaa,
}


def _inside(polygons: list[list[list[int]]], shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Pixels inside any of the polygons, given as corners ``[x, y]``: bool ``[H, W]``."""
    mask = PillowImage.new("1", (shape[1], shape[0]))
    for corners in polygons:
        ImageDraw.Draw(mask).polygon([(x, y) for x, y in corners], fill=1)
    return np.asarray(mask)


def _rgb(path: Path) -> NDArray[np.uint8]:
    return np.asarray(PillowImage.open(path).convert("RGB")).copy()


def _grey(path: Path) -> NDArray[np.uint8]:
    return np.asarray(PillowImage.open(path).convert("L"))
