"""The shipped quality model on real imagery of resources/demo."""

from dataclasses import replace

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.classes import NO_IMAGERY
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training import augmentation

TILE = "labelled/43.044133--90.364267_a.tif"  # real 1 m imagery of the test split


@pytest.fixture(scope="module")
def model():
    return OnnxModel(find_model("iqa"), threads=1)


@pytest.fixture(scope="module")
def mosaic():
    """2 x 3 chips of real imagery, aligned to the global grid."""
    with rasterio.open(resource_path("demo", TILE)) as dataset:
        image = np.moveaxis(dataset.read()[:, :512, :768], 0, 2)
    window = PixelWindow(16, 16318 * 256, 23992 * 256, 768, 512)
    return Mosaic(window, np.ascontiguousarray(image), np.ones((512, 768), np.bool_), {}, "USDA", "")


def judge(model, mosaic):
    return assess(model, mosaic, lambda: False)


def degraded(mosaic, function, strength):
    result = function(mosaic.image, np.random.default_rng(3), strength)
    return replace(mosaic, image=result.image)


def test_clear_imagery_is_called_clear_and_of_high_quality(model, mosaic):
    summary = judge(model, mosaic).summary(mosaic.window)
    assert summary.scene_class == "clear"
    assert summary.quality > 0.8
    assert summary.imagery_share == 1.0


@pytest.mark.parametrize(
    ("function", "strength", "name"),
    [
        (augmentation.haze, 0.9, "haze"),
        (augmentation.cloud, 0.6, "cloud"),
        (augmentation.defocus_blur, 0.7, "blur"),
        (augmentation.jpeg, 0.8, "compression"),
        (augmentation.dark, 0.7, "dark_or_snow"),
    ],
)
def test_a_strong_degradation_is_named_and_costs_quality(model, mosaic, function, strength, name):
    clean = judge(model, mosaic).summary(mosaic.window)
    summary = judge(model, degraded(mosaic, function, strength)).summary(mosaic.window)
    assert summary.scene_class == name
    assert summary.quality < clean.quality - 0.1


def test_stronger_haze_never_looks_better(model, mosaic):
    qualities = [
        judge(model, degraded(mosaic, augmentation.haze, strength)).summary(mosaic.window).quality
        for strength in (0.0, 0.3, 0.6, 0.9)
    ]
    assert qualities == sorted(qualities, reverse=True)


def test_a_chip_without_imagery_is_no_imagery_by_rule(model, mosaic):
    image, valid = mosaic.image.copy(), mosaic.valid.copy()
    valid[:256, 256:512] = False  # its pixels still look like fields: only the mask says otherwise
    result = judge(model, replace(mosaic, image=image, valid=valid))
    assert result.imagery.tolist() == [[1.0, 0.0, 1.0], [1.0, 1.0, 1.0]]
    assert np.isnan(result.quality[0, 1])
    assert np.isfinite(np.delete(result.quality.ravel(), 1)).all()
    np.testing.assert_array_equal(
        result.class_probability[0, 1], [name == "no_imagery" for name in SCENE_CLASSES]
    )


def test_a_chip_partly_without_imagery_is_judged_by_the_rest(model, mosaic):
    valid = mosaic.valid.copy()
    valid[:256, 128:256] = False
    image = mosaic.image.copy()
    image[~valid] = 0
    result = judge(model, replace(mosaic, image=image, valid=valid))
    whole = judge(model, mosaic)
    assert result.imagery[0, 0] == 0.5
    assert result.class_probability[0, 0, NO_IMAGERY] < 0.5
    assert result.quality[0, 0] == pytest.approx(whole.quality[0, 0], abs=0.2)


def test_a_chip_is_judged_the_same_whatever_lies_around_it(model, mosaic):
    whole = judge(model, mosaic)
    part = judge(model, mosaic.crop(PixelWindow(16, mosaic.window.x0 + 256, mosaic.window.y0, 256, 256)))
    np.testing.assert_allclose(part.quality[0, 0], whole.quality[0, 1], atol=1e-5)


def test_cancelling_stops_before_the_next_batch(model, mosaic):
    with pytest.raises(Cancelled):
        assess(model, mosaic, lambda: True)
