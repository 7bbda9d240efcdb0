"""``croplayer accuracy areas``: class areas of regions, and held against official statistics."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import CRS
from rich.console import Console

from croplayer_qgis.core.accuracy.assessment import domain_area
from croplayer_qgis.core.accuracy.datasets import CROPLAND
from croplayer_qgis.core.accuracy.estimation import Estimate
from croplayer_qgis.core.accuracy.matching import match
from croplayer_qgis.core.accuracy.official import (
    OfficialComparison,
    OfficialStatistics,
    bundled_statistics,
    compare_with_statistics,
    read_statistics,
)
from croplayer_qgis.core.accuracy.rasters import ClassRaster, indices_at
from croplayer_qgis.core.accuracy.reference import Features, read_features
from croplayer_qgis.core.accuracy.region_areas import RegionAreas, region_areas
from croplayer_qgis.core.accuracy.strata import class_raster
from croplayer_qgis.core.accuracy.tables import official_tables, region_rows
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine.commands.accuracy_assess import labelled_sample, write_tables


def run(args: argparse.Namespace) -> int:
    """Measures, writes the tables and prints the outcome."""
    raster = class_raster(args.map, args.classes, args.band)
    regions, names = read_regions(args)
    found = region_areas(raster, regions)
    adjusted = _adjusted(args, raster, regions, found)
    tables: dict[str, list[Any]] = {"region_areas": region_rows(names, found, adjusted)}
    statistics = read_official(args)
    console = Console(highlight=False, soft_wrap=True)
    if found.overlaps:
        pairs = ", ".join(f"{names[a]} and {names[b]}" for a, b in found.overlaps[:5])
        console.print(
            f"{len(found.overlaps)} pair(s) of regions overlap ({pairs}): do not add their areas up."
        )
    if statistics is not None:
        official = against_statistics(
            statistics, names, found, cropland_index(raster), adjusted.get(CROPLAND)
        )
        tables |= official_tables(official)
        print_official(console, "Pixel count", official)
    write_tables(args.out, tables)
    return 0


def read_regions(args: argparse.Namespace) -> tuple[Features, list[str]]:
    """The polygon layer and the name of each region."""
    regions = read_features(args.regions, args.regions_layer, "Polygon")
    return regions, [str(name) for name in regions.column(args.name_field)]


def read_official(args: argparse.Namespace) -> OfficialStatistics | None:
    """Official statistics, None when none are asked for."""
    if args.statistics is None:
        return None
    if args.statistics == "china-2019":
        return bundled_statistics()
    return read_statistics(Path(args.statistics))


def cropland_index(raster: ClassRaster) -> int:
    """Index of the class cropland; raises InputError when the map has none."""
    if CROPLAND not in raster.classes.names:
        raise InputError(
            "Official statistics are of cropland, which is no class of the map "
            f"({', '.join(raster.classes.names)}): name one of them cropland in the code table."
        )
    return raster.classes.names.index(CROPLAND)


def against_statistics(
    statistics: OfficialStatistics,
    names: list[str],
    found: RegionAreas,
    index: int,
    adjusted: list[Estimate] | None,
) -> OfficialComparison:
    """Cropland of regions against statistics; raises InputError when no name matches."""
    official = compare_with_statistics(
        statistics,
        names,
        found.class_ha[:, index].tolist(),
        found.no_data_ha.tolist(),
        found.region_ha.tolist(),
        adjusted,
    )
    if not official.deviations:
        raise InputError(
            f"No region is named as in the statistics (regions: {', '.join(names[:5])}); check --name-field."
        )
    return official


def print_official(console: Console, title: str, official: OfficialComparison) -> None:
    """Prints "N of M" and what did not match."""
    n, m = official.within()
    console.print(f"{title}: {n} of {m} units within ±10 % of official statistics.")
    adjusted_n, adjusted_m = official.adjusted_within()
    if adjusted_m:
        console.print(f"Error-adjusted: {adjusted_n} of {adjusted_m} units within ±10 %.")
    for kind, missing in (
        ("Regions without statistics", official.match.unmatched_features),
        ("Statistics without region", official.match.unmatched_rows),
    ):
        if missing:
            console.print(f"{kind}: {', '.join(missing)}.")


def _adjusted(
    args: argparse.Namespace, raster: ClassRaster, regions: Features, found: RegionAreas
) -> dict[str, list[Estimate]]:
    """Error-adjusted area of each class in each region, from the units inside it; empty without a sample."""
    if args.sample is None:
        return {}
    sample, labels = labelled_sample(args.sample, raster)
    mapped = indices_at(raster, sample.lon, sample.lat)
    matched = match(sample, mapped, labels, raster.classes.names)
    points = shapely.points(sample.lon[matched.kept], sample.lat[matched.kept])
    shapes = regions.in_crs(CRS.from_epsg(4326))
    inside = [np.asarray(shapely.intersects(shape, points), bool) for shape in shapes]
    with_data = found.class_ha.sum(1)
    return {
        name: [
            domain_area(matched, part, float(area), index, args.level)
            for part, area in zip(inside, with_data, strict=True)
        ]
        for index, name in enumerate(raster.classes.names)
    }
