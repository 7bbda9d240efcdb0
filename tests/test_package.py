"""The installable zip, and what the Makefile says and needs."""

import configparser
import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pytest

from scripts.package import build

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with zipfile.ZipFile(build(tmp_path_factory.mktemp("zip"), {})) as archive:
        yield archive


def test_zip_holds_one_folder_with_all_that_runs_and_nothing_else(archive):
    names = archive.namelist()
    assert {name.partition("/")[0] for name in names} == {"croplayer_qgis"}
    inside = {name.partition("/")[2] for name in names}
    assert {"__init__.py", "metadata.txt", "LICENSE", "resources/engine.lock", "core/grid.py"} <= inside
    assert {"resources/styles/cropland.qml", "resources/icons/croplayer.svg"} <= inside
    for task, weights in (("cropland", "onnx"), ("iqa", "onnx"), ("evaluation", "ubj"), ("fusion", "ubj")):
        folder = f"resources/models/{task}"
        assert {f"{folder}/model.{weights}", f"{folder}/card.json", f"{folder}/CARD.md"} <= inside
    unwanted = re.compile(r"__pycache__|\.pyc$|^training/|^resources/demo/labelled/|\.safetensors$|(^|/)\.")
    assert [name for name in inside if unwanted.search(name)] == []


def test_zip_is_small(archive):
    assert Path(archive.filename).stat().st_size < 20e6  # plugins.qgis.org takes 25


def test_cards_in_the_zip_name_their_pictures_and_show_none(archive):
    cards = [archive.read(name).decode() for name in archive.namelist() if name.endswith("CARD.md")]
    assert len(cards) == 4
    for card in cards:
        assert "](" not in re.sub(r"\]\(https?:", "", card)
        assert "*Picture “" in card


def test_metadata_names_files_and_versions_that_exist(archive):
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read_string(archive.read("croplayer_qgis/metadata.txt").decode("utf-8"))
    general = metadata["general"]
    assert {"name", "description", "about", "version", "author", "license"} <= set(general)
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert f"croplayer_qgis/{general['icon']}" in archive.namelist()
    version = general["version"]
    assert f'version = "{version}"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\n## {version} (" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_engine_runs_from_the_unpacked_zip(archive, tmp_path):
    archive.extractall(tmp_path)
    main = tmp_path / "croplayer_qgis" / "engine" / "__main__.py"
    engine = ROOT / ".env" / "engine" / "bin" / "python"
    ended = subprocess.run([engine, "-I", main, "blocks", "--bounds", "116.36", "39.86", "116.37", "39.87"],
                           cwd=tmp_path, capture_output=True, text=True)  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    assert "N39.85_E116.35" in ended.stdout


def test_make_help_lists_every_target_in_a_line():
    text = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    listed = re.findall(r"^make (\S+) +\S", text, re.MULTILINE)
    targets = re.findall(r"^([a-z][a-z0-9-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert listed == targets
    assert len(text.splitlines()) == len(listed)


@pytest.fixture
def readable_folder():
    """A folder that every user can enter; pytest's own are for its user only."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def asked_packages(folder, missing, *groups, **environment):
    """What the script says and how it ends for an ordinary user who lacks some packages."""
    query = folder / "dpkg-query"
    query.write_text(f'#!/bin/sh\ncase "$3" in {missing}) ;; *) echo installed ;; esac\n')
    query.chmod(0o755)
    script = (ROOT / "scripts" / "system_packages.sh").read_text("utf-8")
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    options = {"cwd": "/", "capture_output": True, "text": True, **nobody}
    environment = {"PATH": f"{folder}:/usr/bin:/bin", **environment}
    return subprocess.run(["bash", "-s", "--", *groups], input=script, env=environment, **options)


def test_user_who_is_not_root_is_told_which_packages_to_install(readable_folder):
    ended = asked_packages(readable_folder, "python3-qgis|python3-venv", "qgis", "display")
    assert ended.returncode == 1
    assert "sudo apt-get install --no-install-recommends python3-venv python3-qgis\n" in ended.stderr


def test_packages_are_asked_for_only_where_they_are_needed(readable_folder):
    assert asked_packages(readable_folder, "qgis|xvfb|xauth").returncode == 0  # the engine needs no QGIS
    assert asked_packages(readable_folder, "xvfb|xauth", "qgis", "display").returncode == 0
    assert asked_packages(readable_folder, "qgis", "qgis").returncode == 1
