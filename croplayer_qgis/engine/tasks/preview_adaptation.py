"""Task ``preview_adaptation``: what an adapted model would change in some blocks of a job."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.adaptation.preview import preview
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.engine.tasks.adapt import job_readers
from croplayer_qgis.shared.messages.adapt import PreviewAdaptationParams as Params

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``blocks``: id to ``path`` (raster of ``Change``), ``lost_ha`` and ``gained_ha``."""
    job = JobFolder.open(Path(params.job))
    blocks = [Block.from_id(id) for id in params.blocks]
    with job_readers(job, params.secrets) as readers:
        found = preview(job, readers, Path(params.model), blocks, cancelled, report)
    return {
        "blocks": {
            block.id: {"path": str(item.path), "lost_ha": item.lost_ha, "gained_ha": item.gained_ha}
            for block, item in found.items()
        }
    }
