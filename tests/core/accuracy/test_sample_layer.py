import dataclasses

import numpy as np
import pyogrio
import pytest

from croplayer_qgis.core.accuracy.sample.sample_layer import read_sample, record_outcomes, write_sample
from croplayer_qgis.core.accuracy.sample.sampling import draw_clusters, draw_stratified
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import transaction, use_write_ahead_log
from croplayer_qgis.core.job.schema import create_tables


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
    fields = ["id", "reference", "labelled_by", "labelled_at", "remark", "mapped", "result"]
    assert list(meta["fields"]) == fields
    assert set(columns_of(tmp_path / "s.gpkg")["result"]) == {"unlabelled"}
    assert set(columns_of(tmp_path / "s.gpkg")["mapped"]) == {None}


def test_sample_in_a_file_is_replaced_only_when_asked_and_never_with_labels(sample, tmp_path):
    path = tmp_path / "s.gpkg"
    write_sample(path, sample)
    with pytest.raises(InputError, match="sample of 30 points already"):
        write_sample(path, sample)
    write_sample(path, dataclasses.replace(sample, design=dataclasses.replace(sample.design, seed=8)), True)
    assert read_sample(path)[0].design.seed == 8 and len(read_sample(path)[0]) == 30
    label(path, {3: "other"})
    with pytest.raises(InputError, match="1 label"):
        write_sample(path, sample, replace=True)


def test_sample_joins_a_job_and_leaves_its_tables_alone(sample, tmp_path):
    path = tmp_path / "job.gpkg"
    create_tables(path)
    use_write_ahead_log(path)
    before = {name for name, _ in pyogrio.list_layers(path)}
    write_sample(path, sample)
    assert before < {name for name, _ in pyogrio.list_layers(path)}
    assert len(read_sample(path)[0]) == 30


def test_file_that_is_no_geopackage_is_refused(sample, tmp_path):
    (tmp_path / "s.gpkg").write_text("text " * 1000, encoding="utf-8")
    with pytest.raises(InputError, match="no GeoPackage"):
        write_sample(tmp_path / "s.gpkg", sample)
    with pytest.raises(InputError, match=r"ends in \.gpkg"):
        write_sample(tmp_path / "s.shp", sample)


def test_results_show_right_and_wrong_but_keep_the_map_hidden_where_no_label_is(sample, tmp_path):
    path = tmp_path / "s.gpkg"
    write_sample(path, sample)
    label(path, {1: "cropland", 2: "other", 4: "other"})
    back, _ = read_sample(path)
    reference = np.full(30, -1, np.int16)
    reference[[0, 1, 3]] = 0, 1, 1
    mapped = np.zeros(30, np.int16)
    mapped[3] = -1
    record_outcomes(path, back, mapped, reference, ("cropland", "other"))
    found = columns_of(path)
    assert list(found["result"][:4]) == ["right", "wrong", "unlabelled", "no_map_data"]
    assert list(found["mapped"][:4]) == ["cropland", "cropland", None, None]
    assert list(found["reference"][:2]) == ["cropland", "other"]  # labels are left alone


def test_point_deleted_in_qgis_leaves_the_others_their_ids(sample, tmp_path):
    path = tmp_path / "s.gpkg"
    write_sample(path, sample)
    with transaction(path) as connection:
        connection.execute("DELETE FROM samples WHERE id = 2")
    back, _ = read_sample(path)
    assert list(back.ids[:2]) == [1, 3]
    assert back.lon[1] == sample.lon[2] and back.stratum[1] == sample.stratum[2]


def columns_of(path):
    meta, _, _, values = pyogrio.raw.read(path, layer="samples", read_geometry=False)
    return dict(zip(meta["fields"], values, strict=True))


def label(path, labels):
    """Labels units by id, as a person would."""
    with transaction(path) as connection:
        connection.executemany(
            "UPDATE samples SET reference = ? WHERE id = ?", [(text, unit) for unit, text in labels.items()]
        )


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
