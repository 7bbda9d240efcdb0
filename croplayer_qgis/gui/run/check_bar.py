"""Has the engine read every file of the open job, and says which blocks have a damaged one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.messages.check_job import CheckJobParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class CheckBar(QWidget):
    """A button below the blocks; it is there while the job has finished blocks."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._task = TaskBar(state, tr("Check the files"))
        self._task.setObjectName("checkFiles")
        self._task.wanted.connect(self._check)
        state.jobChanged.connect(self._forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._task)

    def _check(self) -> None:
        job = self._state.job
        if job is not None:
            self._task.start("check_job", CheckJobParams(job=str(job.folder)), self._on_checked)

    def _forget(self) -> None:
        self._task.cancel()
        self._task.tell("")

    def _on_checked(self, result: Mapping[str, Any]) -> None:
        damaged = result["damaged"]
        if not damaged:
            text = counted(
                result["products"],
                "{} finished block: every file is as it was written.",
                "{} finished blocks: every file is as it was written.",
            )
            self._task.tell(tr(text))
            return
        text = counted(
            len(damaged),
            "{} block has a damaged file; map it again with Retry, Blocks whose files are damaged.",
            "{} blocks have a damaged file; map them again with Retry, Blocks whose files are damaged.",
        )
        self._task.tell("\n".join([tr(text), *map(str, result["warnings"])]), bad=True)
