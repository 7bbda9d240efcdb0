"""``croplayer map``: maps blocks into a job folder; the same command again goes on where it stopped."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.engine import service
from croplayer_qgis.engine.commands.arguments import add_bounds, blocks_of
from croplayer_qgis.engine.commands.progress import run_with_display
from croplayer_qgis.engine.messages import RunParams
from croplayer_qgis.engine.source_arguments import TOKEN_PREFIX, secrets_from, source_from_text


def add_parser(subparsers: Any) -> None:
    """Registers the command."""
    parser = subparsers.add_parser(
        "map",
        help="map cropland in blocks",
        epilog=f"Tokens and keys are read from the environment: {TOKEN_PREFIX}MAPBOX, {TOKEN_PREFIX}GOOGLE.",
    )
    parser.add_argument("job", type=Path, metavar="JOB", help="job folder, created when it does not exist")
    parser.add_argument("--block", nargs="+", metavar="ID", help="block ids such as N39.85_E116.35")
    add_bounds(parser, required=False)
    for slot, required in (("a", True), ("b", False)):
        parser.add_argument(
            f"--source-{slot}",
            required=required,
            metavar="SOURCE",
            help="id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json",
        )
        parser.add_argument(f"--source-{slot}-url", metavar="URL", help="other base URL for this source")
    parser.add_argument("--zoom", type=int, help=f"zoom of the tiles (default {service.DEFAULT_ZOOM})")
    parser.add_argument(
        "--min-region-ha",
        type=float,
        metavar="HA",
        help=f"minimum mapping unit (default {service.DEFAULT_MIN_REGION_HA})",
    )
    parser.add_argument(
        "--accept-terms",
        nargs="+",
        default=[],
        metavar="SOURCE",
        help="ids of sources whose terms you accept",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Maps, showing progress, and prints the figures of each block."""
    blocks = blocks_of(args)
    if not blocks:
        raise InputError("Say which blocks to map: --block ID... or --bounds W S E N.")
    source_a = source_from_text(args.source_a, args.source_a_url, "a")
    source_b = source_from_text(args.source_b, args.source_b_url, "b") if args.source_b else None
    sources = [source for source in (source_a, source_b) if source is not None]
    service.check_terms(sources, args.accept_terms)
    params = RunParams(
        job=str(args.job.resolve()),
        blocks=tuple(block.id for block in blocks),
        source_a=source_a.to_dict(),
        source_b=source_b.to_dict() if source_b else None,
        zoom=args.zoom,
        min_region_ha=args.min_region_ha,
        accepted_terms=tuple(args.accept_terms),
        secrets=secrets_from(os.environ, sources),
    )
    return run_with_display(params)
