"""``croplayer model list``: the installed models."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.engine import about


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(_args: argparse.Namespace) -> int:
    """Prints a line a model."""
    result = about.installed()
    console = Console(highlight=False, soft_wrap=True)
    for model in result["models"]:
        console.print(
            f"{model['name']}, task {model['task']}, {model['bytes'] / 1e6:.1f} MB: {model['folder']}"
        )
    if not result["models"]:
        console.print(f"No model is installed in {result['folder']}.")
    return 0
