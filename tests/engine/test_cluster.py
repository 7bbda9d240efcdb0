"""Blocks on a real Dask cluster: a scheduler and two worker processes on loopback, one of them killed.

Every file the cluster leaves and every line it writes is searched for the secret afterwards.
"""

import time
from urllib.parse import quote

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.engine.cluster import cluster_workers
from croplayer_qgis.shared.messages.events import Progress
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from demo.server import Fault
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
from tests.core.job.conftest import begun_anew
from tests.engine.cluster_part import Part

ZOOM = 13
BLOCKS = demo_jobs()["dates"].blocks
SECRET = "pk.sécret/with+odd=characters"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cluster")
    scheduler = Part(folder / "scheduler", "scheduler", "--host", "127.0.0.1", "--port", 0)
    address = scheduler.wait_for(r"tcp://127\.0\.0\.1:\d+")[0]
    # Without a nanny, which would start a killed worker anew: the other one has to do its block.
    options = ("--workers", 1, "--dask=--no-nanny")
    workers = [Part(folder / f"worker{n}", "worker", address, *options) for n in range(2)]
    yield address, scheduler, workers, folder
    for part in (*workers, scheduler):
        part.end()


@pytest.fixture(scope="module")
def parameters_of(model_folders):
    def parameters(server):
        sources = demo_sources(server.mapbox_url, server.google_url)
        models = model_references(model_folders)
        return JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=models)

    return parameters


def secrets():
    return {**demo_secrets(), "demo_a": SECRET}


def pixels(job, block):
    with rasterio.open(job.product_path(block)) as product:
        return product.read()


def forms(secret):
    return (secret, secret.encode("unicode_escape").decode("ascii"), quote(secret), quote(secret, safe=""))


def test_block_of_a_killed_worker_is_done_by_the_other_and_no_secret_is_written(
    cluster, parameters_of, tmp_path
):
    address, scheduler, workers, folder = cluster
    with serve(token=SECRET) as server:
        alone = JobFolder.create(tmp_path / "alone", parameters_of(server), BLOCKS)
        run_job(alone.path, secrets())
        job = JobFolder.create(tmp_path / "job", parameters_of(server), BLOCKS)
        # A takes long enough for its progress to be told; nobody gets a tile of B before a worker was killed.
        slow, stuck = Fault("/v4/", 10_000, delay_s=1.2), Fault("2dtiles", 10_000, delay_s=1000)
        server.faults += [slow, stuck]
        killed, events = [], []

        def kill_one_mid_block():
            begun = {event.block for event in events if isinstance(event, Progress) and event.fraction > 0}
            if not killed and len(begun) == 2:
                client = cluster_.executor._client  # all that Dask knows, as text, with blocks under way
                client.dump_cluster_state(str(folder / "dump"), format="yaml")
                slow.times = stuck.times = 0
                workers[0].process.kill()
                killed.append(workers[0])
            return False

        with cluster_workers(address, job.path) as cluster_:
            assert cluster_.threads >= 1
            outcome = run_job(job.path, secrets(), cluster_, kill_one_mid_block, events.append)

    assert killed
    assert len(begun_anew(events)) == 1
    told = {(event.block, event.step) for event in events if isinstance(event, Progress)}
    assert told == {(block.id, step) for block in BLOCKS for step in Step}
    assert sorted(outcome.done) == sorted(block.id for block in BLOCKS)
    for block in BLOCKS:
        np.testing.assert_array_equal(pixels(job, block), pixels(alone, block))
    written = ["".join(part.lines) for part in (scheduler, *workers)]
    written += [p.read_bytes().decode("utf-8", "replace") for p in folder.rglob("*") if p.is_file()]
    written += [p.read_bytes().decode("utf-8", "replace") for p in job.path.rglob("*") if p.is_file()]
    assert "map_in_worker" in (folder / "dump.yaml").read_text()
    assert any("map_in_worker" in line for part in workers for line in part.lines)
    assert not [form for form in forms(SECRET) for text in written if form in text]
    assert list(job.path.glob("run.*.part.*")) == []


