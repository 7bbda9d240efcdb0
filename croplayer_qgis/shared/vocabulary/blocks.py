"""States of a job's blocks, and the steps of mapping one."""

from __future__ import annotations

from enum import Enum

from croplayer_qgis.shared.marked import mark


class BlockState(str, Enum):
    """State of the work on a block, each as (code, words, words of the legend, colour).

    Whether a block has a product is another fact (``shared/products``).

    Attributes:
        words: In a sentence, English.
        legend: As the legend of the layer of blocks says it.
        colour: As the grid shows it, ``#rrggbb``.
    """

    words: str
    legend: str
    colour: str

    QUEUED = "queued", mark("queued"), mark("Queued"), "#969696"
    RUNNING = "running", mark("running"), mark("Running"), "#4d8fd1"
    DONE = "done", mark("done"), mark("Done"), "#388e3c"
    INCOMPLETE = "incomplete", mark("incomplete"), mark("Incomplete: some tiles could not be read"), "#f5a623"
    FAILED = "failed", mark("failed"), mark("Failed"), "#d0574c"
    CANCELLED = "cancelled", mark("cancelled"), mark("Cancelled"), "#969696"
    WAITING = "waiting", mark("waiting for a source"), mark("Waiting for a source"), "#8e6bbf"
    EMPTY = "empty", mark("no imagery"), mark("No imagery"), "#b9a98c"

    def __new__(cls, code: str, words: str = "", legend: str = "", colour: str = "") -> BlockState:
        """The member of a code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.words, member.legend, member.colour = words, legend, colour
        return member

    def __str__(self) -> str:
        """The code."""
        return str(self.value)


DAMAGED = "damaged"
"""Among the states to retry: blocks whose products are not what was written."""

ENDED = (BlockState.DONE, BlockState.INCOMPLETE, BlockState.EMPTY)
"""How mapping a block ends when nothing stops it."""

UNFINISHED = (BlockState.QUEUED, BlockState.RUNNING, BlockState.WAITING, BlockState.CANCELLED)
"""What every run takes up."""

RETRIED = (BlockState.FAILED, BlockState.INCOMPLETE, BlockState.EMPTY)
"""What a run takes up when asked to."""

KEPT = mark("The earlier result of this block is shown and counted until the next is finished.")
"""What becomes of the product of a block that is being mapped again, or whose next mapping did not end."""

BY_URGENCY = (
    BlockState.RUNNING,
    BlockState.FAILED,
    BlockState.WAITING,
    BlockState.INCOMPLETE,
    BlockState.QUEUED,
    BlockState.CANCELLED,
    BlockState.EMPTY,
    BlockState.DONE,
)
"""All states, those that need attention first."""


class Step(str, Enum):
    """Steps of mapping a block, in their order, each as (code, words)."""

    words: str

    IMAGERY = "imagery", mark("fetching imagery")
    QUALITY = "quality", mark("judging image quality")
    SEGMENTATION = "segmentation", mark("finding cropland")
    EVALUATION = "evaluation", mark("evaluating errors")
    FUSION = "fusion", mark("fusing sources")
    WRITING = "writing", mark("writing")

    def __new__(cls, code: str, words: str = "") -> Step:
        """The member of a code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.words = words
        return member

    def __str__(self) -> str:
        """The code."""
        return str(self.value)


def state_words(code: str) -> str:
    """A state in words, or the code itself when this version does not know it."""
    return next((state.words for state in BlockState if state.value == code), code)


def step_words(code: str) -> str:
    """A step in words, or the code itself when this version does not know it."""
    return next((step.words for step in Step if step.value == code), code)
