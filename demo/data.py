"""Builds `resources/demo` from the project's data: `python -m demo.data DATA_FOLDER`.

Everything is derived with fixed seeds, so that building again gives the same files.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from PIL import Image
from rasterio.features import shapes
from scipy import ndimage
from shapely import set_precision
from shapely.geometry import box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from croplayer_qgis.shared.code_table import CROPLAND, OTHER
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.augmentation import (
    Degraded,
    cloud,
    colour_shift,
    defocus_blur,
    haze,
    season_shift,
)

RgbImage = NDArray[np.uint8]
Degradation = Callable[[RgbImage, np.random.Generator, float], Degraded]

_URBAN = "41.488102--91.697629"  # lawns drawn as fields, see the data's README
_JPEG = {"driver": "GTiff", "compress": "jpeg", "photometric": "ycbcr", "tiled": True, "jpeg_quality": 92}
_EDGE_PX = 40.0  # width of the transition between degraded and clear ground
_SEASON, _COLOUR = 0.5, 0.4


@dataclass(frozen=True)
class Recipe:
    """How the derived source of a tile is degraded in one half.

    Attributes:
        side: `north`, `east`, `south` or `west` half.
        steps: Degradations and their strengths, in order.
    """

    side: str
    steps: tuple[tuple[Degradation, float], ...]


_RECIPES = (
    Recipe("west", ((cloud, 0.7),)),
    Recipe("north", ((haze, 0.9), (defocus_blur, 0.7))),
    Recipe("east", ((cloud, 0.6), (haze, 0.5))),
    Recipe("south", ((defocus_blur, 1.0), (haze, 0.6))),
    Recipe("west", ((cloud, 0.8),)),
)


def build(data: Path, to: Path) -> None:
    """Writes the demo's rasters and reference polygons.

    Args:
        data: The project's data folder.
        to: `resources/demo`; its folders `dates` and `labelled` are replaced.
    """
    for name in ("dates", "labelled"):
        shutil.rmtree(to / name, ignore_errors=True)
        (to / name).mkdir(parents=True)
    for side, source in (("a", "sourceA_naip_20150926.tif"), ("b", "sourceB_naip_20160816.tif")):
        shutil.copyfile(data / "demo" / source, to / "dates" / f"naip_{source[-12:-4]}_{side}.tif")
    fields, areas = [], []
    for number, (tile, recipe) in enumerate(zip(_test_tiles(data), _RECIPES, strict=True)):
        image = np.asarray(Image.open(data / "naip_fields" / "images" / f"{tile}.jpg").convert("RGB"))
        transform = _world_file(data / "naip_fields" / "worldfiles" / f"{tile}.jgw")
        derived = derive(image, recipe, np.random.default_rng(20261124 + number))
        _write(to / "labelled" / f"{tile}_a.tif", image, transform, f"USDA FSA NAIP, tile {tile}")
        _write(
            to / "labelled" / f"{tile}_b.tif", derived, transform, f"Derived from USDA FSA NAIP, tile {tile}"
        )
        instances = np.asarray(Image.open(data / "naip_fields" / "instances" / f"{tile}.png"))
        drawn = _polygons(instances, transform, tile)
        footprint = _footprint(image.shape, transform)
        fields += [*drawn, rest(drawn, footprint, tile)]
        areas.append(_feature(mapping(footprint), tile=tile))
    _write_geojson(to / "labelled" / "reference.geojson", "reference", fields)
    _write_geojson(to / "labelled" / "area.geojson", "reference_area", areas)
    shutil.copyfile(data / "naip_fields" / "LICENSE.agoro-MIT.txt", to / "labelled" / "LICENSE.agoro-MIT.txt")


def derive(image: RgbImage, recipe: Recipe, rng: np.random.Generator) -> RgbImage:
    """The second source of a tile: another season everywhere, strongly degraded in one half.

    Args:
        image: uint8 [H, W, 3] RGB.
        recipe: Which half and how.
        rng: Source of all that is drawn.

    Returns:
        uint8 [H, W, 3] RGB.
    """
    other = colour_shift(season_shift(image, rng, _SEASON).image, rng, _COLOUR).image
    degraded = other
    for degradation, strength in recipe.steps:
        degraded = degradation(degraded, rng, strength).image
    share = _half(image.shape[:2], recipe.side)[..., None]
    return np.rint(other * (1.0 - share) + degraded * share).astype(np.uint8)


def _half(size: tuple[int, int], side: str) -> NDArray[np.float64]:
    """1 in the half named, 0 in the other, with a soft edge between."""
    height, width = size
    inside = np.zeros(size)
    halves = {
        "north": np.s_[: height // 2, :],
        "south": np.s_[height // 2 :, :],
        "west": np.s_[:, : width // 2],
        "east": np.s_[:, width // 2 :],
    }
    inside[halves[side]] = 1.0
    return ndimage.gaussian_filter(inside, _EDGE_PX / 4.0, mode="nearest")


def _test_tiles(data: Path) -> list[str]:
    """Tiles no model is trained on, without the urban one."""
    with (data / "naip_fields" / "index.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    return sorted(row["id"] for row in rows if row["split"] == "test" and row["id"] != _URBAN)


def _world_file(path: Path) -> Affine:
    """Affine of pixel corners; a world file gives the centre of the first pixel."""
    a, d, b, e, x, y = (float(line) for line in path.read_text().split())
    return Affine(a, b, x - a / 2 - b / 2, d, e, y - d / 2 - e / 2)


def _write(path: Path, image: RgbImage, transform: Affine, source: str) -> None:
    height, width = image.shape[:2]
    with rasterio.open(
        path, "w", width=width, height=height, count=3, dtype="uint8", crs="EPSG:4326", transform=transform,
        blockxsize=256, blockysize=256, **_JPEG,
    ) as dataset:  # fmt: skip
        dataset.write(np.moveaxis(image, -1, 0))
        dataset.update_tags(SOURCE=source, LICENCE="Public domain (USDA FSA NAIP)")


def _polygons(instances: NDArray[np.integer], transform: Affine, tile: str) -> list[dict[str, Any]]:
    """The drawn fields of a tile, straightened by a pixel to lose the pixel steps."""
    tolerance = abs(transform.a)
    found = []
    for geometry, number in shapes(instances.astype(np.int32), instances > 0, 8, transform):
        outline = set_precision(shape(geometry).simplify(tolerance), 1e-7)
        found.append(_feature(mapping(outline), tile=tile, field_id=int(number), label=CROPLAND))
    return found


def rest(fields: list[dict[str, Any]], footprint: BaseGeometry, tile: str) -> dict[str, Any]:
    """What of a tile is no field: the drawing is complete there, so that it is a label, too."""
    drawn = unary_union([shape(field["geometry"]).buffer(0) for field in fields])
    return _feature(mapping(set_precision(footprint.difference(drawn), 1e-7)), tile=tile, label=OTHER)


def _footprint(size: tuple[int, ...], transform: Affine) -> BaseGeometry:
    west, north = transform @ (0, 0)
    east, south = transform @ (size[1], size[0])
    return box(west, south, east, north)


def _feature(geometry: object, **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _write_geojson(path: Path, name: str, features: list[dict[str, Any]]) -> None:
    text = json.dumps({"type": "FeatureCollection", "name": name, "features": features})
    path.write_text(text, "utf-8")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="the project's data folder")
    build(parser.parse_args().data, resource_path("demo"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
