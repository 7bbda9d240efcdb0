from dataclasses import replace

import numpy as np
import pytest

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from tests.core.models.conftest import RAW_CARD, raw_network, save_network
from tests.core.segmentation.conftest import KERNEL, landscape

AREA = PixelWindow(16, 100_000, 50_000, 1000, 800)
LEFT = PixelWindow(16, 100_000, 50_000, 500, 400)
RIGHT = PixelWindow(16, 100_490, 50_000, 450, 400)  # neighbours share a strip of 10 px


@pytest.fixture(scope="module")
def scene():
    return landscape(AREA.expanded(600))


def segment(model, mosaic, target):
    segmenter = Segmenter(model)
    return segmenter.probability(mosaic.crop(segmenter.needed_window(target)), target)


def test_target_alone_and_as_part_of_a_larger_one_agree_bit_for_bit(load_context_model, scene):
    model = load_context_model(0.5)
    whole = segment(model, scene, AREA)
    for part in (LEFT, RIGHT):
        np.testing.assert_array_equal(segment(model, scene, part), whole[part.slices_in(AREA)])


def test_windowed_result_equals_one_big_inference(load_context_model, scene):
    """Issue 2 asks for 99.9 % equal labels; a network whose field of view fits the margin must reach it."""
    model = load_context_model(0.0)
    windowed = segment(model, scene, AREA)
    cut = AREA.expanded(KERNEL)
    big = model.run(scene.crop(cut).image[None])["probability"][0][AREA.slices_in(cut)]
    assert 0.2 < (big >= 0.5).mean() < 0.8
    assert ((windowed >= 0.5) == (big >= 0.5)).mean() >= 0.999


def test_no_step_shows_at_window_borders_though_the_network_sees_each_window_as_a_whole(
    load_context_model, scene
):
    segmenter = Segmenter(load_context_model(0.5))
    probability = segment(segmenter.model, scene, AREA)
    steps = np.abs(np.diff(probability, axis=1)).mean(axis=0)
    grid = segmenter.grid
    offsets = (np.arange(1, AREA.width) + AREA.x0) % grid.stride
    # where a window begins or ends, and where its weight does
    borders = np.isin(offsets, np.array([0, grid.side, grid.margin, grid.side - grid.margin]) % grid.stride)
    assert borders.sum() >= 5
    assert steps[borders].mean() <= 1.1 * steps[~borders].mean()


def test_windows_put_side_by_side_would_fail_the_seam_test(load_context_model, scene):
    """Shows that the test above can fail."""
    model = load_context_model(0.5)
    tiles = [
        model.run(scene.crop(PixelWindow(16, AREA.x0 + x, AREA.y0, 512, 512)).image[None])["probability"][0]
        for x in (0, 512)
    ]
    steps = np.abs(np.diff(np.concatenate(tiles, axis=1), axis=1)).mean(axis=0)
    assert steps[511] > 1.1 * np.delete(steps, 511).mean()


def test_pixel_without_imagery_has_no_probability_and_the_rest_has_one(load_context_model, scene):
    valid = scene.valid.copy()
    valid[600:800, 700:1000] = False
    probability = segment(load_context_model(0.5), replace(scene, valid=valid), AREA)
    np.testing.assert_array_equal(np.isnan(probability), ~valid[AREA.slices_in(scene.window)])
    assert np.nanmin(probability) >= 0
    assert np.nanmax(probability) <= 1


def test_windows_without_imagery_never_reach_the_network(load_context_model, scene):
    model = load_context_model(0.5)
    runs = []
    inner_run = model.run
    model.run = lambda *batch: runs.append(1) or inner_run(*batch)
    assert np.isnan(segment(model, replace(scene, valid=np.zeros_like(scene.valid)), AREA)).all()
    assert runs == []


def test_colours_under_missing_pixels_do_not_matter(load_context_model, scene):
    model = load_context_model(0.5)
    valid = scene.valid.copy()
    valid[600:800, 700:1000] = False
    coloured = scene.image.copy()
    coloured[~valid] = (255, 0, 255)
    first = segment(model, replace(scene, valid=valid), LEFT)
    np.testing.assert_array_equal(first, segment(model, replace(scene, image=coloured, valid=valid), LEFT))


def test_wrapped_network_of_256_px_is_blended_on_its_own_grid(tmp_path, scene):
    model = OnnxModel(save_network(tmp_path / "raw", raw_network(), RAW_CARD), threads=1)
    whole = segment(model, scene, LEFT)
    part = PixelWindow(16, LEFT.x0 + 100, LEFT.y0 + 50, 210, 300)
    np.testing.assert_array_equal(segment(model, scene, part), whole[part.slices_in(LEFT)])


def test_progress_reaches_the_end_and_cancel_stops_before_the_next_window(load_context_model, scene):
    segmenter = Segmenter(load_context_model(0.5))
    seen = []
    segmenter.probability(scene, LEFT, on_window=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] == len(seen)
    after_two = []
    with pytest.raises(Cancelled):
        segmenter.probability(
            scene,
            LEFT,
            cancelled=lambda: len(after_two) == 2,
            on_window=lambda done, total: after_two.append(done),
        )
    assert after_two == [1, 2]


def test_mosaic_that_is_too_small_is_a_programming_error(load_context_model, scene):
    with pytest.raises(ValueError, match="not inside"):
        Segmenter(load_context_model(0.5)).probability(scene.crop(LEFT), LEFT)


def test_windows_beside_what_is_asked_for_are_not_run_and_the_rest_is_the_same_to_the_last_bit(
    load_context_model, scene
):
    segmenter = Segmenter(load_context_model(0.5))
    inside = np.zeros((AREA.height, AREA.width), np.bool_)
    inside[20:60, 30:200] = True
    inside[100, 150] = True
    ran = []
    mosaic = scene.crop(segmenter.needed_window(AREA))
    whole = segmenter.probability(mosaic, AREA)
    part = segmenter.segmented(mosaic, AREA, on_window=lambda done, total: ran.append(done), inside=inside)
    np.testing.assert_array_equal(part.probability[inside], whole[inside])
    assert np.isnan(part.probability[~inside]).all()
    assert len(ran) == len(segmenter.windows(AREA, inside)) < len(segmenter.windows(AREA))
