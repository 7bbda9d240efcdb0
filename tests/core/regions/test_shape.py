from __future__ import annotations

import numpy as np
import pytest
from skimage.draw import disk, ellipse
from skimage.measure import perimeter_crofton, regionprops

from croplayer_qgis.core.regions.components import connected_regions
from croplayer_qgis.core.regions.shape import outline_pixels, region_shapes

PIXEL_M = 2.0


def shapes_of(classes):
    regions = connected_regions(np.asarray(classes, np.uint8))
    area = np.full(regions.labels.shape[0], PIXEL_M**2 / 1e4)
    return regions, region_shapes(regions, area, PIXEL_M)


def test_square_has_its_area_in_hectares_and_is_convex():
    classes = np.zeros((40, 40))
    classes[5:25, 10:30] = 1
    _, shapes = shapes_of(classes)
    assert shapes.area_ha == pytest.approx([0.16])
    assert shapes.solidity == pytest.approx([1.0])
    assert shapes.eccentricity == pytest.approx([0.0], abs=1e-6)
    assert shapes.perimeter_m == pytest.approx(
        [160], rel=0.07
    )  # four directions measure axis-parallel sides short
    assert (shapes.centre_row[0], shapes.centre_column[0]) == (15, 20)


def test_disc_outline_is_that_of_the_circle():
    classes = np.zeros((220, 220))
    classes[disk((110, 110), 100)] = 1
    _, shapes = shapes_of(classes)
    assert shapes.perimeter_m == pytest.approx([2 * np.pi * 100 * PIXEL_M], rel=0.01)
    assert shapes.compactness == pytest.approx([1.0], abs=0.02)


def test_outline_equals_the_crofton_perimeter_of_scikit_image():
    rng = np.random.default_rng(3)
    classes = np.zeros((120, 120), np.uint8)
    for _ in range(12):
        classes[ellipse(*rng.integers(15, 105, 2), *rng.integers(3, 15, 2))] = 1
    regions = connected_regions(classes)
    expected = [perimeter_crofton(regions.labels == i + 1, directions=4) for i in range(regions.count)]
    assert outline_pixels(regions) == pytest.approx(expected, rel=0.02)


def test_eccentricity_and_solidity_agree_with_scikit_image():
    rng = np.random.default_rng(4)
    classes = np.zeros((150, 150), np.uint8)
    for value in range(1, 8):
        classes[ellipse(*rng.integers(20, 130, 2), *rng.integers(4, 18, 2))] = value
    regions, shapes = shapes_of(classes)
    theirs = regionprops(regions.labels)
    assert shapes.eccentricity == pytest.approx([region.eccentricity for region in theirs], abs=0.01)
    assert shapes.solidity == pytest.approx([region.solidity for region in theirs], abs=0.05)


def test_ring_encloses_a_hole_of_the_right_share():
    classes = np.full((40, 40), 2)
    classes[10:30, 10:30] = 1
    classes[15:25, 15:25] = 3
    classes[18:20, 18:20] = 1  # an island in the lake counts as part of the hole
    regions, shapes = shapes_of(classes)
    share = dict(zip(regions.pixels.astype(int).tolist(), shapes.hole_share, strict=True))
    assert share[300] == pytest.approx(100 / 400)
    assert share[96] == pytest.approx(4 / 100)
    assert share[4] == 0
    assert share[1200] == pytest.approx(400 / 1600)


def test_no_data_inside_a_region_is_not_taken_for_a_hole():
    classes = np.full((20, 20), 1)
    classes[5:10, 5:10] = 0
    _, shapes = shapes_of(classes)
    assert shapes.hole_share == pytest.approx([0.0])


def test_raster_without_any_region_has_empty_shapes():
    _, shapes = shapes_of(np.zeros((5, 5)))
    assert shapes.area_ha.size == 0
    assert shapes.hole_share.size == 0
