"""Blocks on other threads and processes than the coordinator's."""

import logging
import os
import pickle
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import psutil
import pytest
import rasterio

from croplayer_qgis.core.errors import CropLayerError, JobError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.local_workers import (
    WorkerProcesses,
    default_worker_count,
    local_workers,
    usable_cores,
)
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.job.secret import Secrets
from croplayer_qgis.core.job.workers import BlockTask, Workers, map_in_worker
from croplayer_qgis.shared.messages.events import BlockDone, BlockFailed, Progress
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from demo.server import Fault
from tests.core.job.conftest import BLOCKS, begun_anew

FIRST, SECOND = BLOCKS


def make_job(folder, parameters, blocks=BLOCKS):
    return JobFolder.create(folder, parameters, blocks)


def pixels(job, block):
    with rasterio.open(job.product_path(block)) as product:
        return product.read()


def square(number):
    return number * number


def own_pid(_number):
    return os.getpid()


def die_once(folder):
    """Kills its process the first time, and answers the second time."""
    marker = Path(folder) / "died"
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done by another"


def die(_number):
    os.kill(os.getpid(), signal.SIGKILL)


def sleep_for_ever(_number):
    time.sleep(1000)


def test_processes_give_the_same_result_as_this_process(finished, tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters)
    events = []
    with local_workers(2) as workers:
        outcome = run_job(job.path, secrets, workers, on_event=events.append)
    assert begun_anew(events) == set()
    told = {(event.block, event.step) for event in events if isinstance(event, Progress)}
    assert told == {(block.id, step) for block in BLOCKS for step in Step}
    assert sorted(outcome.done) == sorted(block.id for block in BLOCKS)
    for block in BLOCKS:
        np.testing.assert_array_equal(pixels(job, block), pixels(finished[0], block))


def test_block_of_a_worker_killed_in_its_midst_is_done_by_another(
    finished, tmp_path, parameters, secrets, server
):
    job = make_job(tmp_path / "job", parameters)
    # A takes long enough for its progress to be told; of B nothing is answered before a worker was killed.
    slow, stuck = Fault("/v4/", 10_000, delay_s=1.2), Fault("2dtiles", 10_000, delay_s=1000)
    server.faults += [slow, stuck]
    killed, events = [], []

    def kill_one():
        begun = {event.block for event in events if isinstance(event, Progress) and event.fraction > 0}
        if not killed and len(begun) == 2:
            killed.append(workers.executor.process_ids()[0])
            os.kill(killed[0], signal.SIGKILL)
            slow.times = stuck.times = 0
        return False

    with local_workers(2) as workers:
        outcome = run_job(job.path, secrets, workers, cancelled=kill_one, on_event=events.append)
        assert killed and killed[0] not in workers.executor.process_ids()
    assert len(begun_anew(events)) == 1
    assert sorted(outcome.done) == sorted(block.id for block in BLOCKS)
    for block in BLOCKS:
        np.testing.assert_array_equal(pixels(job, block), pixels(finished[0], block))


def test_call_whose_process_died_is_answered_by_a_new_one_and_others_go_on(tmp_path):
    executor = WorkerProcesses(2)
    dying, others = executor.submit(die_once, str(tmp_path)), [executor.submit(square, n) for n in range(20)]
    assert dying.result() == "done by another"
    assert [future.result() for future in others] == [n * n for n in range(20)]
    executor.shutdown()


def test_call_that_kills_every_process_fails_with_a_sentence_and_others_go_on():
    executor = WorkerProcesses(1)
    deadly, harmless = executor.submit(die, 0), executor.submit(square, 3)
    with pytest.raises(CropLayerError, match=r"ended its worker process 2 times.*fewer workers"):
        deadly.result()
    assert harmless.result() == 9
    executor.shutdown()


def test_shutdown_kills_processes_at_work_and_answers_every_call():
    executor = WorkerProcesses(1)
    busy, queued = executor.submit(sleep_for_ever, 0), executor.submit(square, 2)
    while not executor.process_ids():
        time.sleep(0.01)
    (pid,) = executor.process_ids()
    executor.shutdown()
    assert not psutil.pid_exists(pid)
    assert busy.exception() is not None and queued.exception() is not None


