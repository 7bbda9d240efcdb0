"""Blocks on a Dask cluster: connects, checks the workers, and watches them."""

from __future__ import annotations

import os
import platform
import queue
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import Cancelled, CropLayerError, InputError, JobError
from croplayer_qgis.core.geopackage import NOT_WRITTEN, explained
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.local_workers import usable_cores
from croplayer_qgis.core.job.worker_steps import Heard, Told
from croplayer_qgis.core.job.workers import Workers
from croplayer_qgis.engine.cluster_tls import TLS_PROTOCOL, Certificates, certificates_for, is_this_machine
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.blocks import Step

_TOPIC = "croplayer-steps"
_CONNECT_S = 20.0
_FIRST_WORKER_S = 60.0
_CLOSE_S = 0.5
_WATCH_EVERY_S = 2.0
_POLL_S = 0.1
_PROTOCOLS = ("tcp://", "tls://", "ucx://", "ws://", "wss://")


@dataclass(frozen=True)
class Greeting:
    """What a worker says of itself: version, machine, cores, and whether it can write to the job's folder."""

    version: str
    host: str
    cores: int
    sees_job: bool


@contextmanager
def cluster_workers(
    address: str, job: Path, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Workers]:
    """The workers of the scheduler at ``address``.

    Tasks are not pure and have random keys, so that nothing of their arguments shows in them.

    Raises:
        InputError: The address is none, or it and the certificates do not fit (see ``cluster_tls``).
        JobError: No scheduler answers there, no worker comes within a minute, or a worker has another
            version of CropLayer or does not see the job's folder.
        Cancelled: ``cancelled`` returned True meanwhile.
    """
    if not address.startswith(_PROTOCOLS):
        raise InputError(
            "“{}” is no address of a scheduler; one looks like tls://10.0.0.5:8786, as "
            "croplayer scheduler prints it.",
            address,
        )
    client = _connect(address, certificates_for(address, os.environ), cancelled)
    try:
        watch = _Watch(client, address)
        watch.wait_for_workers(cancelled)
        threads = _check_workers(client, address, job)
        executor = client.get_executor(pure=False)
        client.subscribe_topic(_TOPIC, watch.hear)
        yield Workers(
            executor, watch.slots, threads, watch.check, watch.in_words, tell_scheduler, watch.heard
        )
    finally:
        with suppress(Exception):  # a scheduler that is gone; what matters has been told
            client.close(timeout=_CLOSE_S)


def greet(marker: str) -> Greeting:
    """Runs on each worker; ``marker`` is a file the coordinator has just made in the job's folder."""
    path = Path(marker)
    sees = path.is_file() and os.access(path.parent, os.W_OK)
    return Greeting(croplayer_version(), platform.node(), usable_cores(), sees)


def tell_scheduler(told: Told) -> None:
    """Runs on a worker: an event of the cluster, which Dask takes to everybody who subscribed."""
    import distributed

    message = {**asdict(told), "block": told.block.id, "step": told.step.value}
    distributed.get_worker().log_event(_TOPIC, message)


class _Watch:
    """Counts the workers' threads, hears them, and notices when they or the scheduler are gone."""

    def __init__(self, client: Any, address: str) -> None:
        self._client, self._address = client, address
        self._slots = 0
        self._next = 0.0
        self._alone = False
        self._is_open = not address.startswith(TLS_PROTOCOL) and not is_this_machine(address)
        self._workers: set[str] = set()
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()

    def hear(self, event: tuple[float, dict[str, Any]]) -> None:
        """Takes an event of the cluster, in a thread of Dask's; it may be of another run."""
        message = dict(event[1])
        worker = message.pop("worker")  # Dask names it
        block, step = Block.from_id(message.pop("block")), Step(message.pop("step"))
        self._heard.put(Heard(worker, Told(block=block, step=step, **message)))

    def heard(self) -> list[Heard]:
        """What workers told since the last call, and which have died."""
        return [self._heard.get_nowait() for _ in range(self._heard.qsize())]

    def slots(self) -> int:
        """Blocks the workers take at once."""
        return self._slots

    def check(self) -> str | None:
        """Looks every other second; warns once of an open cluster, and when the last worker has gone.

        Raises:
            JobError: The scheduler is gone.
        """
        now = time.monotonic()
        if self._slots and self._is_open:
            self._is_open = False  # told once
            return Sentence(
                "The connections to {} are not encrypted: whoever is on the network can read the keys of the "
                "sources and run programs as you.",
                self._address,
            )
        if now < self._next:
            return None
        self._next = now + _WATCH_EVERY_S
        try:
            if self._client.status not in ("running", "connecting"):
                raise OSError(self._client.status)
            threads = self._client.nthreads()
        except (OSError, TimeoutError) as error:
            raise _lost(self._address, error) from error
        self._slots = sum(threads.values())
        for worker in self._workers - set(threads):
            self._heard.put(Heard(worker, None))
        self._workers = set(threads)
        if self._slots:
            self._alone = False
        elif not self._alone:
            self._alone = True
            return Sentence(
                "No worker is connected to {} any more; the blocks wait until one is: croplayer worker {}.",
                self._address,
                self._address,
            )
        return None

    def in_words(self, error: Exception) -> Exception:
        """An error of Dask itself as a sentence; others as they are."""
        import distributed

        if isinstance(error, distributed.scheduler.KilledWorker):
            return CropLayerError(
                "This block ended several workers, most likely for lack of memory; give the workers more "
                "memory or fewer threads, and retry the failed blocks.",
                detail=str(error),
            )
        if isinstance(error, CancelledError) and self._client.status != "running":
            return _lost(self._address, error)
        return error

    def wait_for_workers(self, cancelled: Callable[[], bool]) -> None:
        """Waits for the first one; raises JobError when there is none in time."""
        end = time.monotonic() + _FIRST_WORKER_S
        while not self._slots:
            _stop_if(cancelled)
            if time.monotonic() > end:
                raise JobError(
                    "The scheduler {} has no workers; start some: croplayer worker {}.",
                    self._address,
                    self._address,
                )
            self._next = 0.0
            self.check()
            time.sleep(_POLL_S)


