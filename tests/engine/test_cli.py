"""The command line: bad input costs one sentence and exit status 2.

What only a process shows, its status, its pipes and its end by Ctrl-C, is tested with one.
"""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import rasterio

from demo.sources import demo_jobs

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo"
BLOCK = demo_jobs()["dates"].blocks[0].id

TOKEN = {"CROPLAYER_TOKEN_MAPBOX": "pk.a-token"}


def assert_refused(ended, *words):
    """One sentence on stderr, nothing on stdout, status 2, no traceback."""
    assert ended.returncode == 2, ended.stderr
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
    assert ended.stderr.startswith("croplayer")
    for word in words:
        assert word in ended.stderr


@pytest.fixture
def raster():
    """Real georeferenced RGB imagery."""
    return DEMO / "dates" / "naip_20150926_a.tif"


def test_unknown_source_is_named(croplayer, tmp_path):
    ended = croplayer("map", tmp_path / "job", "--block", BLOCK, "--source-a", "bing")
    assert_refused(ended, "bing", "mapbox")


def test_missing_token_names_the_variable_to_set(croplayer, tmp_path):
    arguments = (
        "map",
        tmp_path / "job",
        "--block",
        BLOCK,
        "--source-a",
        "mapbox",
        "--accept-terms",
        "mapbox",
    )
    assert_refused(croplayer(*arguments, CROPLAYER_TOKEN_MAPBOX=""), "CROPLAYER_TOKEN_MAPBOX")


def test_source_whose_terms_are_not_accepted_is_refused(croplayer, tmp_path):
    ended = croplayer("map", tmp_path / "job", "--block", BLOCK, "--source-a", "mapbox", **TOKEN)
    assert_refused(ended, "terms", "--accept-terms mapbox")


@pytest.mark.parametrize("block", ["N91.00_E010.00", "N46.83_W098.85", "field"])
def test_block_outside_the_grid_is_named(croplayer, tmp_path, raster, block):
    assert_refused(croplayer("map", tmp_path / "job", "--block", block, "--source-a", raster), block)


def test_bounds_without_area_are_refused(croplayer):
    assert_refused(croplayer("blocks", "--bounds", 10, 20, 10, 30), "empty")


def test_no_blocks_at_all_is_refused_of_a_source_that_covers_the_world(croplayer, tmp_path):
    arguments = ("--source-a", "mapbox", "--accept-terms", "mapbox")
    assert_refused(croplayer("map", tmp_path / "job", *arguments, **TOKEN), "--block", "--bounds")


def test_bad_input_ends_a_process_with_one_sentence_and_status_2(tmp_path):
    command = [sys.executable, "-m", "croplayer_qgis.engine", "job", tmp_path]
    assert_refused(subprocess.run(command, cwd=ROOT, capture_output=True, text=True), str(tmp_path))


def test_unreadable_raster_is_named(croplayer, tmp_path):
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"II*\0 this is no raster")
    assert_refused(croplayer("map", tmp_path / "job", "--block", BLOCK, "--source-a", broken), "broken.tif")
    assert_refused(croplayer("segment", broken, tmp_path / "out.tif"), "broken.tif")


def test_unwritable_job_folder_is_named(croplayer, tmp_path, raster):
    (tmp_path / "file").write_text("")
    ended = croplayer("map", tmp_path / "file" / "job", "--block", BLOCK, "--source-a", raster)
    assert_refused(ended, str(tmp_path / "file"))


def test_folder_that_is_no_job_is_named(croplayer, tmp_path):
    assert_refused(croplayer("job", tmp_path), str(tmp_path))


def test_adapting_without_any_label_says_where_to_make_some(croplayer, tmp_path, raster):
    job, out = tmp_path / "job", tmp_path / "mine"
    assert croplayer("create", job, "--block", BLOCK, "--source-a", raster, "--zoom", 14).returncode == 0
    assert_refused(croplayer("adapt", job, out), "no labels yet", "review panel")
    assert not out.exists()


def test_wrong_option_is_one_sentence(croplayer):
    assert_refused(croplayer("map", "--colour", "red"), "croplayer map --help")


def test_model_folder_without_a_card_is_refused(croplayer, tmp_path):
    assert_refused(croplayer("model", "check", tmp_path), "card.json")


def test_model_whose_weights_were_exchanged_is_refused_by_check_and_by_use(croplayer, tmp_path, raster):
    shipped = ROOT / "resources" / "models" / "cropland"
    card = json.loads((shipped / "card.json").read_text(encoding="utf-8"))
    (tmp_path / "card.json").write_text(json.dumps(card), encoding="utf-8")
    (tmp_path / card["weights"]).write_bytes(b"other weights")
    assert_refused(croplayer("model", "check", tmp_path), "SHA-256")
    ended = croplayer("segment", raster, tmp_path / "out.tif", "--model", tmp_path)
    assert_refused(ended, "SHA-256")


@pytest.mark.parametrize("task", ["cropland", "iqa", "evaluation", "fusion"])
def test_shipped_models_pass_the_check(croplayer, task):
    ended = croplayer("model", "check", ROOT / "resources" / "models" / task)
    assert ended.returncode == 0, ended.stderr
    assert "can be used" in ended.stdout


def test_blocks_are_printed_one_a_line_for_piping(croplayer):
    ended = croplayer("blocks", "--bounds", 116.31, 39.81, 116.39, 39.84)
    assert ended.returncode == 0
    assert ended.stdout.splitlines() == ["N39.80_E116.30", "N39.80_E116.35"]
    assert "2 blocks" in ended.stderr


