"""The page Teach: the job's labels, a model adapted to them, and mapping again with it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QDockWidget, QLabel, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.client.secrets import SecretError, secrets_for
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.run.run_session import RunSession
from croplayer_qgis.gui.scroll_area import fill_scrolling
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.gui.teach.label_section import LabelSection
from croplayer_qgis.gui.teach.model_section import ModelSection
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_files import LayerFileError
from croplayer_qgis.layers.adaptation_preview import forget_preview
from croplayer_qgis.layers.adapted_models import new_folder
from croplayer_qgis.shared.messages.adapt import AdaptParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.blocks import UNFINISHED
from croplayer_qgis.translation import tr


class TeachPage(QWidget):
    """Adapts the cropland model of the open job to what people said of its map."""

    def __init__(self, state: DockState, session: RunSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("teachPage")
        self._state, self._session = state, session
        self._scratch = tempfile.TemporaryDirectory()  # layers of the project that have no file
        intro = QLabel(
            tr(
                "A model of your own from a few labels, in minutes: say what is cropland and what is not in "
                "some blocks, see whether that helps on ground left out, and adopt it."
            )
        )
        intro.setWordWrap(True)
        self._labels = LabelSection(state)
        self._labels.drawWanted.connect(self._show_review)
        self._task = TaskBar(state, tr("Adapt the model"))
        self._task.setObjectName("adaptTask")
        self._task.wanted.connect(self.adapt)
        self._task.follow(self._labels)
        self._model = ModelSection(state)
        self._model.adopted.connect(self._show_remap)
        self._remap = QPushButton(icon("run"), "")
        self._remap.setObjectName("remap")
        self._remap.clicked.connect(lambda: self._session.go_on())
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        for widget in (intro, self._labels, self._task, self._model, self._remap):
            layout.addWidget(widget)
        layout.addStretch(1)
        fill_scrolling(self, content)
        state.jobChanged.connect(self._on_job)
        state.job_blocks.loaded.connect(self._show_remap)
        session.changed.connect(self._show_remap)
        self._on_job()

    def adapt(self) -> None:
        """Starts the adaptation; what comes of it waits beside the job."""
        job = self._state.job
        if job is None:
            self._task.tell(tr("Open a job first."), bad=True)
            return
        self._labels.show_labels()
        try:
            layers = self._labels.layers(Path(self._scratch.name))
            secrets = secrets_for(job.sources)
        except (LayerFileError, SecretError) as error:
            self._task.tell(str(error), bad=True)
            return
        params = AdaptParams(job=str(job.folder), out=str(new_folder(job.folder)), secrets=secrets, **layers)
        self._task.start("adapt", params, self._on_adapted)

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the labels as they are now: the review panel may have written some."""
        super().showEvent(event)
        self._labels.show_labels()

    def _on_job(self) -> None:
        forget_preview(QgsProject.instance())
        self._task.tell("")
        self._task.set_ready(self._state.job is not None, tr("Open a job first."))
        self._labels.show_labels()
        self._model.show_model()
        self._show_remap()

    def _on_adapted(self, _result: Mapping[str, Any]) -> None:
        self._model.show_model()

    def _show_remap(self) -> None:
        """The button that maps what is queued, such as blocks that wait for an adopted model."""
        counts = self._state.job_blocks.counts
        left = sum(counts[state] for state in UNFINISHED)
        self._remap.setVisible(bool(left) and self._state.job is not None)
        self._remap.setEnabled(not self._session.is_running)
        text = counted(left, "Map {} waiting block", "Map {} waiting blocks", f"{left:,}")
        self._remap.setText(tr("Mapping…") if self._session.is_running else tr(text))

    def _show_review(self) -> None:
        window = self._state.iface.mainWindow()
        review = None if window is None else window.findChild(QDockWidget, "CropLayerReview")
        if review is not None:
            review.show()
            review.raise_()