def test_workers_end_with_a_coordinator_that_was_killed():
    code = (
        "import time\n"
        "from croplayer_qgis.core.job.local_workers import WorkerProcesses\n"
        "if __name__ == '__main__':\n"
        "    executor = WorkerProcesses(1)\n"
        "    executor.submit(time.sleep, 1000)\n"
        "    while not executor.process_ids(): time.sleep(0.01)\n"
        "    print(executor.process_ids()[0], flush=True)\n"
        "    time.sleep(1000)\n"
    )
    root = str(Path(__file__).parents[3])
    coordinator = subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    worker = psutil.Process(int(coordinator.stdout.readline()))
    coordinator.kill()
    coordinator.wait()
    worker.wait()


def test_cancel_kills_workers_that_wait_for_a_server(tmp_path, parameters, secrets, server):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = make_job(tmp_path / "job", parameters)
    with local_workers(1) as workers:
        outcome = run_job(job.path, secrets, workers, cancelled=lambda: len(server.requests) > 0)
    assert outcome.cancelled
    assert job.states() == {FIRST: BlockState.CANCELLED, SECOND: BlockState.QUEUED}


def test_cancel_reaches_workers_that_cannot_be_killed(tmp_path, parameters, secrets, server):
    server.faults.append(Fault("", 10_000, delay_s=1000))
    job = make_job(tmp_path / "job", parameters)
    with ThreadPoolExecutor(1) as executor:  # its end waits for the worker
        workers = Workers(executor, lambda: 1, 1)
        assert run_job(job.path, secrets, workers, cancelled=lambda: len(server.requests) > 0).cancelled
    assert job.states()[FIRST] is BlockState.CANCELLED


def test_no_more_blocks_are_handed_out_than_are_worked_on(tmp_path, parameters, secrets):
    job = make_job(tmp_path / "job", parameters)
    most = []
    with ThreadPoolExecutor(2) as executor:
        run_job(
            job.path,
            secrets,
            Workers(executor, lambda: 1, 1),
            cancelled=lambda: most.append(job.counts().get(BlockState.RUNNING, 0)) or False,
        )
    assert max(most) == 1


@pytest.mark.parametrize(("change", "sentence"), [("version", "has CropLayer"), ("path", "does not see")])
def test_worker_of_another_version_or_without_the_folder_says_so(tmp_path, parameters, change, sentence):
    task = {
        "run": "r", "path": tmp_path, "parameters": "{}", "secrets": Secrets({}), "cache_folder": None,
        "threads": 1, "version": "0.0.1" if change == "version" else None,
    }  # fmt: skip
    if change == "path":
        task |= {"version": croplayer_version(), "path": tmp_path / "elsewhere"}
    with pytest.raises(JobError, match=sentence):
        map_in_worker(FIRST, BlockTask(**task))


def test_secrets_are_readable_by_the_worker_and_by_nobody_who_prints_them(caplog):
    secrets = Secrets({"demo_a": "pk.geheim"})
    arrived = pickle.loads(pickle.dumps(secrets))
    assert dict(arrived) == {"demo_a": "pk.geheim"}
    with caplog.at_level(logging.INFO):
        logging.getLogger("x").info("%s %r %s", secrets, [secrets], {"a": secrets})
    assert "geheim" not in caplog.text + str(secrets) + f"{secrets}" + repr((secrets,))
    assert "demo_a=***" in caplog.text


def test_default_number_of_workers_suits_cores_and_memory():
    assert 1 <= default_worker_count() <= max(1, usable_cores() // 4)
    assert default_worker_count() == 1 or psutil.virtual_memory().available > 6 << 30


def test_block_that_fails_in_a_worker_is_told_like_any_other(tmp_path, parameters, secrets):
    polar = type(FIRST)(1750, 0)
    job = make_job(tmp_path / "job", parameters, [polar, FIRST])
    events = []
    with local_workers(1) as workers:
        outcome = run_job(job.path, secrets, workers, on_event=events.append)
    assert (outcome.failed, outcome.done) == ([polar.id], [FIRST.id])
    assert [type(event) for event in events if isinstance(event, (BlockDone, BlockFailed))]
