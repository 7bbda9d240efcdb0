"""``croplayer model check``: says in plain words whether a model folder can be used, or what it lacks."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import check_folder


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("model", help="check a model folder")
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check card, weights and one probe inference of a model folder")
    check.add_argument("folder", type=Path, metavar="FOLDER")
    check.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints what the model is, or raises ModelError with everything that is wrong with it."""
    findings = check_folder(args.folder)
    if findings:
        raise ModelError(f"The model in {args.folder} cannot be used. {' '.join(findings)}")
    card = ModelCard.load(args.folder)
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{args.folder} can be used: {card.id} {card.version}, task {card.task}.")
    for metric in card.metrics:
        interval = "" if metric.low is None else f" ({metric.low:.3f}-{metric.high:.3f})"
        console.print(f"  {metric.name} {metric.value:.3f}{interval} on {metric.dataset}")
    return 0
