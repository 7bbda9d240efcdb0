"""``croplayer model check``: says in plain words whether a model folder can be used, or what it lacks."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.model import CheckModelParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, CheckModelParams)


def run(args: argparse.Namespace) -> int:
    """Prints what the model is, or raises ModelError with everything that is wrong with it."""
    model = task_with_display("check_model", arguments.values_of(args, CheckModelParams))
    if not model["usable"]:
        raise ModelError("The model in {} cannot be used. {}", args.folder, " ".join(model["findings"]))
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{args.folder} can be used: {model['id']} {model['version']}, task {model['task']}.")
    if model["definition"]:
        console.print(f"  What its map calls cropland: {model['definition']}.")
    for metric in model["metrics"]:
        low, high = metric["low"], metric["high"]
        interval = "" if low is None else f" ({low:.3f}-{high:.3f})"
        console.print(f"  {metric['name']} {metric['value']:.3f}{interval} on {metric['dataset']}")
    return 0
