"""``croplayer segment``: cropland probability of any georeferenced RGB raster, as a COG in EPSG:3857."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands.imagery import add_arguments, imagery_values
from croplayer_qgis.engine.commands.progress import task_with_display

__all__ = ["add_arguments", "run"]


def run(args: argparse.Namespace) -> int:
    """Segments and says how much of the area is cropland."""
    done = task_with_display("segment", imagery_values(args))
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{done['out']}: {done['width']} x {done['height']} px, zoom {done['zoom']}, "
        f"{done['model']} {done['version']}"
    )
    console.print(f"{done['cropland_ha']:.1f} ha cropland of {done['imagery_ha']:.1f} ha with imagery")
    return 0
