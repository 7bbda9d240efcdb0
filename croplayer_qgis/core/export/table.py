"""The figures of the selected blocks as CSV, and a second file that says what each column means."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Final, NamedTuple

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import Block
from croplayer_qgis.shared.foreign_text import cell
from croplayer_qgis.shared.job_files import BlockColumn
from croplayer_qgis.shared.vocabulary.figures import BLOCK_FIGURES


class Column(NamedTuple):
    """A column: its name in the job, its unit (in brackets behind the name in the header), its meaning."""

    name: str
    unit: str
    meaning: str

    @property
    def header(self) -> str:
        """What stands above the column."""
        return f"{self.name} [{self.unit}]" if self.unit else self.name


COLUMNS: Final = (
    Column(BlockColumn.ID, "", "block: its south-west corner"),
    Column(
        BlockColumn.STATE,
        "",
        "done; incomplete: some tiles of a source could not be read; empty: no source has imagery; else "
        "what is being done with the block again, while its last product counts",
    ),
    Column(BlockColumn.PRODUCT, "", "version of the product the figures are of: 1, 2 and so on"),
    Column("longitude", "degrees east", "centre of the block, WGS 84"),
    Column("latitude", "degrees north", "centre of the block, WGS 84"),
    Column("block_area", "ha", "ellipsoidal area of the block (WGS 84)"),
    *(
        Column(figure.name, figure.unit, ", ".join(filter(None, (figure.meaning, figure.about))))
        for figure in BLOCK_FIGURES
    ),
)
"""All columns. A cell is empty where there is nothing to tell: no imagery, or no source B."""


_INSIDE: Final = Column(
    "inside_share",
    "0-1",
    "share of the block inside the area of interest of the export; the other figures are of the whole block",
)
"""Further column of an export that ends at an area of interest."""


def write_table(path: Path, selection: Selection) -> Path:
    """Writes the table, UTF-8 with BOM so that Excel reads it, and ``<name>_columns.csv`` beside it.

    Returns the second file; raises JobError when the disk is full.
    """
    columns = COLUMNS if selection.clip is None else (*COLUMNS, _INSIDE)
    meanings = path.with_name(f"{path.stem}_columns.csv")
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column.header for column in columns])
            for block, row in selection.rows:
                values = {**row, **_place(block), _INSIDE.name: selection.share(block)}
                writer.writerow([cell(values.get(column.name)) for column in columns])
        with meanings.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["column", "unit", "meaning"])
            writer.writerows([(column.header, column.unit, column.meaning) for column in columns])
    except OSError as error:
        raise JobError(
            "{} cannot be written; check the space on the disk.", path.name, detail=str(error)
        ) from error
    return meanings


def _place(block: Block) -> dict[str, Any]:
    west, south, east, north = block.bounds
    return {
        "longitude": round((west + east) / 2, 3),
        "latitude": round((south + north) / 2, 3),
        "block_area": block_area_ha(block),
    }
