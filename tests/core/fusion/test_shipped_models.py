"""The shipped evaluation and fusion models on real imagery: a demo tile and a clouded copy of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.fusion.fuse import fuse
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, pixel_of
from croplayer_qgis.core.models.sessions import BoosterModel, OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.decisions import Decision

LONGITUDE, LATITUDE = -89.926355, 42.2477
CROP_PX = 512


@pytest.fixture(scope="module")
def image():
    path = resource_path("demo", "labelled", "42.2477--89.926355_a.tif")
    with rasterio.open(path) as dataset:
        return np.moveaxis(dataset.read([1, 2, 3]), 0, 2)[:CROP_PX, :CROP_PX].copy()


@pytest.fixture(scope="module")
def window():
    """On whole chips, and one row of them further south, where a single window of the network holds it."""
    x, y = pixel_of(LONGITUDE, LATITUDE, 17)
    return PixelWindow(17, int(x) // 256 * 256, (int(y) // 256 + 1) * 256, CROP_PX, CROP_PX)


@pytest.fixture(scope="module")
def sources(image, window):
    segmenter, iqa = Segmenter(OnnxModel(find_model("cropland"))), OnnxModel(find_model("iqa"))

    def look(pixels):
        needed = segmenter.needed_window(window)
        rows, columns = window.slices_in(needed)
        margins = (
            (rows.start, needed.height - rows.stop),
            (columns.start, needed.width - columns.stop),
            (0, 0),
        )
        padded = np.pad(pixels, margins, mode="symmetric")
        whole = Mosaic(needed, padded, np.ones(padded.shape[:2], bool), {}, "", "")
        part = whole.crop(window)
        probability = segmenter.probability(whole, window)
        return SourceLayers(part, probability, assess(iqa, part, lambda: False))

    clouded = image.copy()
    clouded[:, CROP_PX // 2 :] = 225
    return look(image), look(clouded)


@pytest.fixture(scope="module")
def models():
    return BoosterModel(find_model("evaluation")), BoosterModel(find_model("fusion"))


def fused(a, b, models):
    evaluation, fusion = models
    return fuse(evaluate_sources(a, b, evaluation, 0.05), fusion, 0.05)


def test_shipped_models_use_only_documented_features(models):
    evaluation, fusion = models
    assert set(evaluation.card.features) <= set(EVALUATION_FEATURES)
    assert set(fusion.card.features) <= set(FUSION_FEATURES)


def test_clouded_half_is_decided_by_the_clear_source(sources, models):
    clear, clouded = sources
    result = fused(clear, clouded, models)
    inner = (slice(None), slice(CROP_PX // 2 + 40, None))  # away from the cloud's edge
    agreement = (result.cropland[inner] == 1) == (clear.cropland[inner] == 1)
    assert agreement.mean() > 0.9


def test_sources_in_the_other_order_give_the_mirrored_result(sources, models):
    clear, clouded = sources
    one, other = fused(clear, clouded, models), fused(clouded, clear, models)
    assert ((one.cropland == 1) == (other.cropland == 1)).mean() > 0.98


def test_identical_sources_are_left_alone(sources, models):
    clear, _ = sources
    result = fused(clear, clear, models)
    assert set(np.unique(result.decision)) <= {Decision.BOTH_OTHER, Decision.BOTH_CROPLAND}
    changed = (result.cropland == 1) != (clear.cropland == 1)
    assert changed.mean() < 0.02  # only slivers below the minimum mapping unit


def test_region_far_from_any_training_place_is_judged_the_same(window, sources, models):
    clear, clouded = sources
    china = replace(window, x0=int(pixel_of(116.4, 39.9, 17)[0]) // 256 * 256)

    def moved(source):
        return SourceLayers(
            replace(source.mosaic, window=china),
            source.probability,
            replace(source.quality, window=china),
        )

    here, there = fused(clear, clouded, models), fused(moved(clear), moved(clouded), models)
    assert (here.cropland == there.cropland).all()


def test_expected_correctness_is_a_probability_wherever_there_is_imagery(sources, models):
    result = fused(*sources, models)
    assert np.isfinite(result.expected_correctness).all()
    assert 0 < result.expected_correctness.min() <= result.expected_correctness.max() < 1
