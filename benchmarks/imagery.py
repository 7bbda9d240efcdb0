"""Imagery for benchmarks: real demo imagery, repeated mirror-wise until it fills whole blocks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.shared.resources import resource_path

_HALO_PX = 1024
_FILES = {"a": "naip_20150926_a.tif", "b": "naip_20160816_b.tif"}


def filled_sources(folder: Path, blocks: Sequence[Block], zoom: int) -> dict[str, Source]:
    """Sources A and B as rasters in ``folder`` that cover the blocks and their halos.

    Texture, fields and water are real (NAIP), the arrangement is not: the one demo scene is repeated in
    mirrored copies. So costs are those of real imagery, and nothing may be said about the map.
    """
    folder.mkdir(parents=True, exist_ok=True)
    windows = [block_window(block, zoom) for block in blocks]
    x0, y0 = min(w.x0 for w in windows) - _HALO_PX, min(w.y0 for w in windows) - _HALO_PX
    x1, y1 = max(w.x1 for w in windows) + _HALO_PX, max(w.y1 for w in windows) + _HALO_PX
    window = PixelWindow(zoom, x0, y0, x1 - x0, y1 - y0)
    sources = {}
    for letter, name in _FILES.items():
        path = folder / f"filled_{letter}.tif"
        _write_repeated(resource_path("demo", "dates", name), path, window)
        title = f"Filled {letter.upper()} (NAIP, repeated)"
        sources[letter] = Source(id=f"filled_{letter}", title=title, kind=SourceKind.RASTER, url=str(path))
    return sources


def _write_repeated(scene: Path, path: Path, window: PixelWindow) -> None:
    with rasterio.open(scene) as raster:
        valid = raster.dataset_mask() == 255
        rows, cols = np.flatnonzero(valid.all(axis=1)), np.flatnonzero(valid.all(axis=0))
        pixels = raster.read((1, 2, 3))
        if len(rows) and len(cols):
            pixels = pixels[:, rows[0] : rows[-1] + 1, cols[0] : cols[-1] + 1]
    down, across = (
        _mirrored(size, wanted) for size, wanted in zip(pixels.shape[1:], _shape(window), strict=True)
    )
    profile = {
        "driver": "GTiff", "width": window.width, "height": window.height, "count": 3, "dtype": "uint8",
        "crs": "EPSG:3857", "transform": window.transform, "tiled": True, "compress": "deflate",
        "photometric": "RGB",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as raster:
        raster.write(pixels[:, down][:, :, across])


def _shape(window: PixelWindow) -> tuple[int, int]:
    return window.height, window.width


def _mirrored(size: int, wanted: int) -> np.ndarray:
    """Indices 0, 1 ... size-1, size-1 ... 1, 0, 0, 1 ... of the length wanted."""
    there_and_back = np.concatenate([np.arange(size), np.arange(size)[::-1]])
    return np.resize(there_and_back, wanted)
