"""Labels from layers of the user's own: polygons and points whose column says cropland or other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from pyproj import CRS

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.reference import label_indices
from croplayer_qgis.core.adaptation.labels import LabelledGround
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.vectors.reading import read_features
from croplayer_qgis.shared.code_table import CROPLAND, OTHER
from croplayer_qgis.shared.sentence import Sentence

_NAMES = (OTHER, CROPLAND)


@dataclass(frozen=True)
class LabelLayer:
    """A layer with labels.

    Attributes:
        path: Its file.
        layer: Its name there, "" where the file has one.
        kind: "Polygon" or "Point".
        column: What the ground is: cropland or 1, other or 0; features without a value are no labels.
    """

    path: Path
    layer: str
    kind: str
    column: str


@dataclass(frozen=True, eq=False)
class LayerLabels:
    """Labels of a layer.

    Attributes:
        ground: By block id.
        outside: Labels that lie on no block of the job.
        notes: What was repaired or left out, a sentence each.
    """

    ground: dict[str, list[LabelledGround]]
    outside: int
    notes: tuple[str, ...]


def layer_labels(layer: LabelLayer, blocks: Sequence[Block]) -> LayerLabels:
    """The labels of a layer on the blocks of a job, in the order of the file.

    Raises:
        InputError: The layer cannot be read, lacks the column, or a value is neither class.
    """
    read = read_features(layer.path, layer.layer or None, layer.kind, columns=(layer.column,))
    codes = dict(enumerate(_NAMES))
    classes = label_indices(read.column(layer.column).tolist(), _NAMES, codes)
    given = np.flatnonzero(classes != NO_CLASS)
    shapes = read.in_crs(CRS.from_epsg(4326))[given]
    boxes = shapely.box(*np.array([block.bounds for block in blocks]).T)
    shape, block = shapely.STRtree(boxes).query(shapes, predicate="intersects")
    ground: dict[str, list[LabelledGround]] = {}
    for one, where in zip(shape.tolist(), block.tolist(), strict=True):
        label = LabelledGround(shapes[one], bool(classes[given[one]]))
        ground.setdefault(blocks[where].id, []).append(label)
    notes = list(read.notes)
    unlabelled = len(classes) - len(given)
    if unlabelled:
        notes.append(Sentence("{}: features without a label, left out: {}.", read.path.name, unlabelled))
    return LayerLabels(ground, len(given) - len(np.unique(shape)), tuple(notes))
