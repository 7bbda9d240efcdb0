"""The page Sample: design, size, seed and file of a new sample."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import SystemRandom
from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QPushButton, QSpinBox, QWidget

from croplayer_qgis.gui.accuracy.fields.map_picker import MapPicker
from croplayer_qgis.gui.accuracy.fields.page_layout import form_in, note, scrolled, set_row_visible
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.accuracy.sample.sample_plan import MOST_POINTS
from croplayer_qgis.gui.accuracy.sample.sample_text import size_text
from croplayer_qgis.gui.accuracy.sample.strata_table import StrataTable, Stratum
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_map import MapChoice
from croplayer_qgis.layers.accuracy_overlays import add_samples
from croplayer_qgis.layers.accuracy_samples import is_sample
from croplayer_qgis.layers.job_group import update_job_layers
from croplayer_qgis.shared.code_table import CodeTableError
from croplayer_qgis.shared.messages.accuracy import SampleParams, StrataParams
from croplayer_qgis.shared.paths import exists
from croplayer_qgis.shared.vocabulary import defaults
from croplayer_qgis.translation import tr

_LARGEST_SEED = 2**31 - 1


class SamplePage(QWidget):
    """Draws a sample and adds it to the project.

    Signals:
        drawn (Path, MapChoice): A sample was drawn from a map.
    """

    drawn = pyqtSignal(object, object)

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._map = MapPicker(state)
        self._map.setObjectName("sampleMap")
        self._design = _combo(
            "sampleDesign",
            (tr("Stratified random"), "stratified"),
            (tr("Simple random"), "simple_random"),
            (tr("Systematic grid"), "systematic"),
            (tr("Clusters: blocks of the grid"), "cluster"),
        )
        self._strata = _combo(
            "sampleStrata",
            (tr("Mapped class"), "class"),
            (tr("Decision of the job"), "decision"),
            (tr("Expected correctness of the job"), "correctness"),
        )
        self._allocation = _combo(
            "sampleAllocation",
            (tr("Proportional to area"), "proportional"),
            (tr("Neyman: more where errors are likely"), "neyman"),
            (tr("Equal"), "equal"),
            (tr("Given sizes"), "given"),
        )
        self._by = _combo(
            "sampleBy", (tr("Target standard error"), "target"), (tr("Number of points"), "size")
        )
        self._target = QDoubleSpinBox()
        self._target.setObjectName("sampleTarget")
        self._target.setRange(0.1, 20)
        self._target.setDecimals(2)
        self._target.setSingleStep(0.25)
        self._target.setSuffix(" %")
        self._target.setToolTip(tr("Of the overall accuracy"))
        self._target.setValue(1.5)
        self._size = _spin("sampleSize", 2, MOST_POINTS, 400)
        self._expected = QDoubleSpinBox()
        self._expected.setObjectName("sampleExpected")
        self._expected.setRange(1, 99.9)
        self._expected.setDecimals(1)
        self._expected.setSuffix(" %")
        self._expected.setValue(100 * defaults.EXPECTED_ACCURACY)
        self._minimum = _spin("sampleMinimum", 2, MOST_POINTS, 30)
        self._clusters = _spin("sampleClusters", 2, MOST_POINTS, 20)
        self._per_cluster = _spin("samplePerCluster", 1, MOST_POINTS, 20)
        self._measure = QPushButton(tr("Measure the strata"))
        self._measure.setObjectName("measureStrata")
        self._table = StrataTable()
        self._table.setObjectName("strata")
        self._formula = note()
        self._formula.setObjectName("sampleFormula")
        self._seed = _spin("sampleSeed", 1, _LARGEST_SEED, SystemRandom().randint(1, 999_999))
        self._seed.setToolTip(tr("Stored with the sample: the same seed and map give the same points"))
        self._file = QgsFileWidget()
        self._file.setObjectName("sampleFile")
        self._file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self._file.setFilter(tr("GeoPackage (*.gpkg)"))
        self._replace = QCheckBox(tr("replace a sample without labels"))
        self._result = note()
        self._result.setObjectName("sampleResult")
        self._task = TaskBar(state, tr("Draw the sample"))
        self._build()
        self._map.changed.connect(self._on_map)
        for combo in (self._design, self._strata, self._allocation, self._by):
            combo.currentIndexChanged.connect(self._show_fields)
        for spin in (
            self._target,
            self._size,
            self._expected,
            self._minimum,
            self._clusters,
            self._per_cluster,
        ):
            spin.valueChanged.connect(self._show_formula)
        self._table.changed.connect(self._show_formula)
        self._measure.clicked.connect(self.measure)
        self._task.wanted.connect(self.draw)
        self._on_map()

    def measure(self) -> None:
        """Has the engine measure the strata, which Olofsson's formula and given sizes need."""
        choice = self._choice()
        if choice is not None:
            sample = self._params(str(choice.path), choice.classes, choice.band)
            strata = StrataParams(sample.raster, sample.strata, sample.band)
            self._task.start("strata", strata, self._on_measured)

    def draw(self) -> None:
        """Has the engine draw the sample."""
        choice = self._choice()
        if choice is None:
            return
        path = self._file.filePath().strip()
        if not path:
            return self._task.tell(tr("Choose the file for the sample first."), bad=True)
        if not path.lower().endswith(".gpkg"):
            path += ".gpkg"
            self._file.setFilePath(path)
        params = self._params(str(choice.path), choice.classes, choice.band)
        if self._is("given") and not params.sizes:
            return self._task.tell(
                tr("Measure the strata first, then give each its number of points."), bad=True
            )
        self._task.start("sample", params, lambda result: self._on_drawn(result, choice))

    def _params(self, raster: str, classes: str, band: int) -> SampleParams:
        """Parameters of the task as the form has them now."""
        method, given = self._design.currentData(), self._is("given")
        is_stratified, is_cluster = method == "stratified", method == "cluster"
        sized = not is_cluster and not given
        by_target = self._by.currentData() == "target"
        strata = self._strata.currentData() if is_stratified else "class"
        return SampleParams(
            raster=raster,
            out=self._file.filePath().strip(),
            design=method,
            strata=classes if strata == "class" else strata,
            band=band,
            size=self._size.value() if sized and not by_target else None,
            target_se=self._target.value() / 100 if sized and by_target else None,
            sizes=self._table.sizes() if given else {},
            allocation="proportional" if given else self._allocation.currentData(),
            accuracies={
                "all": self._expected.value() / 100,
                **(self._table.accuracies() if is_stratified else {}),
            },
            minimum=self._minimum.value(),
            clusters=self._clusters.value() if is_cluster else None,
            per_cluster=self._per_cluster.value() if is_cluster else None,
            seed=self._seed.value(),
            replace=self._replace.isChecked(),
        )

    def _build(self) -> None:
        box = QgsCollapsibleGroupBox(tr("Design"))
        self._form = form_in(box)
        for text, field in (
            (tr("Map"), self._map),
            (tr("Design"), self._design),
            (tr("Strata"), self._strata),
            (tr("Allocation"), self._allocation),
            (tr("Size from"), self._by),
            (tr("Standard error"), self._target),
            (tr("Points"), self._size),
            (tr("Expected accuracy"), self._expected),
            (tr("Least per stratum"), self._minimum),
            (tr("Blocks"), self._clusters),
            (tr("Points per block"), self._per_cluster),
            (tr("Seed"), self._seed),
            (tr("File"), self._file),
        ):
            self._form.addRow(text, field)
        self._form.addRow(self._replace)
        scrolled(self, box, self._measure, self._table, self._formula, self._task, self._result)
        self._task.follow(box)

    def _choice(self) -> MapChoice | None:
        try:
            choice = self._map.choice()
        except CodeTableError as error:
            self._task.tell(str(error), bad=True)
            return None
        if choice is None:
            self._task.tell(tr("Choose a map first, or open a job in the CropLayer panel."), bad=True)
        return choice

    def _is(self, allocation: str) -> bool:
        return self._design.currentData() == "stratified" and self._allocation.currentData() == allocation

    def _on_map(self) -> None:
        """Proposes a file, offers the strata this map has, and forgets those of another."""
        job = self._map.is_job()
        for index in (1, 2):
            self._strata.model().item(index).setEnabled(job)
        if not job:
            self._strata.setCurrentIndex(0)
        self._table.show_strata(())
        proposal = self._proposal()
        if proposal is not None:
            self._file.setFilePath(str(proposal))
        self._show_fields()

    def _proposal(self) -> Path | None:
        """``job.gpkg`` for the first sample of a job, else a new file beside the map."""
        try:
            choice = self._map.choice()
        except CodeTableError:
            return None
        if choice is None:
            return None
        job = self._state.job
        if self._map.is_job() and job is not None and not is_sample(job.geopackage):
            return job.geopackage
        number = 1
        while exists(path := choice.path.with_name(f"sample_{number}.gpkg")):
            number += 1
        return path

    def _show_fields(self) -> None:
        method, given = self._design.currentData(), self._is("given")
        is_stratified, is_cluster = method == "stratified", method == "cluster"
        sized = not is_cluster and not given
        by_target = self._by.currentData() == "target"
        for field, visible in (
            (self._strata, is_stratified),
            (self._allocation, is_stratified),
            (self._by, sized),
            (self._target, sized and by_target),
            (self._size, sized and not by_target),
            (self._expected, sized and by_target and not is_stratified),
            (self._minimum, is_stratified and not given),
            (self._clusters, is_cluster),
            (self._per_cluster, is_cluster),
        ):
            set_row_visible(self._form, field, visible)
        self._measure.setVisible(is_stratified)
        if self.sender() is self._strata:
            self._table.show_strata(())
        self._table.setVisible(is_stratified and bool(self._table.strata))
        self._table.show_sizes(given)
        self._show_formula()

    def _show_formula(self) -> None:
        """How many points there will be, and by which formula."""
        self._formula.setText(size_text(self._params("", "", 1), self._table.strata))

    def _on_measured(self, result: Mapping[str, Any]) -> None:
        self._table.show_strata([Stratum(item["name"], item["area_ha"]) for item in result["strata"]])
        self._show_fields()

    def _on_drawn(self, result: Mapping[str, Any], choice: MapChoice) -> None:
        path = Path(result["out"])
        self._result.setText(str(result["design"]))
        job = self._state.job
        if job is None or path != job.geopackage:  # a job's own sample is one of the job's layers
            add_samples(path, QgsProject.instance())
        else:
            update_job_layers(job, QgsProject.instance())
        self._replace.setChecked(False)
        self.drawn.emit(path, choice)
        proposal = self._proposal()
        if proposal is not None:
            self._file.setFilePath(str(proposal))


def _combo(name: str, *items: tuple[str, str]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, value in items:
        combo.addItem(text, value)
    return combo


def _spin(name: str, low: int, high: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(low, high)
    spin.setValue(value)
    return spin
