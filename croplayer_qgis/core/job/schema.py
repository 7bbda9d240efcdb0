"""Tables of ``job.gpkg``. The tables of reviewing and sampling are made by those features when first used.

``job``      one row: when and with which version it was made, its parameters as JSON.
``blocks``   one polygon per block: id, state of the work on it, message of a failure, and of its last
             finished product the version, the figures and the checksums (NULL while it has none).
``regions``  multipolygons of the products, generalised, and what the fusion decided; the exact ones and
             why it did so are in a file of each block (``region_file``). ``verdict`` is of version 0.1.
``events``   what happened when: runs begun and ended, blocks ended with the progress told then, warnings.
``layer_styles``  QGIS's own table: how it draws blocks and regions when the file is opened by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.geopackage_layers import Layer, write_geopackage
from croplayer_qgis.core.grid import BLOCKS_PER_DEGREE, Block
from croplayer_qgis.shared.job_files import (
    BLOCK_TABLE,
    EVENT_TABLE,
    GEOMETRY,
    JOB_TABLE,
    REGION_TABLE,
    BlockColumn,
    EventColumn,
    JobColumn,
    RegionColumn,
)
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.figures import BLOCK_FIGURES

_REGION_COLUMNS: dict[str, str] = {
    RegionColumn.BLOCK: "str",
    RegionColumn.REGION: "int32",
    RegionColumn.OVERLAY: "int32",
    RegionColumn.CROPLAND: "int32",
    RegionColumn.DECISION: "int32",
    RegionColumn.PROBABILITY: "float64",
    RegionColumn.CORRECTNESS: "float64",
    "area_ha": "float64",
    RegionColumn.VERDICT: "str",
}

KEPT_REGION_COLUMNS = tuple(
    name for name in _REGION_COLUMNS if name not in (RegionColumn.BLOCK, RegionColumn.VERDICT)
)
"""Columns of a region in the table; all others are in the file of its block (``region_file``)."""

_FIGURE_COLUMNS = {figure.name: figure.dtype for figure in BLOCK_FIGURES}

_TABLES: dict[str, tuple[str | None, dict[str, str]]] = {
    JOB_TABLE: (
        None,
        dict.fromkeys((JobColumn.CREATED, JobColumn.VERSION, JobColumn.PARAMETERS), "str"),
    ),
    BLOCK_TABLE: (
        "Polygon",
        {
            **dict.fromkeys((BlockColumn.ID, BlockColumn.STATE, BlockColumn.MESSAGE), "str"),
            **_FIGURE_COLUMNS,
            BlockColumn.CHECKSUM: "str",
            **dict.fromkeys((BlockColumn.PRODUCT, BlockColumn.VERSIONS), "int32"),
            BlockColumn.SENTENCE: "str",
            BlockColumn.FILES: "str",
            BlockColumn.REVIEW: "str",
        },
    ),
    REGION_TABLE: ("MultiPolygon", _REGION_COLUMNS),
    EVENT_TABLE: (
        None,
        dict.fromkeys((EventColumn.TIME, EventColumn.BLOCK, EventColumn.KIND, EventColumn.MESSAGE), "str"),
    ),
}


def create_tables(path: Path, blocks: Sequence[Block] = ()) -> None:
    """Writes a GeoPackage with the tables, empty but for queued blocks.

    GDAL writes them and their spatial index at once, six times faster than row by row.

    Args:
        path: File to write; must not exist.
        blocks: Blocks of the job, each once.

    Raises:
        OSError: The file cannot be written.
    """
    write_geopackage(path, [*_tables(blocks), _styles()])


def _tables(blocks: Sequence[Block]) -> Iterator[Layer]:
    for table, (geometry_type, columns) in _TABLES.items():
        rows = list(blocks) if table == BLOCK_TABLE else []
        known = {
            BlockColumn.ID: np.array([block.id for block in rows], object),
            BlockColumn.STATE: np.full(len(rows), BlockState.QUEUED.value, object),
        }
        empty = np.ones(len(rows), np.bool_)
        yield Layer(
            table,
            {name: known.get(name, _nothing(dtype, len(rows))) for name, dtype in columns.items()},
            block_outlines(rows) if geometry_type else None,
            geometry_type,
            "EPSG:4326" if geometry_type else None,
            {name: empty for name in columns if name not in known},
        )


def add_missing_columns(connection: sqlite3.Connection) -> bool:
    """Gives the tables of an older version's job the columns it lacks, empty; raises sqlite3.Error.

    Returns:
        Whether the blocks had no column of their products: it is to be filled.
    """
    kinds = {"str": "TEXT", "int32": "MEDIUMINT", "float64": "REAL"}
    added = set()
    for table, (_, columns) in _TABLES.items():
        known = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
        for name in columns.keys() - known:
            connection.execute(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kinds[columns[name]]}')
            added.add(name)
    return BlockColumn.PRODUCT in added


def block_outlines(blocks: Sequence[Block]) -> NDArray[Any]:
    """Polygons of blocks in degrees, object [n]; their corners are the floats of ``Block.bounds``."""
    row, col = np.array(blocks, np.int64).reshape(-1, 2).T
    edges = (col, row, col + 1, row + 1)
    outlines: NDArray[Any] = shapely.box(*(edge / BLOCKS_PER_DEGREE for edge in edges))
    return outlines


def _styles() -> Layer:
    """The QML styles of the spatial tables where QGIS looks for them, in the columns QGIS makes."""
    tables = [table for table, (geometry_type, _) in _TABLES.items() if geometry_type]
    none = [""] * len(tables)
    columns = {
        "f_table_catalog": none,
        "f_table_schema": none,
        "f_table_name": tables,
        "f_geometry_column": [GEOMETRY] * len(tables),
        "styleName": tables,
        "styleQML": [resource_path("styles", f"{table}.qml").read_text("utf-8") for table in tables],
        "styleSLD": none,
        "description": none,
        "owner": none,
        "ui": none,
    }
    return Layer(
        "layer_styles",
        {
            **{name: np.array(values, object) for name, values in columns.items()},
            "useAsDefault": np.ones(len(tables), np.bool_),
            "update_time": np.full(len(tables), np.datetime64("now", "ms")),
        },
        options={"FID": "id"},
    )


def _nothing(dtype: str, count: int) -> np.ndarray[Any, np.dtype[Any]]:
    """A column to be masked as NULL."""
    return np.full(count, None, object) if dtype == "str" else np.zeros(count, dtype)
