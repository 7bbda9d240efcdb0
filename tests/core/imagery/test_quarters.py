"""512-px tiles on the 256-px grid: the right quarter, each parent asked for once."""

from __future__ import annotations

import json

import mercantile
import numpy as np
import pytest

from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.source import Verdict
from demo.server import Fault
from tests.core.imagery.places import FULL, OUTSIDE

# Aligned to 512-px parents.
WINDOW = PixelWindow(15, FULL.x // 2 * 512, FULL.y // 2 * 512, 1024, 512)


@pytest.mark.parametrize("source_id", ["demo_a", "demo_b"])
def test_512_px_tiles_give_the_same_mosaic_with_a_quarter_of_the_requests(opened, server, source_id):
    small = read_mosaic(opened(source_id), WINDOW)
    server.requests.clear()
    large = read_mosaic(opened(source_id, tile_size=512), WINDOW)
    tiles = [request for request in server.requests if "/2dtiles/" in request.path or "/v4/" in request.path]
    assert len(tiles) == 2
    assert np.array_equal(small.valid, large.valid)
    difference = np.abs(small.image.astype(int) - large.image)
    assert difference.mean() < (0.5 if source_id == "demo_a" else 2.0)  # demo_b comes as JPEG


def test_mapbox_is_asked_for_the_parent_at_2x(opened, server):
    opened("demo_a", tile_size=512).read(FULL)
    assert server.requests[0].path == f"/v4/demo.dates-a/14/{FULL.x // 2}/{FULL.y // 2}@2x.png"


def test_google_is_asked_for_high_resolution_tiles(opened, server):
    opened("demo_b", tile_size=512).read(FULL)
    body = json.loads(server.asked("createSession")[0].body)
    assert body["scale"] == "scaleFactor2x" and body["highDpi"] is True


def test_the_verdict_of_a_parent_holds_for_its_quarters(opened, server):
    reader = opened("demo_a", tile_size=512)
    assert reader.read(OUTSIDE).verdict is Verdict.MISSING
    assert reader.read(OUTSIDE).tile == OUTSIDE
    server.faults.append(Fault(status=401))
    assert reader.read(FULL).verdict is Verdict.REFUSED


def test_a_quarter_without_imagery_is_missing_although_its_parent_has_some(opened):
    reader = opened("demo_a", tile_size=512)
    small = opened("demo_a")
    western = mercantile.tile(-99.1854, 47.02, 15)
    for x in range(western.x - 2, western.x + 2):
        tile = mercantile.Tile(x, western.y, 15)
        assert reader.read(tile).verdict is small.read(tile).verdict


def test_a_failed_parent_is_asked_for_again(opened, server):
    server.faults.append(Fault(status=500, times=3))
    reader = opened("demo_a", tile_size=512)
    assert reader.read(FULL).verdict is Verdict.FAILED
    assert reader.read(neighbour(FULL)).verdict is Verdict.OK


def neighbour(tile):
    """The neighbour within the same parent."""
    return mercantile.Tile(tile.x ^ 1, tile.y, tile.z)
