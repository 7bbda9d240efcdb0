"""Source records of files: a raster layer of the project, an MBTiles file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProviderRegistry, QgsRasterLayer

from croplayer_qgis.gui.sources.connections import source_id
from croplayer_qgis.layers.server_properties import attribution_of
from croplayer_qgis.shared.mbtiles import TILE_SIZES, mbtiles_facts
from croplayer_qgis.shared.paths import is_file, is_local
from croplayer_qgis.translation import tr


class FileError(Exception):
    """The file is no imagery CropLayer can use; the text says why in one sentence."""


def raster_record(layer: QgsRasterLayer) -> dict[str, Any] | None:
    """Record of a raster layer that is a file on this computer; None for any other layer."""
    if layer.providerType() != "gdal":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    # In an archive, on the web, or one raster of a file with several: the engine opens it as QGIS does.
    virtual = not is_local(layer.source())
    path = Path(layer.source() if virtual else parts.get("path", ""))
    if not virtual and not is_file(path):
        return None
    return {
        "id": source_id("raster", layer.name(), str(path)),
        "title": layer.name(),
        "kind": "raster",
        "url": layer.source() if virtual else str(path),
        "attribution": attribution_of(layer),
    }


def mbtiles_record(path: Path) -> dict[str, Any]:
    """Record of an MBTiles file: its own name, credit, zoom range and tile size.

    Raises:
        FileError: Not an MBTiles file with images.
    """
    if not is_file(path):
        raise FileError(tr("There is no file {}.").format(path))
    facts = mbtiles_facts(path)
    if facts is None:
        raise FileError(tr("{} is not an MBTiles file.").format(path.name))
    if facts.tile_size not in TILE_SIZES:
        text = tr("{} holds no image tiles of 256 or 512 pixels; choose a file with imagery.")
        raise FileError(text.format(path.name))
    return {
        "id": source_id("mbtiles", path.stem, str(path)),
        "title": facts.name or path.stem,
        "kind": "mbtiles",
        "url": str(path),
        "min_zoom": facts.min_zoom,
        "max_zoom": facts.max_zoom,
        "tile_size": facts.tile_size,
        "attribution": facts.attribution,
    }
