"""Starts one of the engine's tasks for a page: button, true progress, cancel, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.translation import tr

_STEPS = 1000


class TaskBar(QWidget):
    """The lower end of a page; at most one task at a time.

    Args:
        state: Gives the engine for short tasks.
        text: Text of the button that starts the page's work.

    Signals:
        wanted: The user pressed that button.
    """

    wanted = pyqtSignal()

    def __init__(self, state: DockState, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._client: EngineClient | None = None  # while the engine's task runs
        self._stop: Callable[[], object] | None = None  # while anything runs
        self._complains = False
        self._run = QPushButton(icon("run"), text)
        self._run.setObjectName("runTask")
        self._cancel = QPushButton(icon("cancel"), tr("Cancel"))
        self._cancel.setObjectName("cancelTask")
        self._progress = QProgressBar()
        self._progress.setMaximum(_STEPS)
        self._step = QLabel()
        self._message = QLabel()
        self._message.setObjectName("taskMessage")
        self._message.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._run, 1)
        buttons.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        for widget in (self._progress, self._step, self._message):
            layout.addWidget(widget)
        self._run.clicked.connect(self.wanted)
        self._cancel.clicked.connect(self.cancel)
        self._show_running(False)

    def start(self, method: str, params: Any, on_result: Callable[[Mapping[str, Any]], None]) -> None:
        """Starts a task; ``on_result`` gets its result. Every other end is told here."""
        client = self._state.tools()
        if client is None:
            self.tell(tr("The engine environment is missing; build it first, in the CropLayer panel."), True)
            return
        if client.is_busy():
            self.tell(tr("Another task is running; cancel it or wait for its end."), True)
            return
        self.tell("")
        self._client = client
        client.taskProgress.connect(self._on_progress)
        self.begin(tr("Starting the engine…"), client.cancel)
        client.start_task(method, params, lambda result: self._on_result(result, on_result), self._on_error)

    def begin(self, text: str, stop: Callable[[], object]) -> None:
        """Shows work that is not the engine's until ``end``; the button Cancel calls ``stop``."""
        self._stop = stop
        self._show_running(True)
        self._step.setText(text)

    def end(self) -> None:
        """That work is over."""
        if self._client is not None:
            self._client.taskProgress.disconnect(self._on_progress)
            self._client = None
        self._stop = None
        self._show_running(False)

    def cancel(self) -> None:
        """Stops the work within a second."""
        if self._stop is not None:
            self._step.setText(tr("Cancelling…"))
            self._stop()

    def is_running(self) -> bool:
        """Whether work of this page is under way."""
        return self._stop is not None

    def tell(self, text: str, bad: bool = False) -> None:
        """Shows a sentence under the button."""
        self._complains = bad and bool(text)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._message.setStyleSheet("font-weight: bold" if bad else "")

    def follow(self, form: QWidget) -> None:
        """Takes a complaint down as soon as the user changes something in a form, or in a field."""
        for kind, signal in (
            (QComboBox, "currentIndexChanged"),
            (QLineEdit, "textChanged"),
            (QAbstractButton, "toggled"),
            (QSpinBox, "valueChanged"),
            (QDoubleSpinBox, "valueChanged"),
        ):
            own = [form] if isinstance(form, kind) else []
            for field in (*own, *form.findChildren(kind)):
                getattr(field, signal).connect(self._forget_complaint)

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Whether the work can be started; ``why_not`` is the button's tooltip if it cannot."""
        self._run.setEnabled(ready and not self.is_running())
        self._run.setToolTip("" if ready else why_not)

    def _forget_complaint(self, *_: object) -> None:
        if self._complains:
            self.tell("")

    def _on_progress(self, fraction: float, text: str) -> None:
        self._progress.setMaximum(_STEPS)
        self._progress.setValue(round(_STEPS * fraction))
        self._step.setText(text)

    def _on_result(self, result: Mapping[str, Any], on_result: Callable[[Mapping[str, Any]], None]) -> None:
        self.end()
        self.tell("\n".join(str(warning) for warning in result.get("warnings", ())))
        on_result(result)

    def _on_error(self, error: ErrorInfo) -> None:
        self.end()
        if error.code == messages.CANCELLED:
            self.tell(tr("Cancelled; nothing was changed."))
            return
        self.tell(error.message, True)
        self._state.log(f"{error.message}\n{error.detail}".rstrip(), Qgis.MessageLevel.Warning)

    def _show_running(self, running: bool) -> None:
        self._run.setEnabled(not running)
        for widget in (self._cancel, self._progress, self._step):
            widget.setVisible(running)
        self._step.clear()
        self._progress.setMaximum(0 if running else _STEPS)
