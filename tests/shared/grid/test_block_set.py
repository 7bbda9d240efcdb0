import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import Block as EngineBlock
from croplayer_qgis.shared.grid.block import Block, indices_between, row_area_ha
from croplayer_qgis.shared.grid.block_set import BlockSet

# Few rows and columns, so that runs meet; both edges of the world are among them.
blocks = st.builds(
    Block,
    st.sampled_from([-1800, -1, 0, 1, 1799]),
    st.sampled_from([-3600, -3599, -2, -1, 0, 1, 2, 3, 3598, 3599]),
)
sets = st.frozensets(blocks)


@given(sets)
def test_set_holds_exactly_the_blocks_it_was_made_of(some):
    made = BlockSet.of(some)
    assert set(made) == some
    assert len(made) == len(some)
    assert bool(made) == bool(some)


@given(sets, blocks)
def test_membership_is_that_of_a_python_set(some, block):
    assert (block in BlockSet.of(some)) == (block in some)


@given(sets, sets)
def test_union_difference_and_intersection_are_those_of_python_sets(one, other):
    a, b = BlockSet.of(one), BlockSet.of(other)
    assert a | b == BlockSet.of(one | other)
    assert a - b == BlockSet.of(one - other)
    assert a & b == BlockSet.of(one & other)
    assert set(a) == one, "an operation changed its operand"


@given(sets)
def test_runs_come_from_north_to_south_and_never_touch(some):
    runs = list(BlockSet.of(some).runs())
    assert runs == sorted(runs, key=lambda run: (-run[0], run[1]))
    assert all(a[0] != b[0] or a[2] < b[1] for a, b in zip(runs, runs[1:], strict=False))
    assert BlockSet(runs) == BlockSet.of(some)


@given(
    sets, st.sampled_from([range(-1, 1), range(-1800, 1800), range(5, 6)]), st.sampled_from([range(-1, 3)])
)
def test_part_within_a_view_is_what_lies_in_it(some, rows, cols):
    seen = BlockSet(BlockSet.of(some).within(rows, cols))
    assert set(seen) == {block for block in some if block.row in rows and block.col in cols}


@given(sets, st.integers(2, 40))
def test_coarse_cells_are_those_that_hold_a_block(some, factor):
    assert set(BlockSet.of(some).coarse(factor)) == {
        Block(block.row // factor, block.col // factor) for block in some
    }


@pytest.mark.parametrize(
    ("start", "stop", "expected"),
    [
        (3599, 3601, {3599, -3600}),
        (-3601, -3599, {3599, -3600}),
        (3600, 3602, {-3600, -3599}),
        (10800, 10801, {-3600}),
    ],
)
def test_run_across_the_antimeridian_goes_on_at_the_other_edge(start, stop, expected):
    assert {block.col for block in BlockSet([(0, start, stop)])} == expected


def test_run_around_the_world_is_one_row():
    assert len(BlockSet([(0, -9999, 9999)])) == 7200


def test_rows_beyond_the_poles_are_ignored():
    assert not BlockSet([(1800, 0, 5), (-1801, 0, 5)])


@given(sets)
def test_area_is_that_of_the_engines_products(some):
    expected = sum(block_area_ha(EngineBlock(*block)) for block in some)
    assert BlockSet.of(some).area_ha() == pytest.approx(expected, rel=1e-12)


def test_areas_of_all_rows_add_up_to_the_ellipsoid():
    # Surface of an oblate ellipsoid: 2 pi a2 (1 + (1 - e2) / e artanh e).
    flattening = 1 / 298.257223563
    e = math.sqrt(flattening * (2 - flattening))
    surface_ha = 2 * math.pi * 6378137.0**2 * (1 + (1 - e**2) / e * math.atanh(e)) / 10_000
    assert sum(row_area_ha(row) for row in range(-1800, 1800)) * 7200 == pytest.approx(surface_ha, rel=1e-12)


@given(st.floats(-90, 89.9), st.floats(1e-6, 3))
def test_cells_between_two_latitudes_are_those_that_share_area_with_them(low, height):
    high = low + height
    cells = indices_between(low, high)
    assert cells[0] / 20 <= low < (cells[0] + 1) / 20
    assert cells[-1] / 20 < high <= (cells[-1] + 1) / 20


def test_a_country_of_400_000_blocks_stays_small():
    country = BlockSet.rectangle(range(400, 1040), range(1480, 2105))
    assert len(country) == 400_000
    assert len(list(country.runs())) == 640
    assert len(country - BlockSet.of([Block(500, 1500)])) == 399_999
