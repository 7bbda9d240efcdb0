"""``croplayer quality``: image quality of any raster or source, as a GeoTIFF of one pixel per 256 px chip."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands.imagery import add_arguments, imagery_values
from croplayer_qgis.engine.commands.progress import task_with_display

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
    """Judges and prints the summary of the area."""
    done = task_with_display("quality", imagery_values(args))
    console = Console(highlight=False, soft_wrap=True)
    quality = "unknown" if done["quality"] != done["quality"] else f"{done['quality']:.2f}"
    console.print(f"{done['out']}: quality {quality} (0-1), mostly {done['scene_class']}, ", end="")
    console.print(f"imagery {100 * done['imagery_share']:.1f} %, zoom {done['zoom']}")
    for name, probability in done["class_probability"].items():
        console.print(f"  {name} {probability:.2f}")
    return 0
