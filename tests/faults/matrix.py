"""Every call that writes into a job's folder goes wrong, one at a time, in five ways: ``make faults``.

``python -m tests.faults.matrix [EVERY]`` tries each EVERY-th call (default: all), prints what was lost, and
keeps the counts. To survive is: the run ends by the kill, in a sentence, or well; no block that is called
finished is damaged; and the next run makes the pixels of an undisturbed one. The same is done to the maps,
layers and exports that are written besides jobs: what has its final name is whole.
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
from functools import partial
from pathlib import Path

import rasterio

from benchmarks.results import record
from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.job.check import damaged_blocks
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from tests.faults.counts import keep
from tests.faults.fork_server import DONE, SENTENCE
from tests.faults.writers import contents, map_job, writers

ROOT = Path(__file__).resolve().parents[2]
SHIM = Path(__file__).with_name("write_faults.c")
KINDS = {
    "die": "the process is killed before a write",
    "half": "the process is killed in the middle of a write",
    "full_once": "the disk is full once",
    "full": "the disk is full for good",
    "broken": "a write fails",
}
KILLED = -signal.SIGKILL


class Forks:
    """Calls a function with a fault in one of its writes, in a process of its own each time.

    Args:
        folder: A place for what is needed.
        action: Called with the folder whose writes are counted; can be pickled.
    """

    def __init__(self, folder, action):
        self.folder = folder
        self._action = action

    def __enter__(self):
        shim = self.folder / "write_faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", shim, SHIM, "-ldl"], check=True)
        made = self.folder / "action.pickle"
        made.write_bytes(pickle.dumps(self._action))
        self._log = (self.folder / "log.txt").open("w+")
        self._server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("fork_server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LD_PRELOAD": str(shim)},
        )
        self._tell(str(made))
        return self

    def __exit__(self, *_):
        self._server.stdin.close()
        self._server.wait()
        self._log.close()

    def run(self, folder, at, kind):
        """Exit status of a call with a fault."""
        self._log.seek(0)
        self._log.truncate()
        self._tell({"folder": str(folder), "at": at, "kind": kind, "count": str(self.folder / "count")})
        return int(self._server.stdout.readline())

    def count(self, folder):
        """Number of writing calls of an undisturbed call."""
        assert self.run(folder, 0, "none") == DONE, self.said()
        return int((self.folder / "count").read_text())

    def said(self):
        """What the last call said."""
        return Path(self._log.name).read_text()

    def _tell(self, line):
        self._server.stdin.write(json.dumps(line) + "\n")
        self._server.stdin.flush()


class Matrix:
    """Runs jobs of one kind with write faults.

    Args:
        folder: Where the jobs go.
        parameters: Of the jobs.
        blocks: Of the jobs.
        secrets: Of their sources.
    """

    def __init__(self, folder, parameters, blocks, secrets):
        self.folder, self.blocks = folder, blocks
        self._again = partial(map_job, parameters=parameters, blocks=blocks, secrets=secrets)
        self.forks = Forks(folder, self._again)

    def __enter__(self):
        self.forks.__enter__()
        return self

    def __exit__(self, *error):
        self.forks.__exit__(*error)

    def undisturbed(self):
        """Number of writing calls of a run without a fault; keeps its products."""
        job = self.folder / "undisturbed"
        count = self.forks.count(job)
        self.products = self._pixels(job)
        return count

    def lost(self, at, kind):
        """What was lost when the call ``at`` went wrong, as a sentence; "" when nothing was."""
        path = self.folder / f"{kind}-{at}"
        status = self.forks.run(path, at, kind)
        try:
            if status not in (DONE, SENTENCE, KILLED):
                return f"no sentence but status {status}: {self.forks.said()[-300:]}"
            if JobFolder.exists(path) and (damage := list(damaged_blocks(JobFolder.open(path)))):
                return f"called finished, but {damage[0].what}"
            self._again(path)
            job = JobFolder.open(path)
            if {block for block, _ in job.products()} != set(self.blocks):
                return f"cannot be finished: {job.states()}"
            return "" if self._pixels(path) == self.products else "other pixels"
        except CropLayerError as error:
            return f"the next run ends: {error} {error.detail}"
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def _pixels(self, path):
        found = {}
        for block in self.blocks:
            with rasterio.open(JobFolder.open(path).product_path(block)) as product:
                found[block] = product.read().tobytes()
        return found


class Writing:
    """Writes files with write faults.

    Args:
        folder: Where they go.
        action: One of ``writers``.
    """

    def __init__(self, folder, action):
        self.folder = folder
        self.forks = Forks(folder, action)

    def __enter__(self):
        self.forks.__enter__()
        return self

    def __exit__(self, *error):
        self.forks.__exit__(*error)

    def undisturbed(self):
        """Number of writing calls without a fault; keeps what was written."""
        place = self.folder / "undisturbed"
        place.mkdir()
        count = self.forks.count(place)
        self.whole = contents(place)
        return count

    def lost(self, at, kind):
        """What was lost when the call ``at`` went wrong, as a sentence; "" when nothing was.

        A file that has its final name must be whole, however the call went, and be there if it went well.
        """
        place = self.folder / f"{kind}-{at}"
        place.mkdir()
        try:
            status = self.forks.run(place, at, kind)
            if status not in (DONE, SENTENCE, KILLED):
                return f"no sentence but status {status}: {self.forks.said()[-300:]}"
            found = contents(place)
            wrong = [name for name in found if found[name] != self.whole.get(name)]
            if wrong:
                return f"status {status}, and {wrong[0]} is wrong"
            return "called done, but not there" if status == DONE and found != self.whole else ""
        finally:
            shutil.rmtree(place, ignore_errors=True)


def points(count, every):
    """Call and kind of every point that is tried."""
    return [(at, kind) for at in range(1, count + 1, every) for kind in KINDS]


def main(every=1):
    """Tries all points; returns the exit status."""
    from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
    from tests.core.job.conftest import ZOOM, save_models

    command = "python -m tests.faults.matrix" + (f" {every}" if every > 1 else "")
    tried, lost = Counter(), Counter()
    with tempfile.TemporaryDirectory() as folder, serve() as server:
        place = Path(folder)
        sources = demo_sources(server.mapbox_url, server.google_url)
        models = model_references(save_models(place / "models"))
        parameters = JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=models)
        blocks = [demo_jobs()["dates"].blocks[0]]
        (place / "job").mkdir()
        with Matrix(place / "job", parameters, blocks, demo_secrets()) as matrix:
            _try_all("a job", matrix, every, tried, lost)
            (place / "read").mkdir()
            for name, action in writers(place / "read", matrix.folder / "undisturbed").items():
                written = place / f"written-{name}"
                written.mkdir()
                with Writing(written, action) as writing:
                    _try_all(f"a file: {name}", writing, every, tried, lost)
    keep({name: (tried[name], lost[name]) for name in tried}, command)
    record("faults/write_faults_lost", sum(lost.values()), "= 0", command)
    print(f"{sum(tried.values())} tried, {sum(lost.values())} lost")
    return 1 if lost else 0


def _try_all(what, writing, every, tried, lost):
    """Counts what is tried and lost, by what is written and how it goes wrong."""
    count = writing.undisturbed()
    for at, kind in points(count, every):
        name = f"{what}: {KINDS[kind]}"
        tried[name] += 1
        found = writing.lost(at, kind)
        if found:
            lost[name] += 1
            print(f"{what}, call {at} of {count}, {kind}: {found}", flush=True)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
