"""The shipped network on real imagery (a NAIP tile of the demo, pixels of 1 m)."""

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.resources import resource_path

INSIDE = 160  # pixels from the picture's edge, beyond which windows would have to look outside it


@pytest.fixture(scope="module")
def segmenter():
    return Segmenter(OnnxModel(find_model("cropland")))


@pytest.fixture(scope="module")
def picture():
    path = sorted(resource_path("demo", "labelled").glob("42.4*_a.tif"))[0]
    with rasterio.open(path) as raster:
        return np.ascontiguousarray(raster.read([1, 2, 3])[:, :1024, :1024].transpose(1, 2, 0))


def laid_out(segmenter, picture, offset):
    """The picture on the global grid, ``offset`` px beside a window's start, and its window."""
    height, width = picture.shape[:2]
    start = segmenter.grid.stride * 1000 + offset
    target = PixelWindow(17, start, start, width, height)
    canvas = segmenter.needed_window(target)
    image = np.zeros((canvas.height, canvas.width, 3), np.uint8)
    valid = np.zeros((canvas.height, canvas.width), bool)
    image[target.slices_in(canvas)] = picture
    valid[target.slices_in(canvas)] = True
    return Mosaic(canvas, image, valid, {}, "", ""), target


def inner(page):
    """The window without ``INSIDE`` pixels on each side."""
    side = 2 * INSIDE
    return PixelWindow(page.zoom, page.x0 + INSIDE, page.y0 + INSIDE, page.width - side, page.height - side)


@pytest.fixture(scope="module")
def segmented(segmenter, picture):
    """Probability of the picture's inner part at two places, half a stride apart."""
    found = {}
    for offset in (0, segmenter.grid.stride // 2):
        mosaic, page = laid_out(segmenter, picture, offset)
        found[offset] = segmenter.probability(mosaic, inner(page))
    return found


def border_lines(segmenter, offset, length):
    """Lines of the picture, away from its edges, before which a window begins or behind which one ends."""
    grid = segmenter.grid
    lines = np.arange(INSIDE, length - INSIDE)
    return lines[np.isin((lines + offset) % grid.stride, (0, grid.side % grid.stride))]


def steps(probability):
    """Mean change of the probability from each line of the picture to the next: (columns, rows)."""
    return [np.pad(np.abs(np.diff(probability, axis=a)).mean(axis=1 - a), (INSIDE, 0)) for a in (1, 0)]


def test_no_step_at_window_borders(segmenter, picture, segmented):
    """Compares each line where it is a border with itself where it is none, as fields have edges too."""
    offsets = tuple(segmented)
    first, second = map(steps, segmented.values())
    at_borders, elsewhere = [], []
    for axis in (0, 1):
        for offset, here, there in ((offsets[0], first, second), (offsets[1], second, first)):
            lines = border_lines(segmenter, offset, picture.shape[1 - axis])
            at_borders += list(here[axis][lines - 1])
            elsewhere += list(there[axis][lines - 1])
    assert len(at_borders) >= 8
    assert np.mean(at_borders) <= 1.1 * np.mean(elsewhere)


def test_part_of_a_picture_alone_agrees_bit_for_bit(segmenter, picture, segmented):
    mosaic, page = laid_out(segmenter, picture, 0)
    part = PixelWindow(17, page.x0 + 300, page.y0 + 280, 90, 120)
    alone = segmenter.probability(mosaic.crop(segmenter.needed_window(part)), part)
    np.testing.assert_array_equal(alone, segmented[0][part.slices_in(inner(page))])
