"""The installed models in QGIS's options: install a package, use it for its task, remove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.options.task_text import task_text
from croplayer_qgis.gui.setup.model_installer import ModelInstaller
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.messages.model import RemoveModelParams
from croplayer_qgis.translation import tr

_ROWS_SHOWN = 4


class InstalledModels(QWidget):
    """A table of the models, and what can be done with them.

    Signals:
        useWanted (str, str): Task and folder of a model to be used from now on.
        removed (str): Folder of a model that is gone.
    """

    useWanted = pyqtSignal(str, str)
    removed = pyqtSignal(str)

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._models: Sequence[Mapping[str, Any]] = ()
        self._installer = ModelInstaller(state, self)
        self._build()
        self._installer.progressed.connect(self._show_progress)
        self._installer.ended.connect(self._on_end)
        self.look()

    def look(self) -> None:
        """Asks the engine which models are installed."""
        client = self._state.tools()
        if client is None:
            self._say(tr("The engine is not installed yet; install it first."))
        else:
            client.request("installed_models", None, self._show, self._on_error)

    def _build(self) -> None:
        self._table = QTreeWidget()
        self._table.setObjectName("installed_models")
        self._table.setRootIsDecorated(False)
        self._table.setHeaderLabels((tr("Installed model"), tr("Task"), tr("Size")))
        self._table.setFixedHeight(self.fontMetrics().height() * 2 * _ROWS_SHOWN)
        self._table.itemSelectionChanged.connect(self._enable)
        install = self._install = QToolButton()
        install.setObjectName("install_model")
        install.setText(tr("Install a model"))
        install.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(install)
        menu.addAction(tr("From a file…"), self._install_file)
        menu.addAction(tr("From an address…"), self._install_address)
        install.setMenu(menu)
        self._use = QPushButton(tr("Use"))
        self._use.setObjectName("use_model")
        self._use.setToolTip(tr("Maps with this model from now on"))
        self._use.clicked.connect(self._on_use)
        self._remove = QPushButton(tr("Remove"))
        self._remove.setObjectName("remove_model")
        self._remove.clicked.connect(self._on_remove)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.clicked.connect(self._installer.cancel)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._outcome = QLabel()
        self._outcome.setObjectName("installed_outcome")
        self._outcome.setWordWrap(True)
        buttons = QHBoxLayout()
        for widget in (install, self._use, self._remove, self._cancel):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)
        layout.addLayout(buttons)
        layout.addWidget(self._progress)
        layout.addWidget(self._outcome)
        self._show_running(False)
        self._enable()

    def _show(self, result: Mapping[str, Any]) -> None:
        if sip.isdeleted(self):  # the dialog was closed before the engine answered
            return
        self._models = result["models"]
        self._table.clear()
        for model in self._models:
            size = tr("{} MB").format(f"{model['bytes'] / 1e6:.1f}")
            row = QTreeWidgetItem(self._table, [model["name"], task_text(model["task"]), size])
            row.setToolTip(0, "\n".join(filter(None, (model["folder"], tr(model["definition"])))))
            row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column in range(3):
            self._table.resizeColumnToContents(column)
        self._enable()

    @property
    def _chosen(self) -> Mapping[str, Any] | None:
        selected = self._table.selectedItems()
        return self._models[self._table.indexOfTopLevelItem(selected[0])] if selected else None

    def _enable(self) -> None:
        running = self._installer.is_running
        self._install.setEnabled(not running)
        for button in (self._use, self._remove):
            button.setEnabled(self._chosen is not None and not running)

    def _install_file(self) -> None:
        kinds = tr("Model packages (*.zip);;STAC items (*.json)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Install a model"), "", kinds)
        if name:
            self.install(name)

    def _install_address(self) -> None:
        label = tr("Address of a model package (.zip) or STAC item (.json):")
        address, given = QInputDialog.getText(self, tr("Install a model"), label)
        if given and address.strip():
            self.install(address.strip())

    def install(self, source: str) -> None:
        """Installs a package by path or address."""
        self._say("")
        self._show_running(True)
        self._installer.start(source)
        self._enable()

    def _show_progress(self, share: float, words: str) -> None:
        if not sip.isdeleted(self):
            self._progress.setValue(int(1000 * share))
            self._say(words)

    def _on_end(self, sentence: str) -> None:
        if sip.isdeleted(self):
            return
        self._show_running(False)
        self._say(sentence)
        self.look()

    def _on_use(self) -> None:
        model = self._chosen
        if model is not None:
            self.useWanted.emit(model["task"], model["folder"])
            text = tr("{} is used for “{}” once the options are closed with OK.")
            self._say(text.format(model["name"], task_text(model["task"])))

    def _on_remove(self) -> None:
        model, client = self._chosen, self._state.tools()
        if model is None or client is None:
            return
        question = tr("Remove {}? Jobs that were mapped with it cannot go on without it.")
        answer = QMessageBox.question(self, tr("Remove model"), question.format(model["name"]))
        if answer != QMessageBox.StandardButton.Yes:
            return

        def gone(result: Mapping[str, Any]) -> None:
            if not sip.isdeleted(self):
                self.removed.emit(result["folder"])
                self.look()

        client.start_task("remove_model", RemoveModelParams(model["name"]), gone, self._on_error)

    def _on_error(self, error: ErrorInfo) -> None:
        if not sip.isdeleted(self):
            self._say(error.message)
            self._enable()

    def _show_running(self, running: bool) -> None:
        for widget in (self._cancel, self._progress):
            widget.setVisible(running)

    def _say(self, text: str) -> None:
        self._outcome.setText(text)
        self._outcome.setVisible(bool(text))
