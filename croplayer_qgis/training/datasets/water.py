"""Open water of the NAIP dates: negatives whose surrounding land has no field labels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import rasterio
from numpy.typing import NDArray
from PIL import Image as PillowImage
from scipy import ndimage

from croplayer_qgis.training.datasets.labels import IGNORE, OTHER

HELD_OUT_DATES = ("20160816", "20200831")
WATER_GSD_M = 5.0
# The automatic masks leak a little over the shore; this far inside a lake they are right.
_SHORE_PX = 2


@dataclass(frozen=True)
class WaterScene:
    """One date: uint8 RGB ``[H, W, 3]`` and labels ``[H, W]``, OTHER in open water, IGNORE elsewhere."""

    date: str
    image: NDArray[np.uint8]
    labels: NDArray[np.uint8]


def read_water_scenes(
    folder: Path, dates: str, part: Literal["all", "west", "east"] = "all"
) -> list[WaterScene]:
    """Scenes of ``naip_dates``.

    Args:
        folder: ``naip_dates``.
        dates: ``train``, or ``held_out`` for those that no training sees.
        part: Half of the area; trainings since version 2.0.0 see the west alone, the east is the judge's.
    """
    if dates not in ("train", "held_out"):
        raise ValueError(f"dates must be train or held_out, not {dates}")
    scenes = []
    for mask_path in sorted((folder / "water_auto").glob("water_*.png")):
        date = mask_path.stem.removeprefix("water_")
        if (date in HELD_OUT_DATES) != (dates == "held_out"):
            continue
        water = np.asarray(PillowImage.open(mask_path)) > 0
        with rasterio.open(next(folder.glob(f"*_{date}.tif"))) as raster:
            image = raster.read([1, 2, 3])[:, : water.shape[0], : water.shape[1]].transpose(1, 2, 0)
        columns = {
            "all": slice(None),
            "west": slice(None, water.shape[1] // 2),
            "east": slice(water.shape[1] // 2, None),
        }[part]
        inside = ndimage.binary_erosion(water, iterations=_SHORE_PX)
        labels = np.where(inside[: image.shape[0], : image.shape[1]], OTHER, IGNORE).astype(np.uint8)
        scenes.append(
            WaterScene(
                date, np.ascontiguousarray(image[:, columns]), np.ascontiguousarray(labels[:, columns])
            )
        )
    return scenes
