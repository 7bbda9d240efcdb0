"""Arguments of the commands that look at imagery, and what they ask of the engine."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from croplayer_qgis.engine.commands.arguments import add_bounds
from croplayer_qgis.engine.source_arguments import secrets_from, source_from_text
from croplayer_qgis.shared.messages.imagery import ImageryParams


def add_imagery(parser: argparse.ArgumentParser, out_help: str, task: str) -> None:
    """Adds source, output, area, zoom, model and terms."""
    parser.add_argument(
        "raster",
        metavar="SOURCE",
        help="georeferenced RGB raster, .mbtiles, id of a built-in source, tile URL template or source .json",
    )
    parser.add_argument("out", type=Path, metavar="OUT", help=out_help)
    add_bounds(parser, required=False)
    parser.add_argument("--zoom", type=int, help="zoom of the pixel grid (default: the raster's resolution)")
    parser.add_argument(
        "--model", type=Path, metavar="FOLDER", help=f"another {task} model than the shipped one"
    )
    parser.add_argument(
        "--accept-terms", action="store_true", help="you accept the terms of use of the source"
    )


def imagery_params(args: argparse.Namespace) -> ImageryParams:
    """Parameters of ``quality`` or ``segment``; raises InputError when there is no such source."""
    source = source_from_text(args.raster, None, "a")
    return ImageryParams(
        source=source.to_dict(),
        out=str(args.out.resolve()),
        bounds=tuple(args.bounds or ()),
        zoom=args.zoom,
        model=str(args.model.resolve()) if args.model else "",
        accepted_terms=(source.id,) if args.accept_terms else (),
        secrets=secrets_from(os.environ, [source]),
    )
