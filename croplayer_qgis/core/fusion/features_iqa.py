"""IQA: image quality of each source where the region lies."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.core.regions.source_layers import SourceInRegions
from croplayer_qgis.core.regions.table import Columns
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_OF_SOURCE: Final = {
    **{f"iqa_{name}": f"mean probability of the scene class {name}, 0-1" for name in SCENE_CLASSES},
    "iqa_quality": "mean image quality, 0-1",
}

IQA: Final = {
    f"{source}_{name}": f"source {source.upper()}: {meaning}"
    for source in ("a", "b")
    for name, meaning in _OF_SOURCE.items()
}
"""Name to meaning and unit; every value is a mean over the region, weighted by its pixels in each chip."""


def iqa_columns(a: SourceInRegions, b: SourceInRegions) -> Columns:
    """`IQA` of every region, float64 [count] each, NaN where the source has no imagery."""
    columns: Columns = {}
    for source, means in (("a", a), ("b", b)):
        for place, name in enumerate(SCENE_CLASSES):
            columns[f"{source}_iqa_{name}"] = means.class_probability[:, place]
        columns[f"{source}_iqa_quality"] = means.quality
    return columns
