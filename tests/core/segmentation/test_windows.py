import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.segmentation.windows import WindowGrid, needed_window

targets = st.builds(
    PixelWindow,
    st.just(16),
    st.integers(-5000, 5000),
    st.integers(-5000, 5000),
    st.integers(1, 900),
    st.integers(1, 900),
)
grids = st.sampled_from([WindowGrid(), WindowGrid(256), WindowGrid(64)])


@given(grids, targets)
def test_weights_of_all_windows_add_up_to_one_in_every_pixel(grid, target):
    cover = grid.needed(target)
    total = np.zeros((cover.height, cover.width))
    for window in grid.windows(target):
        total[window.slices_in(cover)] += grid.weights()
    np.testing.assert_allclose(total[target.slices_in(cover)], 1.0, atol=1e-6)


@given(grids, targets, st.integers(0, 300), st.integers(0, 300))
def test_larger_target_brings_no_window_with_weight_in_the_smaller_one(grid, target, dx, dy):
    larger = PixelWindow(16, target.x0 - dx, target.y0 - dy, target.width + dx + 7, target.height + dy + 9)
    of_target = grid.windows(target)
    others = set(grid.windows(larger)) - set(of_target)
    rows, cols = np.nonzero(grid.weights())
    for window in others:
        inside_y = (rows + window.y0 >= target.y0) & (rows + window.y0 < target.y1)
        inside_x = (cols + window.x0 >= target.x0) & (cols + window.x0 < target.x1)
        assert not (inside_y & inside_x).any()
    assert [w for w in grid.windows(larger) if w not in others] == of_target


@given(targets)
def test_needed_imagery_has_a_halo_of_at_least_64_px_and_holds_every_window(target):
    needed = needed_window(target)
    assert needed.contains(target.expanded(64))
    assert all(needed.contains(window) for window in WindowGrid().windows(target))


@pytest.mark.parametrize("side", [64, 256, 512, 1024])
def test_weights_fade_to_nothing_at_the_rim_without_a_step(side):
    weights = WindowGrid(side).weights()
    assert weights.shape == (side, side)
    assert weights[0].max() == weights[:, -1].max() == 0
    assert weights[side // 2, side // 2] == 1
    assert np.abs(np.diff(weights, axis=1)).max() < 16 / min(side, 512)  # the overlap stops growing there


@pytest.mark.parametrize("side", [128, 256, 512])
def test_needed_imagery_is_the_bounding_box_of_the_windows_and_of_64_px_around(side):
    grid = WindowGrid(side)
    for start in range(3, grid.stride + 3, 13):
        target = PixelWindow(15, 4000 + start, 6000 + 2 * start, 70, 45)
        windows = grid.windows(target)
        needed = grid.needed(target)
        assert needed.x0 == min(target.x0 - 64, *(window.x0 for window in windows))
        assert needed.y0 == min(target.y0 - 64, *(window.y0 for window in windows))
        assert needed.x0 + needed.width == max(target.x0 + 70 + 64, *(w.x0 + side for w in windows))
        assert needed.y0 + needed.height == max(target.y0 + 45 + 64, *(w.y0 + side for w in windows))


@pytest.mark.parametrize("side", [128, 256, 512, 1024])
def test_windows_are_those_with_weight_inside_the_target_and_no_other(side):
    grid = WindowGrid(side)
    step, margin = {128: (64, 24), 256: (128, 48), 512: (256, 96), 1024: (768, 96)}[side]
    for start in range(0, grid.stride, 17):
        target = PixelWindow(15, 4096 + start, 8192 + start, 33, 21)
        expected = {
            (x, y)
            for x in range(0, 8448, step)
            for y in range(0, 12288, step)
            if x + margin < target.x0 + 33 and x + side - margin > target.x0
            and y + margin < target.y0 + 21 and y + side - margin > target.y0
        }  # fmt: skip
        found = grid.windows(target)
        assert {(window.x0, window.y0) for window in found} == expected
        assert len(found) == len(expected) and {(w.width, w.height) for w in found} == {(side, side)}
