"""What people said of the ground of a job: verdicts, edits and layers of their own, as labelled shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely

from croplayer_qgis.core.review.edits import opened
from croplayer_qgis.shared.review_tables import labels_in_force, well_known_binary


@dataclass(frozen=True, eq=False)
class LabelledGround:
    """Ground that a person spoke of.

    Attributes:
        geometry: Polygons or points, EPSG:4326.
        cropland: What the ground is.
    """

    geometry: Any
    cropland: bool


GroundByBlock = Mapping[str, list[LabelledGround]]
"""Labels by block id; later ones stand above earlier ones."""


def together(*sources: GroundByBlock) -> dict[str, list[LabelledGround]]:
    """Labels of several sources; those of later sources stand above those of earlier ones."""
    found: dict[str, list[LabelledGround]] = {}
    for source in sources:
        for id, said in source.items():
            found.setdefault(id, []).extend(said)
    return found


def labelled_ground(folder: Path) -> dict[str, list[LabelledGround]]:
    """Verdicts and edits in force (``labels_in_force``); raises JobError."""
    found: dict[str, list[LabelledGround]] = {}
    with opened(folder) as database:
        for block, outline, cropland in labels_in_force(database):
            ground = LabelledGround(shapely.from_wkb(well_known_binary(outline)), bool(cropland))
            found.setdefault(block, []).append(ground)
    return found