def test_killed_scheduler_ends_the_run_in_a_sentence_that_says_so(parameters_of, tmp_path):
    scheduler = Part(tmp_path / "s", "scheduler", "--host", "127.0.0.1", "--port", 0)
    address = scheduler.wait_for(r"tcp://127\.0\.0\.1:\d+")[0]
    worker = Part(tmp_path / "w", "worker", address, "--workers", 1, "--dask=--no-nanny")
    try:
        with serve(token=SECRET) as server:
            server.faults.append(Fault("", 10_000, delay_s=1000))
            job = JobFolder.create(tmp_path / "job", parameters_of(server), BLOCKS[:1])

            def kill(event):
                if isinstance(event, Progress):
                    scheduler.process.kill()

            gone = pytest.raises(JobError, match=r"The scheduler tcp://127\.0\.0\.1:\d+ is gone; start it")
            with cluster_workers(address, job.path) as workers, gone:
                run_job(job.path, secrets(), workers, on_event=kill)
            assert job.state(BLOCKS[0]) is BlockState.QUEUED
    finally:
        worker.end()
        scheduler.end()


def test_cancel_ends_a_run_on_a_cluster_within_a_second(cluster, parameters_of, tmp_path):
    address, *_ = cluster
    with serve(token=SECRET) as server:
        server.faults.append(Fault("", 10_000, delay_s=1000))
        job = JobFolder.create(tmp_path / "job", parameters_of(server), BLOCKS)
        asked = []

        def cancelled():
            if server.requests and not asked:
                asked.append(time.monotonic())
            return bool(asked)

        with cluster_workers(address, job.path) as workers:
            assert run_job(job.path, secrets(), workers, cancelled=cancelled).cancelled
        print("cancelled after", time.monotonic() - asked[0], "s")
        server.faults.clear()
        with cluster_workers(address, job.path) as workers:  # and the workers are free for the next run
            assert len(run_job(job.path, secrets(), workers).done) == len(BLOCKS)


def test_engine_process_maps_on_a_cluster(cluster, engine, parameters_of, tmp_path):
    address, *_ = cluster
    with serve(token=SECRET) as server:
        job = JobFolder.create(tmp_path / "job", parameters_of(server), BLOCKS)
        params = {"job": str(job.path), "secrets": secrets(), "scheduler": address}
        result = engine.ask(1, "run", params)["result"]
    assert sorted(result["done"]) == sorted(block.id for block in BLOCKS)
    assert engine.notification("progress")["blocks_total"] == len(BLOCKS)
    assert engine.close() == 0
    assert not [form for form in forms(SECRET) if form.encode() in b"".join(engine.stdout + engine.stderr)]


def test_worker_of_another_version_is_refused_in_a_sentence(cluster, parameters_of, tmp_path, monkeypatch):
    address, *_ = cluster
    monkeypatch.setattr("croplayer_qgis.engine.cluster.croplayer_version", lambda: "99.0")
    refused = pytest.raises(JobError, match=r"has CropLayer .*, this machine has 99\.0; install the same")
    with refused, cluster_workers(address, tmp_path):
        pass


def test_worker_that_does_not_see_the_folder_is_refused_in_a_sentence(cluster, tmp_path, monkeypatch):
    address, *_ = cluster
    monkeypatch.setattr("croplayer_qgis.engine.cluster.Path.touch", lambda path: None)
    with pytest.raises(JobError, match="that all machines share"), cluster_workers(address, tmp_path):
        pass


@pytest.mark.parametrize(
    ("address", "error", "sentence"),
    [
        ("10.0.0.5:8786", InputError, "is no address of a scheduler"),
        ("tcp://127.0.0.1:9", JobError, "No scheduler answers at tcp://127.0.0.1:9"),
    ],
)
def test_address_without_a_scheduler_is_refused_in_a_sentence(
    tmp_path, monkeypatch, address, error, sentence
):
    monkeypatch.setattr("croplayer_qgis.engine.cluster._CONNECT_S", 2.0)
    with pytest.raises(error, match=sentence), cluster_workers(address, tmp_path):
        pass
