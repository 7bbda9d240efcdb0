"""Which files a virtual mosaic is made of and where they lie in it, so that work follows the files.

A job's mosaics are two deep, degree squares of blocks: asked for their files, they give those of the blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree  # nosec B405 - the engine's expat is newer than 2.4.1, which bounds entities

from croplayer_qgis.shared.paths import is_file

_DEEPEST = 4  # mosaics of mosaics; a mosaic that holds itself would never end


class Rectangle(NamedTuple):
    """Pixels of a mosaic, the last ones not included."""

    left: int
    top: int
    right: int
    bottom: int

    def within(self, other: Rectangle) -> Rectangle | None:
        """What it shares with another; None where that is nothing."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rectangle(left, top, right, bottom) if left < right and top < bottom else None

    def around(self, other: Rectangle) -> Rectangle:
        """The smallest one that holds both."""
        return Rectangle(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class MosaicFile(NamedTuple):
    """A file of a mosaic: its path, the pixels it gives, and whether these are all it has."""

    path: Path
    place: Rectangle
    whole: bool


def mosaic_files(path: Path, band: int = 1) -> list[MosaicFile] | None:
    """Files that a band of a mosaic is made of; None for any other raster, also a virtual one.

    Outside them the mosaic has its no-data value.
    """
    try:
        return list(_files(path, band, _DEEPEST))
    except (ElementTree.ParseError, OSError, LookupError, ValueError):
        return None


def _files(path: Path, band: int, deep: int) -> Iterator[MosaicFile]:
    """Files of a mosaic and of those within it; raises ValueError when it is none."""
    if path.suffix.lower() != ".vrt" or not is_file(path) or not deep:
        raise ValueError(path)
    root = ElementTree.parse(path).getroot()  # nosec B314
    if root.get("subClass"):
        raise ValueError(path)
    whole = Rectangle(0, 0, int(root.attrib["rasterXSize"]), int(root.attrib["rasterYSize"]))
    element = next(item for item in root.iter("VRTRasterBand") if int(item.get("band", "0")) == band)
    if element.get("subClass"):
        raise ValueError(path)
    sources = [item for item in element if item.tag in ("SimpleSource", "ComplexSource")]
    if len(sources) != sum(item.tag.endswith("Source") for item in element) or not sources:
        raise ValueError(path)
    for source in sources:
        yield from _of_source(source, path, whole, deep)


def _of_source(source: ElementTree.Element, path: Path, whole: Rectangle, deep: int) -> Iterator[MosaicFile]:
    named = source.find("SourceFilename")
    taken, placed = source.find("SrcRect"), source.find("DstRect")
    if named is None or placed is None:
        raise ValueError(path)
    file = Path(named.text or "")
    file = path.parent / file if named.get("relativeToVRT") == "1" else file
    place = _rectangle(placed)
    shown = place.within(whole)
    if shown is None:
        return
    src = place if taken is None else _rectangle(taken)
    if file.suffix.lower() != ".vrt":
        size = source.find("SourceProperties")
        all_of_it = size is not None and src == Rectangle(
            0, 0, int(size.attrib["RasterXSize"]), int(size.attrib["RasterYSize"])
        )
        yield MosaicFile(file, shown, all_of_it and shown == place)
        return
    across, down = place.left - src.left, place.top - src.top
    if (place.right - src.right, place.bottom - src.bottom) != (across, down):
        raise ValueError(path)  # scaled
    for inner in _files(file, int(source.findtext("SourceBand", "1")), deep - 1):
        left, top, right, bottom = inner.place
        moved = Rectangle(left + across, top + down, right + across, bottom + down)
        visible = moved.within(shown)
        if visible is not None:
            yield MosaicFile(inner.path, visible, inner.whole and visible == moved)


def _rectangle(element: ElementTree.Element) -> Rectangle:
    """Pixels that a rectangle of GDAL touches."""
    x, y, width, height = (float(element.attrib[name]) for name in ("xOff", "yOff", "xSize", "ySize"))
    return Rectangle(int(x), int(y), -int(-(x + width) // 1), -int(-(y + height) // 1))
