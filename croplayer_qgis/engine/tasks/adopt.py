"""Task ``adopt``: another cropland model for a job, whose mapped blocks are queued."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.adaptation.adopt import adopt
from croplayer_qgis.shared.messages.adapt import AdoptParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``id``, ``version`` and ``sha256`` of the model, ``queued`` blocks."""
    model, queued = adopt(Path(params.job), Path(params.model))
    return {"id": model.id, "version": model.version, "sha256": model.sha256, "queued": queued}
