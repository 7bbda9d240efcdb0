"""``croplayer job``: states and figures of a job's blocks; with ``--resume``, goes on with it."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from rich.console import Console

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.models import model_folder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.job.rebuild import rebuild_job
from croplayer_qgis.core.job.requests import needs_of_job
from croplayer_qgis.engine.commands import arguments
from croplayer_qgis.engine.commands.job_arguments import WHERE, add_models, models_of
from croplayer_qgis.engine.commands.progress import run_with_display
from croplayer_qgis.engine.job_creation import job_parameters, opened_job
from croplayer_qgis.engine.source_arguments import require_own_hosts, secrets_from
from croplayer_qgis.engine.terminal import TaskDisplay, cancel_on_interrupt, print_figures
from croplayer_qgis.shared.job_files import GEOPACKAGE, BlockColumn
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary.blocks import ENDED

_ROWS_SHOWN = 200
_DAMAGED, _ALWAYS = "damaged", "always"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the job, what to show, and with what to go on."""
    arguments.add_arguments(parser, RunParams, ("job", "retry", *WHERE))
    parser.add_argument("--all", action="store_true", help=f"show all blocks, not the first {_ROWS_SHOWN}")
    parser.add_argument("--resume", action="store_true", help="map the unfinished blocks")
    parser.add_argument(
        "--check",
        action="store_true",
        help="read all products, name the damaged ones (exit status 1)",
    )
    parser.add_argument(
        "--rebuild",
        nargs="?",
        const=_DAMAGED,
        choices=(_DAMAGED, _ALWAYS),
        help="make job.gpkg again from the products, where it is gone or damaged; the former one is kept "
        "under another name; always: even if nothing is wrong with it",
    )
    for slot in "ab":
        parser.add_argument(
            f"--source-{slot}",
            metavar="PATH",
            help="with --resume: where the raster or .mbtiles of this source was moved to",
        )
    arguments.add_key_hosts(parser, "with --resume: ")
    add_models(parser)


def run(args: argparse.Namespace) -> int:
    """Prints the table, or resumes and prints the figures of the blocks mapped now."""
    if args.rebuild:
        return _rebuild(Path(args.job), even_if_whole=args.rebuild == _ALWAYS)
    job = JobReader.open(args.job)
    if args.resume:
        return run_with_display(_resuming(job, args))
    if args.check:
        return _check(job)
    limit = -1 if args.all else _ROWS_SHOWN
    rows = job.records(limit)
    print_figures((row[BlockColumn.ID], row[BlockColumn.STATE], row) for row in rows)
    counts = job.counts()
    states = ", ".join(f"{count} {state.value}" for state, count in counts.items())
    more = f"; the first {len(rows)} are shown, --all shows all" if len(rows) < sum(counts.values()) else ""
    blocks = counted(sum(counts.values()), "{} block", "{} blocks")
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{blocks}: {states}{more}.")
    if job.count_unfinished():
        for need in needs_of_job(job):
            console.print(f"To be mapped: {need.sentence()}.")
    kept = job.count_products() - sum(counts.get(state, 0) for state in ENDED)
    if kept > 0:
        console.print(
            counted(
                kept,
                "{} block that is not finished now keeps its last product.",
                "{} blocks that are not finished now keep their last product.",
            )
        )
    return 0


def _check(job: JobReader) -> int:
    """Names damaged blocks; returns the exit status."""
    console = Console(highlight=False, soft_wrap=True)
    found = list(damaged_blocks(job))
    for damage in found:
        console.print(f"{damage.block.id}: {damage.what}")
    if found:
        console.print("Map them again with croplayer job JOB --resume --retry damaged.")
    else:
        blocks = counted(job.count_products(), "{} finished block", "{} finished blocks")
        console.print(f"{blocks}: every product is as it was written.")
    return 1 if found else 0


def _rebuild(folder: Path, even_if_whole: bool) -> int:
    """Makes the job's GeoPackage again and tells what is lost; returns the exit status."""
    console = Console(highlight=False, soft_wrap=True)
    with cancel_on_interrupt() as cancelled, TaskDisplay() as display:
        rebuilt = rebuild_job(
            folder,
            even_if_whole,
            cancelled.is_set,
            lambda done, total: display.report(done / total, Sentence("Reading the products")),
        )
    blocks = counted(
        rebuilt.blocks,
        "{} was made again: {} block, {} with a product.",
        "{} was made again: {} blocks, {} with a product.",
        GEOPACKAGE,
        rebuilt.blocks,
        rebuilt.products,
    )
    console.print(blocks)
    if rebuilt.old is not None:
        console.print(f"The former one is kept as {rebuilt.old.name}.")
    for loss in rebuilt.losses:
        console.print(loss)
    return 0


def _resuming(job: JobReader, args: argparse.Namespace) -> dict[str, Any]:
    """The run to start; the job is told before where its files and models lie now."""
    require_own_hosts(job.parameters.sources, args.send_key_to)
    values = arguments.values_of(args, RunParams, ("job", "retry", *WHERE))
    values["secrets"] = secrets_from(os.environ, job.parameters.sources)
    models = models_of(args)
    if not (args.source_a or args.source_b or models):
        return values
    kept = {m.task: str(model_folder(m)) for m in job.parameters.models if m.task not in models}
    a, *others = job.parameters.sources
    if args.source_b and not others:
        raise InputError("This job has one source; --source-b has nothing to replace.")
    moved = [
        source.with_url(str(Path(path).resolve())) if path else source
        for source, path in zip((a, *others), (args.source_a, args.source_b), strict=False)
    ]
    now = CreateJobParams(
        str(job.path),
        source_a=moved[0].to_dict(),
        source_b=moved[1].to_dict() if others else None,
        zoom=job.parameters.zoom,
        min_region_ha=job.parameters.min_region_ha,
        correct_shift=bool(job.parameters.correct_shift),
        models={**kept, **models},
        accepted_terms=tuple(source.id for source in moved),  # accepted when the job was made
    )
    asked = job_parameters(now)
    opened_job(job.path, replace(asked, area=job.parameters.area) if asked else None, ())
    return values
