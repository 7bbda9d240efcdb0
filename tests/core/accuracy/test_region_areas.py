from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import CRS
from rasterio.transform import from_origin

from croplayer_qgis.core.accuracy.areas.region_areas import region_areas
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha
from croplayer_qgis.core.geodesy.pixel_area import window_area_ha
from croplayer_qgis.core.vectors.reading import Features, polygons_among
from tests.core.accuracy.conftest import TABLE


def regions(*shapes, crs=4326):
    return Features(Path("regions.gpkg"), np.array(shapes, object), CRS.from_epsg(crs), {})


def test_region_over_everything_gets_the_areas_of_all_pixels(cropland_map):
    found = region_areas(cropland_map, regions(shapely.box(115, 39, 117, 41)))
    assert found.class_ha[0] == pytest.approx(class_area_ha(cropland_map)[0], rel=1e-9)
    assert found.no_data_ha[0] == pytest.approx(found.region_ha[0] - found.class_ha[0].sum())


def test_edge_pixels_count_by_the_fraction_covered(write_raster):
    values = np.array([[1, 1], [0, 0]], np.uint8)
    raster = ClassRaster(write_raster(values, pixel=0.01), TABLE)
    pixel = window_area_ha(CRS.from_epsg(4326), from_origin(116, 40, 0.01, 0.01), 2, 2)
    # A quarter of the upper left pixel, and half of the one below.
    shape = shapely.union(shapely.box(116, 39.995, 116.005, 40), shapely.box(116, 39.98, 116.005, 39.99))
    found = region_areas(raster, regions(shape))
    assert found.class_ha[0] == pytest.approx([pixel[0, 0] / 4, pixel[1, 0] / 2], rel=1e-9)


def test_neighbours_that_tile_an_area_add_up_to_it(cropland_map):
    middle = 116.0857
    left, right = shapely.box(116, 39.7, middle, 40), shapely.box(middle, 39.7, 116.2, 40)
    found = region_areas(cropland_map, regions(left, right))
    assert found.class_ha.sum(0) == pytest.approx(class_area_ha(cropland_map)[0], rel=1e-9)
    assert found.overlaps == ()


def test_no_data_is_not_counted_as_a_class(cropland_map):
    found = region_areas(cropland_map, regions(shapely.box(116.0, 39.8, 116.02, 39.9)))
    assert found.class_ha.sum() == pytest.approx(0, abs=1e-9)
    assert found.no_data_ha[0] == pytest.approx(found.region_ha[0])


def test_regions_in_another_crs_give_the_same_areas(cropland_map):
    degrees = regions(shapely.segmentize(shapely.box(116.05, 39.8, 116.15, 39.9), 0.001))
    metres = Features(Path("m.gpkg"), degrees.in_crs(CRS.from_epsg(32650)), CRS.from_epsg(32650), {})
    first, second = region_areas(cropland_map, degrees), region_areas(cropland_map, metres)
    assert second.class_ha == pytest.approx(first.class_ha, rel=1e-6)
    assert second.region_ha == pytest.approx(first.region_ha, rel=1e-6)


def test_mercator_raster_is_measured_on_the_ellipsoid(write_raster):
    values = np.ones((50, 50), np.uint8)
    path = write_raster(values, crs="EPSG:3857", origin=(12_913_000, 4_866_000), pixel=100)
    found = region_areas(ClassRaster(path, TABLE), regions(shapely.box(115.9, 39, 116.5, 40.5)))
    assert found.class_ha[0, 0] == pytest.approx(class_area_ha(ClassRaster(path, TABLE))[0][0], rel=1e-9)
    assert found.class_ha[0, 0] < 0.62 * 2500


def test_overlapping_regions_are_named_so_that_nobody_adds_them_up(cropland_map):
    found = region_areas(
        cropland_map,
        regions(
            shapely.box(116.0, 39.8, 116.1, 39.9),
            shapely.box(116.05, 39.8, 116.15, 39.9),
            shapely.box(116.15, 39.8, 116.2, 39.9),
        ),
    )
    assert found.overlaps == ((0, 1),)


def test_region_outside_the_raster_has_no_data(cropland_map):
    found = region_areas(cropland_map, regions(shapely.box(10, 10, 10.1, 10.1)))
    assert found.class_ha.sum() == 0 and found.no_data_ha[0] == found.region_ha[0]


def test_invalid_polygon_is_repaired_with_a_note_and_measured(cropland_map):
    bow_tie = shapely.Polygon([(116, 39.8), (116.1, 39.9), (116.1, 39.8), (116, 39.9)])
    repaired = polygons_among(regions(bow_tie))
    assert repaired.notes == ("regions.gpkg: invalid polygons repaired: 1.",)
    halves = [
        shapely.Polygon([(116, 39.8), (116.05, 39.85), (116, 39.9)]),
        shapely.Polygon([(116.1, 39.8), (116.05, 39.85), (116.1, 39.9)]),
    ]
    found, expected = region_areas(cropland_map, repaired), region_areas(cropland_map, regions(*halves))
    assert found.class_ha[0] == pytest.approx(expected.class_ha.sum(0), rel=1e-6)