def _connect(address: str, tls: Certificates | None, cancelled: Callable[[], bool]) -> Any:
    """A client; connects in a thread, as a cancel must not wait for it."""
    import distributed  # slow, and needed for clusters only

    security = tls and distributed.Security(  # type: ignore[no-untyped-call]
        tls_ca_file=str(tls.authority),
        tls_client_cert=str(tls.certificate),
        tls_client_key=str(tls.key),
        require_encryption=True,
    )
    options = {"timeout": _CONNECT_S, "set_as_default": False, "name": "croplayer", "security": security}
    pool = ThreadPoolExecutor(1, thread_name_prefix="connect")
    connecting = pool.submit(distributed.Client, address, **options)
    pool.shutdown(wait=False)
    while True:
        try:
            return connecting.result(_POLL_S)
        except NotYet:
            if connecting.done():
                raise _unreachable(address, connecting.exception()) from None
            _stop_if(cancelled)
        except (OSError, ValueError, RuntimeError) as error:
            raise _unreachable(address, error) from error


def _check_workers(client: Any, address: str, job: Path) -> int:
    """Threads a block may use on the weakest machine; raises JobError when a worker cannot be used."""
    marker = job / f"run.{uuid.uuid4().hex[:12]}.part.hello"
    with explained(job, NOT_WRITTEN):
        marker.touch()
    try:
        greetings = client.run(greet, str(marker), on_error="return")
    finally:
        marker.unlink(missing_ok=True)
    for worker, greeting in greetings.items():
        if isinstance(greeting, ImportError):
            raise JobError(
                "The worker {} has no CropLayer; start it with croplayer worker {}.",
                worker,
                address,
                detail=repr(greeting),
            )
        if isinstance(greeting, BaseException):
            raise JobError("The worker {} cannot be used; its log says why.", worker, detail=repr(greeting))
        if greeting.version != croplayer_version():
            raise JobError(
                "The worker {} on {} has CropLayer {}, this machine has {}; install the same version on all.",
                worker,
                greeting.host,
                greeting.version,
                croplayer_version(),
            )
        if not greeting.sees_job:
            raise JobError(
                "The worker {} on {} cannot write to {}; put the job into a folder "
                "that all machines share, under the same path.",
                worker,
                greeting.host,
                job,
            )
    threads = client.nthreads()
    blocks: dict[str, int] = {}  # at once on each machine
    for worker, greeting in greetings.items():
        blocks[greeting.host] = blocks.get(greeting.host, 0) + threads.get(worker, 1)
    share = min(greeting.cores // blocks[greeting.host] for greeting in greetings.values())
    return max(1, int(share))


def _unreachable(address: str, error: BaseException | None) -> JobError:
    return JobError(
        "No scheduler answers at {}; start one (croplayer scheduler) and check address and firewall.",
        address,
        detail=repr(error),
    )


def _lost(address: str, error: Exception) -> JobError:
    return JobError(
        "The scheduler {} is gone; start it and its workers again and run the job again: it goes on "
        "from here.",
        address,
        detail=repr(error),
    )


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
