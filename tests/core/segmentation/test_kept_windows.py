"""Windows that neighbours share are run once, and nobody can tell from the result."""

from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from tests.core.segmentation.conftest import landscape

WEST = PixelWindow(16, 100_000, 50_000, 500, 400)
EAST = PixelWindow(16, 100_490, 50_000, 450, 400)
SOUTH = PixelWindow(16, 100_000, 50_395, 500, 380)


@pytest.fixture(scope="module")
def scene():
    return landscape(PixelWindow(16, 100_000, 50_000, 1000, 800).expanded(600))


@pytest.fixture
def counted(load_context_model):
    """A segmenter, and the list its runs are counted in."""
    segmenter, runs = Segmenter(load_context_model(0.5)), []
    inner = segmenter.model.run
    segmenter.model.run = lambda *batch: runs.append(1) or inner(*batch)
    return segmenter, runs


def test_a_neighbour_runs_only_the_windows_that_are_new_and_gets_what_it_gets_alone(counted, scene):
    segmenter, runs = counted
    alone = [segmenter.probability(scene, block) for block in (WEST, EAST, SOUTH)]
    kept = KeptWindows()
    runs.clear()
    together = []
    for block in (WEST, EAST, SOUTH):
        together.append(segmenter.probability(scene, block, kept=kept))
        kept.drop_behind(block)
    windows = [set(segmenter.grid.windows(block)) for block in (WEST, EAST, SOUTH)]
    assert len(runs) == len(set.union(*windows)) < sum(map(len, windows))
    for first, second in zip(alone, together, strict=True):
        np.testing.assert_array_equal(first, second)


def test_a_window_with_other_pixels_is_another_window(counted, scene):
    """A tile that failed for one block and came for the next."""
    segmenter, runs = counted
    kept = KeptWindows()
    segmenter.probability(scene, WEST, kept=kept)
    runs.clear()
    valid = scene.valid.copy()
    valid[600:700, 600:700] = False
    whole = replace(scene, valid=valid)
    again = segmenter.probability(whole, WEST, kept=kept)
    assert runs
    np.testing.assert_array_equal(again, segmenter.probability(whole, WEST))


def test_windows_behind_the_walk_are_forgotten(counted, scene):
    segmenter, runs = counted
    kept = KeptWindows()
    segmenter.probability(scene, WEST, kept=kept)
    kept.drop_behind(PixelWindow(16, 0, 0, 200_000, 100_000))
    runs.clear()
    segmenter.probability(scene, WEST, kept=kept)
    assert len(runs) == len(segmenter.grid.windows(WEST))


def test_no_more_is_kept_than_the_limit(counted, scene):
    segmenter, runs = counted
    kept = KeptWindows(limit_bytes=1000)
    for _ in range(2):
        segmenter.probability(scene, WEST, kept=kept)
    assert len(runs) == 2 * len(segmenter.grid.windows(WEST))
