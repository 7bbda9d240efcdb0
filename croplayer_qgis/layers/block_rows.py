"""The blocks of a job as a sequence that reads only the rows somebody looks at."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Union, overload

Figure = Union[float, int, str, None]
_NO_FIGURES = frozenset({"fid", "geom", "id", "state", "message"})
_PAGE = 200
_PAGES_KEPT = 50


@dataclass(frozen=True)
class BlockRow:
    """One block of a job: id, code of a ``BlockState``, why it failed, and its figures by name."""

    id: str
    state: str
    message: str
    figures: Mapping[str, Figure]


class BlockRows(Sequence[BlockRow]):
    """Blocks in the order of their ids; a job of 400,000 costs as little to open as one of four.

    A row is read with its page when it is first asked for. Opening the job again gives the rows as they are
    then; the number of rows is that of when this was made, and a row that has gone since is shown empty.

    Args:
        geopackage: The job's file.

    Raises:
        sqlite3.Error: The file cannot be read; so do all ways to ask for a row.
    """

    def __init__(self, geopackage: Path) -> None:
        self._geopackage = geopackage
        self._pages: OrderedDict[int, list[BlockRow]] = OrderedDict()
        counted = self._read("SELECT state, count(*) AS number FROM blocks GROUP BY state")
        self.counts: Mapping[str, int] = {row["state"]: row["number"] for row in counted}
        """Number of blocks by state."""
        self._length = sum(self.counts.values())

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> BlockRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[BlockRow]: ...

    def __getitem__(self, index: int | slice) -> BlockRow | Sequence[BlockRow]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError(index)
        number, place = divmod(index % self._length, _PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else BlockRow("", "", "", {})

    def of(self, id: str) -> BlockRow | None:
        """The block of an id as it is now, wherever it stands; None when the job has no such block."""
        rows = self._read("SELECT * FROM blocks WHERE id = ?", (id,))
        return _block(rows[0]) if rows else None

    def ids_in(self, state: str) -> list[str]:
        """Ids of all blocks in a state, as they are now."""
        rows = self._read("SELECT id FROM blocks WHERE state = ? ORDER BY id", (state,))
        return [row["id"] for row in rows]

    def _page(self, number: int) -> list[BlockRow]:
        if number not in self._pages:
            query = f"SELECT * FROM blocks ORDER BY id LIMIT {_PAGE} OFFSET {number * _PAGE}"
            self._pages[number] = [_block(row) for row in self._read(query)]
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _read(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        with closing(sqlite3.connect(f"{self._geopackage.as_uri()}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            return database.execute(query, values).fetchall()


def _block(row: sqlite3.Row) -> BlockRow:
    figures = {name: row[name] for name in row.keys() if name not in _NO_FIGURES}  # noqa: SIM118
    return BlockRow(row["id"], row["state"], row["message"] or "", figures)
