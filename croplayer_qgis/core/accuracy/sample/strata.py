"""Ready strata of CropLayer's own layers: mapped class, decision code, expected correctness."""

from __future__ import annotations

from pathlib import Path

from croplayer_qgis.core.accuracy.compare.datasets import class_table
from croplayer_qgis.core.accuracy.ground.classes import Bins, ClassTable
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster
from croplayer_qgis.shared.job_files import CORRECTED, mosaic_name
from croplayer_qgis.shared.vocabulary.decisions import DECIDED
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA

CROPLAND_BAND = BANDS.index("cropland") + 1

_STRATUM_OF = {int(decision): decision.stratum for decision in DECIDED}

CORRECTNESS_EDGES = (0.0, 50.0, 70.0, 80.0, 90.0, 100.0)
"""Bins of expected correctness in percent, finer where most of a good map lies."""


def decision_strata(path: Path) -> ClassRaster:
    """Strata by decision code of a block raster, or of a job folder when given one of its mosaics."""
    table = ClassTable(tuple(_STRATUM_OF.values()), _STRATUM_OF, frozenset({0, NO_DATA}))
    layer, band = _layer(path, "decision")
    return ClassRaster(layer, table, band)


def correctness_strata(path: Path, edges: tuple[float, ...] = CORRECTNESS_EDGES) -> ClassRaster:
    """Strata by expected correctness of a block raster, or of a job folder when given one of its mosaics."""
    layer, band = _layer(path, "expected_correctness")
    return ClassRaster(layer, Bins(edges, nodata=NO_DATA), band)


def class_raster(path: Path, table: str, band: int = CROPLAND_BAND) -> ClassRaster:
    """A raster with the classes of a preset (``datasets.PRESETS``) or of a code table (``*.csv``)."""
    classes = class_table(table)
    return ClassRaster(path, classes, band)


def _layer(path: Path, name: str) -> tuple[Path, int]:
    """File and band of a layer: a band of a block raster, or the mosaic of that name in a job folder.

    Beside a mosaic with corrections lies that of the layer with corrections.
    """
    corrected = f"{CORRECTED}_"
    if path.suffix == ".vrt" and path.stem.removeprefix(corrected) in BANDS:
        begin = corrected if path.stem.startswith(corrected) else ""
        return path.with_name(mosaic_name(begin + name)), 1
    return path, BANDS.index(name) + 1
