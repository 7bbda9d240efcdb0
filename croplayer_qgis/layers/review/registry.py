"""All that people said and drew of a job: filtered, as layers of the project, and as files to give away."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProject, QgsVectorFileWriter

from croplayer_qgis.layers.job_group import LAYER_PROPERTY, job_group
from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.layers.review.review_file import ReviewFile, ReviewFileError, Row
from croplayer_qgis.layers.review.view_layers import human_layer
from croplayer_qgis.shared.foreign_text import cell
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE, layer_uri
from croplayer_qgis.shared.review_tables import COLUMNS
from croplayer_qgis.shared.vocabulary.review import APPLIED
from croplayer_qgis.translation import tr

KINDS = (VERDICT_TABLE, EDIT_TABLE)


@dataclass(frozen=True)
class Filter:
    """Which rows.

    Attributes:
        reviewer: Only this reviewer's; "" for all.
        since: Only those since this time, ISO 8601; "" for all.
        until: Only those before this time, ISO 8601; "" for all.
        kind: One of ``KINDS``; "" for both.
        word: Only this verdict, or what an edit sets; "" for all.
        undone: Whether rows that were undone are among them.
    """

    reviewer: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    word: str = ""
    undone: bool = False

    def where(self, table: str) -> str:
        """The filter as SQL that SQLite and OGR understand."""
        parts = ["1 = 1"]
        if not self.undone:
            parts.append(f'"state" = {_quoted(APPLIED)}')
        if self.reviewer:
            parts.append(f'"reviewer" = {_quoted(self.reviewer)}')
        if self.since:
            parts.append(f'"time" >= {_quoted(self.since)}')
        if self.until:
            parts.append(f'"time" < {_quoted(self.until)}')
        if self.word:
            column = "after" if table == EDIT_TABLE else "verdict"
            parts.append(f'"{column}" = {_quoted(self.word)}')
        return " AND ".join(parts)


def filtered(file: ReviewFile, chosen: Filter) -> list[Row]:
    """Rows in the order of their time, the newest first; raises ReviewFileError."""
    rows = [
        row for table in KINDS if chosen.kind in ("", table) for row in file.rows(table, chosen.where(table))
    ]
    return sorted(rows, key=lambda row: (row["time"], row.fid), reverse=True)


def reviewers(rows: Iterable[Row]) -> list[str]:
    """Names of reviewers, each once."""
    return sorted({str(row["reviewer"]) for row in rows if row["reviewer"]})


def show_layers(job: Job, project: QgsProject, chosen: Filter) -> int:
    """Adds verdicts and edits as styled layers on top of the job's group, filtered; how many there are."""
    group = job_group(job, project)
    added = 0
    for table in KINDS:
        layer = human_layer(layer_uri(job.geopackage, table), table)
        if not layer.isValid() or chosen.kind not in ("", table):
            continue
        layer.setSubsetString(chosen.where(table))
        layer.setName(f"{layer.name()}: {job.folder.name}")
        key = f"review_{table}"
        parent = group if group is not None else project.layerTreeRoot()
        for node in parent.findLayers():
            if node.layer() is not None and node.layer().customProperty(LAYER_PROPERTY) == key:
                project.removeMapLayer(node.layerId())
        layer.setCustomProperty(LAYER_PROPERTY, key)
        project.addMapLayer(layer, False)
        parent.insertLayer(0, layer)
        added += 1
    return added


def export(job: Job, file: ReviewFile, path: Path, chosen: Filter) -> int:
    """Writes the rows as GeoPackage (a layer a kind) or CSV (one table, outlines as well-known text).

    Returns:
        How many rows were written.

    Raises:
        ReviewFileError: The file cannot be written, or no row was chosen.
    """
    rows = filtered(file, chosen)
    if not rows:
        raise ReviewFileError(tr("Nothing was written: no verdict and no correction is chosen."))
    if path.suffix.lower() == ".csv":
        _write_csv(path, rows)
    else:
        _write_geopackage(job, path, chosen)
    return len(rows)


def _write_csv(path: Path, rows: Iterable[Row]) -> None:
    columns = list(dict.fromkeys(name for table in KINDS for name in COLUMNS[table]))
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as target:  # with BOM, for spreadsheets
            writer = csv.writer(target)
            writer.writerow(["kind", "fid", *columns, "wkt"])
            for row in rows:
                values = [cell(row[name]) for name in columns]
                writer.writerow([row.table, row.fid, *values, row.outline.asWkt(7)])
    except OSError as error:
        raise ReviewFileError(
            tr("{} cannot be written: {}. Choose another file.").format(path.name, error.strerror)
        ) from error


def _write_geopackage(job: Job, path: Path, chosen: Filter) -> None:
    begun = False
    for table in KINDS:
        layer = human_layer(layer_uri(job.geopackage, table), table)
        if chosen.kind not in ("", table) or not layer.isValid():
            continue
        layer.setSubsetString(chosen.where(table))
        if not layer.featureCount():
            continue
        action = QgsVectorFileWriter.ActionOnExistingFile
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = table
        options.actionOnExistingFile = (
            action.CreateOrOverwriteLayer if begun else action.CreateOrOverwriteFile
        )
        context = QgsProject.instance().transformContext()
        error, *told = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise ReviewFileError(
                tr("{} cannot be written: {}. Choose another file.").format(path.name, told[0])
            )
        begun = True


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
