"""Image quality of any extent of imagery, strip by strip, so that memory does not grow with the area."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.extent import chunks
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.other_zoom import require_imagery
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.chips import chip_window
from croplayer_qgis.core.quality.classes import CHIP_PX, NO_IMAGERY
from croplayer_qgis.core.quality.quality_map import QualityMap
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_PART_PX = 8 * CHIP_PX


def assess_area(
    reader: TileReader,
    window: PixelWindow,
    model: OnnxModel,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> tuple[QualityMap, str, TileAccount]:
    """Quality of every chip the window touches, the imagery's attribution, and what became of its tiles.

    Raises:
        Cancelled: ``cancelled`` returned True.
        ImageryError: There is no imagery.
        CropLayerError: The source cannot be read, or the model failed.
    """
    whole = chip_window(window)
    rows, cols = whole.height // CHIP_PX, whole.width // CHIP_PX
    probability = np.zeros((rows, cols, len(SCENE_CLASSES)), np.float32)
    probability[..., NO_IMAGERY] = 1.0
    quality = np.full((rows, cols), np.nan, np.float32)
    imagery = np.zeros((rows, cols), np.float32)
    attribution = ""
    account = TileAccount()
    parts = list(chunks(whole, _PART_PX))
    for done, part in enumerate(parts):
        if cancelled():
            raise Cancelled
        report(done / len(parts), Sentence("Judging image quality, part {} of {}", done + 1, len(parts)))
        mosaic = read_mosaic(reader, part, cancelled)
        attribution = mosaic.attribution
        account += mosaic.account
        judged = assess(model, mosaic, cancelled)
        row, col = (part.y0 - whole.y0) // CHIP_PX, (part.x0 - whole.x0) // CHIP_PX
        place = (slice(row, row + part.height // CHIP_PX), slice(col, col + part.width // CHIP_PX))
        probability[place] = judged.class_probability
        quality[place], imagery[place] = judged.quality, judged.imagery
    require_imagery(account, reader, window, cancelled)
    return QualityMap(whole, probability, quality, imagery), attribution, account
