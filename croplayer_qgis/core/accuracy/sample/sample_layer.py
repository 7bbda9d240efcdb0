"""The sample as a GeoPackage: a point layer to label, and tables that hold its design.

The tables live in a GeoPackage of their own or in ``job.gpkg`` beside a job's blocks. Their names and fields
are a contract with QGIS (labelling panel, overlays), so they stay as they are:

``samples``         one point a unit, EPSG:4326, in random order.
    ``id``           int, 1, 2, ... in the order to label in
    ``reference``    text, the label: a class name of the map; NULL until labelled
    ``labelled_by``  text, who gave the label; NULL until labelled
    ``labelled_at``  text, when, ISO 8601 in UTC; NULL until labelled
    ``remark``       text, free
    ``mapped``       text, the map's class; NULL until the unit was labelled *and* the map assessed
    ``result``       text, of the last assessment: ``unlabelled`` (at first), ``right``, ``wrong`` or
                     ``no_map_data``
``sample_units``    ``id``, ``stratum``, ``cluster`` (block id, "" when the design has none)
``sample_design``   one row: ``method, source, seed, allocation, clusters, clusters_in_frame, spacing_m,
                    area_ha, created, croplayer_version``
``sample_strata``   ``stratum, area_ha, pixels, size``
``sample_clusters`` ``cluster, area_ha``; only for cluster samples
``sample_second_labels``, ``sample_settled_labels``  ``id, reference, labelled_by, labelled_at, remark``;
                    only after a second labeller, and after disagreements were settled (see ``labellers``)

Labelling is blind: nothing in the layer ``samples`` tells the map's class before the label is given. Stratum
and cluster stand in ``sample_units``, because a stratum made from the map tells the map's class.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Indices
from croplayer_qgis.core.accuracy.sample.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.geopackage import OF_GDAL, read_rows, transaction
from croplayer_qgis.core.geopackage_layers import Layer, put_layers, write_geopackage
from croplayer_qgis.shared.job_files import (
    SAMPLE_CLUSTERS,
    SAMPLE_DESIGN,
    SAMPLE_POINTS,
    SAMPLE_STRATA,
    SAMPLE_UNITS,
)
from croplayer_qgis.shared.paths import exists, is_file
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.version import croplayer_version

REFERENCE = "reference"
"""Field of the labels."""


class Outcome(str, Enum):
    """What an assessment says of a unit: values of the field ``result``."""

    UNLABELLED = "unlabelled"
    RIGHT = "right"
    WRONG = "wrong"
    NO_MAP_DATA = "no_map_data"


def write_sample(path: Path, sample: Sample, replace: bool = False) -> None:
    """Writes points and design to a new GeoPackage, or adds them to an existing one, such as ``job.gpkg``.

    Args:
        path: The GeoPackage, ``*.gpkg``.
        sample: The sample.
        replace: Whether a sample in the file may be replaced. One that has labels never is, as labels are
            work.

    Raises:
        InputError: The file holds a sample that must stay, is no GeoPackage, or cannot be written.
    """
    check_writable(path, replace)
    try:
        if exists(path):
            put_layers(path, _layers(sample))
            return
        part = path.with_name(f"{path.stem}.part.gpkg")  # a file under the final name is always whole
        write_geopackage(part, _layers(sample))
        part.replace(path)
    except (OSError, sqlite3.Error, *OF_GDAL) as error:
        raise InputError("{} cannot be written; choose another place.", path, detail=str(error)) from error


def record_outcomes(
    path: Path, sample: Sample, mapped: Indices, reference: Indices, names: Sequence[str]
) -> None:
    """Writes ``mapped`` and ``result`` of each unit, so that QGIS can show right and wrong points.

    A unit without a label keeps its map class hidden. Other fields are left alone, so that somebody may
    go on labelling meanwhile.

    Args:
        path: The GeoPackage that the sample was read from.
        sample: The sample, in the order it was read.
        mapped: Map class of each unit, ``NO_CLASS`` for no-data, int16 [n].
        reference: Reference class of each unit, ``NO_CLASS`` for none, int16 [n].
        names: Class names.
    """
    rows = []
    for unit, seen, true in zip(sample.ids, mapped, reference, strict=True):
        found = outcome(int(seen), int(true))
        hidden = found in (Outcome.UNLABELLED, Outcome.NO_MAP_DATA)
        rows.append((None if hidden else names[seen], found.value, int(unit)))
    try:
        with transaction(path) as connection:
            connection.executemany(f'UPDATE "{SAMPLE_POINTS}" SET mapped = ?, result = ? WHERE id = ?', rows)  # nosec B608
    except sqlite3.Error as error:
        raise InputError(
            "The results cannot be written into {}; save your edits of its layers in QGIS, then try again.",
            path.name,
            detail=str(error),
        ) from error


def outcome(mapped: int, reference: int) -> Outcome:
    """Outcome of a unit from its class indices."""
    if reference == NO_CLASS:
        return Outcome.UNLABELLED
    if mapped == NO_CLASS:
        return Outcome.NO_MAP_DATA
    return Outcome.RIGHT if mapped == reference else Outcome.WRONG


def check_writable(path: Path, replace: bool) -> None:
    """Raises InputError for a file that ``write_sample`` would refuse."""
    if path.suffix.lower() != ".gpkg":
        raise InputError("{} must be a GeoPackage: give it a name that ends in .gpkg.", path.name)
    if not path.parent.is_dir():
        raise InputError("{} cannot be written: its folder does not exist.", path)
    if not exists(path):
        return
    try:
        tables = {
            row["name"] for row in read_rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    except sqlite3.DatabaseError as error:
        raise InputError(
            "{} exists and is no GeoPackage; choose another name.", path.name, detail=str(error)
        ) from error
    if SAMPLE_POINTS not in tables:
        return
    (row,) = read_rows(
        path,
        f"SELECT count(*) AS points, count(nullif(trim({REFERENCE}), '')) AS labels FROM {SAMPLE_POINTS}",  # nosec B608
    )
    if row["labels"]:
        raise InputError(
            counted(
                row["labels"],
                "{} holds a sample with {} label already, which must not be lost: choose another file.",
                "{} holds a sample with {} labels already, which must not be lost: choose another file.",
                path.name,
                row["labels"],
            )
        )
    if not replace:
        raise InputError(
            counted(
                row["points"],
                "{} holds a sample of {} point already: choose another file, or allow replacing it.",
                "{} holds a sample of {} points already: choose another file, or allow replacing it.",
                path.name,
                row["points"],
            )
        )


def _layers(sample: Sample) -> list[Layer]:
    """Tables of the design, and the points last: a file without them holds no sample."""
    design = sample.design
    blank = np.full(len(sample), None, object)
    return [
        _table(SAMPLE_UNITS, {
            "id": sample.ids,
            "stratum": np.array([design.strata[index].name for index in sample.stratum], object),
            "cluster": np.array(sample.cluster, object),
        }),
        _table(SAMPLE_DESIGN, {
            "method": [design.method.value],
            "source": [design.source],
            "seed": np.array([design.seed], np.int64),
            "allocation": [design.allocation],
            "clusters": np.array([design.clusters], np.int32),
            "clusters_in_frame": np.array([design.clusters_in_frame], np.int32),
            "spacing_m": np.array([design.spacing_m]),
            "area_ha": np.array([design.area_ha]),
            "created": [datetime.now(timezone.utc).isoformat(timespec="seconds")],
            "croplayer_version": [croplayer_version()],
        }),
        _table(SAMPLE_STRATA, {
            "stratum": [stratum.name for stratum in design.strata],
            "area_ha": np.array([stratum.area_ha for stratum in design.strata]),
            "pixels": np.array([stratum.pixels for stratum in design.strata], np.int64),
            "size": np.array([stratum.size for stratum in design.strata], np.int32),
        }),
        _table(SAMPLE_CLUSTERS, {
            "cluster": list(sample.cluster_area_ha),
            "area_ha": np.array(list(sample.cluster_area_ha.values()), float),
        }),
        Layer(
            SAMPLE_POINTS,
            {
                "id": sample.ids,
                **dict.fromkeys((REFERENCE, "labelled_by", "labelled_at", "remark", "mapped"), blank),
                "result": np.full(len(sample), Outcome.UNLABELLED.value, object),
            },
            shapely.points(sample.lon, sample.lat),
            "Point",
            "EPSG:4326",
        ),
    ]  # fmt: skip


def read_sample(path: Path) -> tuple[Sample, NDArray[Any]]:
    """Reads a sample and its labels back; raises InputError for a file that is none.

    Returns:
        The sample in the order of the point layer, and the labels as stored, object [n].
    """
    if not is_file(path):
        raise InputError("{} does not exist; draw a sample first, or choose another file.", path)
    try:
        meta, _, wkb, values = pyogrio.raw.read(path, layer=SAMPLE_POINTS)
        points = dict(zip(meta["fields"], values, strict=True))
        units, design, strata = (
            _columns(path, name) for name in (SAMPLE_UNITS, SAMPLE_DESIGN, SAMPLE_STRATA)
        )
        has_clusters = SAMPLE_CLUSTERS in {name for name, _ in pyogrio.list_layers(path)}
        clusters = _columns(path, SAMPLE_CLUSTERS) if has_clusters else {"cluster": [], "area_ha": []}
        names = [str(name) for name in strata["stratum"]]
        by_id = {int(key): index for index, key in enumerate(units["id"])}
        row = [by_id[int(key)] for key in points["id"]]
        sample = Sample(
            Design(
                Method(design["method"][0]),
                tuple(
                    Stratum(name, float(area), int(pixels), int(size))
                    for name, area, pixels, size in zip(
                        names, strata["area_ha"], strata["pixels"], strata["size"], strict=True
                    )
                ),
                int(design["seed"][0]),
                str(design["source"][0]),
                str(design["allocation"][0] or ""),
                int(design["clusters"][0]),
                int(design["clusters_in_frame"][0]),
                float(design["spacing_m"][0]),
            ),
            shapely.get_x(shapely.from_wkb(wkb)),
            shapely.get_y(shapely.from_wkb(wkb)),
            np.array([names.index(str(units["stratum"][index])) for index in row], np.int16),
            tuple(str(units["cluster"][index] or "") for index in row),
            {str(k): float(v) for k, v in zip(clusters["cluster"], clusters["area_ha"], strict=True)},
            np.array([int(key) for key in points["id"]], np.int32),
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise InputError(
            "{} is not a CropLayer sample; make one with 'croplayer accuracy sample'.",
            path.name,
            detail=str(error),
        ) from error
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise InputError(
            "The design in {} is damaged: points, strata and design do not fit together.",
            path.name,
            detail=repr(error),
        ) from error
    return sample, points[REFERENCE]


def _table(name: str, columns: dict[str, Any]) -> Layer:
    """A table without geometry."""
    return Layer(name, {
        key: column if isinstance(column, np.ndarray) else np.array(column, object)
        for key, column in columns.items()
    })  # fmt: skip


def _columns(path: Path, layer: str) -> dict[str, Any]:
    meta, _, _, values = pyogrio.raw.read(path, layer=layer, read_geometry=False)
    return dict(zip(meta["fields"], values, strict=True))
