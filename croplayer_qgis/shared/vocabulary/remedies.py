"""What a user can do about a problem with one click."""

from __future__ import annotations

from enum import Enum

from croplayer_qgis.shared.marked import mark


class Remedy(Enum):
    """What the button of a message does, each as (code, words on the button)."""

    NONE = "", ""
    SOURCES = "sources", mark("Open Sources")  # opens the page Sources
    GO_ON = "go_on", mark("Try again")  # runs the job again
    RESTART = "restart", mark("Restart and go on")  # starts the engine anew and goes on with the job
    RETRY = "retry", mark("Retry")  # takes failed and incomplete blocks up again
    OPEN_FOLDER = "open_folder", mark("Open folder")  # shows the job's folder, where space can be made
    CHOOSE_FOLDER = "choose_folder", mark("Choose folder…")  # asks for another folder
    SEND_KEY = "send_key", mark("Send the key there")  # where it was not entered for; then starts again

    @property
    def words(self) -> str:
        """Words on the button, English; "" when there is none."""
        return self.value[1]
