"""How long the review panel takes from one region to the next, imagery drawn in four views.

Run with QGIS's Python and ``QT_QPA_PLATFORM=offscreen``: ``.env/qgis/bin/python -m benchmarks.review JOB``.
JOB is a mapped job that keeps its imagery, such as that of ``make demo``. Works on a copy. Prints seconds
from the key to the last view drawn, and writes the figures beside their targets.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMainWindow

from benchmarks.results import record
from croplayer_qgis.gui.review.dock import ReviewDock
from croplayer_qgis.gui.state import DockState

REGIONS = 40
WIDTH, HEIGHT = 1366, 740
PRIORITY = os.nice(0)  # on a machine with other work it may be run before all of that
COMMAND = f"nice -n {PRIORITY} env " if PRIORITY else ""
COMMAND += "QT_QPA_PLATFORM=offscreen .env/qgis/bin/python -m benchmarks.review JOB"


def measure(folder: Path) -> tuple[list[float], list[float]]:
    """Seconds from the key to the last view drawn: of "next", and of a verdict that goes on by itself."""
    window = QMainWindow()
    bar = QgsMessageBar()
    iface = SimpleNamespace(mainWindow=lambda: window, messageBar=lambda: bar)
    state = DockState(iface)
    dock = ReviewDock(state)
    state.open_job(folder)
    dock.show()
    dock.resize(WIDTH, HEIGHT)
    _until(lambda: dock.review is not None and dock.review.current is not None)
    dock.views.set_count(4)
    _rest(2000)
    count = min(REGIONS, len(dock.review.queue.regions) // 2 - 1)
    canvas = dock.views.views[0].canvas
    dock.activateWindow()
    canvas.setFocus()
    times: dict[int, list[float]] = {}
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1):
        times[key] = []
        for _ in range(count):
            drawn: list[float] = []
            dock.views.settled.connect(lambda drawn=drawn: drawn.append(time.perf_counter()))
            started = time.perf_counter()
            QTest.keyClick(canvas, key)
            _until(lambda drawn=drawn: bool(drawn))
            dock.views.settled.disconnect()
            times[key].append(drawn[0] - started)
            _rest(50)
    dock.close_review()
    state.close_job()
    return times[Qt.Key.Key_Space], times[Qt.Key.Key_1]


def _until(condition: object, limit_ms: int = 60_000) -> None:
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(1)
    QTimer.singleShot(limit_ms, loop.quit)
    loop.exec()
    assert condition(), "waited in vain"


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(job: Path) -> None:
    """Measures, prints and records."""
    application = QgsApplication([], True)
    application.initQgis()
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(shutil.copytree(job, Path(scratch) / job.name))
        following, judging = measure(copy)
    for name, times in (("next region", following), ("verdict and next region", judging)):
        ordered = sorted(times)
        print(
            f"{name}: median {statistics.median(times):.3f} s, "
            f"{ordered[0]:.3f} to {ordered[-1]:.3f} s, {len(times)} regions"
        )
    quartiles = statistics.quantiles(following, n=20)
    record(
        "review/next_region_s",
        statistics.median(following),
        "<= 0.3 s",
        COMMAND,
        (quartiles[0], quartiles[-1]),
    )
    record("review/verdicts_a_minute", 60 / statistics.median(judging), ">= 20", COMMAND)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
