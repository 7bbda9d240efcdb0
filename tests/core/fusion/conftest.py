from __future__ import annotations

import numpy as np
import pytest
import xgboost

from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.core.regions.source_layers import SourceLayers
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from tests.core.exact_models import as_model

BLOCK = Block.from_id("N42.20_W089.95")
SIZE = 160


def write_booster(folder, task, features, label_of, seed=0):
    """A small real XGBoost model, trained on random features towards ``label_of(columns)``."""
    rng = np.random.default_rng(seed)
    columns = {name: rng.uniform(0, 1, 4000).astype(np.float32) for name in features}
    matrix = np.stack(list(columns.values()), 1)
    data = xgboost.DMatrix(matrix, label_of(columns), feature_names=list(features))
    settings = {"objective": "binary:logistic", "max_depth": 3, "eta": 0.3, "nthread": 1, "seed": seed}
    return as_model(folder, f"test-{task}", task, features, xgboost.train(settings, data, 40))


@pytest.fixture(scope="session")
def evaluation(tmp_path_factory):
    """Trusts confident regions."""
    folder = tmp_path_factory.mktemp("models") / "evaluation"
    return write_booster(folder, "evaluation", EVALUATION_FEATURES, lambda c: c["confidence_mean"] > 0.5)


@pytest.fixture(scope="session")
def fusion(tmp_path_factory):
    """Trusts the source with the better image quality."""

    def label(columns):
        clearer_a = columns["a_iqa_quality"] > columns["b_iqa_quality"]
        trusted = np.where(clearer_a, columns["a_probability_mean"], columns["b_probability_mean"])
        return trusted > 0.5

    folder = tmp_path_factory.mktemp("models") / "fusion"
    return write_booster(folder, "fusion", FUSION_FEATURES, label)


@pytest.fixture
def window():
    """A small window inside the block, on whole chips only by chance, as in production."""
    whole = block_window(BLOCK, 16)
    return PixelWindow(16, whole.x0 + 100, whole.y0 + 60, SIZE, SIZE)


@pytest.fixture
def source(window):
    """Builds a source's layers from its cropland probability and the quality of all its chips."""

    def build(probability, quality=0.9):
        probability = np.asarray(probability, np.float32)
        image = np.random.default_rng(5).integers(60, 120, (SIZE, SIZE, 3)).astype(np.uint8)
        imagery = np.isfinite(probability)
        chips = window.aligned(CHIP_PX)
        shape = (chips.height // CHIP_PX, chips.width // CHIP_PX)
        classes = np.full((*shape, len(SCENE_CLASSES)), 0.05, np.float32)
        classes[..., 0] = quality
        return SourceLayers(
            Mosaic(window, np.where(imagery[..., None], image, 0), imagery, {}, "", ""),
            probability,
            QualityMap(chips, classes, np.full(shape, quality, np.float32), np.ones(shape, np.float32)),
        )

    return build


@pytest.fixture
def block():
    return BLOCK
