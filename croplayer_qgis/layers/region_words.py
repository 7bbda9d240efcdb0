"""Words and units for what the table of regions holds; covers every feature of the fusion model."""

from __future__ import annotations

from typing import Any, Union

from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.scenes import NO_IMAGERY_CLASS, scene_words
from croplayer_qgis.translation import tr

Number = Union[float, int, None]


def decision_words(code: int) -> str:
    """A decision code in words, as the legend has it."""
    return tr(Decision.of(code).words)


def group_words(group: str) -> str:
    """A feature group in words."""
    return {
        "geography": tr("Geography"),
        "iqa": tr("Image quality (IQA)"),
        "region": tr("Region property"),
        "consistency": tr("Consistency of A and B"),
    }[group]


def scene_text(scene_class: str) -> str:
    """A scene class in words; "" is no imagery."""
    return tr(scene_words(scene_class or NO_IMAGERY_CLASS))


def feature_words(name: str) -> str:
    """A feature of the fusion model in words."""
    words = _common().get(name)
    if words is not None:
        return words
    letter, _, kind = name.partition("_")
    if kind.startswith("iqa_") and kind != "iqa_quality":
        return tr("{}: share judged {}").format(letter.upper(), scene_text(kind[len("iqa_") :]))
    return f"{letter.upper()}: {_of_source()[kind]}"


def feature_value(name: str, value: Number) -> str:
    """The value of a feature with its unit, "none" where it cannot be known."""
    if value is None:
        return tr("none")
    kind = name.partition("_")[2] if name[:2] in ("a_", "b_") else name
    if kind == "cropland":
        return tr("yes") if value else tr("no")
    if name.endswith("_ha"):
        return f"{value:.2f} ha"
    if name.endswith("_m"):
        return f"{value:.0f} m"
    if name == "longitude_deg":
        return f"{abs(value):.4f}° {'EW'[value < 0]}"
    if name == "latitude_deg":
        return f"{abs(value):.4f}° {'NS'[value < 0]}"
    if kind in _PLAIN:
        return f"{value:.3f}"
    return f"{100 * value:.0f} %"


_PLAIN = frozenset({
    "compactness", "solidity", "eccentricity", "probability_sd", "brightness", "brightness_sd", "greenness",
    "saturation", "texture", "boundary_gradient",
})  # fmt: skip
"""Numbers that are no shares, for which per cent would mislead."""


def _common() -> dict[str, Any]:
    return {
        "longitude_deg": tr("longitude"),
        "latitude_deg": tr("latitude"),
        "block_area_share": tr("share of the block"),
        "area_ha": tr("area"),
        "perimeter_m": tr("length of the outline"),
        "compactness": tr("compactness (circle: 1)"),
        "solidity": tr("solidity (no dents: 1)"),
        "eccentricity": tr("elongation (circle: 0)"),
        "hole_share": tr("share of holes"),
        "a_cropland": tr("A says cropland"),
        "b_cropland": tr("B says cropland"),
        "probability_difference": tr("difference of P between A and B"),
        "a_support": tr("cropland by A, errors considered"),
        "b_support": tr("cropland by B, errors considered"),
        "iou_block": tr("overlap of A and B in the block (IoU)"),
        "iou_neighbourhood": tr("overlap of A and B within 500 m (IoU)"),
        "agreement_block": tr("agreement of A and B in the block"),
        "agreement_neighbourhood": tr("agreement of A and B within 500 m"),
        "agreed_cropland_distance_m": tr("distance to cropland of both"),
        "agreed_cropland_border": tr("border shared with cropland of both"),
        "quality_weighted_probability": tr("P(cropland) of A and B, weighted by image quality"),
        "seen_ground_probability": tr("P(cropland) of A and B, weighted by ground seen"),
    }


def _of_source() -> dict[str, Any]:
    return {
        "iqa_quality": tr("image quality"),
        "probability_mean": tr("P(cropland), mean"),
        "probability_sd": tr("P(cropland), spread"),
        "brightness": tr("brightness"),
        "brightness_sd": tr("brightness, spread"),
        "greenness": tr("greenness"),
        "saturation": tr("saturation"),
        "texture": tr("texture"),
        "boundary_gradient": tr("contrast along the outline"),
    }
