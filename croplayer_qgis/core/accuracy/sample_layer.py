"""The sample as a GeoPackage: a point layer to label, and tables that hold its design.

Labelling is blind: the point layer holds only ids, positions and labels. Stratum and cluster stand
in the table ``sample_units``, because a stratum made from the map tells the map's class.
"""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.design import Design, Method, Sample, Stratum
from croplayer_qgis.core.errors import InputError

POINTS, UNITS, DESIGN, STRATA, CLUSTERS = (
    "samples",
    "sample_units",
    "sample_design",
    "sample_strata",
    "sample_clusters",
)


def write_sample(path: Path, sample: Sample) -> None:
    """Writes a new GeoPackage with the points (EPSG:4326), their label field and the design.

    Raises InputError when the file exists, as labels are work that must not be overwritten, and when it
    cannot be written.
    """
    if path.exists():
        raise InputError(f"{path} exists already and may hold labels; choose another name.")
    part = path.with_name(f"{path.stem}.part.gpkg")  # a file under the final name is always whole
    try:
        part.unlink(missing_ok=True)
        _write(part, sample)
        part.replace(path)
    except (OSError, pyogrio.errors.DataSourceError) as error:
        raise InputError(f"{path} cannot be written; choose another place.", detail=str(error)) from error


def _write(path: Path, sample: Sample) -> None:
    count = len(sample)
    ids = np.arange(1, count + 1, dtype=np.int32)
    blank = np.full(count, None, object)
    pyogrio.raw.write(
        path,
        shapely.to_wkb(shapely.points(sample.lon, sample.lat)),
        [ids, blank, blank, blank],
        ["id", "label", "labelled_by", "remark"],
        layer=POINTS,
        driver="GPKG",
        geometry_type="Point",
        crs="EPSG:4326",
    )
    design = sample.design
    _table(path, UNITS, {
        "id": ids,
        "stratum": np.array([design.strata[index].name for index in sample.stratum], object),
        "cluster": np.array(sample.cluster, object),
    })  # fmt: skip
    _table(path, DESIGN, {
        "method": [design.method.value],
        "source": [design.source],
        "seed": np.array([design.seed], np.int64),
        "allocation": [design.allocation],
        "clusters": np.array([design.clusters], np.int32),
        "clusters_in_frame": np.array([design.clusters_in_frame], np.int32),
        "spacing_m": np.array([design.spacing_m]),
        "area_ha": np.array([design.area_ha]),
        "created": [datetime.now(timezone.utc).isoformat(timespec="seconds")],
    })  # fmt: skip
    _table(path, STRATA, {
        "stratum": [stratum.name for stratum in design.strata],
        "area_ha": np.array([stratum.area_ha for stratum in design.strata]),
        "pixels": np.array([stratum.pixels for stratum in design.strata], np.int64),
        "size": np.array([stratum.size for stratum in design.strata], np.int32),
    })  # fmt: skip
    if sample.cluster_area_ha:
        _table(path, CLUSTERS, {
            "cluster": list(sample.cluster_area_ha),
            "area_ha": np.array(list(sample.cluster_area_ha.values())),
        })  # fmt: skip


def read_sample(path: Path) -> tuple[Sample, NDArray[Any]]:
    """Reads a sample and its labels back; raises InputError for a file that is none.

    Returns:
        The sample in the order of the point layer, and the labels as stored, object [n].
    """
    try:
        meta, _, wkb, values = pyogrio.raw.read(path, layer=POINTS)
        points = dict(zip(meta["fields"], values, strict=True))
        units, design, strata = (_columns(path, name) for name in (UNITS, DESIGN, STRATA))
        has_clusters = CLUSTERS in {name for name, _ in pyogrio.list_layers(path)}
        clusters = _columns(path, CLUSTERS) if has_clusters else {"cluster": [], "area_ha": []}
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
        )
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        raise InputError(
            f"{path.name} is not a CropLayer sample; make one with 'croplayer accuracy sample'.",
            detail=str(error),
        ) from error
    except (KeyError, ValueError, IndexError) as error:
        raise InputError(
            f"The design in {path.name} is damaged: points, strata and design do not fit together.",
            detail=repr(error),
        ) from error
    return sample, points["label"]


def _table(path: Path, layer: str, columns: dict[str, Any]) -> None:
    """Adds a table without geometry to the GeoPackage."""
    values = [
        column if isinstance(column, np.ndarray) else np.array(column, object) for column in columns.values()
    ]
    pyogrio.raw.write(path, None, values, list(columns), layer=layer, driver="GPKG", append=path.exists())


def _columns(path: Path, layer: str) -> dict[str, Any]:
    meta, _, _, values = pyogrio.raw.read(path, layer=layer, read_geometry=False)
    return dict(zip(meta["fields"], values, strict=True))
