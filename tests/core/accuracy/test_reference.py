import numpy as np
import pyogrio
import pytest
import shapely

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, indices_at
from croplayer_qgis.core.accuracy.ground.reference import (
    label_indices,
    labels_from_polygons,
    lonlat_of,
    sample_from_points,
)
from croplayer_qgis.core.accuracy.sample.design import Method
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import read_features
from tests.core.accuracy.conftest import TABLE

NAMES = ("cropland", "other")


@pytest.fixture
def write_vector(tmp_path):
    def write(geometries, labels, crs="EPSG:4326", kind="Polygon"):
        path = tmp_path / "reference.gpkg"
        wkb = shapely.to_wkb(np.array(geometries, object))
        columns = [np.array(labels, object)]
        pyogrio.raw.write(path, wkb, columns, ["label"], driver="GPKG", crs=crs, geometry_type=kind)
        return path

    return write


def test_labels_are_names_in_any_case_or_codes():
    labels = ["Cropland", "other ", "1", 0, 1.0, np.True_, False, None, "", float("nan")]
    found = label_indices(labels, NAMES, {1: "cropland", 0: "other"})
    assert found.tolist() == [0, 1, 0, 1, 0, 0, 1, NO_CLASS, NO_CLASS, NO_CLASS]


def test_labels_outside_the_class_list_are_refused_by_name():
    with pytest.raises(InputError, match=r"class list \(cropland, other\): forest, lake"):
        label_indices(["cropland", "lake", "forest"], NAMES)


def test_points_take_the_label_of_the_polygon_around_them(write_vector):
    path = write_vector([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)], ["cropland", "other"])
    polygons = read_features(path, None, "Polygon")
    labels = label_indices(polygons.column("label"), NAMES)
    found = labels_from_polygons(polygons, labels, np.array([0.5, 1.5, 3]), np.array([0.5, 0.5, 0.5]))
    assert found.tolist() == [0, 1, NO_CLASS]


def test_overlapping_polygons_that_disagree_are_no_reference(write_vector):
    path = write_vector([shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)], ["cropland", "other"])
    polygons = read_features(path, None, "Polygon")
    labels = label_indices(polygons.column("label"), NAMES)
    found = labels_from_polygons(polygons, labels, np.array([0.5, 1.5, 2.5]), np.full(3, 0.5))
    assert found.tolist() == [0, NO_CLASS, 1]


def test_polygons_in_another_crs_are_brought_to_the_points(write_vector):
    square = shapely.box(499_000, 4_429_000, 501_000, 4_431_000)  # around 117° E, 40.02° N
    polygons = read_features(write_vector([square], ["cropland"], "EPSG:32650"), None, "Polygon")
    found = labels_from_polygons(
        polygons, np.array([0], np.int16), np.array([117.0, 117.1]), np.array([40.02, 40.02])
    )
    assert found.tolist() == [0, NO_CLASS]


def test_reference_raster_of_another_size_and_crs_is_read_at_the_points(write_raster):
    values = np.zeros((10, 10), np.uint8)
    values[:, 5:] = 1
    values[0] = 255
    path = write_raster(values, crs="EPSG:32650", origin=(495_000, 4_435_000), pixel=1000)
    lon = np.array([116.96, 117.03, 117.03, 120.0])
    lat = np.array([40.02, 40.02, 40.06, 40.02])
    assert indices_at(ClassRaster(path, TABLE), lon, lat).tolist() == [1, 0, NO_CLASS, NO_CLASS]


def test_user_points_become_a_sample_stratified_by_the_map(cropland_map, write_vector):
    lon, lat = np.full(6, 116.1) + np.arange(6) / 100, np.full(6, 39.9)
    path = write_vector(list(shapely.points(lon, lat)), ["cropland"] * 6, kind="Point")
    points = read_features(path, None, "Point")
    mapped = indices_at(cropland_map, *lonlat_of(points))
    sample = sample_from_points(points, Method.STRATIFIED, cropland_map, mapped)
    assert [stratum.name for stratum in sample.design.strata] == ["cropland", "other"]
    assert np.array_equal(sample.stratum, mapped)


def test_cluster_design_cannot_be_declared_afterwards(cropland_map, write_vector):
    path = write_vector([shapely.Point(116.1, 39.9)], ["cropland"], kind="Point")
    points = read_features(path, None, "Point")
    with pytest.raises(InputError, match="sample layer that holds its design"):
        sample_from_points(points, Method.CLUSTER, cropland_map, np.zeros(1, np.int16))


def test_wrong_geometry_missing_column_and_missing_crs_are_refused(write_vector):
    path = write_vector([shapely.Point(0, 0)], ["cropland"], kind="Point")
    with pytest.raises(InputError, match="must hold polygon features, but it has point"):
        read_features(path, None, "Polygon")
    with pytest.raises(InputError, match="no column klass; it has: label"):
        read_features(path, None, "Point").column("klass")
    with pytest.raises(InputError, match="does not say its reference system"):
        read_features(write_vector([shapely.Point(0, 0)], ["a"], None, "Point"), None, "Point")


def test_multipolygons_are_polygons_and_missing_geometries_are_left_out_with_a_note(write_vector):
    two = shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1)])
    polygons = read_features(write_vector([two], ["cropland"], kind="MultiPolygon"), None, "Polygon")
    found = labels_from_polygons(
        polygons, np.array([1], np.int16), np.array([0.5, 1.5, 2.5]), np.full(3, 0.5)
    )
    assert found.tolist() == [1, NO_CLASS, 1]
    path = write_vector([shapely.box(0, 0, 1, 1), None], ["cropland", "other"])
    polygons = read_features(path, None, "Polygon")
    assert list(polygons.column("label")) == ["cropland"]
    (note,) = polygons.notes
    assert "features without geometry left out: 1 (the first is feature 2)" in note


def test_empty_geometries_are_left_out_with_their_place(write_vector):
    path = write_vector([shapely.Point(0, 0), shapely.Point()], ["a", "b"], kind="Point")
    points = read_features(path, None, "Point")
    assert list(points.column("label")) == ["a"]
    assert "without geometry left out: 1 (the first is feature 2)" in points.notes[0]


def test_multipoints_of_one_point_are_points_and_others_are_refused(write_vector):
    one = shapely.MultiPoint([(116.1, 39.9)])
    points = read_features(write_vector([one], ["cropland"], kind="MultiPoint"), None, "Point")
    assert [float(axis[0]) for axis in lonlat_of(points)] == [116.1, 39.9]
    two = shapely.MultiPoint([(116.1, 39.9), (116.2, 39.9)])
    points = read_features(write_vector([two], ["cropland"], kind="MultiPoint"), None, "Point")
    with pytest.raises(InputError, match="must hold single points"):
        lonlat_of(points)


def test_unreadable_file_is_refused(tmp_path):
    path = tmp_path / "nothing.gpkg"
    path.write_bytes(b"no")
    with pytest.raises(InputError, match="cannot be read"):
        read_features(path, None, "Point")
