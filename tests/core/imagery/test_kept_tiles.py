"""Tiles that a neighbour needs are asked for once; nothing stays behind the walk."""

import mercantile
import pytest

from croplayer_qgis.core.imagery.kept_tiles import KeptTiles
from croplayer_qgis.core.imagery.pixels import PixelWindow

TILE = mercantile.Tile(100, 200, 16)
BLOCK = PixelWindow(16, 100 * 256, 200 * 256, 2560, 2560)


@pytest.fixture
def kept():
    return KeptTiles()


def test_a_tile_is_found_as_it_was_delivered(kept):
    kept.put(TILE, b"jpeg", "2026-01-01T00:00:00+00:00")
    assert kept.get(TILE).body == b"jpeg" and kept.get(TILE).retrieved == "2026-01-01T00:00:00+00:00"
    assert kept.get(mercantile.Tile(101, 200, 16)) is None
    assert not kept.lasts


@pytest.mark.parametrize(
    ("x", "y", "needed"),
    [
        (100, 200, False),  # the block's north-west corner: behind on both axes
        (109, 200, True),  # its east edge: a window of the eastern neighbour shows it
        (100, 209, True),  # its south edge
        (105, 205, False),  # ends 1024 px before both edges: no window that reaches beyond shows it
        (106, 205, True),
        (100, 206, True),
    ],
)
def test_only_what_a_later_window_may_show_stays(kept, x, y, needed):
    tile = mercantile.Tile(x, y, 16)
    kept.put(tile, b"jpeg", "")
    kept.drop_behind(BLOCK)
    assert (kept.get(tile) is not None) == needed


def test_a_tile_of_512_px_lies_where_its_zoom_says(kept):
    inside, at_the_edge = mercantile.Tile(50, 100, 15), mercantile.Tile(53, 100, 15)
    for tile in (inside, at_the_edge):
        kept.put(tile, b"jpeg", "")
    kept.drop_behind(BLOCK)
    assert kept.get(inside) is None and kept.get(at_the_edge) is not None


def test_the_oldest_go_first_when_there_are_more_than_the_limit():
    kept = KeptTiles(limit_bytes=5000)
    tiles = [mercantile.Tile(x, 0, 16) for x in range(3)]
    for tile in tiles:
        kept.put(tile, bytes(2000), "")
    assert [kept.get(tile) is not None for tile in tiles] == [False, True, True]


def test_closing_empties_it(kept):
    kept.put(TILE, b"jpeg", "")
    kept.close()
    assert kept.get(TILE) is None
