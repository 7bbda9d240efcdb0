"""Pixel layers of a source's look: worked out in strips of rows, as if on the whole image."""

from dataclasses import fields

import numpy as np
import pytest

from croplayer_qgis.core.regions.appearance import _three_digits, appearance_layers


def ground(height: int, width: int) -> np.ndarray:
    """RGB of fields, 23 px wide, with noise: no two strips look alike."""
    rng = np.random.default_rng(5)
    rows, cols = np.indices((height, width))
    base = 60 + 40 * ((rows // 23 + cols // 23) % 3)
    return np.clip(base[..., None] + rng.normal(0, 12, (height, width, 3)), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("height", [1, 255, 256, 257, 259, 700])
def test_strips_give_the_layers_of_the_whole_image(height):
    image = ground(height, 90)
    imagery = np.ones((height, 90), np.bool_)
    imagery[height // 2 : height // 2 + 9, 30:50] = False
    whole = appearance_layers(image, imagery)
    strips = [appearance_layers(image, imagery, slice(top, top + 256)) for top in range(0, height, 256)]
    for field in fields(whole):
        in_strips = np.concatenate([getattr(strip, field.name) for strip in strips])
        np.testing.assert_array_equal(in_strips, getattr(whole, field.name))


def test_a_grey_edge_has_the_brightness_texture_and_gradient_worked_out_by_hand():
    image = np.zeros((300, 16, 3), np.uint8)
    image[:, 8:] = 255
    layers = appearance_layers(image, np.ones((300, 16), np.bool_))
    assert layers.brightness[260, 7] == 0 and layers.brightness[260, 8] == 1
    # Column 7 sees 4 dark and 3 bright columns: sd = sqrt(3/7 * 4/7). Sobel over an edge of 1: 4 / 8.
    np.testing.assert_allclose(layers.texture[260, 7], np.sqrt(12) / 7, rtol=1e-3)
    np.testing.assert_allclose(layers.gradient[260, 7], 0.5, rtol=1e-6)
    assert layers.saturation[260].max() == 0 and layers.greenness[260].max() == 0


def test_texture_and_gradient_keep_away_from_the_edge_of_imagery():
    imagery = np.ones((600, 40), np.bool_)
    imagery[:256] = False
    layers = appearance_layers(ground(600, 40), imagery)
    assert np.isnan(layers.brightness[255]).all() and np.isfinite(layers.brightness[256]).all()
    assert np.isnan(layers.texture[256:259]).all() and np.isfinite(layers.texture[259:]).all()


def test_layers_have_the_numbers_of_float16():
    every = np.arange(0, 1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
    every = every[np.abs(every) <= 2]
    between = np.unique(every)
    between = (between[1:] + between[:-1]) / 2  # as near to one as to the other: the even one is taken
    above, below = (np.nextafter(between, np.float32(way)) for way in (9, -9))
    for numbers in (every, between, above, below):
        np.testing.assert_array_equal(_three_digits(numbers), numbers.astype(np.float16).astype(np.float32))
    assert np.isnan(_three_digits(np.array([np.nan], np.float32))).all()
