"""Runs the quality model over a mosaic."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

import numpy as np

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.chips import chip_window, cut_chip
from croplayer_qgis.core.quality.classes import CHIP_PX, NO_IMAGERY
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_BATCH = 4  # 4 MB of memory a chip; on a CPU larger batches gain nothing, and a cancel is noticed later


def assess(model: OnnxModel, mosaic: Mosaic, cancelled: Callable[[], bool]) -> QualityMap:
    """Judges every chip (256-px tile of the global grid) that the mosaic touches.

    A chip without imagery is `no_imagery` by rule and never reaches the model. For chips that do not
    depend on where the mosaic ends, the mosaic must cover `chips.chip_window` of the area of interest.

    Args:
        model: The `iqa` model.
        mosaic: Imagery at any window.
        cancelled: Asked before each batch of chips.

    Raises:
        Cancelled: `cancelled` returned True.
        ModelError: The model failed.
    """
    window = chip_window(mosaic.window)
    rows, cols = window.height // CHIP_PX, window.width // CHIP_PX
    probability = np.zeros((rows, cols, len(SCENE_CLASSES)), np.float32)
    probability[..., NO_IMAGERY] = 1.0
    quality = np.full((rows, cols), np.nan, np.float32)
    imagery = np.zeros((rows, cols), np.float32)

    chips = (cut_chip(mosaic, row, col) for row in range(rows) for col in range(cols))
    seen = (chip for chip in chips if chip.imagery > 0)
    while batch := list(islice(seen, _BATCH)):
        if cancelled():
            raise Cancelled
        output = model.run(np.stack([chip.image for chip in batch]))
        for i, chip in enumerate(batch):
            probability[chip.row, chip.col] = output["probability"][i]
            quality[chip.row, chip.col] = output["quality"][i]
            imagery[chip.row, chip.col] = chip.imagery
    return QualityMap(window, probability, quality, imagery)
