"""What plugins.qgis.org would refuse is found before it is uploaded, and a release names its owner."""

import hashlib
import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from croplayer_qgis.core.models.card import TASKS
from scripts import package
from scripts.repository_gate import findings

METADATA = """[general]
name=Small
description=A plugin.
about=Does nothing.
version=1.0
qgisMinimumVersion=3.22
author=Somebody
"""
OWNER = "email=a@example.org\ntracker=https://example.org/issues\nrepository=https://example.org\n"


@pytest.fixture
def zipped(tmp_path):
    """Writes a plugin of a few files, with what a test adds or replaces."""

    def write(files=None, metadata=METADATA + OWNER):
        path = tmp_path / "small.zip"
        whole = {"__init__.py": "", "LICENSE": "GPL", "metadata.txt": metadata} | (files or {})
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in whole.items():
                archive.writestr(f"{package.PLUGIN}/{name}", text)
        return path

    return write


def test_plugin_without_a_flaw_passes(zipped):
    assert list(findings(zipped(), owner_known=True)) == []


def test_release_has_to_name_its_owner(zipped):
    anonymous = zipped(metadata=METADATA)
    assert list(findings(anonymous, owner_known=False)) == []
    assert list(findings(anonymous, owner_known=True)) == [
        f"metadata.txt lacks {key}" for key in ("email", "tracker", "repository")
    ]


def test_every_kind_of_flaw_is_found(zipped):
    token = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"
    flawed = zipped(
        {
            "run.sh": "",
            ".hidden": "",
            "shell.py": "import os\n\n\ndef f(name):\n    os.system(name)\n",
            "keys.py": f"HEADERS = '{token}'\n",
            "broken.py": "print(nowhere)\n",
        }
    )
    found = "\n".join(findings(flawed, owner_known=True))
    for flaw in ("run.sh: suspicious", ".hidden: suspicious", "B605", "keys.py:1: detect-secrets", "F821"):
        assert flaw in found, found


@pytest.fixture
def checkout(tmp_path):
    """The parts of a checkout that make the zip."""
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy(package.ROOT / name, tmp_path)
    shutil.copytree(package.ROOT / "scripts", tmp_path / "scripts")
    (tmp_path / "requirements").mkdir()
    shutil.copy(package.ROOT / "requirements" / "engine.lock", tmp_path / "requirements")
    for part in ("core/models", "shared"):
        shutil.copytree(package.ROOT / package.PLUGIN / part, tmp_path / package.PLUGIN / part)
    for part in ("__init__.py", "core/__init__.py", "core/errors.py"):
        shutil.copy(package.ROOT / package.PLUGIN / part, tmp_path / package.PLUGIN / part)
    for task in TASKS:
        folder = tmp_path / "resources" / "models" / task
        folder.mkdir(parents=True)
        card = shutil.copy(package.ROOT / "resources" / "models" / task / "card.json", folder)
        (folder / json.loads(Path(card).read_text("utf-8"))["weights"]).write_bytes(task.encode())
        (folder / "weights.safetensors").write_bytes(b"to go on from")
    return tmp_path


def make(checkout, *options):
    command = [sys.executable, "-m", "scripts.package", *options, "build"]
    return subprocess.run(command, cwd=checkout, capture_output=True, text=True)


def test_release_is_refused_without_its_owner_and_development_is_told(checkout):
    refused = make(checkout, "--release")
    assert refused.returncode == 1 and "email, repository, tracker, homepage, models" in refused.stderr
    assert not (checkout / "build").exists()
    made = make(checkout)
    assert made.returncode == 0 and "For development only" in made.stdout


def test_release_carries_its_owner(checkout):
    keys = (*package.OWNER, package.MODELS_ADDRESS)
    (checkout / "release.toml").write_text("".join(f'{key} = "https://example.org/{key}"\n' for key in keys))
    ended = make(checkout, "--release")
    assert ended.returncode == 0, ended.stderr
    light, whole = sorted((checkout / "build").glob("*.zip"))
    expected = {key: f"https://example.org/{key}" for key in package.OWNER}
    for archive in (whole, light):
        metadata = package.metadata_in(archive)
        assert expected.items() <= metadata.items() and package.MODELS_ADDRESS not in metadata
    assert light.name.endswith("-light.zip")
    inside = zipfile.ZipFile(light).namelist()
    assert not [name for name in inside if "/resources/models/" in name]
    assert set(zipfile.ZipFile(whole).namelist()) > set(inside)


def test_zips_know_the_model_packages_by_their_digests(checkout):
    (checkout / "release.toml").write_text('models = "https://example.org/models"\n')
    assert make(checkout).returncode == 0
    (archive,) = (checkout / "build").glob("*.zip")
    known = json.loads(zipfile.ZipFile(archive).read(f"{package.PLUGIN}/resources/models.json"))
    assert known["address"] == "https://example.org/models/"
    assert {(p["task"], p["training"]) for p in known["packages"]} == {
        *((task, False) for task in TASKS),
        *((task, True) for task in package.TRAINED_FURTHER),
    }
    for one in known["packages"]:
        content = (checkout / "build" / "models" / one["file"]).read_bytes()
        digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert digest == one["sha256"] and len(content) == one["bytes"]
        inside = zipfile.ZipFile(io.BytesIO(content)).namelist()
        assert ("weights.safetensors" in inside) == one["training"] and "item.json" in inside


@pytest.mark.parametrize(
    "text", ["email = 3\n", 'mail = "a@example.org"\n', "email = \n", 'email = "50 %"\n']
)
def test_file_of_the_owner_that_cannot_be_used_is_named(checkout, text):
    (checkout / "release.toml").write_text(text)
    ended = make(checkout, "--release")
    assert ended.returncode == 1 and "release.toml" in ended.stderr and "Traceback" not in ended.stderr
