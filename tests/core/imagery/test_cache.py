"""Tiles on disk: MBTiles that GDAL opens, limited in size and age, shared by processes."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import mercantile
import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.imagery.cache import TileCache
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from demo.server import Fault
from tests.core.imagery.places import FULL, OUTSIDE, PARTLY

DAY_S = 86400.0
NOW = 1_800_000_000.0
TODAY = "2027-01-15T08:00:00+00:00"  # NOW
RECORD = {"id": "mine", "title": "Mine", "kind": SourceKind.XYZ, "url": "https://tiles.example/{z}/{x}/{y}"}


def tile(number):
    return mercantile.Tile(number, 7, 12)


@pytest.fixture
def cache(tmp_path):
    """Opens caches of one source at a time of the test's choosing."""
    opened = []

    def open_(limit_bytes=10**6, now=NOW, **changes):
        source = Source(**{**RECORD, **changes})
        opened.append(TileCache(tmp_path, source, limit_bytes, now if callable(now) else lambda: now))
        return opened[-1]

    yield open_
    for each in opened:
        each.close()


def test_what_was_put_comes_back_in_another_session(cache):
    first = cache()
    first.put(tile(1), b"\x89PNG one", TODAY)
    first.put(tile(2), b"", TODAY)
    first.close()
    again = cache()
    assert (again.get(tile(1)).body, again.get(tile(1)).retrieved) == (b"\x89PNG one", TODAY)
    assert again.get(tile(2)).body == b""
    assert again.get(tile(3)) is None


def test_tiles_older_than_the_source_allows_are_fetched_anew(cache):
    store = cache(max_age_days=30.0)
    store.put(tile(1), b"image", TODAY)
    store.put(tile(2), b"", TODAY)
    store.close()
    week = cache(max_age_days=30.0, now=NOW + 8 * DAY_S)
    assert week.get(tile(1)) is not None
    assert week.get(tile(2)) is None  # "no imagery here" is believed for a week only
    week.close()
    assert cache(max_age_days=30.0, now=NOW + 31 * DAY_S).get(tile(1)) is None


def test_without_an_age_limit_tiles_stay(cache):
    store = cache(max_age_days=None)
    store.put(tile(1), b"image", TODAY)
    store.close()
    assert cache(max_age_days=None, now=NOW + 5000 * DAY_S).get(tile(1)) is not None


def test_the_least_recently_used_tiles_go_first(cache):
    time = [NOW]
    store = cache(limit_bytes=100_000, now=lambda: time[0], max_age_days=None)
    for number in range(200):
        time[0] += 1.0
        store.put(tile(number), bytes(1000), TODAY)
        store.get(tile(0))
    assert store.size_bytes() <= 100_000 + 64 * 1200  # room is made every 64 changes
    store.close()
    left = cache(max_age_days=None)
    assert left.get(tile(0)) is not None
    assert left.get(tile(199)) is not None and left.get(tile(198)) is not None
    assert all(left.get(tile(number)) is None for number in range(1, 100))


def test_rows_without_imagery_count_towards_the_limit(cache):
    store = cache(limit_bytes=10_000)
    for number in range(1000):
        store.put(tile(number), b"", TODAY)
    assert store.size_bytes() < 20_000


def test_the_file_shrinks_when_tiles_go(cache):
    large = cache(limit_bytes=10**8)
    for number in range(300):
        large.put(tile(number), bytes(20_000), TODAY)
    large.close()
    before = large.path.stat().st_size
    small = cache(limit_bytes=10**6)
    for number in range(64):
        small.put(tile(1000 + number), b"one", TODAY)
    small.close()
    assert before > 6 * 10**6 and small.path.stat().st_size < 2 * 10**6


def test_another_url_has_another_file(cache):
    cache().put(tile(1), b"image", TODAY)
    assert cache(url="https://other.example/{z}/{x}/{y}").get(tile(1)) is None


