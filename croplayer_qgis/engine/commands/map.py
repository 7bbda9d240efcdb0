"""``croplayer map``: maps blocks into a job folder; the same command again goes on where it stopped."""

from __future__ import annotations

import argparse
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, require_terms
from croplayer_qgis.core.job.parameters import DEFAULT_MIN_REGION_HA, DEFAULT_ZOOM
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.engine.commands.arguments import add_bounds, blocks_of
from croplayer_qgis.engine.commands.progress import run_with_display
from croplayer_qgis.engine.messages import TOKEN_PREFIX, RunParams
from croplayer_qgis.engine.source_arguments import secrets_from, source_from_text


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
    parser.add_argument("--zoom", type=int, help=f"zoom of the tiles (default {DEFAULT_ZOOM})")
    parser.add_argument(
        "--min-region-ha",
        type=float,
        metavar="HA",
        help=f"minimum mapping unit (default {DEFAULT_MIN_REGION_HA})",
    )
    parser.add_argument(
        "--accept-terms",
        nargs="+",
        default=[],
        metavar="SOURCE",
        help="ids of sources whose terms you accept",
    )
    parser.add_argument(
        "--model",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="use these models instead of those shipped",
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
    for source in sources:
        _require_terms(source, args.accept_terms)
    params = RunParams(
        job=str(args.job.resolve()),
        blocks=tuple(block.id for block in blocks),
        source_a=source_a.to_dict(),
        source_b=source_b.to_dict() if source_b else None,
        zoom=args.zoom,
        min_region_ha=args.min_region_ha,
        models={ModelCard.load(folder).task: str(folder.resolve()) for folder in args.model},
        accepted_terms=tuple(args.accept_terms),
        secrets=secrets_from(os.environ, sources),
    )
    return run_with_display(params)


def _require_terms(source: Source, accepted: Collection[str]) -> None:
    """Refuses a source whose terms were not accepted, and says how to accept them here."""
    try:
        require_terms(source, accepted)
    except InputError as error:
        raise InputError(f"{error.user_message} Then add --accept-terms {source.id}.") from error
