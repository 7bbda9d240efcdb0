"""A run of the engine as the panel sees it: starting, following, pausing and ending it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.secrets import SecretError, UnboundKeyError, allow_key, secrets_for
from croplayer_qgis.gui.run.problem import Problem, problem_of
from croplayer_qgis.gui.run.task_mirror import TaskMirror
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.job_files import BlockColumn, holds_job
from croplayer_qgis.shared.messages import ErrorInfo, RunParams, RunResult
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from croplayer_qgis.shared.vocabulary.remedies import Remedy
from croplayer_qgis.translation import tr

REFRESH_MS = 2000
"""Blocks can end many times a second on a cluster; whoever shows figures of the job reads them this often."""


class RunSession(QObject):
    """At most one run at a time, which outlives the project it was started in.

    The job that is run and the one that the panel shows are two things: the user may look at another one, or
    begin a new one, while the run goes on.

    Signals:
        changed: The run began, moved on, was paused or ended.
        blockMoved (messages.Progress): A block is being worked on, of the job that is shown.
        blockEnded (str, str, object): Id, state, and what is known of a block that ended, of the job shown.
        ended (messages.RunResult): The run ended by itself or was cancelled.
        failed (Problem): It could not start, or broke off.
        warned (str): Something the user should know; the run goes on.
    """

    changed = pyqtSignal()
    blockMoved = pyqtSignal(object)
    blockEnded = pyqtSignal(str, str, object)
    ended = pyqtSignal(object)
    failed = pyqtSignal(object)
    warned = pyqtSignal(str)

    def __init__(self, state: DockState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._client: EngineClient | None = None
        self._task: TaskMirror | None = None
        self._repeat: Callable[[], None] = lambda: None  # what was asked last
        self._known = False  # whether the job was read since this run began
        self._under_way: dict[str, messages.Progress] = {}
        self._shown_first: Path | None = None  # job that was shown when the run began
        self.folder: Path | None = None
        self.is_running = self.is_paused = self.is_cancelling = False
        self.last: messages.Progress | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(state.read_job_again)

    @property
    def fraction(self) -> float:
        """Share of the run that is done, 0-1."""
        return 0.0 if self.last is None else self.last.share

    @property
    def is_shown(self) -> bool:
        """Whether the job of the run, or of the last one, is the one that the panel shows."""
        return self._state.job is not None and self._state.job.folder == self.folder

    @property
    def oldest(self) -> messages.Progress | None:
        """Where the block is that was taken up first of those under way."""
        return next(iter(self._under_way.values()), None)

    def map_blocks(self, folder: Path, blocks: BlockSet) -> None:
        """Makes a job of the chosen sources in ``folder`` and maps the blocks."""
        state, settings = self._state, Settings()
        a, b = state.sources
        if a is None:
            text = tr("Choose a source of imagery before you map blocks.")
            self.failed.emit(Problem(text, Remedy.SOURCES))
            return
        new = CreateJobParams(
            str(folder),
            block_runs=tuple(blocks.runs()),
            source_a=a.record,
            source_b=None if b is None else b.record,
            zoom=state.zoom,
            min_region_ha=state.min_region_ha,
            correct_shift=state.correct_shift,
            models=settings.models,
            accepted_terms=tuple(sorted(state.accepted_terms)),
        )
        self._start([source for source in (a, b) if source is not None], folder, new)

    def go_on(self, retry: tuple[str, ...] = (), more: BlockSet | None = None) -> None:
        """Maps what is left of the open job, with its own parameters.

        Args:
            retry: States of blocks to take up again: "failed", "incomplete".
            more: Blocks to add to the job.
        """
        job = self._state.job
        if job is not None:
            added = CreateJobParams(str(job.folder), block_runs=tuple(more.runs())) if more else None
            self._start(job.sources, job.folder, added, retry)

    def again(self) -> None:
        """Goes on after an error: with the job, if it was made, or by making it."""
        if self.show_job():
            self.go_on()
        elif self.folder is not None:
            self.map_blocks(self.folder, self._state.blocks)

    def show_job(self) -> bool:
        """Shows the job of the run, or of the last one, if it was made; returns whether it is shown."""
        if not self.is_shown and self.folder is not None and holds_job(self.folder):
            self._state.open_job(self.folder)
        return self.is_shown

    def send_key(self, source_id: str, url: str) -> None:
        """Lets the key of a source go to an address, as the user says, and starts what was asked last."""
        allow_key(source_id, url)
        self._repeat()

    def pause(self) -> None:
        """Begins no further block, or goes on with the next one."""
        if self._client is not None and self.is_running:
            (self._client.resume if self.is_paused else self._client.pause)()

    def cancel(self) -> None:
        """Stops within a second; finished blocks stay."""
        if self._client is not None and self.is_running and not self.is_cancelling:
            self.is_cancelling = True
            self._client.cancel()
            self.changed.emit()

    def close(self) -> None:
        """Forgets the run, whose engine is about to be stopped; the job can go on later."""
        self._refresh.stop()
        self._client = None
        self._finish(succeeded=False)

    def _start(
        self,
        sources: Iterable[Any],
        folder: Path,
        made: CreateJobParams | None,
        retry: tuple[str, ...] = (),
    ) -> None:
        """Runs the job in ``folder``, once it was made or got more blocks where ``made`` says so."""
        client = self._state.engine()
        if client is None:
            text = tr("The engine is not installed yet; install it at the top of the panel.")
            self.failed.emit(Problem(text, Remedy.NONE))
            return
        if self.is_running or client.is_busy():
            text = tr("A run is in progress; wait for its end, or cancel it.")
            self.failed.emit(Problem(text, Remedy.NONE))
            return
        self._state.unsay()
        self._repeat = partial(self._start, sources, folder, made, retry)
        try:
            secrets = secrets_for(sources)
        except UnboundKeyError as error:
            self.failed.emit(Problem(str(error), Remedy.SEND_KEY, key=(error.source_id, error.url)))
            return
        except SecretError as error:
            self.failed.emit(Problem(str(error), Remedy.SOURCES))
            return
        self._connect(client)
        self._under_way.clear()
        self.folder, self.last, self._known = folder, None, False
        self._shown_first = self._state.job.folder if self._state.job is not None else None
        self.is_running, self.is_paused, self.is_cancelling = True, False, False
        settings = Settings()
        self._task = TaskMirror(tr("CropLayer: {}").format(folder.name))
        self._task.cancelWanted.connect(self.cancel)
        QgsApplication.taskManager().addTask(self._task)
        run = RunParams(
            str(folder),
            secrets=secrets,
            retry=retry,
            workers=settings.workers or None,
            allowed_failures=settings.allowed_failures,
        )
        if made is None:
            client.run(run)
        else:
            client.start_task("create_job", made, lambda _: self._run(client, run))
        self.changed.emit()

    def _run(self, client: EngineClient, params: RunParams) -> None:
        """Maps the blocks of a job that was made, unless the user cancelled meanwhile."""
        if self.is_cancelling:
            self._end_unrun()
        elif self.is_running:
            client.run(params)

    def _connect(self, client: EngineClient) -> None:
        """Listens to the engine, once for each client."""
        if client is self._client:
            return
        self._client = client
        client.progress.connect(self._on_progress)
        client.blockDone.connect(self._on_block)
        client.blockFailed.connect(self._on_failed_block)
        client.warning.connect(lambda event: self.warned.emit(_with_block(event.block, event.message)))
        client.pausedChanged.connect(self._on_paused)
        client.finished.connect(self._on_finished)
        client.failed.connect(self._on_error)
        client.engineDied.connect(self._on_death)

    def _on_progress(self, event: messages.Progress) -> None:
        if not self.is_running:
            return
        self._read_job()
        self.last = self._under_way[event.block] = event
        if self._task is not None:
            self._task.show(self.fraction)
        if self.is_shown:
            self._state.job_blocks.set_state(event.block, BlockState.RUNNING.value)
            self.blockMoved.emit(event)
        self.changed.emit()

    def _on_block(self, event: messages.BlockDone) -> None:
        self._read_job()
        self._end_block(event.block, event.state, event.figures)

    def _on_failed_block(self, event: messages.BlockFailed) -> None:
        self._read_job()
        self._state.log(f"{event.block}: {event.message}\n{event.detail}".rstrip())
        self._end_block(event.block, BlockState.FAILED.value, {BlockColumn.MESSAGE: event.message})

    def _end_block(self, block: str, state: str, details: object) -> None:
        self._under_way.pop(block, None)
        if not self.is_shown:
            return
        self._state.job_blocks.set_state(block, state)
        self.blockEnded.emit(block, state, details)
        if not self._refresh.isActive():
            self._refresh.start()

    def _read_job(self) -> None:
        """Reads the job once the engine has made it, or added blocks to it."""
        if not self._known and self.folder is not None:
            self._known = True
            self._refresh_shown()

    def _refresh_shown(self) -> None:
        """Shows the job of the run as it is now, unless the user has turned to another one."""
        if self.is_shown:
            self._state.read_job_again()
            self._state.job_blocks.reload()
        elif (self._state.job.folder if self._state.job is not None else None) == self._shown_first:
            self.show_job()

    def _on_paused(self, paused: bool) -> None:
        self.is_paused = paused
        self.changed.emit()

    def _on_finished(self, result: RunResult) -> None:
        self._read_job()
        self._finish(succeeded=not result.cancelled)
        self.ended.emit(result)

    def _on_error(self, error: ErrorInfo) -> None:
        if not self.is_running:
            return
        if error.code == messages.CANCELLED:  # while the job was being made
            self._end_unrun()
            return
        self._finish(succeeded=False)
        self.failed.emit(problem_of(error))

    def _end_unrun(self) -> None:
        """Ends what was cancelled before its first block."""
        self._finish(succeeded=False)
        self.ended.emit(RunResult(str(self.folder), cancelled=True))

    def _on_death(self, sentence: str, detail: str) -> None:
        if self.is_running:
            self._finish(succeeded=False)
            self.failed.emit(Problem(sentence, Remedy.RESTART, detail))

    def _finish(self, succeeded: bool) -> None:
        was_running, self.is_running = self.is_running, False
        self.is_paused = self.is_cancelling = False
        self._refresh.stop()
        if self._task is not None:
            self._task.end(succeeded)
            self._task = None
        if was_running and self._client is not None:
            self._refresh_shown()  # also when it was made, and then nothing of it could be mapped
        self.changed.emit()


def _with_block(block: str | None, text: str) -> str:
    return f"{block}: {text}" if block else text
