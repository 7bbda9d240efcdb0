"""Which bands of a raster are red, green and blue: as the user says, by their names, by the file."""

from __future__ import annotations

import re
from typing import Any

from rasterio.enums import ColorInterp

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.rasters.findings import Findings
from croplayer_qgis.shared.sentence import Sentence

COLOURS = ("red", "green", "blue")
# A band may be called "Red", "B04 red", "red_band", "Band 3 (Red)" or "红光波段"; "red edge" and "infra-red"
# are not red. Where one is called "blue" and another "coastal blue", it is the one with the plain name.
_WORDS = {
    "red": re.compile(
        r"(?<![a-z])(?<!infra[ _-])red(?![a-z])(?!.?edge)|(?<![a-z])(rouge|rot|rojo|vermelho)(?![a-z])"
        "|红(?!边|外)|紅(?!邊|外)"
    ),
    "green": re.compile(r"(?<![a-z])(green|vert|grün|verde)(?![a-z])|绿|綠"),
    "blue": re.compile(r"(?<![a-z])(blue|bleu|blau|azul)(?![a-z])|蓝|藍"),
}
_LETTERS = {"red": "r", "green": "g", "blue": "b"}
# Sentinel-2 (https://sentiwiki.copernicus.eu/web/s2-mission): with two digits, or beside bands that no
# Landsat has, B4, B3 and B2 are red, green and blue.
_SENTINEL_2 = {"red": "b4", "green": "b3", "blue": "b2"}
_ITS_OWN_BANDS = {"b8a", "b12"}


def colour_bands(dataset: Any, label: str, chosen: str = "") -> tuple[tuple[int, int, int], Findings]:
    """1-based numbers of the red, green and blue band, and how they were found.

    Args:
        dataset: The raster.
        label: What to call it in messages.
        chosen: The user's choice, three bands by number or name such as "4,3,2" or "B4,B3,B2", or one for a
            grey image; "" for none.

    Raises:
        InputError: The choice names no bands of the raster, or what it has cannot be shown in colours.
    """
    if chosen:
        bands = _chosen(dataset, label, chosen)
        return bands, Findings(Sentence("{}: {}, as chosen.", label, _words(bands)))
    meanings = list(dataset.colorinterp)
    if ColorInterp.palette in meanings:
        raise InputError(
            "{} has a colour table; convert it to RGB first (gdal_translate -expand rgb).", label
        )
    named = by_names(dataset.descriptions)
    declared = [
        meanings.index(wanted) + 1
        for wanted in (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
        if wanted in meanings
    ]
    if named is not None:
        return named, Findings(Sentence("{}: {}, by their names.", label, _words(named)))
    if len(declared) == 3:
        red, green, blue = declared
        usual = declared == [1, 2, 3]
        told = "" if usual else Sentence("{}: {}, as the file says.", label, _words((red, green, blue)))
        return (red, green, blue), Findings(told)
    others = [number for number, meaning in enumerate(meanings, 1) if meaning is not ColorInterp.alpha]
    if len(others) < 3:
        bands = (others[0],) * 3
        return bands, Findings(Sentence("{}: band {} was taken as a grey image.", label, others[0]))
    bands = (others[0], others[1], others[2])
    doubt = Sentence(
        "{}: {}, because the file does not say which is which; say so if they are others (bands).",
        label,
        _words(bands),
    )
    return bands, Findings(doubts=(doubt,))


def by_names(names: tuple[str | None, ...]) -> tuple[int, int, int] | None:
    """1-based numbers of the bands named red, green and blue; None when not exactly one is named each."""
    found = []
    folded = [(name or "").strip().casefold() for name in names]
    short = [re.sub(r"^b0", "b", name) for name in folded]
    known = _ITS_OWN_BANDS & set(short) or {"b02", "b03", "b04"} <= set(folded)
    sentinel_2 = short if known else []
    for colour in COLOURS:
        hits = [i for i, name in enumerate(folded, 1) if name == colour]
        hits = hits or [i for i, name in enumerate(folded, 1) if _WORDS[colour].search(name)]
        hits = hits or [i for i, name in enumerate(sentinel_2, 1) if name == _SENTINEL_2[colour]]
        hits = hits or [i for i, name in enumerate(folded, 1) if name == _LETTERS[colour]]
        if len(hits) != 1:
            return None
        found.append(hits[0])
    return (found[0], found[1], found[2]) if len(set(found)) == 3 else None


def require_8_bits(dataset: Any, label: str, bands: tuple[int, ...]) -> None:
    """Raises InputError for other values: how they are scaled changes what a model sees."""
    kinds = {dataset.dtypes[number - 1] for number in bands}
    if kinds != {"uint8"}:
        raise InputError(
            "{} has {} bands; CropLayer reads 8-bit imagery. Convert it first with a stretch of your choice "
            "(gdal_translate -ot Byte -scale …).",
            label,
            ", ".join(sorted(kinds)),
        )
    bits = {dataset.tags(number, "IMAGE_STRUCTURE").get("NBITS", "8") for number in bands}
    if bits != {"8"}:
        raise InputError(
            "{} has {} bits a band, which makes a nearly black picture; stretch it to 8 bits first "
            "(gdal_translate -ot Byte -co NBITS=8 -scale …).",
            label,
            ", ".join(sorted(bits)),
        )


def _chosen(dataset: Any, label: str, chosen: str) -> tuple[int, int, int]:
    parts = [part.strip() for part in re.split(r"[,;，；、]", chosen)]
    if len(parts) == 1:
        parts = chosen.split()  # "4 3 2"; a name with a blank needs commas
    numbers = [_number_of(dataset, part) for part in parts]
    if len(numbers) == 1:
        numbers *= 3
    found = [number for number in numbers if number is not None]
    if len(numbers) != 3 or len(found) != 3:
        names = [f"{i} {name}".strip() for i, name in enumerate(map(_name, dataset.descriptions), 1)]
        raise InputError(
            "“{}” are no bands of {}, which has {}; give the red, green and blue band by number or name, "
            "such as 3,2,1.",
            chosen,
            label,
            ", ".join(names),
        )
    return found[0], found[1], found[2]


def _number_of(dataset: Any, text: str) -> int | None:
    """1-based number of the band that a user means by a number, its name or its declared colour."""
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= dataset.count else None
    wanted = text.casefold()
    names = [_name(name).casefold() for name in dataset.descriptions]
    colours = [meaning.name for meaning in dataset.colorinterp]
    for known in (names, colours):
        if known.count(wanted) == 1:
            return known.index(wanted) + 1
    return None


def _name(description: str | None) -> str:
    return (description or "").strip()


def _words(bands: tuple[int, int, int]) -> str:
    return Sentence("bands {}, {} and {} were taken as red, green and blue", *bands)
