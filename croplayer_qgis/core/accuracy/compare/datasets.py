"""Cropland and land cover products to compare, mapped onto cropland / other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.accuracy.ground.classes import ClassTable
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.code_table import CROPLAND, OTHER
from croplayer_qgis.shared.data_sets import data_set_presets

CLASS_NAMES = (CROPLAND, OTHER)
PRESETS = data_set_presets()


def class_table(table: str) -> ClassTable:
    """The class table of a preset or of the file of a code table; raises InputError."""
    is_preset = any(candidate.id == table for candidate in PRESETS)
    return preset_table(table) if is_preset or not Path(table).suffix else ClassTable.from_file(Path(table))


def preset_table(preset_id: str) -> ClassTable:
    """The class table of a preset; raises InputError that lists those there are."""
    for candidate in PRESETS:
        if candidate.id == preset_id:
            return ClassTable.of(candidate.table, CLASS_NAMES)
    raise InputError(
        "There is no class table named {}; there are: {}. "
        "For another product give a CSV with the columns code and class.",
        preset_id,
        ", ".join(p.id for p in PRESETS),
    )


@dataclass(frozen=True)
class DataSet:
    """A cropland map to compare: its name, and its raster mapped onto cropland / other."""

    name: str
    raster: ClassRaster

    @classmethod
    def open(cls, name: str, path: Path, table: str) -> DataSet:
        """A data set by preset id, or by the path of a code table (``*.csv``) of cropland and other."""
        read = class_table(table)
        if read.names == CLASS_NAMES:
            return cls(name, ClassRaster(path, read))
        strange = sorted(set(read.names) - set(CLASS_NAMES))
        if strange:
            raise InputError(
                "{}: compared data sets have the classes cropland and other (and nodata), not {}.",
                Path(table).name,
                ", ".join(strange),
            )
        return cls(name, ClassRaster(path, ClassTable.of(read.code_table, CLASS_NAMES)))
