"""The page Run: the blocks of a job, and a run that goes on with it."""

from __future__ import annotations

import os

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QProgressBar,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.secrets import secrets_from_environment
from croplayer_qgis.engine import messages
from croplayer_qgis.gui.icons import icon
from croplayer_qgis.gui.run.block_table import BlockTable
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.job_group import add_job_layers, blocks_extent
from croplayer_qgis.translation import tr

REFRESH_MS = 500
"""Blocks can end many times a second on a cluster; the table is read again at most this often."""


class RunPage(QWidget):
    """Follows the job that ``state`` has open."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._connected: EngineClient | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(state.read_job_again)
        self._build()
        state.jobChanged.connect(self._fill)
        state.jobProgressed.connect(self._fill)

    def add_layers(self) -> None:
        """Adds the job's layer group to the project, in place of an older one of the same job."""
        if self._state.job is not None:
            add_job_layers(self._state.job, QgsProject.instance())

    def run_on(self) -> None:
        """Goes on with the job's unfinished blocks in the engine process."""
        job, client = self._state.job, self._state.engine()
        if job is None:
            return
        if client is None:
            self._state.say(
                tr("The engine environment is missing; build it first."), Qgis.MessageLevel.Warning
            )
            return
        self._connect(client)
        self._show_running(True)
        client.run(
            messages.RunParams(
                job=str(job.folder),
                retry=("failed", "incomplete"),
                secrets=secrets_from_environment(os.environ, (source.id for source in job.sources)),
            )
        )

    def cancel(self) -> None:
        """Stops the run; finished blocks stay."""
        client = self._state.engine()
        if client is not None:
            client.cancel()

    def zoom_to(self, block: str = "") -> None:
        """Shows one block on the map, or all of them."""
        if self._state.job is None:
            return
        extent = blocks_extent(self._state.job, QgsProject.instance(), block)
        if not extent.isEmpty():
            extent.scale(1.05)
            canvas = self._state.iface.mapCanvas()
            canvas.setExtent(extent)
            canvas.refresh()

    def _build(self) -> None:
        bar = QToolBar()
        bar.setIconSize(bar.iconSize() * 0.8)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._layers_action = bar.addAction(icon("layers"), tr("Add layers"), self.add_layers)
        self._run_action = bar.addAction(icon("run"), tr("Go on"), self.run_on)
        self._run_action.setToolTip(tr("Map the blocks of this job that are not finished yet"))
        self._cancel_action = bar.addAction(icon("cancel"), tr("Cancel"), self.cancel)
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
        self._table.doubleClicked.connect(lambda index: self.zoom_to(self._blocks.block_id(index)))
        self._status = QLabel()
        self._status.setWordWrap(True)
        self._progress = QProgressBar()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 6)
        for widget in (bar, self._title, self._table, self._progress, self._status):
            layout.addWidget(widget)
        self._show_running(False)

    def _connect(self, client: EngineClient) -> None:
        """Listens to the engine, once for each client."""
        if client is self._connected:
            return
        self._connected = client
        warning = Qgis.MessageLevel.Warning
        client.progress.connect(self._on_progress)
        client.blockDone.connect(lambda _event: self._refresh.start())
        client.blockFailed.connect(lambda event: self._state.say(f"{event.block}: {event.message}", warning))
        client.warning.connect(lambda event: self._state.say(event.message, warning))
        client.finished.connect(self._on_finished)
        client.failed.connect(lambda error: self._on_failed(error.message, error.detail))
        client.engineDied.connect(self._on_failed)

    def _on_progress(self, event: messages.Progress) -> None:
        self._progress.setMaximum(1000 * max(event.blocks_total, 1))
        self._progress.setValue(int(1000 * (event.blocks_done + event.fraction)))
        eta = "" if event.eta_s is None else tr("about {} min left").format(max(1, round(event.eta_s / 60)))
        self._status.setText("  ".join(part for part in (event.block, event.step, eta) if part))

    def _on_finished(self, result: messages.RunResult) -> None:
        self._show_running(False)
        self._state.read_job_again()
        self.add_layers()
        ended = len(result.done) + len(result.incomplete)
        text = tr("Cancelled after {} blocks.") if result.cancelled else tr("{} blocks mapped.")
        self._state.say(text.format(ended))

    def _on_failed(self, message: str, detail: str) -> None:
        self._show_running(False)
        self._state.read_job_again()
        self._state.say(message, Qgis.MessageLevel.Critical, detail)

    def _fill(self) -> None:
        job = self._state.job
        self._blocks.set_rows(() if job is None else job.blocks)
        if job is None:
            self._refresh.stop()
            self._connected = None
            self._show_running(False)
            return
        sources = ", ".join(source.title for source in job.sources)
        self._title.setText(f"<b>{job.folder.name}</b>  {sources}<br>{job.attribution}")
        self._title.setToolTip(str(job.folder))
        self._show_running(self._connected is not None and self._connected.is_busy())

    def _show_running(self, running: bool) -> None:
        opened = self._state.job is not None
        self._layers_action.setEnabled(opened)
        self._run_action.setEnabled(opened and not running)
        self._cancel_action.setEnabled(running)
        self._progress.setVisible(running)
        self._status.setVisible(running)
        if running:
            self._progress.setMaximum(0)
            self._status.setText(tr("Starting the engine…"))
