"""Mosaics of a job's imagery and image quality, one per source: Web Mercator, as the tiles are."""

from __future__ import annotations

from functools import partial

from affine import Affine

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window, own_window
from croplayer_qgis.core.product.cog import COG_TILE_PX
from croplayer_qgis.core.product.mosaic_vrt import Band, Mosaic, Rectangle
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.shared.job_files import IMAGERY, QUALITY, source_mosaic, source_raster_name
from croplayer_qgis.shared.vocabulary.scenes import QUALITY_BANDS

_SRS = "<SRS>EPSG:3857</SRS>"


def imagery_mosaic(source_id: str, zoom: int) -> Mosaic:
    """``imagery_<source>.vrt`` over ``imagery/<id>_<source>.tif``, with their masks."""
    return Mosaic(
        source_mosaic(IMAGERY, source_id),
        "imagery",
        source_raster_name(IMAGERY, "{}", source_id),
        _SRS,
        partial(_transform, zoom, 1),
        spans=lambda block: _rectangle(block_window(block, zoom), 1),
        takes=lambda block: _rectangle(own_window(block, zoom), 1),
        dtype="Byte",
        bands=[
            Band(f"<ColorInterp>{colour}</ColorInterp>", number)
            for number, colour in enumerate(("Red", "Green", "Blue"), start=1)
        ],
        masked=True,
        tile_px=COG_TILE_PX,
    )


def quality_mosaic(source_id: str, zoom: int) -> Mosaic:
    """``quality_<source>.vrt`` over ``quality/<id>_<source>.tif``; neighbours share chips at their edge."""

    def chips(block: Block) -> Rectangle:
        return _rectangle(chip_window(block_window(block, zoom)), CHIP_PX)

    return Mosaic(
        source_mosaic(QUALITY, source_id),
        "quality",
        source_raster_name(QUALITY, "{}", source_id),
        _SRS,
        partial(_transform, zoom, CHIP_PX),
        spans=chips,
        takes=chips,
        dtype="Float32",
        bands=[
            Band(f"<Description>{name}</Description>", number)
            for number, name in enumerate(QUALITY_BANDS, start=1)
        ],
        no_data="nan",
    )


def _rectangle(window: PixelWindow, step: int) -> Rectangle:
    """A window in pixels that are ``step`` of its own wide."""
    return Rectangle(window.x0 // step, window.y0 // step, window.x1 // step, window.y1 // step)


def _transform(zoom: int, step: int, place: Rectangle) -> Affine:
    corner = PixelWindow(zoom, place.x0 * step, place.y0 * step, step, step)
    return corner.transform @ Affine.scale(step)
