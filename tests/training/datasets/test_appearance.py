"""Colours that patches take over from other places."""

import numpy as np
import pytest

from croplayer_qgis.training.datasets.appearance import Colours, degrade, in_colours


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


def _sharpness(good_share, blurred):
    image = np.random.default_rng(6).integers(40, 200, (48, 48, 3), dtype=np.uint8)
    labels = np.zeros((48, 48), np.uint8)
    shown = [
        degrade(image, labels, np.random.default_rng([7, i]), good_share, blurred)[0] for i in range(120)
    ]
    return np.array([np.abs(np.diff(one.astype(float), axis=1)).mean() for one in shown])


def test_patches_are_blurred_as_often_as_asked_and_good_ones_never():
    seldom, often, never = _sharpness(0.0, False), _sharpness(0.0, True), _sharpness(1.0, True)
    least = 0.5 * np.median(seldom)
    assert (often < least).sum() > 1.5 * (seldom < least).sum() > 0
    assert not (never < least).any()
