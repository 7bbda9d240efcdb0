"""The map under assessment: the open job's cropland, or any raster with the meaning of its codes."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, Picked
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_classes import read_code_table
from croplayer_qgis.layers.accuracy_map import MapChoice
from croplayer_qgis.shared.code_table import CodeTable, CodeTableError
from croplayer_qgis.shared.data_sets import data_set_presets
from croplayer_qgis.shared.job_files import CORRECTED_CROPLAND_MOSAIC, CROPLAND_MOSAIC
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr

CROPLAYER = "croplayer"


class MapPicker(QWidget):
    """Raster, class table and band; the last two are set by themselves for a layer of a job.

    Args:
        state: Knows the open job.
        empty: Text for "no map", where a page can do without one.

    Signals:
        changed: Another map, table or band is picked.
    """

    changed = pyqtSignal()

    def __init__(self, state: DockState, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._raster = LayerPicker(Kind.RASTER, empty)
        self._raster.setToolTip(tr("The map whose classes are sampled or assessed"))
        self._classes = ClassesPicker()
        self._band = QSpinBox()
        self._band.setRange(1, 99)
        self._band.setPrefix(tr("band "))
        self._band.setToolTip(tr("Band of the raster that holds the classes"))
        lower = QHBoxLayout()
        lower.addWidget(self._classes, 1)
        lower.addWidget(self._band)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._raster)
        layout.addLayout(lower)
        state.jobChanged.connect(self._offer_job)
        state.jobProgressed.connect(self._offer_job)
        self._raster.changed.connect(self._on_raster)
        self._classes.changed.connect(self.changed)
        self._band.valueChanged.connect(self.changed)
        self._offer_job()
        self._on_raster()

    def choice(self) -> MapChoice | None:
        """The map as picked, None when none is; raises CodeTableError for a table that cannot be used."""
        picked = self._raster.picked()
        if picked is None or picked.path is None:
            return None
        return MapChoice(
            picked.path, picked.title, self._classes.id(), self._classes.table(), self._band.value()
        )

    def pick_file(self, path: Path, classes: str = CROPLAYER, band: int = 1) -> None:
        """Picks a raster file and the meaning of its codes."""
        self._raster.pick_file(path)
        self._classes.pick(classes)
        self._band.setValue(band)

    def pick_named(self, file_name: str) -> None:
        """Picks the raster of this file name, if there is one and none is picked yet."""
        if self._raster.picked() is None:
            self._raster.pick_named(file_name)

    def is_job(self) -> bool:
        """Whether the open job's cropland is picked."""
        picked, job = self._raster.picked(), self._state.job
        return picked is not None and job is not None and picked.path == job.folder / CROPLAND_MOSAIC

    def _is_corrected(self) -> bool:
        """Whether the open job's cropland with corrections is picked."""
        picked, job = self._raster.picked(), self._state.job
        corrected = None if job is None else job.folder / CORRECTED_CROPLAND_MOSAIC
        return picked is not None and corrected is not None and picked.path == corrected

    def _offer_job(self) -> None:
        job = self._state.job
        path = None if job is None else job.folder / CROPLAND_MOSAIC
        items = []
        if path is not None and is_file(path):
            items.append(Picked(tr("Cropland of the open job"), path))
        corrected = None if job is None else job.folder / CORRECTED_CROPLAND_MOSAIC
        if corrected is not None and is_file(corrected):
            items.append(Picked(tr("Cropland of the open job, with corrections"), corrected))
        self._raster.set_fixed(items)

    def _on_raster(self) -> None:
        job = self.is_job() or self._is_corrected()
        if job:
            self._classes.pick(CROPLAYER)
            self._band.setValue(1)
        for widget in (self._classes, self._band):
            widget.setVisible(not job and self._raster.picked() is not None)
        self.changed.emit()


class ClassesPicker(QComboBox):
    """A preset, or a code table (CSV) of the user's own.

    Signals:
        changed: Another table is picked.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._presets = {preset.id: preset for preset in data_set_presets()}
        for preset in self._presets.values():
            self.addItem(tr("Codes of {}").format(preset.title), preset.id)
            self.setItemData(self.count() - 1, tr(preset.about), Qt.ItemDataRole.ToolTipRole)
        self.addItem(tr("Code table (file)…"), None)
        self._last = 0
        self.currentTextChanged.connect(self.setToolTip)  # a panel is too narrow for long titles
        self.setToolTip(self.currentText())
        self.activated.connect(self._on_activated)

    def id(self) -> str:
        """What the engine calls the table: a preset's id, or the path of the CSV."""
        return str(self.currentData())

    def table(self) -> CodeTable:
        """The table itself; raises CodeTableError when the CSV cannot be used."""
        preset = self._presets.get(self.id())
        return preset.table if preset is not None else read_code_table(Path(self.id()))

    def pick(self, id: str) -> None:
        """Picks a preset by id, or a CSV by path."""
        place = self.findData(id)
        if place < 0:
            place = self.count() - 1
            self.insertItem(place, Path(id).name, id)
        self.setCurrentIndex(place)
        self._last = place
        self.changed.emit()

    def _on_activated(self, index: int) -> None:
        if self.itemData(index) is not None:
            self._last = index
            self.changed.emit()
            return
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("Choose a code table"),
            "",
            tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.dbf);;All files (*)"),
        )
        try:
            if name:
                read_code_table(Path(name))
        except CodeTableError as error:
            self.setToolTip(str(error))
            name = ""
        if name:
            self.pick(name)
        else:
            self.setCurrentIndex(self._last)
