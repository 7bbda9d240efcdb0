"""Joins the levels of a pyramid into one cloud optimised GeoTIFF: compressed tiles are moved, not made anew.

GDAL's COG driver reads and compares every tile of the rectangle around the blocks, also those that are not
there: of six blocks over one degree that was three quarters of an export, over ten degrees it took minutes.
Here only tiles that were written are touched. The levels are plain TIFF files of GDAL's; what is written is
TIFF 6.0 or BigTIFF with all directories before the data, overviews first, as GDAL's page on the COG driver
describes it (https://gdal.org/en/stable/drivers/raster/cog.html).
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 16: 8}
"""Bytes of a value by its type (TIFF 6.0, section 2; 16 is BigTIFF's LONG8)."""
_DTYPES: Final = {3: "<u2", 4: "<u4", 16: "<u8"}
_SUBFILE, _TILE_OFFSETS, _TILE_BYTES = 254, 324, 325
_NODATA: Final = 42113  # GDAL's tag
_FIRST_GEO: Final = 33550  # tags from here on say where the raster lies, and that once
_GHOST: Final = (
    b"LAYOUT=IFDS_BEFORE_DATA\nBLOCK_ORDER=ROW_MAJOR\nBLOCK_LEADER=SIZE_AS_UINT4\n"
    b"BLOCK_TRAILER=LAST_4_BYTES_REPEATED\nKNOWN_INCOMPATIBLE_EDITION=NO\n "
)
_LEADER, _TRAILER = 4, 4  # bytes before and after a tile, so that a reader sees all of it at once
_CLASSIC_BYTES: Final = 4_000_000_000  # beyond, offsets of four bytes do not reach
_ASKED_EVERY: Final = 500  # tiles between two looks at whether to go on


class _Entry(NamedTuple):
    """A tag of a directory: its number, the type of its values, how many they are, and their bytes."""

    tag: int
    kind: int
    number: int
    values: bytes


@dataclass(frozen=True)
class _Level:
    """A TIFF file of one image: its tags, and where its tiles are, int64 [tiles] each; 0 bytes for none."""

    file: BinaryIO
    entries: tuple[_Entry, ...]
    offsets: NDArray[np.int64]
    sizes: NDArray[np.int64]


def join_levels(levels: Sequence[Path], path: Path, tick: Callable[[float], None]) -> None:
    """Writes the levels of a raster, finest first, as one file.

    Args:
        levels: Tiled TIFF files of one image each, little-endian, as GDAL writes them.
        path: File to write.
        tick: Told the share done; may raise to stop.

    Raises:
        OSError: The disk is full, or a file cannot be read.
        ValueError: A level is no such file.
    """
    with ExitStack() as stack:
        read = [_read(stack.enter_context(level.open("rb"))) for level in levels]
        total = sum(int(level.sizes.sum()) + 32 * level.sizes.size for level in read)
        layout = _Layout(big=total > _CLASSIC_BYTES)
        target = stack.enter_context(path.open("wb"))
        heads = [_head(level, overview=number > 0) for number, level in enumerate(read)]
        start = layout.start + sum(
            layout.length(entries, level) for entries, level in zip(heads, read, strict=True)
        )
        places: list[NDArray[np.int64]] = [np.zeros(0, np.int64)] * len(read)
        for number in reversed(range(len(read))):  # overviews lie before what they are of
            sizes = read[number].sizes
            around = np.where(sizes > 0, _LEADER + sizes + _TRAILER, 0)
            ends = start + np.cumsum(around)
            places[number] = np.where(sizes > 0, ends - around + _LEADER, 0)
            start = int(ends[-1])
        layout.write(target, heads, read, places)
        tiles = sum(int((level.sizes > 0).sum()) for level in read)
        done = 0
        for level in reversed(read):
            for index in np.flatnonzero(level.sizes):
                if done % _ASKED_EVERY == 0:
                    tick(done / tiles)
                done += 1
                level.file.seek(int(level.offsets[index]))
                tile = level.file.read(int(level.sizes[index]))
                if len(tile) < level.sizes[index]:
                    raise OSError(f"{level.file.name} ends before its last tile")
                target.write(struct.pack("<I", len(tile)) + tile + tile[-_TRAILER:].ljust(_TRAILER, b"\0"))
        target.flush()
        os.fsync(target.fileno())


def _read(file: BinaryIO) -> _Level:
    """The one directory of a TIFF file."""
    start = file.read(16)
    big = start[:4] == b"II+\0"
    if not big and start[:4] != b"II*\0":
        raise ValueError("no little-endian TIFF file")
    form, place = ("<HHQQ", struct.unpack_from("<Q", start, 8)[0]) if big else (
        "<HHII", struct.unpack_from("<I", start, 4)[0],
    )  # fmt: skip
    file.seek(place)
    count = struct.unpack("<Q" if big else "<H", file.read(8 if big else 2))[0]
    size = struct.calcsize(form)
    directory = file.read(count * size)
    entries = []
    for number in range(count):
        tag, kind, values, where = struct.unpack_from(form, directory, number * size)
        length = _SIZES[kind] * values
        inline = 8 if big else 4
        if length <= inline:
            begin = (number + 1) * size - inline
            found = directory[begin : begin + length]
        else:
            file.seek(where)
            found = file.read(length)
        entries.append(_Entry(tag, kind, values, found))
    by_tag = {entry.tag: entry for entry in entries}
    offsets, sizes = (_numbers(by_tag[tag]) for tag in (_TILE_OFFSETS, _TILE_BYTES))
    return _Level(file, tuple(entries), offsets, np.where(offsets > 0, sizes, 0))


def _numbers(entry: _Entry) -> NDArray[np.int64]:
    return np.frombuffer(entry.values, _DTYPES[entry.kind]).astype(np.int64)


def _head(level: _Level, overview: bool) -> list[_Entry]:
    """Tags of a level but for its tiles."""
    if not overview:
        return [entry for entry in level.entries if entry.tag not in (_TILE_OFFSETS, _TILE_BYTES)]
    kept = [
        entry
        for entry in level.entries
        if entry.tag not in (_TILE_OFFSETS, _TILE_BYTES, _SUBFILE)
        and (entry.tag < _FIRST_GEO or entry.tag == _NODATA)
    ]
    return [_Entry(_SUBFILE, 4, 1, struct.pack("<I", 1)), *kept]  # a reduced-resolution image


@dataclass(frozen=True)
class _Layout:
    """Numbers of a TIFF file in four bytes, or in eight."""

    big: bool

    @property
    def start(self) -> int:
        """Bytes before the first directory."""
        return _even((16 if self.big else 8) + len(self._ghost))

    @property
    def _ghost(self) -> bytes:
        return b"GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n" % len(_GHOST) + _GHOST

    @property
    def _inline(self) -> int:
        return 8 if self.big else 4

    def _tiles(self, level: _Level, places: NDArray[np.int64]) -> list[_Entry]:
        kind, dtype = (16, "<u8") if self.big else (4, "<u4")
        return [
            _Entry(_TILE_OFFSETS, kind, places.size, places.astype(dtype).tobytes()),
            _Entry(_TILE_BYTES, 4, level.sizes.size, level.sizes.astype("<u4").tobytes()),
        ]

    def length(self, head: Sequence[_Entry], level: _Level) -> int:
        """Bytes of a directory with its values."""
        entries = [*head, *self._tiles(level, level.offsets)]
        values = sum(_even(len(entry.values)) for entry in entries if len(entry.values) > self._inline)
        return self._directory(len(entries)) + values

    def _directory(self, entries: int) -> int:
        return _even(8 + 20 * entries + 8 if self.big else 2 + 12 * entries + 4)

    def write(
        self,
        target: BinaryIO,
        heads: Sequence[Sequence[_Entry]],
        levels: Sequence[_Level],
        places: Sequence[NDArray[np.int64]],
    ) -> None:
        """Writes header and directories."""
        header = struct.pack("<2sHHHQ", b"II", 43, 8, 0, self.start) if self.big else struct.pack(
            "<2sHI", b"II", 42, self.start
        )  # fmt: skip
        target.write((header + self._ghost).ljust(self.start, b"\0"))
        here = self.start
        for number, (head, level, tiles) in enumerate(zip(heads, levels, places, strict=True)):
            after = here + self.length(head, level)
            entries = sorted([*head, *self._tiles(level, tiles)])
            directory, values = b"", b""
            free = here + self._directory(len(entries))
            for entry in entries:
                content = entry.values.ljust(self._inline, b"\0")
                if len(entry.values) > self._inline:
                    content = struct.pack("<Q" if self.big else "<I", free + len(values))
                    values += entry.values.ljust(_even(len(entry.values)), b"\0")
                form = "<HHQ" if self.big else "<HHI"
                directory += struct.pack(form, entry.tag, entry.kind, entry.number) + content
            count = struct.pack("<Q" if self.big else "<H", len(entries))
            following = struct.pack("<Q" if self.big else "<I", after if number + 1 < len(levels) else 0)
            target.write((count + directory + following).ljust(free - here, b"\0") + values)
            here = after


def _even(length: int) -> int:
    """Directories and values begin at even places."""
    return length + length % 2
