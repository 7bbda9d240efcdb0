"""Talks to the engine process: the only place in QGIS that starts it.

Everything happens through Qt's event loop; no call waits for the engine. The process is started with the
first request, stays warm between runs, and is started anew after it died or was killed.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, pyqtSignal

from croplayer_qgis.client.environment import EngineCommand
from croplayer_qgis.shared import jsonrpc, messages
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.messages import ErrorInfo, HelloResult, RunParams, RunResult
from croplayer_qgis.translation import in_users_language, tr

CANCEL_GRACE_MS = 800
"""How long the engine may take to stop a run before it is killed: a cancel takes less than a second."""

END_GRACE_MS = 300
_LOG_LINES = 200


@dataclass(frozen=True)
class _Answer:
    """Who waits for the answer to a request; without ``on_error``, an error becomes a signal."""

    on_result: Callable[[Any], None]
    on_error: Callable[[ErrorInfo], None] | None = None


class EngineClient(QObject):
    """One engine process and at most one piece of work: a run or a task.

    Signals:
        helloReceived (messages.HelloResult): The engine is up; sent once for each start.
        progress (messages.Progress), blockDone (messages.BlockDone), blockFailed (messages.BlockFailed),
        warning (messages.Warned), log (messages.Log): What the engine notifies.
        taskProgress (float, str): How far the task is, 0-1, and what it does now.
        pausedChanged (bool): The engine took note of ``pause`` or ``resume``.
        finished (messages.RunResult): The run ended, by itself or by ``cancel``.
        failed (messages.ErrorInfo): The run, or the start of the engine, was refused or broke off; so was a
            request or a task without an ``on_error`` of its own.
        engineDied (str, str): The process ended unasked: sentence for the user, its last log lines. The job
            is intact; ``run`` with the same job folder starts a new engine and goes on.
    """

    helloReceived = pyqtSignal(object)
    progress = pyqtSignal(object)
    taskProgress = pyqtSignal(float, str)
    blockDone = pyqtSignal(object)
    blockFailed = pyqtSignal(object)
    warning = pyqtSignal(object)
    log = pyqtSignal(object)
    pausedChanged = pyqtSignal(bool)
    finished = pyqtSignal(object)
    failed = pyqtSignal(object)
    engineDied = pyqtSignal(str, str)

    def __init__(
        self, command: EngineCommand, parent: QObject | None = None, cancel_grace_ms: int = CANCEL_GRACE_MS
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._answers: dict[int, _Answer] = {}
        self._last_id = 0
        self._work_id = 0  # id of the run or task in progress
        self._job: str | None = None  # of the run in progress, and how its blocks ended so far
        self._ended: dict[str, list[str]] = {}
        self._stderr: deque[str] = deque(maxlen=_LOG_LINES)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(cancel_grace_ms)
        self._grace.timeout.connect(self._kill_cancelled_work)

    def is_alive(self) -> bool:
        """Whether the engine process is starting or running."""
        return self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning

    def is_busy(self) -> bool:
        """Whether a run or a task is in progress."""
        return self._work_id != 0

    def process_id(self) -> int:
        """Process id of the engine, 0 when it is not running."""
        return int(self._process.processId()) if self._process is not None else 0

    def start(self) -> None:
        """Starts the engine when it is not running and asks who it is; ``helloReceived`` follows."""
        if self.is_alive():
            return
        process = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in self._command.environ.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read_messages)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._on_end)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self._stderr.clear()
        process.start(self._command.program, list(self._command.arguments))
        self.request("hello", None, self._on_hello)

    def request(
        self,
        method: str,
        params: Any,
        on_result: Callable[[Any], None],
        on_error: Callable[[ErrorInfo], None] | None = None,
    ) -> None:
        """Sends a request, starting the engine if needed; ``on_result`` receives the plain JSON result.

        ``params`` is a dataclass of ``engine.messages`` or None. Without ``on_error``, an error comes as
        ``failed``.
        """
        self.start()
        self._last_id += 1
        self._answers[self._last_id] = _Answer(on_result, on_error)
        self._send(jsonrpc.request(self._last_id, method, params))

    def run(self, params: RunParams) -> None:
        """Starts a run; ``finished`` or ``failed`` follows. Secrets go through the pipe only."""
        if self.start_task("run", params, lambda result: self.finished.emit(RunResult.from_dict(result))):
            self._job = params.job

    def start_task(
        self,
        method: str,
        params: Any,
        on_result: Callable[[Any], None],
        on_error: Callable[[ErrorInfo], None] | None = None,
    ) -> bool:
        """Starts a task of ``engine/tasks``, or ``run``; returns whether it could be sent.

        Exactly one of the two functions is called once, later, or now when the engine is busy: ``on_result``
        with the plain JSON result, or ``on_error``, for a cancelled task (code CANCELLED) and a died engine
        too. Without ``on_error``, errors come as ``failed``, a died engine as ``engineDied`` alone.
        """
        if self.is_busy():
            text = tr("The engine is working already; cancel that or wait for its end.")
            (on_error or self.failed.emit)(ErrorInfo(messages.BUSY, text))
            return False
        self.request(method, params, on_result, on_error)
        self._work_id = self._last_id
        return True

    def cancel(self) -> None:
        """Stops the run or task within a second: asks first, kills the engine if it does not stop in time."""
        if self.is_busy() and not self._grace.isActive():
            self.request("cancel", None, lambda _result: None)
            self._grace.start()

    def pause(self) -> None:
        """Lets the run finish the blocks under way and begin no other; ``pausedChanged`` follows."""
        self._ask_pause("pause")

    def resume(self) -> None:
        """Lets a paused run go on; ``pausedChanged`` follows."""
        self._ask_pause("resume")

    def _ask_pause(self, method: str) -> None:
        if self.is_busy():
            self.request(method, None, lambda result: self.pausedChanged.emit(bool(result["paused"])))

    def restart(self) -> None:
        """Ends the engine, whatever it does, and starts a new one."""
        self.stop()
        self.start()

    def stop(self) -> None:
        """Ends the engine: for the plugin's unload. A run in progress can go on from its job folder later."""
        process, self._process = self._process, None
        self._forget_all()
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()  # an idle engine ends at once; killing a working one harms no job
        if not process.waitForFinished(END_GRACE_MS):
            process.kill()
            process.waitForFinished(END_GRACE_MS)
        process.deleteLater()

    def _send(self, message: dict[str, Any]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(message).encode("ascii") + b"\n")

    def _read_messages(self) -> None:
        process = self._process
        if process is None:
            return
        process.setReadChannel(QProcess.ProcessChannel.StandardOutput)
        while process.canReadLine():
            line = bytes(process.readLine())
            try:
                message = read_json(line, object_hook=in_users_language)
            except ValueError:
                self.log.emit(messages.Log("ERROR", tr("The engine sent a line that is not JSON.")))
                continue
            self._take(message)

    def _take(self, message: dict[str, Any]) -> None:
        if "method" in message:
            event = jsonrpc.read_notification(message)
            if event is not None:
                self._notify(event)
            return
        id = message.get("id")
        answer = self._answers.pop(id, None) if isinstance(id, int) else None
        if id == self._work_id:
            self._forget_work()
        if "error" in message:
            on_error = answer.on_error if answer is not None else None
            (on_error or self.failed.emit)(ErrorInfo.from_dict(message["error"]))
        elif answer is not None:
            answer.on_result(message["result"])

    def _notify(self, event: messages.Notification) -> None:
        if isinstance(event, messages.Progress):
            self.progress.emit(event)
        elif isinstance(event, messages.TaskProgress):
            self.taskProgress.emit(event.fraction, event.text)
        elif isinstance(event, messages.BlockDone):
            self._ended.setdefault(event.state, []).append(event.block)
            self.blockDone.emit(event)
        elif isinstance(event, messages.BlockFailed):
            self._ended.setdefault("failed", []).append(event.block)
            self.blockFailed.emit(event)
        elif isinstance(event, messages.Warned):
            self.warning.emit(event)
        else:
            self.log.emit(event)

    def _on_hello(self, result: Any) -> None:
        hello = HelloResult.from_dict(result)
        if hello.protocol != messages.PROTOCOL_VERSION:
            text = tr("The engine is of another version than the plugin; rebuild the engine environment.")
            self._end_now()
            self.failed.emit(ErrorInfo(messages.INTERNAL_ERROR, text, f"protocol {hello.protocol}"))
            return
        self.helloReceived.emit(hello)

    def _forget_work(self) -> None:
        self._grace.stop()
        self._job = None
        self._ended = {}
        self._work_id = 0

    def _forget_all(self) -> list[_Answer]:
        """Forgets everything the engine was asked; returns who still waits for an answer."""
        waiting = list(self._answers.values())
        self._answers.clear()
        self._forget_work()
        return waiting

    def _kill_cancelled_work(self) -> None:
        job, ended, work = self._job, self._ended, self._answers.get(self._work_id)
        self._end_now()
        if job is not None:
            known = {s: ended.get(s, ()) for s in ("done", "incomplete", "failed", "empty")}
            self.finished.emit(RunResult.from_dict({"job": job, "cancelled": True, **known}))
        elif work is not None:
            error = ErrorInfo(messages.CANCELLED, tr("Cancelled."))
            (work.on_error or self.failed.emit)(error)

    def _end_now(self) -> None:
        """Kills the process without waiting for it; the object goes once the process is gone."""
        process, self._process = self._process, None
        self._forget_all()
        if process is not None:
            for signal in (process.readyReadStandardOutput, process.readyReadStandardError):
                signal.disconnect()
            process.finished.disconnect()
            process.errorOccurred.disconnect()
            process.finished.connect(process.deleteLater)
            process.kill()

    def _read_log(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError()).decode("utf-8", "replace")
            self._stderr.extend(text.splitlines())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            detail = self._process.errorString() if self._process is not None else ""
            text = tr("The engine cannot be started; build its environment again.")
            info = ErrorInfo(messages.INTERNAL_ERROR, text, detail)
            self._drop(info)
            self.failed.emit(info)

    def _on_end(self, exit_code: int, _status: QProcess.ExitStatus) -> None:
        self._read_messages()
        self._read_log()
        lines = "\n".join([*self._stderr, f"exit code {exit_code}"])
        text = tr("The engine ended unexpectedly; finished blocks are kept and the job can go on.")
        self._drop(ErrorInfo(messages.INTERNAL_ERROR, text, lines))
        self.engineDied.emit(text, lines)

    def _drop(self, reason: ErrorInfo) -> None:
        """Forgets a process that is gone, and tells those who wait for its answer."""
        process, self._process = self._process, None
        waiting = self._forget_all()
        if process is not None:
            process.deleteLater()
        for answer in waiting:
            if answer.on_error is not None:
                answer.on_error(reason)
