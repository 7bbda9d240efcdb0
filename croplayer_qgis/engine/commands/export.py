"""``croplayer export``: a job's cropland as raster, polygons, table and report."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.export import ExportParams

_PRODUCTS = ("raster", "polygons", "table", "report")


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("export", help="write a job's cropland as files to give away")
    parser.add_argument("job", type=Path, metavar="JOB", help="job folder")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder to write into")
    parser.add_argument(
        "--block", nargs="+", default=[], metavar="ID", help="only these blocks (default: all finished ones)"
    )
    parser.add_argument(
        "--product", nargs="+", default=[], choices=_PRODUCTS, help="what to write (default: everything)"
    )
    parser.add_argument("--name", default="", help="begin of the file names (default: the job's name)")
    parser.add_argument(
        "--tolerance-m",
        type=float,
        metavar="M",
        help="details of polygons to leave out (default: two pixels of the imagery; 0 for none)",
    )
    parser.add_argument(
        "--keep-block-edges", action="store_true", help="do not join polygons across the edges of blocks"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files of an earlier export")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Exports and prints the path of each file, one a line."""
    result = task_with_display(
        "export",
        ExportParams(
            job=str(args.job.resolve()),
            folder=str(args.folder.resolve()),
            blocks=tuple(args.block),
            products=tuple(args.product),
            name=args.name,
            tolerance_m=args.tolerance_m,
            dissolve=not args.keep_block_edges,
            overwrite=args.overwrite,
        ),
    )
    Console(highlight=False, soft_wrap=True).print("\n".join(result["files"].values()))
    return 0
