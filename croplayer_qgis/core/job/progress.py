"""Turns steps of blocks into a fraction, a rate and an estimate of the time left."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.reading import Seconds
from croplayer_qgis.shared.messages.events import Pace, Progress
from croplayer_qgis.shared.vocabulary.blocks import Step

# Shares of a block's time before any was measured: two sources at zoom 16 on two cores.
_EXPECTED: Seconds = {
    Step.IMAGERY: 0.12,
    Step.QUALITY: 0.03,
    Step.SEGMENTATION: 0.55,
    Step.EVALUATION: 0.13,
    Step.FUSION: 0.09,
    Step.WRITING: 0.08,
}
_STEPS = list(Step)
_SMALLEST_NEWS = 0.005  # of a step: a pixel of a progress bar 200 px wide


class ProgressMeter:
    """Progress of a run whose blocks overlap; the fraction of each only grows, unless it begins anew.

    Args:
        job: Path of the job folder, as told.
        total: Blocks of the run.
        clock: Seconds that only grow.
    """

    def __init__(self, job: str, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._job = job
        self._total = total
        self._clock = clock
        self._started = clock()
        self._paused_at: float | None = None
        self._finished = 0
        self._under_way: dict[Block, tuple[Step, float]] = {}
        self._told: dict[Block, tuple[Step, float]] = {}
        self._share = 0.0
        self._measured: Counter[Step] = Counter()

    def start(self, block: Block) -> Progress:
        """A block is taken up, or begins anew."""
        self._under_way[block] = self._told[block] = (Step.IMAGERY, 0.0)
        return self._told_of(block, self.pace())

    def step(self, block: Block, step: Step, share: float) -> Progress | None:
        """A block is ``share`` through a step; returns what to tell, None when that is no news."""
        cost = self._measured or _EXPECTED
        before = sum(cost[other] for other in _STEPS[: _STEPS.index(step)])
        fraction = (before + share * cost[step]) / sum(cost.values())
        fraction = max(fraction, self._under_way[block][1])
        self._under_way[block] = (step, fraction)
        told_step, told_fraction = self._told[block]
        if step is told_step and fraction < told_fraction + _SMALLEST_NEWS:
            return None
        self._told[block] = (step, fraction)
        return self._told_of(block, self.pace())

    def finish(self, block: Block, seconds: Seconds | None) -> None:
        """A block is done, or has failed (``seconds`` None)."""
        del self._under_way[block], self._told[block]
        self._finished += 1
        self._measured.update(seconds or {})

    def put_back(self, block: Block) -> None:
        """A block goes back to the queue; it will be started anew."""
        del self._under_way[block], self._told[block]

    def oldest(self, pace: Pace | None = None) -> Progress | None:
        """Progress of the block that was taken up first, with a pace told before; None when there is none."""
        for block in self._under_way:
            return self._told_of(block, pace or self.pace())
        return None

    def _told_of(self, block: Block, pace: Pace) -> Progress:
        step, fraction = self._under_way[block]
        return Progress.at(self._job, block.id, step, fraction, pace)

    @property
    def paused(self) -> bool:
        """Whether the run is paused."""
        return self._paused_at is not None

    def hold(self, paused: bool) -> None:
        """The run is paused or goes on; the time in between counts for no rate."""
        now = self._clock()
        if paused and self._paused_at is None:
            self._paused_at = now
        elif not paused and self._paused_at is not None:
            self._started += now - self._paused_at
            self._paused_at = None

    def pace(self) -> Pace:
        """How far the run is; rate and time left are unknown before a block was finished."""
        done = self._finished + sum(fraction for _, fraction in self._under_way.values())
        self._share = max(self._share, min(done / self._total, 1.0))
        if not self._finished:
            return Pace(0, self._total, share=self._share)
        elapsed = max((self._paused_at or self._clock()) - self._started, 1e-9)
        eta_s = elapsed / done * max(self._total - done, 0.0)
        return Pace(self._finished, self._total, self._finished / elapsed * 3600, eta_s, self._share)
