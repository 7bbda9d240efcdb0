"""The page Label: which sample, whose labels, which classes; then one unit after the other, blind."""

from __future__ import annotations

from collections.abc import Mapping
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

from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, Picked, sample_of
from croplayer_qgis.gui.accuracy.fields.map_picker import MapPicker
from croplayer_qgis.gui.accuracy.label.label_session import LabelSession
from croplayer_qgis.gui.accuracy.label.labelling import Labelling
from croplayer_qgis.gui.accuracy.label.role_question import ask_role
from croplayer_qgis.gui.scroll_area import scroll_area
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_blind import Blindfold
from croplayer_qgis.layers.accuracy_map import ClassMap, MapChoice, MapError
from croplayer_qgis.layers.accuracy_overlays import refresh_samples
from croplayer_qgis.layers.accuracy_samples import (
    FIRST,
    SECOND,
    SETTLED,
    Disagreement,
    SampleFile,
    SampleFileError,
)
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
        self._settle = QPushButton(tr("Settle disagreements…"))
        self._settle.setObjectName("settleLabels")
        self._settle.setToolTip(
            tr("Walks the points that the two labellers labelled otherwise; what is settled counts in Assess")
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
        self._settle.clicked.connect(self.settle)
        for changed in (self._labeller.textEdited, self._classes.textChanged, self._sample.changed):
            changed.connect(lambda *_: self._say(""))
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
        """Hides what tells the map's class and shows the first unit that waits for a label.

        A name that gave none of the labels there are is asked whether it goes on or labels as the second.
        """
        picked, name = self._sample.picked(), self._labeller.text().strip()
        if picked is None or picked.path is None:
            return self._say(tr("Choose a sample first, or draw one on the page Sample."))
        if not name:
            return self._say(tr("Write who labels: the name is stored with each label."))
        try:
            labels = self._labels_of(picked.path, name)
        except SampleFileError as error:
            return self._say(str(error))
        if labels:
            self._second.setChecked(labels == SECOND)
            self._begin(picked, SampleFile(picked.path, labels, name), name)
        return None

    def settle(self) -> None:
        """Walks the units on which the two labellers differ."""
        picked, name = self._sample.picked(), self._labeller.text().strip()
        if picked is None or picked.path is None:
            return None
        if not name:
            return self._say(tr("Write who labels: the name is stored with each label."))
        try:
            differing = SampleFile(picked.path).disagreements()
        except SampleFileError as error:
            return self._say(str(error))
        if not differing:
            return self._say(tr("The two labellers differ on no point."))
        self._begin(picked, SampleFile(picked.path, SETTLED, name), name, differing)
        return None

    def _labels_of(self, path: Path, name: str) -> str:
        """Whose labels this labeller gives, ``FIRST`` or ``SECOND``; "" when the user turned back.

        Raises SampleFileError.
        """
        first, second = SampleFile(path).labellers(), SampleFile(path, SECOND).labellers()
        if name in second or (self._second.isChecked() and name not in first):
            wanted, others = SECOND, {who: count for who, count in second.items() if who != name}
        elif self._second.isChecked():
            text = tr("{} gave the first labels: the second ones are those of somebody else.")
            raise SampleFileError(text.format(name))
        else:
            wanted, others = FIRST, {who: count for who, count in first.items() if who != name}
        mine = name in (second if wanted == SECOND else first)
        if mine or not others:
            return wanted
        return ask_role(self, name, wanted, others, may_be_second=wanted == FIRST and not second)

    def _begin(
        self,
        picked: Picked,
        file: SampleFile,
        name: str,
        differing: Mapping[int, Disagreement] | None = None,
    ) -> None:
        classes = tuple(
            dict.fromkeys(part.strip() for part in self._classes.text().split(",") if part.strip())
        )
        if len(classes) < 2:
            return self._say(tr("Name at least two classes, separated by commas."))
        try:
            choice = self._map.choice()
            opened = None if choice is None else ClassMap(choice)
            map_class = None if opened is None else opened.class_at
            labelling = Labelling(file, classes, name, map_class, self, differing)
        except (SampleFileError, CodeTableError, MapError) as error:
            return self._say(str(error))
        if not labelling.total:
            return self._say(tr("{} has no points; draw the sample again.").format(picked.title))
        self._say("")
        self._blindfold = Blindfold(
            QgsProject.instance(), file.path, () if choice is None else (choice.path,), file.labels == SECOND
        )
        self._blindfold.put_on()
        self._state.set_blind(True)
        self._session.begin(labelling, opened)
        self.setCurrentWidget(self._session)
        return None

    def stop(self) -> None:
        """Ends labelling; the layers are shown again as they were."""
        if self._blindfold is None:
            return
        self._session.end()
        self._blindfold.take_off()
        self._state.set_blind(False)
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
        form.addRow("", self._settle)
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
        self._settle.hide()
        if picked is None or picked.path is None:
            self._found.clear()
            return
        try:
            file = SampleFile(picked.path, SECOND if self._second.isChecked() else FIRST)
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
            differing = file.disagreements()
            if differing:
                settled = SampleFile(picked.path, SETTLED).units()
                done = sum(bool(unit.label) for unit in settled if unit.id in differing)
                share = counted(
                    len(differing),
                    "They differ on {} point, {} of them settled.",
                    "They differ on {} points, {} of them settled.",
                    len(differing),
                    done,
                )
                text = f"{text} {tr(share)}"
                self._settle.show()
            self._found.setText(text)
            self._map.pick_named(file.design().source)
        except SampleFileError as error:
            self._found.setText(str(error))
            self._start.setEnabled(False)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        if text:
            self._state.log(text, Qgis.MessageLevel.Warning)
