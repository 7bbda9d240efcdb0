"""Labelling in progress: the unit on the map, a button and a key for each class, and what was revealed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.accuracy.label.labelling import Labelling
from croplayer_qgis.gui.accuracy.label.marker import SampleMarker
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_map import ClassMap, square_around
from croplayer_qgis.layers.accuracy_samples import NO_MAP_DATA, RIGHT, WRONG, Unit
from croplayer_qgis.translation import tr

DEFAULT_VIEW_M = 300
_AROUND_PIXELS = 3
_PIXEL_M = 2.0


class LabelSession(QWidget):
    """Drives a ``Labelling``; keys work in the panel and on the map.

    Signals:
        stopped: The user wants to stop.
    """

    stopped = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._labelling: Labelling | None = None
        self._map: ClassMap | None = None
        self._marker = SampleMarker(canvas)
        self._shortcuts: list[QShortcut] = []
        self._shown_id = 0
        self._progress = QProgressBar()
        self._progress.setObjectName("labelProgress")
        self._title = QLabel()
        self._title.setObjectName("labelTitle")
        self._buttons = QVBoxLayout()
        self._revealed = QLabel()
        self._revealed.setObjectName("revealed")
        self._revealed.setWordWrap(True)
        self._revealed.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._remark = QLineEdit()
        self._remark.setObjectName("remark")
        self._remark.setPlaceholderText(tr("comment, stored with the point"))
        self._view = QSpinBox()
        self._view.setRange(20, 20_000)
        self._view.setSingleStep(50)
        self._view.setSuffix(tr(" m"))
        self._view.setValue(DEFAULT_VIEW_M)
        self._view.setToolTip(tr("Width of the ground shown around each point"))
        self._move_on = QCheckBox(tr("go on after each label"))
        self._message = QLabel()
        self._message.setObjectName("labelMessage")
        self._message.setWordWrap(True)
        self._build()

    def begin(self, labelling: Labelling, opened: ClassMap | None) -> None:
        """Shows the first unit that waits for a label; ``opened`` gives the footprints of its pixels."""
        self.end()
        self._labelling, self._map = labelling, opened
        labelling.moved.connect(self._show)
        labelling.failed.connect(lambda text: self._tell(text, bad=True))
        labelling.completed.connect(self._on_completed)
        self._tell("")
        if labelling.strange:
            text = tr("The sample holds labels that are no class ({}): label these points again.")
            self._tell(text.format(", ".join(labelling.strange)), bad=True)
        self._add_buttons(labelling.classes)
        self._show()
        self.setFocus()

    def end(self) -> None:
        """Stores an unfinished comment, and takes marker and keys away."""
        if self._labelling is None:
            return
        self._store_remark()
        self._labelling.deleteLater()
        self._labelling = None
        self._map = None
        self._shown_id = 0
        self._marker.clear()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts.clear()

    def _build(self) -> None:
        steer = QHBoxLayout()
        for name, text, key, work in (
            ("back", tr("Back"), tr("Backspace"), lambda: self._do("back")),
            ("undo", tr("Undo"), "Z", lambda: self._do("undo")),
            ("next", tr("Next"), tr("Space"), lambda: self._do("next")),
        ):
            button = QPushButton(f"{text}  [{key}]")
            button.setObjectName(name)
            button.clicked.connect(work)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space must mean "next", not "press this button"
            steer.addWidget(button)
        stop = QPushButton(icon("cancel"), tr("Stop labelling"))
        stop.setObjectName("stopLabelling")
        stop.clicked.connect(self.stopped)
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._move_on.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remark.editingFinished.connect(self._store_remark)
        self._remark.returnPressed.connect(self.setFocus)
        self._view.editingFinished.connect(self.setFocus)
        self._view.valueChanged.connect(lambda _value: self._zoom())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        form = QFormLayout()
        form.addRow(tr("Comment"), self._remark)
        form.addRow(tr("View"), self._view)
        form.addRow("", self._move_on)
        layout = QVBoxLayout(self)
        layout.addWidget(self._progress)
        layout.addWidget(self._title)
        layout.addLayout(self._buttons)
        layout.addWidget(self._revealed)
        layout.addLayout(steer)
        layout.addLayout(form)
        layout.addWidget(self._message)
        layout.addStretch()
        layout.addWidget(stop)

    def _add_buttons(self, classes: tuple[str, ...]) -> None:
        while self._buttons.count():
            widget = self._buttons.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        works: list[tuple[str, str, Callable[[], None]]] = [
            (name, str(number) if number < 10 else "", partial(self._give, name))
            for number, name in enumerate(classes, 1)
        ]
        works.append((tr("unsure"), "U", self._leave_unsure))
        for name, key, work in works:
            button = QPushButton(f"{name}  [{key}]" if key else name)
            button.setObjectName(f"label_{name}")
            button.setCheckable(True)
            button.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked, work=work: work())
            self._buttons.addWidget(button)
        keys = [(key, work) for _, key, work in works if key]
        keys += [
            (Qt.Key.Key_Space, lambda: self._do("next")),
            (Qt.Key.Key_Backspace, lambda: self._do("back")),
            (Qt.Key.Key_Z, lambda: self._do("undo")),
        ]
        for parent in (self, self._canvas):
            for key, work in keys:
                shortcut = QShortcut(QKeySequence(key), parent)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(work)
                self._shortcuts.append(shortcut)

    def _give(self, name: str) -> None:
        self._work(lambda labelling: labelling.label(name))

    def _leave_unsure(self) -> None:
        self._work(lambda labelling: labelling.leave_unsure())

    def _work(self, work: Callable[[Labelling], None]) -> None:
        """Labels the unit shown; goes on by itself when that is wished and the label is stored."""
        labelling = self._labelling
        if labelling is None:
            return
        self._store_remark()
        self._tell("")
        work(labelling)
        labelled = labelling.unit
        if self._move_on.isChecked() and not self._message.text() and labelled.seen:
            told = self._outcome_text(labelling)
            labelling.next()
            if not labelling.unit.seen:
                self._revealed.setText(told)
        self._show_buttons()

    def _do(self, name: str) -> None:
        if self._labelling is not None:
            self._store_remark()
            self._tell("")
            getattr(self._labelling, name)()
            if self._labelling.seen == self._labelling.total:
                self._on_completed()

    def _store_remark(self) -> None:
        if self._labelling is not None and self._shown_id == self._labelling.unit.id:
            self._labelling.remark(self._remark.text())

    def _show(self) -> None:
        labelling = self._labelling
        if labelling is None:
            return
        unit = labelling.unit
        self._progress.setMaximum(labelling.total)
        self._progress.setValue(labelling.seen)
        text = tr("{} of {}").format(labelling.seen, labelling.total)
        self._progress.setFormat(
            f"{text}, {tr('{} unsure').format(labelling.unsure)}" if labelling.unsure else text
        )
        self._title.setText(tr("<b>Point {}</b>").format(escape(str(unit.id))) + _said(labelling))
        self._title.setToolTip(f"{unit.lat:.6f}, {unit.lon:.6f}")
        self._remark.setText(unit.remark)
        self._revealed.setText(self._outcome_text(labelling))
        self._show_buttons()
        if unit.id != self._shown_id:
            self._shown_id = unit.id
            self._mark(unit)
            self._zoom()

    def _show_buttons(self) -> None:
        unit = self._labelling.unit if self._labelling is not None else None
        for index in range(self._buttons.count()):
            button = self._buttons.itemAt(index).widget()
            name = button.objectName()[len("label_") :]
            last = index == self._buttons.count() - 1
            button.setChecked(unit is not None and (unit.unsure if last else unit.label == name))

    def _mark(self, unit: Unit) -> None:
        if self._map is None:
            pixel = square_around(unit.lon, unit.lat, _PIXEL_M)
            around = square_around(unit.lon, unit.lat, _AROUND_PIXELS * _PIXEL_M)
        else:
            pixel = self._map.footprint(unit.lon, unit.lat)
            around = self._map.footprint(unit.lon, unit.lat, _AROUND_PIXELS)
        self._marker.show(unit.lon, unit.lat, pixel, around)

    def _zoom(self) -> None:
        if self._labelling is not None:
            self._marker.zoom_to(self._labelling.unit.lon, self._labelling.unit.lat, self._view.value())

    def _outcome_text(self, labelling: Labelling) -> str:
        unit = labelling.unit
        if unit.label is None:
            return ""
        mapped, outcome = labelling.revealed()
        mapped = escape(str(mapped))
        told = tr("Point {}: you say <b>{}</b>").format(escape(str(unit.id)), escape(unit.label))
        words = {
            RIGHT: tr("the map says <b>{}</b>: right").format(mapped),
            WRONG: tr("the map says <b>{}</b>: wrong").format(mapped),
            NO_MAP_DATA: tr("the map has no data here"),
        }
        return f"{told}; {words[outcome]}." if outcome in words else f"{told}."

    def _on_completed(self) -> None:
        if self._labelling is not None and self._labelling.differing is not None:
            self._tell(tr("All disagreements are settled. Stop, then assess the map on the page Assess."))
            return
        self._tell(tr("All points are labelled. Stop labelling, then assess the map on the page Assess."))

    def _tell(self, text: str, bad: bool = False) -> None:
        self._message.setText(text)
        self._message.setStyleSheet("font-weight: bold" if bad else "")


def _said(labelling: Labelling) -> str:
    """What the two labellers said of the unit shown, when their disagreements are settled."""
    found = (labelling.differing or {}).get(labelling.unit.id)
    if found is None:
        return ""
    said = ((found.first_by, found.first), (found.second_by, found.second))
    parts = [f"{escape(who or tr('somebody'))}: <b>{escape(label)}</b>" for who, label in said]
    return f" · {' · '.join(parts)}"
