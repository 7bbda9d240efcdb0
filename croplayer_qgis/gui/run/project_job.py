"""Keeps in a QGIS project which job it shows, and offers to go on with it when the project is opened."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject

from croplayer_qgis.gui.run.run_session import RunSession
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.blocks import UNFINISHED
from croplayer_qgis.translation import tr

SCOPE, KEY = "CropLayer", "/job"


class ProjectJob(QObject):
    """A run in progress is left alone by whatever project is opened meanwhile."""

    def __init__(self, state: DockState, session: RunSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._session = state, session
        self._offered: Path | None = None
        self._project = QgsProject.instance()
        self._project.readProject.connect(self._on_project)
        self._project.writeProject.connect(self._on_save)
        state.jobChanged.connect(self._on_job)
        state.job_blocks.loaded.connect(self._offer)
        self._on_project()

    def close(self) -> None:
        """Lets go of the project: for the plugin's unload."""
        with suppress(TypeError):  # it was let go of before
            self._project.readProject.disconnect(self._on_project)
            self._project.writeProject.disconnect(self._on_save)

    def _on_project(self) -> None:
        """Opens the project's job, without layers: those the project has itself."""
        path, found = self._project.readEntry(SCOPE, KEY)
        folder = Path(self._project.readPath(path)) if found and path else None
        if folder is None or self._session.is_running:
            return
        if not holds_job(folder):
            text = tr("The project’s job is not in {} any more, or cannot be read; open it where it is.")
            self._state.say(text.format(folder), Qgis.MessageLevel.Warning)
            return
        self._offered = folder
        self._state.open_job(folder)

    def _on_job(self) -> None:
        """Notes the open job, whose path is relative to the project's as soon as that has one."""
        if self._state.job is not None:
            self._note(self._state.job.folder)

    def _on_save(self) -> None:
        """Notes the job anew: where the project is saved decides how its path is written."""
        path, found = self._project.readEntry(SCOPE, KEY)
        if not found or not path:  # a job that was opened with another project
            return
        if self._state.job is not None:
            self._note(self._state.job.folder)
        elif Path(path).is_absolute():
            self._note(Path(path))

    def _note(self, folder: Path) -> None:
        path = self._project.writePath(str(folder.absolute()))
        if self._project.readEntry(SCOPE, KEY)[0] != path:
            self._project.writeEntry(SCOPE, KEY, path)

    def _offer(self) -> None:
        """Says once for each project that its job can go on."""
        job, counts = self._state.job, self._state.job_blocks.counts
        left = sum(counts[state] for state in UNFINISHED)
        if job is None or job.folder != self._offered or not counts:
            return
        self._offered = None
        if left and not self._session.is_running:
            text = tr(
                counted(
                    left,
                    "{} block of the job {} is not mapped yet.",
                    "{} blocks of the job {} are not mapped yet.",
                    f"{left:,}",
                    job.folder.name,
                )
            )
            self._state.say(text, action=(tr("Go on"), self._session.go_on))
