"""The part of the page Results that puts a job's layers on the map and keeps them up to date."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from html import escape
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QLabel, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.job_group import follow_job, job_group
from croplayer_qgis.layers.job_reader import JobTotals, job_totals
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

STEP_MS = 10
"""Between two layers that are opened, so that the window stays responsive."""

UPDATE_MS = 2000
"""Blocks can end many times a second on a cluster; the map is drawn again at most this often."""


class LayerSection(QGroupBox):
    """Listens to the job; the layers follow its blocks as long as the box is ticked."""

    _counted = pyqtSignal(object, object)

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Layers"), parent)
        self._state = state
        self._added_to: Path | None = None  # the job whose group was added by itself, which happens once
        self._totals = QLabel()
        self._totals.setObjectName("totals")
        self._totals.setWordWrap(True)
        self._add = QPushButton(icon("layers"), tr("Show layers"))
        self._add.setObjectName("showLayers")
        self._add.setToolTip(
            tr("Adds the job's layers to the map; those already there keep your styles and order")
        )
        self._add.clicked.connect(self.show_layers)
        self._follow = QCheckBox(tr("Show finished blocks by itself"))
        self._follow.setObjectName("followBlocks")
        self._follow.setChecked(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(UPDATE_MS)
        self._timer.timeout.connect(self._update)
        self._steps: Iterator[None] = iter(())
        self._step_timer = QTimer(self)
        self._step_timer.setInterval(STEP_MS)
        self._step_timer.timeout.connect(self._step)
        self._counted.connect(self._show_totals)
        layout = QVBoxLayout(self)
        for widget in (self._totals, self._add, self._follow):
            layout.addWidget(widget)
        state.jobChanged.connect(self._on_job)
        state.jobProgressed.connect(self._on_progress)
        state.job_blocks.rowChanged.connect(self._on_progress)
        self._follow.toggled.connect(lambda on: self._update() if on else None)
        self._on_job()

    def show_layers(self) -> None:
        """Adds the group, or what is missing in it, a layer at a time."""
        if self._state.job is not None:
            self._steps = follow_job(self._state.job, QgsProject.instance(), again=True)
            self._step_timer.start()

    def _on_job(self) -> None:
        self._timer.stop()
        self._step_timer.stop()
        self._added_to = None
        self._add.setEnabled(self._state.job is not None)
        self._count()

    def _on_progress(self, _row: int = 0) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _update(self) -> None:
        if self._step_timer.isActive():
            self._timer.start()  # the layers are not yet what they were to be
            return
        job, project = self._state.job, QgsProject.instance()
        self._count()
        if job is None or not self._follow.isChecked():
            return
        first = self._added_to != job.folder and is_file(job.folder / CROPLAND_MOSAIC)
        if job_group(job, project) is not None or first:
            self._added_to = job.folder  # a group that the user removes does not come back
            self._steps = follow_job(job, project)
            self._step_timer.start()

    def _step(self) -> None:
        """Brings one layer up to date, and leaves QGIS time for the user before the next one."""
        try:
            next(self._steps)
        except (StopIteration, RuntimeError):  # done, or the user removed the group meanwhile
            self._step_timer.stop()

    def _count(self) -> None:
        """Counts in a thread: the job may have 400,000 blocks."""
        job = self._state.job
        if job is None:
            self._totals.setText(tr("Run a job, or open one, to see its results here."))
            return

        def count() -> None:
            totals = job_totals(job.geopackage)
            with suppress(RuntimeError):  # the page is gone meanwhile
                self._counted.emit(job.folder, totals)

        threading.Thread(target=count, daemon=True).start()

    def _show_totals(self, folder: Path, totals: JobTotals) -> None:
        if self._state.job is None or self._state.job.folder != folder:
            return
        text = tr(
            counted(
                totals.blocks,
                "<b>{}</b>: {} of {} block finished",
                "<b>{}</b>: {} of {} blocks finished",
                escape(folder.name),
                f"{totals.finished:,}",
                f"{totals.blocks:,}",
            )
        )
        if totals.incomplete:
            text += tr(", {:,} incomplete").format(totals.incomplete)
        if totals.empty:
            text += tr(", {:,} without imagery").format(totals.empty)
        if totals.failed:
            text += tr(", {:,} failed").format(totals.failed)
        if totals.finished:
            text += "<br>" + tr("Cropland mapped so far: <b>{:,.1f} ha</b>").format(totals.cropland_ha)
        self._totals.setText(text)
