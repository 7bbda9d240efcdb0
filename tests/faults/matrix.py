"""Every call that writes into a job's folder goes wrong, one at a time, in five ways: ``make faults``.

``python -m tests.faults.matrix [EVERY]`` tries each EVERY-th call (default: all), prints what was tried,
survived and lost, and records how many were lost. To survive is: the run ends by the kill, in a sentence, or
well; no block that is called finished is damaged; and the next run makes the pixels of an undisturbed one.
"""

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import rasterio

from benchmarks.results import record
from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from tests.faults.fork_server import DONE, SENTENCE

ROOT = Path(__file__).resolve().parents[2]
SHIM = Path(__file__).with_name("write_faults.c")
KINDS = ("die", "half", "full_once", "full", "broken")
KILLED = -signal.SIGKILL


@dataclass
class Matrix:
    """Runs jobs of one kind with write faults.

    Attributes:
        folder: Where the jobs go.
        parameters: Of the jobs.
        blocks: Of the jobs.
        secrets: Of their sources.
    """

    folder: Path
    parameters: object
    blocks: list
    secrets: dict

    def __enter__(self):
        shim = self.folder / "write_faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", shim, SHIM, "-ldl"], check=True)
        made = self.folder / "made.pickle"
        made.write_bytes(pickle.dumps((self.parameters, self.blocks, self.secrets)))
        self.log = (self.folder / "log.txt").open("w+")
        self._server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("fork_server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LD_PRELOAD": str(shim)},
        )
        self._tell(str(made))
        return self

    def __exit__(self, *_):
        self._server.stdin.close()
        self._server.wait(60)
        self.log.close()

    def undisturbed(self):
        """Number of writing calls of a run without a fault, and its products."""
        job = self.folder / "undisturbed"
        assert self.run(job, 0, "none") == DONE, self._said()
        self.products = self._pixels(job)
        return int((self.folder / "count").read_text())

    def lost(self, at, kind):
        """What was lost when the call ``at`` went wrong, as a sentence; "" when nothing was."""
        path = self.folder / f"{kind}-{at}"
        self.log.seek(0)
        self.log.truncate()
        status = self.run(path, at, kind)
        try:
            if status not in (DONE, SENTENCE, KILLED):
                return f"no sentence but status {status}: {self._said()[-300:]}"
            if JobFolder.exists(path) and (damage := list(damaged_blocks(JobFolder.open(path)))):
                return f"called finished, but {damage[0].what}"
            job = JobFolder.open_or_create(path, self.parameters, self.blocks)
            run_job(job.path, self.secrets)
            if {block for block, _ in job.products()} != set(self.blocks):
                return f"cannot be finished: {job.states()}"
            return "" if self._pixels(path) == self.products else "other pixels"
        except CropLayerError as error:
            return f"the next run ends: {error} {error.detail}"
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def run(self, job, at, kind):
        """Exit status of a run with a fault."""
        place = {"job": str(job), "folder": str(job), "at": at, "kind": kind}
        self._tell({**place, "count": str(self.folder / "count")})
        return int(self._server.stdout.readline())

    def _tell(self, line):
        self._server.stdin.write(json.dumps(line) + "\n")
        self._server.stdin.flush()

    def _said(self):
        return Path(self.log.name).read_text()

    def _pixels(self, path):
        found = {}
        for block in self.blocks:
            with rasterio.open(JobFolder.open(path).product_path(block)) as product:
                found[block] = product.read().tobytes()
        return found


def points(count, every):
    """Call and kind of every point that is tried."""
    return [(at, kind) for at in range(1, count + 1, every) for kind in KINDS]


def main(every=1):
    """Tries all points; returns the exit status."""
    from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
    from tests.core.job.conftest import ZOOM, save_models

    with tempfile.TemporaryDirectory() as folder, serve() as server:
        place = Path(folder)
        sources = demo_sources(server.mapbox_url, server.google_url)
        models = model_references(save_models(place / "models"))
        parameters = JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=models)
        blocks = [demo_jobs()["dates"].blocks[0]]
        tried, lost = Counter(), Counter()
        with Matrix(place, parameters, blocks, demo_secrets()) as matrix:
            count = matrix.undisturbed()
            for at, kind in points(count, every):
                tried[kind] += 1
                found = matrix.lost(at, kind)
                if found:
                    lost[kind] += 1
                    print(f"call {at} of {count}, {kind}: {found}", flush=True)
    for kind in KINDS:
        print(f"{kind}: {tried[kind]} tried, {tried[kind] - lost[kind]} survived, {lost[kind]} lost")
    command = "python -m tests.faults.matrix" + (f" {every}" if every > 1 else "")
    record("faults/write_faults_lost", sum(lost.values()), "= 0", command)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
