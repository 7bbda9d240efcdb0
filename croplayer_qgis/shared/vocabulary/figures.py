"""Figures of a finished block, each once: tables, panel, report and CSV follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.ground import GROUND_WORDS
from croplayer_qgis.shared.vocabulary.scenes import SCENE_WORDS
from croplayer_qgis.shared.vocabulary.shift import SHIFT_WORDS


@dataclass(frozen=True)
class BlockFigure:
    """A figure of a block; NULL where there is nothing to tell: no imagery, or no source B.

    Attributes:
        name: Its column.
        dtype: Type of the column: "float64", "int32" or "str".
        unit: "0-1", "ha", "m", "count" or "s"; "" for a name that ``words`` tells.
        meaning: What it is, English.
        about: What it is of, English: a source, both fused; "" for the block.
        words: English words of its values, for figures without a unit.
    """

    name: str
    dtype: str
    unit: str
    meaning: str
    about: str = ""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)


_SOURCES: Final = (("a", mark("source A")), ("b", mark("source B")))
_MAPS: Final = (*_SOURCES, ("fused", mark("both sources fused")))

_OF_A_SOURCE: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("imagery_share", "float64", "0-1", mark("share of the block's area with imagery")),
    ("scene_class", "str", "", mark("what the image quality model sees most in the imagery there is")),
    ("quality", "float64", "0-1", mark("image quality, mean over the area with imagery")),
    ("missing_tiles", "int32", "count", mark("tiles of the block for which there is no imagery")),
    (
        "placeholder_tiles",
        "int32",
        "count",
        mark("tiles of the block that stand for no imagery: one colour, a notice, or one picture twice"),
    ),
    (
        "failed_tiles",
        "int32",
        "count",
        mark("tiles that could not be fetched, those of the margin included"),
    ),
)
_OF_A_MAP: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("cropland_ha", "float64", "ha", mark("cropland, pixels times their ellipsoidal area")),
    ("cropland_share", "float64", "0-1", mark("cropland in the area with imagery")),
)

BLOCK_FIGURES: Final = (
    *(
        BlockFigure(f"{name}_{key}", dtype, unit, meaning, of, SCENE_WORDS if name == "scene_class" else {})
        for name, dtype, unit, meaning in _OF_A_SOURCE
        for key, of in _SOURCES
    ),
    *(
        BlockFigure(f"{name}_{key}", dtype, unit, meaning, of)
        for name, dtype, unit, meaning in _OF_A_MAP
        for key, of in _MAPS
    ),
    BlockFigure(
        "disagreement_share",
        "float64",
        "0-1",
        mark("share of the area with imagery of both sources that one alone calls cropland"),
    ),
    BlockFigure(
        "ground",
        "str",
        "",
        mark("whether most of it looks like what the cropland model was trained on: known, near or unknown"),
        words=GROUND_WORDS,
    ),
    BlockFigure(
        "unknown_share",
        "float64",
        "0-1",
        mark("share of the area with imagery that looks like nothing the cropland model was trained on"),
    ),
    BlockFigure(
        "shift",
        "str",
        "",
        mark("what was done about the shift between the sources: corrected, small, large or unsure"),
        words=SHIFT_WORDS,
    ),
    BlockFigure("shift_m", "float64", "m", mark("how far source B lies from source A")),
    BlockFigure("shift_east_m", "float64", "m", mark("how far source B lies east of source A")),
    BlockFigure("shift_north_m", "float64", "m", mark("how far source B lies north of source A")),
    BlockFigure(
        "shift_confidence",
        "float64",
        "0-1",
        mark("share of random halves of the block that tell the same shift"),
    ),
    BlockFigure("seconds", "float64", "s", mark("time it took to map the block")),
)
"""All figures, in the order of their columns."""

# Of a block's area: its raster may lose its outermost pixels where it is warped from the grid of the tiles.
_SEAM: Final = 1e-5

HEADINGS: Final = {
    "cropland_ha_fused": mark("Cropland"),
    "cropland_share_a": mark("A"),
    "cropland_share_b": mark("B"),
    "disagreement_share": mark("Disagree"),
    "ground": mark("Ground"),
    "shift_m": mark("Shift"),
    "shift": mark("Shift is"),
    "scene_class_a": mark("Image A"),
    "scene_class_b": mark("Image B"),
}
"""Figures with a column of the panel's table, in their order; the report tells the range of the numbers."""

BY_NAME: Final = {figure.name: figure for figure in BLOCK_FIGURES}


def without_imagery(figures: Mapping[str, Any]) -> Sentence | None:
    """Such as ``34 % without imagery``, of each source where they differ; None where all was seen.

    Args:
        figures: Of a finished block; figures that are not there are of no source.
    """
    shares = {key: figures.get(f"imagery_share_{key}") for key, _ in _SOURCES}
    lacking = {key.upper(): _per_cent(1 - share) for key, share in shares.items() if share is not None}
    if not any(lacking.values()):
        return None
    if len(set(lacking.values())) == 1:
        return Sentence("{} % without imagery", next(iter(lacking.values())))
    parts = [Sentence("{} % ({})", lack, source) for source, lack in lacking.items() if lack]
    return Sentence("{} without imagery", Sentence.joined(parts, ", "))


def _per_cent(share: float) -> str:
    """A share in whole per cent; "" for none, and no gap is rounded away."""
    if share < _SEAM:
        return ""
    return f"{100 * share:.0f}" if share >= 0.005 else "< 1"
