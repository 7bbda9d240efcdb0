"""A sample's GeoPackage: read for labelling, and written label by label, each one at once on disk.

The tables are those of ``core/accuracy/sample_layer``. Plain ``sqlite3``, because it says exactly why a write
failed, and because a committed label survives whatever happens to QGIS.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.job_files import (
    SAMPLE_DESIGN,
    SAMPLE_POINTS,
    SAMPLE_STRATA,
    SECOND_LABELS,
    SETTLED_LABELS,
)
from croplayer_qgis.shared.paths import sqlite_uri
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.translation import tr

UNLABELLED, RIGHT, WRONG, NO_MAP_DATA = "unlabelled", "right", "wrong", "no_map_data"
"""Values of the field ``result``."""

FIRST, SECOND, SETTLED = SAMPLE_POINTS, SECOND_LABELS, SETTLED_LABELS
"""Whose labels: the first labeller's, the second's, or those that were agreed on where the two differ."""

BUSY_S = 0.08  # the window must not stand still while another program holds the file
_ENVELOPE_SIZE = (0, 32, 48, 48, 64)


class SampleFileError(Exception):
    """A sample that cannot be read or written; the text says why and what to do in one sentence."""


@dataclass(frozen=True)
class Unit:
    """One sample unit as one labeller sees it; blind: nothing of the map is in it.

    Attributes:
        id: Number in the order to label in, from 1.
        lon: Longitude, degrees, WGS 84.
        lat: Latitude.
        label: Class name; None when not labelled, or when the labeller was unsure.
        labelled_by: Who looked at it, "" for nobody.
        labelled_at: When, ISO 8601 in UTC, "" for never.
        remark: Free text.
    """

    id: int
    lon: float
    lat: float
    label: str | None = None
    labelled_by: str = ""
    labelled_at: str = ""
    remark: str = ""

    @property
    def unsure(self) -> bool:
        """Whether somebody looked and could not tell."""
        return self.label is None and bool(self.labelled_at)

    @property
    def seen(self) -> bool:
        """Whether it was labelled or left as unsure."""
        return bool(self.label) or self.unsure


@dataclass(frozen=True)
class Disagreement:
    """A unit that two labellers labelled otherwise: who said what."""

    first_by: str
    first: str
    second_by: str
    second: str


@dataclass(frozen=True)
class SampleDesign:
    """How the sample was drawn: the row of ``sample_design``, and the strata as (name, area in ha, size)."""

    figures: dict[str, Any]
    strata: tuple[tuple[str, float, int], ...]

    @property
    def source(self) -> str:
        """File name of the raster the sample was drawn from."""
        return str(self.figures.get("source") or "")


class SampleFile:
    """The GeoPackage of a sample, opened anew for each access. A label once given is its labeller's alone.

    Args:
        path: The GeoPackage.
        labels: ``FIRST``, ``SECOND`` (who does not see the first ones) or ``SETTLED``.
        labeller: Who writes; "" for whoever a unit names.
    """

    def __init__(self, path: Path, labels: str = FIRST, labeller: str = "") -> None:
        self.path = path
        self.labels = labels
        self.labeller = labeller

    def units(self) -> tuple[Unit, ...]:
        """All units in the order to label in; raises SampleFileError."""
        with self._opened() as database:
            labels = self._labels(database)
            rows = database.execute(f'SELECT id, geom FROM "{SAMPLE_POINTS}" ORDER BY id').fetchall()  # nosec B608
        try:
            return tuple(Unit(number, *_point(geom), *labels.get(number, ())) for number, geom in rows)
        except (struct.error, TypeError) as error:
            text = tr("The points in {} are damaged; draw the sample again.").format(self.path.name)
            raise SampleFileError(text) from error

    def design(self) -> SampleDesign:
        """How the sample was drawn; raises SampleFileError."""
        with self._opened() as database:
            database.row_factory = sqlite3.Row
            row = database.execute(f'SELECT * FROM "{SAMPLE_DESIGN}"').fetchone()  # nosec B608
            strata = database.execute(f'SELECT stratum, area_ha, size FROM "{SAMPLE_STRATA}"').fetchall()  # nosec B608
        return SampleDesign(dict(row or {}), tuple((name, area, size) for name, area, size in strata))

    def write(self, unit: Unit, mapped: str | None = None, result: str = UNLABELLED) -> None:
        """Stores a unit's label, labeller, time and remark, committed when this returns.

        Args:
            unit: The unit as it is now.
            mapped: The map's class there, once the label reveals it. Kept for the first labeller only.
            result: What that says of the label, a value of the field ``result``; kept likewise.

        Raises:
            SampleFileError: Nothing was stored.
        """
        values = (unit.label, unit.labelled_by or None, unit.labelled_at or None, unit.remark or None)
        mine = "ifnull(labelled_by, '') IN ('', ?)"  # nobody's label but one's own is written over
        who = self.labeller or unit.labelled_by
        with self._opened() as database, database:
            if self.labels == FIRST:
                query = (
                    f'UPDATE "{FIRST}" SET reference = ?, labelled_by = ?, labelled_at = ?, remark = ?, '
                    f"mapped = ?, result = ? WHERE id = ? AND {mine}"  # nosec B608
                )
                done = database.execute(query, (*values, mapped, result, unit.id, who))
            else:
                _create_labels(database, self.labels)
                query = (
                    f'INSERT INTO "{self.labels}" VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET '
                    "reference = excluded.reference, labelled_by = excluded.labelled_by, "
                    f"labelled_at = excluded.labelled_at, remark = excluded.remark WHERE {mine}"  # nosec B608
                )
                done = database.execute(query, (unit.id, *values, who))
            if done.rowcount != 1:
                raise self._refused(database, unit.id)

    def labellers(self) -> dict[str, int]:
        """Number of units labelled or left as unsure by name of the labeller; raises SampleFileError."""
        with self._opened() as database:
            found: dict[str, int] = {}
            for _, who, when, _ in self._labels(database).values():
                if when:
                    found[who] = found.get(who, 0) + 1
        return found

    def disagreements(self) -> dict[int, Disagreement]:
        """Units that the two labellers labelled otherwise, by id; raises SampleFileError."""
        with self._opened() as database:
            if not _has(database, SECOND):
                return {}
            rows = database.execute(
                "SELECT a.id, ifnull(a.labelled_by, ''), trim(a.reference), ifnull(b.labelled_by, ''), "
                f'trim(b.reference) FROM "{FIRST}" a JOIN "{SECOND}" b ON a.id = b.id '
                "WHERE trim(a.reference) <> '' AND trim(b.reference) <> '' "
                "AND trim(a.reference) <> trim(b.reference) ORDER BY a.id"  # nosec B608
            )
            return {row[0]: Disagreement(*row[1:]) for row in rows}

    def agreement(self) -> tuple[int, int]:
        """Units both labellers gave the same label, and units both labelled; raises SampleFileError."""
        with self._opened() as database:
            if not _has(database, SECOND):
                return 0, 0
            row = database.execute(
                f'SELECT total(a.reference = b.reference), count(*) FROM "{SAMPLE_POINTS}" a '
                f"JOIN \"{SECOND_LABELS}\" b ON a.id = b.id WHERE a.reference <> '' AND b.reference <> ''"  # nosec B608
            ).fetchone()
        return int(row[0]), int(row[1])

    def _labels(self, database: sqlite3.Connection) -> dict[int, tuple[Any, ...]]:
        if not _has(database, self.labels):
            if self.labels == FIRST:
                raise sqlite3.OperationalError(f"no such table: {FIRST}")
            return {}
        rows = database.execute(
            f"SELECT id, nullif(trim(reference), ''), ifnull(labelled_by, ''), ifnull(labelled_at, ''), "
            f"ifnull(remark, '') FROM \"{self.labels}\""  # nosec B608
        )
        return {row[0]: row[1:] for row in rows}

    def _refused(self, database: sqlite3.Connection, unit: int) -> Exception:
        """Why a label could not be stored: it is somebody else's, or there is no such unit."""
        query = f'SELECT labelled_by FROM "{self.labels}" WHERE id = ?'  # nosec B608
        row = database.execute(query, (unit,)).fetchone()
        if row is None or not row[0]:
            return sqlite3.IntegrityError(f"no point has the id {unit}")
        if self.labels == FIRST:
            text = tr("Point {} has a label of {}, which stays; label as second labeller to give yours.")
        else:
            text = tr("Point {} has a label of {}, which stays; only {} can change it.")
        return SampleFileError(text.format(unit, row[0], row[0]))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """A connection; what goes wrong with it is said in the user's words."""
        try:
            uri = sqlite_uri(self.path, "rw")
            with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_S)) as database:
                _add_geometry_functions(database)
                yield database
        except sqlite3.Error as error:
            raise SampleFileError(_sentence(self.path, error)) from error


