"""What a run tells whoever started it; blocks are named by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step

Figure = float | int | str | None


@dataclass(frozen=True)
class BlockCost:
    """What mapping a block took.

    Attributes:
        seconds: Time of each step.
        delivered: Tiles and bytes that came over the network, by source id.
    """

    seconds: Mapping[Step, float] = field(default_factory=dict)
    delivered: Mapping[str, tuple[int, int]] = field(default_factory=dict)


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
    """Where a block and the run are; several blocks are under way at once, and each is told of.

    Attributes:
        block: Block worked on.
        step: What is being done to it.
        fraction: Share of the block's work done, 0-1, steps weighted by what they took in blocks before. It
            falls only when the block's worker died: then it begins anew at 0.
        pace: The run as a whole.
    """

    block: str
    step: Step
    fraction: float
    pace: Pace


@dataclass(frozen=True)
class BlockDone:
    """A block is written and committed.

    Attributes:
        block: The block.
        state: Done or incomplete.
        figures: As ``schema.FIGURES``.
        cost: What mapping it took.
    """

    block: str
    state: BlockState
    figures: Mapping[str, Figure]
    cost: BlockCost = field(default_factory=BlockCost)


@dataclass(frozen=True)
class BlockFailed:
    """A block failed and the run goes on; ``message`` is for the user, ``detail`` for the log."""

    block: str
    message: str
    detail: str


@dataclass(frozen=True)
class Warning:
    """Something the user should know; the run goes on."""

    message: str
    block: str | None = None


Event = Progress | BlockDone | BlockFailed | Warning
