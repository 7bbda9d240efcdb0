"""A job's tables of verdicts and edits: the only place that writes them.

Plain ``sqlite3`` in short transactions, as a run may be writing the same file. A row once written stays: undo
and redo change nothing but its ``state``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry

from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    EDIT_TABLE,
    GEOPACKAGE,
    MATCH_TABLE,
    VERDICT_TABLE,
    BlockColumn,
)
from croplayer_qgis.shared.products import product_sql
from croplayer_qgis.shared.review_tables import (
    add_row,
    blocks_to_correct,
    create_human_tables,
    geopackage_geometry,
    has_table,
    move_old_verdicts,
    next_action,
    now,
    well_known_binary,
)
from croplayer_qgis.shared.sqlite_files import open_to_read, open_to_write
from croplayer_qgis.shared.vocabulary.review import APPLIED, CONFLICT, DISCARDED, UNDONE
from croplayer_qgis.translation import tr

BUSY_S = 2.0
"""How long to wait for a run that commits a block; the window stands still meanwhile."""

_FIRST_VERSION = 1  # of a product in a job that counts none


class ReviewFileError(Exception):
    """A verdict or edit cannot be stored or read; the text says why in one sentence."""


@dataclass(frozen=True)
class Row:
    """A person's row, of either table.

    Attributes:
        table: ``VERDICT_TABLE`` or ``EDIT_TABLE``.
        fid: Its number there.
        values: Its other columns.
        outline: Its ground, EPSG:4326.
    """

    table: str
    fid: int
    values: Mapping[str, Any]
    outline: QgsGeometry

    def __getitem__(self, column: str) -> Any:
        """A column's value, None where this kind of row has none."""
        return self.values.get(column)


