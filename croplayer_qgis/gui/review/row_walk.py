"""Walks through rows that wait for a person: in conflict with the new map, or between reviewers."""

from __future__ import annotations

from croplayer_qgis.gui.review.queue_bar import CONFLICTS
from croplayer_qgis.layers.review.review_file import ReviewFile, Row
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class RowWalk:
    """Goes round; rows that were settled on the way are left out."""

    def __init__(self) -> None:
        self._name = ""
        self._rows: list[Row] = []

    def __bool__(self) -> bool:
        """Whether there is something to go through."""
        return bool(self._rows)

    @property
    def row(self) -> Row:
        """The row to look at now."""
        return self._rows[0]

    def begin(self, file: ReviewFile, name: str) -> str:
        """Collects the rows of ``CONFLICTS`` or ``DISPUTES``; what to do, as a sentence.

        Raises ReviewFileError.
        """
        self._name, self._rows = name, _rows(file, name)
        if self._rows:
            text = counted(
                len(self._rows),
                "{} place: judge or correct it anew, or undo what is not right any more.",
                "{} places: judge or correct each anew, or undo what is not right any more.",
            )
            return tr(text)
        if name == CONFLICTS:
            return tr("There are no conflicts with the map.")
        return tr("No two reviewers disagree.")

    def go_on(self, file: ReviewFile) -> None:
        """Turns to the next row that still waits, if there is one; raises ReviewFileError."""
        waiting = {(row.table, row.fid) for row in _rows(file, self._name)}
        rows = [*self._rows[1:], *self._rows[:1]]
        self._rows = [row for row in rows if (row.table, row.fid) in waiting]

    def end(self) -> None:
        """Walks no more."""
        self._rows = []


def _rows(file: ReviewFile, name: str) -> list[Row]:
    return file.conflicts() if name == CONFLICTS else [first for first, _ in file.disagreements()]
