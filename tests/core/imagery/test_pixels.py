"""The pixel grid: tiles, windows and blocks agree with mercantile and with each other."""

from __future__ import annotations

import math

import mercantile
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import (
    TILE_PX,
    PixelWindow,
    block_window,
    ground_resolution,
    pixel_of,
    tile_window,
)

windows = st.builds(
    PixelWindow,
    zoom=st.integers(10, 18),
    x0=st.integers(20000, 100000),
    y0=st.integers(20000, 100000),
    width=st.integers(1, 900),
    height=st.integers(1, 900),
)
blocks = st.builds(Block, st.integers(-1690, 1690), st.integers(-3600, 3599))


@given(windows)
def test_tiles_cover_every_pixel_once(window):
    covered = np.zeros((window.height, window.width), int)
    for tile in window.tiles():
        at = tile_window(tile)
        x, y = at.x0 - window.x0, at.y0 - window.y0
        covered[max(y, 0) : y + TILE_PX, max(x, 0) : x + TILE_PX] += 1
    assert (covered == 1).all()
    assert window.tile_count == len(list(window.tiles()))


@given(windows, st.integers(0, 300))
def test_a_window_lies_inside_its_expansion(window, px):
    rows, columns = window.slices_in(window.expanded(px))
    assert (rows.start, columns.start) == (px, px)
    assert (rows.stop - rows.start, columns.stop - columns.start) == (window.height, window.width)


@given(windows, st.integers(1, 600))
def test_alignment_grows_outwards_by_less_than_the_multiple(window, multiple):
    grown = window.aligned(multiple)
    assert grown.contains(window)
    assert not any(edge % multiple for edge in (grown.x0, grown.y0, grown.x1, grown.y1))
    assert window.x0 - grown.x0 < multiple and grown.y1 - window.y1 < multiple
    assert grown.aligned(multiple) == grown


@given(blocks, st.integers(8, 18))
def test_a_block_window_is_the_smallest_that_covers_the_block(block, zoom):
    window = block_window(block, zoom)
    left, top = pixel_of(block.bounds.west, block.bounds.north, zoom)
    right, bottom = pixel_of(block.bounds.east, block.bounds.south, zoom)
    assert window.x0 <= left + 1e-5 and right - 1e-5 <= window.x1
    assert window.y0 <= top + 1e-5 and bottom - 1e-5 <= window.y1
    assert window.width == 1 or (left < window.x0 + 1 and window.x1 - 1 < right)
    assert window.height == 1 or (top < window.y0 + 1 and window.y1 - 1 < bottom)


@given(st.floats(-179.9, 179.9), st.floats(-84.9, 84.9), st.integers(0, 20))
def test_pixels_fall_into_the_tile_that_mercantile_names(lon, lat, zoom):
    x, y = pixel_of(lon, lat, zoom)
    tile = mercantile.tile(lon, lat, zoom)
    assert math.isclose(x / TILE_PX, tile.x, abs_tol=1.0 + 1e-6)
    assert tile.x - 1e-6 <= x / TILE_PX <= tile.x + 1 + 1e-6
    assert tile.y - 1e-6 <= y / TILE_PX <= tile.y + 1 + 1e-6


@given(windows)
def test_transform_and_bounds_name_the_same_corners(window):
    west, south, east, north = window.bounds3857
    assert window.transform @ (0, 0) == pytest.approx((west, north))
    assert window.transform @ (window.width, window.height) == pytest.approx((east, south))


def test_a_tile_has_the_bounds_that_mercantile_gives():
    tile = mercantile.Tile(53900, 24800, 16)
    bounds = mercantile.xy_bounds(tile)
    assert tile_window(tile).bounds3857 == pytest.approx(tuple(bounds), abs=1e-6)
    assert tile_window(tile).bounds_lonlat == pytest.approx(tuple(mercantile.bounds(tile)), abs=1e-12)


def test_ground_resolution_agrees_with_the_geodesic_within_the_flattening():
    west, south, east, _ = PixelWindow(16, 13810911, 6357583, 256, 1).bounds_lonlat
    metres = Geod(ellps="WGS84").inv(west, south, east, south)[2] / 256
    assert ground_resolution(south, 16) == pytest.approx(metres, rel=0.0034)


def test_windows_beyond_the_world_have_no_tiles_there():
    window = PixelWindow(1, -300, -300, 600, 600)
    assert set(window.tiles()) == {mercantile.Tile(x, y, 1) for x in (0, 1) for y in (0, 1)}


def test_a_block_near_the_pole_is_refused_in_words():
    with pytest.raises(InputError, match="85°"):
        block_window(Block(1750, 0), 16)


def test_slices_outside_the_outer_window_are_refused():
    with pytest.raises(ValueError, match="is not inside"):
        PixelWindow(16, 0, 0, 11, 10).slices_in(PixelWindow(16, 0, 0, 10, 10))
