"""The tile cache lies where the user says, and keeps as much."""

import sqlite3
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.cache import DEFAULT_LIMIT_BYTES
from croplayer_qgis.core.imagery.cache_place import cache_folder, cache_limit_bytes
from tests.core.imagery.places import FULL


def test_folder_and_size_come_from_the_environment():
    environ = {"CROPLAYER_CACHE_FOLDER": "/data/tiles", "CROPLAYER_CACHE_LIMIT_MB": "300"}
    assert cache_folder(environ) == Path("/data/tiles")
    assert cache_limit_bytes(environ) == 300_000_000


def test_without_it_they_are_the_defaults():
    assert cache_folder({}).name == "croplayer"
    assert cache_limit_bytes({}) == DEFAULT_LIMIT_BYTES


def test_size_that_is_no_number_is_refused():
    with pytest.raises(InputError, match=r"CROPLAYER_CACHE_LIMIT_MB.*“much”"):
        cache_limit_bytes({"CROPLAYER_CACHE_LIMIT_MB": "much"})


def test_web_source_keeps_no_more_than_the_limit(opened, tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_CACHE_LIMIT_MB", "0")
    reader = opened("demo_a", cache_folder=tmp_path)
    reader.read(FULL)
    reader.close()  # what is kept is written at the latest now
    (file,) = tmp_path.glob("demo_a-*.mbtiles")
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM tiles").fetchone() == (0,)