def test_two_processes_write_the_same_file(tmp_path):
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(_fill, [tmp_path] * 4, range(4))) == [150] * 4
    store = TileCache(tmp_path, Source(**RECORD), clock=lambda: NOW)
    for number in range(600):
        assert store.get(tile(number)).body == f"tile {number}".encode()
    with sqlite3.connect(store.path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    store.close()


def _fill(folder, part):
    """Writes 150 tiles and reads those of all parts, in a process of its own."""
    store = TileCache(folder, Source(**RECORD), clock=lambda: NOW)
    for number in range(part * 150, part * 150 + 150):
        store.put(tile(number), f"tile {number}".encode(), TODAY)
        store.get(tile((number * 7) % 600))
    found = sum(store.get(tile(n)) is not None for n in range(part * 150, part * 150 + 150))
    store.close()
    return found


def test_a_damaged_file_ends_caching_and_not_the_run(cache, caplog):
    store = cache()
    store.close()
    store.path.write_bytes(b"this is no database" * 100)
    damaged = cache()
    damaged.put(tile(1), b"image", TODAY)
    assert damaged.get(tile(1)) is None
    assert "cannot be used; tiles are fetched anew" in caplog.text


def test_a_stored_tile_that_is_broken_is_fetched_anew(opened, server, tmp_path):
    reader = opened("demo_a", tmp_path)
    reader.read(FULL)
    reader.close()
    (file,) = tmp_path.glob("*.mbtiles")
    with sqlite3.connect(file) as database:
        database.execute("UPDATE stored SET tile_data = x'00'")
    assert opened("demo_a", tmp_path).read(FULL).verdict is Verdict.OK
    assert len(server.requests) == 2


def test_gdal_opens_the_cache_as_the_mosaic_that_was_read(opened, tmp_path):
    window = PixelWindow(15, FULL.x * 256, FULL.y * 256, 512, 512)
    reader = opened("demo_a", tmp_path)
    mosaic = read_mosaic(reader, window)
    reader.close()
    (file,) = tmp_path.glob("*.mbtiles")
    with rasterio.open(file, ZOOM_LEVEL=15) as dataset:
        assert dataset.driver == "MBTiles"
        assert dataset.tags()["name"] == "Demo A (NAIP 2015-09-26)"
        assert dataset.tags()["format"] == "png"
        at = dataset.window(*window.bounds3857)
        pixels = dataset.read([1, 2, 3], window=at)
    assert np.array_equal(np.moveaxis(pixels, 0, -1), mosaic.image)


def test_tiles_come_from_the_cache_the_second_time_with_their_date(opened, server, tmp_path):
    first = opened("demo_a", tmp_path)
    before = [first.read(each) for each in (FULL, PARTLY, OUTSIDE)]
    first.close()
    server.requests.clear()
    second = opened("demo_a", tmp_path)
    after = [second.read(each) for each in (FULL, PARTLY, OUTSIDE)]
    assert not server.requests
    for one, other in zip(before, after, strict=True):
        assert (one.verdict, one.retrieved) == (other.verdict, other.retrieved)
        assert (one.image is None) == (other.image is None)
    assert np.array_equal(before[1].valid, after[1].valid)


def test_nothing_is_stored_when_the_terms_forbid_it(opened, tmp_path):
    reader = opened("demo_a", tmp_path, storing_allowed=False)
    reader.read(FULL)
    reader.close()
    assert not list(tmp_path.iterdir())


def test_failed_tiles_are_not_stored(opened, server, tmp_path):
    server.faults.append(Fault(status=500, times=3))
    reader = opened("demo_a", tmp_path)
    assert reader.read(FULL).verdict is Verdict.FAILED
    assert reader.read(FULL).verdict is Verdict.OK


def test_no_damaged_tile_comes_out_of_the_cache(cache):
    store = cache()
    for number in range(20):
        store.put(tile(number), bytes([number]) * 100, TODAY)
    store.close()
    with sqlite3.connect(store.path) as database:
        for number in range(0, 20, 2):
            damaged = bytes([number]) * 50 + b"!" + bytes([number]) * 49
            database.execute("UPDATE stored SET tile_data = ? WHERE tile_column = ?", (damaged, number))
    again = cache()
    assert [again.get(tile(number)) is None for number in range(20)] == [True, False] * 10


def test_cache_of_version_01_is_used_further(cache):
    store = cache()
    store.close()
    with sqlite3.connect(store.path) as database:
        database.execute("ALTER TABLE stored DROP COLUMN crc")
        row = (12, 1, 2**12 - 1 - 7, b"old", TODAY, NOW, 3)
        database.execute("INSERT INTO stored VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    again = cache()
    assert again.get(tile(1)).body == b"old"
    again.put(tile(2), b"new", TODAY)
    assert again.get(tile(2)).body == b"new"
