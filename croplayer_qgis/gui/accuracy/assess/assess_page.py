"""The page Assess: a map against a labelled sample, points, polygons or a raster."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from croplayer_qgis.gui.accuracy.assess.assess_view import AssessView
from croplayer_qgis.gui.accuracy.fields.field_picker import FieldPicker
from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, sample_of
from croplayer_qgis.gui.accuracy.fields.map_picker import ClassesPicker, MapPicker
from croplayer_qgis.gui.accuracy.fields.page_layout import set_row_visible
from croplayer_qgis.gui.accuracy.fields.task_page import ChoiceError, TaskPage
from croplayer_qgis.gui.accuracy.results.result_tables import Record
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_map import MapChoice
from croplayer_qgis.layers.accuracy_overlays import add_samples, refresh_samples, show_expected_correctness
from croplayer_qgis.shared.messages.accuracy import AssessParams
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language

SAMPLE, POINTS, POLYGONS, RASTER = "sample", "points", "polygons", "raster"
LABEL_FIELDS = ("label", "reference", "class", "landcover", "land_cover", "type", "name")


class AssessPage(TaskPage):
    """Runs the task ``assess`` and shows its figures."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(state, "assess", tr("Map and reference"), tr("Assess the map"), AssessView(), parent)
        self._map = MapPicker(state)
        self._map.setObjectName("assessMap")
        self._kind = QComboBox()
        self._kind.setObjectName("referenceKind")
        for text, kind in (
            (tr("Labelled sample"), SAMPLE),
            (tr("Points of my own"), POINTS),
            (tr("Polygons with a label"), POLYGONS),
            (tr("Reference raster"), RASTER),
        ):
            self._kind.addItem(text, kind)
        self._sample = LayerPicker(Kind.SAMPLE, tr("None: compare every pixel"))
        self._sample.setObjectName("assessSample")
        self._points = LayerPicker(Kind.POINTS)
        self._point_label = FieldPicker(self._points, LABEL_FIELDS)
        self._design = QComboBox()
        for text, design in (
            (tr("Simple random"), "simple_random"),
            (tr("Systematic"), "systematic"),
            (tr("Stratified by mapped class"), "stratified"),
        ):
            self._design.addItem(text, design)
        self._polygons = LayerPicker(Kind.POLYGONS)
        self._polygons.setObjectName("assessPolygons")
        self._polygon_label = FieldPicker(self._polygons, LABEL_FIELDS)
        self._raster = LayerPicker(Kind.RASTER)
        self._raster.setObjectName("assessRaster")
        self._raster_classes = ClassesPicker()
        self._post_stratify = QCheckBox(tr("post-stratify by mapped class"))
        self._post_stratify.setToolTip(
            tr("Narrower intervals for a simple random or systematic sample (Olofsson et al. 2014)")
        )
        self._reliability = QCheckBox(tr("check expected correctness, too"))
        for text, field in (
            (tr("Map"), self._map),
            (tr("Reference"), self._kind),
            (tr("Polygons"), self._polygons),
            (tr("Raster"), self._raster),
            (tr("Codes"), self._raster_classes),
            (tr("Sample"), self._sample),
            (tr("Points"), self._points),
            (tr("Drawn as"), self._design),
            (tr("Label in"), self._point_label),
            (tr("Label in"), self._polygon_label),
            ("", self._post_stratify),
            ("", self._reliability),
        ):
            self._form.addRow(text, field)
        self._correctness = QPushButton(tr("Show expected correctness on the map"))
        self._correctness.clicked.connect(self._show_correctness)
        self.lay_out(self._correctness)
        self._map.changed.connect(self._on_map)
        self._kind.currentIndexChanged.connect(self._show_fields)
        state.jobChanged.connect(self._offer_job)
        state.jobProgressed.connect(self._offer_job)
        self._offer_job()
        self._on_map()

    def pick(self, sample: Path, choice: MapChoice) -> None:
        """Takes over a sample that was just drawn, and its map."""
        self._offer_job()
        self._map.pick_file(choice.path, choice.classes, choice.band)
        self._sample.pick_file(sample)

    def params(self, folder: Path) -> AssessParams:
        """Parameters of the task; raises ChoiceError, CodeTableError or LayerFileError."""
        choice = self.map_of(self._map.choice)
        kind = self._kind.currentData()
        values = {
            "map": str(choice.path),
            "out": str(folder),
            "classes": choice.classes,
            "band": choice.band,
            "level": self._level.value() / 100,
            "post_stratify": self._post_stratify.isChecked() and kind in (SAMPLE, POINTS),
            "reliability": self._reliability.isChecked() and self._map.is_job() and kind in (SAMPLE, POINTS),
        }
        sample = self._sample.picked()
        if kind == SAMPLE and sample is None:
            raise ChoiceError(tr("Choose a labelled sample, or draw one on the page Sample."))
        if kind != POINTS and sample is not None:
            values["sample"] = str(sample.path)
        if kind == POINTS:
            path, layer = self.picked_file(self._points.picked(), folder, tr("Choose a point layer."))
            values |= {"points": str(path), "layer": layer, "label_field": self._point_label.name()}
            values["design"] = self._design.currentData()
        elif kind == POLYGONS:
            path, layer = self.picked_file(self._polygons.picked(), folder, tr("Choose a polygon layer."))
            values |= {"polygons": str(path), "layer": layer, "label_field": self._polygon_label.name()}
        elif kind == RASTER:
            raster = self._raster.picked()
            if raster is None or raster.path is None:
                raise ChoiceError(tr("Choose a reference raster."))
            self._raster_classes.table()
            values |= {"reference": str(raster.path), "reference_classes": self._raster_classes.id()}
        return AssessParams(**values, language=qgis_language())

    def show_on_map(self, record: Record) -> None:
        """Shows the sample's points by outcome."""
        sample = self._sample.picked()
        job = self._state.job
        if self._kind.currentData() != SAMPLE or sample is None or sample.path is None:
            return
        if job is None or sample.path != job.geopackage:
            add_samples(sample.path, QgsProject.instance())
        refresh_samples(QgsProject.instance())

    def _offer_job(self) -> None:
        self._sample.set_fixed(sample_of(self._state.job))

    def _on_map(self) -> None:
        self.propose_folder_of(self._map)
        self._show_fields()

    def _show_fields(self) -> None:
        kind = self._kind.currentData()
        for field, visible in (
            (self._sample, kind != POINTS),
            (self._points, kind == POINTS),
            (self._point_label, kind == POINTS),
            (self._design, kind == POINTS),
            (self._polygons, kind == POLYGONS),
            (self._polygon_label, kind == POLYGONS),
            (self._raster, kind == RASTER),
            (self._raster_classes, kind == RASTER),
            (self._post_stratify, kind in (SAMPLE, POINTS)),
            (self._reliability, kind in (SAMPLE, POINTS) and self._map.is_job()),
        ):
            set_row_visible(self._form, field, visible)
        self._correctness.setVisible(self._map.is_job())

    def _show_correctness(self) -> None:
        job = self._state.job
        if job is not None and not show_expected_correctness(job, QgsProject.instance()):
            self._task.tell(tr("The job has no expected correctness yet; map a block first."), bad=True)
