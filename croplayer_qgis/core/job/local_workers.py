"""Worker processes on this machine."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

import psutil

from croplayer_qgis.core.errors import Cancelled, CropLayerError
from croplayer_qgis.core.job.worker_steps import Heard, Told
from croplayer_qgis.core.job.workers import Workers

P = ParamSpec("P")
T = TypeVar("T")

_TRIES = 2
_LEFT_FREE_BYTES = 2 << 30  # for the system, QGIS and the coordinator
_WORKER_BYTES = 2 << 30
_WORKER_CORES = 4
_to_coordinator: list[Connection] = []  # in a worker process: the one pipe it has


@dataclass(frozen=True, eq=False)
class _Item:
    """A call and where its outcome goes."""

    future: Future[Any]
    call: tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


class WorkerProcesses(Executor):
    """An executor whose processes may die: each has one call at a time, so it is known whose fault it was.

    A call whose process dies is tried again in a new one, and after the second death fails with a sentence;
    all other calls go on undisturbed. (A ``ProcessPoolExecutor`` gives up altogether.)

    Args:
        count: Number of processes; they are started with their first call.
    """

    def __init__(self, count: int) -> None:
        self._calls: queue.SimpleQueue[_Item | None] = queue.SimpleQueue()
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self._context = multiprocessing.get_context("spawn")
        self._lock = threading.Lock()
        self._ended = False
        self._processes: dict[int, multiprocessing.process.BaseProcess] = {}
        self._threads = [threading.Thread(target=self._serve, args=(n,), daemon=True) for n in range(count)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queues a call; function, arguments and result must be picklable."""
        future: Future[T] = Future()
        self._calls.put(_Item(future, (fn, args, kwargs)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes, killing those that still work: what they left goes with the next run."""
        with self._lock:
            self._ended = True
            for process in self._processes.values():
                process.kill()
        for _ in self._threads:
            self._calls.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def heard(self) -> list[Heard]:
        """What processes told since the last call, and which have died, in this order."""
        return [self._heard.get_nowait() for _ in range(self._heard.qsize())]

    def process_ids(self) -> list[int]:
        """Ids of the processes that are alive."""
        with self._lock:
            return [process.pid for process in self._processes.values() if process.pid is not None]

    def _serve(self, number: int) -> None:
        """Keeps one process busy: the life of one of the threads."""
        pipe: Connection | None = None
        while (item := self._calls.get()) is not None:
            if not item.future.set_running_or_notify_cancel():
                continue
            deaths = 0
            while not self._ended:
                try:
                    pipe = pipe or self._start(number)
                    pipe.send(item.call)
                    while isinstance(answer := pipe.recv(), Told):
                        self._heard.put(Heard(str(number), answer))
                    succeeded, outcome = answer
                except (EOFError, OSError) as error:
                    pipe, exit_code = None, self._bury(number)
                    self._heard.put(Heard(str(number), None))
                    deaths += 1
                    if deaths < _TRIES:
                        continue
                    succeeded, outcome = False, _died(exit_code, error)
                except Exception as error:  # what cannot be pickled
                    succeeded, outcome = False, error
                (item.future.set_result if succeeded else item.future.set_exception)(outcome)
                break
            if not item.future.done():
                item.future.set_exception(Cancelled())
        if pipe is not None:
            pipe.close()
        self._bury(number)

    def _start(self, number: int) -> Connection:
        with self._lock:
            if self._ended:
                raise EOFError
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_work, args=(theirs,), daemon=True)
            process.start()
            self._processes[number] = process
        theirs.close()  # so that ours ends with the process
        return ours

    def _bury(self, number: int) -> int | None:
        """Ends a process, if there is one, and returns its exit code."""
        with self._lock:
            process = self._processes.pop(number, None)
        if process is None:
            return None
        process.kill()
        process.join()
        return process.exitcode


def tell_coordinator(told: Told) -> None:
    """Sends the steps of a block from a worker process; its coordinator may be gone."""
    with suppress(OSError):
        _to_coordinator[0].send(told)


@contextmanager
def local_workers(count: int) -> Iterator[Workers]:
    """Worker processes that share this machine's cores; killed at the end, whatever they do."""
    executor = WorkerProcesses(count)
    try:
        threads = max(usable_cores() // count, 1)
        yield Workers(executor, lambda: count, threads, tell=tell_coordinator, heard=executor.heard)
    finally:
        executor.shutdown()


def default_worker_count() -> int:
    """How many worker processes suit this machine: as many as its cores can feed and its memory can hold.

    One for every 4 cores, as onnxruntime gains little from more threads and fusion uses one; and 2 GiB
    of free memory each, beside 2 GiB for everything else. One worker is this process itself.
    """
    free: int = psutil.virtual_memory().available - _LEFT_FREE_BYTES
    return max(1, min(usable_cores() // _WORKER_CORES, free // _WORKER_BYTES))


def usable_cores() -> int:
    """Cores this process may use: containers and clusters often give fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _died(exit_code: int | None, error: Exception) -> CropLayerError:
    return CropLayerError(
        "This block ended its worker process {} times, most likely for lack of memory; run the job "
        "again with fewer workers and retry the failed blocks.",
        _TRIES,
        detail=f"exit code {exit_code}, {error!r}",
    )


def _work(pipe: Connection) -> None:
    """Answers calls until the coordinator is gone: the life of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's, who ends this process
    threading.Thread(target=_die_with_parent, daemon=True).start()
    _to_coordinator.append(pipe)
    with suppress(EOFError, OSError):
        while True:
            function, args, kwargs = pipe.recv()
            try:
                outcome = True, function(*args, **kwargs)
            except Exception as error:  # it is the coordinator's to judge
                outcome = False, error
            pipe.send(outcome)
            del function, args, kwargs, outcome
    sys.exit()


def _die_with_parent() -> None:
    """A coordinator that was killed leaves no worker behind that goes on for nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
