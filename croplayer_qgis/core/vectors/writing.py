"""Writes polygons as a vector file of any format that GDAL writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyogrio
import shapely
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.paths import exists


def write_polygons(
    path: Path,
    polygons: NDArray[Any],
    columns: Mapping[str, NDArray[Any]],
    geometry_type: str = "Polygon",
    append: bool = False,
) -> None:
    """Writes polygons in EPSG:4326 with their attributes.

    Args:
        path: File; its suffix names the format. One that exists is replaced, or added to.
        polygons: Object [n].
        columns: Attributes by name, [n] each.
        geometry_type: "Polygon" or "MultiPolygon", of all of them.
        append: Whether a file that exists is added to.

    Raises:
        InputError: The file cannot be written, or its suffix names no vector format.
    """
    try:
        if not append:
            path.unlink(missing_ok=True)
        new = not exists(path)
        # QGIS 3.22 warns of later versions of a GeoPackage.
        options = {"dataset_options": {"VERSION": "1.2"}} if new and path.suffix.lower() == ".gpkg" else {}
        pyogrio.raw.write(
            path,
            shapely.to_wkb(polygons),
            list(columns.values()),
            list(columns),
            geometry_type=geometry_type,
            crs="EPSG:4326",
            append=not new,
            **options,
        )
    except (OSError, ValueError, pyogrio.errors.DataSourceError) as error:
        raise InputError(
            "{} cannot be written as a vector file; choose another path.", path, detail=str(error)
        ) from error
