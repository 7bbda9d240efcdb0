"""Opens the reader that a source's kind asks for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from croplayer_qgis.core.imagery.cache import TileCache
from croplayer_qgis.core.imagery.cache_place import cache_limit_bytes
from croplayer_qgis.core.imagery.enlarged import EnlargedReader
from croplayer_qgis.core.imagery.fetcher import Fetcher
from croplayer_qgis.core.imagery.found_size import FoundSizeReader
from croplayer_qgis.core.imagery.google import GoogleService
from croplayer_qgis.core.imagery.kept_tiles import KeptTiles
from croplayer_qgis.core.imagery.mbtiles_reader import MbtilesReader
from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.quarters import QuarteredReader
from croplayer_qgis.core.imagery.raster_reader import RasterReader
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.redaction import Redactor
from croplayer_qgis.core.imagery.reduced import ReducedReader
from croplayer_qgis.core.imagery.services import MapboxService, TileService, XyzService
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.imagery.tile_store import TileStore
from croplayer_qgis.core.imagery.web_reader import WebReader
from croplayer_qgis.shared.mbtiles import TILE_SIZES, mbtiles_facts


def open_reader(
    source: Source,
    secrets: Mapping[str, str],
    cache_folder: Path | None = None,
    policy: RetryPolicy | None = None,
) -> TileReader:
    """Opens a source for reading tiles of the 256-px grid; close the reader after use.

    Args:
        source: What to read.
        secrets: Key or token by source id; held in memory only.
        cache_folder: Where tiles may be kept; used only when the source's terms allow storing.
        policy: When to give up on a request.

    Raises:
        InputError: The source needs a key that is not there, or its file cannot be used.
    """
    if source.kind is SourceKind.RASTER:
        return RasterReader(source)
    if source.kind is SourceKind.MBTILES:
        facts = mbtiles_facts(Path(source.url))
        if facts is not None and facts.tile_size in TILE_SIZES:
            source = replace(source, tile_size=facts.tile_size)
        return ReducedReader(EnlargedReader(_of_size(source, MbtilesReader(source))))
    secret = secrets.get(source.id, "")

    def opened(record: Source) -> TileReader:
        return _of_size(record, _open_web(record, secret, cache_folder, policy))

    return FoundSizeReader(source, opened) if source.kind is SourceKind.XYZ else opened(source)


def _of_size(source: Source, reader: TileReader) -> TileReader:
    """The reader on the 256-px grid."""
    return QuarteredReader(reader) if source.tile_size == 512 else reader


def _open_web(
    source: Source, secret: str, cache_folder: Path | None, policy: RetryPolicy | None
) -> WebReader:
    redact = Redactor([secret])
    fetcher = Fetcher(source, redact, policy)
    service: TileService
    if source.kind is SourceKind.GOOGLE:
        service = GoogleService(source, secret, fetcher, redact)
    elif source.kind is SourceKind.MAPBOX:
        service = MapboxService(source, secret)
    else:
        service = XyzService(source, secret)
    keeps = cache_folder is not None and source.storing_allowed
    store: TileStore = KeptTiles()
    if keeps and cache_folder:
        store = TileCache(cache_folder, source, cache_limit_bytes(os.environ))
    return WebReader(source, service, fetcher, redact, store)
