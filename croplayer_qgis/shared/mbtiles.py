"""What an MBTiles file says of itself: name, credit, zooms, and the size of its tiles."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.shared.sqlite_files import open_to_read

TILE_SIZES = (256, 512)
"""Sides of tiles that can be read, pixels."""

_OTHER_ZOOMS = 2
"""How many zooms beyond its own a file can be read at: its pixels are enlarged or reduced to those of the
job, so that a file of zoom 14 can be compared with a service at zoom 16. Beyond that little of a field is
left to see, or more than sixteen tiles are read for each."""
_MOST_ZOOM = 24

_EDGES = 4
_NO_SIZE_MARKERS = (0xC4, 0xC8, 0xCC)  # between 0xC0 and 0xCF, but no start of a frame


def readable_zooms(lowest: int, highest: int) -> tuple[int, int]:
    """First and last zoom that a file with tiles from ``lowest`` to ``highest`` can be read at."""
    return max(lowest - _OTHER_ZOOMS, 0), min(highest + _OTHER_ZOOMS, _MOST_ZOOM)


@dataclass(frozen=True)
class MbtilesFacts:
    """Facts of an MBTiles file.

    Attributes:
        name: Its title, "" without one.
        attribution: Its credit, "" without one.
        min_zoom: Lowest zoom of 256 px tiles it can be read at.
        max_zoom: Highest zoom of 256 px tiles.
        tile_size: Side of its tiles, pixels; 0 when they are no pictures.
        bounds: West, south, east and north in degrees as it declares them; () where it does not.
    """

    name: str
    attribution: str
    min_zoom: int
    max_zoom: int
    tile_size: int
    bounds: tuple[float, ...] = ()


def mbtiles_facts(path: Path) -> MbtilesFacts | None:
    """Facts of an MBTiles file; None when it is none, or has no tiles."""
    try:
        with closing(open_to_read(path)) as database:
            about = dict(database.execute("SELECT name, value FROM metadata").fetchall())
            zooms = database.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
            tile = database.execute("SELECT tile_data FROM tiles LIMIT 1").fetchone()
    except sqlite3.Error:
        return None
    if tile is None:
        return None
    size = picture_width(bytes(tile[0] or b""))
    double = int(size == 512)  # a 512 px tile brings the four 256 px tiles of the next zoom
    return MbtilesFacts(
        _text(about.get("name")),
        _text(about.get("attribution")),
        int(zooms[0]) + double,
        int(zooms[1]) + double,
        size,
        _bounds(about.get("bounds")),
    )


def picture_width(body: bytes) -> int:
    """Width in pixels of a PNG, GIF, WebP or JPEG picture, read from its header; 0 for anything else."""
    if body.startswith(b"\x89PNG\r\n\x1a\n") and len(body) >= 24:
        return int(struct.unpack(">I", body[16:20])[0])
    if body.startswith(b"GIF8") and len(body) >= 10:
        return int(struct.unpack("<H", body[6:8])[0])
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP" and len(body) >= 30:
        return _webp_width(body)
    if body.startswith(b"\xff\xd8"):
        return _jpeg_width(body)
    return 0


def _webp_width(body: bytes) -> int:
    """Of https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless, extended."""
    if body[12:16] == b"VP8 ":
        return int(struct.unpack("<H", body[26:28])[0]) & 0x3FFF
    if body[12:16] == b"VP8L":
        return 1 + (int(struct.unpack("<I", body[21:25])[0]) & 0x3FFF)
    return 1 + int.from_bytes(body[24:27], "little")


def _jpeg_width(body: bytes) -> int:
    """Of the frame header (ITU-T T.81, B.2.2), which lies behind other segments."""
    at = 2
    while at + 9 <= len(body) and body[at] == 0xFF:
        marker = body[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE_MARKERS:
            return int(struct.unpack(">H", body[at + 7 : at + 9])[0])
        at += 2 + int(struct.unpack(">H", body[at + 2 : at + 4])[0])
    return 0


def _bounds(value: object) -> tuple[float, ...]:
    """Of MBTiles 1.3, "left,bottom,right,top"; () for anything else."""
    try:
        found = tuple(float(part) for part in str(value or "").split(","))
    except ValueError:
        return ()
    return found if len(found) == _EDGES else ()


def _text(value: object) -> str:
    return str(value or "").strip()
