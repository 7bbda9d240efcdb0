"""``make demo``: maps both demo jobs through the command line, prints the figures, opens the result in QGIS.

The imagery comes from the loopback server of ``demo.server``, so every tile travels the same way as one of
the real services. Everything is written below ``build/demo``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console

from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.shared.messages import token_variable
from demo.qgis_window import show_in_qgis
from demo.reference_table import reference_table
from demo.sources import DemoJob, demo_jobs, demo_secrets, demo_sources, serve

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "demo"


def map_job(job: DemoJob, sources: Mapping[str, Source], folder: Path) -> None:
    """Maps a demo job with ``croplayer map``, as a user would.

    Raises:
        SystemExit: The engine ended with an error; it has said why.
    """
    shutil.rmtree(folder, ignore_errors=True)
    secrets = demo_secrets()
    environment = {"COLUMNS": "150", **os.environ}  # the tables are wide; a terminal knows its own width
    arguments = ["map", str(folder), "--zoom", str(job.zoom), "--accept-terms", *job.source_ids]
    for slot, source_id in zip("ab", job.source_ids, strict=True):
        record = folder.parent / f"{source_id}.json"
        record.write_text(json.dumps(sources[source_id].to_dict(), indent=1), encoding="utf-8")
        arguments += [f"--source-{slot}", str(record)]
        environment[token_variable(source_id)] = secrets[source_id]
    arguments += ["--block", *(block.id for block in job.blocks)]
    status = subprocess.run(
        [sys.executable, "-m", "croplayer_qgis.engine", *arguments], cwd=ROOT, env=environment
    )
    if status.returncode:
        raise SystemExit(status.returncode)


def main() -> int:
    """Runs the whole demo; the exit status is 0 when every step worked."""
    console = Console()
    OUT.mkdir(parents=True, exist_ok=True)
    jobs = demo_jobs()
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        for job in jobs.values():
            titles = [sources[source_id].title for source_id in job.source_ids]
            console.print(f"\n[bold]{job.name}[/]: {' and '.join(titles)}, zoom {job.zoom}")
            map_job(job, sources, OUT / job.name)
    for job in jobs.values():
        if job.reference is not None and job.reference_area is not None:
            console.print(reference_table(OUT / job.name, job.blocks, job.reference, job.reference_area))
    project, pictures = show_in_qgis([OUT / name for name in jobs], OUT)
    console.print(f"Project: {project.relative_to(ROOT)} (open it with: make run)")
    for picture in pictures:
        console.print(f"Screenshot: {picture.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
