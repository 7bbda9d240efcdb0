"""The file of a block's regions beside its product: exact outlines and all that explains their decisions.

A FlatGeobuf in a zip archive, a fraction of what the same rows take in a GeoPackage. GDAL and QGIS open it as
it is, by ``shared.job_files.region_layer_uri``.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.region_rows import RegionRows
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.foreign_job import is_region_file
from croplayer_qgis.shared.job_files import REGION_LAYER, RegionColumn, region_layer_uri
from croplayer_qgis.shared.sentence import Sentence


def write_region_file(path: Path, rows: RegionRows, block: Block) -> None:
    """Writes all rows of a block; raises JobError."""
    columns = {RegionColumn.BLOCK: np.full(rows.count, block.id, object), **rows.columns}
    layer = io.BytesIO()
    try:
        pyogrio.raw.write(
            layer,
            shapely.to_wkb(rows.polygons),
            list(columns.values()),
            list(columns),
            layer=block.id,
            driver="FlatGeobuf",
            geometry_type="MultiPolygon",
            crs="EPSG:4326",
        )
        path.parent.mkdir(exist_ok=True)  # jobs of version 0.1 lack it
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(REGION_LAYER, layer.getvalue())
    except (OSError, DataSourceError, DataLayerError, FeatureError) as error:
        raise write_error(path.parent, Sentence("{} cannot be written", path), error) from error


def read_region_file(path: Path, columns: tuple[str, ...]) -> RegionRows:
    """Rows of a block with some of their columns; raises JobError."""
    with _readable(path):
        meta, _, geometry, values = pyogrio.raw.read(region_layer_uri(path), columns=list(columns))
    found = dict(zip(meta["fields"], values, strict=True))
    return RegionRows(shapely.from_wkb(geometry), {name: found[name] for name in columns})


def region_columns(path: Path) -> list[str]:
    """Names of the columns that a file of regions has; raises JobError."""
    with _readable(path):
        return list(pyogrio.read_info(region_layer_uri(path))["fields"])


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        if not is_region_file(path):
            raise OSError("no FlatGeobuf in a zip archive")
        yield
    except (OSError, DataSourceError, DataLayerError, FeatureError) as error:
        raise JobError(
            "The regions in {} cannot be read; croplayer job --check says what is damaged.",
            path,
            detail=str(error),
        ) from error
