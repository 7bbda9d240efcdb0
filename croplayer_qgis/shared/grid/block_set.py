"""Any set of blocks, kept as runs along rows: all of China is a few thousand runs, not 400,000 objects."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from croplayer_qgis.shared.grid.block import COLS, ROWS, Block, row_area_ha

Run = tuple[int, int, int]
"""Row, first column, column behind the last one."""

_Runs = tuple[tuple[int, int], ...]


class BlockSet:
    """An immutable set of blocks; ``|``, ``-`` and ``&`` as with Python's sets.

    Args:
        runs: In any order; they may overlap. A run across the antimeridian may count its columns
            beyond the last one, or before the first. Rows outside the world are ignored.
    """

    __slots__ = ("_count", "_rows")

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        rows: dict[int, list[tuple[int, int]]] = {}
        for row, start, stop in runs:
            if row in ROWS and start < stop:
                rows.setdefault(row, []).extend(_in_world(start, stop))
        self._rows: dict[int, _Runs] = {row: _joined(pairs) for row, pairs in rows.items()}
        self._count = -1

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> BlockSet:
        """The set of these blocks."""
        return cls((block.row, block.col, block.col + 1) for block in blocks)

    @classmethod
    def rectangle(cls, rows: range, cols: range) -> BlockSet:
        """All blocks of these rows and columns."""
        return cls((row, cols.start, cols.stop) for row in rows)

    def __len__(self) -> int:
        if self._count < 0:
            self._count = sum(stop - start for _, start, stop in self.runs())
        return self._count

    def __bool__(self) -> bool:
        return bool(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BlockSet) and self._rows == other._rows

    def __hash__(self) -> int:
        return hash(frozenset(self._rows.items()))

    def __repr__(self) -> str:
        return f"<BlockSet of {len(self)}>"

    def __contains__(self, block: object) -> bool:
        if not isinstance(block, Block):
            return False
        pairs = self._rows.get(block.row, ())
        before = bisect_right(pairs, (block.col, COLS.stop)) - 1
        return before >= 0 and block.col < pairs[before][1]

    def __iter__(self) -> Iterator[Block]:
        """Blocks from north to south, then west to east."""
        return (Block(row, col) for row, start, stop in self.runs() for col in range(start, stop))

    def __or__(self, other: BlockSet) -> BlockSet:
        return self._with({
            row: _joined([*self._rows.get(row, ()), *pairs]) for row, pairs in other._rows.items()
        })  # fmt: skip

    def __sub__(self, other: BlockSet) -> BlockSet:
        shared = self._rows.keys() & other._rows.keys()
        return self._with({row: _without(self._rows[row], other._rows[row]) for row in shared})

    def __and__(self, other: BlockSet) -> BlockSet:
        return self - (self - other)

    def runs(self) -> Iterator[Run]:
        """Runs from north to south, then west to east; they neither overlap nor touch."""
        return ((row, *pair) for row in sorted(self._rows, reverse=True) for pair in self._rows[row])

    def within(self, rows: range, cols: range) -> Iterator[Run]:
        """The runs inside these rows and columns, cut at their edges."""
        visible = rows if len(rows) < len(self._rows) else [row for row in self._rows if row in rows]
        for row in visible:
            for start, stop in self._rows.get(row, ()):
                first, last = max(start, cols.start), min(stop, cols.stop)
                if first < last:
                    yield row, first, last

    def coarse(self, factor: int) -> BlockSet:
        """Cells of ``factor`` x ``factor`` blocks that hold a block of this set, numbered from (0°, 0°)."""
        return BlockSet(
            (row // factor, start // factor, -(-stop // factor)) for row, start, stop in self.runs()
        )

    def area_ha(self) -> float:
        """Area on the WGS 84 ellipsoid in hectares."""
        return sum(
            row_area_ha(row) * sum(stop - start for start, stop in pairs) for row, pairs in self._rows.items()
        )

    def _with(self, changed: Mapping[int, _Runs]) -> BlockSet:
        """This set with some rows replaced; the others are shared."""
        made = BlockSet()
        made._rows = {row: pairs for row, pairs in {**self._rows, **changed}.items() if pairs}
        return made


def _in_world(start: int, stop: int) -> list[tuple[int, int]]:
    """A run as one or two whose columns exist: the world goes on behind the antimeridian."""
    width = len(COLS)
    if stop - start >= width:
        return [(COLS.start, COLS.stop)]
    shift = (start - COLS.start) // width * width
    start, stop = start - shift, stop - shift
    if stop <= COLS.stop:
        return [(start, stop)]
    return [(start, COLS.stop), (COLS.start, stop - width)]


def _joined(pairs: list[tuple[int, int]]) -> _Runs:
    """Pairs in order, those that overlap or touch as one."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(pairs):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return tuple(joined)


def _without(pairs: _Runs, taken: _Runs) -> _Runs:
    """What of the first pairs the second ones leave."""
    left: list[tuple[int, int]] = []
    for start, stop in pairs:
        for first, last in taken:
            if last <= start:
                continue
            if first >= stop:
                break
            if start < first:
                left.append((start, first))
            start = max(start, last)
        if start < stop:
            left.append((start, stop))
    return tuple(left)
