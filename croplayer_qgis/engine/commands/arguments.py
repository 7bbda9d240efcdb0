"""Arguments that several commands share."""

from __future__ import annotations

import argparse

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block, Bounds, blocks_in


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


def blocks_of(args: argparse.Namespace) -> list[Block]:
    """Blocks of ``--block`` and ``--bounds``, each once, in a fixed order; raises InputError."""
    blocks = [Block.from_id(text) for text in getattr(args, "block", None) or ()]
    if args.bounds:
        blocks += blocks_in(Bounds(*args.bounds))
        if not blocks:
            raise InputError("No block of the grid lies in these bounds.")
    return list(dict.fromkeys(blocks))
