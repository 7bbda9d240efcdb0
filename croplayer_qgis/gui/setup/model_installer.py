"""Installs models, one installation at a time, for the panel and for QGIS's options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.messages.model import InstallModelParams
from croplayer_qgis.translation import tr


class ModelInstaller(QObject):
    """Asks the engine to install a package.

    Signals:
        progressed (float, str): Share done, 0-1, and words.
        ended (str): It is over; sentence that says why it failed, "" when it succeeded or was cancelled.
    """

    progressed = pyqtSignal(float, str)
    ended = pyqtSignal(str)

    def __init__(self, state: DockState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._client: EngineClient | None = None

    @property
    def is_running(self) -> bool:
        """Whether an installation is in progress."""
        return self._client is not None

    def start(self, source: str = "") -> None:
        """Installs a package or STAC item, by path or address; "" for the models of this version."""
        client = self._state.tools()
        if client is None:
            self.ended.emit(tr("The engine is not installed yet; install it first."))
            return
        self._client = client
        client.taskProgress.connect(self.progressed)
        client.start_task("install_model", InstallModelParams(source), self._on_result, self._on_error)

    def cancel(self) -> None:
        """Stops within a second; what was fetched is kept for the next try."""
        if self._client is not None:
            self._client.cancel()

    def _on_result(self, _result: Mapping[str, Any]) -> None:
        self._end("")

    def _on_error(self, error: ErrorInfo) -> None:
        self._state.log(f"{error.message}\n{error.detail}")
        self._end("" if error.code == messages.CANCELLED else error.message)

    def _end(self, sentence: str) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.taskProgress.disconnect(self.progressed)
        self.ended.emit(sentence)
