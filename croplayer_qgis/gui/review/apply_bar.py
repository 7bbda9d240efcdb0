"""The foot of the registry: has the engine apply corrections to the map, and says what it lacks of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.review.review_file import ReviewFileError
from croplayer_qgis.shared.messages.correct import CorrectParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class ApplyBar(QWidget):
    """The map with corrections is what views, exports and accuracy show; it is written on demand.

    Signals:
        applied: The map has all corrections in force.
    """

    applied = pyqtSignal()

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._review: Review | None = None
        self._waiting = QLabel()
        self._waiting.setObjectName("waitingCorrections")
        self._waiting.setWordWrap(True)
        self._task = TaskBar(state, tr("Apply corrections to the map"))
        self._task.setObjectName("applyCorrections")
        self._task.wanted.connect(self._apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.addWidget(self._waiting)
        layout.addWidget(self._task)
        self.show_waiting()

    def begin(self, review: Review | None) -> None:
        """Applies those of another job, or of none."""
        self._review = review
        self._task.tell("")
        self.show_waiting()

    def show_waiting(self) -> None:
        """Says of how many blocks the corrected map lacks something that people said or drew."""
        count = 0
        if self._review is not None:
            try:
                count = len(self._review.file.blocks_to_correct())
            except ReviewFileError:
                count = 0  # whoever wants to write says why that does not work
        text = counted(
            count,
            "The corrected map of {} block is not up to date: apply the corrections.",
            "The corrected map of {} blocks is not up to date: apply the corrections.",
        )
        self._waiting.setText(tr(text) if count else "")
        self._waiting.setVisible(count > 0)

    def _apply(self) -> None:
        review = self._review
        if review is None:
            self._task.tell(tr("Open a job first."))
            return
        self._task.start("correct", CorrectParams(job=str(review.job.folder)), self._on_applied)

    def _on_applied(self, result: Mapping[str, Any]) -> None:
        machine = sum(block["machine_ha"] for block in result["blocks"].values())
        corrected = sum(block["cropland_ha"] for block in result["blocks"].values())
        text = tr("Cropland in the corrected blocks: {:,.1f} ha without corrections, {:,.1f} ha with them.")
        self._task.tell("\n".join([text.format(machine, corrected), *result.get("warnings", ())]))
        self.show_waiting()
        self.applied.emit()
        self._state.read_job_again()
