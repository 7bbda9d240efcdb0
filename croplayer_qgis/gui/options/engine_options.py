"""Options of the engine: where it is, what it is, installing it again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFormLayout, QGroupBox, QLabel, QProgressBar, QPushButton, QWidget

from croplayer_qgis.client.environment import engine_python, older_environments, user_data_folder
from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.setup.package_index_field import PackageIndexField
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.messages import HelloResult
from croplayer_qgis.translation import tr


class EngineOptions(QGroupBox):
    """Shows the engine there is, and where the next one is to go."""

    def __init__(self, state: DockState, installer: EngineInstaller, parent: QWidget | None = None) -> None:
        super().__init__(tr("Engine"), parent)
        self._state = state
        self._installer = installer
        self._build()
        installer.started.connect(self._show_state)
        installer.progressed.connect(self._show_progress)
        installer.ended.connect(self._on_end)
        self._show_state()

    def apply(self) -> None:
        """Keeps the settings."""
        settings = Settings()
        before = settings.engine_folder
        settings.engine_folder = self._folder.folder
        settings.wheel_folder = self._wheels.folder
        settings.package_index = self._index.url
        if settings.engine_folder != before:
            self._state.stop_engines()
            self._state.environmentChanged.emit()

    def show_hello(self, hello: HelloResult) -> None:
        """Shows what the engine says of itself."""
        packages = ", ".join(f"{name} {version}" for name, version in sorted(hello.packages.items()))
        text = tr("CropLayer {}, Python {}; computes with {}")
        self._version.setText(text.format(hello.croplayer, hello.python, ", ".join(hello.providers)))
        self._version.setToolTip(packages)

    def _build(self) -> None:
        self._path, self._version = _text(), _text()
        self._path.setObjectName("engine_path")
        self._version.setObjectName("engine_version")
        self._rebuild = QPushButton()
        self._rebuild.setObjectName("rebuild")
        self._rebuild.clicked.connect(self._on_rebuild)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._outcome = _text()
        self._outcome.setObjectName("rebuild_outcome")
        self._outcome.hide()
        settings = Settings()
        self._folder = FolderField(settings.engine_folder, str(user_data_folder()))
        self._folder.setObjectName("engine_folder")
        self._wheels = FolderField(settings.wheel_folder, tr("none: packages come from the internet"))
        self._wheels.setObjectName("wheel_folder")
        self._index = PackageIndexField(settings.package_index)
        self._older = QPushButton()
        self._older.clicked.connect(self._remove_older)
        self._form = form = QFormLayout(self)
        form.addRow(tr("Program"), self._path)
        form.addRow(tr("Version"), self._version)
        form.addRow(tr("Install in"), self._folder)
        form.addRow(tr("Folder of wheels"), self._wheels)
        form.addRow(tr("Package index"), self._index)
        form.addRow(self._rebuild, self._progress)
        form.addRow(self._outcome)
        form.addRow(self._older)

    def _show_state(self) -> None:
        python, running = engine_python(), self._installer.is_running
        self._path.setText(str(python) if python is not None else tr("not installed"))
        if python is None:
            self._version.setText("")
        self._rebuild.setText(tr("Cancel") if running else tr("Install again") if python else tr("Install"))
        self._progress.setVisible(running)
        older = [] if running else older_environments()
        self._older.setVisible(bool(older))
        self._older.setText(tr("Remove engines of other plugin versions: {}").format(len(older)))
        self._older.setToolTip("\n".join(map(str, older)))

    def _show_progress(self, share: float) -> None:
        self._progress.setValue(int(1000 * share))

    def _on_rebuild(self) -> None:
        if self._installer.is_running:
            self._installer.cancel()
            return
        client = self._state.engine()
        if client is not None and client.is_busy():
            self._say(tr("A job is running; cancel it or wait for its end, then install again."))
            return
        self._say("")
        self.apply()
        self._installer.start()

    def _on_end(self, sentence: str) -> None:
        self._say(sentence)
        self._show_state()

    def _say(self, sentence: str) -> None:
        self._outcome.setText(sentence)
        self._outcome.setVisible(bool(sentence))

    def _remove_older(self) -> None:
        folders = older_environments()
        task = QgsTask.fromFunction(
            tr("Removing engines of other plugin versions"), _remove, folders, on_finished=self._on_removed
        )
        self._removing = task  # QGIS keeps no reference that Python knows of
        self._older.setEnabled(False)
        QgsApplication.taskManager().addTask(task)

    def _on_removed(self, *_outcome: Any) -> None:
        self._older.setEnabled(True)
        self._show_state()


def _remove(_task: QgsTask, folders: list[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
