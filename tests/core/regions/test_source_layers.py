"""What stands for a source that is not there, or that came without imagery."""

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.classes import NO_IMAGERY, SCENE_CLASSES
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.probability_raster import ProbabilityRaster
from croplayer_qgis.core.regions.source_layers import SourceLayers, unseen, without_imagery

WINDOW = PixelWindow(16, 70_000, 50_000, 300, 120)


def test_missing_source_is_no_imagery_everywhere_on_the_same_chips():
    chips = PixelWindow(16, 69_888, 49_920, 768, 256)
    quality = QualityMap(
        chips,
        np.full((1, 3, len(SCENE_CLASSES)), 0.1, np.float32),
        np.full((1, 3), 0.7, np.float32),
        np.ones((1, 3), np.float32),
    )
    shape = (WINDOW.height, WINDOW.width)
    mosaic = Mosaic(WINDOW, np.full((*shape, 3), 90, np.uint8), np.ones(shape, bool), {}, "me", "")
    missing = without_imagery(SourceLayers(mosaic, np.full(shape, 0.5, np.float32), quality))
    assert missing.mosaic.window == WINDOW and missing.mosaic.attribution == ""
    assert missing.mosaic.image.shape == (*shape, 3) and not missing.mosaic.image.any()
    assert not missing.mosaic.valid.any() and not missing.imagery.any() and not missing.cropland.any()
    assert missing.probability.shape == shape
    assert missing.quality.window == chips and missing.quality.class_probability.shape == (1, 3, 7)
    assert (missing.quality.class_probability[..., NO_IMAGERY] == 1).all()
    assert missing.quality.class_probability.sum() == 3  # nothing but that
    assert np.isnan(missing.quality.quality).all() and not missing.quality.imagery.any()


def test_probability_without_imagery_keeps_its_labels_and_knows_no_colour_or_quality():
    probability = np.full((WINDOW.height, WINDOW.width), 0.4, np.float32)
    probability[:, 200:] = np.nan
    layers = unseen(WINDOW, probability, 0.3)
    assert layers.threshold == 0.3
    assert (layers.cropland[:, :200] == 1).all() and (layers.cropland[:, 200:] == 0).all()
    assert not layers.mosaic.valid.any()
    assert np.isnan(layers.quality.class_probability).all() and np.isnan(layers.quality.quality).all()
    assert np.isnan(layers.quality.imagery).all()
    chips = layers.quality.window
    assert chips.x0 <= WINDOW.x0 and chips.y0 <= WINDOW.y0 and chips.x1 >= WINDOW.x1 and chips.y1 >= WINDOW.y1
    assert layers.quality.quality.shape == (chips.height // 256, chips.width // 256)


@pytest.mark.parametrize("shape", [(3, 1500), (1500, 3)])
def test_long_rasters_are_looked_at_in_every_row_and_column(tmp_path, shape):
    """A value out of range in the third row or column is found, as only sides beyond 1024 px are reduced."""
    path = tmp_path / "p.tif"
    values = np.full(shape, 0.5, np.float32)
    values[2 if shape[0] == 3 else slice(None), 2 if shape[1] == 3 else slice(None)] = 7.0
    profile = {"driver": "GTiff", "height": shape[0], "width": shape[1], "count": 1, "dtype": "float32"}
    with rasterio.open(path, "w", **profile, crs="EPSG:3857", transform=WINDOW.transform) as dataset:
        dataset.write(values, 1)
    with pytest.raises(InputError, match=r"from 0\.5 to 7"):
        ProbabilityRaster(path, "raster A")


@pytest.mark.parametrize("height", [60, 200])
def test_probability_lies_on_the_pixels_of_a_window_that_is_longer_than_high(tmp_path, height):
    window = PixelWindow(16, WINDOW.x0, WINDOW.y0, 130, height)
    values = np.linspace(0, 1, 130 * height, dtype=np.float32).reshape(height, 130)
    path = tmp_path / "p.tif"
    profile = {
        "driver": "GTiff",
        "height": height,
        "width": 130,
        "count": 1,
        "dtype": "float32",
        "nodata": -1,
    }
    with rasterio.open(path, "w", **profile, crs="EPSG:3857", transform=window.transform) as dataset:
        dataset.write(values, 1)
    with ProbabilityRaster(path, "raster A") as source:
        part = PixelWindow(16, window.x0 + 10, window.y0 + 5, 90, 40)
        found = source.layers(part, lambda: False).probability
        assert found == pytest.approx(values[5:45, 10:100], abs=1e-6)
        assert not source.has_imagery
