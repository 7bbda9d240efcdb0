"""Reads a tile once for all that are cut from it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import replace

import mercantile

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.source import Verdict

# A row of tiles across a block at zoom 18 has some 37; each is kept until its parts are read.
_KEPT = 64


class ReadOnce:
    """Keeps the last tiles of a reader, however many threads ask for them."""

    def __init__(self, reader: TileReader) -> None:
        self._reader = reader
        self._lock = threading.Lock()
        self._kept: OrderedDict[mercantile.Tile, Future[TileResult]] = OrderedDict()

    def read(self, tile: mercantile.Tile, stop: threading.Event | None) -> TileResult:
        """A tile, its bytes counted for the first caller only; see `TileReader`."""
        while True:
            with self._lock:
                future = self._kept.get(tile)
                mine = future is None
                if future is None:
                    future = self._kept[tile] = Future()
                    while len(self._kept) > _KEPT:
                        self._kept.popitem(last=False)
            if mine:
                return self._fill(tile, future, stop)
            try:
                return future.result()
            except Cancelled:
                # Another caller's read was cancelled, which is no reason to end this one.
                if stop is not None and stop.is_set():
                    raise

    def _fill(
        self, tile: mercantile.Tile, future: Future[TileResult], stop: threading.Event | None
    ) -> TileResult:
        try:
            result = self._reader.read(tile, stop)
        except BaseException as error:
            self._forget(tile)
            future.set_exception(error)
            raise
        if result.verdict not in (Verdict.OK, Verdict.MISSING):
            self._forget(tile)
        future.set_result(replace(result, delivered_bytes=None))  # its bytes count once
        return result

    def _forget(self, tile: mercantile.Tile) -> None:
        with self._lock:
            self._kept.pop(tile, None)
