"""The task ``create_job`` and the commands that use it, on the demo's rasters."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.engine.tasks.create_job import run
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.source_text import builtin_records
from tests.engine.test_runs import BLOCK, raster_source

AREA = "POLYGON ((-99.19 47.01, -99.11 47.01, -99.11 47.04, -99.19 47.04, -99.19 47.01))"  # in two blocks


def params(job, **changes):
    values = {
        "job": str(job),
        "source_a": raster_source("a", "naip_20150926_a.tif"),
        "area": AREA,
        "zoom": 13,
    }
    return CreateJobParams(**{**values, **changes})


def create(job, **changes):
    return run(params(job, **changes), lambda: False, lambda fraction, text: None)


def test_job_of_an_area_has_its_blocks_queued_and_says_what_it_will_need(tmp_path):
    result = create(tmp_path / "job")
    assert (result["blocks"], result["added"], result["unfinished"]) == (2, 2, 2)
    assert result["disk"].startswith("2 blocks need about ") and "no block of this job" in result["disk"]
    assert [block.id for block in JobFolder.open(tmp_path / "job").states()] == [
        "N47.00_W099.20",
        "N47.00_W099.15",
    ]


def test_same_request_adds_nothing_and_a_larger_area_adds_the_rest(tmp_path):
    create(tmp_path / "job")
    assert create(tmp_path / "job")["added"] == 0
    more = create(tmp_path / "job", bounds=(-99.2, 47.0, -99.1, 47.1))
    assert (more["blocks"], more["added"]) == (4, 2)


def test_other_parameters_are_refused_in_clear_words(tmp_path):
    create(tmp_path / "job")
    with pytest.raises(JobError, match=r"other parameters: zoom is 13, not 14\. Go on with the job's own"):
        create(tmp_path / "job", zoom=14)


def test_repaired_area_is_reported(tmp_path):
    bow_tie = "POLYGON ((-99.19 47.01, -99.11 47.04, -99.11 47.01, -99.19 47.04, -99.19 47.01))"
    assert create(tmp_path / "job", area=bow_tie)["warnings"] == ["The area: invalid polygons repaired: 1."]


def test_sample_in_the_box_needs_neither_area_nor_zoom(tmp_path):
    sample = {f"source_{slot}": builtin_records()[f"sample_{slot}"] for slot in "ab"}
    result = create(tmp_path / "job", area="", zoom=None, **sample)
    job = JobFolder.open(tmp_path / "job")
    assert result["blocks"] == 2 and job.parameters.zoom == 15  # 3.3 m a pixel there, of 5 m
    assert result["warnings"] == [
        "No area was given: all that source A covers is mapped.",
        "Zoom 15 was taken, which keeps all detail of the imagery (5.0 m a pixel).",
    ]
    assert create(tmp_path / "job", area="", zoom=None, **sample)["added"] == 0


def test_job_keeps_its_zoom_where_a_later_request_names_none(tmp_path):
    create(tmp_path / "job", zoom=13)
    assert create(tmp_path / "job", zoom=None)["warnings"] == []
    assert JobFolder.open(tmp_path / "job").parameters.zoom == 13


def test_bands_and_no_data_of_a_raster_are_part_of_the_job(tmp_path):
    create(tmp_path / "job", bands_a="3,2,1", nodata_a=0.0)
    assert JobFolder.open(tmp_path / "job").parameters.source_a.options == {"bands": "3,2,1", "nodata": "0"}
    service = {"id": "t", "title": "Tiles", "kind": "xyz", "url": "https://example.org/{z}/{x}/{y}.png"}
    with pytest.raises(InputError, match="Tiles is no raster"):
        create(tmp_path / "other", source_a=service, bands_a="3,2,1")
    assert not (tmp_path / "other").exists()


def test_unusable_area_makes_no_folder(tmp_path):
    with pytest.raises(InputError, match="must hold polygon features"):
        create(tmp_path / "job", area="POINT (1 2)")
    service = {"id": "t", "title": "Tiles", "kind": "xyz", "url": "https://example.org/{z}/{x}/{y}.png"}
    with pytest.raises(InputError, match="an area, bounds or block ids"):
        create(tmp_path / "job", area="", source_a=service)
    assert not (tmp_path / "job").exists()


def test_engine_process_creates_a_job_for_qgis(engine, tmp_path):
    request = {
        "job": str(tmp_path / "job"),
        "source_a": raster_source("a", "naip_20150926_a.tif"),
        "area": AREA,
    }
    assert engine.ask(1, "create_job", request)["result"]["blocks"] == 2


def test_map_takes_an_area_file_and_maps_its_blocks(croplayer, tmp_path, model_folders):
    area = tmp_path / "area.geojson"
    west, south = -99.19, 47.01
    ring = [[west, south], [west + 0.02, south], [west + 0.02, south + 0.02], [west, south]]
    area.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    raster = resource_path("demo", "dates", "naip_20150926_a.tif")
    small = ("--model", *model_folders.values())
    ended = croplayer("map", tmp_path / "job", "--aoi", area, "--source-a", raster, "--zoom", 13, *small)
    assert ended.returncode == 0, ended.stderr
    assert BLOCK in ended.stdout
    shown = croplayer("job", tmp_path / "job")
    assert "1 block: 1 done." in shown.stdout


def test_job_on_another_machine_finds_its_raster_by_content(croplayer, tmp_path, model_folders):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    raster = Path(shutil.copy(resource_path("demo", "dates", "naip_20150926_a.tif"), here / "scene.tif"))
    small = ("--model", *model_folders.values())
    made = croplayer("create", here / "job", "--block", BLOCK, "--source-a", raster, "--zoom", 13, *small)
    assert made.returncode == 0, made.stderr
    assert "1 block, 1 of them new" in made.stdout
    shutil.move(here, there)  # all of it, to where nothing has the old path

    lost = croplayer("job", there / "job", "--resume")
    assert lost.returncode == 2
    assert "is not there" in lost.stderr and "--resume --source-a PATH" in lost.stderr

    other = resource_path("demo", "dates", "naip_20160816_b.tif")
    wrong = croplayer("job", there / "job", "--resume", "--source-a", other)
    assert wrong.returncode == 2 and "other parameters: source A is" in wrong.stderr

    went_on = croplayer("job", there / "job", "--resume", "--source-a", there / "scene.tif")
    assert went_on.returncode == 0, went_on.stderr
    with closing(sqlite3.connect(there / "job" / "job.gpkg")) as connection:
        assert connection.execute("SELECT state FROM blocks").fetchall() == [("done",)]
    assert str(here) not in (there / "job" / "cropland.vrt").read_text()


def test_area_that_no_file_covers_is_refused_and_makes_no_folder(tmp_path):
    sample = builtin_records()["sample_a"]
    params = CreateJobParams(str(tmp_path / "job"), source_a=sample, bounds=(0.0, 0.0, 0.1, 0.1))
    with pytest.raises(InputError, match=r"Sample A .* covers none of the blocks that are asked for"):
        run(params, lambda: False, lambda _fraction, _text: None)
    assert list(tmp_path.iterdir()) == []


def test_job_within_an_area_keeps_its_polygons_and_takes_no_block_beside_them(tmp_path):
    create(tmp_path / "job", within_area=True)
    job = JobFolder.open(tmp_path / "job")
    collection = json.loads((job.path / "area.geojson").read_text())
    assert collection["features"][0]["geometry"]["coordinates"][0][0] == [-99.19, 47.01]
    assert create(tmp_path / "job", within_area=True)["added"] == 0
    with pytest.raises(JobError, match="area of interest is polygons"):
        create(tmp_path / "job")
    with pytest.raises(InputError, match="lies outside"):
        create(tmp_path / "other", within_area=True, blocks=("N50.00_E010.00",))
    with pytest.raises(InputError, match="polygons to map inside of"):
        create(tmp_path / "other", within_area=True, area="", bounds=(-99.2, 47.0, -99.1, 47.1))
    assert not (tmp_path / "other").exists()
