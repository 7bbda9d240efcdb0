"""How a job walks over its blocks."""

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.strips import STRIP_BLOCKS, in_strips
from croplayer_qgis.core.segmentation.windows import WindowGrid
from croplayer_qgis.shared.grid.block_set import BlockSet


def test_a_strip_is_walked_row_by_row_before_the_next_begins():
    square = BlockSet.rectangle(range(800, 803), range(2300, 2300 + STRIP_BLOCKS + 2))
    walked = in_strips(square)
    assert sorted(walked, key=lambda b: (b.row, b.col)) == sorted(square, key=lambda b: (b.row, b.col))
    assert walked[:2] == [Block(802, 2300), Block(802, 2301)]
    assert walked[STRIP_BLOCKS] == Block(801, 2300)
    assert walked[3 * STRIP_BLOCKS :][:3] == [
        Block(802, 2300 + STRIP_BLOCKS),
        Block(802, 2301 + STRIP_BLOCKS),
        Block(801, 2300 + STRIP_BLOCKS),
    ]


def test_each_block_comes_once():
    assert in_strips([Block(5, 7), Block(5, 7), Block(6, 7)]) == [Block(6, 7), Block(5, 7)]
    assert in_strips([]) == []


def test_ten_by_ten_blocks_are_inferred_less_than_twice():
    """Target of the issue "speed": inferred pixels / block pixels <= 2.0, China's latitudes, zoom 16."""
    grid = WindowGrid()
    for row in (400, 600, 800, 1000):
        blocks = list(BlockSet.rectangle(range(row, row + 10), range(2300, 2310)))
        windows = {w for block in blocks for w in grid.windows(block_window(block, 16))}
        pixels = sum(w.width * w.height for w in (block_window(block, 16) for block in blocks))
        assert len(windows) * grid.side**2 / pixels <= 2.0
