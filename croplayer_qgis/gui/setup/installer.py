"""Installs the engine, one installation at a time, for the panel and for QGIS's options."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.client.environment import environment_folder
from croplayer_qgis.client.environment_build import BuildOptions
from croplayer_qgis.client.environment_task import EnvironmentTask
from croplayer_qgis.client.network import qgis_network
from croplayer_qgis.client.secrets import SecretError
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.messages.measure import MeasureParams
from croplayer_qgis.translation import tr


class EngineInstaller(QObject):
    """Runs ``EnvironmentTask`` with what QGIS's and CropLayer's settings say.

    Signals:
        started: An installation began.
        line (str): The installer printed a line.
        progressed (float): Share done, 0-1.
        ended (str): It is over; sentence that says why it failed, "" when it succeeded or was cancelled.
    """

    started = pyqtSignal()
    line = pyqtSignal(str)
    progressed = pyqtSignal(float)
    ended = pyqtSignal(str)

    def __init__(self, state: DockState, options: BuildOptions | None = None) -> None:
        super().__init__(state)
        self._state = state
        self._options = options or BuildOptions.default()
        self._task: EnvironmentTask | None = None

    @property
    def is_running(self) -> bool:
        """Whether an installation is in progress."""
        return self._task is not None

    @property
    def disk_mb(self) -> int:
        """Disk space needed, in MB."""
        return self._options.disk_mb

    def start(self) -> None:
        """Begins an installation in the background; nothing happens while one is in progress."""
        if self.is_running:
            return
        try:
            network = qgis_network()
        except SecretError as error:
            self.ended.emit(str(error))
            return
        settings = Settings()
        wheels = settings.wheel_folder or self._options.wheels
        self._state.stop_engines()  # Windows keeps the files of a running program
        options = replace(self._options, network=network, wheels=wheels, index=settings.package_index)
        task = EnvironmentTask(environment_folder(), options)
        task.line.connect(self.line)
        task.progressChanged.connect(self._on_progress)
        task.ready.connect(self._on_ready)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        self._task = task
        self.started.emit()
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Stops the installation; ``ended`` follows."""
        if self._task is not None:
            self._task.cancel()

    def _on_ready(self, _interpreter: str) -> None:
        self._state.say(tr("The engine is installed and ready."), Qgis.MessageLevel.Success)
        self._end("")
        self._measure()

    def _measure(self) -> None:
        """Has the network tried in the background, so that there is an estimate before the first run."""
        client = self._state.tools()
        if client is not None and not client.is_busy():
            client.start_task("measure", MeasureParams(), lambda _: None, lambda _: None)

    def _on_failed(self, sentence: str, detail: str) -> None:
        self._state.log(f"{sentence}\n{detail}", Qgis.MessageLevel.Critical)
        self._end(sentence)

    def _on_progress(self, percent: float) -> None:
        self.progressed.emit(percent / 100.0)

    def _on_cancelled(self) -> None:
        self._end("")

    def _end(self, sentence: str) -> None:
        self._task = None
        self.ended.emit(sentence)
        self._state.environmentChanged.emit()
