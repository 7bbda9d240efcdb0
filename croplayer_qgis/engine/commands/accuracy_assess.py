"""``croplayer accuracy assess``: error matrix, accuracies and error-adjusted areas of a map."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console

from croplayer_qgis.core.accuracy.assessment import Assessment, assess
from croplayer_qgis.core.accuracy.census import Census, compare_with_polygons, compare_with_raster
from croplayer_qgis.core.accuracy.classes import ClassTable, Indices
from croplayer_qgis.core.accuracy.design import Method, Sample
from croplayer_qgis.core.accuracy.estimation import Estimate
from croplayer_qgis.core.accuracy.matching import Matched, match
from croplayer_qgis.core.accuracy.rasters import ClassRaster, class_area_ha, indices_at, values_at
from croplayer_qgis.core.accuracy.reference import (
    Features,
    label_indices,
    labels_from_polygons,
    lonlat_of,
    read_features,
    sample_from_points,
)
from croplayer_qgis.core.accuracy.reliability import reliability
from croplayer_qgis.core.accuracy.sample_layer import read_sample
from croplayer_qgis.core.accuracy.strata import class_raster, correctness_strata
from croplayer_qgis.core.accuracy.tables import assessment_tables, census_tables, reliability_rows, write_csv
from croplayer_qgis.core.errors import InputError


def run(args: argparse.Namespace) -> int:
    """Assesses, writes the tables and prints the main figures."""
    raster = class_raster(args.map, args.classes, args.band)
    if args.sample is None and args.points is None:
        census = _census(args, raster)
        write_tables(args.out, census_tables(census))
        _print(census.names, census.estimates)
        return 0
    sample, matched = _matched(args, raster)
    mapped_ha, _ = class_area_ha(raster)
    found = assess(matched, sample.design.area_ha, [float(area) for area in mapped_ha], args.level)
    tables = assessment_tables(found)
    if args.reliability:
        layer = correctness_strata(args.map)
        expected = values_at(layer, sample.lon, sample.lat).astype(float).filled(np.nan)
        tables["reliability"] = reliability_rows(reliability(matched, expected, layer.classes, args.level))
    write_tables(args.out, tables)
    _print(found.names, found.estimates)
    _print_sample(found)
    return 0


def make_folder(folder: Path) -> None:
    """Creates the folder for results; raises InputError when that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder} cannot be created; choose another folder.", detail=str(error)) from error


def write_tables(folder: Path, tables: dict[str, list[Any]]) -> None:
    """Writes each table as ``<name>.csv`` and says where; raises InputError when that cannot be."""
    make_folder(folder)
    try:
        for name, rows in tables.items():
            write_csv(folder / f"{name}.csv", rows)
    except OSError as error:
        raise InputError(
            f"{error.filename} cannot be written; close it where it is open, or choose another folder.",
            detail=str(error),
        ) from error
    Console(stderr=True, highlight=False, soft_wrap=True).print(f"{', '.join(tables)}: {folder}")


def table_of(raster: ClassRaster) -> ClassTable:
    """The code table of a raster made by ``class_raster``."""
    assert isinstance(raster.classes, ClassTable)
    return raster.classes


def labelled_sample(path: Path, raster: ClassRaster) -> tuple[Sample, Indices]:
    """A sample layer and its labels as indices of the map's classes."""
    sample, labels = read_sample(path)
    return sample, label_indices(labels, raster.classes.names, table_of(raster).codes)


def _matched(args: argparse.Namespace, raster: ClassRaster) -> tuple[Sample, Matched]:
    if args.sample is not None and args.points is not None:
        raise InputError("Give --sample or --points, not both.")
    if args.sample is not None:
        sample, labels = labelled_sample(args.sample, raster)
        mapped = indices_at(raster, sample.lon, sample.lat)
        if args.polygons is not None:
            polygons, polygon_labels = _polygons(args, raster)
            labels = labels_from_polygons(polygons, polygon_labels, sample.lon, sample.lat)
        elif args.reference is not None:
            labels = indices_at(_reference(args, raster), sample.lon, sample.lat)
    else:
        if args.design is None:
            raise InputError(
                "Say how the points were drawn: --design simple_random, systematic or stratified."
            )
        points = read_features(args.points, args.layer, "Point")
        labels = _labels(args, points, raster)
        mapped = indices_at(raster, *lonlat_of(points))
        sample = sample_from_points(points, Method(args.design), raster, mapped)
    area = None
    if args.post_stratify:
        area, _ = class_area_ha(raster)
    return sample, match(sample, mapped, labels, raster.classes.names, area)


def _census(args: argparse.Namespace, raster: ClassRaster) -> Census:
    if args.polygons is not None:
        polygons, labels = _polygons(args, raster)
        return compare_with_polygons(raster, polygons, labels)
    if args.reference is not None:
        return compare_with_raster(raster, _reference(args, raster))
    raise InputError("Give a reference: --sample, --points, --polygons or --reference.")


def _polygons(args: argparse.Namespace, raster: ClassRaster) -> tuple[Features, Indices]:
    polygons = read_features(args.polygons, args.layer, "Polygon")
    return polygons, _labels(args, polygons, raster)


def _labels(args: argparse.Namespace, features: Features, raster: ClassRaster) -> Indices:
    codes = table_of(raster).codes
    return label_indices(features.column(args.label_field), raster.classes.names, codes)


def _reference(args: argparse.Namespace, raster: ClassRaster) -> ClassRaster:
    """The reference raster with its classes in the map's order."""
    reference = class_raster(args.reference, args.reference_classes)
    table, names = table_of(reference), raster.classes.names
    strange = sorted(set(table.names) - set(names))
    if strange:
        raise InputError(f"The reference has classes that the map lacks: {', '.join(strange)}.")
    return ClassRaster(args.reference, ClassTable(names, table.codes, table.nodata, table.other))


def _print(names: tuple[str, ...], estimates: tuple[Estimate, ...]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for item in estimates:
        if item.measure != "kappa":  # it stands in the table, with its warning
            console.print(f"{item.measure.replace('_', ' ')} {item.class_name}".rstrip() + f": {text(item)}")


def text(item: Estimate, digits: int = 3) -> str:
    """An estimate for the terminal."""
    if item.value is None:
        return f"not defined. {item.note}"
    interval = "" if item.low is None else f" ({item.low:.{digits}f} to {item.high:.{digits}f})"
    return f"{item.value:.{digits}f}{interval}"


def _print_sample(found: Assessment) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for area in found.areas:
        console.print(
            f"{area.class_name}: pixel count {area.mapped_ha:.1f} ha, "
            f"error-adjusted {text(area.adjusted, 1)} ha"
        )
    left_out = ", ".join(f"{count} {reason}" for reason, count in found.left_out.items()) or "none"
    console.print(
        f"{found.used} units used, left out: {left_out}. {np.round(100 * found.level, 1):g} % intervals."
    )
    console.print(f"Estimator: {found.estimator}.")
