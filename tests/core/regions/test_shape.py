from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.regions.components import class_of_regions, connected_regions
from croplayer_qgis.core.regions.shape import outline_pixels, region_shapes

PIXEL_M = 2.0
# Centre row and column, semi-axes along columns and rows before the turn, turn in radians.
ELLIPSES = (
    (25, 25, 18, 6, 0.0),
    (25, 90, 17, 15, 0.5),
    (75, 35, 16, 4, 1.0),
    (80, 110, 12, 9, 2.0),
    (125, 50, 17, 11, 2.6),
)


def shapes_of(classes):
    regions = connected_regions(np.asarray(classes, np.uint8))
    area = np.full(regions.labels.shape[0], PIXEL_M**2 / 1e4)
    return regions, region_shapes(regions, area, PIXEL_M)


def ellipses():
    """The pixels of each ellipse have its number, from 1."""
    classes = np.zeros((150, 150), np.uint8)
    for value, (row, column, along, across, turn) in enumerate(ELLIPSES, 1):
        down, right = np.indices(classes.shape) - np.array([[[row]], [[column]]])
        u, v = right * np.cos(turn) + down * np.sin(turn), down * np.cos(turn) - right * np.sin(turn)
        classes[(u / along) ** 2 + (v / across) ** 2 < 1] = value
    return classes


def by_class(classes, regions, values):
    """``values`` of regions in the order of their classes."""
    return values[np.argsort(class_of_regions(regions, classes))]


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
    row, column = np.indices(classes.shape)
    classes[(row - 110) ** 2 + (column - 110) ** 2 < 100**2] = 1
    _, shapes = shapes_of(classes)
    assert shapes.perimeter_m == pytest.approx([2 * np.pi * 100 * PIXEL_M], rel=0.01)
    assert shapes.compactness == pytest.approx([1.0], abs=0.02)


def test_outline_equals_the_crofton_perimeter_of_scikit_image():
    classes = ellipses()
    regions = connected_regions(classes)
    # skimage.measure.perimeter_crofton(classes == number, directions=4), scikit-image 0.26.0
    expected = [77.2250, 100.2479, 69.4499, 66.3083, 88.4111]
    assert by_class(classes, regions, outline_pixels(regions)) == pytest.approx(expected, abs=1e-4)


def test_eccentricity_and_solidity_agree_with_scikit_image():
    classes = ellipses()
    regions, shapes = shapes_of(classes)
    # skimage.measure.regionprops(classes), scikit-image 0.26.0; its hull passes through the middles of the
    # outer pixels' edges, ours round their corners.
    eccentricity = [0.9467, 0.4526, 0.9690, 0.6585, 0.7592]
    solidity = [0.9644, 0.9781, 0.9193, 0.9660, 0.9734]
    assert by_class(classes, regions, shapes.eccentricity) == pytest.approx(eccentricity, abs=0.001)
    assert by_class(classes, regions, shapes.solidity) == pytest.approx(solidity, abs=0.04)


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


def test_hole_in_a_hole_counts_for_both_that_enclose_it_and_an_arc_encloses_nothing():
    classes = np.full((30, 60), 1)
    classes[5:20, 5:20] = 2
    classes[8:17, 8:17] = 3
    classes[11:14, 11:14] = 4
    classes[5:20, 30:45] = 2
    classes[8:20, 33:42] = 3  # open to the south
    regions, shapes = shapes_of(classes)
    kind = class_of_regions(regions, classes.astype(np.uint8))
    ring, arc = regions.labels[5, 5] - 1, regions.labels[5, 30] - 1
    assert shapes.hole_share[ring] == pytest.approx(81 / 225)
    assert shapes.hole_share[arc] == 0
    assert shapes.hole_share[kind == 4] == pytest.approx([0])
    assert sorted(shapes.hole_share[kind == 3]) == pytest.approx([0, 9 / 81])
    assert shapes.hole_share[kind == 1] == pytest.approx([(225 + 225) / 1800])


def test_a_hole_between_two_regions_that_touch_belongs_to_neither():
    classes = np.full((20, 20), 1)
    classes[5:15, 5:10] = 2
    classes[5:15, 10:15] = 3
    classes[8:12, 8:12] = 4
    _, shapes = shapes_of(classes)
    assert np.count_nonzero(shapes.hole_share) == 1  # class 1 round all of them
