"""Shows a run of the engine among QGIS's tasks, where it can be watched and cancelled."""

from __future__ import annotations

import threading

from qgis.core import QgsTask
from qgis.PyQt.QtCore import QThreadPool, pyqtSignal

_POLL_S = 0.2
_FLAGS = QgsTask.Flag.CanCancel | getattr(QgsTask.Flag, "Silent", QgsTask.Flag.CanCancel)
"""The panel says itself how a run ended; QGIS before 3.26 says it once more when its window is not active."""


class TaskMirror(QgsTask):
    """Only waits: the work is done in the engine's process.

    QGIS gives each task a thread of its pool. This one hands its place back while it waits, so that a run of
    days takes no thread from QGIS's own tasks.

    Signals:
        cancelWanted: The user cancelled the task in QGIS's list.
    """

    cancelWanted = pyqtSignal()

    def __init__(self, title: str) -> None:
        super().__init__(title, _FLAGS)
        self._over = threading.Event()
        self._succeeded = False

    def show(self, fraction: float) -> None:
        """Mirrors the progress of the run, 0-1."""
        self.setProgress(100.0 * fraction)

    def end(self, succeeded: bool) -> None:
        """The run is over; QGIS takes the task off its list."""
        self._succeeded = succeeded
        self._over.set()

    def run(self) -> bool:
        """QGIS calls this in the thread."""
        pool = QThreadPool.globalInstance()
        pool.releaseThread()
        try:
            while not self._over.wait(_POLL_S):
                if self.isCanceled():
                    return False
            return self._succeeded
        finally:
            pool.reserveThread()

    def cancel(self) -> None:
        """QGIS calls this when the user cancels the task, and when QGIS ends."""
        super().cancel()
        if not self._over.is_set():
            self.cancelWanted.emit()
