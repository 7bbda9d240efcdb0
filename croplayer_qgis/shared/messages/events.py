"""Notifications: what the engine tells while it works."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Union

Figure = Union[float, int, str, None]


@dataclass(frozen=True)
class Progress:
    """Notification ``progress``: several blocks are under way at once, and each is told of in turn.

    A block is under way from its first ``progress`` to its ``block_done`` or ``block_failed``, wherever it is
    mapped: in the engine, in worker processes or on a cluster.

    Attributes:
        job: Path of the job folder.
        block: Block worked on.
        step: Short name of the step, e.g. "imagery", "segmentation".
        fraction: Share of the block's work done, 0-1. It falls only when the block's worker died: then the
            block begins anew, at "imagery" and 0.
        blocks_done: Blocks finished in this run.
        blocks_total: Blocks of this run.
        rate: Blocks per hour in this run, None before the first one ends.
        eta_s: Estimated seconds to the end of the run, None when unknown.
        share: Share of the run done, 0-1, with what is done of all blocks under way; never falls.
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


@dataclass(frozen=True)
class BlockDone:
    """Notification ``block_done``: a block is written and committed; figures as ``core/job/schema.py``."""

    job: str
    block: str
    state: str
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class BlockFailed:
    """Notification ``block_failed``: this block failed, the run goes on."""

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
