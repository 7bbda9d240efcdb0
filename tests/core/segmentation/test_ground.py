"""Distance to the training data: the same alone and among neighbours, not known where nothing is seen."""

from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.card import FileReference, ModelCard
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.known_ground import KNOWN_GROUND_FILE, KnownGround
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.ground import CELL_PX
from croplayer_qgis.core.segmentation.kept_windows import KeptWindows
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.vocabulary.ground import Ground
from tests.core.models.conftest import FEATURE_CARD, feature_network, save_network
from tests.core.segmentation.conftest import landscape

WEST = PixelWindow(16, 100_005, 50_003, 500, 400)
EAST = PixelWindow(16, 100_490, 50_003, 450, 400)
BOTH = PixelWindow(16, 100_005, 50_003, 935, 400)
# The landscape's mean colour is 110; features are colours less 128.
KNOWN = KnownGround(np.full(3, -18, np.float32), np.eye(3, dtype=np.float32) / 40, 2.0, 3.0)


@pytest.fixture
def segmenter(tmp_path):
    folder = save_network(tmp_path / "model", feature_network(), FEATURE_CARD)
    KNOWN.save(folder / KNOWN_GROUND_FILE)
    reference = FileReference(KNOWN_GROUND_FILE, sha256_of(folder / KNOWN_GROUND_FILE))
    replace(ModelCard.load(folder), known_ground=reference).save(folder)
    return Segmenter(OnnxModel(folder, threads=1))


@pytest.fixture(scope="module")
def scene():
    return landscape(BOTH.expanded(600))


def shown(ground, window):
    return ground.rows(window, slice(None))


def test_distance_is_that_of_the_mean_colour_of_cells(segmenter, scene):
    ground = segmenter.segmented(scene, WEST).ground
    y = np.arange(WEST.y0, WEST.y1) // CELL_PX * CELL_PX
    x = np.arange(WEST.x0, WEST.x1) // CELL_PX * CELL_PX
    at = PixelWindow(16, int(x[200]), int(y[150]), CELL_PX, CELL_PX)
    colours = np.trunc(scene.crop(at).image.reshape(8, 4, 8, 4, 3).mean(axis=(1, 3)) - 128).mean(axis=(0, 1))
    expected = KNOWN.distances(colours[None].astype(np.float32))
    assert shown(ground, WEST)[150, 200] == pytest.approx(expected[0], abs=2e-3)


def test_a_block_alone_and_beside_a_neighbour_gets_the_same_distances(segmenter, scene):
    kept = KeptWindows()
    whole = shown(segmenter.segmented(scene, BOTH).ground, BOTH)
    for block in (WEST, EAST):
        alone = shown(segmenter.segmented(scene, block).ground, block)
        among = shown(segmenter.segmented(scene, block, kept=kept).ground, block)
        np.testing.assert_array_equal(alone, among)
        np.testing.assert_array_equal(alone, whole[block.slices_in(BOTH)])


def test_what_looks_like_nothing_in_the_training_data_is_unknown(segmenter, scene):
    image = scene.image.copy()
    snow = PixelWindow(16, 100_096, 50_080, 128, 128)  # whole cells
    image[snow.slices_in(scene.window)] = 250
    ground = segmenter.segmented(replace(scene, image=image), WEST).ground
    levels = ground.levels(shown(ground, WEST))
    inside = levels[snow.slices_in(WEST)]
    assert (inside == Ground.UNKNOWN).all()
    assert (levels == Ground.UNKNOWN).mean() < 1.5 * inside.size / levels.size


def test_distance_is_not_known_where_there_is_no_imagery(segmenter, scene):
    valid = scene.valid.copy()
    hole = PixelWindow(16, 100_096, 50_080, 128, 128)
    valid[hole.slices_in(scene.window)] = False
    distance = shown(segmenter.segmented(replace(scene, valid=valid), WEST).ground, WEST)
    assert np.isnan(distance[hole.slices_in(WEST)]).all()
    assert np.isnan(distance).sum() == 128 * 128


def test_a_model_that_does_not_tell_what_it_was_trained_on_gives_no_distance(load_context_model, scene):
    assert Segmenter(load_context_model(0.5)).segmented(scene, WEST).ground is None
