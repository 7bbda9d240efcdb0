"""``croplayer segment``: cropland probability of any georeferenced RGB raster, as a COG in EPSG:3857."""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.errors import RasterioError
from rasterio.warp import transform_bounds
from rasterio.windows import Window
from rich.console import Console
from rich.progress import track

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow, ground_resolution, pixel_of
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.models.sessions import OnnxModel, find_model
from croplayer_qgis.core.segmentation.segmenter import Segmenter

NO_DATA = 255
_MAX_ZOOM = 22
_CHUNK_PX = 2048


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("segment", help="cropland probability of any raster, as a COG")
    parser.add_argument("raster", type=Path, metavar="RASTER", help="georeferenced RGB raster")
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="COG to write: 0-100 %%, 255 no-data, EPSG:3857"
    )
    parser.add_argument("--zoom", type=int, help="zoom of the pixel grid (default: the raster's resolution)")
    parser.add_argument(
        "--model", type=Path, metavar="FOLDER", help="another cropland model than the shipped one"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Segments chunk by chunk, so that a raster of any size fits in memory."""
    bounds, resolution_m = _describe(args.raster)
    model = OnnxModel(args.model or find_model("cropland"))
    finest_m = model.card.gsd_m[0] if model.card.gsd_m else 0.0
    zoom = args.zoom if args.zoom is not None else _zoom_of(max(resolution_m, finest_m), bounds)
    window = _window(bounds, zoom)
    source = Source(
        id="raster", title=args.raster.name, kind=SourceKind.RASTER, url=str(args.raster.resolve())
    )
    reader = open_reader(source, {}, None)
    try:
        _write(args.out, window, reader, Segmenter(model))
    except (RasterioError, OSError) as error:
        raise InputError(f"{args.out} cannot be written; choose another path.", str(error)) from error
    finally:
        reader.close()
    Console(highlight=False).print(
        f"{args.out}: {window.width} x {window.height} px, zoom {zoom}, {model.card.id} {model.card.version}"
    )
    return 0


def _describe(path: Path) -> tuple[tuple[float, float, float, float], float]:
    """Bounds in degrees (west, south, east, north) and pixel size on the ground in m; raises InputError."""
    try:
        with rasterio.open(path) as raster:
            if raster.crs is None:
                raise InputError(f"{path} has no coordinate reference system; georeference it first.")
            degrees = transform_bounds(raster.crs, "EPSG:4326", *raster.bounds)
            mercator = transform_bounds(raster.crs, "EPSG:3857", *raster.bounds)
            scale = math.cos(math.radians((degrees[1] + degrees[3]) / 2))
            return degrees, (mercator[2] - mercator[0]) / raster.width * scale
    except RasterioError as error:
        raise InputError(f"{path} cannot be read as a raster.", str(error)) from error


def _zoom_of(resolution_m: float, bounds: tuple[float, float, float, float]) -> int:
    """Coarsest zoom that keeps a resolution in the middle of the bounds, give or take a tenth of a zoom."""
    whole_world_m = ground_resolution((bounds[1] + bounds[3]) / 2, 0)
    return max(0, min(_MAX_ZOOM, math.ceil(math.log2(whole_world_m / resolution_m) - 0.1)))


def _window(bounds: tuple[float, float, float, float], zoom: int) -> PixelWindow:
    west, south, east, north = bounds
    (x0, y0), (x1, y1) = pixel_of(west, north, zoom), pixel_of(east, south, zoom)
    left, top = math.floor(x0), math.floor(y0)
    return PixelWindow(zoom, left, top, math.ceil(x1) - left, math.ceil(y1) - top)


def _chunks(window: PixelWindow) -> Iterator[PixelWindow]:
    for y0 in range(window.y0, window.y1, _CHUNK_PX):
        for x0 in range(window.x0, window.x1, _CHUNK_PX):
            width, height = min(_CHUNK_PX, window.x1 - x0), min(_CHUNK_PX, window.y1 - y0)
            yield PixelWindow(window.zoom, x0, y0, width, height)


def _write(out: Path, window: PixelWindow, reader: Any, segmenter: Segmenter) -> None:
    """Writes a plain GeoTIFF beside ``out`` first: the COG driver needs a finished raster to copy from."""
    profile = {
        "driver": "GTiff", "width": window.width, "height": window.height, "count": 1, "dtype": "uint8",
        "nodata": NO_DATA, "crs": "EPSG:3857", "transform": window.transform, "tiled": True,
        "compress": "deflate", "bigtiff": "if_safer",
    }  # fmt: skip
    with tempfile.TemporaryDirectory(dir=out.resolve().parent, prefix=".croplayer-") as folder:
        plain = Path(folder) / "probability.tif"
        with rasterio.open(plain, "w", **profile) as raster:
            chunks = list(_chunks(window))
            for chunk in track(chunks, "Segmenting", console=Console(stderr=True)):
                mosaic = read_mosaic(reader, segmenter.needed_window(chunk))
                probability = segmenter.probability(mosaic, chunk)
                percent = np.where(np.isnan(probability), NO_DATA, np.round(probability * 100))
                place = Window(chunk.x0 - window.x0, chunk.y0 - window.y0, chunk.width, chunk.height)
                raster.write(percent.astype(np.uint8), 1, window=place)
            raster.set_band_description(1, "cropland probability (%)")
            raster.update_tags(MODEL=segmenter.model.card.id, MODEL_SHA256=segmenter.model.card.sha256)
        rasterio.shutil.copy(plain, out, driver="COG", compress="deflate", overview_resampling="average")
