"""How many labels a job has so far, by block and class."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.shared.job_files import GEOPACKAGE
from croplayer_qgis.shared.review_tables import labels_in_force
from croplayer_qgis.shared.sqlite_files import open_to_read

_BUSY_S = 2.0


@dataclass
class LabelCount:
    """Labels of a block."""

    cropland: int = 0
    other: int = 0


def job_labels(folder: Path) -> dict[str, LabelCount]:
    """Verdicts and corrections that tell a class, by block id; raises sqlite3.Error."""
    found: dict[str, LabelCount] = {}
    with closing(open_to_read(folder / GEOPACKAGE, _BUSY_S)) as connection:
        for block, _outline, cropland in labels_in_force(connection):
            count = found.setdefault(block, LabelCount())
            if cropland:
                count.cropland += 1
            else:
                count.other += 1
    return found
