"""``make demo``: maps both demo jobs through the command line, prints the figures, opens the result in QGIS.

The imagery comes from the loopback server of ``demo.server``, so every tile travels the same way as one of
the real services. Everything is written below ``build/demo``, or where ``--out`` says.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console

from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC
from croplayer_qgis.shared.messages import token_variable
from demo.qgis_window import show_in_qgis
from demo.reference_table import reference_table
from demo.sources import DemoJob, demo_jobs, demo_secrets, demo_sources, serve

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "demo"
_MEGABYTES, _MINUTES = 14, 5  # what it left in build/demo, and what it took of one core: 319 s


def map_job(job: DemoJob, sources: Mapping[str, Source], folder: Path, zoom: int) -> None:
    """Maps a demo job with ``croplayer map``, as a user would.

    Raises:
        SystemExit: The engine ended with an error; it has said why.
    """
    secrets = demo_secrets()
    environment = {"COLUMNS": "150", **os.environ}  # the tables are wide; a terminal knows its own width
    arguments = ["map", str(folder), "--zoom", str(zoom), "--accept-terms", *job.source_ids]
    for slot, source_id in zip("ab", job.source_ids, strict=True):
        record = folder.parent / f"{source_id}.json"
        record.write_text(json.dumps(sources[source_id].to_dict(), indent=1), encoding="utf-8")
        arguments += [f"--source-{slot}", str(record)]
        environment[token_variable(source_id)] = secrets[source_id]
    arguments += ["--block", *(block.id for block in job.blocks)]
    croplayer(arguments, environment)


def croplayer(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Runs the command line; raises SystemExit when it ends with an error, which it has told."""
    command = [sys.executable, "-m", "croplayer_qgis.engine", *arguments]
    status = subprocess.run(command, cwd=ROOT, env=environment).returncode
    if status:
        raise SystemExit(status)


def assess(job: DemoJob, folder: Path, to: Path) -> None:
    """Holds a mapped job against its hand-drawn fields with ``croplayer accuracy assess``, report and all."""
    raster = folder / CROPLAND_MOSAIC
    command = ["accuracy", "assess", str(raster), "--polygons", str(job.reference), "--out", str(to)]
    croplayer(command, {"COLUMNS": "150", **os.environ})


def exchange(new: Path, place: Path) -> None:
    """Puts a finished folder where an older one is, which stays whole until then."""
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def main() -> int:
    """Runs the whole demo; the exit status is 0 when every step worked."""
    options = argparse.ArgumentParser(prog="python -m demo.run", description=__doc__)
    options.add_argument("--out", type=Path, default=OUT, metavar="FOLDER", help="folder to write into")
    options.add_argument("--zoom", type=int, metavar="N", help="zoom of the tiles in place of the jobs' own")
    args = options.parse_args()
    console, out = Console(), args.out.absolute()
    new = out / "new"  # what an earlier demo made is shown by its project until this one is whole
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    jobs = demo_jobs()
    console.print(
        f"Maps {sum(len(job.blocks) for job in jobs.values())} blocks into {_told(out)}: "
        f"{_MEGABYTES} MB, at most {_MINUTES} minutes on two cores. Nothing is downloaded."
    )
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        for job in jobs.values():
            titles = [sources[source_id].title for source_id in job.source_ids]
            zoom = job.zoom if args.zoom is None else args.zoom
            console.print(f"\n[bold]{job.name}[/]: {' and '.join(titles)}, zoom {zoom}")
            map_job(job, sources, new / job.name, zoom)
    for job in jobs.values():
        exchange(new / job.name, out / job.name)
        for record in new.glob("*.json"):
            record.replace(out / record.name)
        if job.reference is not None and job.reference_area is not None:
            console.print(reference_table(out / job.name, job.blocks, job.reference, job.reference_area))
    project, pictures = show_in_qgis([out / name for name in jobs], out)
    console.print(f"Project: {_told(project)} (open it with: make run)")
    for picture in pictures:
        console.print(f"Screenshot: {_told(picture)}")
    for job in jobs.values():
        if job.reference is not None:
            console.print(f"\n[bold]{job.name}[/]: every pixel against the hand-drawn fields")
            assess(job, out / job.name, out / "accuracy")
    new.rmdir()
    return 0


def _told(path: Path) -> str:
    """A path as seen from the checkout, where it lies in it."""
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


if __name__ == "__main__":
    sys.exit(main())
