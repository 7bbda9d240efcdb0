"""Borders, shapes, looks and statistics of regions small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.regions.adjacency import border_pixels, shared_borders, touches_outside
from croplayer_qgis.core.regions.appearance import appearance_layers, region_appearance
from croplayer_qgis.core.regions.components import absorb_small_regions
from croplayer_qgis.core.regions.shape import outline_pixels, region_shapes
from croplayer_qgis.core.regions.statistics import Regions


def regions_of(rows):
    labels = np.array(rows, np.int32)
    return Regions(labels, int(labels.max(initial=0)))


def as_lists(borders):
    return borders.first.tolist(), borders.second.tolist(), borders.length.tolist()


def test_border_of_a_pair_is_the_number_of_its_common_pixel_edges():
    regions = regions_of([[1, 1, 2, 2], [1, 0, 2, 2], [3, 3, 3, 2]])
    # 1|2 once in the first row; 1 above 3 once; 2 and 3 once side by side, once above each other; 0 never.
    borders = shared_borders(regions)
    assert as_lists(borders) == ([0, 0, 1], [1, 2, 2], [1, 1, 2])
    assert as_lists(borders.where_equal(np.array([5, 6, 5]))) == ([0], [2], [1])
    # Regions 1 and 2 become one: its border with 3 is 1 + 2, the one between them is gone.
    assert as_lists(borders.renumbered(np.array([0, 0, 1]))) == ([0], [1], [3])


@pytest.mark.parametrize(
    ("place", "value", "outside"),
    [
        ((2, 2), 3, [True, False, False]),  # a ring around a ring around a pixel
        ((2, 2), 0, [True, True]),  # no data touches the inner ring from above, below and both sides
    ],
)
def test_region_touches_the_outside_at_the_edge_and_at_no_data(place, value, outside):
    labels = np.ones((5, 5), np.int32)
    labels[1:4, 1:4] = 2
    labels[place] = value
    assert touches_outside(Regions(labels, len(outside))).tolist() == outside


@pytest.mark.parametrize("turn", range(4))
def test_each_side_of_no_data_and_of_the_raster_counts(turn):
    # Region 2 touches no data with one pixel on one side; region 3 nothing at all.
    labels = np.full((7, 7), 1, np.int32)
    labels[1:6, 1:6] = 2
    labels[2:4, 2:4] = 3
    labels[5, 3] = 0
    assert touches_outside(Regions(np.rot90(labels, turn).copy(), 3)).tolist() == [True, True, False]
    # A strip along one edge of the raster only.
    labels = np.full((4, 4), 0, np.int32)
    labels[0, :] = 1
    labels[1:, :] = 2
    assert touches_outside(Regions(np.rot90(labels, turn).copy(), 2)).tolist() == [True, True]


def test_border_pixels_have_another_neighbour_and_the_edge_of_the_raster_is_none():
    border = border_pixels(regions_of([[1, 1, 1, 2, 2], [1, 1, 1, 2, 2], [0, 1, 1, 2, 2]]))
    assert border.astype(int).tolist() == [[0, 0, 1, 1, 0], [1, 0, 1, 1, 0], [0, 1, 1, 1, 0]]
    border = border_pixels(regions_of([[1, 1], [1, 1], [2, 2], [2, 2]]))
    assert border.astype(int).tolist() == [[0, 0], [1, 1], [1, 1], [0, 0]]


def test_rectangle_has_these_measures():
    """4 rows of 6 pixels of 2 m, rows 3-6 and columns 2-7."""
    labels = np.zeros((10, 12), np.int32)
    labels[3:7, 2:8] = 1
    shapes = region_shapes(Regions(labels, 1), np.full(10, 4e-4), 2.0)
    assert shapes.area_ha == pytest.approx([24 * 4e-4])
    # Crossings: 2 in each of 4 rows and 6 columns, 20; 2 on each of 4 + 6 - 1 lines of both diagonals, 36,
    # which lie 1/sqrt(2) apart. pi / 8 (20 + 36 / sqrt(2)) = 17.850 px.
    assert outline_pixels(Regions(labels, 1)) == pytest.approx([17.850], abs=5e-4)
    assert shapes.perimeter_m == pytest.approx([35.700], abs=1e-3)
    # 4 pi 24 / 17.850^2
    assert shapes.compactness == pytest.approx([0.94655], abs=5e-5)
    # Second moments of a rectangle: 4^2 / 12 and 6^2 / 12; sqrt(1 - 16 / 36)
    assert shapes.eccentricity == pytest.approx([0.745356], abs=1e-6)
    assert shapes.solidity == pytest.approx([1.0])
    assert (shapes.centre_row[0], shapes.centre_column[0]) == pytest.approx((5.0, 5.0))
    assert shapes.hole_share == pytest.approx([0.0])


def test_area_of_a_region_is_the_sum_of_its_rows_areas():
    labels = np.array([[1, 1, 2], [1, 2, 2]], np.int32)
    shapes = region_shapes(Regions(labels, 2), np.array([0.01, 0.1]), 2.0)
    assert shapes.area_ha == pytest.approx([2 * 0.01 + 0.1, 0.01 + 2 * 0.1])


def test_three_pixels_in_a_corner_fill_six_sevenths_of_their_hull_and_lie_aslant():
    shapes = region_shapes(regions_of([[0, 0, 0, 0], [0, 1, 0, 0], [0, 1, 1, 0]]), np.full(3, 1.0), 1.0)
    # The hull cuts the empty corner of the 2 x 2 square in half: 3 / 3.5.
    assert shapes.solidity == pytest.approx([6 / 7])
    # Centres (1.5, 1.5), (2.5, 1.5), (2.5, 2.5): variances 2/9 + 1/12 = 11/36 each, covariance 1/9 = 4/36;
    # axes 15/36 and 7/36: sqrt(1 - 7/15).
    assert shapes.eccentricity == pytest.approx([np.sqrt(8 / 15)])
    assert (shapes.centre_row[0], shapes.centre_column[0]) == pytest.approx((13 / 6, 11 / 6))


def test_colour_measures_of_one_colour():
    image = np.full((9, 9, 3), (51, 153, 51), np.uint8)  # 0.2, 0.6, 0.2
    layers = appearance_layers(image, np.ones((9, 9), bool))
    assert layers.brightness == pytest.approx(np.full((9, 9), 1 / 3), rel=1e-3)
    assert layers.greenness == pytest.approx(np.full((9, 9), (3 * 0.6 - 1) / 1), rel=1e-3)
    assert layers.saturation == pytest.approx(np.full((9, 9), (0.6 - 0.2) / 0.6), rel=1e-3)
    assert layers.texture == pytest.approx(np.zeros((9, 9)), abs=1e-3)
    assert layers.gradient == pytest.approx(np.zeros((9, 9)), abs=1e-6)
    dark = appearance_layers(np.zeros((9, 9, 3), np.uint8), np.ones((9, 9), bool))
    assert (dark.greenness == 0).all() and (dark.saturation == 0).all()


@pytest.mark.parametrize("turned", [False, True])
def test_ramp_has_the_texture_and_gradient_of_its_step(turned):
    ramp = np.broadcast_to(np.arange(20, dtype=np.uint8)[None, :] * 10, (20, 20))
    image = np.repeat((ramp.T if turned else ramp)[..., None], 3, axis=2)
    layers = appearance_layers(image, np.ones((20, 20), bool))
    inner = (slice(4, -4), slice(4, -4))
    step = 10 / 255
    assert layers.gradient[inner] == pytest.approx(np.full((12, 12), step), rel=1e-3)
    # Seven consecutive numbers have the variance (7^2 - 1) / 12 = 4.
    assert layers.texture[inner] == pytest.approx(np.full((12, 12), 2 * step), rel=2e-3)


def test_look_is_unknown_without_imagery_and_texture_three_pixels_around_it():
    imagery = np.ones((11, 11), bool)
    imagery[5, 5] = False
    layers = appearance_layers(np.full((11, 11, 3), 100, np.uint8), imagery)
    for name in ("brightness", "greenness", "saturation"):
        assert (np.isnan(getattr(layers, name)) == ~imagery).all(), name
    near = np.zeros((11, 11), bool)
    near[2:9, 2:9] = True  # 3 px on each side: half of a window of 7
    for name in ("texture", "gradient"):
        assert (np.isnan(getattr(layers, name)) == near).all(), name


def test_gradient_of_a_region_is_that_of_its_outermost_pixels():
    ramp = np.zeros((6, 12), np.uint8)
    ramp[:, 6:] = 100
    image = np.repeat(ramp[..., None], 3, axis=2)
    labels = np.ones((6, 12), np.int32)
    labels[:, 6:] = 2
    look = region_appearance(Regions(labels, 2), image, np.ones((6, 12), bool), (0.5,))
    # Columns 5 and 6 are the border; half of the step of 100/255 falls on each side (central difference).
    assert look.boundary_gradient == pytest.approx([50 / 255] * 2, rel=1e-3)
    assert look.brightness == pytest.approx([0, 100 / 255], abs=2e-4)
    assert look.brightness_sd == pytest.approx([0, 0], abs=1e-3)
    # Of six columns three see the step in their window of seven; the median pixel is the first of those, with
    # one column of seven on the other side: sd = sqrt(1/7 * 6/7) * 100/255.
    assert look.texture_quantiles[0] == pytest.approx([np.sqrt(6) / 7 * 100 / 255] * 2, rel=1e-3)


def test_statistics_leave_out_what_is_unknown():
    regions = regions_of([[1, 1, 2], [2, 2, 0]])
    values = np.array([[1, 3, 2], [np.nan, 5, 9]])
    assert regions.pixels.tolist() == [2, 3]
    assert regions.sum(np.array([[1, 3, 2], [4, 5, 9]])).tolist() == [4, 11]
    assert regions.mean(values).tolist() == [2, 3.5]
    assert regions.standard_deviation(values).tolist() == [1, 1.5]
    assert np.isnan(regions.mean(np.full((2, 3), np.nan))).all()
    assert regions.spread(np.array([10, 20]), -1).tolist() == [[10, 10, 20], [20, 20, -1]]
    assert regions.quantiles(np.array([[-1, 3, 2], [-4, 5, 9]]), (0.0, 0.5))[0].tolist() == [-1, -4]
    assert regions.quantiles(np.array([[-1, 3, 2], [-4, 5, 9]]), (0.0, 0.5))[1].tolist() == [3, 2]


def test_sliver_between_equal_borders_joins_the_larger_neighbour_then_the_first():
    ones = np.ones(256, np.uint8)
    classes = np.array([[1, 1, 3, 2, 2, 2]], np.uint8)
    assert absorb_small_regions(classes, np.ones(1), 2, ones).tolist() == [[1, 1, 2, 2, 2, 2]]
    classes = np.array([[1, 1, 3, 2, 2]], np.uint8)
    assert absorb_small_regions(classes, np.ones(1), 2, ones).tolist() == [[1, 1, 1, 2, 2]]
    assert absorb_small_regions(classes, np.ones(1), 1, ones).tolist() == classes.tolist()  # none is below 1
