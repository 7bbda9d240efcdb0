"""Colours that patches take over from other places."""

import numpy as np
import pytest

from croplayer_qgis.training.datasets.appearance import Colours, in_colours


def _image(seed, mean, spread):
    rng = np.random.default_rng(seed)
    return np.clip(rng.normal(mean, spread, (64, 64, 3)), 0, 255).astype(np.uint8)


def test_an_image_takes_over_mean_and_contrast_of_other_colours():
    wanted = Colours.of(_image(1, (140, 120, 80), (30, 25, 20)))
    got = Colours.of(in_colours(_image(2, (60, 90, 70), (20, 20, 20)), wanted, 1.0))
    assert got.mean == pytest.approx(wanted.mean, abs=1.0)
    assert got.deviation == pytest.approx(wanted.deviation, abs=1.0)


def test_a_share_of_none_leaves_an_image_as_it_is():
    image = _image(3, (60, 90, 70), (20, 20, 20))
    assert (in_colours(image, Colours.of(_image(4, (140, 120, 80), (30, 25, 20))), 0.0) == image).all()


def test_flat_ground_is_not_blown_up_into_texture():
    flat = np.full((64, 64, 3), 70, np.uint8)
    flat[::2] += 1
    moved = in_colours(flat, Colours.of(_image(5, (140, 120, 80), (40, 40, 40))), 1.0)
    assert (Colours.of(moved).deviation < 2.0).all()
