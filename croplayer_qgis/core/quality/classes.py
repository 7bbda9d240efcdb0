"""The scene classes of the quality model, in the order of its output."""

from __future__ import annotations

from typing import Final

SCENE_CLASSES: Final = (
    "clear",
    "haze",
    "cloud",
    "blur",
    "seam",
    "compression",
    "dark_or_snow",
    "no_imagery",
)
"""Order of the `probability` output of the `iqa` model and of every class axis. Multi-label."""

NO_IMAGERY: Final = SCENE_CLASSES.index("no_imagery")

CHIP_PX: Final = 256
"""Side of a chip in pixels: one tile of the global Web Mercator grid."""
