"""What went wrong with a run, in one sentence, and the one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.translation import tr


class Remedy(Enum):
    """What the button of a message does."""

    NONE = ""
    SOURCES = "sources"  # opens the page Sources
    GO_ON = "go_on"  # runs the job again
    RESTART = "restart"  # starts the engine anew and goes on with the job
    RETRY = "retry"  # takes failed and incomplete blocks up again
    OPEN_FOLDER = "open_folder"  # shows the job's folder, where space can be made
    CHOOSE_FOLDER = "choose_folder"  # asks for another folder


@dataclass(frozen=True)
class Problem:
    """A message with a button.

    Attributes:
        text: One sentence.
        remedy: What can be done.
        detail: For the log.
    """

    text: str
    remedy: Remedy
    detail: str = ""

    @property
    def button(self) -> str:
        """Text of the button, "" when there is none."""
        return {
            Remedy.NONE: "",
            Remedy.SOURCES: tr("Open Sources"),
            Remedy.GO_ON: tr("Try again"),
            Remedy.RESTART: tr("Restart and go on"),
            Remedy.RETRY: tr("Retry"),
            Remedy.OPEN_FOLDER: tr("Open folder"),
            Remedy.CHOOSE_FOLDER: tr("Choose folder…"),
        }[self.remedy]


_REMEDIES = {
    messages.KEY_ERROR: Remedy.SOURCES,
    messages.UNREACHABLE: Remedy.GO_ON,
    messages.DISK_FULL: Remedy.OPEN_FOLDER,
    messages.NOT_WRITABLE: Remedy.CHOOSE_FOLDER,
    messages.JOB_ERROR: Remedy.CHOOSE_FOLDER,
    messages.SOURCE_ERROR: Remedy.SOURCES,
}


def problem_of(error: ErrorInfo) -> Problem:
    """The problem behind an error of the engine, whose sentence is the user's already."""
    return Problem(error.message, _REMEDIES.get(error.code, Remedy.NONE), error.detail)
