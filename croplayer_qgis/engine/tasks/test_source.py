"""Task ``test_source``: one real tile of a source, so that a user sees what a run would get."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from croplayer_qgis.core.imagery.sample_tile import sample_tile
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.messages.test_source import TestSourceParams as Params
from croplayer_qgis.shared.sentence import Sentence

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``verdict`` and its ``detail``, ``png`` (base64, "" without a tile), ``attribution``,
    ``retrieved`` (UTC, ISO 8601), ``tile`` as zoom/column/row.
    """
    source = Source.from_dict(params.record)
    report(0.0, Sentence("Asking {}", source.title))
    sample = sample_tile(source, params.secrets, params.zoom, params.lon, params.lat, cancelled)
    tile = sample.result.tile
    return {
        "verdict": sample.result.verdict.value,
        "detail": sample.result.detail,
        "png": sample.png(),
        "attribution": sample.attribution,
        "retrieved": sample.result.retrieved,
        "tile": f"{tile.z}/{tile.x}/{tile.y}",
    }
