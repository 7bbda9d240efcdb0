"""The CropLayer panel: the blocks of a job, its layers, and a run that goes on with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QLabel,
    QProgressBar,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.environment import engine_command, engine_python
from croplayer_qgis.client.secrets import secrets_from_environment
from croplayer_qgis.engine import messages
from croplayer_qgis.gui.block_table import BlockTable
from croplayer_qgis.layers.job_group import add_job_layers, blocks_extent
from croplayer_qgis.layers.job_reader import Job, NoJobError, read_job
from croplayer_qgis.resources import resource_path
from croplayer_qgis.translation import tr

LOG_TAG = "CropLayer"
MINIMUM_WIDTH_PX = 380  # below it the toolbar hides its last buttons
REFRESH_MS = 500
"""Blocks can end many times a second on a cluster; the table is read again at most this often."""


class JobDock(QgsDockWidget):
    """Shows one job folder at a time."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(tr("CropLayer"), parent)
        self.setObjectName("CropLayerJobDock")
        self._iface = iface
        self._job: Job | None = None
        self._client: EngineClient | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self._read_again)
        self._build()

    def ask_for_job(self) -> None:
        """Lets the user pick a job folder, shows it here and adds its layers."""
        start = str(self._job.folder.parent) if self._job is not None else str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, tr("Open CropLayer job"), start)
        if folder:
            self.open_job(Path(folder))

    def open_job(self, folder: Path) -> bool:
        """Shows a job, adds its layers and zooms to it; False, with a message, when ``folder`` is none."""
        if not self.show_job(folder):
            return False
        self.add_layers()
        self._zoom_to()
        return True

    def show_job(self, folder: Path) -> bool:
        """Shows the blocks of a job; False, with a message, when ``folder`` is none."""
        try:
            self._job = read_job(folder)
        except NoJobError as error:
            self._warn(str(error))
            return False
        self._fill()
        self.show()
        return True

    def add_layers(self) -> None:
        """Adds the job's layer group to the project, in place of an older one of the same job."""
        if self._job is not None:
            add_job_layers(self._job, QgsProject.instance())

    def run_on(self) -> None:
        """Goes on with the job's unfinished blocks in the engine process."""
        if self._job is None:
            return
        python = engine_python()
        if python is None:
            self._warn(tr("The engine environment is missing; build it first."))
            return
        if self._client is None:
            self._client = self._new_client(python)
        self._show_running(True)
        self._client.run(
            messages.RunParams(
                job=str(self._job.folder),
                retry=("failed", "incomplete"),
                secrets=secrets_from_environment(os.environ, (source.id for source in self._job.sources)),
            )
        )

    def cancel(self) -> None:
        """Stops the run; finished blocks stay."""
        if self._client is not None:
            self._client.cancel()

    def close_job(self) -> None:
        """Stops the engine and forgets the job."""
        self._refresh.stop()
        if self._client is not None:
            self._client.stop()
            self._client.deleteLater()
            self._client = None
        self._job = None

    def _build(self) -> None:
        bar = QToolBar()
        bar.setIconSize(bar.iconSize() * 0.8)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addAction(_icon("open_job"), tr("Open…"), self.ask_for_job)
        self._layers_action = bar.addAction(_icon("layers"), tr("Add layers"), self.add_layers)
        self._run_action = bar.addAction(_icon("run"), tr("Go on"), self.run_on)
        self._run_action.setToolTip(tr("Map the blocks of this job that are not finished yet"))
        self._cancel_action = bar.addAction(_icon("cancel"), tr("Cancel"), self.cancel)
        self._title = QLabel(tr("Open the folder of a CropLayer job to see its blocks."))
        self._title.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._blocks = BlockTable(self)
        self._blocks.setObjectName("blocks")
        self._table = QTreeView()
        self._table.setModel(self._blocks)
        self._table.setRootIsDecorated(False)
        self._table.setUniformRowHeights(True)
        self._table.setAlternatingRowColors(True)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.doubleClicked.connect(lambda index: self._zoom_to(self._blocks.block_id(index)))
        self._status = QLabel()
        self._status.setWordWrap(True)
        self._progress = QProgressBar()
        body = QWidget()
        body.setMinimumWidth(MINIMUM_WIDTH_PX)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(6, 2, 6, 6)
        for widget in (bar, self._title, self._table, self._progress, self._status):
            layout.addWidget(widget)
        self.setWidget(body)
        self._show_running(False)

    def _new_client(self, python: Path) -> EngineClient:
        client = EngineClient(engine_command(python, os.environ), self)
        client.setObjectName("engine")
        client.progress.connect(self._on_progress)
        client.blockDone.connect(lambda _event: self._refresh.start())
        client.blockFailed.connect(lambda event: self._warn(f"{event.block}: {event.message}"))
        client.warning.connect(lambda event: self._warn(event.message))
        client.log.connect(lambda event: QgsApplication.messageLog().logMessage(event.text, LOG_TAG))
        client.finished.connect(self._on_finished)
        client.failed.connect(lambda error: self._on_failed(error.message, error.detail))
        client.engineDied.connect(self._on_failed)
        return client

    def _on_progress(self, event: messages.Progress) -> None:
        self._progress.setMaximum(1000 * max(event.blocks_total, 1))
        self._progress.setValue(int(1000 * (event.blocks_done + event.fraction)))
        eta = "" if event.eta_s is None else tr("about {} min left").format(max(1, round(event.eta_s / 60)))
        self._status.setText("  ".join(part for part in (event.block, event.step, eta) if part))

    def _on_finished(self, result: messages.RunResult) -> None:
        self._show_running(False)
        self._read_again()
        self.add_layers()
        ended = len(result.done) + len(result.incomplete)
        text = tr("Cancelled after {} blocks.") if result.cancelled else tr("{} blocks mapped.")
        self._say(text.format(ended), Qgis.MessageLevel.Info)

    def _on_failed(self, message: str, detail: str) -> None:
        self._show_running(False)
        self._read_again()
        QgsApplication.messageLog().logMessage(f"{message}\n{detail}", LOG_TAG, Qgis.MessageLevel.Critical)
        self._say(message, Qgis.MessageLevel.Critical)

    def _read_again(self) -> None:
        if self._job is None:
            return
        try:
            self._job = read_job(self._job.folder)
        except NoJobError as error:
            self._warn(str(error))
            return
        self._fill()

    def _fill(self) -> None:
        if self._job is None:
            return
        self._blocks.set_rows(self._job.blocks)
        sources = ", ".join(source.title for source in self._job.sources)
        self._title.setText(f"<b>{self._job.folder.name}</b>  {sources}<br>{self._job.attribution}")
        self._title.setToolTip(str(self._job.folder))
        self._show_running(self._client is not None and self._client.is_busy())

    def _show_running(self, running: bool) -> None:
        opened = self._job is not None
        self._layers_action.setEnabled(opened)
        self._run_action.setEnabled(opened and not running)
        self._cancel_action.setEnabled(running)
        self._progress.setVisible(running)
        self._status.setVisible(running)
        if running:
            self._progress.setMaximum(0)
            self._status.setText(tr("Starting the engine…"))

    def _zoom_to(self, block: str = "") -> None:
        """Shows one block on the map, or all of them."""
        if self._job is None:
            return
        extent = blocks_extent(self._job, QgsProject.instance(), block)
        if not extent.isEmpty():
            extent.scale(1.05)
            self._iface.mapCanvas().setExtent(extent)
            self._iface.mapCanvas().refresh()

    def _warn(self, text: str) -> None:
        self._say(text, Qgis.MessageLevel.Warning)

    def _say(self, text: str, level: Any) -> None:
        self._iface.messageBar().pushMessage(LOG_TAG, text, level)


def _icon(name: str) -> QIcon:
    return QIcon(str(resource_path("icons", f"{name}.svg")))
