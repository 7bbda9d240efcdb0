"""Turns what a user types for an imagery source into its record; the same in QGIS and on the command line."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.mbtiles import TILE_SIZES, mbtiles_facts
from croplayer_qgis.shared.paths import is_file, is_local
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import SentenceError

_RASTER_SUFFIXES: Final = (".tif", ".tiff", ".vrt", ".jp2", ".img")


class SourceTextError(SentenceError, ValueError):
    """The text means no source; it says so in one sentence."""


def builtin_records() -> dict[str, dict[str, Any]]:
    """Records of the services and of the sample imagery that come with CropLayer, by id."""
    records = json.loads(resource_path("sources.json").read_text(encoding="utf-8"))
    for record in records:
        if record["kind"] == "raster":  # a file beside the list
            record["url"] = str(resource_path(*record["url"].split("/")))
    return {record["id"]: record for record in records}


def record_from_text(text: str, slot: str) -> dict[str, Any]:
    """Record of the source a user means; whether its values make sense, the engine says.

    Args:
        text: Id of a built-in source, a tile URL template, or the path of a raster, an MBTiles file or a
            JSON file with a source record.
        slot: "a" or "b"; names a source that has no name of its own.

    Raises:
        SourceTextError: The text means no source.
    """
    builtin = builtin_records()
    if text in builtin:
        return builtin[text]
    if is_raster_address(text):
        address = urlsplit(text)
        return {
            "id": f"raster_{slot}",
            "title": PurePosixPath(unquote(address.path)).stem,
            "kind": "raster",
            "url": text,
        }
    if text.startswith(("http://", "https://")):
        return {"id": f"xyz_{slot}", "title": f"Tiles {slot.upper()}", "kind": "xyz", "url": text}
    if not is_local(text):  # in an archive or on the web, or one raster of a file with several
        return {"id": f"raster_{slot}", "title": Path(text).stem, "kind": "raster", "url": text}
    path = Path(text)
    if text and path.is_dir():
        raise SourceTextError("{} is a folder; give the raster or MBTiles file in it.", path)
    if not text or not is_file(path):
        names = ", ".join(sorted(builtin))
        raise SourceTextError(
            "There is no source “{}”: give one of {}, a tile URL template or the path of a file.", text, names
        )
    if path.suffix.lower() == ".json":
        return _record(path)
    record = {"id": f"raster_{slot}", "title": path.stem, "kind": "raster", "url": str(path.resolve())}
    return record if path.suffix.lower() != ".mbtiles" else {**record, **_mbtiles(path, slot)}


def is_raster_address(text: str) -> bool:
    """Whether an address on the web is that of one raster, such as a COG, and no template of tiles."""
    if not text.startswith(("http://", "https://")) or "{" in text:
        return False
    return PurePosixPath(urlsplit(text).path).suffix.lower() in _RASTER_SUFFIXES


def _mbtiles(path: Path, slot: str) -> dict[str, Any]:
    """What an MBTiles file has of its own; whether it can be used, the engine says."""
    record: dict[str, Any] = {"id": f"mbtiles_{slot}", "kind": "mbtiles"}
    facts = mbtiles_facts(path)
    if facts is None or facts.tile_size not in TILE_SIZES:
        return record
    return {
        **record,
        "title": facts.name or path.stem,
        "min_zoom": facts.min_zoom,
        "max_zoom": facts.max_zoom,
        "tile_size": facts.tile_size,
        "attribution": facts.attribution,
    }


def _record(path: Path) -> dict[str, Any]:
    try:
        record = read_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceTextError("{} is not a source record in JSON.", path) from error
    if not isinstance(record, dict):
        raise SourceTextError("{} must hold one source record, a JSON object.", path)
    return record
