"""Builds the engine's environment in the background, listed in QGIS's task manager."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from croplayer_qgis.client.environment_build import (
    BuildCancelled,
    BuildError,
    BuildOptions,
    build_environment,
)
from croplayer_qgis.translation import tr


class EnvironmentTask(QgsTask):
    """One build; add it to ``QgsApplication.taskManager()``. To try again, make a new task.

    Signals, all delivered in the GUI thread:
        line: A line of the installer's output, for the log.
        ready: Path of the new interpreter.
        failed: Sentence for the user, detail for the log.
        cancelled: The user cancelled; the next build starts anew.
    """

    line = pyqtSignal(str)
    ready = pyqtSignal(str)
    failed = pyqtSignal(str, str)
    cancelled = pyqtSignal()

    def __init__(self, folder: Path, options: BuildOptions) -> None:
        title = tr("Building the CropLayer engine")
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._folder = folder
        self._options = options
        self._interpreter: Path | None = None
        self._problem: BuildError | None = None

    def run(self) -> bool:
        """Does the work; called by QGIS in a background thread."""
        try:
            self._interpreter = build_environment(
                self._folder, self._options, self.line.emit, self._report, self.isCanceled
            )
        except BuildCancelled:
            return False
        except BuildError as problem:
            self._problem = problem
            return False
        except Exception as error:  # an exception that leaves run() would take QGIS down
            sentence = tr("The engine environment could not be built.")
            self._problem = BuildError(sentence, repr(error))
            return False
        return True

    def finished(self, result: bool) -> None:
        """Tells how it ended; called by QGIS in the GUI thread."""
        if result:
            self.ready.emit(str(self._interpreter))
        elif self._problem is not None:
            self.failed.emit(self._problem.message, self._problem.detail)
        else:
            self.cancelled.emit()

    def _report(self, fraction: float) -> None:
        self.setProgress(100.0 * fraction)
