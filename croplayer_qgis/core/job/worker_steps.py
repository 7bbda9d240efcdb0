"""What workers tell while they map a block, and what the coordinator makes of it.

A block whose worker died is begun anew by another one. Each beginning is an attempt of its own, so that
nothing a dead worker told counts for the living one.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.stages import Restarted, Stepped
from croplayer_qgis.shared.vocabulary.blocks import Step

_TELL_EVERY_S = 1.0  # a coordinator of some hundred workers hears of each; the beginning of a step at once


@dataclass(frozen=True)
class Told:
    """A worker is ``share`` (0-1) through a step of a block, in one attempt of one run."""

    run: str
    attempt: str
    block: Block
    step: Step
    share: float


@dataclass(frozen=True)
class Heard:
    """What arrived at the coordinator: who told it, and what; None when that worker has died."""

    worker: str
    told: Told | None


Tell = Callable[[Told], None]


class StepTeller:
    """Tells the steps of one attempt at a block; called as ``pipeline.OnStep``."""

    def __init__(self, run: str, block: Block, tell: Tell) -> None:
        self._run, self._block, self._tell = run, block, tell
        self._attempt = uuid.uuid4().hex[:12]
        self._step: Step | None = None
        self._next = 0.0

    def __call__(self, step: Step, share: float) -> None:
        """Tells it when it is the beginning of a step, or the last was told a second ago."""
        now = time.monotonic()
        if step is not self._step or now >= self._next:
            self._step, self._next = step, now + _TELL_EVERY_S
            self._tell(Told(self._run, self._attempt, self._block, step, share))


class AttemptsUnderWay:
    """Knows who works on which block, and drops what came too late."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._attempts: dict[Block, Heard] = {}
        self._over: set[str] = set()

    def news(self, heard: Iterable[Heard], running: Collection[Block]) -> Iterator[Stepped | Restarted]:
        """News of the blocks that are ``running``."""
        for item in heard:
            told = item.told
            if told is None:
                lost = [block for block, last in self._attempts.items() if last.worker == item.worker]
                yield from (self._restarted(block) for block in lost if block in running)
            elif told.run == self._run and told.block in running and told.attempt not in self._over:
                last = self._attempts.get(told.block)
                if last is not None and last.told is not None and last.told.attempt != told.attempt:
                    yield self._restarted(told.block)
                self._attempts[told.block] = item
                yield Stepped(told.block, told.step, told.share)

    def forget(self, block: Block) -> None:
        """The block has ended."""
        self._attempts.pop(block, None)

    def _restarted(self, block: Block) -> Restarted:
        last = self._attempts.pop(block)
        if last.told is not None:
            self._over.add(last.told.attempt)
        return Restarted(block)
