import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import BLOCK_PX, Block, Bounds, blocks_in

blocks = st.builds(Block, st.integers(-1800, 1799), st.integers(-3600, 3599))
longitudes = st.floats(-180, 180, exclude_max=True)
latitudes = st.floats(-90, 90, exclude_max=True)


@pytest.mark.parametrize(
    ("lon", "lat", "expected"),
    [
        (116.35, 39.85, "N39.85_E116.35"),
        (116.3999999, 39.8999999, "N39.85_E116.35"),
        (-0.01, -0.01, "S00.05_W000.05"),
        (0.0, 0.0, "N00.00_E000.00"),
        (-58.4, -34.6, "S34.60_W058.40"),
        (-180.0, -90.0, "S90.00_W180.00"),
        (math.nextafter(180, 0), math.nextafter(90, 0), "N89.95_E179.95"),
    ],
)
def test_block_is_named_by_its_south_west_corner(lon, lat, expected):
    assert Block.containing(lon, lat).id == expected


@given(blocks)
def test_id_round_trips_and_has_a_fixed_length(block):
    assert Block.from_id(block.id) == block
    assert len(block.id) == 14


@given(longitudes, latitudes)
def test_point_lies_within_the_bounds_of_its_block(lon, lat):
    west, south, east, north = Block.containing(lon, lat).bounds
    assert west <= lon < east
    assert south <= lat < north


@given(blocks)
def test_corner_read_from_the_id_falls_into_the_block_without_float_drift(block):
    lat, lon = block.id.split("_")
    signed_lat = float(lat[1:]) * (-1 if lat[0] == "S" else 1)
    signed_lon = float(lon[1:]) * (-1 if lon[0] == "W" else 1)
    assert Block.containing(signed_lon, signed_lat) == block


@given(blocks)
def test_edges_are_the_nearest_floats_of_the_exact_multiples_and_shared_by_neighbours(block):
    assert block.bounds.west == float(Fraction(block.col, 20))
    assert block.bounds.east == Block(block.row, block.col + 1).bounds.west
    assert block.bounds.north == Block(block.row + 1, block.col).bounds.south


@given(blocks)
def test_block_raster_spans_exactly_the_block(block):
    east, south = block.transform @ (BLOCK_PX, BLOCK_PX)
    assert east == pytest.approx(block.bounds.east, abs=1e-12)
    assert south == pytest.approx(block.bounds.south, abs=1e-12)


@pytest.mark.parametrize(
    "point", [(180.0, 0.0), (0.0, 90.0), (-180.001, 0.0), (0.0, -90.1), (math.nan, 0.0), (math.inf, 1.0)]
)
def test_antimeridian_and_pole_edges_are_outside(point):
    with pytest.raises(InputError, match="outside the block grid"):
        Block.containing(*point)


@pytest.mark.parametrize(
    "text",
    [
        "N39.85E116.35",
        "n39.85_e116.35",
        "N39.8_E116.35",
        "N39.85_E16.35",
        "N39.85_E116.35/",
        "N39.85_E116.35\n",
        "N３9.85_E116.35",
        "",
    ],
)
def test_malformed_id_is_refused_with_an_example(text):
    with pytest.raises(InputError, match=r"N39\.85_E116\.35"):
        Block.from_id(text)


def test_id_between_blocks_is_refused():
    with pytest.raises(InputError, match=r"multiple of 0\.05"):
        Block.from_id("N39.86_E116.35")


@pytest.mark.parametrize(
    "text", ["N90.00_E000.00", "N00.00_E180.00", "S90.05_E000.00", "N00.00_W180.05", "S00.00_E000.00"]
)
def test_id_outside_the_grid_is_refused(text):
    with pytest.raises(InputError, match="outside the grid"):
        Block.from_id(text)


@given(blocks)
def test_bounds_of_one_block_select_that_block_alone(block):
    assert list(blocks_in(block.bounds)) == [block]


def test_blocks_run_from_north_west_to_south_east_across_the_origin():
    ids = [block.id for block in blocks_in(Bounds(-0.01, -0.01, 0.01, 0.01))]
    assert ids == ["N00.00_W000.05", "N00.00_E000.00", "S00.05_W000.05", "S00.05_E000.00"]


def test_area_reaching_beyond_the_poles_is_clipped():
    assert {b.id for b in blocks_in(Bounds(179.96, 89.96, 180.0, 95.0))} == {"N89.95_E179.95"}
    assert list(blocks_in(Bounds(541.0, 0.0, 542.0, 1.0))) == []


@pytest.mark.parametrize("bounds", [(1, 2, 1, 3), (1, 3, 2, 3), (1, 4, 2, 3), (math.nan, 0, 1, 1)])
def test_empty_area_is_refused(bounds):
    with pytest.raises(InputError, match="empty"):
        blocks_in(Bounds(*bounds))


def test_area_across_the_antimeridian_has_the_blocks_of_both_sides():
    found = list(blocks_in(Bounds(179.9, 0.0, -179.9, 0.05)))
    west, east = ["N00.00_W180.00", "N00.00_W179.95"], ["N00.00_E179.90", "N00.00_E179.95"]
    assert [block.id for block in found] == west + east
    assert list(blocks_in(Bounds(179.9, 0.0, 180.1, 0.05))) == found  # longitudes of 0 to 360°
    assert list(blocks_in(Bounds(190.0, 0.0, 190.05, 0.05))) == [Block.containing(-169.99, 0.01)]
    assert len(list(blocks_in(Bounds(-180.0, 0.0, 180.0, 0.05)))) == 7200


def test_exchanged_west_and_east_are_not_taken_for_the_way_round_the_earth():
    with pytest.raises(InputError, match="exchange them"):
        blocks_in(Bounds(116.5, 39.8, 116.3, 39.9))
