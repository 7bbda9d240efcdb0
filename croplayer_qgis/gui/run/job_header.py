"""Which job the page Run is about: its name and frozen parameters, or the folder of a new one."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.foreign_text import tooltip
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.paths import exists
from croplayer_qgis.translation import tr

_RECENT = 10


class JobHeader(QWidget):
    """With a job open, its parameters are shown as what they are: fixed. Without one, a folder is asked for.

    Signals:
        openWanted: The user wants to choose a job folder to open.
        recentWanted (object): The user wants this Path opened.
        newWanted: The user wants to begin a new job.
    """

    openWanted = pyqtSignal()
    recentWanted = pyqtSignal(object)
    newWanted = pyqtSignal()

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._title = QLabel()
        self._title.setObjectName("jobTitle")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._button = QToolButton()
        self._button.setText(tr("Job"))
        self._button.setIcon(icon("open_job"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setMenu(self._menu)
        self.folder_field = QgsFileWidget()
        self.folder_field.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder_field.setDialogTitle(tr("Folder of the new job"))
        self.folder_field.setObjectName("newJobFolder")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.folder_field)
        state.jobChanged.connect(self.show_job)
        self.show_job()

    @property
    def new_folder(self) -> Path | None:
        """Folder the user wants the new job in; None when the field is empty."""
        text = self.folder_field.filePath().strip()
        return Path(text).expanduser().absolute() if text else None

    def ask_for_folder(self) -> None:
        """Lets the user choose another folder for the new job."""
        start = str(self.new_folder.parent) if self.new_folder is not None else ""
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of the new job"), start)
        if folder:
            self.folder_field.setFilePath(folder)

    def set_enabled(self, enabled: bool) -> None:
        """The folder of a job that is being made stays; another job can be looked at, whatever runs."""
        self.folder_field.setEnabled(enabled)

    def show_job(self) -> None:
        """Shows the open job, or proposes a folder."""
        job = self._state.job
        self.folder_field.setVisible(job is None)
        if job is None:
            self._title.setText(tr("<b>New job</b><br>It is made in this folder when you map blocks:"))
            self._title.setToolTip("")
            self.folder_field.setFilePath(str(_free_folder(Settings().job_folder)))
            return
        _remember(job.folder)
        sources = " + ".join(escape(source.title) for source in job.sources)
        fixed = tr("{} at zoom {}. A job keeps its sources, zoom and models; for others, begin a new job.")
        self._title.setText(f"<b>{escape(job.folder.name)}</b><br>{fixed.format(sources, job.zoom)}")
        self._title.setToolTip(tooltip(f"{job.folder}\n{job.attribution}"))

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._menu.addAction(
            QgsApplication.getThemeIcon("/mActionFileNew.svg"), tr("New job"), self.newWanted.emit
        )
        self._menu.addAction(icon("open_job"), tr("Open a job folder…"), self.openWanted.emit)
        folders = [folder for folder in Settings().recent_jobs if holds_job(folder)]
        if folders:
            self._menu.addSeparator()
        for folder in folders:
            action = self._menu.addAction(folder.name)
            action.setToolTip(str(folder))
            action.triggered.connect(lambda _checked=False, folder=folder: self.recentWanted.emit(folder))
        self._menu.setToolTipsVisible(True)


def _remember(folder: Path) -> None:
    settings = Settings()
    others = [other for other in settings.recent_jobs if other != folder]
    settings.recent_jobs = [folder, *others][:_RECENT]


def _free_folder(parent: Path) -> Path:
    """A folder that does not exist yet, named after today."""
    name = f"job_{date.today().isoformat()}"
    tried = (parent / (name if number == 1 else f"{name}_{number}") for number in range(1, 1000))
    return next((folder for folder in tried if not exists(folder)), parent / name)
