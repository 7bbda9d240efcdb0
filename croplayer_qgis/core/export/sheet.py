"""What becomes one raster: a layer of the selected blocks on the grid it was made on, read block by block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize

from croplayer_qgis.core.export.pieces import mercator
from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.core.grid import BLOCK_PX, PIXELS_PER_DEGREE, Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.product.cog import opened_raster
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.core.rasters.mosaic_files import Rectangle
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.products import NO_DATA
from croplayer_qgis.shared.vocabulary.scenes import QUALITY_BANDS

COLOURS: Final = {0: (240, 240, 240, 255), 1: (255, 210, 31, 255)}
"""Palette of the layer cropland, so that any viewer shows it as QGIS does."""


class Read(NamedTuple):
    """Pixels of a block, [bands, rows, cols], and the tags of its file."""

    pixels: NDArray[Any]
    tags: Mapping[str, str]


@dataclass(frozen=True)
class Sheet:
    """A raster to be written.

    Attributes:
        title: Of its layer.
        crs: Reference system of its grid.
        transform: Pixels of the grid, counted from its origin, to the reference system.
        places: Pixels of each block that are written.
        read: Reads those of a block.
        tags: Reads the tags alone.
        pixels_at: Column and row, fractional, of longitudes and latitudes; each float64 of any shape.
        bands: Names of the bands.
        dtype: Of the pixels.
        nodata: Value without data.
        colours: Palette, None for none.
        overlapping: Whether blocks share pixels, of which one block may have no data.
    """

    title: str
    crs: str
    transform: Affine
    places: Mapping[Block, Rectangle]
    read: Callable[[Block], Read]
    tags: Callable[[Block], Mapping[str, str]]
    pixels_at: Callable[[Any, Any], tuple[Any, Any]]
    bands: tuple[str, ...]
    dtype: str
    nodata: float
    colours: Mapping[int, Any] | None = None
    overlapping: bool = False


def product_sheet(selection: Selection, layer: str) -> Sheet:
    """A layer of the products, one of `BANDS`: EPSG:4326, the pixels of the blocks themselves."""
    places = {block: _place(selection, block) for block in selection.blocks}

    def read(block: Block) -> Read:
        whole, place = _whole(block), places[block]
        rows = slice(place.top - whole.top, place.bottom - whole.top)
        cols = slice(place.left - whole.left, place.right - whole.left)
        return Read(selection.layers(block, (layer,))[:, rows, cols], selection.tags(block))

    return Sheet(
        title=layer,
        crs="EPSG:4326",
        transform=Affine.scale(1 / PIXELS_PER_DEGREE, -1 / PIXELS_PER_DEGREE),
        places=places,
        read=read,
        tags=selection.tags,
        pixels_at=lambda lon, lat: (lon * PIXELS_PER_DEGREE, -lat * PIXELS_PER_DEGREE),
        bands=(layer,),
        dtype="uint8",
        nodata=NO_DATA,
        colours=COLOURS if layer == "cropland" else None,
    )


def quality_sheet(selection: Selection, source: Source) -> Sheet:
    """Image quality in one source: EPSG:3857, a pixel a chip; the area of interest keeps chips it touches."""
    zoom = selection.job.parameters.zoom
    size = _chips(PixelWindow(zoom, 0, 0, CHIP_PX, CHIP_PX))

    def place(block: Block) -> Rectangle:
        window = chip_window(block_window(block, zoom))
        return Rectangle(*(n // CHIP_PX for n in (window.x0, window.y0, window.x1, window.y1)))

    def opened(block: Block) -> AbstractContextManager[Any]:
        path = selection.job.quality_path(block, source.id, selection.versions[block])
        return opened_raster(
            path, block, Sentence("The image quality of {} cannot be read; map the block again.", block.id)
        )

    def tags(block: Block) -> Mapping[str, str]:
        with opened(block) as dataset:
            found: Mapping[str, str] = dataset.tags()
            return found

    def read(block: Block) -> Read:
        with opened(block) as dataset:
            pixels, tags, transform = dataset.read(), dataset.tags(), dataset.transform
        part = None if selection.clip is None else selection.clip.parts[block]
        if part is not None:
            # Chips are hundreds of metres wide: of a small area none has its centre inside.
            shapes = [(shapely.transform(part, mercator), 1)]
            touched = rasterize(shapes, pixels.shape[1:], transform=transform, all_touched=True)
            pixels[:, touched == 0] = np.nan
        return Read(pixels, tags)

    def pixels_at(lon: Any, lat: Any) -> tuple[Any, Any]:
        x, y = mercator(np.column_stack([np.ravel(lon), np.ravel(lat)])).T
        cols, rows = ~size @ (x, y)
        return cols.reshape(np.shape(lon)), rows.reshape(np.shape(lat))

    return Sheet(
        title=f"quality {source.title}",
        crs="EPSG:3857",
        transform=size,
        places={block: place(block) for block in selection.blocks},
        read=read,
        tags=tags,
        pixels_at=pixels_at,
        bands=QUALITY_BANDS,
        dtype="float32",
        nodata=float("nan"),
        overlapping=True,
    )


def _chips(first: PixelWindow) -> Affine:
    """Chips, counted from the first one, to Web Mercator."""
    return first.transform @ Affine.scale(CHIP_PX)


def _whole(block: Block) -> Rectangle:
    west, north = block.col * BLOCK_PX, -(block.row + 1) * BLOCK_PX
    return Rectangle(west, north, west + BLOCK_PX, north + BLOCK_PX)


def _place(selection: Selection, block: Block) -> Rectangle:
    """Pixels of a block that the area of interest reaches."""
    west, south, east, north = (edge * PIXELS_PER_DEGREE for edge in selection.bounds(block))
    reached = Rectangle(
        int(np.floor(west + _SNAP)), int(np.floor(-north + _SNAP)),
        int(np.ceil(east - _SNAP)), int(np.ceil(-south - _SNAP)),
    )  # fmt: skip
    return reached.within(_whole(block)) or _whole(block)


_SNAP: Final = 1e-6  # pixels: what multiplying degrees leaves of a whole number
