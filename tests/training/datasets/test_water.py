"""Open water of dated imagery as negatives."""

import numpy as np
import pytest
import rasterio
from affine import Affine
from PIL import Image

from croplayer_qgis.training.datasets.labels import IGNORE, OTHER
from croplayer_qgis.training.datasets.water import HELD_OUT_DATES, read_water_scenes


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "water_auto").mkdir()
    water = np.zeros((40, 50), np.uint8)
    water[10:30, 10:30] = 255
    for date in (*HELD_OUT_DATES, "20120731"):
        Image.fromarray(water).save(tmp_path / "water_auto" / f"water_{date}.png")
        shape = {"width": 50, "height": 43, "count": 4, "dtype": "uint8"}
        place = {"crs": "EPSG:26914", "transform": Affine(5, 0, 500_000, 0, -5, 5_200_000)}
        with rasterio.open(tmp_path / f"m_x_{date}.tif", "w", driver="GTiff", **shape, **place) as raster:
            raster.write(np.full((4, 43, 50), 90, np.uint8))
    return tmp_path


def test_held_out_dates_and_training_dates_are_apart(folder):
    assert [scene.date for scene in read_water_scenes(folder, "train")] == ["20120731"]
    assert [scene.date for scene in read_water_scenes(folder, "held_out")] == list(HELD_OUT_DATES)


def test_only_water_away_from_the_shore_is_labelled(folder):
    scene = read_water_scenes(folder, "train")[0]
    assert scene.image.shape == (40, 50, 3) and scene.labels.shape == (40, 50)
    assert (scene.labels[12:28, 12:28] == OTHER).all()
    outside = scene.labels.copy()
    outside[12:28, 12:28] = IGNORE
    assert (outside == IGNORE).all()
