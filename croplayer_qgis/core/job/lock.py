"""One run a job at a time, on one machine or on several that share the folder."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import psutil

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geopackage import NOT_WRITTEN, explained
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.sentence import Sentence

_LOCK, _OWNER = "run.lock", "run.owner"
BEAT_S = 10.0
"""How often a run shows that it is alive."""

_CLOCK_S = 5.0  # what the times of one process differ by when the machine's clock was set meanwhile
STALE_S = 35.0
"""After this long without a sign of life, a run on another machine counts as dead."""


@dataclass(frozen=True)
class Owner:
    """Who runs a job: machine, process, user, and since when (local time, ISO 8601).

    Attributes:
        host: Name of the machine.
        pid: Number of the process there.
        user: Who started it.
        since: When the run began.
        born: When the process began, by its machine's clock (s); 0 in jobs of version 0.1. Tells it from
            a later process of the same number.
        token: Drawn for each run.
    """

    host: str
    pid: int
    user: str
    since: str
    born: float = 0.0
    token: str = ""

    def sentence(self) -> Sentence:
        """Such as ``process 4711 of anna on build-2, since 2026-11-25T04:12``."""
        pid = str(self.pid)  # a name, no amount
        return Sentence("process {} of {} on {}, since {}", pid, self.user, self.host, self.since)

    def lives_here(self) -> bool:
        """Whether it is a process of this machine that has not ended."""
        if self.host != socket.gethostname():
            return False
        try:
            born: float = psutil.Process(self.pid).create_time()
        except psutil.Error:
            return False
        return abs(born - self.born) < _CLOCK_S


@dataclass(frozen=True)
class Claim:
    """A run's right to write to a job; workers of the run are told it.

    Attributes:
        folder: The job's folder.
        owner: Who has it.
    """

    folder: Path
    owner: Owner

    def require(self) -> None:
        """Asks whether the job is this run's still: a machine that slept may have lost it meanwhile.

        Where somebody deleted the file of the owner, it is claimed again.

        Raises:
            JobError: Another run has it, and which.
        """
        path = self.folder / _OWNER
        if not path.exists():
            self._claim_again(path)
        other = _read_owner(path)
        if other is not None and other.token != self.owner.token:
            raise JobError(
                "The job in {} was taken over ({}) while this run gave no sign of life; this run has stopped "
                "and written nothing since.",
                self.folder,
                other.sentence(),
            )

    def holds(self) -> bool:
        """Whether the file of the owner is this run's."""
        owner = _read_owner(self.folder / _OWNER)
        return owner is not None and owner.token == self.owner.token

    def _claim_again(self, path: Path) -> None:
        with explained(self.folder, NOT_WRITTEN), suppress(FileExistsError), path.open("x") as file:
            file.write(json.dumps(asdict(self.owner)))


@contextmanager
def exclusive(folder: Path) -> Iterator[Claim]:
    """Holds a job for one run.

    The lock is a SQLite transaction on a file of its own: it works on every system and ends with the process,
    however that ends. Some network file systems know no locks between machines, and a file can be deleted, so
    the run also says in ``run.owner`` who it is and, every ``BEAT_S``, that it is alive.

    Raises:
        JobError: Another process runs the job, and which one; or the folder cannot be written.
    """
    owner_path = folder / _OWNER
    with explained(folder, NOT_WRITTEN):
        connection = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise _being_run(folder, _read_owner(owner_path), str(error)) from error
        other = _read_owner(owner_path)
        if other is not None and _is_alive(other, owner_path):
            raise _being_run(folder, other, "no lock, but a sign of life")
        claim = Claim(folder, _this_process())
        with explained(folder, NOT_WRITTEN):
            owner_path.write_text(json.dumps(asdict(claim.owner)), encoding="utf-8")
        ended = threading.Event()
        threading.Thread(target=_beat, args=(claim, owner_path, ended), daemon=True).start()
        try:
            yield claim
        finally:
            ended.set()
            with suppress(OSError):  # it counts as dead with the process, and must not hide how the run ended
                if claim.holds():
                    owner_path.unlink(missing_ok=True)


def _is_alive(owner: Owner, path: Path) -> bool:
    if owner.host == socket.gethostname():
        return owner.lives_here()
    return _age_s(path) < STALE_S


def _being_run(folder: Path, owner: Owner | None, detail: str) -> JobError:
    return JobError(
        "The job in {} is being run by another process{}; wait until it ends, or stop it there. A run on a "
        "machine that was switched off frees the job after {} s.",
        folder,
        "" if owner is None else Sentence(" ({})", owner.sentence()),
        f"{STALE_S:.0f}",
        detail=detail,
    )


def _this_process() -> Owner:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        user = "?"
    return Owner(
        socket.gethostname(),
        os.getpid(),
        user,
        datetime.now().isoformat(timespec="minutes"),
        psutil.Process().create_time(),
        uuid.uuid4().hex,
    )


def _read_owner(path: Path) -> Owner | None:
    """The owner a run wrote; None when there is none, or it is being written just now."""
    try:
        return Owner(**read_json(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _age_s(path: Path) -> float:
    """Seconds since the file was touched, by the clock of the disk it lies on."""
    now = path.with_name(f"{_OWNER}.{os.getpid()}.part.now")
    with suppress(OSError):
        now.touch()
        age = now.stat().st_mtime - path.stat().st_mtime
        now.unlink()
        return age
    return STALE_S


def _beat(claim: Claim, path: Path, ended: threading.Event) -> None:
    while not ended.wait(BEAT_S):
        with suppress(OSError):
            if claim.holds():  # a beat for somebody else would keep a dead run alive
                os.utime(path)
