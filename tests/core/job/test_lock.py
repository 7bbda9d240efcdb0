import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.lock import STALE_S, exclusive
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import Progress
from croplayer_qgis.shared.vocabulary.blocks import Step
from demo.server import Fault
from tests.core.job.conftest import BLOCKS

ROOT = Path(__file__).parents[3]


def owner(folder, host, age_s):
    path = folder / "run.owner"
    path.write_text(json.dumps({"host": host, "pid": 4711, "user": "anna", "since": "2026-11-25T04:12"}))
    os.utime(path, (time.time() - age_s,) * 2)


@pytest.mark.parametrize("lock", ["held", "deleted"])
def test_second_run_is_refused_and_told_who_runs_the_job(tmp_path, plain, secrets, server, lock):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS[:1])
    first = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("killed_run.py")), str(job.path), "never"],
        stdin=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    first.stdin.write(json.dumps(secrets))
    first.stdin.close()
    while not server.requests:
        time.sleep(0.05)
    if lock == "deleted":
        for path in job.path.glob("run.lock*"):
            path.unlink()
    with pytest.raises(JobError) as caught:
        run_job(job.path, secrets)
    message = caught.value.user_message
    assert f"process {first.pid} of" in message and socket.gethostname() in message

    first.send_signal(signal.SIGKILL)  # a dead run holds nothing
    first.wait()
    server.faults.clear()
    assert len(run_job(job.path, secrets).done) == 1
    assert not (job.path / "run.owner").exists()


def test_run_on_another_machine_counts_as_alive_while_it_gives_signs_of_life(tmp_path):
    owner(tmp_path, "build-2", age_s=5)  # on a disk without locks between machines
    refused = pytest.raises(JobError, match=r"process 4711 of anna on build-2, since 2026-11-25T04:12")
    with refused, exclusive(tmp_path):
        pass
    owner(tmp_path, "build-2", age_s=STALE_S + 5)
    with exclusive(tmp_path):
        assert json.loads((tmp_path / "run.owner").read_text())["host"] == socket.gethostname()


def test_killed_run_on_this_machine_needs_no_waiting(tmp_path):
    owner(tmp_path, socket.gethostname(), age_s=0)
    with exclusive(tmp_path):
        pass


def test_unreadable_owner_keeps_nobody_out(tmp_path):
    (tmp_path / "run.owner").write_text("{")
    with exclusive(tmp_path):
        pass
    assert [path.name for path in tmp_path.iterdir()] in (["run.lock"], [])


def test_run_that_slept_and_was_taken_over_writes_nothing_more(tmp_path, plain, secrets):
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS)
    taken = []

    def take_over(event):
        if isinstance(event, Progress) and event.step == Step.FUSION and not taken:
            owner(job.path, "build-2", age_s=0)  # the other machine saw no sign of life for too long
            taken.append({path: path.read_bytes() for path in (job.path / "blocks").iterdir()})

    with pytest.raises(JobError, match=r"was taken over \(process 4711 of anna on build-2.* written nothing"):
        run_job(job.path, secrets, on_event=take_over)
    assert taken == [{path: path.read_bytes() for path in (job.path / "blocks").iterdir()}]
    assert not list(job.products())
    assert "build-2" in (job.path / "run.owner").read_text()  # the other's file stays


def test_deleted_owner_file_of_a_run_is_written_again(tmp_path):
    with exclusive(tmp_path) as claim:
        (tmp_path / "run.owner").unlink()
        claim.require()
        assert claim.holds()
    assert not (tmp_path / "run.owner").exists()
