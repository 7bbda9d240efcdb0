"""Every shell line of README and help works from another folder, as an ordinary user."""

import contextlib
import html
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from osgeo import ogr, osr

from croplayer_qgis.core.models.packages.archive import packed

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
ENGINE = ROOT / ".env" / "engine" / "bin" / "python"
TRAINING = ROOT / ".env" / "training" / "bin" / "python"


def shell_lines(text, opening, closing):
    """Commands of the blocks of a page, without comments, each on one line."""
    blocks = re.findall(f"{opening}(.*?){closing}", text, re.DOTALL)
    joined = html.unescape("\n".join(blocks)).replace("\\\n", " ")
    lines = [re.sub(r"(^|\s)#.*", "", line).strip() for line in joined.splitlines()]
    return [re.sub(r"\s+", " ", line) for line in lines if line]


README = shell_lines((ROOT / "README.md").read_text("utf-8"), "```sh\n", "```")
HELP = [
    line
    for page in sorted((ROOT / "resources" / "help").glob("*.html"))
    for line in shell_lines(page.read_text("utf-8"), "<pre>", "</pre>")
]
OF_A_CLUSTER = [line for line in README if "FIRST" in line or line == "croplayer scheduler"]
MAKE = [line for line in README if line.startswith("make ")]
"""Lines that would make environments, demo and models, for minutes to hours: make says what it would do."""
_SLOW = (".env/training", "python3 -m pip")
TOO_LONG = [line for line in README + HELP if line.startswith(_SLOW)]
"""Lines that train for hours or download: only their options are held."""
ASK_FOR_LABELS = [line for line in README + HELP if line.startswith("croplayer adapt ")]
"""Lines for which a person has to have reviewed the job: without, they say so."""
PREPARING = [line for line in README if line.startswith((". ", "export "))]
RUN = sorted(
    (
        line
        for line in README + HELP
        if line not in (*MAKE, *TOO_LONG, *PREPARING, *OF_A_CLUSTER, *ASK_FOR_LABELS)
    ),
    key=lambda line: "qgis_process" in line,  # goes on with a job that a line of another section makes
)


@pytest.fixture
def place(imagery):
    """A folder of an ordinary user, with the files that the lines name."""
    folder = Path(tempfile.mkdtemp())
    dates, labelled = (ROOT / "resources" / "demo" / name for name in ("dates", "labelled"))
    shutil.copy(dates / "naip_20160816_b.tif", folder / "second_source.tif")
    shutil.copy(labelled / "42.2477--89.926355_a.tif", folder / "image.tif")
    shutil.copytree(ROOT / "resources" / "models" / "iqa", folder / "my" / "models" / "cropland-v1")
    _, package = packed(ROOT / "resources" / "models" / "fusion")
    (folder / "my" / "models" / "fields-1.zip").write_bytes(package)
    (folder / "demo_a.json").write_text(json.dumps(imagery.sources["demo_a"]))
    write_area(folder / "area.gpkg")
    (folder / "home").mkdir()
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    yield folder
    shutil.rmtree(folder)


