"""Where a source has no imagery at a zoom: at which it has, found by asking for one tile of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import mercantile

from croplayer_qgis.core.errors import ImageryError, SourceError
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.extent import MAX_ZOOM
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.placeholders import look_at
from croplayer_qgis.core.imagery.reader import TileReader, TileResult
from croplayer_qgis.core.imagery.source import SourceKind, Verdict
from croplayer_qgis.core.imagery.workers import run_side_by_side

_COARSEST = 8  # a pixel is 600 m at the equator: what has imagery only there shows no fields


def zoom_with_imagery(
    reader: TileReader, zoom: int, lon: float, lat: float, cancelled: Callable[[], bool] = lambda: False
) -> int | None:
    """The zoom nearest to one without imagery at which a place has some, the coarser first; None for none.

    Args:
        reader: The source; a raster has imagery at every zoom or at none.
        zoom: Where there is none.
        lon: Longitude of the place, degrees.
        lat: Latitude, degrees.
        cancelled: Asked every tenth of a second.

    Raises:
        Cancelled: ``cancelled`` returned True.
    """
    source = reader.source
    if source.kind is SourceKind.RASTER:
        return None
    low, high = max(source.min_zoom, _COARSEST), min(source.max_zoom, MAX_ZOOM)
    for other in sorted(set(range(low, high + 1)) - {zoom}, key=lambda z: (abs(z - zoom), z)):
        ask = partial(reader.read, mercantile.tile(lon, lat, other))
        try:
            (result,) = run_side_by_side([ask], 1, cancelled)
        except SourceError:
            return None
        if result.verdict is Verdict.OK and not _stands_for_nothing(result):
            return other
        if result.verdict is Verdict.OK:
            continue
        if result.verdict is not Verdict.MISSING:  # a service in trouble is not asked a dozen times
            return None
    return None


def _stands_for_nothing(result: TileResult) -> bool:
    """Whether a tile is a placeholder by its look."""
    if result.image is None or result.valid is None:
        return True
    return look_at(result.image, result.valid).drawn


def require_imagery(
    account: TileAccount, reader: TileReader, window: PixelWindow, cancelled: Callable[[], bool]
) -> None:
    """Raises ImageryError when not one tile of a window has imagery; it says at which zoom there is."""
    title = reader.source.title
    if account.problem(title, window.zoom) is None:
        return
    west, south, east, north = window.bounds_lonlat
    other = None
    if not account.lost:
        other = zoom_with_imagery(reader, window.zoom, (west + east) / 2, (south + north) / 2, cancelled)
    problem = account.problem(title, window.zoom, other)
    if problem is not None:
        raise ImageryError(problem)
