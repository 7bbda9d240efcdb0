"""Shares called field in other places: what is counted, and over what the interval goes."""

import numpy as np
import pytest

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.judge.places import CHIPS_OF_A_KIND, Question, judge_places

WATER = Question("water", "<= 0.05", frozenset({("made", "lake")}), surface="water")
GROUND = Question("ground", "<= 0.05", frozenset({("made", "lake")}))
FIELDS = Question("fields", ">= 0.8", frozenset({("made", "lake")}), fields=True)


def _scene(number=0, grey=200):
    """Left half bright; water in the upper half; the lower left is cropland, the lowest row unknown."""
    image = np.full((12, 12, 3), 10, np.uint8)
    image[:, :6] = grey
    labels = np.full((12, 12), OTHER, np.uint8)
    labels[6:, :6], labels[-1] = CROPLAND, IGNORE
    water = np.zeros((12, 12), bool)
    water[:6] = True
    return Scene(str(number), "made", str(number), "lake", 1.0, image, labels, {"water": water})


def _bright(image):
    return (image[..., 0] > 100).astype(np.float32)


def test_a_surface_is_counted_alone():
    (answer,) = judge_places([_scene()], _bright, [WATER])
    assert answer.share.value == 0.5


def test_unknown_ground_and_cropland_are_no_negatives():
    (answer,) = judge_places([_scene()], _bright, [GROUND])
    assert answer.share.value == pytest.approx(36 / (72 + 30))


def test_found_fields_are_counted_on_cropland():
    (answer,) = judge_places([_scene()], _bright, [FIELDS])
    assert answer.share.value == 1.0


def test_coarser_scenes_are_shown_smaller():
    sizes = []

    def mapper(image):
        sizes.append(image.shape[:2])
        return _bright(image)

    question = Question("water", "<= 0.05", frozenset({("made", "lake")}), surface="water", coarser=3)
    (answer,) = judge_places([_scene()], mapper, [question])
    assert sizes == [(4, 4)] and answer.share.value == 0.5


def test_interval_goes_over_places():
    scenes = [_scene(number, 200 if number % 2 else 10) for number in range(10)]
    share = judge_places(scenes, _bright, [WATER])[0].share
    assert share.value == 0.25 and share.low < 0.15 and share.high > 0.35


def test_only_so_many_chips_of_a_kind_are_mapped():
    asked = []

    def mapper(image):
        asked.append(1)
        return _bright(image)

    judge_places([_scene(number) for number in range(CHIPS_OF_A_KIND + 5)], mapper, [WATER])
    assert len(asked) == CHIPS_OF_A_KIND


def test_questions_without_scenes_are_not_answered():
    other = Question("sea", "<= 0.05", frozenset({("made", "sea")}))
    assert judge_places([_scene()], _bright, [other]) == []
