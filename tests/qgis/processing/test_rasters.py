"""Algorithms on rasters from anywhere: quality, segment, fuse, evaluate."""

import pytest
from qgis.core import QgsProcessingException

from tests.qgis.processing.conftest import Feedback


def legend(layer):
    return [
        node[0] if isinstance(node, tuple) else node.label for node in layer.renderer().legendSymbologyItems()
    ]


def test_segment_loads_a_styled_probability_and_tells_the_areas(run, imagery_file, tmp_path):
    result = run("segment", load=["OUTPUT"], RASTER=imagery_file("a"), ZOOM=14, OUTPUT=tmp_path / "p.tif")
    assert 0 < result.CROPLAND_HA <= result.IMAGERY_HA
    assert "surely cropland" in legend(result.layers["OUTPUT"])[-1]
    assert any("ha with imagery" in text for text in result.feedback.texts)
    assert result.feedback.shares == sorted(result.feedback.shares) and result.feedback.shares[-1] > 0


def test_quality_judges_the_part_of_the_raster_inside_an_extent_of_another_reference_system(
    run, imagery_file, tmp_path
):
    extent = "-10010900,-10010600,5198000,5198300 [EPSG:3857]"
    result = run(
        "quality",
        load=["OUTPUT"],
        RASTER=imagery_file("a"),
        ZOOM=15,
        EXTENT=extent,
        OUTPUT=tmp_path / "q.tif",
    )
    assert 0 <= result.QUALITY <= 1 and 0 < result.IMAGERY_SHARE <= 1
    assert result.layers["OUTPUT"].width() * result.layers["OUTPUT"].height() == 1  # of the raster's 4 chips
    assert "very good" in legend(result.layers["OUTPUT"])[-1]


def test_raster_and_source_exclude_each_other_and_one_is_needed(run, imagery_file, tmp_path):
    for parameters in ({}, {"RASTER": imagery_file("a"), "SOURCE": imagery_file("b")}):
        with pytest.raises(QgsProcessingException, match="one of both"):
            run("quality", OUTPUT=str(tmp_path / "q.tif"), **parameters)


def test_source_that_is_none_or_lacks_its_key_is_refused_in_one_sentence(run, tmp_path, monkeypatch):
    monkeypatch.delenv("CROPLAYER_TOKEN_MAPBOX", raising=False)
    for source, words in (("mapbocks", "no source “mapbocks”"), ("mapbox", "CROPLAYER_TOKEN_MAPBOX")):
        with pytest.raises(QgsProcessingException, match=words):
            run("segment", SOURCE=source, EXTENT="0,1,0,1 [EPSG:4326]", OUTPUT=str(tmp_path / "p.tif"))


def test_fuse_loads_styled_cropland_and_warns_of_what_it_could_not_see(run, probability, tmp_path):
    result = run(
        "fuse",
        load=["OUTPUT"],
        RASTER_A=probability("a"),
        RASTER_B=probability("b"),
        OUTPUT=tmp_path / "fused.tif",
    )
    assert 0 < result.CROPLAND_HA < result.MAPPED_HA
    assert result.layers["OUTPUT"].bandCount() == 4 and legend(result.layers["OUTPUT"])[-1] == "Cropland"
    assert any("without imagery of raster A and raster B" in text for text in result.feedback.warnings)


def test_evaluate_writes_regions_when_asked_and_none_by_default(run, probability, imagery_file, tmp_path):
    parameters = {"RASTER": probability("a"), "IMAGERY": imagery_file("a"), "OUTPUT": tmp_path / "e.tif"}
    result = run("evaluate", load=["OUTPUT", "REGIONS"], REGIONS=tmp_path / "r.gpkg", **parameters)
    regions = result.layers["REGIONS"]
    assert regions.featureCount() > 0 and regions.renderer().classAttribute() == "expected_correctness"
    error = sum(feature["expected_error_ha"] for feature in regions.getFeatures())
    assert error == pytest.approx(result.EXPECTED_ERROR_HA, abs=1e-6)
    assert "95 %" in legend(result.layers["OUTPUT"])[-1] and not result.feedback.warnings
    assert run("evaluate", **{**parameters, "OUTPUT": str(tmp_path / "e2.tif")}).REGIONS in (None, "")


def test_engine_says_in_a_sentence_why_it_cannot(run, probability, imagery_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="say which value means certain"):
        run("evaluate", RASTER=imagery_file("a"), OUTPUT=str(tmp_path / "e.tif"))


def test_cancel_ends_the_algorithm_and_leaves_no_result(run, imagery_file, tmp_path):
    feedback = Feedback(cancel_at="Segmenting")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("segment", feedback, RASTER=imagery_file("a"), ZOOM=18, OUTPUT=str(tmp_path / "p.tif"))
    assert not (tmp_path / "p.tif").exists()
