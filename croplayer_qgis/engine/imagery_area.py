"""The imagery that a task is asked to look at: an open reader and the pixels wanted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import platformdirs

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.extent import RasterExtent, overlap, window_of, zoom_for
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.raster_options import with_raster_options
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, require_terms
from croplayer_qgis.core.imagery.usual import extent_of_source, usual_zoom
from croplayer_qgis.engine.outputs import require_apart
from croplayer_qgis.shared.messages.imagery import ImageryParams


@contextmanager
def imagery_area(params: ImageryParams, finest_m: float = 0.0) -> Iterator[tuple[TileReader, PixelWindow]]:
    """Opens the source and works out the window; the reader is closed at the end.

    Args:
        params: What was asked for.
        finest_m: Pixels finer than this, m on the ground, are of no use to the model.

    Raises:
        InputError: The area is missing or empty, or the source cannot be used as asked.
    """
    source = with_raster_options(Source.from_dict(params.source), params.bands, params.nodata)
    require_terms(source, params.accepted_terms)
    require_apart(params.out, source.url)
    window = _window(params, source, finest_m)
    cache = platformdirs.user_cache_path("croplayer", appauthor=False)
    reader = open_reader(source, params.secrets, cache)
    try:
        yield reader, window
    finally:
        reader.close()


def _window(params: ImageryParams, source: Source, finest_m: float) -> PixelWindow:
    extent = RasterExtent.of(source.url) if source.kind is SourceKind.RASTER else None
    covered = extent_of_source(source) if extent is None else None
    if not params.bounds and extent is None and covered is None:
        raise InputError("{} has no extent of its own: say which area to look at.", source.title)
    if params.bounds and extent is not None and not overlap(Bounds(*params.bounds), extent.bounds):
        raise InputError(
            "The area ({} to {} degrees east, {} to {} north) lies outside {}, which reaches from {} to {} "
            "east and from {} to {} north; check the order: west, south, east, north.",
            *_told(Bounds(*params.bounds)),
            source.url,
            *_told(extent.bounds),
        )
    bounds = Bounds(*params.bounds) if params.bounds else covered or extent.whole  # type: ignore[union-attr]
    zoom = params.zoom
    if zoom is None:
        if extent is not None:
            zoom = zoom_for(max(extent.resolution_m, finest_m), bounds)
        else:
            zoom, _ = usual_zoom([source])
    return window_of(bounds, zoom)


def _told(bounds: Bounds) -> tuple[str, ...]:
    return tuple(f"{value:.6g}" for value in (bounds.west, bounds.east, bounds.south, bounds.north))
