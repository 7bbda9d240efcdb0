"""Above the pages while models are missing: a plugin without models of its own offers to fetch them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.client.environment import engine_python
from croplayer_qgis.gui.setup.model_installer import ModelInstaller
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.translation import tr


class ModelSetup(QFrame):
    """Hides itself once the models are there; never shown by a plugin that brings them along."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._installer = ModelInstaller(state, self)
        self._build()
        self._installer.progressed.connect(self._show_progress)
        self._installer.ended.connect(self._on_end)
        state.environmentChanged.connect(self.look)
        self.look()

    def look(self) -> None:
        """Asks the engine which models are there, where the plugin has none of its own."""
        self.hide()
        if engine_python() is None or resource_path("models").is_dir():
            return
        client = self._state.tools()
        if client is not None:
            client.request("installed_models", None, self._show, self._on_error)

    def _show(self, result: Mapping[str, Any]) -> None:
        if sip.isdeleted(self):
            return
        there = {model["name"] for model in result["models"]}
        lacking = [
            package
            for package in result["packages"]
            if not package["training"] and package["file"].rpartition(".")[0] not in there
        ]
        size = f"{sum(package['bytes'] for package in lacking) / 1e6:.0f}"
        host = urlsplit(result["address"]).hostname
        if host:
            text = tr("The models, which say what is cropland, are not there yet: {} MB from {}.")
            self._text.setText(text.format(size, host))
        else:
            text = tr("The models are not there yet: {}. Install these files in QGIS's options, CropLayer.")
            self._text.setText(text.format(", ".join(package["file"] for package in lacking)))
        self._install.setVisible(bool(host))
        self.setVisible(bool(lacking))

    def _build(self) -> None:
        self.setObjectName("model_setup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setObjectName("model_setup_text")
        self._text.setWordWrap(True)
        self._install = QPushButton(tr("&Install the models"))
        self._install.setObjectName("install_models")
        self._install.clicked.connect(self._start)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._installer.cancel)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        buttons = QHBoxLayout()
        for widget in (self._install, self._cancel):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        layout.addWidget(self._progress)
        self._show_running(False)

    def _start(self) -> None:
        self._show_running(True)
        self._installer.start()

    def _show_running(self, running: bool) -> None:
        self._install.setEnabled(not running)
        for widget in (self._cancel, self._progress):
            widget.setVisible(running)

    def _show_progress(self, share: float, words: str) -> None:
        self._progress.setValue(int(1000 * share))
        self._text.setText(words)

    def _on_end(self, sentence: str) -> None:
        self._show_running(False)
        self._text.setText(sentence)
        if not sentence:
            self.look()

    def _on_error(self, error: ErrorInfo) -> None:
        self._state.log(f"{error.message}\n{error.detail}")
