"""The page Sources: imagery A and B, and the zoom both are read at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from qgis.core import Qgis, QgsCsException, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.scroll_area import fill_scrolling
from croplayer_qgis.gui.sources.choices import source_choices
from croplayer_qgis.gui.sources.project_sources import (
    SLOTS,
    has_job,
    keep_sources,
    kept_sources,
    recall,
)
from croplayer_qgis.gui.sources.source_slot import SourceSlot
from croplayer_qgis.gui.sources.source_test import SourceTest
from croplayer_qgis.gui.sources.zoom_row import ZoomRow, map_centre
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.mbtiles import readable_zooms
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.messages.parameter import parameters_of
from croplayer_qgis.shared.source_text import builtin_records
from croplayer_qgis.shared.vocabulary import defaults
from croplayer_qgis.translation import tr

SAMPLE: Final = {"a": "sample_a", "b": "sample_b"}
"""Ids of the imagery that came with CropLayer, by slot."""
LISTING_MS = 200
"""Layers are often added many at a time; the lists follow once."""


class SourcesPage(QWidget):
    """Writes what is chosen into the panel's state, and remembers it in the project and for the next.

    Signals:
        sampleChosen: The user wants to try CropLayer with the imagery that came with it, which is chosen now.
    """

    sampleChosen = pyqtSignal()

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._test = SourceTest(state, self)
        self._build()
        self._restoring = False
        self._listing = QTimer(self)
        self._listing.setSingleShot(True)
        self._listing.setInterval(LISTING_MS)
        self._listing.timeout.connect(self._list_sources)
        self._list_sources()
        self._restore()
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_layers)
        project.layersRemoved.connect(self._on_layers)
        project.cleared.connect(self._restore)
        project.readProject.connect(self._on_project)
        project.writeProject.connect(self._on_save)

    def showEvent(self, event: QShowEvent) -> None:
        """Connections may have been made in the browser since the page was last seen."""
        self._list_sources()
        super().showEvent(event)

    def _build(self) -> None:
        self._slot_a = SourceSlot(tr("Source A"))
        self._slot_a.setObjectName("source_a")
        self._slot_b = SourceSlot(tr("Source B"))
        self._slot_b.setObjectName("source_b")
        self._sample = QPushButton(tr("Try it with the &sample"))
        self._sample.setObjectName("try_sample")
        self._sample.setToolTip(
            tr("Chooses the imagery that came with CropLayer and the blocks it covers: no key, no network")
        )
        self._sample.clicked.connect(self._on_sample)
        self._single = QCheckBox(tr("Map from one source only"))
        self._single.setObjectName("single")
        self._single.setToolTip(
            tr("Without a second source nothing shows where the imagery may mislead, and nothing is fused.")
        )
        self._zoom = ZoomRow(self._state.iface.mapCanvas())
        declared = {item.name: item for item in parameters_of(CreateJobParams)}
        mapping_unit, shift = declared["min_region_ha"], declared["correct_shift"]
        self._min_region = QDoubleSpinBox()
        self._min_region.setObjectName("min_region_ha")
        self._min_region.setRange(mapping_unit.low, mapping_unit.high)
        self._min_region.setSingleStep(defaults.MIN_REGION_HA)
        self._min_region.setToolTip(tr(mapping_unit.help))
        self._correct_shift = QCheckBox(tr(shift.title))
        self._correct_shift.setObjectName(shift.name)
        self._correct_shift.setToolTip(tr(shift.help))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        for widget in (self._sample, self._slot_a, self._slot_b, self._single, self._zoom):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(QLabel(tr(mapping_unit.title)))
        row.addWidget(self._min_region)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._correct_shift)
        layout.addStretch(1)
        fill_scrolling(self, content).setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for slot in (self._slot_a, self._slot_b):
            slot.changed.connect(self._on_change)
            slot.testRequested.connect(lambda slot=slot: self._on_test(slot))
            slot.failed.connect(lambda text: self._state.say(text, Qgis.MessageLevel.Warning))
        self._single.toggled.connect(self._on_single)
        self._zoom.changed.connect(self._on_change)
        self._min_region.valueChanged.connect(self._on_change)
        self._correct_shift.toggled.connect(self._on_change)

    def _on_layers(self, *_layers: object) -> None:
        """Lists the layers when they are looked at: a job's layers come one by one, while a run is on."""
        if self.isVisible():
            self._listing.start()

    def _list_sources(self) -> None:
        self._listing.stop()
        groups = source_choices(QgsProject.instance())
        for slot in (self._slot_a, self._slot_b):
            slot.set_choices(groups)

    def _restore(self) -> None:
        """Shows what was chosen last, in whatever project."""
        self._show(Settings().chosen_sources)

    def _on_project(self) -> None:
        """Shows what the project was mapped from, if it says so."""
        project = QgsProject.instance()
        kept = kept_sources(project)
        if not kept:
            return
        self._list_sources()
        choices = [choice for group in source_choices(project) for choice in group]
        found = {slot: recall(kept.get(slot) or {}, choices) for slot in SLOTS}
        self._show({**kept, **found})
        unknown = [str(kept[slot]["title"]) for slot in SLOTS if kept.get(slot) and not found[slot]]
        if unknown:
            text = tr(
                "This project was mapped from {}, unknown on this computer; choose it on the page Sources."
            )
            self._state.say(text.format(tr(" and ").join(unknown)), Qgis.MessageLevel.Warning)

    def _show(self, shown: Mapping[str, Any]) -> None:
        self._restoring = True
        self._slot_a.restore(shown.get("a") or {})
        self._slot_b.restore(shown.get("b") or {})
        self._single.setChecked(bool(shown.get("single")))
        self._zoom.set_zoom(int(shown.get("zoom") or defaults.ZOOM))
        self._min_region.setValue(float(shown.get("min_region_ha", defaults.MIN_REGION_HA)))
        self._correct_shift.setChecked(bool(shown.get("correct_shift", True)))
        self._restoring = False
        self._publish()

    def _on_single(self, single: bool) -> None:
        self._slot_b.setVisible(not single)
        self._correct_shift.setVisible(not single)
        self._on_change()

    def _on_change(self) -> None:
        """Remembers what the user chose: in the project, and for the next project."""
        if self._restoring:
            return
        shown, settings = self._shown(), Settings()
        settings.chosen_sources = shown
        for slot in SLOTS:
            if shown[slot]:
                settings.add_known_source(shown[slot]["record"]["id"], shown[slot])
        keep_sources(QgsProject.instance(), shown)
        self._publish()

    def _on_save(self, *_document: object) -> None:
        """A project with a job keeps its sources also when they were chosen before it was made."""
        project = QgsProject.instance()
        if has_job(project) and not kept_sources(project):
            keep_sources(project, self._shown())

    def _on_sample(self) -> None:
        records = builtin_records()
        chosen = {slot: {"key": f"builtin:{id}", "record": records[id]} for slot, id in SAMPLE.items()}
        self._show({**self._shown(), **chosen, "single": False, "zoom": defaults.ZOOM})
        self._on_change()
        self.sampleChosen.emit()

    def _shown(self) -> dict[str, Any]:
        return {
            "a": self._slot_a.to_save(),
            "b": self._slot_b.to_save(),
            "single": self._single.isChecked(),
            "zoom": self._zoom.zoom,
            "min_region_ha": self._min_region.value(),
            "correct_shift": self._correct_shift.isChecked(),
        }

    def _publish(self) -> None:
        """Shows what is missing and hands the state what can be used."""
        self._state.min_region_ha = self._min_region.value()
        self._state.correct_shift = self._correct_shift.isChecked()
        problem_a, problem_b = self._slot_a.problem(), self._slot_b.problem()
        same = self._slot_a.record().get("id") == self._slot_b.record().get("id")
        if not problem_b and same:
            problem_b = tr("Choose another source than A: two views of the same imagery tell nothing new.")
        for slot, problem in ((self._slot_a, problem_a), (self._slot_b, problem_b)):
            slot.show_problem(problem or self._zoom_problem(slot))
        b = None if self._single.isChecked() or problem_b else self._slot_b.chosen()
        a = None if problem_a else self._slot_a.chosen()
        accepted = frozenset(source.id for source in (a, b) if source is not None)
        self._state.set_sources(a, b, self._zoom.zoom, accepted)

    def _zoom_problem(self, slot: SourceSlot) -> str:
        record = slot.record()
        lowest, highest = int(record.get("min_zoom", 0)), int(record.get("max_zoom", 22))
        is_file = record.get("kind") == "mbtiles"
        first, last = readable_zooms(lowest, highest) if is_file else (lowest, highest)
        if first <= self._zoom.zoom <= last:
            return ""
        if is_file:
            text = tr("{} has tiles of zoom {} to {}; choose one of {} to {}, at which they can be read.")
            return text.format(slot.title, lowest, highest, first, last)
        text = tr("{} has tiles of zoom {} to {}; choose a zoom within that range.")
        return text.format(slot.title, lowest, highest)

    def _on_test(self, slot: SourceSlot) -> None:
        if self._test.is_running:
            self._test.stop()
            return
        if not slot.store_typed_key():
            return
        source = slot.chosen()
        if source is None or slot.problem():
            return
        try:
            place = map_centre(self._state.iface.mapCanvas())
        except QgsCsException:
            slot.view.show_problem(tr("The map shows no place on Earth; move it to the area to be mapped."))
            return

        def show_result(result: dict[str, Any]) -> None:
            slot.show_testing(False)
            slot.view.show_result(slot.title, result)

        def show_problem(sentence: str) -> None:
            slot.show_testing(False)
            if sentence:
                slot.view.show_problem(sentence)
            else:
                slot.view.clear()

        slot.show_testing(True)
        self._test.start(source, self._zoom.zoom, place, show_result, show_problem)
