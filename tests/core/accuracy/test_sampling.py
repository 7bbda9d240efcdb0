import numpy as np
import pytest

from croplayer_qgis.core.accuracy.ground.classes import Bins, ClassTable
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha, indices_at
from croplayer_qgis.core.accuracy.sample.design import Method
from croplayer_qgis.core.accuracy.sample.sampling import (
    draw_clusters,
    draw_simple_random,
    draw_stratified,
    draw_systematic,
)
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block
from tests.core.accuracy.conftest import TABLE


def test_stratified_sample_has_the_sizes_asked_for_in_each_stratum(cropland_map):
    sample = draw_stratified(cropland_map, {"cropland": 40, "other": 60}, seed=1, allocation="given")
    assert [stratum.size for stratum in sample.design.strata] == [40, 60]
    at_points = indices_at(cropland_map, sample.lon, sample.lat)
    assert np.array_equal(at_points, sample.stratum)
    assert len({*zip(sample.lon, sample.lat, strict=True)}) == 100


def test_strata_areas_are_those_of_their_pixels(cropland_map):
    sample = draw_stratified(cropland_map, {"cropland": 5, "other": 5}, seed=1, allocation="given")
    area, pixels = class_area_ha(cropland_map)
    assert [stratum.area_ha for stratum in sample.design.strata] == pytest.approx(area.tolist())
    assert sum(pixels) == 300 * 180


def test_same_seed_same_sample_other_seed_another(cropland_map):
    first, again, other = (draw_simple_random(cropland_map, 50, seed) for seed in (3, 3, 4))
    assert np.array_equal(first.lon, again.lon) and np.array_equal(first.lat, again.lat)
    assert not np.array_equal(first.lon, other.lon)


def test_units_come_in_random_order_not_stratum_by_stratum(cropland_map):
    sample = draw_stratified(cropland_map, {"cropland": 50, "other": 50}, seed=1, allocation="equal")
    assert 30 < (np.diff(sample.stratum) != 0).sum() < 70


def test_lonlat_pixels_are_drawn_by_area_not_by_number(write_raster):
    """From 0° to 80° N half of the area lies below 29.5°, but only 37 % of the pixels."""
    values = np.ones((160, 40), np.uint8)
    raster = ClassRaster(write_raster(values, origin=(0, 80), pixel=0.5), ClassTable(("land",), {1: "land"}))
    draws = np.concatenate([draw_simple_random(raster, 60, seed).lat for seed in range(60)])
    share = (draws < np.degrees(np.arcsin(np.sin(np.radians(80)) / 2))).mean()
    assert share == pytest.approx(0.5, abs=0.03)


def test_systematic_sample_is_an_even_grid_with_about_the_size_asked_for(cropland_map):
    sample = draw_systematic(cropland_map, 200, seed=5)
    assert sample.design.method is Method.SYSTEMATIC
    assert 180 <= len(sample) <= 220
    rows = np.unique(sample.lat.round(6))
    assert np.diff(rows) == pytest.approx(np.diff(rows).mean(), rel=0.01)


def test_systematic_grid_goes_on_across_the_pieces_a_raster_is_read_in(write_raster):
    """2,500 x 3,000 pixels are read in six pieces; the grid neither breaks nor repeats at their borders."""
    raster = ClassRaster(write_raster(np.ones((2500, 3000), np.uint8), pixel=0.0002), TABLE)
    sample = draw_systematic(raster, 3000, seed=5)
    assert 2900 <= len(sample) <= 3100
    places = {*zip(sample.lon.round(9), sample.lat.round(9), strict=True)}
    lon, lat = (np.unique(axis.round(7)) for axis in (sample.lon, sample.lat))
    assert len(places) == len(sample) == len(lon) * len(lat)
    assert np.diff(lon) == pytest.approx(np.diff(lon).mean(), rel=1e-3)


def test_cluster_sample_draws_points_inside_the_drawn_blocks(cropland_map):
    sample = draw_clusters(cropland_map, clusters=6, per_cluster=5, seed=2)
    assert len(set(sample.cluster)) == 6 and len(sample) == 30
    assert sample.design.clusters_in_frame == 24
    for lon, lat, cluster in zip(sample.lon, sample.lat, sample.cluster, strict=True):
        assert Block.containing(lon, lat).id == cluster


def test_cluster_areas_count_only_pixels_with_data(cropland_map):
    sample = draw_clusters(cropland_map, clusters=24, per_cluster=1, seed=2)
    assert sum(sample.cluster_area_ha.values()) == pytest.approx(class_area_ha(cropland_map)[0].sum())


def test_stratification_by_bins_of_a_continuous_layer(write_raster):
    values = np.tile(np.arange(101, dtype=np.uint8), (50, 1))
    raster = ClassRaster(write_raster(values), Bins((0, 50, 80, 101)))
    sample = draw_stratified(raster, {"0-50": 5, "50-80": 5, "80-101": 5}, seed=1, allocation="equal")
    assert [stratum.name for stratum in sample.design.strata] == ["0-50", "50-80", "80-101"]


def test_no_point_falls_on_no_data(cropland_map):
    for sample in (draw_simple_random(cropland_map, 300, 1), draw_systematic(cropland_map, 300, 1)):
        assert sample.lon.min() >= 116.02


def test_projected_raster_gives_points_in_degrees(write_raster):
    values = np.ones((50, 50), np.uint8)
    path = write_raster(values, crs="EPSG:32650", origin=(450_000, 4_400_000), pixel=100)
    sample = draw_simple_random(ClassRaster(path, ClassTable(("a",), {1: "a"})), 20, 1)
    assert sample.design.area_ha == pytest.approx(2500, rel=2e-3)
    assert sample.lon.min() > 116 and sample.lat.max() < 40


@pytest.mark.parametrize(
    ("sizes", "sentence"),
    [
        ({"cropland": 5}, "would get 0 unit"),
        ({"cropland": 5, "other": 1}, "would get 1 unit"),
        ({"cropland": 5, "other": 5, "water": 5}, "no pixel of the stratum water"),
        ({"cropland": 5, "other": 10**6}, "has only"),
    ],
)
def test_impossible_strata_sizes_are_refused(cropland_map, sizes, sentence):
    with pytest.raises(InputError, match=sentence):
        draw_stratified(cropland_map, sizes, seed=1, allocation="given")


def test_more_clusters_than_blocks_are_refused(cropland_map):
    with pytest.raises(InputError, match="24 block"):
        draw_clusters(cropland_map, clusters=25, per_cluster=1, seed=1)


def test_raster_without_data_is_refused(write_raster):
    raster = ClassRaster(write_raster(np.full((5, 5), 255, np.uint8)), ClassTable(("a",), {1: "a"}))
    with pytest.raises(InputError, match="no pixel with data"):
        draw_simple_random(raster, 2, 1)
