"""Arguments that say what a job is made of and where its blocks are mapped."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, require_terms
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.engine.commands.arguments import add_bounds
from croplayer_qgis.engine.source_arguments import source_from_text
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.vocabulary import defaults


def add_job_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds JOB, the area, the sources and the parameters frozen in a job."""
    parser.add_argument("job", type=Path, metavar="JOB", help="job folder, created when it does not exist")
    parser.add_argument(
        "--aoi",
        metavar="FILE",
        default="",
        help="polygons of what to map, in any reference system: GeoPackage, GeoJSON, Shapefile ..., or WKT",
    )
    parser.add_argument("--layer", default="", help="layer of the --aoi file, when it has several")
    parser.add_argument(
        "--aoi-crs", default="", metavar="CRS", help="reference system of --aoi, when it does not say it"
    )
    parser.add_argument("--block", nargs="+", default=[], metavar="ID", help="block ids: N39.85_E116.35 ...")
    add_bounds(parser, required=False)
    for slot, required in (("a", True), ("b", False)):
        parser.add_argument(
            f"--source-{slot}",
            required=required,
            metavar="SOURCE",
            help="id of a built-in source, tile URL template, or path of a raster, .mbtiles or source .json",
        )
        parser.add_argument(f"--source-{slot}-url", metavar="URL", help="other base URL for this source")
    parser.add_argument("--zoom", type=int, help=f"zoom of the tiles (default {defaults.ZOOM})")
    parser.add_argument(
        "--min-region-ha",
        type=float,
        metavar="HA",
        help=f"minimum mapping unit (default {defaults.MIN_REGION_HA})",
    )
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


def add_worker_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds ``--workers`` and ``--scheduler``."""
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help="worker processes on this machine; 1 is this process (default: what suits cores and memory)",
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="map on the workers of this Dask scheduler, such as tcp://10.0.0.5:8786",
    )


def sources_of(args: argparse.Namespace) -> list[Source]:
    """One or two sources the user means; raises InputError when their terms are not accepted."""
    sources = [source_from_text(args.source_a, args.source_a_url, "a")]
    if args.source_b:
        sources.append(source_from_text(args.source_b, args.source_b_url, "b"))
    for source in sources:
        _require_terms(source, args.accept_terms)
    return sources


def create_params(args: argparse.Namespace, sources: list[Source]) -> CreateJobParams:
    """What to create; raises InputError without an area, ModelError for a folder that holds no model."""
    if not (args.aoi or args.block or args.bounds):
        raise InputError("Say which blocks to map: --aoi FILE, --block ID... or --bounds W S E N.")
    return CreateJobParams(
        job=str(args.job.resolve()),
        source_a=sources[0].to_dict(),
        source_b=sources[1].to_dict() if len(sources) == 2 else None,
        area=args.aoi,
        layer=args.layer,
        area_crs=args.aoi_crs,
        bounds=tuple(args.bounds or ()),
        blocks=tuple(args.block),
        zoom=args.zoom,
        min_region_ha=args.min_region_ha,
        models=models_of(args),
        accepted_terms=tuple(args.accept_terms),
    )


def models_of(args: argparse.Namespace) -> dict[str, str]:
    """Folders of ``--model`` by task; raises ModelError for a folder that holds no model."""
    return {ModelCard.load(folder).task: str(folder.resolve()) for folder in args.model}


def _require_terms(source: Source, accepted: Collection[str]) -> None:
    """Refuses a source whose terms were not accepted, and says how to accept them here."""
    try:
        require_terms(source, accepted)
    except InputError as error:
        raise InputError("{} Then add --accept-terms {}.", error.user_message, source.id) from error
