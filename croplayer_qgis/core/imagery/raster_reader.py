"""Reads a GeoTIFF, COG, VRT or any other raster GDAL knows, on the tile grid."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import mercantile
import numpy as np
import rasterio
from rasterio.enums import Resampling
from rasterio.errors import RasterioError
from rasterio.windows import Window

from croplayer_qgis.core.errors import InputError, SourceError
from croplayer_qgis.core.grid import Bounds
from croplayer_qgis.core.imagery.extent import LAST_LATITUDE, extent_of
from croplayer_qgis.core.imagery.pixels import TILE_PX, PixelWindow, pixel_size_m, tile_window
from croplayer_qgis.core.imagery.reader import OUTSIDE, BoundsLonLat, TileResult
from croplayer_qgis.core.imagery.source import Source, Verdict
from croplayer_qgis.core.rasters.address import expected_driver, gdal_name
from croplayer_qgis.core.rasters.alpha import alpha_band, is_mask
from croplayer_qgis.core.rasters.bands import colour_bands, require_8_bits
from croplayer_qgis.core.rasters.edges import bare_edges
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.core.rasters.opening import FAULTS, direction_of, open_raster
from croplayer_qgis.core.rasters.warping import WarpedRaster
from croplayer_qgis.core.unreadable import broken_off
from croplayer_qgis.shared.paths import exists, is_local
from croplayer_qgis.shared.sentence import Sentence

# A raster on the tile grid itself is not finer, whatever rounding says of its pixel size.
_FINER = 0.99


class RasterReader:
    """Warps a raster to the tile grid, 8 bits a band, red-green-blue.

    - Bands: see `rasters.bands`; the source's option `bands` chooses others.
    - No imagery: where the raster's mask (nodata value, mask band or alpha) says so, where it has the value
      of the source's option `nodata`, and outside it. Neither is mixed into a pixel's colour.
    - Resampling: bilinear where the raster is coarser than the grid, average where it is finer.
    - Other than 8 bits: refused, because how to scale it changes what a model sees; the message says how
      to convert.

    GDAL's handles serve one thread at a time, so there are as many as threads ever read at once: one for a
    file of this machine, as each decodes for itself what two tiles share, which took three times the CPU; as
    many as the source allows where each waits for a network, as behind a VRT may be one.

    Raises:
        InputError: The file cannot be opened or used as imagery.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._lock = threading.Lock()
        self._idle: dict[int, list[_Handle]] = {}
        self._label = f"{source.title} (“{source.url}”)"
        self._nodata = _number(source)
        with self._opened() as dataset:
            self._bands, named = colour_bands(dataset, source.title, source.options.get("bands", ""))
            require_8_bits(dataset, self._label, self._bands)
            self.findings = (
                named
                + _alpha_findings(source, self._bands)
                + _direction_findings(dataset, source.title)
                + bare_edges(dataset, self._bands, source.title)
            )
            extent = extent_of(dataset, self._label)
            self.findings += _latitude_findings(extent.bounds, source.title)
            self._native_m = extent.mercator_pixel_m
            self._at_hand = is_local(source.url) and dataset.driver != "VRT"
        self._turns = threading.BoundedSemaphore(1 if self._at_hand else source.connections)
        self._retrieved = modified(source.url)

    def read(self, tile: mercantile.Tile, stop: threading.Event | None = None) -> TileResult:
        """See `TileReader`."""
        try:
            with self._turns, self._borrowed(tile.z) as warped:
                at = tile_window(tile)
                pixels, opacity = warped.read(self._bands, Window(at.x0, at.y0, TILE_PX, TILE_PX))
        except FAULTS as error:
            told = broken_off(self.source.url, error)
            raise SourceError("{}: {}", self.source.title, told.user_message, detail=told.detail) from error
        valid = opacity == 255
        if not valid.any():
            return TileResult(tile, Verdict.MISSING, detail=OUTSIDE, retrieved=self._retrieved)
        image = np.where(valid[..., None], np.moveaxis(pixels, 0, -1), 0).astype(np.uint8)
        return TileResult(tile, Verdict.OK, image, valid, retrieved=self._retrieved)

    def attribution(self, bounds_lonlat: BoundsLonLat, zoom: int, stop: threading.Event | None = None) -> str:
        """See `TileReader`."""
        return self.source.attribution

    def drop_behind(self, done: PixelWindow) -> None:
        """See `TileReader`; a file that is soon opened again keeps nothing of what GDAL has read of it."""
        if self._at_hand:
            self.close()

    def close(self) -> None:
        """See `TileReader`."""
        with self._lock:
            for handle in chain.from_iterable(self._idle.values()):
                handle.close()
            self._idle.clear()

    def _opened(self) -> AbstractContextManager[Any]:
        return open_raster(self.source.url, self._label, nodata=self._nodata, upright=False)

    @contextmanager
    def _borrowed(self, zoom: int) -> Iterator[WarpedRaster]:
        """The raster on the whole world's pixel grid of a zoom, for one thread at a time."""
        with self._lock:
            idle = self._idle.setdefault(zoom, [])
            handle = idle.pop() if idle else None
        handle = handle or self._handle(zoom)
        yield handle.warped
        with self._lock:
            self._idle.setdefault(zoom, []).append(handle)

    def _handle(self, zoom: int) -> _Handle:
        size = pixel_size_m(zoom)
        world = TILE_PX << zoom
        return _Handle(
            self._opened(),
            "EPSG:3857",
            rasterio.Affine(size, 0, -size * world / 2, 0, -size, size * world / 2),
            world,
            Resampling.average if self._native_m < _FINER * size else Resampling.bilinear,
        )


