"""Arguments that say what a job is made of and where its blocks are mapped."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, SourceKind, require_terms
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.source_arguments import source_from_text
from croplayer_qgis.shared.messages.create_job import CreateJobParams

WHERE: Final = ("workers", "scheduler", "allowed_failures")
"""Parameters of ``RunParams`` that say where blocks are mapped, and what counts as a success."""


_FILES: Final = (SourceKind.RASTER, SourceKind.MBTILES)
"""Sources that say themselves what they cover."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the area, the sources, the models and the declared parameters frozen in a job."""
    arguments.add_arguments(parser, CreateJobParams)
    for slot, required in (("a", True), ("b", False)):
        parser.add_argument(
            f"--source-{slot}",
            required=required,
            metavar="SOURCE",
            help="id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json",
        )
        parser.add_argument(f"--source-{slot}-url", metavar="URL", help="other base URL for this source")
    parser.add_argument(
        "--accept-terms",
        nargs="+",
        default=[],
        metavar="SOURCE",
        help="ids of sources whose terms you accept",
    )
    add_models(parser)


def add_models(parser: argparse.ArgumentParser) -> None:
    """Adds ``--model``."""
    parser.add_argument(
        "--model",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="use these models instead of those shipped",
    )


def sources_of(args: argparse.Namespace) -> list[Source]:
    """One or two sources the user means; raises InputError when their terms are not accepted."""
    sources = [source_from_text(args.source_a, args.source_a_url, "a")]
    if args.source_b:
        sources.append(source_from_text(args.source_b, args.source_b_url, "b"))
    for source in sources:
        _require_terms(source, args.accept_terms)
    return sources


def create_values(args: argparse.Namespace, sources: list[Source]) -> dict[str, Any]:
    """What to create; raises InputError without an area, ModelError for a folder that holds no model."""
    if not (args.area or args.blocks or args.bounds or sources[0].kind in _FILES):
        raise InputError("Say which blocks to map: --aoi FILE, --block ID... or --bounds W S E N.")
    return {
        **arguments.values_of(args, CreateJobParams),
        "source_a": sources[0].to_dict(),
        "source_b": sources[1].to_dict() if len(sources) == 2 else None,
        "models": models_of(args),
        "accepted_terms": args.accept_terms,
    }


def models_of(args: argparse.Namespace) -> dict[str, str]:
    """Folders of ``--model`` by task; raises ModelError for a folder that holds no model."""
    return {ModelCard.load(folder).task: str(folder.resolve()) for folder in args.model}


def _require_terms(source: Source, accepted: Collection[str]) -> None:
    """Refuses a source whose terms were not accepted, and says how to accept them here."""
    try:
        require_terms(source, accepted)
    except InputError as error:
        raise InputError("{} Then add --accept-terms {}.", error.user_message, source.id) from error
