"""Options of the models: the one of each task that came with CropLayer, or a folder of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QGridLayout, QGroupBox, QLabel, QPushButton, QWidget

from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.options.installed_models import InstalledModels
from croplayer_qgis.gui.options.task_text import task_text
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.messages import ErrorInfo, HelloResult
from croplayer_qgis.shared.messages.model import CheckModelParams
from croplayer_qgis.translation import tr

TASKS = ("cropland", "iqa", "evaluation", "fusion")


class ModelOptions(QGroupBox):
    """One row a task, a line with the outcome of the last check, and the installed models."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Models"), parent)
        self._state = state
        self._fields: dict[str, FolderField] = {}
        self._checks: dict[str, QPushButton] = {}
        self._build()

    def apply(self) -> None:
        """Keeps the folders; the engine checks each model again before it uses it."""
        chosen = {task: field.folder for task, field in self._fields.items()}
        Settings().models = {task: str(folder) for task, folder in chosen.items() if folder is not None}

    def show_hello(self, hello: HelloResult) -> None:
        """Names the models that came with CropLayer."""
        for model in hello.models:
            if model.task in self._fields:
                shipped = model.error or tr("shipped: {} {}").format(model.id, model.version)
                self._fields[model.task].lineEdit().setPlaceholderText(shipped)
                if model.definition:
                    self._definition.setText(_meaning(model.definition))
                    self._definition.show()

    def _build(self) -> None:
        grid = QGridLayout(self)
        own = Settings().models
        for row, task in enumerate(TASKS):
            field = FolderField(None, tr("shipped"))
            field.setObjectName(f"model_{task}")
            field.setFilePath(own.get(task, ""))
            check = QPushButton(tr("Check"))
            check.setObjectName(f"check_{task}")
            check.clicked.connect(lambda _checked, task=task: self._check(task))
            check.setEnabled(field.folder is not None)
            field.fileChanged.connect(lambda text, check=check: check.setEnabled(bool(text.strip())))
            self._fields[task], self._checks[task] = field, check
            row_widgets: tuple[QWidget, ...] = (QLabel(task_text(task)), field, check)
            for column, widget in enumerate(row_widgets):
                grid.addWidget(widget, row, column)
        self._outcome = QLabel()
        self._outcome.setObjectName("model_outcome")
        self._outcome.setWordWrap(True)
        self._definition = QLabel()
        self._definition.setObjectName("model_definition")
        self._definition.setWordWrap(True)
        self._definition.hide()
        grid.addWidget(self._definition, len(TASKS), 0, 1, 3)
        grid.addWidget(self._outcome, len(TASKS) + 1, 0, 1, 3)
        installed = InstalledModels(self._state)
        installed.useWanted.connect(lambda task, folder: self._fields[task].setFilePath(folder))
        installed.removed.connect(self._forget)
        grid.addWidget(installed, len(TASKS) + 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)

    def _forget(self, folder: str) -> None:
        """A model that is gone is chosen for nothing; kept at once, since OK may never be pressed."""
        for task, field in self._fields.items():
            if field.filePath() == folder:
                field.setFilePath("")
            Settings().models = {t: f for t, f in Settings().models.items() if (t, f) != (task, folder)}

    def _check(self, task: str) -> None:
        client = self._state.tools()
        if client is None:
            self._outcome.setText(tr("The engine is not installed yet; install it first."))
            return
        self._outcome.setText(tr("Checking the model…"))

        def say(text: str) -> None:
            if not sip.isdeleted(self._outcome):  # the dialog may be closed by now
                self._outcome.setText(text)

        def show(result: Mapping[str, Any]) -> None:
            say(_verdict(task, result))

        def fail(error: ErrorInfo) -> None:
            say(error.message)

        client.start_task("check_model", CheckModelParams(str(self._fields[task].folder)), show, fail)


def _verdict(task: str, result: Mapping[str, Any]) -> str:
    if not result["usable"]:
        return "\n".join(result["findings"])
    if result["task"] != task:
        text = tr("The model {} {} is for “{}”, not for “{}”; choose it in that row.")
        return text.format(result["id"], result["version"], task_text(result["task"]), task_text(task))
    text = tr("The model {} {} can be used.").format(result["id"], result["version"])
    return "\n".join((text, _meaning(result["definition"]))) if result["definition"] else text


def _meaning(definition: str) -> str:
    return tr("What its map calls cropland: {}.").format(tr(definition))
