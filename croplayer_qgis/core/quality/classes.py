"""The scene classes of the quality model, in the order of its output."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

NO_IMAGERY: Final = SCENE_CLASSES.index("no_imagery")

CHIP_PX: Final = 256
"""Side of a chip in pixels: one tile of the global Web Mercator grid."""
