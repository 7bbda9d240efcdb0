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
from osgeo import gdal, ogr, osr

from croplayer_qgis.core.models.packages.archive import packed

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
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
TRAINING_LINES = [line for line in README if line.startswith((".env/training", "make evaluate"))]
"""Lines of a checkout that train and measure: run for one step, on one small image."""
THIS = "make test"
"""It runs this test, so that no test can run it: make says what it would do."""
ONLINE = [line for line in README + HELP if line.startswith("python3 -m pip download")]
"""Lines that need the package index, which a test must not ask: their options are held."""
WITHOUT_LABELS = {"croplayer adapt ": "has no labels yet", "croplayer adopt ": "models/mine is not a folder"}
"""Beginnings of the lines for which a person has to have reviewed the job, and what they say without."""
ASK_FOR_LABELS = [line for line in README + HELP if line.startswith(tuple(WITHOUT_LABELS))]
PREPARING = [line for line in README if line.startswith((". ", "export "))]
RUN = sorted(
    (
        line
        for line in README + HELP
        if line not in (*MAKE, *TRAINING_LINES, *ONLINE, *PREPARING, *OF_A_CLUSTER, *ASK_FOR_LABELS)
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
    give_to_user(folder)
    yield folder
    shutil.rmtree(folder)


def give_to_user(folder):
    """Makes a folder and what is in it the ordinary user's."""
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


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


def in_checkout(folder, line, **variables):
    """Runs a line in the checkout as an ordinary user who may write into ``folder`` alone.

    The environments are taken as they are: make would bring one up to date from the package index.
    """
    ready = " ".join(f"--assume-old=.env/{name}/ready" for name in ("engine", "training", "qgis", "qt6"))
    asked = re.sub(r"^make ", f"make {ready} ", line)
    return as_user(folder, f"cd {ROOT} && {asked}", **variables)


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
        and set(MAKE) == {*TRAINING_LINES[1:], "make demo", THIS}
        and len(TRAINING_LINES) == 2
        and ONLINE
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

    linked = as_user(place, f"make -C {ROOT} install")
    assert linked.returncode == 0, linked.stderr
    prepared = " && ".join(here(line) for line in PREPARING)
    for line in RUN:
        ended = as_user(place, f"{prepared} && {here(line)}")
        assert ended.returncode == 0, f"{line}\n{ended.stdout[-2000:]}\n{ended.stderr[-4000:]}"
    for line in ASK_FOR_LABELS:
        ended = as_user(place, f"{prepared} && {here(line)}")
        (said,) = (words for begin, words in WITHOUT_LABELS.items() if line.startswith(begin))
        assert ended.returncode == 2 and said in ended.stderr, f"{line}\n{ended.stderr[-4000:]}"
    unlinked = as_user(place, f"make -C {ROOT} uninstall")
    assert unlinked.returncode == 0 and "no longer in" in unlinked.stdout, unlinked.stderr
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


@pytest.mark.timeout(1800)
@pytest.mark.skipif(not TRAINING.exists(), reason="the environment for training is not there")
def test_lines_of_training_train_and_measure(place):
    """The line as it stands takes 600 steps, an hour; ``--iterations`` is what the help gives for fewer."""
    shutil.rmtree(place / "my" / "models")
    for name in ("images", "mask"):
        (place / "my" / name).mkdir()
    image = gdal.Open(str(place / "image.tif"))
    for name, bands in (("images", [1, 2, 3]), ("mask", [1])):
        options = {"srcWin": [0, 0, 256, 256], "bandList": bands, "format": "PNG"}
        scale = {"scaleParams": [[100, 101, 0, 255]]} if name == "mask" else {}
        gdal.Translate(str(place / "my" / name / "one.png"), image, **options, **scale)
    give_to_user(place)
    for line in TRAINING_LINES:
        here = re.sub(r"\bmy/", f"{place}/my/", line).replace("figures.json", f"{place}/figures.json")
        short = " --iterations 1" if " retrain " in line else ""
        ended = in_checkout(place, here + short, OMP_NUM_THREADS="1")
        assert ended.returncode == 0, f"{line}\n{ended.stdout[-2000:]}\n{ended.stderr[-4000:]}"
    assert (place / "my" / "models" / "cropland-v1" / "card.json").is_file()
    assert json.loads((place / "figures.json").read_text("utf-8"))


@pytest.mark.timeout(1800)
def test_demo_maps_assesses_and_shows_what_it_made(place):
    """Coarse, by the variable that ``make help`` names: a few tiles in place of five minutes."""
    variables = {"DEMO_ZOOM": "13", "DEMO_FOLDER": str(place / "demo")}
    ended = in_checkout(place, "make demo", **variables)
    assert ended.returncode == 0, f"{ended.stdout[-2000:]}\n{ended.stderr[-4000:]}"
    assert "Nothing is downloaded" in ended.stdout and "against the hand-drawn fields" in ended.stdout
    assert (place / "demo" / "croplayer_demo.qgz").is_file() and not (place / "demo" / "new").exists()
    assert (place / "demo" / "accuracy" / "report.html").is_file()


def test_what_make_test_would_do_is_known():
    ended = subprocess.run(["make", "-n", *shlex.split(THIS)[1:]], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("line", ONLINE)
def test_lines_that_need_the_network_have_options_that_their_program_knows(line):
    words = shlex.split(line)
    ended = subprocess.run([sys.executable, *words[1:4], "--help"], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    options = [word.partition("=")[0] for word in words[4:] if word.startswith("-")]
    assert [option for option in options if option not in ended.stdout] == []
