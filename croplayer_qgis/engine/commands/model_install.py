"""``croplayer model install``: a model package or STAC item among the user's own models."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.model import InstallModelParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the declared parameters."""
    arguments.add_arguments(parser, InstallModelParams)


def run(args: argparse.Namespace) -> int:
    """Installs, and prints the folder to give to ``--model``."""
    result = task_with_display("install_model", arguments.values_of(args, InstallModelParams))
    console = Console(highlight=False, soft_wrap=True)
    for model in result["models"]:
        console.print(f"{model['name']}, task {model['task']}: {model['folder']}")
    return 0
