"""Joins pieces of cropland across the edges of blocks, a row of the grid at a time.

Only pieces that may still meet a neighbour are kept, so memory follows the width of the area.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.export.pieces import Pieces, concatenated, edges
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.patience import patiently

Tick = Callable[[float], None]
"""Told the share of a joining that is done, 0-1, at least twice a second; may raise to stop it."""

_AT_ONCE = 16  # pieces joined in one step: those of a field that reaches over the whole map are many
_AT_ONCE_VERTICES = 20_000  # which takes about 0.1 s; a thread for each pair of small fields would cost more
_WEST, _SOUTH, _EAST, _NORTH = range(4)


class Seams:
    """Takes blocks north to south, west to east, and gives back pieces that nothing can join any more."""

    def __init__(self, blocks: frozenset[Block]) -> None:
        self._blocks = blocks
        self._kept: list[Pieces] = []  # one piece each
        self._group: list[int] = []  # parent of each in a forest; a root is its own
        self._on_edge: dict[tuple[Block, int], list[int]] = {}

    def add(self, block: Block, pieces: Pieces) -> Pieces:
        """Takes a block; returns those of its pieces that touch no neighbour."""
        bounds = shapely.bounds(pieces.shapes).reshape(-1, 4)
        touching = np.zeros((len(pieces.shapes), 4), bool)
        for side, edge in enumerate(edges(block)):
            if self._neighbour(block, side) in self._blocks:
                touching[:, side] = bounds[:, side] == edge
        open_ = touching.any(axis=1)
        first = len(self._kept)
        for place in np.flatnonzero(open_):
            self._group.append(len(self._kept))
            self._kept.append(pieces.take([place]))
        numbers = first + np.cumsum(open_) - 1
        for side in range(4):
            self._on_edge[block, side] = numbers[open_ & touching[:, side]].tolist()
        self._join(block, _WEST, _EAST)
        self._join(block, _NORTH, _SOUTH)
        return pieces.take(~open_)

    def complete(self, row: int, tick: Tick) -> Pieces:
        """Joined pieces of all groups that reach no further south than ``row``; they are forgotten here."""
        waiting = {
            self._root(number)
            for (block, side), numbers in self._on_edge.items()
            if side == _SOUTH and block.row == row and self._neighbour(block, side) in self._blocks
            for number in numbers
        }
        groups: dict[int, list[int]] = {}
        for number in range(len(self._kept)):
            groups.setdefault(self._root(number), []).append(number)
        ready = [members for root, members in groups.items() if root not in waiting]
        total = sum(map(len, ready))
        done: list[Pieces] = []
        before = 0
        for members in ready:
            inner = partial(_tick_within, tick, before / total, len(members) / total)
            done.append(_union([self._kept[number] for number in members], inner))
            before += len(members)
        self._forget({root: groups[root] for root in waiting}, row)
        return concatenated(done)

    def _forget(self, waiting: dict[int, list[int]], row: int) -> None:
        """Keeps the waiting groups only, numbered anew, and the southern edges of ``row``."""
        numbers = {old: new for new, old in enumerate(n for members in waiting.values() for n in members)}
        roots = {old: root for root, members in waiting.items() for old in members}
        self._group = [numbers[roots[old]] for old in numbers]
        self._kept = [self._kept[old] for old in numbers]
        self._on_edge = {
            (block, side): [numbers[number] for number in members if number in numbers]
            for (block, side), members in self._on_edge.items()
            if side == _SOUTH and block.row == row
        }

    def _join(self, block: Block, side: int, facing: int) -> None:
        """Joins the pieces on one edge with those of the same decision that share a line with them."""
        here = self._on_edge[block, side]
        there = self._on_edge.get((self._neighbour(block, side), facing), [])
        if not here or not there:
            return
        ours, theirs = (self._lines(numbers, block, side) for numbers in (here, there))
        i, j = shapely.STRtree(theirs).query(ours, predicate="intersects")
        shared = shapely.length(shapely.intersection(ours[i], theirs[j])) > 0
        for a, b in zip(i[shared], j[shared], strict=True):
            one, other = here[a], there[b]
            if self._kept[one].decision[0] == self._kept[other].decision[0]:
                self._group[self._root(one)] = self._root(other)

    def _lines(self, numbers: list[int], block: Block, side: int) -> NDArray[np.object_]:
        """What each piece has of an edge."""
        west, south, east, north = edges(block)
        line = shapely.linestrings(
            [[west, south], [west, north]] if side == _WEST else [[west, north], [east, north]]
        )
        shapes = np.array([self._kept[number].shapes[0] for number in numbers], object)
        return np.asarray(shapely.intersection(shapely.boundary(shapes), line), object)

    def _root(self, number: int) -> int:
        while self._group[number] != number:
            self._group[number] = self._group[self._group[number]]
            number = self._group[number]
        return number

    @staticmethod
    def _neighbour(block: Block, side: int) -> Block:
        row, col = {_WEST: (0, -1), _SOUTH: (-1, 0), _EAST: (0, 1), _NORTH: (1, 0)}[side]
        return Block(block.row + row, block.col + col)


def _tick_within(tick: Tick, start: float, span: float, share: float) -> None:
    tick(start + span * share)


def _union(members: list[Pieces], tick: Tick) -> Pieces:
    """One piece of all: probability weighted by area, areas added up."""
    tick(0.0)
    if len(members) == 1:
        return members[0]
    all_ = concatenated(members)
    weight = all_.mapped_ha.sum()
    mean = (all_.probability * all_.mapped_ha).sum() / weight if weight else all_.probability.mean()
    return Pieces(
        np.array([_joined(all_.shapes, tick)], object),
        all_.decision[:1],
        np.array([mean]),
        np.array([weight]),
    )


def _joined(shapes: NDArray[np.object_], tick: Tick) -> Any:
    """The union, made of unions of a few neighbours each."""
    total = len(shapes)
    while len(shapes) > 1:
        fewer: list[Any] = []
        for start in range(0, len(shapes), _AT_ONCE):
            done = 1 - (len(shapes) - start + len(fewer)) / total
            some = shapes[start : start + _AT_ONCE]
            tick(done)
            if shapely.get_num_coordinates(some).sum() < _AT_ONCE_VERTICES:
                fewer.append(shapely.union_all(some))
            else:
                fewer.append(patiently(lambda: shapely.union_all(some), lambda: tick(done)))  # noqa: B023
        shapes = np.array(fewer, object)
    return shapes[0]
