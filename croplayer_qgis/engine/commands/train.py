"""``croplayer train``: goes on training the cropland model with labels of one's own."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.train import TrainParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, TrainParams)


def run(args: argparse.Namespace) -> int:
    """Trains and prints where the new model is and what it was measured to be worth."""
    model = task_with_display("train", arguments.values_of(args, TrainParams))
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"The new model is in {model['model']}: {model['id']} {model['version']}")
    for metric in model["metrics"]:
        console.print(f"  {metric['name']} {metric['value']:.3f} on {metric['dataset']}")
    return 0
