"""Renders the demo's GeoTIFFs as map tiles."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import mercantile
import numpy as np
import rasterio
from PIL import Image
from rasterio.enums import Resampling
from rasterio.errors import NotGeoreferencedWarning
from rasterio.transform import from_bounds
from rasterio.warp import reproject, transform_bounds

_KEPT_TILES = 512
# `reproject` wraps arrays in datasets of its own and warns that they lack the transform given beside them.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning, module="rasterio.warp")


class TileSet:
    """Tiles of RGB rasters that do not overlap, transparent where there is no imagery."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._rasters = []
        for path in paths:
            with rasterio.open(path) as dataset:
                bounds = transform_bounds(dataset.crs, "EPSG:3857", *dataset.bounds)
                self._rasters.append((dataset.read(), dataset.transform, dataset.crs, bounds))
        self.encoded = lru_cache(_KEPT_TILES)(self._encoded)

    def _encoded(self, tile: mercantile.Tile, size: int, image_format: str) -> tuple[bytes, str] | None:
        """A tile as a file and its media type, or None where there is no imagery.

        Args:
            tile: Which.
            size: Width and height in pixels.
            image_format: `png`, `webp80`, `jpeg90`, … or `auto`: JPEG where the tile is full, else PNG.
        """
        pixels = self._rendered(tile, size)
        if pixels is None:
            return None
        full = bool((pixels[..., 3] == 255).all())
        if image_format == "auto":
            image_format = "jpeg90" if full else "png"
        name = image_format.rstrip("0123456789")
        picture = Image.fromarray(pixels if name != "jpeg" else pixels[..., :3])
        options = {"compress_level": 1} if name == "png" else {"quality": int(image_format[len(name) :])}
        file = io.BytesIO()
        picture.save(file, name.upper(), **options)
        return file.getvalue(), f"image/{name}"

    def _rendered(self, tile: mercantile.Tile, size: int) -> np.ndarray | None:
        """RGBA uint8 [size, size, 4], or None where no raster reaches."""
        edges = mercantile.xy_bounds(tile)
        to = from_bounds(*edges, size, size)
        for pixels, transform, crs, bounds in self._rasters:
            if not _overlap(bounds, edges):
                continue
            finer = (bounds[2] - bounds[0]) / pixels.shape[2] < to.a
            with_alpha = np.concatenate([pixels, np.full_like(pixels[:1], 255)])
            rendered = np.zeros((4, size, size), np.uint8)
            reproject(
                with_alpha,
                rendered,
                src_transform=transform,
                src_crs=crs,
                dst_transform=to,
                dst_crs="EPSG:3857",
                src_alpha=4,
                dst_alpha=4,
                resampling=Resampling.average if finer else Resampling.bilinear,
            )
            if rendered[3].any():
                return np.ascontiguousarray(np.moveaxis(rendered, 0, -1))
        return None


def _overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
