"""Cropland of the selected blocks as polygons: simplified without gaps or overlaps, whole across blocks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.pieces import Pieces, block_pieces
from croplayer_qgis.core.export.provenance import Provenance
from croplayer_qgis.core.export.seams import Seams
from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.geodesy.areas import polygon_area_ha
from croplayer_qgis.core.geopackage import OF_GDAL
from croplayer_qgis.core.geopackage_layers import Layer, append_features, write_geopackage
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import ground_resolution
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.wgs84 import SEMI_MAJOR_M

LAYER: Final = "cropland"
_TAGS: Final = 0.05  # of the work is reading where the blocks come from
_MADE: Final = 0.8  # of the rest is making the pieces, where many of them are one field


@dataclass(frozen=True)
class PolygonOptions:
    """How polygons are written.

    Attributes:
        tolerance_m: Details smaller than a square of this side are left out, m; 0 keeps every pixel edge.
        dissolve: Whether pieces are joined across the edges of blocks.
        crs: Reference system to write them in; None for EPSG:4326.
    """

    tolerance_m: float
    dissolve: bool = True
    crs: CRS | None = None


def write_polygons(
    path: Path, selection: Selection, options: PolygonOptions, metadata: Mapping[str, str], watch: Watch
) -> tuple[int, float]:
    """Writes a GeoPackage with the layer ``cropland``; returns the count and total ``area_ha``.

    Fields: ``decision`` (``shared/vocabulary/decisions``) and ``decision_text``; ``probability`` of cropland,
    0-1, the mean over the polygon weighted by area; ``area_ha``, the ellipsoidal area of the polygon as it is
    drawn; ``mapped_ha``, that of its pixels before simplification.

    Neighbouring regions are simplified together, so no gaps or overlaps arise, and nothing moves on the
    edges of blocks: there, pieces with the same decision are joined afterwards.

    Args:
        path: File to write, in a folder where nobody else writes.
        selection: The blocks.
        options: How.
        metadata: Kept in the file beside where the blocks come from (see ``provenance``).
        watch: Progress and cancelling.

    Raises:
        JobError: The job cannot be read, or the file not be written.
        Cancelled: The user cancelled.
    """
    count, area_ha = 0, 0.0
    told = {**_provenance(selection, watch.part(0, _TAGS)), **metadata}
    try:
        _create(path, options.crs, told)
        for pieces in _joined(selection, options, watch.part(_TAGS, 1 - _TAGS)):
            count += len(pieces.shapes)
            area_ha += _append(path, pieces, options.crs)
    except (OSError, sqlite3.Error, *OF_GDAL) as error:
        raise JobError(
            "{} cannot be written; check the space on the disk.", path.name, detail=str(error)
        ) from error
    return count, area_ha


def _provenance(selection: Selection, watch: Watch) -> dict[str, str]:
    provenance = Provenance(selection)
    for done, block in enumerate(selection.blocks):
        watch.step(done / len(selection.blocks), Sentence("polygons: {}", block.id))
        provenance.add(selection.tags(block))
    return provenance.tags()


def _joined(selection: Selection, options: PolygonOptions, watch: Watch) -> Iterator[Pieces]:
    """The pieces of all blocks, a row of the grid at a time, joined once all neighbours are known."""
    making, joining = watch.part(0, _MADE), watch.part(_MADE, 1 - _MADE)
    words = mark("polygons: joining across the edges of blocks")
    blocks = selection.blocks
    seams = Seams(frozenset(blocks))
    row = blocks[0].row
    for done, block in enumerate(blocks):
        share = done / len(blocks)
        making.step(share, Sentence("polygons: {}", block.id))
        pieces = block_pieces(selection, block, options.tolerance_m)
        if not options.dissolve:
            yield pieces
            continue
        if block.row != row:
            yield seams.complete(row, lambda _, share=share: making.step(share, words))  # type: ignore[misc]
            row = block.row
        yield seams.add(block, pieces)
    yield seams.complete(row - 1, lambda share: joining.step(share, words))


def _create(path: Path, crs: CRS | None, metadata: Mapping[str, str]) -> None:
    """Writes the file without a polygon."""
    columns, shapes = _features(Pieces.none())
    where = "EPSG:4326" if crs is None else crs.to_wkt()
    write_geopackage(path, [Layer(LAYER, columns, shapes, "MultiPolygon", where, metadata=metadata)])


def _append(path: Path, pieces: Pieces, crs: CRS | None) -> float:
    """Adds the pieces to the file; returns their ellipsoidal area, ha."""
    columns, shapes = _features(pieces)
    append_features(path, LAYER, shapes if crs is None else in_crs(shapes, crs), columns)
    return float(columns["area_ha"].sum())


def _features(pieces: Pieces) -> tuple[dict[str, NDArray[Any]], NDArray[Any]]:
    """Fields and shapes in EPSG:4326."""
    shapes = shapely.transform(pieces.shapes, _degrees)
    words = [Decision(int(code)).words for code in pieces.decision]
    columns: dict[str, NDArray[Any]] = {
        "decision": pieces.decision.astype(np.int32),
        "decision_text": np.array(words, object),
        "probability": pieces.probability,
        "area_ha": polygon_area_ha(shapes),
        "mapped_ha": pieces.mapped_ha,
    }
    return columns, shapes


def in_crs(shapes: NDArray[Any], crs: CRS) -> NDArray[Any]:
    """Shapes in degrees, object [n], in another reference system."""
    there = Transformer.from_crs(CRS.from_epsg(4326), crs, always_xy=True)
    moved: NDArray[Any] = shapely.transform(shapes, lambda xy: np.stack(there.transform(*xy.T), axis=1))
    return moved


def _degrees(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    """Web Mercator [n, 2] as longitude and latitude."""
    lat = np.degrees(np.arctan(np.sinh(xy[:, 1] / SEMI_MAJOR_M)))
    return np.stack([np.degrees(xy[:, 0] / SEMI_MAJOR_M), lat], axis=1)


def default_tolerance_m(block: Block, zoom: int) -> float:
    """Two pixels of the imagery on the ground: the staircase goes, the field stays."""
    return 2 * ground_resolution(block.bounds.south, zoom)
