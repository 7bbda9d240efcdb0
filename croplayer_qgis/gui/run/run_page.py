"""The page Run: mapping blocks, watching them, and going on after whatever happened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QFileDialog,
    QLabel,
    QMenu,
    QProgressBar,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.blocks.estimate_view import duration_text
from croplayer_qgis.gui.run.block_model import BlockModel
from croplayer_qgis.gui.run.block_view import BlockView
from croplayer_qgis.gui.run.block_words import step_text
from croplayer_qgis.gui.run.check_bar import CheckBar
from croplayer_qgis.gui.run.job_header import JobHeader
from croplayer_qgis.gui.run.problem import Problem
from croplayer_qgis.gui.run.run_session import RunSession
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.job_group import add_job_layers, blocks_extent
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.job_files import holds_job
from croplayer_qgis.shared.messages import Progress, RunResult
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.blocks import DAMAGED, RETRIED, UNFINISHED, BlockState
from croplayer_qgis.shared.vocabulary.remedies import Remedy
from croplayer_qgis.translation import tr


class RunPage(QWidget):
    """Shows the open job and the run in progress, which may be of another job.

    Signals:
        sourcesWanted: The user has to look at the page Sources.
    """

    sourcesWanted = pyqtSignal()

    def __init__(self, state: DockState, session: RunSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._session = state, session
        self._model = BlockModel(state.job_blocks, self)
        self._model.setObjectName("blocks")
        self._build()
        session.changed.connect(self._show)
        session.blockMoved.connect(self._on_moved)
        session.blockEnded.connect(self._on_block)
        session.ended.connect(self._on_ended)
        session.failed.connect(self.tell)
        session.warned.connect(lambda text: state.say(text, Qgis.MessageLevel.Warning))
        state.jobChanged.connect(self._tiles.hide)
        for signal in (state.blocksChanged, state.jobChanged, state.job_blocks.loaded):
            signal.connect(self._show)
        self._show()

    def add_layers(self) -> None:
        """Adds the job's layer group to the project, in place of an older one of the same job."""
        if self._state.job is not None:
            add_job_layers(self._state.job, QgsProject.instance())

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

    def start(self) -> None:
        """Does what the first button says: maps the chosen blocks, or goes on with the job."""
        if self._state.job is not None:
            self._session.go_on(more=self._new_blocks())
            return
        folder = self._header.new_folder
        if folder is None:
            self.tell(Problem(tr("Choose a folder for the new job."), Remedy.CHOOSE_FOLDER))
        elif holds_job(folder):
            text = tr("{} holds a job already; open it to add blocks, or choose another folder.")
            self.tell(Problem(text.format(folder.name), Remedy.CHOOSE_FOLDER))
        else:
            self._session.map_blocks(folder, self._state.blocks)

    def tell(self, problem: Problem) -> None:
        """Shows what went wrong, with a button that does what helps."""
        action = (problem.button, lambda: self._remedy(problem)) if problem.button else None
        self._state.say(problem.text, Qgis.MessageLevel.Critical, problem.detail, action)

    def ask_for_job(self) -> None:
        """Lets the user choose a job folder to open."""
        job = self._state.job
        start = str(job.folder.parent) if job is not None else ""
        folder = QFileDialog.getExistingDirectory(self, tr("Open CropLayer job"), start)
        if folder:
            self._open(Path(folder))

    def _build(self) -> None:
        self._header = JobHeader(self._state)
        self._header.openWanted.connect(self.ask_for_job)
        self._header.recentWanted.connect(self._open)
        self._header.newWanted.connect(self._state.close_job)
        self._run = self._action("CropLayerRun", icon("run"), tr("Map blocks"), self.start)
        pause_icon = QgsApplication.getThemeIcon("/temporal_navigation/pause.svg")
        self._pause = self._action("CropLayerPause", pause_icon, tr("Pause"), self._session.pause)
        self._cancel = self._action("CropLayerCancel", icon("cancel"), tr("Cancel"), self._session.cancel)
        start, bar = _tool_bar(), _tool_bar()  # two rows: the last button of one would slide out of sight
        start.addAction(self._run)
        bar.addAction(self._pause)
        bar.addAction(self._cancel)
        bar.addWidget(self._retry_button())
        self._progress = QProgressBar()
        self._status = QLabel()
        self._status.setObjectName("status")
        self._status.setWordWrap(True)
        self._tiles = QLabel()
        self._tiles.setObjectName("tiles")
        self._tiles.setWordWrap(True)
        self._tiles.setTextFormat(Qt.TextFormat.PlainText)  # a source's title may come from anybody
        self._tiles.hide()
        self._table = BlockView(self._model)
        self._table.zoomWanted.connect(self.zoom_to)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.addWidget(self._header)
        for widget in (start, bar, self._progress, self._status, self._tiles):
            layout.addWidget(widget)
        self._check = CheckBar(self._state)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._check)
        layout.addStretch(0)  # keeps the rest at the top while there is no table

    def _action(self, name: str, symbol: QIcon, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(symbol, text, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: slot())
        return action

    def _retry_button(self) -> QToolButton:
        self._retry = QToolButton()
        self._retry.setText(tr("Retry"))
        self._retry.setIcon(QgsApplication.getThemeIcon("/mActionRefresh.svg"))
        self._retry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._retry.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._retry)
        self._retry_actions = {}
        for state, text in (
            (BlockState.FAILED.value, tr("Failed blocks")),
            (BlockState.INCOMPLETE.value, tr("Incomplete blocks")),
            (BlockState.EMPTY.value, tr("Blocks without imagery")),
            (DAMAGED, tr("Blocks whose files are damaged")),
        ):
            action = menu.addAction(text, lambda state=state: self._session.go_on(retry=(state,)))
            action.setObjectName(f"CropLayerRetry_{state}")
            self._retry_actions[state] = action
        self._retry.setMenu(menu)
        return self._retry

    def _new_blocks(self) -> BlockSet:
        """The chosen blocks that the open job does not have."""
        blocks = self._state.blocks
        for known in self._state.job_blocks.sets.values():
            blocks = blocks - known
        return blocks

    def _show(self) -> None:
        """Brings buttons, progress and summary up to date."""
        session, job = self._session, self._state.job
        counts = self._state.job_blocks.counts
        running = session.is_running
        self._model.set_running(running and session.is_shown)
        self._header.set_enabled(not running)
        self._show_run_action(counts)
        self._pause.setEnabled(running and not session.is_cancelling)
        self._pause.setText(tr("Resume") if session.is_paused else tr("Pause"))
        self._cancel.setEnabled(running and not session.is_cancelling)
        finished = len(self._state.job_blocks.mapped)  # any of these may be damaged
        for state, action in self._retry_actions.items():
            action.setEnabled((finished if state == DAMAGED else counts[state]) > 0)
        self._retry.setEnabled(not running and (finished or any(counts[state] for state in RETRIED)) > 0)
        self._progress.setVisible(running)
        self._status.setVisible(running)
        if running:
            self._show_progress()
        self._table.setVisible(job is not None)
        self._check.setVisible(finished > 0 and not running)
        self._table.show_counts(counts)

    def _show_run_action(self, counts: dict[str, int]) -> None:
        """The first button says what it would do."""
        left = sum(counts[state] for state in UNFINISHED)
        if self._state.job is None:
            new = len(self._state.blocks)
            counting = counted(new, "Map {} block", "Map {} blocks", f"{new:,}")
            text = tr(counting) if new else tr("Map blocks")
            possible, why = new > 0, tr("Choose blocks on the page Blocks first")
        else:
            new = len(self._new_blocks())
            counting = counted(new, "Add {} block and map", "Add {} blocks and map", f"{new:,}")
            text = tr(counting) if new else tr("Go on")
            if left and not new:
                text = tr("Go on ({} left)").format(f"{left:,}")
            possible, why = bool(new or left), tr("All blocks of this job are mapped")
        self._run.setText(text)
        self._run.setEnabled(possible and not self._session.is_running)
        self._run.setToolTip(text if possible else why)

    def _show_progress(self) -> None:
        session, last = self._session, self._session.last
        of_another = "" if session.is_shown or session.folder is None else f"{session.folder.name}: "
        if last is None:
            self._progress.setMaximum(0)
            words = tr("Stopping…") if session.is_cancelling else tr("Starting the engine…")
            self._status.setText(of_another + words)
            return
        self._progress.setMaximum(1000)
        self._progress.setValue(round(1000 * session.fraction))
        done, total = last.blocks_done, last.blocks_total
        parts = [tr(counted(total, "{} of {} block", "{} of {} blocks", f"{done:,}", f"{total:,}"))]
        if session.is_cancelling:
            parts.append(tr("stopping…"))
        elif session.is_paused:
            parts.append(tr("paused: blocks under way are finished"))
        else:
            if session.oldest is not None:
                parts.append(f"{session.oldest.block} {step_text(session.oldest.step)}")
            if last.eta_s is not None:
                parts.append(tr("about {} left").format(duration_text(last.eta_s)))
        self._status.setText(of_another + " · ".join(parts))

    def _on_moved(self, event: Progress) -> None:
        self._model.set_progress(event.block, event.step, event.fraction)

    def _on_block(self, block: str, state: str, details: dict[str, object]) -> None:
        self._model.set_details(block, details)
        self._show()

    def _on_ended(self, result: RunResult) -> None:
        if self._session.is_shown:
            self._tiles.setText("\n".join(tr(sentence) for sentence in result.tiles))
            self._tiles.setVisible(bool(result.tiles))
        mapped = len(result.done) + len(result.incomplete)
        failed, empty = len(result.failed), len(result.empty)
        to_sources = (tr(Remedy.SOURCES.words), self.sourcesWanted.emit)
        if result.cancelled:
            text = counted(
                mapped,
                "Stopped after {} block; the rest can go on later.",
                "Stopped after {} blocks; the rest can go on later.",
                f"{mapped:,}",
            )
            self._say(tr(text))
        elif failed:
            text = counted(
                mapped,
                "{} block mapped, {} failed; each failed block says why.",
                "{} blocks mapped, {} failed; each failed block says why.",
                f"{mapped:,}",
                f"{failed:,}",
            )
            action = (tr("Retry failed"), self._retry_failed)
            self._say(tr(text), Qgis.MessageLevel.Warning, "", action)
        elif result.problem:
            self._say(tr(result.problem), Qgis.MessageLevel.Warning, "", to_sources)
        elif empty:
            text = counted(
                empty,
                "{} of {} blocks has no imagery at this zoom; choose another source or zoom for it.",
                "{} of {} blocks have no imagery at this zoom; choose another source or zoom for them.",
                f"{empty:,}",
                f"{mapped + empty:,}",
            )
            self._say(tr(text), Qgis.MessageLevel.Warning, "", to_sources)
        else:
            text = counted(mapped, "{} block mapped.", "{} blocks mapped.", f"{mapped:,}")
            self._say(tr(text), Qgis.MessageLevel.Success)

    def _say(
        self, text: str, level: Any = Qgis.MessageLevel.Info, detail: str = "", action: Any = None
    ) -> None:
        """Says something of the run, with its job's name while another one is shown."""
        folder = self._session.folder
        named = text if self._session.is_shown or folder is None else f"{folder.name}: {text}"
        self._state.say(named, level, detail, action)

    def _retry_failed(self) -> None:
        """Retries the job of the last run, whichever is looked at now."""
        if self._session.show_job():
            self._session.go_on(retry=(BlockState.FAILED.value,))

    def _open(self, folder: Path) -> None:
        if self._state.open_job(folder):
            self.add_layers()
            self.zoom_to()

    def _remedy(self, problem: Problem) -> None:
        remedy = problem.remedy
        folder = self._session.folder or (self._state.job.folder if self._state.job is not None else None)
        if remedy is Remedy.SOURCES:
            self.sourcesWanted.emit()
        elif remedy in (Remedy.GO_ON, Remedy.RESTART):
            self._session.again()
        elif remedy is Remedy.SEND_KEY:
            self._session.send_key(*problem.key)
        elif remedy is Remedy.OPEN_FOLDER and folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        elif remedy is Remedy.CHOOSE_FOLDER:
            self._state.close_job()
            self._header.ask_for_folder()


def _tool_bar() -> QToolBar:
    bar = QToolBar()
    bar.setIconSize(bar.iconSize() * 0.8)
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar
