"""Task ``check_job``: the blocks of a job whose files are not what was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.shared.messages.check_job import CheckJobParams as Params
from croplayer_qgis.shared.sentence import Sentence

__all__ = ["Params", "run"]

_TOLD: Final = 10  # so many blocks are described; all are named


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``products``, how many blocks have one, and ``damaged``, ids of those with a damaged file."""
    job = JobReader.open(Path(params.job))
    found = list(damaged_blocks(job, cancelled, report))
    return {
        "products": job.count_products(),
        "damaged": [damage.block.id for damage in found],
        "warnings": [Sentence("{}: {}", damage.block.id, damage.what) for damage in found[:_TOLD]],
    }
