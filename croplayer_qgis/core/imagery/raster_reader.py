"""Reads a GeoTIFF, COG, VRT or any other raster GDAL knows, on the tile grid."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import mercantile
import numpy as np
import rasterio
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import CRSError, RasterioError
from rasterio.vrt import WarpedVRT
from rasterio.warp import calculate_default_transform
from rasterio.windows import Window

from croplayer_qgis.core.errors import InputError, SourceError
from croplayer_qgis.core.imagery.pixels import TILE_PX, pixel_size_m, tile_window
from croplayer_qgis.core.imagery.reader import BoundsLonLat, TileResult
from croplayer_qgis.core.imagery.source import Source, Verdict

# A raster on the tile grid itself is not finer, whatever rounding says of its pixel size.
_FINER = 0.99


class RasterReader:
    """Warps a raster to the tile grid, 8 bits a band, red-green-blue.

    - Bands: by colour interpretation where it says red, green and blue, else the first three; a single
      band is shown as grey. Palettes are refused.
    - No imagery: where the raster's mask (nodata value, mask band or alpha) says so, and outside it.
      Neither is mixed into a pixel's colour.
    - Resampling: bilinear where the raster is coarser than the grid, average where it is finer.
    - Other than 8 bits: refused, because how to scale it changes what a model sees; the message says how
      to convert.

    GDAL's handles serve one thread at a time, so there are as many as threads ever read at once.

    Raises:
        InputError: The file cannot be opened or used as imagery.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._lock = threading.Lock()
        self._idle: dict[int, list[WarpedVRT]] = {}
        try:
            with rasterio.open(source.url) as dataset:
                self._bands = _colour_bands(source, dataset)
                self._native_m = _native_pixel_m(dataset)
        except (RasterioError, CRSError) as error:
            raise InputError(
                "{}: “{}” cannot be read as a raster; check the path and the format.",
                source.title,
                source.url,
                detail=str(error),
            ) from error
        self._retrieved = modified(source.url)

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        try:
            with self._borrowed(tile.z) as vrt:
                at = tile_window(tile)
                window = Window(at.x0, at.y0, TILE_PX, TILE_PX)
                pixels = vrt.read(self._bands, window=window)
                opacity = vrt.dataset_mask(window=window)
        except RasterioError as error:
            raise SourceError(
                "{}: “{}” cannot be read any further; check the file.",
                self.source.title,
                self.source.url,
                detail=str(error),
            ) from error
        valid = opacity == 255
        if not valid.any():
            return TileResult(tile, Verdict.MISSING, detail="outside the raster", retrieved=self._retrieved)
        image = np.where(valid[..., None], np.moveaxis(pixels, 0, -1), 0).astype(np.uint8)
        return TileResult(tile, Verdict.OK, image, valid, retrieved=self._retrieved)

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self.source.attribution

    def close(self) -> None:
        """See `TileReader`."""
        with self._lock:
            for vrt in chain.from_iterable(self._idle.values()):
                vrt.close()
                vrt.src_dataset.close()
            self._idle.clear()

    @contextmanager
    def _borrowed(self, zoom: int) -> Iterator[WarpedVRT]:
        """The raster on the whole world's pixel grid of a zoom, for one thread at a time."""
        with self._lock:
            idle = self._idle.setdefault(zoom, [])
            vrt = idle.pop() if idle else None
        vrt = vrt or self._warped(zoom)
        yield vrt
        with self._lock:
            self._idle.setdefault(zoom, []).append(vrt)

    def _warped(self, zoom: int) -> WarpedVRT:
        size = pixel_size_m(zoom)
        world = TILE_PX << zoom
        dataset = rasterio.open(self.source.url)
        return WarpedVRT(
            dataset,
            crs="EPSG:3857",
            transform=rasterio.Affine(size, 0, -size * world / 2, 0, -size, size * world / 2),
            width=world,
            height=world,
            resampling=Resampling.average if self._native_m < _FINER * size else Resampling.bilinear,
            add_alpha=ColorInterp.alpha not in dataset.colorinterp,
        )


def _colour_bands(source: Source, dataset: rasterio.DatasetReader) -> list[int]:
    """1-based numbers of the red, green and blue band.

    Raises:
        InputError: No coordinate system, not 8 bits, or a palette.
    """
    if dataset.crs is None:
        raise InputError(
            "{}: “{}” has no coordinate system; assign one first (QGIS: Assign projection).",
            source.title,
            source.url,
        )
    meanings = list(dataset.colorinterp)
    colours = [number for number, meaning in enumerate(meanings, 1) if meaning is not ColorInterp.alpha]
    named = [
        meanings.index(wanted) + 1
        for wanted in (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
        if wanted in meanings
    ]
    bands = named if len(named) == 3 else colours[:3] if len(colours) >= 3 else colours[:1] * 3
    kinds = {dataset.dtypes[number - 1] for number in bands}
    if kinds != {"uint8"}:
        raise InputError(
            "{}: “{}” has {} bands; "
            "CropLayer reads 8-bit imagery. Convert it first with a stretch of your choice "
            "(gdal_translate -ot Byte -scale …).",
            source.title,
            source.url,
            ", ".join(sorted(kinds)),
        )
    if ColorInterp.palette in meanings:
        raise InputError(
            "{}: “{}” has a colour table; convert it to RGB first (gdal_translate -expand rgb).",
            source.title,
            source.url,
        )
    return bands


def _native_pixel_m(dataset: rasterio.DatasetReader) -> float:
    """Size of the raster's pixels once in EPSG:3857, in its metres."""
    transform, _, _ = calculate_default_transform(
        dataset.crs, "EPSG:3857", dataset.width, dataset.height, *dataset.bounds
    )
    return float(transform.a)


def modified(path: str) -> str:
    """When a local file was last changed, as the date its imagery was had; now for remote rasters."""
    file = Path(path)
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC) if file.exists() else datetime.now(UTC)
    return at.isoformat(timespec="seconds")
