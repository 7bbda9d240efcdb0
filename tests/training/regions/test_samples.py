from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER
from croplayer_qgis.training.regions.fusion import region_weights
from croplayer_qgis.training.regions.samples import Samples, evaluation_samples
from croplayer_qgis.training.regions.scenes import tile_window

WINDOW = PixelWindow(16, 256 * 400, 256 * 700, CHIP_PX, CHIP_PX)


def source(probability):
    image = np.full((CHIP_PX, CHIP_PX, 3), 90, np.uint8)
    classes = np.full((1, 1, len(SCENE_CLASSES)), 0.1, np.float32)
    one = np.ones((1, 1), np.float32)
    return SourceLayers(
        Mosaic(WINDOW, image, np.ones((CHIP_PX, CHIP_PX), bool), {}, "", ""),
        probability.astype(np.float32),
        QualityMap(WINDOW, classes, one, one),
    )


def test_target_is_the_share_of_known_pixels_labelled_right():
    probability = np.full((CHIP_PX, CHIP_PX), 0.1)
    probability[:100] = 0.9  # mapped as cropland
    labels = np.full((CHIP_PX, CHIP_PX), OTHER, np.uint8)
    labels[:75] = CROPLAND
    labels[200:] = IGNORE
    samples = evaluation_samples(source(probability), labels, 0.05, "tile", "a_clean")
    assert dict(zip(samples.features[:, samples.names.index("cropland")], samples.target, strict=True)) == {
        1.0: pytest.approx(0.75),
        0.0: pytest.approx(1.0),
    }
    assert sorted(samples.pixels) == [100 * CHIP_PX, 100 * CHIP_PX]


def test_region_without_any_known_pixel_is_left_out():
    probability = np.full((CHIP_PX, CHIP_PX), 0.1)
    probability[:100] = 0.9
    labels = np.full((CHIP_PX, CHIP_PX), IGNORE, np.uint8)
    labels[:50] = CROPLAND
    assert len(evaluation_samples(source(probability), labels, 0.05, "tile", "a_clean")) == 1


@pytest.mark.parametrize(("gsd", "zoom"), [(1.0, 17), (2.25, 16), (5.0, 15)])
def test_tile_lies_near_its_place_at_the_zoom_of_its_pixels_and_on_whole_chips(tmp_path, gsd, zoom):
    tile = LabelledTile("t", tmp_path, tmp_path, gsd_m=gsd, place=(-89.9, 42.2))
    window = tile_window(tile, (1024, 1024))
    west, south, east, north = window.bounds_lonlat
    assert window.zoom == zoom
    assert window == window.aligned(CHIP_PX)
    assert (west + east) / 2 == pytest.approx(-89.9, abs=0.02)
    assert (south + north) / 2 == pytest.approx(42.2, abs=0.02)


def test_regions_on_which_the_sources_agree_weigh_a_tenth():
    features = np.array([[1, 0], [1, 1], [0, 0]], np.float32)
    pixels, name = np.full(3, 400.0), np.full(3, "x")
    samples = Samples(features, ("a_cropland", "b_cropland"), np.ones(3), pixels, name, name)
    assert region_weights(samples) == pytest.approx([20, 2, 2])
