"""Task ``correct``: people's corrections applied to a job's products, beside those of the machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.corrected_products import correct_products
from croplayer_qgis.core.review.edits import edited_blocks
from croplayer_qgis.core.review.matching import match_all
from croplayer_qgis.shared.job_files import CORRECTED_CROPLAND_MOSAIC
from croplayer_qgis.shared.messages.correct import CorrectParams as Params
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.review import CONFLICT

__all__ = ["Params", "run"]


def run(
    params: Params, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Mapping[str, Any]:
    """Result: ``map`` (the corrected mosaic of cropland, "" without), ``edits``, ``conflicts`` and
    ``blocks``: id to ``edits``, ``cropland_ha`` with them and ``machine_ha`` without.
    """
    job = JobFolder.open(Path(params.job))
    unknown = sorted(set(params.blocks) - {block.id for block in job.states()})
    if unknown:
        raise InputError(
            "Block {} is not part of the job in {}; choose blocks of the job.", unknown[0], job.path
        )
    if not edited_blocks(job.path):
        correct_products(job, (), cancelled, report)  # those of corrections that were all undone go
        raise InputError(
            "The job in {} has no corrections in force: draw some in the review panel first.", job.path
        )
    conflicts = sum(match.outcome == CONFLICT for match in match_all(job))
    done = correct_products(job, params.blocks, cancelled, report)
    mosaic = job.path / CORRECTED_CROPLAND_MOSAIC
    result: dict[str, Any] = {
        "map": str(mosaic) if mosaic.is_file() else "",
        "edits": sum(block.edits for block in done.values()),
        "conflicts": conflicts,
        "blocks": {
            block.id: {
                "edits": item.edits,
                "cropland_ha": item.cropland_ha,
                "machine_ha": item.machine_ha,
            }
            for block, item in done.items()
        },
    }
    if not conflicts:
        return result
    warning = counted(
        conflicts,
        "{} review is in conflict with the new map; it stays in force until its reviewer decides.",
        "{} reviews are in conflict with the new map; they stay in force until a reviewer decides.",
    )
    return {**result, "warnings": [warning]}
