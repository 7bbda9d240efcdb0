"""One run a job at a time, on one machine or on several that share the folder."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geopackage import NOT_WRITTEN, explained
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.sentence import Sentence

_LOCK, _OWNER = "run.lock", "run.owner"
BEAT_S = 10.0
"""How often a run shows that it is alive."""

STALE_S = 35.0
"""After this long without a sign of life, a run on another machine counts as dead."""


@dataclass(frozen=True)
class Owner:
    """Who runs a job: machine, process, user, and since when (local time, ISO 8601)."""

    host: str
    pid: int
    user: str
    since: str

    def sentence(self) -> Sentence:
        """Such as ``process 4711 of anna on build-2, since 2026-11-25T04:12``."""
        pid = str(self.pid)  # a name, no amount
        return Sentence("process {} of {} on {}, since {}", pid, self.user, self.host, self.since)


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Holds a job for one run.

    The lock is a SQLite transaction on a file of its own: it works on every system and ends with the process,
    however that ends. Some network file systems know no locks between machines, so the run also says in
    ``run.owner`` that it is alive, every ``BEAT_S``.

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
        if other is not None and other.host != socket.gethostname() and _age_s(owner_path) < STALE_S:
            raise _being_run(folder, other, "no lock, but a sign of life")
        with explained(folder, NOT_WRITTEN):
            owner_path.write_text(json.dumps(asdict(_this_process())), encoding="utf-8")
        ended = threading.Event()
        threading.Thread(target=_beat, args=(owner_path, ended), daemon=True).start()
        try:
            yield
        finally:
            ended.set()
            owner_path.unlink(missing_ok=True)


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
    return Owner(socket.gethostname(), os.getpid(), user, datetime.now().isoformat(timespec="minutes"))


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


def _beat(path: Path, ended: threading.Event) -> None:
    while not ended.wait(BEAT_S):
        with suppress(OSError):
            os.utime(path)
