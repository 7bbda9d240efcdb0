from dataclasses import replace

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.cost_record import BlockCost, CostRecord
from croplayer_qgis.core.job.estimate import estimate, tile_count
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.strips import STRIP_BLOCKS
from croplayer_qgis.core.segmentation.windows import WindowGrid, needed_window
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.vocabulary.blocks import Step

A = Source(id="a", title="A", kind=SourceKind.XYZ, url="http://localhost/a/{z}/{x}/{y}")
B = replace(A, id="b", title="B", url="http://localhost/b/{z}/{x}/{y}")


@pytest.mark.parametrize("zoom", [13, 16])
@pytest.mark.parametrize("north_west", [(797, 2327), (-700, -1200), (1690, 3590), (0, -3600)])
def test_tiles_are_counted_exactly_as_the_run_asks_for_them(zoom, north_west):
    row, col = north_west
    blocks = BlockSet([(row, col, col + 9), (row - 3, col + 2, col + 4), (row - 3, col + 6, col + 7)])
    windows = [needed_window(block_window(Block(*block), zoom)) for block in blocks]
    assert tile_count(blocks, zoom) == len({tile for window in windows for tile in window.tiles()})


def test_what_two_strips_share_is_counted_for_both():
    row = BlockSet([(797, 2327, 2327 + STRIP_BLOCKS + 1)])
    windows = [needed_window(block_window(block, 16)) for block in row]
    strip = {tile for window in windows[:-1] for tile in window.tiles()}
    assert tile_count(row, 16) == len(strip) + windows[-1].tile_count


def test_no_block_needs_no_tile():
    assert tile_count(BlockSet(), 16) == 0


def test_before_the_first_run_tiles_are_known_and_nothing_else(tmp_path):
    found = estimate(BlockSet([(797, 2327, 2330)]), 16, [A, B], CostRecord(tmp_path))
    assert found.blocks == 3
    assert found.tiles == 2 * tile_count(BlockSet([(797, 2327, 2330)]), 16)
    assert (found.bytes, found.seconds, found.measured_on) == (None, None, 0)


def test_before_the_first_run_a_trial_of_the_network_tells_a_rough_time(tmp_path):
    costs = CostRecord(tmp_path)
    costs.add_trial(1024, 9.0)
    costs.add_trial(1024, 2.0)  # the last one counts
    windows = WindowGrid(1024).windows(block_window(Block(797, 2327), 16))
    found = estimate(BlockSet([(797, 2327, 2330)]), 16, [A, B], costs)
    assert (found.seconds, found.measured_on) == (3 * 2 * len(windows) * 2.0, 0)
    costs.add(JobParameters(A, B), BlockCost({Step.FUSION: 2.0}))
    assert estimate(BlockSet([(797, 2327, 2330)]), 16, [A, B], costs).measured_on == 1


def test_bytes_and_time_follow_from_what_was_measured(tmp_path):
    costs = CostRecord(tmp_path)
    costs.add(JobParameters(A, B), BlockCost({Step.IMAGERY: 5.0, Step.FUSION: 2.0}, {"a": (10, 1000)}))
    blocks = BlockSet([(797, 2327, 2330)])
    only_a_known = estimate(blocks, 16, [A, B], costs)
    assert only_a_known.bytes is None
    assert only_a_known.seconds == 7.0 + 2 * 5.0
    assert only_a_known.measured_on == 1
    costs.add(JobParameters(A, B), BlockCost({}, {"b": (1, 300)}))
    assert estimate(blocks, 16, [A, B], costs).bytes == tile_count(blocks, 16) * 400


def test_files_cost_no_network_and_large_tiles_are_four_in_one(tmp_path):
    costs = CostRecord(tmp_path)
    costs.add(JobParameters(A, None), BlockCost({}, {"a": (1, 400)}))
    blocks = BlockSet([(797, 2327, 2328)])
    file = Source(id="f", title="F", kind=SourceKind.RASTER, url="/somewhere.tif")
    large = replace(A, tile_size=512)
    assert estimate(blocks, 16, [large, file], costs).bytes == tile_count(blocks, 16) * 100


def test_block_where_tile_services_end_is_refused_in_words(tmp_path):
    with pytest.raises(InputError, match="beyond 85° latitude"):
        estimate(BlockSet([(1720, 0, 1)]), 16, [A], CostRecord(tmp_path))