def test_sources_name_the_variable_of_each_token_and_the_terms(croplayer):
    ended = croplayer("sources")
    assert ended.returncode == 0
    for text in ("CROPLAYER_TOKEN_MAPBOX", "CROPLAYER_TOKEN_GOOGLE", "https://"):
        assert text in ended.stdout


def test_terminated_map_ends_as_cleanly_as_an_interrupted_one(tmp_path, raster):
    job = tmp_path / "job"
    command = ("map", job, "--block", BLOCK, "--source-a", raster, "--zoom", 14)
    running = subprocess.Popen(
        [sys.executable, "-m", "croplayer_qgis.engine", *map(str, command)], cwd=ROOT, stderr=subprocess.PIPE
    )
    while not (job / "run.lock").exists():
        assert running.poll() is None
        time.sleep(0.05)
    running.terminate()
    _, stderr = running.communicate()
    assert running.returncode == 130 and b"finished blocks are kept" in stderr
    with closing(sqlite3.connect(job / "job.gpkg")) as database:
        assert database.execute("SELECT count(*) FROM blocks WHERE state = 'running'").fetchone() == (0,)


def test_names_a_console_cannot_show_are_replaced_and_the_work_is_done(tmp_path):
    codes = tmp_path / "codes.csv"
    codes.write_text("code,class\n1,耕地\n0,其他\n", encoding="utf-8")
    values = np.zeros((50, 50), np.uint8)
    values[:, :25] = 1
    grid = {"transform": rasterio.transform.from_origin(116, 40, 0.001, 0.001), "crs": "EPSG:4326"}
    size = {"width": 50, "height": 50, "count": 1, "dtype": "uint8", "nodata": 255}
    with rasterio.open(tmp_path / "map.tif", "w", driver="GTiff", **size, **grid) as file:
        file.write(values, 1)
    words = ("accuracy", "sample", tmp_path / "map.tif", tmp_path / "s.gpkg", "--strata", codes, "--size", 60)
    shown = subprocess.run(
        [sys.executable, "-m", "croplayer_qgis.engine", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
    )
    assert shown.returncode == 0, shown.stderr
    assert b"??: 30 points" in shown.stdout


# Ctrl-C comes while a module is imported, in a package that passes over whatever goes wrong there.
INTERRUPTED_IMPORT = """
import os, signal, sys
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "croplayer_qgis.engine.commands.quality":
            try:
                os.kill(os.getpid(), signal.SIGINT)
                import time; time.sleep(60)
            except BaseException:
                pass
sys.meta_path.insert(0, Interrupt())
sys.argv = ["croplayer", "quality", "image.tif", "quality.tif"]
from croplayer_qgis.engine.cli import main
sys.exit(main())
"""


def test_interrupt_during_imports_ends_with_130_and_a_sentence():
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED_IMPORT], capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (130, "croplayer: Interrupted.\n")


def test_interrupted_map_ends_with_130_and_the_same_command_finishes_the_job(
    croplayer,
    tmp_path,
    raster,
    model_folders,
):
    job, small = tmp_path / "job", ("--model", *model_folders.values())
    command = ("map", job, "--block", BLOCK, "--source-a", raster, *small, "--zoom", 14)
    running = subprocess.Popen(
        [sys.executable, "-m", "croplayer_qgis.engine", *map(str, command)], cwd=ROOT, stderr=subprocess.PIPE
    )
    while not (job / "run.lock").exists():
        assert running.poll() is None
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, stderr = running.communicate()
    assert running.returncode == 130
    assert b"finished blocks are kept" in stderr

    assert BLOCK in croplayer("job", job).stdout
    ended = croplayer(*command)
    assert ended.returncode == 0, ended.stderr
    assert BLOCK in ended.stdout and "done" in ended.stdout and "fused" in ended.stdout
    assert "1 done" in ended.stderr and "% without imagery" in ended.stderr
    other = croplayer(*command[:-1], 13)
    assert_refused(other, "zoom is 14, not 13")
    shown = croplayer("job", job)
    assert shown.returncode == 0
    assert shown.stdout == ended.stdout + "1 block: 1 done.\n"
    again = croplayer("job", job, "--resume")
    assert again.returncode == 0 and "nothing to do" in again.stderr


def test_segment_writes_a_cog_with_no_data_outside_the_raster(croplayer, tmp_path, raster, model_folders):
    out = tmp_path / "probability.tif"
    ended = croplayer("segment", raster, out, "--zoom", 13, "--model", model_folders["cropland"])
    assert ended.returncode == 0, ended.stderr
    with rasterio.open(out) as result, rasterio.open(raster) as field:
        assert result.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert result.nodata == 255 and result.crs.to_epsg() == 3857
        percent = result.read(1, masked=True)
        assert percent.min() >= 0 and percent.max() <= 100
        assert result.bounds.left <= field.bounds.left and result.bounds.right >= field.bounds.right


def test_key_goes_nowhere_a_job_folder_says_unless_the_user_names_the_host(croplayer, tmp_path):
    address = "https://tiles.example.invalid"
    made = croplayer(
        "create", tmp_path / "job", "--block", BLOCK, "--accept-terms", "mapbox",
        "--source-a", "mapbox", "--source-a-url", address,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert_refused(croplayer("job", tmp_path / "job", "--resume", **TOKEN), f"--send-key-to {address}")
    named = croplayer("job", tmp_path / "job", "--resume", "--send-key-to", address, **TOKEN)
    assert "cannot be reached" in named.stderr and "pk.a-token" not in named.stderr + named.stdout
