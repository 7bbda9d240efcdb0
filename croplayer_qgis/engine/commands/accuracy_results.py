"""Prints the results of the accuracy tasks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rich.console import Console


def print_results(result: Mapping[str, Any]) -> None:
    """Prints findings on stdout, notes and where the files are on stderr."""
    console = Console(highlight=False, soft_wrap=True)
    for sentence in result["sentences"]:
        console.print(sentence)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    errors.print(f"{', '.join(Path(path).name for path in result['files'])}: {result['folder']}")
