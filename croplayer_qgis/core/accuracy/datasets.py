"""Class codes of known cropland and land cover products, mapped onto cropland / other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from croplayer_qgis.core.accuracy.classes import ClassTable
from croplayer_qgis.core.accuracy.rasters import ClassRaster
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.resources import resource_path

CROPLAND, OTHER = "cropland", "other"
CLASS_NAMES = (CROPLAND, OTHER)


@dataclass(frozen=True)
class Preset:
    """What the codes of a product mean.

    Attributes:
        id: Short name for the command line.
        title: Name for tables.
        cropland: Codes that are cropland.
        nodata: Codes that are no data, besides the raster's own no-data value.
        definition: What the product calls cropland; products differ, and areas with them.
        source: Where the codes are documented.
        other: All codes that are not cropland; empty where the product has too many to list. With it a code
            that the product does not have is refused: it tells that the raster is another product.
    """

    id: str
    title: str
    cropland: tuple[int, ...]
    nodata: tuple[int, ...]
    definition: str
    source: str
    other: tuple[int, ...] = ()

    def table(self) -> ClassTable:
        """The code table: without a list of the other codes, every other one is class ``other``."""
        codes = {**dict.fromkeys(self.cropland, CROPLAND), **dict.fromkeys(self.other, OTHER)}
        return ClassTable(CLASS_NAMES, codes, frozenset(self.nodata), None if self.other else OTHER)


def _shipped() -> tuple[Preset, ...]:
    records = json.loads(resource_path("data_sets.json").read_text(encoding="utf-8"))
    codes = ("cropland", "other", "nodata")
    return tuple(Preset(**item | {name: tuple(item.get(name, ())) for name in codes}) for item in records)


PRESETS = _shipped()
"""The presets of ``resources/data_sets.json``, which QGIS reads too."""


def preset(preset_id: str) -> Preset:
    """The preset of an id; raises InputError that lists those there are."""
    for candidate in PRESETS:
        if candidate.id == preset_id:
            return candidate
    raise InputError(
        f"There is no class table named {preset_id}; there are: {', '.join(p.id for p in PRESETS)}. "
        "For another product give a CSV with the columns code and class."
    )


@dataclass(frozen=True)
class DataSet:
    """A cropland map to compare: its name, and its raster mapped onto cropland / other."""

    name: str
    raster: ClassRaster

    @classmethod
    def open(cls, name: str, path: Path, table: str) -> DataSet:
        """A data set by preset id, or by the path of a code table (``*.csv``) of cropland and other."""
        if not table.endswith(".csv"):
            return cls(name, ClassRaster(path, preset(table).table()))
        read = ClassTable.from_csv(Path(table))
        strange = sorted(set(read.names) - set(CLASS_NAMES))
        if strange:
            raise InputError(
                f"{Path(table).name}: compared data sets have the classes cropland and other (and nodata), "
                f"not {', '.join(strange)}."
            )
        return cls(name, ClassRaster(path, ClassTable(CLASS_NAMES, read.codes, read.nodata, read.other)))
