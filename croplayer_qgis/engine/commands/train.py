"""``croplayer train``: goes on training the cropland model with labels of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.engine.commands.arguments import absolute
from croplayer_qgis.engine.commands.progress import task_with_display
from croplayer_qgis.shared.messages.train import TRAINING_PYTHON, TrainParams


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser("train", help="train the cropland model on own labels")
    parser.add_argument("images", type=Path, metavar="IMAGES", help="folder of RGB images")
    parser.add_argument(
        "masks", type=Path, metavar="MASKS", help="folder of masks: 255 cropland, 0 other, 128 unknown"
    )
    parser.add_argument("models", type=Path, metavar="MODELS", help="a new version is made in this folder")
    parser.add_argument("--index", type=Path, metavar="CSV", help="table with id, split and gsd_m")
    parser.add_argument("--start", choices=("shipped", "imagenet"), default="shipped", help="first weights")
    parser.add_argument("--iterations", type=int, default=600, help="steps (default %(default)s)")
    parser.add_argument(
        "--python",
        type=Path,
        help=f"interpreter of the training environment (default: ${TRAINING_PYTHON}, or this checkout's)",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Trains and prints where the new model is and what it was measured to be worth."""
    params = TrainParams(
        images=absolute(args.images),
        masks=absolute(args.masks),
        models=absolute(args.models),
        index=absolute(args.index),
        start=args.start,
        iterations=args.iterations,
        python=str(args.python.absolute()) if args.python else "",
    )
    model = task_with_display("train", params)
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"The new model is in {model['model']}: {model['id']} {model['version']}")
    for metric in model["metrics"]:
        console.print(f"  {metric['name']} {metric['value']:.3f} on {metric['dataset']}")
    return 0
