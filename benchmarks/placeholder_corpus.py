"""Pictures that stand for no imagery, and honest tiles that look like them; see `benchmarks.placeholders`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage
from PIL import ImageDraw

Image = NDArray[np.uint8]  # [256, 256, 3] RGB
SIDE: Final = 256

_COLOURS: Final = (
    (255, 255, 255), (0, 0, 0), (128, 128, 128), (192, 192, 192), (238, 238, 238), (64, 64, 64),
    (242, 239, 233), (229, 227, 223), (170, 211, 223), (34, 34, 34), (245, 222, 179),
)  # fmt: skip
_TEXTS: Final = (
    "No imagery",
    "Map data not\nyet available",
    "Sorry, we have\nno imagery here at\nthis zoom level.",
)
_DRAWINGS: Final = ("plain", "text", "two_lines", "three_lines", "large", "frame", "icon", "grid", "quarter")
_FORMATS: Final = (
    ("PNG", None), ("JPEG", 30), ("JPEG", 50), ("JPEG", 75), ("JPEG", 90), ("WEBP", 50), ("WEBP", 80),
)  # fmt: skip


class Placeholder(NamedTuple):
    """A placeholder: what it shows, how it was stored, and its pixels."""

    name: str
    image: Image


class Honest(NamedTuple):
    """A tile of real imagery: the set it is of, what was done to it, and its pixels."""

    source: str
    look: str
    image: Image


def placeholders() -> Iterator[Placeholder]:
    """Every colour with every drawing in every format."""
    for colour in _COLOURS:
        for drawing in _DRAWINGS:
            drawn = _drawn(colour, drawing)
            for kind, quality in _FORMATS:
                name = f"{colour} {drawing} {kind} {quality or ''}".strip()
                yield Placeholder(name, encoded(drawn, kind, quality))


def honest(data: Path, every: int = 1) -> Iterator[Honest]:
    """Tiles of all the imagery of the data folder as they are, and as snow, salt, dusk or haze may show them.

    Looks of which nothing is left but one colour are left out: no imagery is lost with them.

    Args:
        data: Folder with naip_fields and elsewhere.
        every: Takes each n-th tile.
    """
    sets = [data / "naip_fields", *sorted((data / "elsewhere").iterdir())]
    paths = [
        path
        for folder in sets
        for path in sorted(folder.rglob("*.jpg"))
        if path.parent.name in ("images", "tiles") or folder.name == "ucmerced_030m"
    ]
    number = 0
    for path in paths:
        source = path.relative_to(data).parts[-3 if path.parent.name == "images" else -2]
        picture = np.asarray(PillowImage.open(path).convert("RGB"))
        for y in range(0, picture.shape[0] - SIDE + 1, SIDE):
            for x in range(0, picture.shape[1] - SIDE + 1, SIDE):
                number += 1
                if number % every:
                    continue
                tile = picture[y : y + SIDE, x : x + SIDE]
                if (tile == 255).all(axis=2).mean() > 0.3:
                    continue  # holes of the mosaics themselves, which are no imagery
                for look, image in looks_of(tile):
                    if (image != image[0, 0]).any():
                        yield Honest(source, look, image)


def encoded(image: Image, kind: str, quality: int | None) -> Image:
    """The image after one round trip through a file format of Pillow's."""
    packed = io.BytesIO()
    PillowImage.fromarray(image).save(packed, kind, **({} if quality is None else {"quality": quality}))
    return np.asarray(PillowImage.open(packed).convert("RGB"))


def looks_of(tile: Image) -> Iterator[tuple[str, Image]]:
    """The tile as it is and as others may look, with a name of each."""
    middle = slice(SIDE * 3 // 8, SIDE * 5 // 8)
    large = PillowImage.fromarray(tile[middle, middle]).resize((SIDE, SIDE), PillowImage.Resampling.BICUBIC)
    yield "as it is", np.ascontiguousarray(tile)
    yield "WebP 75", encoded(tile, "WEBP", 75)
    yield "enlarged 4 times", encoded(np.asarray(large), "JPEG", 75)
    yield "darkened to a quarter", encoded((tile * 0.25).astype(np.uint8), "JPEG", 75)
    yield "brightened 2.2 times", encoded(np.minimum(tile * 2.2, 255).astype(np.uint8), "JPEG", 75)
    snow = 225 + (tile - tile.mean()) * 0.12
    yield "flattened to snow", encoded(snow.clip(0, 255).astype(np.uint8), "JPEG", 75)
    sea = np.array([12, 34, 60]) + (tile - tile.mean((0, 1))) * 0.06
    yield "flattened to sea", encoded(sea.clip(0, 255).astype(np.uint8), "JPEG", 75)


def _drawn(colour: tuple[int, int, int], drawing: str) -> Image:
    side = 2 * SIDE if drawing == "quarter" else SIDE
    picture = PillowImage.new("RGB", (side, side), colour)
    draw = ImageDraw.Draw(picture)
    dark = sum(colour) < 384
    ink = tuple(min(band + 110, 255) if dark else max(band - 90, 0) for band in colour)
    if drawing in ("text", "two_lines", "three_lines"):
        text = _TEXTS[("text", "two_lines", "three_lines").index(drawing)]
        size = {"text": 18.0, "two_lines": 22.0, "three_lines": 24.0}[drawing]
        draw.multiline_text((SIDE / 2, SIDE / 2), text, ink, anchor="mm", align="center", font_size=size)
    elif drawing in ("large", "quarter"):
        size = 34.0 if drawing == "large" else 56.0
        text = _TEXTS[1]
        draw.multiline_text((side / 2, side / 2), text, ink, anchor="mm", align="center", font_size=size)
    elif drawing == "frame":
        draw.rectangle((0, 0, side - 1, side - 1), outline=ink, width=2)
    elif drawing == "icon":
        draw.rounded_rectangle((88, 100, 168, 156), 8, fill=ink)
        draw.ellipse((112, 112, 144, 144), fill=colour)
        draw.line((80, 170, 176, 86), fill=(200, 40, 40), width=5)
    elif drawing == "grid":
        for at in range(0, side, 64):
            draw.line((at, 0, at, side), fill=ink)
            draw.line((0, at, side, at), fill=ink)
    return np.ascontiguousarray(np.asarray(picture)[:SIDE, :SIDE])
