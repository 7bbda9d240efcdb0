"""Above the pages while the engine is missing: what is missing, and the button that installs it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.client.environment import (
    engine_python,
    environment_folder,
    older_environments,
    user_data_folder,
)
from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.setup.package_index_field import PackageIndexField
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.translation import tr

_LOG_LINES = 2000


class SetupPanel(QFrame):
    """Hides itself once the engine is there."""

    def __init__(self, state: DockState, installer: EngineInstaller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._installer = installer
        self._build()
        installer.started.connect(self._on_start)
        installer.line.connect(self._log.appendPlainText)
        installer.progressed.connect(self._show_progress)
        installer.ended.connect(self._on_end)
        state.environmentChanged.connect(self.look)
        self.look()

    def look(self) -> None:
        """Looks whether the engine is there, and shows or hides itself."""
        missing = engine_python() is None
        if missing and not self._installer.is_running and not self._problem.text():
            self._text.setText(self._what_is_missing())
        self.setVisible(missing or self._installer.is_running)

    def _what_is_missing(self) -> str:
        folder = environment_folder()
        if (folder / "pyvenv.cfg").is_file():
            why = tr("The installation of the engine was interrupted.")
        elif older_environments():
            why = tr("This version of CropLayer needs its own engine.")
        else:
            why = tr("The engine, which does the computing, is not installed yet.")
        need = tr("It needs {} GB in {} and no administrator rights; QGIS itself is not touched.")
        return f"{why} {need.format(f'{self._installer.disk_mb / 1000:.1f}', folder.parent)}"

    def _build(self) -> None:
        self.setObjectName("setup")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel()
        self._text.setObjectName("setup_text")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problem = QLabel()
        self._problem.setObjectName("setup_problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._install = QPushButton(tr("&Install the engine"))
        self._install.setObjectName("install")
        self._install.setDefault(True)
        self._install.clicked.connect(self._installer.start)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("cancel_install")
        self._cancel.clicked.connect(self._on_cancel)
        self._more = _unfolder(tr("Settings"))
        self._show_log = _unfolder(tr("Log"))
        buttons = QHBoxLayout()
        for widget in (self._install, self._cancel, self._more, self._show_log):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._log = QPlainTextEdit()
        self._log.setObjectName("setup_log")
        self._log.setReadOnly(True)
        self._log.setMaximumBlockCount(_LOG_LINES)
        self._log.setFixedHeight(self.fontMetrics().height() * 9)
        self._settings = self._make_settings()
        self._more.toggled.connect(self._settings.setVisible)
        self._show_log.toggled.connect(self._log.setVisible)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        for widget in (self._settings, self._progress, self._log):
            layout.addWidget(widget)
            widget.hide()
        self._cancel.hide()
        self._show_log.hide()

    def _make_settings(self) -> QWidget:
        box = QWidget()
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        settings = Settings()
        self._folder = FolderField(settings.engine_folder, str(user_data_folder()))
        self._folder.fileChanged.connect(self._on_folder)
        form.addRow(tr("Install in"), self._folder)
        self._wheels = FolderField(settings.wheel_folder, tr("none: packages come from the internet"))
        self._wheels.setToolTip(tr("For a computer without internet: the wheel files engine.lock names"))
        self._wheels.fileChanged.connect(self._on_wheels)
        form.addRow(tr("Folder of wheels"), self._wheels)
        self._index = PackageIndexField(settings.package_index)
        self._index.changed.connect(self._on_index)
        form.addRow(tr("Package index"), self._index)
        note = QLabel(tr("Proxy and trusted certificates are those of QGIS's options."))
        note.setWordWrap(True)
        form.addRow(note)
        return box

    def _on_folder(self, _text: str) -> None:
        Settings().engine_folder = self._folder.folder
        self._state.environmentChanged.emit()

    def _on_wheels(self, _text: str) -> None:
        Settings().wheel_folder = self._wheels.folder

    def _on_index(self, url: str) -> None:
        Settings().package_index = url

    def _on_start(self) -> None:
        self._log.clear()
        self._progress.setValue(0)
        self._problem.setText("")
        self._text.setText(tr("Installing the engine; you can go on working in QGIS meanwhile."))
        self._show_running(True)
        self.show()

    def _show_progress(self, share: float) -> None:
        self._progress.setValue(int(1000 * share))

    def _on_cancel(self) -> None:
        self._text.setText(tr("Stopping the installation…"))
        self._installer.cancel()

    def _on_end(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._show_running(False)
        self._text.setText(self._what_is_missing())
        if sentence:
            self._install.setText(tr("&Try again"))
            self._show_log.show()

    def _show_running(self, running: bool) -> None:
        self._install.setVisible(not running)
        self._more.setVisible(not running)
        self._settings.setVisible(not running and self._more.isChecked())
        self._cancel.setVisible(running)
        self._progress.setVisible(running)
        self._show_log.setVisible(running)
        self._log.setVisible(self._show_log.isChecked())
        self._problem.setVisible(bool(self._problem.text()))


def _unfolder(text: str) -> QToolButton:
    """A flat button with an arrow that shows and hides something."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setArrowType(Qt.ArrowType.RightArrow)
    button.toggled.connect(
        lambda shown: button.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
    )
    return button
