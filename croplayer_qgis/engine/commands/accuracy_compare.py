"""``croplayer accuracy compare``: cropland data sets on the same points, pixels and regions."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.core.accuracy.comparison import compare_on_points, write_agreement
from croplayer_qgis.core.accuracy.datasets import CLASS_NAMES, CROPLAND, DataSet
from croplayer_qgis.core.accuracy.region_areas import region_areas
from croplayer_qgis.core.accuracy.tables import (
    agreement_rows,
    comparison_tables,
    data_set_area_rows,
    official_tables,
)
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine.commands.accuracy_areas import (
    against_statistics,
    print_official,
    read_official,
    read_regions,
)
from croplayer_qgis.engine.commands.accuracy_assess import labelled_sample, make_folder, text, write_tables


def run(args: argparse.Namespace) -> int:
    """Compares on what was given: points, regions, and always the agreement of the pixels."""
    datasets = [DataSet.open(name, Path(path), table) for name, path, table in args.data_set]
    console = Console(highlight=False, soft_wrap=True)
    tables: dict[str, list[Any]] = {}
    if args.sample is not None:
        tables |= _on_points(args, datasets, console)
    if args.regions is not None:
        tables |= _on_regions(args, datasets, console)
    elif args.statistics is not None:
        raise InputError("Statistics are compared by region: give --regions too.")
    make_folder(args.out)
    tables["agreement"] = agreement_rows(write_agreement(datasets, args.out / "agreement.tif"))
    write_tables(args.out, tables)
    return 0


def _on_points(args: argparse.Namespace, datasets: list[DataSet], console: Console) -> dict[str, list[Any]]:
    sample, labels = labelled_sample(args.sample, datasets[0].raster)
    found = compare_on_points(sample, labels, datasets, args.level)
    for name, items in found.accuracy.items():
        figures = ", ".join(f"{item.measure.replace('_', ' ')} {text(item)}" for item in items)
        console.print(f"{name}: {figures}")
    for pair in found.pairs:
        console.print(
            f"{pair.first} minus {pair.second}: overall accuracy {text(pair.differences[0])}, "
            f"McNemar p = {pair.mcnemar.p_value:.3g}"
        )
    return dict(comparison_tables(found))


def _on_regions(args: argparse.Namespace, datasets: list[DataSet], console: Console) -> dict[str, list[Any]]:
    regions, names = read_regions(args)
    areas = {dataset.name: region_areas(dataset.raster, regions) for dataset in datasets}
    index = CLASS_NAMES.index(CROPLAND)
    tables: dict[str, list[Any]] = {"areas_by_data_set": data_set_area_rows(names, areas, index)}
    statistics = read_official(args)
    if statistics is not None:
        for name, found in areas.items():
            official = against_statistics(statistics, names, found, index, None)
            print_official(console, name, official)
            for table, rows in official_tables(official).items():
                tables.setdefault(table, []).extend({"data_set": name, **row} for row in rows)
    return tables
