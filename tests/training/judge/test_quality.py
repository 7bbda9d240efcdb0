"""The judge of the quality model asks what it says it asks."""

from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.iqa.tiles import Tile
from croplayer_qgis.training.judge import quality as judge


@pytest.fixture(autouse=True)
def few(monkeypatch):
    monkeypatch.setattr(judge, "_CALM", 12)


def picture(seed):
    return np.random.default_rng(seed).integers(30, 200, (300, 300, 3), dtype=np.uint8)


CLEAR = [Tile(f"town {i}", picture(i), 1.0, f"town {i % 2}") for i in range(4)]


def always(name, quality=0.5):
    def model(images):
        probability = np.tile(
            np.array([each == name for each in SCENE_CLASSES], np.float32), (len(images), 1)
        )
        return probability, np.full(len(images), quality, np.float32)

    return model


def ask(model):
    blank = [np.zeros((CHIP_PX, CHIP_PX, 3), np.uint8)] * 3
    return {name: share.value for name, share in judge.judge_quality(model, CLEAR, blank).items()}


def test_a_model_that_says_one_thing_of_everything_is_right_where_that_is_the_answer():
    clear, none = ask(always("clear")), ask(always("no_imagery"))
    assert (clear["clean_called_clear"], clear["clouded_called_cloud"]) == (1.0, 0.0)
    assert (none["placeholders_called_no_imagery"], none["calm_ground_called_no_imagery"]) == (1.0, 1.0)
    assert clear["clear_ranked_above_cloud"] == 0.0  # a tie is no ranking
    assert set(clear) == set(judge.TARGETS)


def test_a_model_that_sees_white_ranks_clear_chips_above_clouded_ones():
    def model(images):
        probability, _ = always("clear")(images)
        return probability, 1 - images.mean(axis=(1, 2, 3), dtype=np.float64).astype(np.float32) / 255

    assert ask(model)["clear_ranked_above_cloud"] == 1.0


def test_chips_of_a_kind_are_limited_and_as_large_as_the_model_wants():
    chips = judge.chips_of([Tile(str(i), picture(i), 1.0, "town") for i in range(20)])
    assert chips.images.shape == (judge.CHIPS_OF_A_KIND, CHIP_PX, CHIP_PX, 3)
