"""Algorithms on accuracy and areas, one after the other on a job's map."""

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
    with pytest.raises(QgsProcessingException, match="1 other data sets and 2 class tables"):
        run("comparedatasets", OTHER_CLASSES="croplayer, worldcover", **parameters)
