"""Runs one request of the engine for an algorithm, in Processing's worker thread."""

from __future__ import annotations

import os
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEventLoop, QTimer

from croplayer_qgis.client.engine_client import EngineClient
from croplayer_qgis.client.environment import engine_command, engine_python
from croplayer_qgis.shared.messages import BlockDone, ErrorInfo, Params, Progress
from croplayer_qgis.shared.vocabulary.blocks import state_words
from croplayer_qgis.shared.vocabulary.figures import without_imagery
from croplayer_qgis.translation import tr

CANCEL_POLL_MS = 200


def call_engine(method: str, params: Params, feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Result of a task of ``engine/tasks``, or of ``run``; progress and warnings go to the feedback.

    The engine is a process of its own for each call: algorithms run in threads, side by side in a batch.

    Raises:
        QgsProcessingException: With the engine's own sentence, or "Cancelled.".
    """
    python = engine_python()
    if python is None:
        raise QgsProcessingException(
            tr("The engine environment is missing; build it in the CropLayer panel.")
        )
    results: list[dict[str, Any]] = []
    errors: list[ErrorInfo] = []
    loop = QEventLoop()

    def succeed(result: dict[str, Any]) -> None:
        results.append(result)
        loop.quit()

    def fail(error: ErrorInfo) -> None:
        errors.append(error)
        loop.quit()

    def poll() -> None:
        if feedback.isCanceled():
            client.cancel()

    client = EngineClient(engine_command(python, os.environ))
    timer = QTimer()
    try:
        _show_events(client, feedback)
        timer.timeout.connect(poll)
        timer.start(CANCEL_POLL_MS)
        client.start_task(method, params, succeed, fail)
        if not results and not errors:  # a request may be refused before the loop starts
            loop.exec()
        timer.stop()
        client.stop()
    finally:  # here and now: Python's collector might do it in another thread, where Qt forbids it
        for thing in (timer, client, loop):
            sip.delete(thing)
    if errors:
        raise _told(errors[0], feedback)
    for sentence in results[0].get("warnings") or ():
        feedback.pushWarning(sentence)
    return results[0]


def _told(error: ErrorInfo, feedback: QgsProcessingFeedback) -> QgsProcessingException:
    """The engine's error as Processing shows it; what only a developer reads goes to the log."""
    if error.detail:
        feedback.pushDebugInfo(error.detail)
    return QgsProcessingException(error.message)


def _show_events(client: EngineClient, feedback: QgsProcessingFeedback) -> None:
    """Shows what the engine tells in the algorithm's log and progress bar."""
    steps: dict[str, str] = {}
    client.progress.connect(lambda event: _show_block(event, steps, feedback))
    client.taskProgress.connect(lambda fraction, text: _show(100 * fraction, text, feedback))
    client.blockDone.connect(lambda event: feedback.pushInfo(_finished(event)))
    client.blockFailed.connect(lambda event: feedback.reportError(f"{event.block}: {event.message}"))
    client.warning.connect(lambda event: feedback.pushWarning(event.message))


def _finished(event: BlockDone) -> str:
    """A line of the log: the block, how it ended, and how much of it had no imagery."""
    lack = without_imagery(event.figures)
    return ", ".join([f"{event.block}: {tr(state_words(event.state))}", *([tr(lack)] if lack else [])])


def _show_block(event: Progress, steps: dict[str, str], feedback: QgsProcessingFeedback) -> None:
    """Shows how far the run is; each text becomes a line of the log, so a block has one for each step."""
    feedback.setProgress(100 * event.share)
    if steps.get(event.block) != event.step:
        steps[event.block] = event.step
        feedback.setProgressText(f"{event.block} {event.step}")


def _show(percent: float, text: str, feedback: QgsProcessingFeedback) -> None:
    feedback.setProgress(percent)
    feedback.setProgressText(text)
