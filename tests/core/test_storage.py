import errno
import os
import sqlite3
import subprocess

import pytest

from croplayer_qgis.core.errors import DiskFullError, JobError, NotWritableError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.storage import write_error


@pytest.fixture
def full_disk(tmp_path):
    """A real file system of 2 MB without a free byte."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small file system needs root")
    try:
        with pytest.raises(OSError), (folder / "filling").open("wb", buffering=0) as file:
            while True:
                file.write(bytes(65536))
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_disk_that_is_full_while_a_job_is_created_is_said_so_at_every_size(tmp_path):
    parameters = JobParameters(Source("mine", "Mine", SourceKind.XYZ, "http://127.0.0.1:9/{z}/{x}/{y}"), None)
    blocks = [Block(800 + i // 100, 2300 + i % 100) for i in range(300)]
    whole = 0
    for size in range(8, 900, 48):
        disk = tmp_path / "disk"
        disk.mkdir(exist_ok=True)
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk]
        if subprocess.run(mount, capture_output=True).returncode:
            pytest.skip("mounting a small file system needs root")
        try:
            JobFolder.create(disk / "job", parameters, blocks)
            whole += 1
        except JobError as error:
            assert "the disk is full" in error.user_message
            assert not (disk / "job" / "job.gpkg").exists(), "half a job"
        finally:
            subprocess.run(["umount", "-l", disk], check=True)
    assert whole, "no size was enough"


def error_of(work):
    with pytest.raises((OSError, sqlite3.Error)) as caught:
        work()
    return caught.value


def test_full_disk_is_told_from_the_systems_own_error(full_disk):
    error = error_of(lambda: (full_disk / "more").write_bytes(bytes(1 << 20)))
    found = write_error(full_disk / "more", "It cannot be written", error)
    assert isinstance(found, DiskFullError)
    assert found.user_message.startswith("It cannot be written: the disk is full.")


def test_full_disk_is_found_when_a_library_says_only_that_writing_failed(full_disk):
    assert isinstance(write_error(full_disk / "x.tif", "No", RuntimeError("write failed")), DiskFullError)


def test_file_in_a_folders_place_is_not_writable(tmp_path):
    (tmp_path / "job").write_text("a file")
    error = error_of(lambda: (tmp_path / "job" / "blocks").mkdir())
    assert isinstance(write_error(tmp_path / "job" / "blocks", "No", error), NotWritableError)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_permission_is_not_writable(tmp_path):
    tmp_path.chmod(0o500)
    error = error_of(lambda: (tmp_path / "x").touch())
    assert isinstance(write_error(tmp_path / "x", "No", error), NotWritableError)


def test_read_only_database_is_not_writable(tmp_path):
    sqlite3.connect(tmp_path / "db").execute("CREATE TABLE t (a)").connection.close()
    readonly = sqlite3.connect(f"file:{tmp_path / 'db'}?mode=ro", uri=True)
    error = error_of(lambda: readonly.execute("INSERT INTO t VALUES (1)"))
    assert isinstance(write_error(tmp_path / "db", "No", error), NotWritableError)


def test_anything_else_stays_a_job_error(tmp_path):
    found = write_error(tmp_path, "No", OSError(errno.EIO, "broken disk"))
    assert type(found) is JobError and "broken disk" in found.detail