class _Handle:
    """An open raster on the grid of the world."""

    def __init__(
        self,
        opened: AbstractContextManager[Any],
        crs: str,
        transform: rasterio.Affine,
        side: int,
        resampling: Resampling,
    ) -> None:
        self._stack = ExitStack()
        dataset = self._stack.enter_context(opened)
        self.warped = WarpedRaster(dataset, crs, transform, side, side, resampling)
        self._stack.callback(self.warped.close)

    def close(self) -> None:
        """Closes the grid and the raster."""
        self._stack.close()


def _number(source: Source) -> float | None:
    """The no-data value the user gives, None for none."""
    text = source.options.get("nodata", "").strip()
    try:
        return float(text) if text else None
    except ValueError:
        raise InputError(
            "{}: “{}” is no number; give the value of pixels without data.", source.title, text
        ) from None


def _alpha_findings(source: Source, bands: tuple[int, ...]) -> Findings:
    """A doubt when a band that is declared alpha is a measurement."""
    try:
        with rasterio.open(gdal_name(source.url), driver=expected_driver(source.url)) as stored:
            band = alpha_band(stored)
            if band is None or is_mask(stored, band):
                return Findings()
    except RasterioError:
        return Findings()
    use = "it was used as colour" if band in bands else "it was left out"
    return Findings(
        doubts=(
            Sentence(
                "{}: band {} is declared alpha but has many values in between, so that it is no mask but "
                "perhaps near infrared; {}.",
                source.title,
                band,
                use,
            ),
        )
    )


def _direction_findings(dataset: Any, label: str) -> Findings:
    direction = direction_of(dataset)
    return Findings(Sentence("{} is stored {}.", label, direction) if direction else "")


def _latitude_findings(bounds: Bounds, label: str) -> Findings:
    if max(-bounds.south, bounds.north) <= LAST_LATITUDE:
        return Findings()
    told = Sentence(
        "{} reaches beyond {}° of latitude, where the grid of tiles ends; that part was left out.",
        label,
        LAST_LATITUDE,
    )
    return Findings(doubts=(told,))


def modified(path: str) -> str:
    """When a local file was last changed, as the date its imagery was had; now for remote rasters."""
    there = is_local(path) and exists(Path(path))
    at = datetime.fromtimestamp(Path(path).stat().st_mtime, UTC) if there else datetime.now(UTC)
    return at.isoformat(timespec="seconds")
