"""Algorithms on accuracy and areas, one after the other on a job's map."""

import json
import sqlite3

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def sample(run, job_folder, tmp_path):
    """Sample of the job's map, labelled: cropland where the number of the point is even."""
    path = tmp_path / "sample.gpkg"
    result = run(
        "makesample", load=["OUTPUT"], MAP=str(job_folder / "cropland.vrt"), SIZE=40, MINIMUM=5, OUTPUT=path
    )
    assert result.POINTS == result.layers["OUTPUT"].featureCount() == 40
    assert "mapped" in result.layers["OUTPUT"].fields().names()
    layer = QgsVectorLayer(str(path), "sample", "ogr")
    field = layer.fields().indexFromName("reference")
    labels = {f.id(): {field: "cropland" if f["id"] % 2 else "other"} for f in layer.getFeatures()}
    assert layer.dataProvider().changeAttributeValues(labels)
    return path


def test_assessment_of_a_labelled_sample_writes_a_report_and_says_its_findings(
    run, job_folder, sample, tmp_path
):
    folder = tmp_path / "accuracy"
    result = run(
        "assessaccuracy", MAP=str(job_folder / "cropland.vrt"), SAMPLE=str(sample), FOLDER=str(folder)
    )
    assert (folder / "report.html").samefile(result.REPORT) and (folder / "assess.json").is_file()
    assert any("accuracy" in text for text in result.feedback.texts)
    with pytest.raises(QgsProcessingException):
        run("assessaccuracy", MAP=str(job_folder / "cropland.vrt"), FOLDER=str(folder))


def test_areas_of_regions_are_a_layer(run, job_folder, tmp_path):
    blocks = f"{job_folder / 'job.gpkg'}|layername=blocks"
    result = run(
        "areastatistics",
        MAP=str(job_folder / "cropland.vrt"),
        REGIONS=blocks,
        NAME_FIELD="id",
        FOLDER=str(tmp_path / "areas"),
    )
    layer = QgsVectorLayer(result.LAYER, "areas", "ogr")
    assert layer.isValid() and layer.featureCount() == 1 and result.REPORT.endswith("report.html")


def test_comparison_needs_a_class_table_for_each_data_set(run, job_folder, tmp_path):
    (block,) = (job_folder / "blocks").glob("*.tif")
    parameters = {
        "MAP": str(job_folder / "cropland.vrt"),
        "OTHERS": [str(block)],
        "FOLDER": str(tmp_path / "compared"),
    }
    result = run("comparedatasets", OTHER_CLASSES="croplayer", **parameters)
    assert result.AGREEMENT.endswith("agreement.tif")
    with pytest.raises(QgsProcessingException, match="1 other data set and 2 class tables"):
        run("comparedatasets", OTHER_CLASSES="croplayer, worldcover", **parameters)


@pytest.mark.parametrize(
    ("parameters", "sizes"),
    [
        ({"STRATA": "croplayer", "SIZES": "cropland=12, other=20"}, {"cropland": 12, "other": 20}),
        ({"STRATA": "decision", "SIZE": 50, "ALLOCATION": "equal", "MINIMUM": 2}, None),
        (
            {"SIZE": 60, "ALLOCATION": "neyman", "ACCURACIES": "cropland=0.5, other=0.99", "MINIMUM": 2},
            None,
        ),
    ],
)
def test_design_of_the_algorithm_is_the_one_assessed(run, job_folder, tmp_path, parameters, sizes):
    path, folder, cropland = tmp_path / "sample.gpkg", tmp_path / "out", str(job_folder / "cropland.vrt")
    run("makesample", MAP=cropland, OUTPUT=str(path), **parameters)
    with sqlite3.connect(path) as database:
        strata = {
            name: (area, size)
            for name, area, size in database.execute("SELECT stratum, area_ha, size FROM sample_strata")
        }
    layer = QgsVectorLayer(f"{path}|layername=samples", "sample", "ogr")
    field = layer.fields().indexFromName("reference")
    labels = {f.id(): {field: "cropland" if f["id"] % 3 else "other"} for f in layer.getFeatures()}
    assert layer.dataProvider().changeAttributeValues(labels)
    run("assessaccuracy", MAP=cropland, SAMPLE=str(path), FOLDER=str(folder))
    record = json.loads((folder / "assess.json").read_text())
    other = parameters.get("STRATA") == "decision"
    assert ("Stehman 2014" in record["facts"]["Estimator"]) == other
    assert ("Olofsson et al. 2014" in record["facts"]["Estimator"]) != other
    drawn = {name: size for name, (_, size) in strata.items()}
    if sizes is not None:
        assert drawn == sizes
    elif other:
        assert len(drawn) >= 3 and max(drawn.values()) - min(drawn.values()) <= 1
    else:  # area times sqrt(U (1 - U))
        score = {"cropland": strata["cropland"][0] * 0.5, "other": strata["other"][0] * 0.0995}
        assert drawn["cropland"] == pytest.approx(60 * score["cropland"] / sum(score.values()), abs=1)


@pytest.mark.parametrize("text", ["cropland", "=5", "cropland=many"])
def test_sizes_of_another_form_are_refused_with_an_example(run, job_folder, tmp_path, text):
    with pytest.raises(QgsProcessingException, match="cropland=50"):
        run("makesample", MAP=str(job_folder / "cropland.vrt"), SIZES=text, OUTPUT=str(tmp_path / "x.gpkg"))