class ReviewFile:
    """The human tables of one job, as one reviewer writes them.

    Args:
        folder: The job.
        reviewer: Name stored with each row.
    """

    def __init__(self, folder: Path, reviewer: str) -> None:
        self.path = folder / GEOPACKAGE
        self.reviewer = reviewer

    def prepare(self) -> int:
        """Makes the tables, and takes over what was typed into regions of older jobs; how many that were."""
        with self._writing() as connection:
            create_human_tables(connection)
            return move_old_verdicts(connection)

    def add(
        self,
        verdicts: Iterable[tuple[QgsGeometry, Mapping[str, Any]]] = (),
        edits: Iterable[tuple[QgsGeometry, Mapping[str, Any]]] = (),
    ) -> int:
        """Stores one action, which is undone and redone as one; returns its number.

        What was undone before cannot be redone any more, and stays in the table. Raises ReviewFileError, and
        then nothing is stored.
        """
        with self._writing() as connection:
            create_human_tables(connection)
            action = next_action(connection)
            for table in (VERDICT_TABLE, EDIT_TABLE):
                connection.execute(
                    f'UPDATE "{table}" SET state = ? WHERE state = ? AND reviewer = ?',  # nosec B608
                    (DISCARDED, UNDONE, self.reviewer),
                )
            common = {"action": action, "reviewer": self.reviewer, "time": now(), "state": APPLIED}
            for table, rows in ((VERDICT_TABLE, verdicts), (EDIT_TABLE, edits)):
                for outline, values in rows:
                    add_row(connection, table, _blob(outline), {**values, **common})
        return action

    def undo(self) -> int:
        """Takes this reviewer's last action back; its number, 0 without any. Raises ReviewFileError."""
        return self._turn("max", APPLIED, UNDONE)

    def redo(self) -> int:
        """Puts the action undone last in force again; its number, 0 without any. Raises ReviewFileError."""
        return self._turn("min", UNDONE, APPLIED)

    def rows(self, table: str, where: str = "1", values: Iterable[Any] = ()) -> list[Row]:
        """Rows of a table in the order they were written; [] without the table. Raises ReviewFileError."""
        with self._reading() as connection:
            if not has_table(connection, table):
                return []
            found = connection.execute(f'SELECT * FROM "{table}" WHERE {where} ORDER BY fid', tuple(values))  # nosec B608
            return [_row(table, row) for row in found.fetchall()]

    def rows_of_action(self, action: int) -> list[Row]:
        """What one action wrote, verdicts first."""
        return [
            row for table in (VERDICT_TABLE, EDIT_TABLE) for row in self.rows(table, "action = ?", (action,))
        ]

    def in_force(self, table: str) -> list[Row]:
        """Rows that are in force, of all reviewers."""
        return self.rows(table, "state = ?", (APPLIED,))

    def conflicts(self) -> list[Row]:
        """Rows in force that the new map of their block contradicts, and that nobody judged again since."""
        with self._reading() as connection:
            if not has_table(connection, MATCH_TABLE):
                return []
            found = []
            for table in (VERDICT_TABLE, EDIT_TABLE):
                query = (
                    f'SELECT r.* FROM "{table}" r JOIN "{MATCH_TABLE}" m ON m.kind = ? AND m.row = r.fid '
                    f"WHERE r.state = ? AND m.outcome = ? AND m.product = ("
                    f'SELECT max(product) FROM "{MATCH_TABLE}" WHERE kind = m.kind AND row = m.row)'  # nosec B608
                )
                rows = connection.execute(query + " ORDER BY r.fid", (table, APPLIED, CONFLICT)).fetchall()
                found += [_row(table, row) for row in rows]
        later = [row for table in (VERDICT_TABLE, EDIT_TABLE) for row in self.in_force(table)]
        return [row for row in found if not any(_judged_again(row, other) for other in later)]

    def disagreements(self) -> list[tuple[Row, Row]]:
        """Pairs of verdicts in force by different reviewers that say different things of one place."""
        latest: dict[tuple[str, Any], dict[str, Row]] = {}
        for row in self.in_force(VERDICT_TABLE):
            if row["verdict"]:
                latest.setdefault((row["block"], row["region"]), {})[row["reviewer"]] = row
        pairs = []
        for rows in latest.values():
            given = list(rows.values())
            for place, first in enumerate(given):
                pairs += [
                    (first, other)
                    for other in given[place + 1 :]
                    if first["verdict"] != other["verdict"] and first.outline.intersects(other.outline)
                ]
        return pairs

    def blocks_to_correct(self) -> list[str]:
        """Blocks whose corrected map is not up to date; raises ReviewFileError."""
        with self._reading() as connection:
            return blocks_to_correct(connection)

    def product_versions(self) -> dict[str, int]:
        """Version of the product by block that has one."""
        with self._reading() as connection:
            product = product_sql(connection)
            query = f"SELECT {BlockColumn.ID}, {product} FROM {BLOCK_TABLE} WHERE ({product}) IS NOT NULL"  # nosec B608
            return {row[0]: row[1] for row in connection.execute(query)}

    def product_version(self, block: str) -> int | None:
        """Version of one block's product, None without any; raises ReviewFileError."""
        with self._reading() as connection:
            product = product_sql(connection)
            query = f"SELECT {product} FROM {BLOCK_TABLE} WHERE {BlockColumn.ID} = ?"  # nosec B608
            row = connection.execute(query, (block,)).fetchone()
        return None if row is None else row[0]

    def _turn(self, which: str, before: str, after: str) -> int:
        """Changes the state of one action's rows: the last in force, or the first of those undone."""
        with self._writing() as connection:
            create_human_tables(connection)
            tables = (VERDICT_TABLE, EDIT_TABLE)
            both = " UNION ALL ".join(
                f'SELECT action FROM "{table}" WHERE state = ?1 AND reviewer = ?2'  # nosec B608
                for table in tables
            )
            query = f"SELECT {which}(action) FROM ({both})"  # nosec B608
            action = connection.execute(query, (before, self.reviewer)).fetchone()[0]
            if action is None:
                return 0
            for table in tables:
                connection.execute(
                    f'UPDATE "{table}" SET state = ? WHERE action = ? AND reviewer = ? AND state = ?',  # nosec B608
                    (after, action, self.reviewer, before),
                )
            return int(action)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(open_to_write(self.path, BUSY_S)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                with connection:
                    yield connection
        except sqlite3.Error as error:
            raise ReviewFileError(_sentence(self.path, error)) from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(open_to_read(self.path, BUSY_S)) as connection:
                connection.row_factory = sqlite3.Row
                yield connection
        except sqlite3.Error as error:
            raise ReviewFileError(_sentence(self.path, error)) from error


def _row(table: str, row: sqlite3.Row) -> Row:
    values = {name: row[name] for name in row.keys() if name not in ("fid", "geom")}  # noqa: SIM118
    outline = QgsGeometry()
    outline.fromWkb(well_known_binary(row["geom"]))
    return Row(table, row["fid"], values, outline)


def _blob(outline: QgsGeometry) -> bytes:
    whole = QgsGeometry(outline)
    whole.convertToMultiType()
    box = whole.boundingBox()
    bounds = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return geopackage_geometry(bytes(whole.asWkb()), bounds)


def _judged_again(row: Row, other: Row) -> bool:
    """Whether another row was written on a newer product over the same ground."""
    newer = (other["product"] or _FIRST_VERSION) > (row["product"] or _FIRST_VERSION)
    return newer and other["block"] == row["block"] and bool(other.outline.intersects(row.outline))


def _sentence(path: Path, error: sqlite3.Error) -> str:
    reason, name = str(error), f"{path.parent.name}/{path.name}"
    if "locked" in reason or "busy" in reason:
        text = tr("{} is being written by another program, and nothing was saved: try again in a moment.")
    elif "readonly" in reason or "read-only" in reason:
        text = tr("{} is read-only, and nothing was saved: copy the job into a folder you may write to.")
    elif "full" in reason:
        text = tr("The disk of {} is full, and nothing was saved: make room, then try again.")
    elif "unable to open" in reason:
        text = tr("{} cannot be opened; check that it is still there and that you may write to its folder.")
    else:
        return tr("{} cannot be used for the review: {}.").format(name, reason)
    return text.format(name)
