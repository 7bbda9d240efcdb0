"""``croplayer blocks``: ids of the blocks in an area, one a line, and how many tiles they need."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from rich.console import Console

from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.parameters import DEFAULT_ZOOM
from croplayer_qgis.core.segmentation.windows import needed_window
from croplayer_qgis.engine.commands.arguments import add_bounds, blocks_of


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("blocks", help="list the blocks of an area")
    add_bounds(parser, required=True)
    parser.add_argument("--zoom", type=int, default=DEFAULT_ZOOM, help="zoom to count tiles at (%(default)s)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the ids on stdout and the totals on stderr, so that the ids can be piped."""
    blocks = blocks_of(args)
    for block in blocks:
        sys.stdout.write(f"{block.id}\n")
    tiles = sum(1 for block in blocks for _ in needed_window(block_window(block, args.zoom)).tiles())
    Console(stderr=True, highlight=False).print(
        f"{len(blocks)} blocks, {tiles} tiles a source at zoom {args.zoom}"
    )
    return 0
