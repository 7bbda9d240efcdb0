"""Arguments of the commands that look at imagery, and what they ask of the engine."""

from __future__ import annotations

import argparse
import os
from typing import Any

from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.source_arguments import secrets_from, source_from_text
from croplayer_qgis.shared.messages.imagery import ImageryParams


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds source, terms and the declared parameters."""
    parser.add_argument(
        "raster",
        metavar="SOURCE",
        help="georeferenced RGB raster, .mbtiles, id of a built-in source, tile URL template or source .json",
    )
    arguments.add_arguments(parser, ImageryParams)
    parser.add_argument(
        "--accept-terms", action="store_true", help="you accept the terms of use of the source"
    )


def imagery_values(args: argparse.Namespace) -> dict[str, Any]:
    """Parameters of ``quality`` or ``segment``; raises InputError when there is no such source."""
    source = source_from_text(args.raster, None, "a")
    return {
        **arguments.values_of(args, ImageryParams),
        "source": source.to_dict(),
        "accepted_terms": [source.id] if args.accept_terms else [],
        "secrets": secrets_from(os.environ, [source]),
    }
