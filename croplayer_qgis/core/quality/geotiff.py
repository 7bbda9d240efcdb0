"""Writes the quality map as a GeoTIFF, one pixel per chip."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import rasterio
from rasterio.io import MemoryFile

from croplayer_qgis.core.product.cog import write_memory
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.scenes import QUALITY_BANDS, SCENE_CLASSES


def write_quality_tif(path: Path, quality_map: QualityMap, tags: Mapping[str, str]) -> None:
    """Writes float32 bands in EPSG:3857: quality (NaN: no imagery), the classes, imagery share.

    Args:
        path: File to write; its folder exists.
        quality_map: The map.
        tags: Dataset tags, such as the source, its attribution and the model's id and sha256.

    Raises:
        JobError: The file cannot be written.
    """
    bands = [
        quality_map.quality,
        *(quality_map.class_probability[..., i] for i in range(len(SCENE_CLASSES))),
        quality_map.imagery,
    ]
    rows, cols = quality_map.quality.shape
    try:
        with MemoryFile() as memory:
            with memory.open(
                driver="GTiff",
                width=cols,
                height=rows,
                count=len(bands),
                dtype="float32",
                crs="EPSG:3857",
                transform=quality_map.window.transform @ rasterio.Affine.scale(CHIP_PX),
                nodata=np.nan,
                compress="deflate",
                blockysize=rows,
            ) as dataset:
                for number, (name, values) in enumerate(zip(QUALITY_BANDS, bands, strict=True), start=1):
                    dataset.write(values.astype(np.float32), number)
                    dataset.set_band_description(number, name)
                dataset.update_tags(**tags)
            write_memory(memory, path)
    except (OSError, rasterio.errors.RasterioError) as error:
        raise write_error(
            path.parent, Sentence("The quality map {} cannot be written", path), error
        ) from error