def is_sample(path: Path) -> bool:
    """Whether a file is a GeoPackage that holds a sample of CropLayer."""
    try:
        with closing(open_to_read(path, BUSY_S)) as database:
            return _has(database, SAMPLE_POINTS) and _has(database, SAMPLE_DESIGN)
    except sqlite3.Error:
        return False


def now() -> str:
    """The time as ``labelled_at`` stores it."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _sentence(path: Path, error: sqlite3.Error) -> str:
    reason = str(error)
    if "locked" in reason:
        text = tr(
            "{} is locked by another program, and nothing was saved: save its edits there, then try again."
        )
    elif "readonly" in reason or "read-only" in reason:
        text = tr("{} is read-only, and nothing was saved: copy it into a folder you may write to.")
    elif "no such table" in reason or "no such column" in reason or "not a database" in reason:
        text = tr("{} holds no sample of CropLayer; draw one on the page Sample.")
    elif "unable to open" in reason:
        text = tr("{} cannot be opened; check that it is still there and that you may write to its folder.")
    elif "full" in reason:
        text = tr("The disk of {} is full, and nothing was saved: make room, then try again.")
    else:
        return tr("{} cannot be used: {}.").format(path.name, reason)
    return text.format(path.name)


def _create_labels(database: sqlite3.Connection, table: str) -> None:
    if _has(database, table):
        return
    database.execute(
        f'CREATE TABLE "{table}" (id INTEGER PRIMARY KEY NOT NULL, reference TEXT, labelled_by TEXT, '
        "labelled_at TEXT, remark TEXT)"
    )
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)",
        (table, table),
    )


def _has(database: sqlite3.Connection, table: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return database.execute(query, (table,)).fetchone() is not None


def _point(blob: bytes) -> tuple[float, float]:
    """Longitude and latitude of a GeoPackage point (OGC 12-128r19, clause 2.1.3)."""
    start = 8 + _ENVELOPE_SIZE[blob[3] >> 1 & 7]
    order = "<" if blob[start] == 1 else ">"
    lon, lat = struct.unpack_from(f"{order}dd", blob, start + 5)
    return lon, lat


def _add_geometry_functions(database: sqlite3.Connection) -> None:
    """The triggers of a GeoPackage's spatial index name functions that GDAL registers and sqlite3 lacks."""
    for name, place in (("ST_MinX", 0), ("ST_MaxX", 0), ("ST_MinY", 1), ("ST_MaxY", 1)):
        database.create_function(name, 1, lambda blob, place=place: _point(blob)[place])
    database.create_function("ST_IsEmpty", 1, lambda blob: blob[3] >> 4 & 1)
