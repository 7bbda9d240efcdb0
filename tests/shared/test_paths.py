"""Paths as users give them."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path, PureWindowsPath

import pytest

from croplayer_qgis.shared.paths import absolute, closed_folder, exists, is_file, sqlite_uri
from croplayer_qgis.shared.sqlite_files import open_to_read

ROOT = Path(__file__).resolve().parents[2]
AS_AN_ORDINARY_USER = """
import os, sys
from pathlib import Path
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.paths import closed_folder, exists, is_file
if os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
job = Path(sys.argv[1])
assert not holds_job(job) and not is_file(job / "job.gpkg") and not exists(job)
assert closed_folder(job) == job.parent
"""


def test_relative_paths_become_absolute_and_addresses_stay(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert absolute("jobs/beijing") == f"{tmp_path}/jobs/beijing"
    assert absolute("map.gpkg|layername=fields") == f"{tmp_path}/map.gpkg|layername=fields"
    assert absolute("~/map.tif") == str(Path.home() / "map.tif")
    for address in ("", "https://example.org/map.tif", "/vsizip/a.zip/map.tif", "/srv/map.tif"):
        assert absolute(address) == address


def test_folder_that_may_not_be_entered_holds_nothing_and_is_named():
    place = Path(tempfile.mkdtemp())  # pytest's own folders are closed to everybody else
    place.chmod(0o755)
    closed = place / "closed"
    (closed / "job").mkdir(parents=True)
    (closed / "job" / "job.gpkg").touch()
    closed.chmod(0)
    try:
        command = [sys.executable, "-c", AS_AN_ORDINARY_USER, str(closed / "job")]
        subprocess.run(command, cwd=ROOT, check=True)
    finally:
        closed.chmod(0o755)
    assert closed_folder(closed / "job") is None
    assert exists(closed) and is_file(closed / "job" / "job.gpkg")
    shutil.rmtree(place)


@pytest.mark.parametrize("name", ["a job # 1 % 20?.gpkg", "统计 é.gpkg"])
def test_database_of_any_name_is_opened_by_its_address(tmp_path, name):
    with sqlite3.connect(os.fspath(tmp_path / name)) as database:
        database.execute("CREATE TABLE blocks (id)")
    with open_to_read(tmp_path / name) as database:
        assert database.execute("SELECT count(*) FROM blocks").fetchone() == (0,)


def test_database_on_a_windows_share_is_no_foreign_host():
    class Share(PureWindowsPath):
        def resolve(self):
            return self

    assert sqlite_uri(Share(r"\\server\maps\job.gpkg"), "ro") == "file:////server/maps/job.gpkg?mode=ro"
    assert sqlite_uri(Share(r"C:\maps\job.gpkg"), "ro") == "file:///C:/maps/job.gpkg?mode=ro"
