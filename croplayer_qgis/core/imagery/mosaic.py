"""Joins the tiles of one source into a window of the global pixel grid."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import mercantile
import numpy as np

from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.collars import fill_colours, without_collars
from croplayer_qgis.core.imagery.health import refusal
from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow, tile_window
from croplayer_qgis.core.imagery.placeholders import TileLook, backgrounds, look_at, placeholders
from croplayer_qgis.core.imagery.reader import Image, Mask, TileReader
from croplayer_qgis.core.imagery.source import SourceKind, Verdict
from croplayer_qgis.core.imagery.workers import run_side_by_side

_log = logging.getLogger(__name__)
_NO_IMAGERY = frozenset({Verdict.MISSING, Verdict.PLACEHOLDER})
# A source without a key may refuse single tiles, which it does not have; so many without any other answer
# are a refusal of the whole.
_REFUSED_TILES = 32


class Delivered(NamedTuple):
    """What a service delivered over the network: answers that settled a tile, and their bytes."""

    tiles: int = 0
    bytes: int = 0


@dataclass(frozen=True)
class Mosaic:
    """Imagery of one source on a window.

    Attributes:
        window: Where the pixels lie.
        image: uint8 [height, width, 3] RGB, 0 where there is no imagery.
        valid: bool [height, width], False where there is no imagery.
        verdicts: Number of tiles by verdict, of the tiles that touch the window.
        attribution: Text that must accompany whatever is made from the imagery.
        retrieved: When the oldest of its tiles was delivered, UTC, ISO 8601.
        tiles: Verdict by tile, which lets `crop` count anew.
        delivered: What came over the network for it, and for the mosaic it was cropped from.
        account: What became of its tiles, and of those of the mosaic it was cropped from.
        findings: How its source was read, where that had to be found out, and what is in doubt.
    """

    window: PixelWindow
    image: Image
    valid: Mask
    verdicts: Mapping[Verdict, int]
    attribution: str
    retrieved: str
    tiles: Mapping[mercantile.Tile, Verdict] = field(default_factory=dict)
    delivered: Delivered = field(default_factory=Delivered)
    account: TileAccount = field(default_factory=TileAccount)
    findings: tuple[str, ...] = ()

    def crop(self, window: PixelWindow) -> Mosaic:
        """The part inside `window` (views, no copies), with the verdicts of the tiles that touch it.

        Raises:
            ValueError: `window` is not wholly inside.
        """
        rows, columns = window.slices_in(self.window)
        tiles = {tile: self.tiles[tile] for tile in window.tiles() if tile in self.tiles}
        return replace(
            self,
            window=window,
            image=self.image[rows, columns],
            valid=self.valid[rows, columns],
            verdicts=Counter(tiles.values()),
            tiles=tiles,
        )

    def counting(self, inside: Mask) -> Mosaic:
        """With the verdicts of those tiles alone of which a pixel is inside, bool [height, width]."""
        met = {
            tile: verdict
            for tile, verdict in self.tiles.items()
            if (part := tile_window(tile).within(self.window)) and inside[part.slices_in(self.window)].any()
        }
        return replace(self, tiles=met, verdicts=Counter(met.values()))

    def copy(self) -> Mosaic:
        """With pixels of its own, so that the mosaic it was cropped from may end."""
        return replace(self, image=self.image.copy(), valid=_small(self.valid.copy()))


def read_mosaic(
    reader: TileReader,
    window: PixelWindow,
    cancelled: Callable[[], bool] = lambda: False,
    on_tile: Callable[[int, int], None] = lambda done, total: None,
    wanted: Collection[mercantile.Tile] | None = None,
) -> Mosaic:
    """Reads all tiles of a window, several at a time.

    A tile that is missing or failed leaves its pixels without imagery and is counted in `verdicts`. So is one
    that a source without a key refuses while it gives others: a bucket that may not be listed answers 403 for
    what is not there (https://repost.aws/knowledge-center/s3-troubleshoot-403).

    Tiles of services and of MBTiles files that stand for no imagery are `placeholder`; their pixels, and fill
    of their colour that reaches into tiles beside them, have no imagery. Whether a tile is one depends on
    nothing but the window.

    Args:
        reader: The source.
        window: What to cover.
        cancelled: Asked every tenth of a second, also while a server is slow to answer.
        on_tile: Called with (tiles done, tiles in all) after each tile, in the calling thread.
        wanted: Tiles to read, all by default; others are no part of `verdicts`, nor have they imagery.

    Raises:
        InputError: The source has no tiles of the window's zoom.
        SourceError: The source refuses its key, cannot be reached or cannot be read.
        Cancelled: The caller cancelled.
    """
    source = reader.source
    source.require_zoom(window.zoom)
    tiles = [tile for tile in window.tiles() if wanted is None or tile in wanted]
    image = np.zeros((window.height, window.width, 3), np.uint8)
    valid = np.zeros((window.height, window.width), np.bool_)
    verdicts: dict[mercantile.Tile, Verdict] = {}
    delivered = Delivered()
    refused = 0
    retrieved = datetime.now(UTC).isoformat(timespec="seconds")
    told: dict[mercantile.Tile, tuple[Verdict, str, bool]] = {}
    looks: dict[mercantile.Tile, TileLook] = {}
    reads = [partial(reader.read, tile) for tile in tiles]
    for result in run_side_by_side(reads, source.connections, cancelled):
        if result.verdict is Verdict.REFUSED:
            refused += 1
            given = any(verdict is Verdict.OK for verdict, _, _ in told.values())
            if source.needs_secret or (refused >= min(_REFUSED_TILES, len(tiles)) and not given):
                raise refusal(source, result.detail)
        if result.verdict is Verdict.FAILED:
            _log.warning("%s: tile %s failed: %s", source.id, result.tile, result.detail)
        verdicts[result.tile] = Verdict.MISSING if result.verdict is Verdict.REFUSED else result.verdict
        told[result.tile] = (result.verdict, result.detail, result.stored)
        if result.delivered_bytes is not None:
            delivered = Delivered(delivered.tiles + 1, delivered.bytes + result.delivered_bytes)
        if result.image is not None and result.valid is not None:
            _paste(image, valid, window, result.tile, result.image, result.valid)
            retrieved = min(retrieved, result.retrieved or retrieved)
            if source.kind is not SourceKind.RASTER:
                looks[result.tile] = look_at(result.image, result.valid)
        on_tile(len(verdicts), len(tiles))
    hidden = placeholders(looks)
    verdicts |= dict.fromkeys(hidden, Verdict.PLACEHOLDER)
    told |= {tile: (Verdict.PLACEHOLDER, *told[tile][1:]) for tile in hidden}
    absent = [tile for tile, verdict in verdicts.items() if verdict in _NO_IMAGERY] if looks else []
    _hide(image, valid, window, absent, fill_colours(backgrounds(looks, hidden)))
    account = TileAccount.of(told.values())
    (attribution,) = run_side_by_side(
        [lambda stop: reader.attribution(window.bounds_lonlat, window.zoom, stop)], 1, cancelled
    )
    return Mosaic(
        window,
        image,
        _small(valid),
        Counter(verdicts.values()),
        attribution,
        retrieved,
        verdicts,
        delivered,
        account,
        reader.findings.sentences,
    )


def _hide(
    image: Image,
    valid: Mask,
    window: PixelWindow,
    absent: Collection[mercantile.Tile],
    colours: Collection[tuple[int, int, int]],
) -> None:
    """Takes tiles that show no imagery, and fill beside them, out of the mosaic."""
    if not absent:
        return
    missing = np.zeros_like(valid)
    nowhere = np.zeros((TILE_PX, TILE_PX), np.bool_)
    for tile in absent:
        _paste(missing, valid, window, tile, ~nowhere, nowhere)
    valid &= without_collars(image, valid, missing, colours)
    image[~valid] = 0


def _small(valid: Mask) -> Mask:
    """The mask; as one pixel that stands for all where it is True everywhere."""
    return np.broadcast_to(np.True_, valid.shape) if valid.all() else valid


def _paste(
    image: Image | Mask,
    valid: Mask,
    window: PixelWindow,
    tile: mercantile.Tile,
    part: Image | Mask,
    part_valid: Mask,
) -> None:
    """Copies what of a tile lies inside the window."""
    at = tile_window(tile)
    x0, y0 = max(at.x0, window.x0), max(at.y0, window.y0)
    x1, y1 = min(at.x1, window.x1), min(at.y1, window.y1)
    shared = PixelWindow(window.zoom, x0, y0, x1 - x0, y1 - y0)
    to, of = shared.slices_in(window), shared.slices_in(at)
    image[to] = part[of]
    valid[to] = part_valid[of]
