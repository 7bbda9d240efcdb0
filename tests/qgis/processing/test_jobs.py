"""Algorithms on blocks and jobs: grid, map, go on, export, queue; one of them in a batch."""

import json

import pytest
from processing.gui.AlgorithmExecutor import executeIterating
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from tests.qgis.processing.conftest import Feedback


@pytest.fixture
def area_layer(qgis_new_project):
    """Layer in memory, in UTM, of two squares in different blocks; the first one is selected."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32650", "area", "memory")
    for west in (441_000, 449_000):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, 4_407_000, west + 900, 4_407_900)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([next(layer.getFeatures()).id()])
    return layer


def ids(layer):
    return {feature["id"] for feature in layer.getFeatures()}


def test_grid_covers_a_layer_in_memory_and_of_another_reference_system(run, area_layer, tmp_path):
    result = run("blockgrid", load=["OUTPUT"], AREA=area_layer.id(), OUTPUT=tmp_path / "grid.gpkg")
    grid = result.layers["OUTPUT"]
    assert grid.crs() == QgsCoordinateReferenceSystem("EPSG:4326") and grid.labelsEnabled()
    assert ids(grid) == {"N39.80_E116.30", "N39.80_E116.40"} and result.COUNT == 2 and result.TILES > 0


def test_grid_takes_the_selected_features_alone_when_asked(run, area_layer, tmp_path):
    selected = QgsProcessingFeatureSourceDefinition(area_layer.id(), True)
    result = run("blockgrid", AREA=selected, OUTPUT=str(tmp_path / "grid.gpkg"))
    assert result.COUNT == 1


def test_grid_of_an_extent_in_any_reference_system(run, tmp_path):
    extent = "12948100,12948200,4836100,4836200 [EPSG:3857]"
    result = run("blockgrid", EXTENT=extent, OUTPUT=str(tmp_path / "grid.shp"))
    layer = QgsVectorLayer(result.OUTPUT, "grid", "ogr")
    assert result.COUNT == 1 and len(ids(layer).pop()) == 14


def test_grid_of_nowhere_is_refused(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="Say where"):
        run("blockgrid", OUTPUT=str(tmp_path / "none.gpkg"))


@pytest.fixture
def job_parameters(imagery, small_models, tmp_path, monkeypatch):
    """What maps one demo block at a zoom of few tiles, keys in the environment."""
    parameters = {"ACCEPT_TERMS": True, "ZOOM": 13, "JOB": str(tmp_path / "job"), "WORKERS": 1}
    parameters |= {f"MODEL_{task.upper()}": folder for task, folder in small_models.items()}
    for slot in "AB":
        source = f"demo_{slot.lower()}"
        record = tmp_path / f"{source}.json"
        record.write_text(json.dumps(imagery.sources[source]))
        parameters[f"SOURCE_{slot}"] = str(record)
        monkeypatch.setenv(f"CROPLAYER_TOKEN_{source.upper()}", imagery.secrets[source])
    return parameters


def test_map_blocks_makes_a_job_of_a_block_layer_and_loads_it_styled(
    run, imagery, job_parameters, tmp_path, monkeypatch
):
    west, south = -float(imagery.blocks[0][8:]), float(imagery.blocks[0][1:6])
    extent = f"{west + 0.01},{west + 0.02},{south + 0.01},{south + 0.02} [EPSG:4326]"
    grid = run("blockgrid", EXTENT=extent, OUTPUT=str(tmp_path / "grid.gpkg")).OUTPUT
    result = run("mapblocks", AREA=grid, **job_parameters)
    assert (result.MAPPED, result.FAILED) == (1, 0) and result.CROPLAND.endswith("cropland.vrt")
    assert set(result.layers) == {"Cropland", "Blocks by state"}
    assert QgsVectorLayer(result.BLOCKS_LAYER, "blocks", "ogr").featureCount() == 1
    told = "\n".join(result.feedback.texts)
    assert f"{imagery.blocks[0]} segmentation" in told
    assert f"{imagery.blocks[0]}: done, 54 % without imagery" in told
    assert not [secret for secret in imagery.secrets.values() if secret in told]

    monkeypatch.chdir(tmp_path)
    again = run("runjob", JOB="job", RETRY=False)
    assert again.MAPPED == 0 and again.FAILED == 0
    assert f"{tmp_path / 'job' / 'job.gpkg'}|layername=blocks" == again.BLOCKS_LAYER


def test_terms_that_are_not_accepted_and_a_missing_key_are_refused(run, imagery, job_parameters, monkeypatch):
    services = {**job_parameters, "BLOCKS": imagery.blocks[0], "SOURCE_A": "mapbox", "ACCEPT_TERMS": False}
    monkeypatch.setenv("CROPLAYER_TOKEN_MAPBOX", "never sent")
    with pytest.raises(QgsProcessingException, match="terms"):
        run("mapblocks", **services)
    monkeypatch.delenv("CROPLAYER_TOKEN_MAPBOX")
    with pytest.raises(QgsProcessingException, match="CROPLAYER_TOKEN_MAPBOX"):
        run("mapblocks", **services)


def test_cancelled_map_keeps_the_job_which_then_goes_on(run, imagery, job_parameters):
    feedback = Feedback(cancel_at="segmentation")
    try:
        result = run("mapblocks", feedback, BLOCKS=imagery.blocks[0], **job_parameters)
        assert result.MAPPED == 0
    except QgsProcessingException as error:  # the engine was killed, as it did not stop in time
        assert str(error) == "Cancelled."
    assert run("runjob", JOB=job_parameters["JOB"]).MAPPED == 1


def test_export_gives_the_files_of_a_job(run, job_folder, tmp_path):
    products = ["raster", "table"]
    result = run(
        "exportjob",
        JOB=str(job_folder),
        PRODUCTS=products,
        NAME="given",
        FOLDER=str(tmp_path / "out"),
        CRS=QgsCoordinateReferenceSystem("EPSG:3857"),
    )
    assert QgsRasterLayer(result.RASTER, "").crs().authid() == "EPSG:3857"
    assert result.RASTER.endswith("given_cropland.tif") and result.TABLE.endswith("given_blocks.csv")
    assert result.POLYGONS is None and (tmp_path / "out" / "given_blocks.csv").is_file()


def test_queue_ranks_the_blocks_of_a_job(run, job_folder, tmp_path):
    result = run("reviewqueue", load=["OUTPUT"], JOB=str(job_folder), OUTPUT=tmp_path / "queue.gpkg")
    layer = result.layers["OUTPUT"]
    assert result.QUEUED == layer.featureCount() == 1 and layer.renderer().classAttribute() == "rank"
    assert next(layer.getFeatures())["expected_error_ha"] > 0
    with pytest.raises(QgsProcessingException, match="no CropLayer job"):
        run("reviewqueue", JOB=str(tmp_path), OUTPUT=str(tmp_path / "none.gpkg"))


def test_algorithm_runs_once_for_each_feature_of_a_layer(provider, area_layer, tmp_path):
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("croplayer:blockgrid")
    parameters = {"AREA": area_layer.id(), "OUTPUT": str(tmp_path / "grid.gpkg")}
    assert executeIterating(algorithm, parameters, "AREA", context, feedback), feedback.errors
    assert len(list(tmp_path.glob("grid_*.gpkg"))) == 2
