"""``croplayer accuracy compare``: cropland data sets on the same points, pixels and regions."""

from __future__ import annotations

import argparse
from pathlib import Path

from croplayer_qgis.core.accuracy.compare.datasets import PRESETS
from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.accuracy_results import print_results
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.accuracy import CompareParams

EPILOG = (
    "TABLE is a preset: "
    + "; ".join(f"{item.id} ({item.title})" for item in PRESETS)
    + "; or the path of a CSV with the columns code and class (cropland, other, nodata; * is every other "
    "code)."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the data sets and the declared parameters."""
    parser.add_argument(
        "--data-set",
        nargs=3,
        action="append",
        required=True,
        metavar=("NAME", "RASTER", "TABLE"),
        help="a map to compare, twice or more; the first is the one the others are compared with",
    )
    arguments.add_arguments(parser, CompareParams)


def run(args: argparse.Namespace) -> int:
    """Compares on what was given: points, regions, and always the agreement of the pixels."""
    values = arguments.values_of(args, CompareParams)
    values["data_sets"] = [
        {"name": name, "path": str(Path(path).resolve()), "table": table}
        for name, path, table in args.data_set
    ]
    print_results(task_with_display("compare", values))
    return 0
