"""A finished job on media that cannot be written: looked at, checked, exported, queued; else one sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMESPACE = ["unshare", "--mount"] if os.name == "posix" and os.geteuid() == 0 else ["unshare", "-Urm"]
MOUNT = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"'
COMMANDS = """
import sys
from croplayer_qgis.engine.cli import main
job, out = sys.argv[1:]
for words in ([], ["--check"], ["--rebuild", "always"]):
    print("status", main(["job", job, *words]), flush=True)
print("status", main(["export", job, out + "/export"]), flush=True)
print("status", main(["queue", job, out + "/queue.gpkg"]), flush=True)
"""


@pytest.fixture
def job(finished, tmp_path):
    (tmp_path / "media").mkdir()
    return Path(shutil.copytree(finished[0].path, tmp_path / "media" / "job"))


def test_a_finished_job_is_of_use_where_nothing_can_be_written(job, tmp_path):
    may_mount = (
        shutil.which("unshare")
        and not subprocess.run(
            [*NAMESPACE, "bash", "-c", MOUNT, "bash", job.parent], capture_output=True
        ).returncode
    )
    if not may_mount:
        pytest.skip("needs a mount namespace")
    script = f'{MOUNT} && exec "$2" -c "$3" "$1/job" "$4"'
    ended = subprocess.run(
        [*NAMESPACE, "bash", "-c", script, "bash", job.parent, sys.executable, COMMANDS, tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    found = [line.split()[1] for line in ended.stdout.splitlines() if line.startswith("status")]
    assert found == ["0", "0", "2", "0", "0"], ended.stdout + ended.stderr
    assert "every product is as it was written" in ended.stdout
    assert "cannot be written: it is read-only" in ended.stderr and "Traceback" not in ended.stderr
    assert list((tmp_path / "export").glob("*.tif"))
