import numpy as np
import pyogrio
import pytest

from croplayer_qgis.core.accuracy.sample_layer import read_sample, write_sample
from croplayer_qgis.core.accuracy.sampling import draw_clusters, draw_stratified
from croplayer_qgis.core.errors import InputError


@pytest.fixture
def sample(cropland_map):
    return draw_stratified(cropland_map, {"cropland": 10, "other": 20}, seed=7, allocation="given")


def test_sample_and_design_survive_the_geopackage(sample, tmp_path):
    write_sample(tmp_path / "s.gpkg", sample)
    back, labels = read_sample(tmp_path / "s.gpkg")
    assert back.design == sample.design
    assert np.array_equal(back.stratum, sample.stratum)
    assert np.array_equal(back.lon, sample.lon) and np.array_equal(back.lat, sample.lat)
    assert all(label is None for label in labels)


def test_cluster_design_survives_the_geopackage(cropland_map, tmp_path):
    sample = draw_clusters(cropland_map, clusters=4, per_cluster=3, seed=1)
    write_sample(tmp_path / "s.gpkg", sample)
    back, _ = read_sample(tmp_path / "s.gpkg")
    assert back.cluster == sample.cluster
    assert back.cluster_area_ha == pytest.approx(sample.cluster_area_ha)


def test_point_layer_does_not_tell_the_stratum(sample, tmp_path):
    write_sample(tmp_path / "s.gpkg", sample)
    meta, *_ = pyogrio.raw.read(tmp_path / "s.gpkg", layer="samples")
    assert list(meta["fields"]) == ["id", "label", "labelled_by", "remark"]


def test_existing_file_is_not_overwritten(sample, tmp_path):
    write_sample(tmp_path / "s.gpkg", sample)
    with pytest.raises(InputError, match="may hold labels"):
        write_sample(tmp_path / "s.gpkg", sample)


def test_other_geopackages_are_refused(tmp_path):
    path = tmp_path / "other.gpkg"
    pyogrio.raw.write(path, None, [np.array([1])], ["a"], layer="table", driver="GPKG")
    with pytest.raises(InputError, match="not a CropLayer sample"):
        read_sample(path)


def test_design_that_lost_a_stratum_is_refused(sample, tmp_path):
    path = tmp_path / "s.gpkg"
    write_sample(path, sample)
    pyogrio.raw.write(
        path,
        None,
        [np.array(["other"], object), np.array([1.0]), np.array([1]), np.array([1])],
        ["stratum", "area_ha", "pixels", "size"],
        layer="sample_strata",
        driver="GPKG",
    )
    with pytest.raises(InputError, match="damaged"):
        read_sample(path)
