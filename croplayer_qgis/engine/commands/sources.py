"""``croplayer sources``: the built-in imagery sources, with terms and the variable of each token."""

from __future__ import annotations

import argparse
from typing import Any

from rich.console import Console
from rich.table import Table

from croplayer_qgis.core.imagery.source import builtin_sources
from croplayer_qgis.engine.source_arguments import token_variable


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("sources", help="list the built-in imagery sources")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints one row a source."""
    table = Table("id", "title", "zoom", "token", "terms")
    for source in builtin_sources().values():
        variable = token_variable(source.id) if source.needs_secret else "none"
        terms = f"{source.terms_url}\n{source.terms_note}".strip()
        table.add_row(source.id, source.title, f"{source.min_zoom}-{source.max_zoom}", variable, terms)
    Console().print(table)
    return 0
