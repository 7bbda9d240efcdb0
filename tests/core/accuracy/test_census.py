from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import CRS

from croplayer_qgis.core.accuracy.estimate.census import (
    NO_SAMPLING_ERROR,
    compare_with_polygons,
    compare_with_raster,
)
from croplayer_qgis.core.accuracy.ground.classes import ClassTable
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import Features
from tests.core.accuracy.conftest import TABLE


@pytest.fixture
def half_map(write_raster):
    values = np.zeros((20, 20), np.uint8)
    values[:, :10] = 1
    values[0] = 255
    return ClassRaster(write_raster(values), TABLE)


def find(census, measure, name=""):
    return next(e for e in census.estimates if (e.measure, e.class_name) == (measure, name))


def test_coarser_reference_raster_is_read_under_each_pixel(half_map, write_raster):
    coarse = np.zeros((10, 10), np.uint8)
    coarse[:, :4] = 1  # 8 of the map's columns
    reference = ClassRaster(write_raster(coarse, "r.tif", pixel=0.002), TABLE)
    census = compare_with_raster(half_map, reference)
    assert census.pixels.tolist() == [[8 * 19, 2 * 19], [0, 10 * 19]]
    assert find(census, "users_accuracy", "cropland").value == pytest.approx(0.8, abs=1e-4)
    assert find(census, "producers_accuracy", "cropland").value == 1.0


def test_reference_raster_in_another_crs_covers_the_same_ground(half_map, write_raster):
    values = np.ones((60, 60), np.uint8)
    path = write_raster(values, "u.tif", "EPSG:32650", origin=(413_000, 4_429_000), pixel=100)
    census = compare_with_raster(half_map, ClassRaster(path, TABLE))
    assert (
        census.pixels.sum() + round(census.no_reference_ha / (census.area_ha.sum() / census.pixels.sum()))
        == 380
    )
    assert census.pixels[:, 1].sum() == 0


def test_pixels_outside_a_reference_without_nodata_value_are_left_out(half_map, write_raster):
    path = write_raster(np.zeros((20, 5), np.uint8), "s.tif", nodata=None)
    census = compare_with_raster(half_map, ClassRaster(path, TABLE))
    assert census.pixels.sum() == 5 * 19
    assert census.no_reference_ha == pytest.approx(census.area_ha.sum() * 3, rel=1e-3)
    assert census.no_map_ha == pytest.approx(census.area_ha.sum() / 19, rel=1e-3)


def test_polygons_count_where_pixel_centres_lie_inside_and_disagreement_is_left_out(half_map):
    west, south = 116.0, 39.98
    boxes = [shapely.box(west, south, west + 0.012, 40), shapely.box(west + 0.008, south, west + 0.02, 40)]
    polygons = Features(Path("p"), np.array(boxes), CRS.from_epsg(4326), {})
    census = compare_with_polygons(half_map, polygons, np.array([0, 1], np.int16))
    assert census.pixels.tolist() == [[8 * 19, 0], [0, 8 * 19]]


def test_census_has_no_standard_error_and_says_so(half_map):
    census = compare_with_raster(half_map, half_map)
    overall = find(census, "overall_accuracy")
    assert (overall.value, overall.se, overall.low, overall.note) == (1.0, None, None, NO_SAMPLING_ERROR)


def test_class_that_does_not_occur_is_undefined_and_says_so(write_raster):
    ones = ClassRaster(write_raster(np.ones((4, 4), np.uint8)), TABLE)
    users = find(compare_with_raster(ones, ones), "users_accuracy", "other")
    assert users.value is None and "does not occur" in users.note


def test_reference_elsewhere_is_refused(half_map, write_raster):
    far = ClassRaster(write_raster(np.ones((4, 4), np.uint8), "far.tif", origin=(0, 0)), TABLE)
    with pytest.raises(InputError, match="no pixel with data in common"):
        compare_with_raster(half_map, far)


def test_different_class_lists_are_refused(half_map):
    other = ClassRaster(half_map.path, ClassTable(("crop", "rest"), {1: "crop", 0: "rest"}))
    with pytest.raises(InputError, match="same classes"):
        compare_with_raster(half_map, other)
