"""The engine process QGIS talks to: JSON-RPC 2.0 over stdin and stdout.

One run or task at a time, in a thread of its own, so that ``cancel`` is answered while it computes. The
process ends when QGIS closes the pipe, whatever it is doing: finished blocks are on disk already.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NoReturn, TypeVar

from croplayer_qgis.core.errors import (
    Cancelled,
    CropLayerError,
    DiskFullError,
    InputError,
    JobError,
    KeyMissingError,
    KeyRefusedError,
    ModelError,
    NotWritableError,
    SourceError,
    UnreachableError,
)
from croplayer_qgis.core.imagery.redaction import Redactor
from croplayer_qgis.engine.channel import Channel
from croplayer_qgis.engine.redacted_stream import RedactedStream
from croplayer_qgis.engine.signals import acting_on_signals
from croplayer_qgis.engine.tasks import TASKS, load_task
from croplayer_qgis.shared import jsonrpc, messages
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages import ErrorInfo, Params, ParamsError, RunParams, RunResult, TaskProgress
from croplayer_qgis.shared.messages.parameter import ParameterError
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.url_keys import proxy_passwords

logger = logging.getLogger(__name__)
P = TypeVar("P", bound=Params)

END_GRACE_S = 5.0
"""How long the work may take to notice that QGIS is gone, before the process ends anyway."""

_CODES: tuple[tuple[type[CropLayerError], int], ...] = (
    (KeyMissingError, messages.KEY_ERROR),
    (KeyRefusedError, messages.KEY_ERROR),
    (UnreachableError, messages.UNREACHABLE),
    (DiskFullError, messages.DISK_FULL),
    (NotWritableError, messages.NOT_WRITABLE),
    (InputError, messages.INPUT_ERROR),
    (SourceError, messages.SOURCE_ERROR),
    (ModelError, messages.MODEL_ERROR),
    (JobError, messages.JOB_ERROR),
    (Cancelled, messages.CANCELLED),
)


class Server:
    """Answers the requests of one client.

    Args:
        channel: Where requests come from and everything goes to.
        redactor: Learns each secret a request brings, before anything else happens with it.
    """

    def __init__(self, channel: Channel, redactor: Redactor) -> None:
        self._channel = channel
        self._redactor = redactor
        self._cancelled = threading.Event()
        self._paused = threading.Event()
        self._busy = False
        self._worker: threading.Thread | None = None
        self._methods: Mapping[str, Callable[[Any, Any], None]] = {
            "hello": lambda id, _params: self._answer(id, _hello),
            "installed_models": lambda id, _params: self._answer(id, _installed_models),
            "cancel": self._cancel,
            "pause": lambda id, _params: self._pause(id, True),
            "resume": lambda id, _params: self._pause(id, False),
            "run": lambda id, params: self._start(id, partial(self._run, params)),
            **{task: partial(self._start_task, task) for task in TASKS},
        }

    def serve(self) -> None:
        """Answers until the client closes the pipe."""
        for line in self._channel.lines():
            self._handle(line)

    def end(self) -> None:
        """Cancels what is in progress and waits up to ``END_GRACE_S`` seconds for its end."""
        self._cancelled.set()
        if self._worker is not None:
            self._worker.join(END_GRACE_S)

    def _handle(self, line: bytes) -> None:
        try:
            message = read_json(line.decode("utf-8"))
        except ValueError as error:
            self._refuse(None, messages.PARSE_ERROR, mark("The line is not JSON."), str(error))
            return
        if not isinstance(message, dict):
            self._refuse(
                None, messages.INVALID_REQUEST, mark("A request is one JSON object; batches are not taken.")
            )
            return
        id = message.get("id")
        method = message.get("method")
        if (
            message.get("jsonrpc") != "2.0"
            or not isinstance(method, str)
            or isinstance(id, (dict, list, bool))
        ):
            self._refuse(None, messages.INVALID_REQUEST, mark("The line is not a JSON-RPC 2.0 request."))
        elif method not in self._methods:
            if id is not None:
                text = Sentence("This engine does not know the request '{}'.", method)
                self._refuse(id, messages.METHOD_NOT_FOUND, text)
        else:
            self._methods[method](id, message.get("params"))

    def _start_task(self, task: str, id: Any, params: Any) -> None:
        self._start(id, partial(self._run_task, task, params))

    def _start(self, id: Any, work: Callable[[], Any]) -> None:
        if self._busy:
            self._refuse(
                id, messages.BUSY, mark("The engine is already working; cancel that or wait for its end.")
            )
            return
        self._cancelled.clear()
        self._paused.clear()
        self._busy = True
        self._worker = threading.Thread(target=self._work, args=(id, work), name="worker", daemon=True)
        self._worker.start()

    def _work(self, id: Any, work: Callable[[], Any]) -> None:
        message = self._outcome(id, work)
        self._busy = False  # before the answer goes out: the client may send the next request at once
        self._send(message)

    def _run(self, params: Any) -> RunResult:
        from croplayer_qgis.engine import service  # all that maps blocks: a second of the processor

        wanted = self._read(RunParams, params)
        return service.run(wanted, self._cancelled.is_set, self._notify, self._paused.is_set)

    def _run_task(self, method: str, params: Any) -> Mapping[str, Any]:
        task = load_task(method)
        wanted = self._read(task.Params, params)
        return task.run(wanted, self._cancelled.is_set, self._report)

    def _read(self, kind: type[P], params: Any) -> P:
        """The parameters of a request; their secrets are known to the redactor before anything is done."""
        wanted = kind.from_dict(params)
        for secret in getattr(wanted, "secrets", {}).values():
            self._redactor.add(secret)
        return wanted

    def _report(self, fraction: float, text: str) -> None:
        self._notify(TaskProgress(min(max(fraction, 0.0), 1.0), Sentence(text)))

    def _cancel(self, id: Any, _params: Any) -> None:
        busy = self._busy
        if busy:
            self._cancelled.set()
        self._send(jsonrpc.response(id, {"cancelled": busy}))

    def _pause(self, id: Any, paused: bool) -> None:
        """A run finishes the blocks under way and begins no other until it is resumed; tasks do not pause."""
        if paused and self._busy:
            self._paused.set()
        else:
            self._paused.clear()
        self._send(jsonrpc.response(id, {"paused": self._paused.is_set()}))

    def _answer(self, id: Any, work: Callable[[], Any]) -> None:
        self._send(self._outcome(id, work))

    def _outcome(self, id: Any, work: Callable[[], Any]) -> dict[str, Any]:
        """Response with what ``work`` returns, or why it could not: the one edge of the server for errors."""
        try:
            return jsonrpc.response(id, work())
        except ParamsError as error:
            return self._error(id, messages.INVALID_PARAMS, Sentence("The request is wrong: {}.", error))
        except ParameterError as error:
            return self._error(id, messages.INPUT_ERROR, error.user_message)
        except CropLayerError as error:
            code = next((code for kind, code in _CODES if isinstance(error, kind)), messages.INTERNAL_ERROR)
            logger.info("%s %s", error.user_message, error.detail)
            return self._error(id, code, error.user_message, error.detail, error.block)
        except Exception as error:  # the client must get an answer, whatever happened
            logger.exception("Request failed")
            text = Sentence(
                "The engine failed unexpectedly ({}); its log has the details.", type(error).__name__
            )
            return self._error(id, messages.INTERNAL_ERROR, text, traceback.format_exc())

    def _error(
        self, id: Any, code: int, message: str, detail: str = "", block: str | None = None
    ) -> dict[str, Any]:
        sentence = Sentence(message).changed(self._redactor)
        error = ErrorInfo(code, sentence, self._redactor(detail), block)
        return jsonrpc.error_response(id, error)

    def _refuse(self, id: Any, code: int, message: str, detail: str = "") -> None:
        self._channel.send(self._error(id, code, message, detail))

    def _send(self, answer: dict[str, Any]) -> None:
        if answer["id"] is not None:  # JSON-RPC: a request without an id wants no answer
            self._channel.send(answer)

    def _notify(self, event: messages.Notification) -> None:
        self._channel.send(jsonrpc.notification(event))


def _hello() -> messages.HelloResult:
    from croplayer_qgis.engine import about  # ONNX Runtime, which no other answer needs

    return about.hello()


def _installed_models() -> Mapping[str, Any]:
    from croplayer_qgis.engine import about

    return about.installed()


class _ChannelHandler(logging.Handler):
    """Sends log records to the client's log tab as ``log`` notifications."""

    def __init__(self, channel: Channel, redactor: Redactor) -> None:
        super().__init__(logging.INFO)
        self._channel = channel
        self._redactor = redactor

    def emit(self, record: logging.LogRecord) -> None:
        """One notification per record, without its traceback, which stderr has."""
        event = messages.Log(record.levelname, self._redactor(record.getMessage()))
        self._channel.send(jsonrpc.notification(event))


def serve(verbose: bool = False) -> NoReturn:
    """Serves on this process's stdin and stdout until stdin ends or SIGTERM comes; then ends the process."""
    channel = Channel.of_this_process()
    redactor = Redactor(proxy_passwords(os.environ))
    sys.stderr = sys.stdout = RedactedStream(sys.stderr, redactor)
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    package = logging.getLogger("croplayer_qgis")
    package.setLevel(logging.DEBUG if verbose else logging.INFO)
    package.addHandler(_ChannelHandler(channel, redactor))
    server = Server(channel, redactor)

    def end(status: int) -> NoReturn:
        server.end()
        sys.stderr.close()
        # A run that has not noticed may hold threads the interpreter would wait for; QGIS is gone, so do not.
        os._exit(status)

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal QGIS was started from is for QGIS
    signal.signal(signal.SIGTERM, lambda _number, _frame: None)  # acted on below, once
    with acting_on_signals(lambda number: end(128 + number)):
        server.serve()
        end(0)
