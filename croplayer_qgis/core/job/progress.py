"""Turns steps of blocks into a fraction and an estimate of the time left."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.events import Progress, Step
from croplayer_qgis.core.job.pipeline import Seconds

# Shares of a block's time before any was measured: two sources at zoom 16 on two cores.
_EXPECTED: Seconds = {
    Step.IMAGERY: 0.12,
    Step.QUALITY: 0.03,
    Step.SEGMENTATION: 0.55,
    Step.FUSION: 0.22,
    Step.WRITING: 0.08,
}
_STEPS = list(Step)
_SMALLEST_NEWS = 0.005


class ProgressMeter:
    """Progress of a run whose blocks overlap: tells of the oldest one, whose fraction only grows.

    Args:
        total: Blocks of the run.
        clock: Seconds that only grow.
    """

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._clock = clock
        self._started = clock()
        self._finished = 0
        self._fractions: dict[Block, float] = {}
        self._told: tuple[Step | None, float] = (None, 0.0)
        self._measured: Counter[Step] = Counter()

    def start(self, block: Block) -> None:
        """A block is taken up."""
        self._fractions[block] = 0.0

    def step(self, block: Block, step: Step, share: float) -> Progress | None:
        """A block is ``share`` through a step; returns what to tell, None when that is no news."""
        cost = self._measured or _EXPECTED
        before = sum(cost[other] for other in _STEPS[: _STEPS.index(step)])
        fraction = (before + share * cost[step]) / sum(cost.values())
        self._fractions[block] = fraction = max(fraction, self._fractions[block])
        told_step, told_fraction = self._told
        if block != next(iter(self._fractions)):
            return None
        if step is told_step and fraction < told_fraction + _SMALLEST_NEWS:
            return None
        self._told = (step, fraction)
        return Progress(block.id, step, fraction, self.eta_s())

    def finish(self, block: Block, seconds: Seconds | None) -> None:
        """A block is done, or has failed (``seconds`` None)."""
        del self._fractions[block]
        self._told = (None, 0.0)
        self._finished += 1
        self._measured.update(seconds or {})

    def eta_s(self) -> float | None:
        """Seconds to the end at the pace of this run so far; None before a block was finished."""
        if not self._finished:
            return None
        done = self._finished + sum(self._fractions.values())
        return (self._clock() - self._started) / done * (self._total - done)
