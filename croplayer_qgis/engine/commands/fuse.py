"""``croplayer fuse``: one cropland layer from two rasters of cropland probability."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.arguments import absolute, add_mapping_unit, add_probability
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.fusion import FuseParams


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("fuse", help="fuse two cropland probability rasters from anywhere")
    parser.add_argument("raster_a", type=Path, metavar="RASTER_A", help="cropland probability, band 1")
    parser.add_argument("raster_b", type=Path, metavar="RASTER_B", help="the same of the second source")
    parser.add_argument("out", type=Path, metavar="OUT", help="COG to write: the four bands of a product")
    for slot in "ab":
        add_probability(parser, f"-{slot}")
    add_mapping_unit(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fuses and prints the areas by decision."""
    done = task_with_display(
        "fuse",
        FuseParams(
            raster_a=absolute(args.raster_a),
            raster_b=absolute(args.raster_b),
            out=absolute(args.out),
            imagery_a=absolute(args.imagery_a),
            imagery_b=absolute(args.imagery_b),
            full_a=args.full_a,
            full_b=args.full_b,
            threshold_a=args.threshold_a,
            threshold_b=args.threshold_b,
            zoom=args.zoom,
            min_region_ha=args.min_region_ha,
        ),
    )
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{done['out']}: {done['cropland_ha']:.1f} ha cropland of {done['mapped_ha']:.1f} ha mapped"
    )
    for code, area in done["decision_ha"].items():
        console.print(f"  decision {code}: {area:.1f} ha")
    return 0
