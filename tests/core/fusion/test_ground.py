"""On ground unlike the training data no more is claimed than is known."""

from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources
from croplayer_qgis.core.fusion.fuse import NOT_TOLD, fuse
from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.segmentation.ground import CELL_PX, GroundMap
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.ground import CORRECTNESS_OF_UNKNOWN, Ground

SIZE = 160
MIN_HA = 0.05
KNOWN = KnownGround(np.zeros(1, np.float32), np.eye(1, dtype=np.float32), 1.0, 2.0)


@pytest.fixture
def edge(window):
    """Column of the window, near its middle, at which a cell begins."""
    return SIZE // 2 + -(window.x0 + SIZE // 2) % CELL_PX


@pytest.fixture
def fused(source, evaluation, fusion, edge):
    """Fuses a field on the left with what lies beside it; ``ground`` is the distance of left and right."""

    def seen(ground):
        probability = np.full((SIZE, SIZE), 0.02)
        probability[:, :edge] = 0.98
        layers = source(probability)
        if ground is None:
            return layers
        window = layers.mosaic.window.aligned(CELL_PX)
        distance = np.full((window.height // CELL_PX, window.width // CELL_PX), ground[1], np.float32)
        distance[:, : (layers.mosaic.window.x0 + edge - window.x0) // CELL_PX] = ground[0]
        return replace(layers, ground=GroundMap(window, distance, KNOWN))

    def run(a, b=None, alone=False):
        second = None if alone else seen(b)
        return fuse(evaluate_sources(seen(a), second, evaluation, MIN_HA), fusion, MIN_HA)

    return run


def told(result):
    """Ground of the left half's region and of the right half's."""
    labels, ground = result.regions.labels, result.regions.columns[RegionColumn.GROUND]
    return [ground[labels[SIZE // 2, x] - 1] for x in (2, SIZE - 3)]


def test_regions_are_told_by_their_distance_to_the_training_data(fused):
    assert told(fused((0.2, 1.5), alone=True)) == [Ground.KNOWN, Ground.NEAR]
    assert told(fused((0.2, 9.0), alone=True)) == [Ground.KNOWN, Ground.UNKNOWN]


def test_no_more_than_half_is_expected_on_unknown_ground_and_nothing_changes_elsewhere(fused, edge):
    without, result = fused(None, alone=True), fused((0.2, 9.0), alone=True)
    left, right = np.s_[:, :edge], np.s_[:, edge:]
    assert (without.expected_correctness[right] > CORRECTNESS_OF_UNKNOWN).any()
    assert (result.expected_correctness[right] <= CORRECTNESS_OF_UNKNOWN).all()
    np.testing.assert_array_equal(result.expected_correctness[left], without.expected_correctness[left])
    for layer in ("cropland", "decision", "probability"):
        np.testing.assert_array_equal(getattr(result, layer), getattr(without, layer))


def test_one_source_that_shows_known_ground_is_enough(fused):
    assert told(fused((9.0, 9.0), (0.2, 9.0))) == [Ground.KNOWN, Ground.UNKNOWN]


def test_a_model_that_tells_nothing_of_its_training_data_changes_nothing(fused):
    result = fused(None, None)
    assert told(result) == [NOT_TOLD, NOT_TOLD]
    assert (result.expected_correctness > CORRECTNESS_OF_UNKNOWN).any()
