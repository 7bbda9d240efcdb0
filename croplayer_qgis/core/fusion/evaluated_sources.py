"""Both sources of a block and what the evaluation model thinks of each: what fusion starts from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.evaluation.source_evaluation import evaluate_source
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.core.regions.source_layers import SourceLayers, without_imagery

MARGIN_PX = 8
"""No data kept around imagery: more than half a texture window, a multiple of the neighbourhoods' step."""


@dataclass(frozen=True, eq=False)
class EvaluatedSources:
    """Two sources on the part of a window where either has imagery.

    Attributes:
        window: The whole window.
        a: The first source, cut to that part, [h, w] pixels.
        b: The second source on the same part; without any imagery when the job has only one source.
        support: Cropland probability implied by the evaluation of A and B, float32 [h, w] each, NaN without
            imagery (`SourceEvaluation.cropland_support`).
    """

    window: PixelWindow
    a: SourceLayers
    b: SourceLayers
    support: tuple[NDArray[np.float32], NDArray[np.float32]]


def evaluate_sources(
    a: SourceLayers, b: SourceLayers | None, evaluation: BoosterModel, min_region_ha: float
) -> EvaluatedSources:
    """Judge both sources' maps region by region, where there is imagery.

    Args:
        a: The first source.
        b: The second source, on the same window; None when the job has only one.
        evaluation: Model of the task ``evaluation``.
        min_region_ha: Minimum mapping unit, ha.

    Raises:
        ModelError: The model needs features that are not computed.
    """
    part = imagery_window(a, b)
    first = a.crop(part)
    second = without_imagery(first) if b is None else b.crop(part)
    support = (
        evaluate_source(first, evaluation, min_region_ha).cropland_support(),
        evaluate_source(second, evaluation, min_region_ha).cropland_support(),
    )
    return EvaluatedSources(a.mosaic.window, first, second, support)


def imagery_window(a: SourceLayers, b: SourceLayers | None) -> PixelWindow:
    """The part of the window where a source has imagery, with a margin: nothing outside it can matter.

    Its corner is a multiple of ``MARGIN_PX`` from the window's, so that layers computed on every so manieth
    pixel meet the same ones. A block at the edge of an image costs its imagery, not its whole area.
    """
    imagery = a.imagery if b is None else a.imagery | b.imagery
    whole = a.mosaic.window
    spans = []
    for axis, size in ((1, whole.height), (0, whole.width)):
        places = np.flatnonzero(imagery.any(axis=axis))
        first, last = (int(places[0]), int(places[-1])) if places.size else (0, 0)
        start = max(first // MARGIN_PX * MARGIN_PX - MARGIN_PX, 0)
        spans.append((start, min(last + 1 + MARGIN_PX, size)))
    (top, bottom), (left, right) = spans
    return PixelWindow(whole.zoom, whole.x0 + left, whole.y0 + top, right - left, bottom - top)