def write_area(path):
    """A small polygon inside one block that holds demo imagery."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer("area", reference, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    ring = "-99.17 47.02, -99.16 47.02, -99.16 47.03, -99.17 47.02"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    layer.CreateFeature(feature)


def as_user(folder, line, **variables):
    """Runs a line in a shell of an ordinary user whose home is elsewhere."""
    return subprocess.run(**shell_of_user(folder, line, **variables), capture_output=True)


def shell_of_user(folder, line, **variables):
    """Arguments of ``subprocess`` for a line in a shell of an ordinary user whose home is elsewhere."""
    open_to_all = all(path.stat().st_mode & 0o005 == 0o005 for path in (ROOT, *ROOT.parents))
    nobody = os.getuid() == 0 and open_to_all
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if nobody else {}
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder / "home"), "LANG": "C.UTF-8", **variables}
    command = ["bash", "-euo", "pipefail", "-c", line]
    return {"args": command, "cwd": folder, "env": environment, "text": True, **user}


@contextlib.contextmanager
def left_running(folder, line, log):
    """A line that runs until it is ended, as in a terminal of its own; what it says goes to a file."""
    with (folder / log).open("w") as said:
        started = subprocess.Popen(
            **shell_of_user(folder, line), stdout=said, stderr=said, start_new_session=True
        )
        try:
            yield
        finally:
            os.killpg(started.pid, signal.SIGTERM)
            started.wait()


def wait_for(found, *logs):
    """Waits until something is found; what the lines said is shown when it never is."""
    for _ in range(1200):
        if found():
            return
        time.sleep(0.1)
    pytest.fail("\n".join(log.read_text("utf-8") for log in logs))


def test_pages_hold_lines_of_each_kind():
    assert (
        len(RUN) >= 10
        and len(MAKE) >= 3
        and len(OF_A_CLUSTER) >= 3
        and ASK_FOR_LABELS
        and len(PREPARING) == 2
    )
    assert any("qgis_process" in line for line in RUN)


@pytest.mark.timeout(1800)  # the shipped models map three blocks, whatever else the machine does
def test_lines_run_from_another_folder_as_an_ordinary_user(place, imagery):
    exchanged = {
        "/path/to/croplayer": str(ROOT),
        "map jobs/sample": "map jobs/sample --zoom 13",  # a few tiles
        "--source-a mapbox": "--source-a demo_a.json --zoom 13",  # the service's double on this machine
        "--accept-terms mapbox": "--accept-terms demo_a",
        "CROPLAYER_TOKEN_MAPBOX=…": f"CROPLAYER_TOKEN_DEMO_A={imagery.secrets['demo_a']}",
        "croplayer export JOB FOLDER": "croplayer export jobs/sample given_again",
    }

    def here(line):
        for old, new in exchanged.items():
            line = line.replace(old, new)
        return line

    link = [sys.executable, str(ROOT / "scripts" / "plugin_link.py"), "install"]
    linked = as_user(place, shlex.join(link))
    assert linked.returncode == 0, linked.stderr
    prepared = " && ".join(here(line) for line in PREPARING)
    for line in RUN:
        ended = as_user(place, f"{prepared} && {here(line)}")
        assert ended.returncode == 0, f"{line}\n{ended.stdout[-2000:]}\n{ended.stderr[-4000:]}"
    for line in ASK_FOR_LABELS:
        ended = as_user(place, f"{prepared} && {here(line)}")
        assert ended.returncode == 2 and "has no labels yet" in ended.stderr, (
            f"{line}\n{ended.stderr[-4000:]}"
        )
    assert (place / "given").is_dir() and (place / "probability.tif").is_file()
    assert (place / "jobs" / "beijing" / "cropland.vrt").is_file()


@pytest.mark.timeout(1800)
def test_lines_of_a_cluster_map_on_loopback(place, imagery):
    with socket.socket() as free:
        free.bind(("", 0))
        port = free.getsockname()[1]
    scheduler, worker, mapping = OF_A_CLUSTER
    source = "demo_{}.json".format
    (place / source("b")).write_text(json.dumps(imagery.sources["demo_b"]))
    exchanged = {
        "FIRST:8786": f"127.0.0.1:{port}",
        "--source-a …": f"--source-a {source('a')}",
        "--source-b …": f"--source-b {source('b')} --zoom 13 --accept-terms demo_a demo_b",
    }

    def here(line):
        for old, new in exchanged.items():
            line = line.replace(old, new)
        return f"{next(line for line in PREPARING if line.startswith('. '))} && {line}".replace(
            "/path/to/croplayer", str(ROOT)
        )

    secrets = {f"CROPLAYER_TOKEN_{id.upper()}": value for id, value in imagery.secrets.items()}
    with left_running(place, here(f"{scheduler} --port {port}"), "scheduler.log"):
        wait_for(lambda: list((place / "home").rglob("join.txt")), place / "scheduler.log")
        shutil.copy(next((place / "home").rglob("join.txt")), place / "join.txt")
        if os.getuid() == 0:
            os.chown(place / "join.txt", NOBODY, NOBODY)
        with left_running(place, here(f"{worker} --workers 1"), "worker.log"):
            ended = as_user(place, here(mapping), **secrets)
        assert ended.returncode == 0, ended.stderr + (place / "worker.log").read_text("utf-8")
    assert (place / "jobs" / "china" / "cropland.vrt").is_file()


@pytest.mark.parametrize("line", MAKE)
def test_targets_know_what_to_do(line):
    ended = subprocess.run(["make", "-n", *shlex.split(line)[1:]], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("line", TOO_LONG)
def test_lines_that_take_long_have_options_that_their_program_knows(line):
    words = shlex.split(line)
    if words[0] == "croplayer":
        program, rest = [ENGINE, "-m", "croplayer_qgis.engine", words[1]], words[2:]
    elif words[0].startswith(".env/training"):
        program, rest = [TRAINING, *words[1:4]], words[4:]
    else:
        program, rest = [sys.executable, *words[1:4]], words[4:]
    if not Path(program[0]).exists():
        pytest.skip("the environment for training is not there")
    ended = subprocess.run([*program, "--help"], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    options = [word.partition("=")[0] for word in rest if word.startswith("-")]
    assert [option for option in options if option not in ended.stdout] == []
