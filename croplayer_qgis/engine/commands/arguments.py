"""Arguments that several commands share."""

from __future__ import annotations

import argparse


def add_bounds(parser: argparse.ArgumentParser, required: bool) -> None:
    """Adds ``--bounds W S E N``."""
    parser.add_argument(
        "--bounds",
        type=float,
        nargs=4,
        metavar=("W", "S", "E", "N"),
        required=required,
        help="area in degrees (EPSG:4326); all blocks that share area with it",
    )
