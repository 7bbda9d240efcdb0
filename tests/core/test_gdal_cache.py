"""GDAL's own memory is bounded wherever the engine is imported, and the user's word counts more."""

import os
import subprocess
import sys

import pytest

# GDAL keeps what it reads: the memory of a process shows how much.
READING = """
import sys
import croplayer_qgis.core
import psutil, rasterio
with rasterio.open(sys.argv[1]) as raster:
    before = psutil.Process().memory_info().rss
    for row in range(0, raster.height, 512):
        raster.read(1, window=((row, row + 512), (0, raster.width)))
    print((psutil.Process().memory_info().rss - before) / 1e6)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A raster of 256 MB in small tiles, which takes next to nothing on the disk."""
    import rasterio

    path = tmp_path_factory.mktemp("large") / "large.tif"
    profile = {"driver": "GTiff", "width": 16384, "height": 16384, "count": 1, "dtype": "uint8"}
    with rasterio.open(path, "w", **profile, tiled=True, SPARSE_OK=True):
        pass
    return path


def held_mb(path, **environ):
    command = [sys.executable, "-c", READING, str(path)]
    ended = subprocess.run(command, env={**os.environ, **environ}, capture_output=True, text=True, check=True)
    return float(ended.stdout)


def test_a_raster_read_to_its_end_leaves_no_more_than_the_cache_in_memory(large, monkeypatch):
    monkeypatch.delenv("GDAL_CACHEMAX", raising=False)
    ours = held_mb(large)
    assert ours < 32 + 40  # and a strip of rows of our own
    assert held_mb(large, GDAL_CACHEMAX="200") > ours + 60
