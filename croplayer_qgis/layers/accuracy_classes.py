"""Code tables that a user gives, with what is wrong about them in the user's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from croplayer_qgis.layers.stored_tables import read_table
from croplayer_qgis.shared.code_table import CodeTable, CodeTableError
from croplayer_qgis.shared.paths import path_and_layer
from croplayer_qgis.shared.tables import TableError
from croplayer_qgis.translation import tr


def read_code_table(path: Path) -> CodeTable:
    """The table of a file; raises CodeTableError in the user's language."""
    with translated():
        try:
            return CodeTable.of_table(read_table(path), path_and_layer(path)[0].name)
        except TableError as error:
            raise CodeTableError(error.user_message) from error


def code_table_of(rows: Iterable[tuple[str, str]]) -> CodeTable:
    """The table of (code, class) as typed; raises CodeTableError in the user's language."""
    with translated():
        return CodeTable.from_rows(rows)


@contextmanager
def translated() -> Iterator[None]:
    """Says what goes wrong with a code table in the user's language."""
    try:
        yield
    except CodeTableError as error:
        raise CodeTableError(tr(error.user_message)) from error
