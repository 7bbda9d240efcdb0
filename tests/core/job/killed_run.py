"""A run in a process of its own that kills itself with SIGKILL at a given moment; started by test_resume.

Usage: killed_run.py JOB MOMENT, with the secrets as JSON on stdin. MOMENT is a step of the first block;
``before_commit`` (its files are in place, its row is not), ``in_commit`` (its regions are written, the
transaction is open) or ``after_commit``; ``mosaics`` (all blocks are committed, the mosaics are not written);
or a number of seconds after the start of the run.
"""

import json
import os
import signal
import sys
import threading
from pathlib import Path

from croplayer_qgis.core.job import folder, rows
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.messages.events import BlockDone, Progress

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
elif moment == "in_commit":
    rows.widen_extent = die
elif moment == "mosaics":
    folder.write_mosaics = die
elif moment[0].isdigit():
    threading.Timer(float(moment), die).start()
run_job(job, json.load(sys.stdin), on_event=on_event)
