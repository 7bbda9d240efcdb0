"""What the pages Assess, Areas and Compare share: map or maps, results folder, task, result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QWidget

from croplayer_qgis.gui.accuracy.fields.layer_picker import Picked
from croplayer_qgis.gui.accuracy.fields.map_picker import MapPicker
from croplayer_qgis.gui.accuracy.fields.page_layout import form_in, scrolled
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.accuracy.results.result_tables import Record, read_record
from croplayer_qgis.gui.accuracy.results.result_view import ResultView
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_files import LayerFileError, vector_file
from croplayer_qgis.layers.accuracy_map import MapChoice
from croplayer_qgis.shared.code_table import CodeTableError
from croplayer_qgis.translation import tr

LEVEL_PERCENT = 95.0


class ChoiceError(Exception):
    """Something is not chosen yet; the text says what to do."""


class TaskPage(QWidget):
    """A form, a task and its result, under each other.

    Args:
        state: Knows the job and the engine.
        task: Method of the engine.
        title: Title of the form.
        button: Text of the button that starts the task.
        view: Shows the result.
    """

    def __init__(
        self,
        state: DockState,
        task: str,
        title: str,
        button: str,
        view: ResultView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._method = task
        self._view = view
        self._box = QgsCollapsibleGroupBox(title)
        self._form = form_in(self._box)
        self._level = QDoubleSpinBox()
        self._level.setRange(50, 99.9)
        self._level.setDecimals(1)
        self._level.setSuffix(tr(" % intervals"))
        self._level.setValue(LEVEL_PERCENT)
        self._folder = QgsFileWidget()
        self._folder.setObjectName("resultsFolder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._to_show: Record | None = None
        self._task = TaskBar(state, button)
        self._task.wanted.connect(self.run)
        view.mapWanted.connect(self.show_on_map)

    def params(self, folder: Path) -> Any:
        """Parameters of the task; raises ChoiceError, CodeTableError or LayerFileError."""
        raise NotImplementedError

    def show_on_map(self, record: Record) -> None:
        """Adds the layers of a result to the project."""

    def run(self) -> None:
        """Starts the task with what the form says."""
        try:
            if not self._folder.filePath().strip():
                raise ChoiceError(tr("Choose a folder for the results first."))
            params = self.params(Path(self._folder.filePath().strip()))
        except (ChoiceError, CodeTableError, LayerFileError) as error:
            self._task.tell(str(error), bad=True)
            return
        except OSError as error:
            text = tr("{} cannot be written; choose another results folder.")
            self._task.tell(text.format(error.filename or self._folder.filePath()), bad=True)
            return
        self._task.start(self._method, params, self._on_result)

    def open_results(self, folder: Path) -> bool:
        """Shows results of an earlier day; False when the folder holds none of this task."""
        record = read_record(folder, self._method)
        if record is None:
            return False
        self._view.show_record(record)
        return True

    def lay_out(self, *extra: QWidget) -> None:
        """Puts level and folder under the form's own rows, and everything under each other."""
        self._form.addRow(tr("Confidence"), self._level)
        self._form.addRow(tr("Results in"), self._folder)
        self._folder.fileChanged.connect(self._offer_results)
        self._task.follow(self._box)
        scrolled(self, self._box, *extra, self._task, self._view)

    def propose_folder(self, map_path: Path) -> None:
        """Proposes a results folder beside a map: ``report`` in a job, else one named after the map."""
        job = self._state.job
        if job is not None and map_path.parent == job.folder:
            folder = job.folder / "report"
        else:
            folder = map_path.with_name(f"{map_path.stem}_accuracy")
        self._folder.setFilePath(str(folder))

    def propose_folder_of(self, picker: MapPicker) -> None:
        """Proposes a results folder for the picked map; tells what is wrong with its classes."""
        try:
            choice = picker.choice()
        except CodeTableError as error:
            self._task.tell(str(error), bad=True)
            return
        if choice is not None:
            self.propose_folder(choice.path)

    def picked_file(self, picked: Picked | None, folder: Path, what: str) -> tuple[Path, str]:
        """File and layer name of a picked vector layer; raises ChoiceError or LayerFileError."""
        if picked is None:
            raise ChoiceError(what)
        layer = picked.layer
        if isinstance(layer, QgsVectorLayer):
            return vector_file(layer, folder)
        if picked.path is None:
            raise ChoiceError(what)
        return picked.path, ""

    def statistics_of(self, picked: Picked | None, folder: Path) -> str:
        """Statistics as the engine takes them: "" for none, a known name, or a file with its layer.

        Raises:
            LayerFileError: A layer cannot be written to a file.
        """
        layer = None if picked is None else picked.layer
        if isinstance(layer, QgsVectorLayer):
            path, name = vector_file(layer, folder)
            return f"{path}|layername={name}" if name else str(path)
        return "" if picked is None or picked.path is None else str(picked.path)

    def map_of(self, choose: Callable[[], MapChoice | None]) -> MapChoice:
        """The map that a picker holds; raises ChoiceError or CodeTableError."""
        choice = choose()
        if choice is None:
            raise ChoiceError(tr("Choose a map first, or open a job in the CropLayer panel."))
        return choice

    def _on_result(self, result: Mapping[str, Any]) -> None:
        self._view.show_record(result)
        self._task.tell("")  # what there is to say of the result stands under it
        self._to_show = result
        QTimer.singleShot(0, self._show_on_map)  # both in one go would hold QGIS up for a tenth of a second

    def _show_on_map(self) -> None:
        result, self._to_show = self._to_show, None
        if result is not None:
            self.show_on_map(result)

    def _offer_results(self, folder: str) -> None:
        """Results that lie in the folder already are shown at once."""
        if folder and not self._task.is_running() and not self.open_results(Path(folder)):
            self._view.hide()
