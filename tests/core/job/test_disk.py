import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from types import SimpleNamespace

import pytest

from croplayer_qgis.core.errors import DiskFullError, JobError
from croplayer_qgis.core.job.disk import disk_need, free_bytes, require_space
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import BlockDone, Progress, Warned
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from tests.core.job.conftest import BLOCKS

ROOM = 20 << 20


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A folder on a disk of its own size, with ROOM bytes free; others of this machine cannot fill it."""

    def usage(_path):
        used = sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
        return SimpleNamespace(total=2 * ROOM, used=used, free=2 * ROOM - used)

    monkeypatch.setattr("croplayer_qgis.core.job.disk.shutil", SimpleNamespace(disk_usage=usage))
    return tmp_path


def test_need_is_measured_on_finished_blocks_and_says_so(finished):
    job, _ = finished
    need = disk_need(job, 100)
    sizes = [
        path.stat().st_size
        for folder in ("blocks", "quality", "regions")
        for path in (job.path / folder).iterdir()
    ]
    assert need.measured_on == len(BLOCKS)
    assert sum(sizes) / len(BLOCKS) < need.block_bytes < sum(sizes) / len(BLOCKS) + 2e6
    assert need.total_bytes == 100 * need.block_bytes
    assert "measured on 2 blocks of this job" in need.sentence()


def test_need_of_a_new_job_is_that_of_demo_blocks_and_says_so(tmp_path, parameters):
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    assert disk_need(job, 10).measured_on == 0
    assert "as demo blocks took" in disk_need(job, 10).sentence()


def test_need_is_the_mean_of_the_files_and_of_the_rows_beyond_those_of_queued_blocks(finished):
    job, _ = finished
    folders = ("blocks", "quality", "regions")
    files = sum(path.stat().st_size for name in folders for path in (job.path / name).iterdir())
    stored = sum(
        job.imagery_path(block, source.id).stat().st_size
        for block in BLOCKS
        for source in job.parameters.sources
        if job.imagery_path(block, source.id).is_file()
    )
    rows = job.geopackage.stat().st_size - 2 * 320  # bytes of a queued row
    assert disk_need(job, 1).block_bytes == (files + stored) // 2 + rows // 2


@pytest.mark.parametrize(
    ("stored", "bytes_"), [((False, False), 3.3e6), ((True, False), 6.2e6), ((True, True), 9.1e6)]
)
def test_need_of_a_new_job_counts_stored_imagery_of_each_source(tmp_path, parameters, stored, bytes_):
    """3.3 MB a block and 2.9 MB of imagery, as benchmarks/full_blocks.py and job_size.py found."""
    a, b = (
        replace(source, storing_allowed=kept) for source, kept in zip(parameters.sources, stored, strict=True)
    )
    job = JobFolder.create(tmp_path / "job", replace(parameters, source_a=a, source_b=b), BLOCKS)
    assert disk_need(job, 3).total_bytes == 3 * bytes_


def test_disk_that_is_nearly_full_ends_the_run_before_it_begins(tmp_path, plain, secrets):
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS)
    with pytest.raises(DiskFullError, match=r"has only [\d,]+ MB left.*run the job again"):
        run_job(job.path, secrets, keep_free_bytes=2 * free_bytes(job))
    assert set(job.states().values()) == {BlockState.QUEUED}
    require_space(job, 0)


def test_disk_that_fills_up_during_a_run_ends_it_and_the_job_goes_on_later(small_disk, plain, secrets):
    job = JobFolder.create(small_disk / "job", plain, BLOCKS)
    ballast = small_disk / "ballast"

    def fill(event):
        if not ballast.exists():
            ballast.write_bytes(bytes(2 * ROOM))

    with pytest.raises(DiskFullError, match="goes on from here"):
        run_job(job.path, secrets, on_event=fill, keep_free_bytes=ROOM)
    assert BlockState.RUNNING not in job.states().values()
    with closing(sqlite3.connect(job.geopackage)) as connection:
        (ended,) = connection.execute("SELECT message FROM events WHERE kind = 'run_ended'").fetchone()
    assert "stopped: The disk of" in ended

    ballast.unlink()
    done = []
    run_job(job.path, secrets, on_event=done.append, keep_free_bytes=0)
    assert job.count_unfinished() == 0
    assert [event for event in done if isinstance(event, BlockDone)]


@pytest.mark.parametrize("step", [Step.IMAGERY, Step.WRITING])
def test_job_folder_that_is_removed_during_a_run_is_said_to_be_gone(tmp_path, plain, secrets, step):
    job = JobFolder.create(tmp_path / "job", plain, BLOCKS[:1])

    def remove(event):
        if isinstance(event, Progress) and event.step == step:
            shutil.rmtree(job.path, ignore_errors=True)

    with pytest.raises(JobError, match="is not there any more: it was moved, renamed or removed"):
        run_job(job.path, secrets, on_event=remove)


@pytest.mark.parametrize(("spare", "warned"), [(-(1 << 20), True), (1 << 20, False)])
def test_disk_that_may_not_suffice_is_warned_of(small_disk, plain, secrets, spare, warned):
    job = JobFolder.create(small_disk / "job", plain, BLOCKS[:1])
    need = disk_need(job, 1).total_bytes
    events = []  # a MB to either side: a run's own files, such as SQLite's journals, come and go
    run_job(job.path, secrets, on_event=events.append, keep_free_bytes=free_bytes(job) - need - spare)
    told = [e.message for e in events if isinstance(e, Warned) and "The disk may not suffice" in e.message]
    assert bool(told) == warned
    assert all("1 block needs" in message for message in told)
