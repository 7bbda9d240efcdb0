"""``croplayer blocks``: ids of the blocks in an area, one a line, or their polygons in a file."""

from __future__ import annotations

import argparse
import sys

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.sentence import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, BlocksParams)


def run(args: argparse.Namespace) -> int:
    """Prints the ids on stdout and the totals on stderr, so that the ids can be piped."""
    result = task_with_display("blocks", arguments.values_of(args, BlocksParams))
    for id in result.get("ids", ()):
        sys.stdout.write(f"{id}\n")
    blocks = counted(result["count"], "{} block", "{} blocks")
    tiles = counted(result["tiles"], "{} tile", "{} tiles")
    Console(stderr=True, highlight=False).print(f"{blocks}, {tiles} a source at zoom {result['zoom']}")
    return 0
