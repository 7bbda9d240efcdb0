from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from croplayer_qgis.core.regions.components import absorb_small_regions, class_of_regions, connected_regions

HA_PER_PIXEL = 0.01
ONE_STRATUM = np.ones(256, np.uint8)


def merged(classes, min_ha=0.05, strata=ONE_STRATUM):
    classes = np.asarray(classes, np.uint8)
    return absorb_small_regions(classes, np.full(classes.shape[0], HA_PER_PIXEL), min_ha, strata)


def test_diagonal_neighbours_of_one_class_are_one_region():
    classes = np.array([[1, 0], [0, 1]], np.uint8)
    regions = connected_regions(classes)
    assert regions.count == 1
    assert regions.labels.tolist() == [[1, 0], [0, 1]]


def test_touching_classes_are_separate_regions_numbered_in_raster_order():
    regions = connected_regions(np.array([[2, 2, 1], [0, 1, 1]], np.uint8))
    assert regions.labels.tolist() == [[1, 1, 2], [0, 2, 2]]
    assert class_of_regions(regions, np.array([[2, 2, 1], [0, 1, 1]], np.uint8)).tolist() == [2, 1]


def test_sliver_takes_the_class_of_the_neighbour_with_the_longest_border():
    classes = np.full((6, 12), 1)
    classes[:, 6:] = 2
    classes[2:4, 6] = 3  # two edges (and two ends) on class 2, two on class 1
    result = merged(classes)
    assert (result[2:4, 6] == 2).all()
    assert (np.delete(result, [2, 3], axis=0) == np.delete(classes, [2, 3], axis=0)).all()


def test_region_of_exactly_the_minimum_mapping_unit_stays():
    classes = np.full((10, 10), 1)
    classes[4, 2:7] = 2
    assert (merged(classes, min_ha=0.05 - 1e-9) == classes).all()


def test_sliver_never_becomes_no_data_and_no_data_never_becomes_a_class():
    classes = np.zeros((8, 8), int)
    classes[2, 2] = 1  # an island of imagery in no data
    classes[4:8] = 2
    classes[7, 0] = 3
    result = merged(classes)
    assert result[2, 2] == 1
    assert result[7, 0] == 2
    assert ((result == 0) == (classes == 0)).all()


def test_sliver_stays_on_its_own_side_of_an_imagery_border():
    strata = np.array([0, 1, 2, 1] + [0] * 252, np.uint8)
    classes = np.full((10, 10), 1)
    classes[:, 5:] = 2  # the other stratum
    classes[3:5, 4] = 3  # longest border with class 1 or 2 alike, same stratum only as 1
    classes[4, 5] = 3
    result = merged(classes, strata=strata)
    assert (result[3:5, 4] == 1).all()


def test_chain_of_slivers_between_two_fields_leaves_nothing_below_the_unit():
    rng = np.random.default_rng(0)
    noise = ndimage.gaussian_filter(rng.normal(size=(200, 200)), 1.5)
    classes = np.where(noise > 0, 1, 2)
    result = merged(classes, min_ha=0.3)
    regions = connected_regions(result)
    assert regions.pixels.min() * HA_PER_PIXEL >= 0.3
    assert regions.count > 1
    assert connected_regions(classes.astype(np.uint8)).count > regions.count


def test_merging_does_not_depend_on_where_the_raster_starts():
    rng = np.random.default_rng(1)
    classes = np.where(ndimage.gaussian_filter(rng.normal(size=(120, 90)), 2) > 0, 1, 2)
    padded = np.pad(classes, ((7, 3), (5, 11)))
    assert (merged(padded, min_ha=0.2)[7:-3, 5:-11] == merged(classes, min_ha=0.2)).all()


@pytest.mark.parametrize("seed", range(6))
def test_regions_are_those_of_scipy_in_the_order_of_their_first_pixels(seed):
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 4, (1 + 7 * seed, 23)).astype(np.uint8)
    classes = np.where(rng.random(coarse.shape) < 0.3, rng.integers(0, 4, coarse.shape), coarse)
    regions = connected_regions(classes.astype(np.uint8))
    assert ((regions.labels > 0) == (classes > 0)).all()
    firsts = np.unique(regions.labels[regions.labels > 0].ravel(), return_index=True)[1]
    assert (np.diff(firsts) > 0).all()
    for value in (1, 2, 3):
        expected, count = ndimage.label(classes == value, structure=np.ones((3, 3)))
        pairs = {(a, b) for a, b in zip(expected.flat, regions.labels.flat, strict=True) if a}
        assert len(pairs) == count == len({b for _, b in pairs})


def test_a_raster_without_pixels_has_no_regions():
    for shape in ((0, 5), (5, 0)):
        assert connected_regions(np.zeros(shape, np.uint8)).count == 0
