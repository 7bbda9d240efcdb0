"""Notifications: what the engine tells while it works; ``run_job`` makes those of a run itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Union

Figure = Union[float, int, str, None]


@dataclass(frozen=True)
class Pace:
    """How far a run is, the same for the terminal, the toolbox, the panel and the table of events.

    Attributes:
        blocks_done: Blocks that ended in this run, failed ones included.
        blocks_total: Blocks of this run.
        rate: Blocks per hour, pauses left out; None before the first block ends.
        eta_s: Seconds to the end of the run, judged by finished blocks; None before the first.
        share: Share of the run done, 0-1, with what is done of the blocks under way; never falls.
    """

    blocks_done: int
    blocks_total: int
    rate: float | None = None
    eta_s: float | None = None
    share: float = 0.0

    def __str__(self) -> str:
        """Such as ``12 of 400 blocks, 34.0 blocks/h, 11:25:00 left``."""
        parts = [f"{self.blocks_done} of {self.blocks_total} blocks"]
        if self.rate is not None:
            parts.append(f"{self.rate:.1f} blocks/h")
        if self.eta_s is not None:
            parts.append(f"{timedelta(seconds=round(self.eta_s))} left")
        return ", ".join(parts)


@dataclass(frozen=True)
class Progress:
    """Notification ``progress``: several blocks are under way at once, and each is told of in turn.

    A block is under way from its first ``progress`` to its ``block_done`` or ``block_failed``, wherever it is
    mapped: in the engine, in worker processes or on a cluster.

    Attributes:
        job: Path of the job folder.
        block: Block worked on.
        step: Code of a ``Step``, e.g. "imagery".
        fraction: Share of the block's work done, 0-1, steps weighted by what they took in blocks before. It
            falls only when the block's worker died: then the block begins anew, at "imagery" and 0.
        blocks_done, blocks_total, rate, eta_s, share: As ``Pace``.
    """

    job: str
    block: str
    step: str
    fraction: float
    blocks_done: int
    blocks_total: int
    rate: float | None = None
    eta_s: float | None = None
    share: float = 0.0

    @classmethod
    def at(cls, job: str, block: str, step: str, fraction: float, pace: Pace) -> Progress:
        """Progress of a block in a run."""
        return cls(job, block, step, fraction, **vars(pace))

    @property
    def pace(self) -> Pace:
        """Progress of the run."""
        return Pace(self.blocks_done, self.blocks_total, self.rate, self.eta_s, self.share)


@dataclass(frozen=True)
class BlockDone:
    """Notification ``block_done``: a block is written and committed.

    Attributes:
        job: Path of the job folder.
        block: The block.
        state: Code of a ``BlockState``: done, incomplete or empty.
        figures: As ``vocabulary.figures.BLOCK_FIGURES``.
    """

    job: str
    block: str
    state: str
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class BlockFailed:
    """Notification ``block_failed``: the run goes on; ``message`` is for the user, ``detail`` for the log."""

    job: str
    block: str
    message: str
    detail: str = ""


@dataclass(frozen=True)
class TaskProgress:
    """Notification ``task_progress``: how far a task of ``engine/tasks`` is, 0-1, and what it does now."""

    fraction: float
    text: str


@dataclass(frozen=True)
class Warned:
    """Notification ``warning``: something the user should know; the run goes on."""

    message: str
    block: str | None = None


@dataclass(frozen=True)
class Log:
    """Notification ``log``: a line for the log tab; ``level`` is a name of the logging module."""

    level: str
    text: str


Notification = Union[Progress, TaskProgress, BlockDone, BlockFailed, Warned, Log]
