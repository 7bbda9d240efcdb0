"""What a job takes where the user leaves it open: the zoom that suits its sources, the area they cover."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.extent import RasterExtent, zoom_for
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.shared.mbtiles import mbtiles_facts
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults


def usual_zoom(sources: Sequence[Source]) -> tuple[int, Sentence | None]:
    """The default zoom, or a lower one that keeps all detail of the rasters, within what all sources have.

    Returns:
        The zoom, and why when it is not the default.

    Raises:
        InputError: A raster cannot be read.
    """
    rasters = [RasterExtent.of(source.url) for source in sources if source.kind is SourceKind.RASTER]
    zoom = defaults.ZOOM
    if len(rasters) == len(sources):  # services may have more detail than can be asked of them here
        zoom = min(zoom, max(zoom_for(raster.resolution_m, raster.bounds) for raster in rasters))
    if zoom != defaults.ZOOM:
        finest = min(raster.resolution_m for raster in rasters)
        return zoom, Sentence(
            "Zoom {} was taken, which keeps all detail of the imagery ({} m a pixel).", zoom, f"{finest:.1f}"
        )
    # A file is enlarged to a finer source or reduced to a coarser one, and never without one.
    low, most = max(source.min_zoom for source in sources), max(source.max_zoom for source in sources)
    high = min(most, *(source.last_zoom for source in sources))
    if low > high:
        low = max(source.first_zoom for source in sources)
    if low <= zoom <= high or low > high:  # sources without a common zoom are refused where they are read
        return zoom, None
    nearest = low if zoom < low else high
    return nearest, Sentence("Zoom {} was taken, the nearest to {} that the imagery has.", nearest, zoom)


def extent_of_source(source: Source) -> Bounds | None:
    """What a source that is a file covers, in degrees (west above east: antimeridian); None for others.

    Raises:
        InputError: The raster cannot be read.
    """
    if source.kind is SourceKind.RASTER:
        return RasterExtent.of(source.url).bounds
    if source.kind is not SourceKind.MBTILES:
        return None
    facts = mbtiles_facts(Path(source.url))
    return Bounds(*facts.bounds) if facts is not None and facts.bounds else None
