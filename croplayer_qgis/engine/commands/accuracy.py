"""``croplayer accuracy``: draw a sample, assess a map, measure areas, compare data sets.

Only the arguments are here. What an action needs (scipy, exactextract) is loaded when it runs, so that
``croplayer serve``, which shares this command line, starts without it.
"""

from __future__ import annotations

import argparse
import functools
import importlib
from pathlib import Path
from typing import Any

from croplayer_qgis.core.accuracy.compare.datasets import PRESETS
from croplayer_qgis.core.accuracy.sample.design import Method


def add_parser(subparsers: Any) -> None:
    """Registers the command and its actions."""
    parser = subparsers.add_parser("accuracy", help="sample, assess, areas, compare: accuracy of a map")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    for name, add in (
        ("sample", _add_sample),
        ("assess", _add_assess),
        ("areas", _add_areas),
        ("compare", _add_compare),
    ):
        add(actions).set_defaults(run=functools.partial(_run, f"accuracy_{name}"))


def _run(module: str, args: argparse.Namespace) -> int:
    status: int = importlib.import_module(f"croplayer_qgis.engine.commands.{module}").run(args)
    return status


def _add_sample(actions: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        "sample",
        help="draw sample points into a GeoPackage to label",
        epilog="STRATUM=VALUE is e.g. cropland=0.85. Preset ids are listed by 'accuracy compare --help'.",
    )
    parser.add_argument("raster", type=Path, metavar="RASTER", help="map to draw from")
    parser.add_argument("out", type=Path, metavar="OUT.gpkg", help="GeoPackage to create or to add to")
    parser.add_argument("--design", choices=[method.value for method in Method], default="stratified")
    parser.add_argument(
        "--strata",
        default="croplayer",
        metavar="WHAT",
        help="preset id, codes.csv, or 'decision' or 'correctness' of a block raster (%(default)s)",
    )
    parser.add_argument("--band", type=int, default=1, help="band of a class table (%(default)s)")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--size", type=int, help="number of points")
    size.add_argument("--target-se", type=float, metavar="SE", help="standard error of accuracy to reach")
    size.add_argument("--sizes", nargs="+", metavar="STRATUM=N", help="number of points of each stratum")
    parser.add_argument("--allocation", choices=["proportional", "neyman", "equal"], default="proportional")
    parser.add_argument(
        "--accuracies",
        nargs="+",
        default=[],
        metavar="STRATUM=U",
        help="expected accuracy of strata (or of 'all'), 0-1; 0.9 where not given",
    )
    parser.add_argument("--minimum", type=int, default=20, help="least points of a stratum (%(default)s)")
    parser.add_argument("--clusters", type=int, help="blocks to draw (design cluster)")
    parser.add_argument("--per-cluster", type=int, help="points in each block (design cluster)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (%(default)s)")
    parser.add_argument(
        "--replace", action="store_true", help="replace a sample in OUT.gpkg that has no labels yet"
    )
    return parser


def _add_assess(actions: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        "assess",
        help="accuracy of a map against a labelled sample, points, polygons or a raster",
        epilog="With --sample, labels come from its label field, or from --polygons or --reference at its "
        "points. Without it, --polygons or --reference are compared with every pixel of the map.",
    )
    _add_map(parser)
    _add_out(parser)
    _add_labels(parser)
    parser.add_argument("--points", type=Path, metavar="FILE", help="labelled points of your own")
    parser.add_argument(
        "--design",
        choices=["simple_random", "systematic", "stratified"],
        help="how --points were drawn; stratified means by the map's classes",
    )
    parser.add_argument("--polygons", type=Path, metavar="FILE", help="labelled polygons")
    parser.add_argument("--layer", help="layer of --points or --polygons")
    parser.add_argument("--label-field", default="label", help="their column of labels (%(default)s)")
    parser.add_argument("--reference", type=Path, metavar="RASTER", help="reference raster")
    parser.add_argument(
        "--reference-classes",
        default="croplayer",
        metavar="TABLE",
        help="preset id or codes.csv of the reference raster (%(default)s)",
    )
    parser.add_argument(
        "--reliability",
        action="store_true",
        help="also hold the expected correctness of a block raster against the correctness observed",
    )
    parser.add_argument(
        "--post-stratify",
        action="store_true",
        help="post-stratify a simple random or systematic sample by map class",
    )
    return parser


def _add_areas(actions: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        "areas", help="class areas of regions, against official statistics"
    )
    _add_map(parser)
    _add_out(parser)
    _add_regions(parser, required=True)
    _add_labels(parser)
    return parser


def _add_compare(actions: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        "compare",
        help="compare cropland data sets on points, pixels and regions",
        epilog="TABLE is a preset: "
        + "; ".join(f"{item.id} ({item.title})" for item in PRESETS)
        + "; or the path of a CSV with the columns code and class (cropland, other, nodata; * is every "
        "other code).",
    )
    parser.add_argument(
        "--data-set",
        nargs=3,
        action="append",
        required=True,
        metavar=("NAME", "RASTER", "TABLE"),
        help="a map to compare, twice or more; the first is the one the others are compared with",
    )
    _add_out(parser)
    _add_labels(parser)
    _add_regions(parser, required=False)
    return parser


def _add_map(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", type=Path, metavar="MAP", help="class raster")
    parser.add_argument(
        "--classes", default="croplayer", metavar="TABLE", help="preset id or codes.csv (%(default)s)"
    )
    parser.add_argument("--band", type=int, default=1, help="band of the map (%(default)s)")


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="folder for the results")
    parser.add_argument("--no-report", action="store_true", help="write no report.html")


def _add_labels(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sample", type=Path, metavar="FILE.gpkg", help="sample of 'accuracy sample', labelled"
    )
    parser.add_argument("--level", type=float, default=0.95, help="confidence level (%(default)s)")


def _add_regions(parser: argparse.ArgumentParser, required: bool) -> None:
    parser.add_argument("--regions", type=Path, required=required, metavar="FILE", help="polygon layer")
    parser.add_argument("--regions-layer", metavar="LAYER", help="its layer")
    parser.add_argument(
        "--name-field", default="name", metavar="FIELD", help="its column of names (%(default)s)"
    )
    parser.add_argument(
        "--statistics",
        metavar="CSV",
        help="official areas: a CSV, or 'china-2019' for the bundled provinces (Third National Land Survey)",
    )
