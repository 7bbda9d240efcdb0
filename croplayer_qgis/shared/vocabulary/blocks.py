"""States of a job's blocks, and the steps of mapping one."""

from __future__ import annotations

from enum import Enum

from croplayer_qgis.shared.marked import mark


class BlockState(str, Enum):
    """State of a block in the job, each as (code, words, words of the legend, colour).

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
"""Among the states to retry: finished blocks whose products are not what was written."""

FINISHED = (BlockState.DONE, BlockState.INCOMPLETE)
"""Their files are there."""

UNFINISHED = (BlockState.QUEUED, BlockState.RUNNING, BlockState.CANCELLED)
"""What every run takes up."""

RETRIED = (BlockState.FAILED, BlockState.INCOMPLETE)
"""What a run takes up when asked to."""

BY_URGENCY = (
    BlockState.RUNNING,
    BlockState.FAILED,
    BlockState.INCOMPLETE,
    BlockState.QUEUED,
    BlockState.CANCELLED,
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
