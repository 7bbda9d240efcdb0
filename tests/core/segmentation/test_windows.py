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


@pytest.mark.parametrize("side", [64, 256, 512])
def test_weights_fade_to_nothing_at_the_rim_without_a_step(side):
    weights = WindowGrid(side).weights()
    assert weights.shape == (side, side)
    assert weights[0].max() == weights[:, -1].max() == 0
    assert weights[side // 2, side // 2] == 1
    assert np.abs(np.diff(weights, axis=1)).max() < 16 / side
