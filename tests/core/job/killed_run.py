"""A run in a process of its own that kills itself with SIGKILL at a given moment; started by test_resume.

Usage: killed_run.py JOB MOMENT, with the secrets as JSON on stdin. MOMENT is a step, ``before_commit`` (the
block's files are in place, its row is not) or ``after_commit`` of the first block.
"""

import json
import os
import signal
import sys
from pathlib import Path

from croplayer_qgis.core.job.events import BlockDone, Progress
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job

job, moment = Path(sys.argv[1]), sys.argv[2]


def die(*args, **options):
    os.kill(os.getpid(), signal.SIGKILL)


def on_event(event):
    if isinstance(event, Progress) and event.step == moment:
        die()
    if isinstance(event, BlockDone) and moment == "after_commit":
        die()


if moment == "before_commit":
    JobFolder.commit_block = die
run_job(job, json.load(sys.stdin), on_event=on_event)
