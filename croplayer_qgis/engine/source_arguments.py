"""Turns what a user types for a source into its record, and finds its secret in the environment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, SourceKind, builtin_sources
from croplayer_qgis.engine.messages import token_variable


def source_from_text(text: str, url: str | None, slot: str) -> Source:
    """Record of the source a user means.

    Args:
        text: Id of a built-in source, a tile URL template, or the path of a raster, an MBTiles file or a
            JSON file with a source record.
        url: Base URL that replaces the record's own (a proxy, a test server), or None.
        slot: "a" or "b"; names a source that has no name of its own.

    Raises:
        InputError: When the text means no source.
    """
    source = _source(text, slot)
    if url is None:
        return source
    if source.kind in (SourceKind.RASTER, SourceKind.MBTILES):
        raise InputError(f"--source-{slot}-url is for sources on the network; {text} is a file.")
    return source.with_url(url)


def secrets_from(environ: Mapping[str, str], sources: Iterable[Source]) -> dict[str, str]:
    """Token or key by source id for the sources that need one; raises InputError when one is not set."""
    secrets = {}
    for source in sources:
        if source.needs_secret:
            variable = token_variable(source.id)
            if not environ.get(variable):
                raise InputError(
                    f"{source.title} needs a token or key: set the environment variable {variable}."
                )
            secrets[source.id] = environ[variable]
    return secrets


def _source(text: str, slot: str) -> Source:
    builtin = builtin_sources()
    if text in builtin:
        return builtin[text]
    if text.startswith(("http://", "https://")):
        return Source(id=f"xyz_{slot}", title=f"Tiles {slot.upper()}", kind=SourceKind.XYZ, url=text)
    path = Path(text)
    if not path.exists():
        names = ", ".join(sorted(builtin))
        raise InputError(
            f"There is no source “{text}”: give one of {names}, a tile URL template or the path of a file."
        )
    if path.suffix.lower() == ".json":
        return _record(path)
    kind = SourceKind.MBTILES if path.suffix.lower() == ".mbtiles" else SourceKind.RASTER
    return Source(id=f"{kind.value}_{slot}", title=path.stem, kind=kind, url=str(path.resolve()))


def _record(path: Path) -> Source:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path} is not a source record in JSON.", str(error)) from error
    if not isinstance(record, dict):
        raise InputError(f"{path} must hold one source record, a JSON object.")
    return Source.from_dict(record)
