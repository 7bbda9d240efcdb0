"""Small real rasters on disk."""

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from croplayer_qgis.core.accuracy.ground.classes import ClassTable
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster

TABLE = ClassTable(("cropland", "other"), {0: "other", 1: "cropland"})


@pytest.fixture
def write_raster(tmp_path):
    def write(
        values: np.ndarray,
        name: str = "map.tif",
        crs: str = "EPSG:4326",
        origin: tuple[float, float] = (116.0, 40.0),
        pixel: float = 0.001,
        nodata: float | None = 255,
    ) -> Path:
        path = tmp_path / name
        profile = {
            "driver": "GTiff",
            "width": values.shape[1],
            "height": values.shape[0],
            "count": 1,
            "dtype": values.dtype,
            "crs": crs,
            "transform": from_origin(*origin, pixel, pixel),
            "nodata": nodata,
        }
        with rasterio.open(path, "w", **profile) as dataset:
            dataset.write(values, 1)
        return path

    return write


@pytest.fixture
def cropland_map(write_raster):
    """300 x 200 pixels of cropland (about 30 %) and other, with a no-data strip in the west."""
    values = (np.random.default_rng(0).random((300, 200)) < 0.3).astype(np.uint8)
    values[:, :20] = 255
    return ClassRaster(write_raster(values), TABLE)
