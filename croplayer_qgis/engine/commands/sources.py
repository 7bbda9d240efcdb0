"""``croplayer sources``: the built-in imagery sources, with terms and the variable of each token."""

from __future__ import annotations

import argparse

from rich.console import Console

from croplayer_qgis.core.imagery.source import builtin_sources
from croplayer_qgis.shared.messages import token_variable


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """There are none."""


def run(_args: argparse.Namespace) -> int:
    """Prints a paragraph a source: a table would cut the names and addresses one wants to copy."""
    console = Console(highlight=False, soft_wrap=True)
    for source in builtin_sources().values():
        console.print(f"[bold]{source.id}[/bold]  {source.title}, zoom {source.min_zoom}-{source.max_zoom}")
        if source.needs_secret:
            console.print(f"  token  environment variable {token_variable(source.id)}")
        if source.terms_url:
            console.print(f"  terms  {source.terms_url}")
            console.print(f"         {source.terms_note}")
        else:
            console.print(f"  file   {source.url}")
    return 0
