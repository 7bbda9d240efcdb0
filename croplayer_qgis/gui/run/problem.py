"""What went wrong with a run, in one sentence, and the one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.vocabulary.remedies import Remedy
from croplayer_qgis.translation import tr


@dataclass(frozen=True)
class Problem:
    """A message with a button.

    Attributes:
        text: One sentence.
        remedy: What can be done.
        detail: For the log.
        key: Id of the source and address, where the remedy is to send its key there.
    """

    text: str
    remedy: Remedy
    detail: str = ""
    key: tuple[str, str] = ("", "")

    @property
    def button(self) -> str:
        """Text of the button, "" when there is none."""
        return tr(self.remedy.words) if self.remedy.words else ""


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
