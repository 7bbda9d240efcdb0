"""Turns what a user types for an imagery source into its record; the same in QGIS and on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import SentenceError


class SourceTextError(SentenceError, ValueError):
    """The text means no source; it says so in one sentence."""


def builtin_records() -> dict[str, dict[str, Any]]:
    """Records of the services that come with CropLayer, by id."""
    records = json.loads(resource_path("sources.json").read_text(encoding="utf-8"))
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
    if text.startswith(("http://", "https://")):
        return {"id": f"xyz_{slot}", "title": f"Tiles {slot.upper()}", "kind": "xyz", "url": text}
    path = Path(text)
    if not text or not path.is_file():
        names = ", ".join(sorted(builtin))
        raise SourceTextError(
            "There is no source “{}”: give one of {}, a tile URL template or the path of a file.", text, names
        )
    if path.suffix.lower() == ".json":
        return _record(path)
    kind = "mbtiles" if path.suffix.lower() == ".mbtiles" else "raster"
    return {"id": f"{kind}_{slot}", "title": path.stem, "kind": kind, "url": str(path.resolve())}


def _record(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceTextError("{} is not a source record in JSON.", path) from error
    if not isinstance(record, dict):
        raise SourceTextError("{} must hold one source record, a JSON object.", path)
    return record
