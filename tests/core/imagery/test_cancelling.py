"""A cancellation does not wait for servers, back-offs or threads."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.workers import run_side_by_side
from demo.server import Fault
from tests.core.imagery.places import FULL

WINDOW = PixelWindow(15, FULL.x * 256, FULL.y * 256, 1024, 1024)
# So long that a test which waited for it would meet pytest's own time limit.
FOREVER_S = 3600.0


class CancelWhenAsked:
    """Says "cancelled" as soon as the server has received a request."""

    def __init__(self, server, path=""):
        self._server = server
        self._path = path

    def __call__(self):
        return bool(self._server.asked(self._path))


def test_cancelling_does_not_wait_for_a_server_that_does_not_answer(opened, server):
    server.faults.append(Fault(delay_s=FOREVER_S, times=99))
    reader = opened("demo_a", policy=RetryPolicy(silence_s=FOREVER_S))
    with pytest.raises(Cancelled):
        read_mosaic(reader, WINDOW, CancelWhenAsked(server))


def test_cancelling_does_not_wait_for_a_back_off(opened, server):
    server.faults.append(Fault(status=429, headers={"Retry-After": "1800"}, times=99))
    reader = opened("demo_a", policy=RetryPolicy(deadline_s=FOREVER_S))
    with pytest.raises(Cancelled):
        read_mosaic(reader, WINDOW, CancelWhenAsked(server))


def test_cancelling_does_not_wait_for_the_attribution(opened, server):
    server.faults.append(Fault("viewport", delay_s=FOREVER_S))
    reader = opened("demo_b", policy=RetryPolicy(silence_s=FOREVER_S))
    with pytest.raises(Cancelled):
        read_mosaic(reader, WINDOW, CancelWhenAsked(server, "viewport"))


def test_waiting_threads_end_soon_after_the_cancellation(opened, server):
    server.faults.append(Fault(status=503, times=99))
    policy = RetryPolicy(first_wait_s=FOREVER_S / 4, longest_wait_s=FOREVER_S, deadline_s=FOREVER_S * 9)
    before = set(threading.enumerate())
    with pytest.raises(Cancelled):
        read_mosaic(opened("demo_a", policy=policy), WINDOW, CancelWhenAsked(server))
    for thread in set(threading.enumerate()) - before:
        if thread.name == "imagery":
            thread.join()


def test_after_an_error_the_tasks_not_yet_begun_are_dropped():
    begun = []
    raised = threading.Event()

    def fail(stop):
        raise ValueError

    def last(stop):
        begun.append("last")

    def wait(stop):
        raised.wait()

    results = run_side_by_side([fail, wait, last], 1, lambda: False)
    with pytest.raises(ValueError):
        next(results)
    raised.set()
    for thread in threading.enumerate():
        if thread.name == "imagery":
            thread.join()
    assert not begun


def test_a_process_that_was_interrupted_ends_although_the_server_is_silent(server):
    server.faults.append(Fault(delay_s=FOREVER_S, times=99))
    script = f"""
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what a shell starts with &
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
source = Source("a", "A", SourceKind.XYZ, "{server.mapbox_url}/{{z}}/{{x}}/{{y}}")
reader = open_reader(source, {{}}, policy=RetryPolicy(silence_s={FOREVER_S}))
try:
    read_mosaic(reader, PixelWindow(5, 0, 0, 900, 900))
except KeyboardInterrupt:
    sys.exit(130)
"""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    process = subprocess.Popen([sys.executable, "-c", script], env=environment)
    try:
        while not server.requests:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.05)
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
    finally:
        process.kill()
