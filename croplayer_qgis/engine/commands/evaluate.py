"""``croplayer evaluate``: how likely each region of a cropland probability raster is labelled right."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.arguments import absolute, add_mapping_unit, add_probability
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.fusion import EvaluateParams
from croplayer_qgis.shared.sentence import counted


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("evaluate", help="expected correctness of a cropland probability raster")
    parser.add_argument("raster", type=Path, metavar="RASTER", help="cropland probability, band 1")
    parser.add_argument("out", type=Path, metavar="OUT", help="COG to write: expected correctness %%, label")
    parser.add_argument(
        "--regions", type=Path, metavar="FILE", help="write the regions into this vector file"
    )
    add_probability(parser, "")
    add_mapping_unit(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Evaluates and prints the expected area of error."""
    done = task_with_display(
        "evaluate",
        EvaluateParams(
            raster=absolute(args.raster),
            out=absolute(args.out),
            regions=absolute(args.regions),
            imagery=absolute(args.imagery),
            full=args.full,
            threshold=args.threshold,
            zoom=args.zoom,
            min_region_ha=args.min_region_ha,
        ),
    )
    regions = counted(done["regions"], "{} region", "{} regions")
    Console(highlight=False, soft_wrap=True).print(
        f"{done['out']}: {regions}, {done['cropland_ha']:.1f} ha cropland of "
        f"{done['mapped_ha']:.1f} ha, {done['expected_error_ha']:.1f} ha expected to be wrong"
    )
    return 0
