"""What people said of the ground of a job: verdicts and edits as labelled polygons, one source of labels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import shapely

from croplayer_qgis.core.review.edits import edits_of, opened
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE
from croplayer_qgis.shared.review_tables import has_table, well_known_binary
from croplayer_qgis.shared.vocabulary.review import APPLIED, CROPLAND, OTHER, RIGHT, WRONG

# A region may be wrong because of these and still be of the class it was given, or show no ground at all.
_SAY_NOTHING_OF_THE_GROUND: Final = ("boundary", "shift", "cloud", "shadow")


@dataclass(frozen=True, eq=False)
class LabelledGround:
    """Ground that a person spoke of.

    Attributes:
        geometry: Polygons, EPSG:4326.
        cropland: What the ground is.
    """

    geometry: Any
    cropland: bool


def labelled_ground(folder: Path) -> dict[str, list[LabelledGround]]:
    """Labels in force by block id, in their order: later ones stand above earlier ones; raises JobError.

    A verdict *right* or *wrong* labels its region, unless its reason speaks of boundary, shift, cloud or
    shadow; an edit that set its ground to cropland or not cropland labels it.
    """
    found: dict[str, list[LabelledGround]] = {}
    with opened(folder) as database:
        if has_table(database, VERDICT_TABLE):
            marks = ", ".join("?" * len(_SAY_NOTHING_OF_THE_GROUND))
            rows = database.execute(
                f'SELECT block, geom, cropland, verdict FROM "{VERDICT_TABLE}" '
                f"WHERE state = ? AND verdict IN (?, ?) AND cropland IS NOT NULL AND reason NOT IN ({marks}) "
                "ORDER BY fid",  # nosec B608
                (APPLIED, RIGHT, WRONG, *_SAY_NOTHING_OF_THE_GROUND),
            )
            for row in rows:
                cropland = bool(row["cropland"]) == (row["verdict"] == RIGHT)
                geometry = shapely.from_wkb(well_known_binary(row["geom"]))
                found.setdefault(row["block"], []).append(LabelledGround(geometry, cropland))
        edited = has_table(database, EDIT_TABLE)
        blocks = (
            [row[0] for row in database.execute(f'SELECT DISTINCT block FROM "{EDIT_TABLE}"')]  # nosec B608
            if edited
            else []
        )
    for block in blocks:
        for edit in edits_of(folder, block):
            if edit.after in (CROPLAND, OTHER):
                ground = LabelledGround(edit.geometry, edit.after == CROPLAND)
                found.setdefault(block, []).append(ground)
    return found
