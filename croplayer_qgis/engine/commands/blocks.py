"""``croplayer blocks``: ids of the blocks in an area, one a line, or their polygons in a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.arguments import add_bounds
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary import defaults


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("blocks", help="list the blocks of an area")
    add_bounds(parser, required=False)
    parser.add_argument("--aoi", metavar="AREA", help="polygons in any reference system: a file, or WKT")
    parser.add_argument("--layer", default="", help="layer of the --aoi file, when it has several")
    parser.add_argument(
        "--zoom", type=int, default=defaults.ZOOM, help="zoom to count tiles at (%(default)s)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="write polygons into this vector file instead"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the ids on stdout and the totals on stderr, so that the ids can be piped."""
    params = BlocksParams(
        bounds=tuple(args.bounds or ()),
        area=args.aoi or "",
        layer=args.layer,
        out=str(args.out.resolve()) if args.out else "",
        zoom=args.zoom,
    )
    result = task_with_display("blocks", params)
    for id in result.get("ids", ()):
        sys.stdout.write(f"{id}\n")
    blocks = counted(result["count"], "{} block", "{} blocks")
    tiles = counted(result["tiles"], "{} tile", "{} tiles")
    Console(stderr=True, highlight=False).print(f"{blocks}, {tiles} a source at zoom {result['zoom']}")
    return 0
