"""Turns the bytes of a tile into pixels and a mask."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from croplayer_qgis.core.imagery.reader import Image, Mask


def decode_tile(body: bytes, size: int) -> tuple[Image, Mask]:
    """Decodes a JPEG, PNG or WebP tile.

    Args:
        body: The file.
        size: Expected width and height in pixels.

    Returns:
        RGB uint8 [size, size, 3], 0 where not valid, and bool [size, size]: True where the pixel is
        fully opaque. A partly transparent pixel is mixed with an unknown background, so it is no imagery.

    Raises:
        ValueError: Not an image, broken, or of another size; the text says which.
    """
    try:
        with Pillow.open(io.BytesIO(body), formats=("JPEG", "PNG", "WEBP", "GIF")) as picture:
            if picture.size != (size, size):
                raise ValueError(f"the tile is {picture.width} x {picture.height} px, not {size} x {size}")
            transparent = "A" in picture.getbands() or "transparency" in picture.info
            pixels = np.asarray(picture.convert("RGBA" if transparent else "RGB"))
    except (UnidentifiedImageError, OSError, SyntaxError, Pillow.DecompressionBombError) as error:
        raise ValueError(f"the tile is not a readable image ({type(error).__name__})") from error
    if not transparent:
        return pixels, np.ones((size, size), np.bool_)
    valid = pixels[..., 3] == 255
    return np.where(valid[..., None], pixels[..., :3], 0).astype(np.uint8), valid


def image_format(body: bytes) -> str:
    """MBTiles name of the format: `jpg`, `png` or `webp` (told by the first bytes)."""
    if body.startswith(b"\x89PNG"):
        return "png"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    return "jpg"
