"""Scene classes of the image quality model."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.shared.marked import mark

SCENE_WORDS: Final = {
    "clear": mark("clear"),
    "haze": mark("haze"),
    "cloud": mark("cloud"),
    "blur": mark("blur"),
    "compression": mark("compression artefacts"),
    "dark_or_snow": mark("dark or snow"),
    "no_imagery": mark("no imagery"),
}
"""Words of each class, English; the labels of blocks on the map are made of them too."""

SCENE_CLASSES: Final = tuple(SCENE_WORDS)
"""Order of the ``probability`` output of the ``iqa`` model and of every class axis. Multi-label."""

QUALITY_BANDS: Final = ("quality", *SCENE_CLASSES, "imagery_share")
"""Bands of a raster of image quality, in their order."""

NO_IMAGERY_CLASS: Final = "no_imagery"


def scene_words(scene_class: str) -> str:
    """A scene class in words, or the class itself when this version does not know it."""
    return SCENE_WORDS.get(scene_class, scene_class)
