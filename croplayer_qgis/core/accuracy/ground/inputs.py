"""What a user names with paths and texts, as the objects of this package."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from croplayer_qgis.core.accuracy.areas.official import (
    OfficialStatistics,
    bundled_statistics,
    read_statistics,
)
from croplayer_qgis.core.accuracy.ground.classes import ClassTable, Indices
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_raster_findings
from croplayer_qgis.core.accuracy.ground.reference import label_indices
from croplayer_qgis.core.accuracy.sample.design import Sample
from croplayer_qgis.core.accuracy.sample.labellers import sample_labels
from croplayer_qgis.core.accuracy.sample.sample_layer import read_sample
from croplayer_qgis.core.accuracy.sample.strata import class_raster
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import Features, read_features
from croplayer_qgis.core.vectors.stored import POLYGON
from croplayer_qgis.shared.code_table import CROPLAND
from croplayer_qgis.shared.messages.accuracy import AreasParams, CompareParams
from croplayer_qgis.shared.messages.accuracy_fields import BUNDLED_STATISTICS


def notes_of(*inputs: ClassRaster | Features) -> list[str]:
    """How inputs were read, where it is not as usual, and what is in doubt; a sentence each."""
    found = (
        class_raster_findings(item).sentences if isinstance(item, ClassRaster) else item.notes
        for item in inputs
    )
    return list(dict.fromkeys(chain.from_iterable(found)))


def table_of(raster: ClassRaster) -> ClassTable:
    """The code table of a raster made by ``class_raster``."""
    if not isinstance(raster.classes, ClassTable):
        raise TypeError(raster.classes)
    return raster.classes


def labelled_sample(path: Path, raster: ClassRaster) -> tuple[Sample, Indices]:
    """A sample layer and the labels that count as indices of the map's classes."""
    sample, first = read_sample(path)
    labels = sample_labels(path, sample, first).labels
    return sample, label_indices(labels, raster.classes.names, table_of(raster).codes)


def labelled_features(
    path: Path, layer: str, kind: str, field: str, raster: ClassRaster
) -> tuple[Features, Indices]:
    """A user's points or polygons and their labels as indices of the map's classes."""
    features = read_features(path, layer or None, kind)
    return features, label_indices(features.column(field), raster.classes.names, table_of(raster).codes)


def reference_raster(path: Path, table: str, raster: ClassRaster) -> ClassRaster:
    """A reference raster with its classes in the map's order; raises InputError for one the map lacks."""
    reference = class_raster(path, table)
    codes, names = table_of(reference), raster.classes.names
    strange = sorted(set(codes.names) - set(names))
    if strange:
        raise InputError(
            "The reference {} has classes that the map lacks: {}; name its classes in its code table as "
            "those of the map ({}).",
            path.name,
            ", ".join(strange),
            ", ".join(names),
        )
    return ClassRaster(path, ClassTable.of(codes.code_table, names))


def named_regions(path: Path, layer: str, name_field: str) -> tuple[Features, list[str]]:
    """A polygon layer and the name of each region; one without a name is named by its place in the layer."""
    regions = read_features(path, layer or None, POLYGON)
    names = regions.column(name_field)
    found = ["" if name is None or name != name else str(name).strip() for name in names]
    return regions, [name or f"feature {number} (no name)" for number, name in enumerate(found, 1)]


def official_statistics(params: AreasParams | CompareParams) -> OfficialStatistics | None:
    """Official statistics of a table or ``china-2019``; None where none are wanted."""
    if not params.statistics:
        return None
    if params.statistics == BUNDLED_STATISTICS:
        return bundled_statistics()
    return read_statistics(
        Path(params.statistics), params.statistics_names, params.statistics_areas, params.statistics_unit
    )


def cropland_index(raster: ClassRaster) -> int:
    """Index of the class cropland; raises InputError when the map has none."""
    if CROPLAND not in raster.classes.names:
        raise InputError(
            "Official statistics are of cropland, which is no class of the map "
            "({}): name one of them cropland in the code table.",
            ", ".join(raster.classes.names),
        )
    return raster.classes.names.index(CROPLAND)
