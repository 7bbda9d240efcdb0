"""The page Label: which sample, whose labels, which classes; then one unit after the other, blind."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, sample_of
from croplayer_qgis.gui.accuracy.fields.map_picker import MapPicker
from croplayer_qgis.gui.accuracy.label.label_session import LabelSession
from croplayer_qgis.gui.accuracy.label.labelling import Labelling
from croplayer_qgis.gui.scroll_area import scroll_area
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_blind import Blindfold
from croplayer_qgis.layers.accuracy_map import ClassMap, MapChoice, MapError
from croplayer_qgis.layers.accuracy_overlays import refresh_samples
from croplayer_qgis.layers.accuracy_samples import SampleFile, SampleFileError
from croplayer_qgis.shared.code_table import CROPLAND, OTHER, CodeTableError
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


class LabelPage(QStackedWidget):
    """The form to begin with, and the labelling itself behind it."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._blindfold: Blindfold | None = None
        self._sample = LayerPicker(Kind.SAMPLE)
        self._sample.setObjectName("labelSample")
        self._labeller = QLineEdit(QgsApplication.userFullName() or QgsApplication.userLoginName())
        self._labeller.setObjectName("labeller")
        self._second = QCheckBox(tr("second labeller"))
        self._second.setObjectName("secondLabeller")
        self._second.setToolTip(
            tr("Labels the same points without seeing the first labels, and shows how many agree")
        )
        self._map = MapPicker(state, tr("None: reveal nothing"))
        self._map.setObjectName("labelMap")
        self._classes = QLineEdit()
        self._classes.setObjectName("labelClasses")
        self._classes.setToolTip(tr("The only labels there are, separated by commas"))
        self._found = QLabel()
        self._found.setWordWrap(True)
        self._start = QPushButton(icon("label"), tr("Start labelling"))
        self._start.setObjectName("startLabelling")
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setObjectName("labelProblem")
        self._session = LabelSession(state.iface.mapCanvas())
        self._build()
        self._sample.changed.connect(self._show_sample)
        self._second.toggled.connect(self._show_sample)
        self._map.changed.connect(self._propose_classes)
        self._start.clicked.connect(self.start)
        self._session.stopped.connect(self.stop)
        state.jobChanged.connect(self._offer_job)
        QgsProject.instance().cleared.connect(self.stop)
        self._offer_job()
        self._propose_classes()
        self._show_sample()

    def pick_sample(self, path: Path) -> None:
        """Shows a sample that was just drawn."""
        self._sample.pick_file(path)

    def pick_map(self, choice: MapChoice) -> None:
        """Takes over the map that a sample was drawn from."""
        self._map.pick_file(choice.path, choice.classes, choice.band)

    def start(self) -> None:
        """Hides what tells the map's class and shows the first unit that waits for a label."""
        picked = self._sample.picked()
        classes = tuple(
            dict.fromkeys(part.strip() for part in self._classes.text().split(",") if part.strip())
        )
        if picked is None or picked.path is None:
            return self._say(tr("Choose a sample first, or draw one on the page Sample."))
        if len(classes) < 2:
            return self._say(tr("Name at least two classes, separated by commas."))
        if not self._labeller.text().strip():
            return self._say(tr("Write who labels: the name is stored with each label."))
        try:
            choice = self._map.choice()
            opened = None if choice is None else ClassMap(choice)
            labelling = Labelling(
                SampleFile(picked.path, self._second.isChecked()),
                classes,
                self._labeller.text().strip(),
                None if opened is None else opened.class_at,
                self,
            )
        except (SampleFileError, CodeTableError, MapError) as error:
            return self._say(str(error))
        if not labelling.total:
            return self._say(tr("{} has no points; draw the sample again.").format(picked.title))
        self._say("")
        self._blindfold = Blindfold(
            QgsProject.instance(), picked.path, () if choice is None else (choice.path,)
        )
        self._blindfold.put_on()
        self._session.begin(labelling, opened)
        self.setCurrentWidget(self._session)

    def stop(self) -> None:
        """Ends labelling; the layers are shown again as they were."""
        if self._blindfold is None:
            return
        self._session.end()
        self._blindfold.take_off()
        self._blindfold = None
        refresh_samples(QgsProject.instance())
        self.setCurrentIndex(0)
        self._show_sample()

    def _build(self) -> None:
        intro = QLabel(
            tr(
                "Points come one by one in random order. The map and every layer that tells its class stay "
                "hidden until you stop; each label is on disk at once."
            )
        )
        intro.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Sample"), self._sample)
        form.addRow("", self._found)
        form.addRow(tr("Labeller"), self._labeller)
        form.addRow("", self._second)
        form.addRow(tr("Map to reveal"), self._map)
        form.addRow(tr("Classes"), self._classes)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(intro)
        layout.addLayout(form)
        layout.addWidget(self._problem)
        layout.addWidget(self._start)
        layout.addStretch()
        self.addWidget(scroll_area(page))
        self.addWidget(self._session)

    def _offer_job(self) -> None:
        self._sample.set_fixed(sample_of(self._state.job))

    def _propose_classes(self) -> None:
        try:
            choice = self._map.choice()
        except CodeTableError as error:
            return self._say(str(error))
        names = (CROPLAND, OTHER) if choice is None else choice.table.names
        self._classes.setText(", ".join(names))
        self._classes.setReadOnly(choice is not None)

    def _show_sample(self) -> None:
        """Says how far the sample is labelled."""
        picked = self._sample.picked()
        self._start.setEnabled(picked is not None and picked.path is not None)
        if picked is None or picked.path is None:
            self._found.clear()
            return
        try:
            file = SampleFile(picked.path, self._second.isChecked())
            units = file.units()
            text = tr(
                counted(
                    len(units),
                    "{} of {} point labelled, {} unsure.",
                    "{} of {} points labelled, {} unsure.",
                    sum(bool(unit.label) for unit in units),
                    len(units),
                    sum(unit.unsure for unit in units),
                )
            )
            same, both = file.agreement()
            if both:
                share = counted(
                    both,
                    "Both labellers agree on {} of {} point ({} %).",
                    "Both labellers agree on {} of {} points ({} %).",
                    same,
                    both,
                    f"{100 * same / both:.1f}",
                )
                text = f"{text} {tr(share)}"
            self._found.setText(text)
            self._map.pick_named(file.design().source)
        except SampleFileError as error:
            self._found.setText(str(error))
            self._start.setEnabled(False)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        if text:
            self._state.log(text, Qgis.MessageLevel.Warning)
