"""Turns the bytes of a tile into pixels and a mask."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

import numpy as np
from PIL import Image as Pillow
from PIL import UnidentifiedImageError
from rasterio import Env
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import MemoryFile

from croplayer_qgis.core.imagery.reader import Image, Mask
from croplayer_qgis.shared.sentence import Sentence, SentenceError

# A tile's place is its address, not in its file.
warnings.filterwarnings("ignore", category=NotGeoreferencedWarning, module=r"rasterio\.io")
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_DEPTH = 24  # place of the bit depth in the header, PNG (Third Edition), 11.2.1
_STARTS = (
    (b"\x1f\x8b", Sentence("packed with gzip")),
    (b"II*\x00", Sentence("a TIFF")),
    (b"MM\x00*", Sentence("a TIFF")),
    (b"{", Sentence("JSON, perhaps an error message")),
    (b"<svg", Sentence("an SVG drawing")),
    (b"<?xml", Sentence("XML, perhaps an error message")),
    (b"<", Sentence("a web page, perhaps a login")),
    (b"\x1a", Sentence("a vector tile")),
)
"""What services send instead of pictures, by its first bytes."""
_EIGHT_BITS = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"})
"""Modes of Pillow whose values are 0 to 255; in the others (I;16, I, F) clipping would make imagery white."""


class BrokenTileError(SentenceError, ValueError):
    """Not an image, or a damaged one; the sentence says which."""


class TileSizeError(BrokenTileError):
    """A whole picture, but of another size or depth; asking again cannot help.

    Attributes:
        side: Width and height of a square picture, pixels; 0 where the size is not what is wrong.
    """

    def __init__(self, text: str, *values: object, side: int = 0) -> None:
        self.side = side
        super().__init__(text, *values)


def decode_tile(body: bytes, size: int) -> tuple[Image, Mask]:
    """Decodes a JPEG, PNG or WebP tile.

    A damaged file often decodes to something: whatever the decoder warns of counts as damage.

    Args:
        body: The file.
        size: Expected width and height in pixels.

    Returns:
        RGB uint8 [size, size, 3], 0 where not valid, and bool [size, size]: True where the pixel is
        fully opaque. A partly transparent pixel is mixed with an unknown background, so it is no imagery.

    Raises:
        TileSizeError: Another size than expected, or more than 8 bits a band.
        BrokenTileError: Not an image, or broken.
    """
    _require_whole(body)
    if body.startswith(_PNG_START) and body[_PNG_DEPTH] > 8:  # Pillow drops the lower half of coloured ones
        raise TileSizeError("tiles have more than 8 bits a band ({}), which cannot be read", body[_PNG_DEPTH])
    try:
        with Pillow.open(io.BytesIO(body), formats=("JPEG", "PNG", "WEBP", "GIF")) as picture:
            if picture.size != (size, size):
                width, height = picture.size
                side = width if width == height else 0
                raise TileSizeError("tiles are {} x {} px, not {} x {}", width, height, size, size, side=side)
            if picture.mode not in _EIGHT_BITS:
                raise TileSizeError(
                    "tiles have more than 8 bits a band ({}), which cannot be read", picture.mode
                )
            transparent = "A" in picture.getbands() or "transparency" in picture.info
            pixels = np.asarray(picture.convert("RGBA" if transparent else "RGB"))
    except UnidentifiedImageError as error:
        raise BrokenTileError("the tile is not a readable image ({})", _what_it_is(body)) from error
    except (OSError, SyntaxError, Pillow.DecompressionBombError) as error:
        raise BrokenTileError("the tile is not a readable image ({})", type(error).__name__) from error
    if not transparent:
        return pixels, np.ones((size, size), np.bool_)
    valid = pixels[..., 3] == 255
    return np.where(valid[..., None], pixels[..., :3], 0).astype(np.uint8), valid


def _require_whole(body: bytes) -> None:
    """Raises BrokenTileError for what decoders pass over: damaged JPEG data, wrong checksums of PNG."""
    if body.startswith(_PNG_START):
        _require_png_checksums(body)
    elif body.startswith(b"\xff\xd8"):
        try:
            # https://gdal.org/en/stable/drivers/raster/jpeg.html: warnings of libjpeg become errors.
            with (
                Env(GDAL_ERROR_ON_LIBJPEG_WARNING="TRUE"),
                MemoryFile(body) as file,
                file.open(driver="JPEG") as picture,
            ):
                picture.read()
        except RasterioError as error:
            raise BrokenTileError("the tile is a damaged JPEG file ({})", type(error).__name__) from error


def _require_png_checksums(body: bytes) -> None:
    """PNG (Third Edition), 5.3: each chunk is length, type, data and the CRC-32 of type and data."""
    at = len(_PNG_START)
    while at + 12 <= len(body):
        (length,) = struct.unpack_from(">I", body, at)
        end = at + 8 + length
        if end + 4 > len(body):
            break
        if zlib.crc32(body[at + 4 : end]) != struct.unpack_from(">I", body, end)[0]:
            raise BrokenTileError("the tile is a damaged PNG file (wrong checksum)")
        if body[at + 4 : at + 8] == b"IEND":
            return
        at = end + 4
    raise BrokenTileError("the tile is a damaged PNG file (cut off)")


def _what_it_is(body: bytes) -> Sentence:
    beginning = body.lstrip()[:16].lower() if body.lstrip()[:1] in (b"<", b"{") else body[:16]
    found = (words for start, words in _STARTS if beginning.startswith(start))
    return next(found, Sentence("of no known format"))


def image_format(body: bytes) -> str:
    """MBTiles name of the format: `jpg`, `png` or `webp` (told by the first bytes)."""
    if body.startswith(b"\x89PNG"):
        return "png"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp"
    return "jpg"
