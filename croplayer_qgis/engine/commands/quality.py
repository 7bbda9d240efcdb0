"""``croplayer quality``: image quality of any raster or source, as a GeoTIFF of one pixel per 256 px chip."""

from __future__ import annotations

import argparse
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.imagery import add_imagery, imagery_params
from croplayer_qgis.engine.commands.progress import task_with_display


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("quality", help="image quality of any raster or source")
    add_imagery(parser, "GeoTIFF to write: quality 0-1, eight classes, imagery share", "iqa")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judges and prints the summary of the area."""
    done = task_with_display("quality", imagery_params(args))
    console = Console(highlight=False, soft_wrap=True)
    quality = "unknown" if done["quality"] != done["quality"] else f"{done['quality']:.2f}"
    console.print(f"{done['out']}: quality {quality} (0-1), mostly {done['scene_class']}, ", end="")
    console.print(f"imagery {100 * done['imagery_share']:.1f} %, zoom {done['zoom']}")
    for name, probability in done["class_probability"].items():
        console.print(f"  {name} {probability:.2f}")
    return 0
