"""Source records of files: a raster layer of the project, an MBTiles file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsProviderRegistry, QgsRasterLayer
from qgis.PyQt.QtGui import QImage

from croplayer_qgis.gui.sources.connections import source_id
from croplayer_qgis.layers.server_properties import attribution_of
from croplayer_qgis.shared.sqlite_files import open_to_read
from croplayer_qgis.translation import tr


class FileError(Exception):
    """The file is no imagery CropLayer can use; the text says why in one sentence."""


def raster_record(layer: QgsRasterLayer) -> dict[str, Any] | None:
    """Record of a raster layer that is a file on this computer; None for any other layer."""
    if layer.providerType() != "gdal":
        return None
    path = Path(QgsProviderRegistry.instance().decodeUri("gdal", layer.source()).get("path", ""))
    if not path.is_file():
        return None
    return {
        "id": source_id("raster", layer.name(), str(path)),
        "title": layer.name(),
        "kind": "raster",
        "url": str(path),
        "attribution": attribution_of(layer),
    }


def mbtiles_record(path: Path) -> dict[str, Any]:
    """Record of an MBTiles file: its own name, credit, zoom range and tile size.

    Raises:
        FileError: Not an MBTiles file with images.
    """
    if not path.is_file():
        raise FileError(tr("There is no file {}.").format(path))
    try:
        with closing(open_to_read(path)) as database:
            about = dict(database.execute("SELECT name, value FROM metadata").fetchall())
            zooms = database.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
            tile = database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise FileError(tr("{} is not an MBTiles file.").format(path.name)) from error
    size = QImage.fromData(bytes(tile[0])).width() if tile is not None else 0
    if size not in (256, 512):
        text = tr("{} holds no image tiles of 256 or 512 pixels; choose a file with imagery.")
        raise FileError(text.format(path.name))
    double = int(size == 512)  # a 512 px tile brings the four 256 px tiles of the next zoom
    return {
        "id": source_id("mbtiles", path.stem, str(path)),
        "title": _text(about, "name") or path.stem,
        "kind": "mbtiles",
        "url": str(path),
        "min_zoom": int(zooms[0]) + double,
        "max_zoom": int(zooms[1]) + double,
        "tile_size": size,
        "attribution": _text(about, "attribution"),
    }


def _text(about: Mapping[str, Any], name: str) -> str:
    return str(about.get(name) or "").strip()
