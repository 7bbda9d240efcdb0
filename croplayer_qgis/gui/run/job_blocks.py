"""The blocks of the open job with their states: read in a thread, then kept up to date by events."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.layers.job_reader import block_details, block_states
from croplayer_qgis.shared.grid.block import Block, GridError
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.job_files import GEOMETRY, GEOPACKAGE, BlockColumn
from croplayer_qgis.shared.vocabulary.blocks import ENDED

_NO_FIGURES = frozenset({"fid", GEOMETRY, BlockColumn.ID, BlockColumn.STATE})


@dataclass
class _Snapshot:
    """What the thread read."""

    ids: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    sets: dict[str, BlockSet] = field(default_factory=dict)
    mapped: BlockSet = field(default_factory=BlockSet)
    error: str = ""


class JobBlocks(QObject):
    """States of all blocks; 400,000 of them are a few lists, and are never read in the main thread.

    Signals:
        loaded: The blocks were read, or there are none any more.
        unreadable (str): The job's blocks could not be read; why, for the log.
        rowChanged (int): The block in this row changed its state.
    """

    loaded = pyqtSignal()
    unreadable = pyqtSignal(str)
    rowChanged = pyqtSignal(int)
    _arrived = pyqtSignal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._now = _Snapshot()
        self._turn = 0
        self._loading = False
        self._late: list[tuple[str, str]] = []  # events that came while the thread was reading
        self.counts: Counter[str] = Counter()
        self._arrived.connect(self._take)

    @property
    def ids(self) -> list[str]:
        """Ids in the order of the rows, which is that of the ids."""
        return self._now.ids

    @property
    def states(self) -> list[str]:
        """State of each row."""
        return self._now.states

    @property
    def sets(self) -> Mapping[str, BlockSet]:
        """Blocks by state."""
        return self._now.sets

    @property
    def mapped(self) -> BlockSet:
        """Blocks that have a product, whatever is being done with them now."""
        return self._now.mapped

    def open(self, folder: Path | None) -> None:
        """Reads the blocks of another job, or forgets them all."""
        if folder != self._folder:
            self._now = _Snapshot()
            self.counts = Counter()
        self._folder = folder
        self._late.clear()
        self.reload()

    def reload(self) -> None:
        """Reads the states again; ``loaded`` follows."""
        self._turn += 1
        self._loading = self._folder is not None
        if self._folder is None:
            self.loaded.emit()
            return
        threading.Thread(target=self._read, args=(self._folder, self._turn), daemon=True).start()

    def row(self, block: str) -> int:
        """Row of a block, -1 when the job does not have it."""
        return self._now.rows.get(block, -1)

    def set_state(self, block: str, state: str) -> None:
        """Takes note of what the engine said of a block."""
        if self._loading:
            self._late.append((block, state))
        row = self.row(block)
        if row < 0 or self._now.states[row] == state:
            return
        old, one = self._now.states[row], BlockSet.of([Block.from_id(block)])
        self._now.states[row] = state
        self.counts[old] -= 1
        self.counts[state] += 1
        self._now.sets[old] = self._now.sets.get(old, BlockSet()) - one
        self._now.sets[state] = self._now.sets.get(state, BlockSet()) | one
        if state in ENDED:
            self._now.mapped = self._now.mapped | one
        self.rowChanged.emit(row)

    def details(self, blocks: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Figures and message of a few blocks by id, as they are now; empty when the job cannot be read."""
        wanted = list(blocks)
        if self._folder is None or not wanted:
            return {}
        found = block_details(self._folder / GEOPACKAGE, wanted)
        return {
            id: {name: value for name, value in details.items() if name not in _NO_FIGURES}
            for id, details in found.items()
        }

    def _read(self, folder: Path, turn: int) -> None:
        """Life of the thread."""
        try:
            snapshot = _read(folder)
        except (sqlite3.Error, GridError) as error:
            snapshot = _Snapshot(error=str(error))
        try:
            self._arrived.emit(turn, snapshot)
        except RuntimeError:
            return  # the panel is gone

    def _take(self, turn: int, snapshot: _Snapshot) -> None:
        if turn != self._turn:
            return  # another job was opened meanwhile
        self._loading = False
        self._now = snapshot
        self.counts = Counter(snapshot.states)
        if snapshot.error:
            self.unreadable.emit(snapshot.error)
        late, self._late = self._late, []
        for block, state in late:
            self.set_state(block, state)
        self.loaded.emit()


def _read(folder: Path) -> _Snapshot:
    rows = block_states(folder / GEOPACKAGE)
    ids, states = [row[0] for row in rows], [row[1] for row in rows]
    runs: dict[str, list[tuple[int, int, int]]] = {}
    mapped = []
    for id, state, has_product in rows:
        block = Block.from_id(id)
        run = (block.row, block.col, block.col + 1)
        runs.setdefault(state, []).append(run)
        if has_product:
            mapped.append(run)
    sets = {state: BlockSet(found) for state, found in runs.items()}
    return _Snapshot(ids, states, {id: row for row, id in enumerate(ids)}, sets, BlockSet(mapped))
