"""CropLayer's page in QGIS's options dialog."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.gui.options.diagnostics import diagnostics
from croplayer_qgis.gui.options.diagnostics_dialog import DiagnosticsDialog
from croplayer_qgis.gui.options.engine_options import EngineOptions
from croplayer_qgis.gui.options.model_options import ModelOptions
from croplayer_qgis.gui.options.storage_options import StorageOptions
from croplayer_qgis.gui.scroll_area import fill_scrolling
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.shared.messages import ErrorInfo, HelloResult
from croplayer_qgis.translation import tr

PAGE_NAME = "CropLayerOptions"


class OptionsPage(QgsOptionsPageWidget):
    """Three groups and a report for faults; nothing is kept before ``apply``, which QGIS calls for OK."""

    def __init__(self, state: DockState, installer: EngineInstaller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE_NAME)
        self._state = state
        self._engine = EngineOptions(state, installer)
        self._storage = StorageOptions(state)
        self._models = ModelOptions(state)
        content = QWidget()
        layout = QVBoxLayout(content)
        for group in (self._engine, self._storage, self._models):
            layout.addWidget(group)
        self._hello: HelloResult | None = None
        report = QPushButton(tr("Diagnostics report…"))
        report.setObjectName("diagnostics")
        report.setToolTip(tr("Versions, engine, models and last messages, for a report of a fault"))
        report.clicked.connect(self._show_diagnostics)
        layout.addWidget(report, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        fill_scrolling(self, content)
        self._ask_engine()

    def apply(self) -> None:
        """Keeps what is shown; QGIS calls it when the dialog is closed with OK."""
        for group in (self._engine, self._storage, self._models):
            group.apply()

    def _ask_engine(self) -> None:
        """Asks the engine what it is; the page does not wait for the answer."""
        client = self._state.tools()
        if client is not None:
            client.request("hello", None, self._on_hello, self._on_error)

    def _on_hello(self, result: Any) -> None:
        if sip.isdeleted(self):  # the dialog was closed before the engine was up
            return
        self._hello = HelloResult.from_dict(result)
        self._engine.show_hello(self._hello)
        self._models.show_hello(self._hello)

    def _show_diagnostics(self) -> None:
        dialog = DiagnosticsDialog(diagnostics(self._hello, self._state.last_messages), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_error(self, error: ErrorInfo) -> None:
        self._state.log(f"{error.message}\n{error.detail}")


class OptionsFactory(QgsOptionsWidgetFactory):
    """Lists the page in QGIS's options dialog."""

    def __init__(self, state: DockState, installer: EngineInstaller) -> None:
        super().__init__()
        self.setTitle(tr("CropLayer"))
        self.setIcon(icon("croplayer"))
        self._state = state
        self._installer = installer

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        """The page, made anew each time the dialog opens."""
        return OptionsPage(self._state, self._installer, parent)
