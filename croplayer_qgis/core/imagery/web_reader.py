"""Reads tiles of a web service: cache first, then the network, with a verdict for each."""

from __future__ import annotations

import hashlib
import logging
import re
import threading
from dataclasses import replace
from datetime import UTC, datetime

import mercantile

from croplayer_qgis.core.imagery.decoding import BrokenTileError, TileSizeError, decode_tile
from croplayer_qgis.core.imagery.fetcher import ContentError, Fetcher, FetchError, Reply
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import NO_IMAGERY, TRANSPARENT, BoundsLonLat, Image, Mask, TileResult
from croplayer_qgis.core.imagery.redaction import Redactor
from croplayer_qgis.core.imagery.services import RefusedError, TileService
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.imagery.tile_store import TileStore
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.mbtiles import picture_width
from croplayer_qgis.shared.sentence import Sentence

_log = logging.getLogger(__name__)
_NO_TILE = frozenset({204, 404, 410})
# Bing Maps answers 200 with a picture that says "no imagery" and the header X-VE-Tile-Info: no-tile; others
# have headers of that kind.
_ABOUT_TILE = re.compile(r"x-.*tile-?(info|status)", re.IGNORECASE)
_NO_TILE_WORDS = frozenset({"no-tile", "notile", "no_tile", "none", "missing", "empty", "blank", "not-found"})


class WebReader:
    """Tiles of one web service, in the service's own tile size.

    Args:
        source: The source's record.
        service: How it is asked.
        fetcher: Sends the requests.
        redact: Cleans what the service says before it is reported.
        store: Where tiles that were delivered are found again.
    """

    def __init__(
        self,
        source: Source,
        service: TileService,
        fetcher: Fetcher,
        redact: Redactor,
        store: TileStore,
    ) -> None:
        self.source = source
        self.findings = Findings()
        self._service = service
        self._fetcher = fetcher
        self._redact = redact
        self._store = store
        self._decoded = threading.local()

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        stored = self._store.get(tile)
        if stored is not None:
            try:
                return replace(self._judge(tile, stored.body, stored.retrieved), stored=self._store.lasts)
            except BrokenTileError:
                _log.info("%s: stored tile %s is broken and fetched anew", self.source.id, tile)
        try:
            reply = self._ask(tile, stop or threading.Event())
        except FetchError as error:
            return self._failed(tile, error.user_message)
        except RefusedError as error:
            return self._refused(tile, error.user_message)
        retrieved = datetime.now(UTC).isoformat(timespec="seconds")
        if self._is_hidden(reply):
            return TileResult(tile, Verdict.MISSING, detail=self._answer(reply), retrieved=retrieved)
        if reply.status in (401, 403):
            return self._refused(tile, self._answer(reply))
        absent = reply.status in _NO_TILE or self._service.no_imagery(reply) or _says_no_tile(reply)
        if reply.status != 200 and not absent:
            return self._failed(tile, self._answer(reply))
        self._fetcher.health.settled()
        body = b"" if absent else reply.body
        try:
            judged = self._judge(tile, body, retrieved)
        except TileSizeError as error:
            return TileResult(
                tile, Verdict.FAILED, detail=error.user_message, delivered_bytes=len(body), side=error.side
            )
        self._store.put(tile, body, retrieved)
        return replace(judged, delivered_bytes=len(body))

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self._service.attribution(bounds_lonlat, zoom, stop or threading.Event())

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileReader`."""
        self._store.drop_behind(done)

    def close(self) -> None:
        """See `TileReader`."""
        self._fetcher.close()
        self._store.close()

    def _ask(self, tile: mercantile.Tile, stop: threading.Event) -> Reply:
        request = self._service.request(tile, stop)
        reply = self._fetcher.fetch(request, stop, self._check, self._service.busy)
        if self._service.renewed(reply, request, stop):
            again = self._service.request(tile, stop)
            reply = self._fetcher.fetch(again, stop, self._check, self._service.busy)
            if reply.status == 400 and not self._service.no_imagery(reply):
                raise RefusedError(self._answer(reply))
        return reply

    def _failed(self, tile: mercantile.Tile, reason: str) -> TileResult:
        self._fetcher.health.failed(reason)
        return TileResult(tile, Verdict.FAILED, detail=reason)

    def _refused(self, tile: mercantile.Tile, reason: str) -> TileResult:
        if self.source.needs_secret:  # without a key, other tiles may be given
            self._fetcher.health.refused(reason)
        return TileResult(tile, Verdict.REFUSED, detail=reason)

    def _is_hidden(self, reply: Reply) -> bool:
        """Whether a 403 says "no such tile": object stores answer so where the list of tiles is not public.

        Without a key there is nothing to refuse, once the source has answered for any tile.
        """
        if reply.status != 403 or self.source.needs_secret:
            return False
        return b"<Code>AccessDenied</Code>" in reply.body or self._fetcher.health.has_answered

    def _answer(self, reply: Reply) -> Sentence:
        return Sentence("HTTP {}: {}", reply.status, self._redact(reply.message))

    def _check(self, reply: Reply) -> None:
        if reply.status != 200 or _says_no_tile(reply) or self._is_blank(reply.body):
            return
        try:
            self._decode(reply.body)
        except TileSizeError:  # asking again brings another of the same kind
            return
        except BrokenTileError as error:
            raise ContentError(error.user_message) from error

    def _decode(self, body: bytes) -> tuple[Image, Mask]:
        """The tile's pixels; a thread that looks at the same body again is spared the work."""
        if getattr(self._decoded, "body", None) is not body:
            self._decoded.pixels = decode_tile(body, self.source.tile_size)
            self._decoded.body = body
        pixels: tuple[Image, Mask] = self._decoded.pixels
        return pixels

    def _is_blank(self, body: bytes) -> bool:
        if not body or picture_width(body) == 1:  # what cannot be imagery, and is sent in place of none
            return True
        return hashlib.sha256(body).hexdigest() in self.source.blank_sha256

    def _judge(self, tile: mercantile.Tile, body: bytes, retrieved: str) -> TileResult:
        if self._is_blank(body):
            return TileResult(tile, Verdict.MISSING, detail=NO_IMAGERY, retrieved=retrieved)
        image, valid = self._decode(body)
        if not valid.any():
            return TileResult(tile, Verdict.MISSING, detail=TRANSPARENT, retrieved=retrieved)
        return TileResult(tile, Verdict.OK, image, valid, retrieved=retrieved)


def _says_no_tile(reply: Reply) -> bool:
    """Whether a header says that the picture stands for no imagery."""
    return any(
        _ABOUT_TILE.fullmatch(name) and value.strip().lower() in _NO_TILE_WORDS
        for name, value in reply.headers.items()
    )
