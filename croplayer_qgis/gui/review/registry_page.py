"""The registry: all verdicts and corrections in the order of time, filtered; a click goes to the place."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.review.review import Review
from croplayer_qgis.layers.review.registry import Filter, export, filtered, reviewers, show_layers
from croplayer_qgis.layers.review.review_file import ReviewFileError, Row
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.review import CORRECTIONS, REASONS, STATES, TOOLS, VERDICTS
from croplayer_qgis.translation import tr

_MOST = 2000  # rows listed; files and layers have all of them
_LONG_AGO = QDate(2000, 1, 1)


class RegistryPage(QWidget):
    """Filters, the list, and what can be done with it.

    Signals:
        wanted (object): A row was clicked.
        told (str): Something to tell the user, one sentence.
    """

    wanted = pyqtSignal(object)
    told = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._rows: list[Row] = []
        self._kind, self._who = QComboBox(), QComboBox()
        self._kind.setObjectName("registryKind")
        for words, kind, word in (
            (tr("all kinds"), "", ""),
            (tr("Verdicts"), VERDICT_TABLE, ""),
            *((f"– {tr(words)}", VERDICT_TABLE, name) for name, words in VERDICTS.items()),
            (tr("Corrections"), EDIT_TABLE, ""),
            *((f"– {tr(words)}", EDIT_TABLE, name) for name, words in CORRECTIONS.items()),
        ):
            self._kind.addItem(words, (kind, word))
        self._who.setObjectName("registryReviewer")
        self._who.addItem(tr("all reviewers"), "")
        self._since = _day("registrySince", tr("any time"), tr("Only what was said or drawn since this day"))
        self._until = _day("registryUntil", tr("today"), tr("Only what was said or drawn up to this day"))
        self._undone = QCheckBox(tr("undone, too"))
        self._undone.setObjectName("registryUndone")
        self._list = QTreeWidget()
        self._list.setObjectName("registryList")
        self._list.setRootIsDecorated(False)
        self._list.setHeaderLabels([tr("Time"), tr("Reviewer"), tr("What"), tr("Block")])
        self._list.setUniformRowHeights(True)
        self._list.itemClicked.connect(self._on_clicked)
        self._time, self._moment = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._time.setObjectName("registryTime")
        self._time.setToolTip(tr("Goes through all that is listed, the oldest at the left"))
        self._time.valueChanged.connect(self._on_time)
        self._count = QLabel()
        self._count.setObjectName("registryCount")
        self._count.setWordWrap(True)
        layers, files = QPushButton(tr("Add as layers")), QPushButton(tr("Save as…"))
        layers.setObjectName("registryLayers")
        files.setObjectName("registryExport")
        layers.clicked.connect(self._add_layers)
        files.clicked.connect(self._ask_for_file)
        for widget in (self._kind, self._who):
            widget.activated.connect(self._show)
        for day in (self._since, self._until):
            day.dateChanged.connect(self._show)
        self._undone.toggled.connect(self._show)
        filters = QGridLayout()
        for at, widget in enumerate((self._kind, self._who, self._since, self._until, self._undone)):
            filters.addWidget(widget, at // 2, at % 2)
        buttons = QHBoxLayout()
        buttons.addWidget(layers)
        buttons.addWidget(files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(filters)
        layout.addWidget(self._list, 1)
        timeline = QHBoxLayout()
        timeline.addWidget(self._time, 1)
        timeline.addWidget(self._moment)
        layout.addLayout(timeline)
        layout.addWidget(self._count)
        layout.addLayout(buttons)

    def show_review(self, review: Review | None) -> None:
        """Lists the rows of a job; called again after they changed."""
        self._review = review
        if review is not None and self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Lists the rows when the page is looked at: they may have changed meanwhile."""
        super().showEvent(event)
        self._show()

    def chosen(self) -> Filter:
        """The filter as shown."""
        kind, word = self._kind.currentData()
        return Filter(
            str(self._who.currentData() or ""),
            _begin_of(self._since.date(), 0),
            _begin_of(self._until.date(), 1),
            kind,
            word,
            self._undone.isChecked(),
        )

    def save(self, path: Path) -> bool:
        """Writes the chosen rows into a file; whether that worked."""
        if self._review is None:
            return False
        try:
            count = export(self._review.job, self._review.file, path, self.chosen())
        except ReviewFileError as error:
            self.told.emit(str(error))
            return False
        self.told.emit(
            tr(counted(count, "{} row was written to {}.", "{} rows were written to {}.", count, path))
        )
        return True

    def _show(self, *_: object) -> None:
        if self._review is None:
            self._list.clear()
            return
        try:
            everyone = reviewers(filtered(self._review.file, Filter(undone=True)))
            self._rows = filtered(self._review.file, self.chosen())
        except ReviewFileError as error:
            self.told.emit(str(error))
            return
        before = self._who.currentData()
        self._who.clear()
        self._who.addItem(tr("all reviewers"), "")
        for name in everyone:
            self._who.addItem(name, name)
        self._who.setCurrentIndex(max(self._who.findData(before), 0))
        self._list.clear()
        items = []
        for row in self._rows[:_MOST]:
            item = QTreeWidgetItem([_when(row), str(row["reviewer"]), words_of(row), str(row["block"])])
            item.setToolTip(2, item.text(2))
            items.append(item)
        self._list.addTopLevelItems(items)
        self._show_timeline()
        for column in range(3):
            self._list.resizeColumnToContents(column)
        more = tr(" ({} are listed)").format(_MOST) if len(self._rows) > _MOST else ""
        count = counted(len(self._rows), "{} verdict or correction", "{} verdicts and corrections")
        self._count.setText(tr(count) + more)

    def _show_timeline(self) -> None:
        """The slider over the rows listed; it stands at the newest."""
        last = self._list.topLevelItemCount() - 1
        self._time.blockSignals(True)
        self._time.setRange(0, max(last, 0))
        self._time.setValue(last)
        self._time.blockSignals(False)
        self._time.setEnabled(last > 0)
        self._moment.setText(_when(self._rows[0]) if self._rows else "")

    def _on_time(self, value: int) -> None:
        """Goes to the row at a place of the slider, and to its place on the map."""
        at = self._list.topLevelItemCount() - 1 - value
        if 0 <= at < len(self._rows):
            self._moment.setText(_when(self._rows[at]))
            self._list.setCurrentItem(self._list.topLevelItem(at))
            self.wanted.emit(self._rows[at])

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        at = self._list.indexOfTopLevelItem(item)
        if 0 <= at < len(self._rows):
            self.wanted.emit(self._rows[at])

    def _add_layers(self) -> None:
        if self._review is not None and not show_layers(
            self._review.job, QgsProject.instance(), self.chosen()
        ):
            self.told.emit(tr("Nothing was said or drawn of this job yet."))

    def _ask_for_file(self) -> None:
        if self._review is None:
            return
        kinds = tr("GeoPackage (*.gpkg);;CSV (*.csv)")
        start = str(self._review.job.folder / "review.gpkg")
        name, kind = QFileDialog.getSaveFileName(self, tr("Save verdicts and corrections"), start, kinds)
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(".csv" if "csv" in kind else ".gpkg"))


def words_of(row: Row) -> str:
    """What a row says, in a few words."""
    if row.table == VERDICT_TABLE:
        verdict = tr(VERDICTS[row["verdict"]]) if row["verdict"] in VERDICTS else tr("note")
        reason = tr(REASONS[row["reason"]]) if row["reason"] in REASONS else ""
        parts = [verdict, reason, row["note"]]
    else:
        tool = tr(TOOLS[row["tool"]]) if row["tool"] in TOOLS else row["tool"]
        parts = [tr(CORRECTIONS[row["after"]]) if row["after"] in CORRECTIONS else row["after"], tool]
        parts += [f"{row['area_ha'] or 0:.2f} ha", row["note"]]
    if row["state"] in STATES and row["state"] != "applied":
        parts.append(tr(STATES[row["state"]]))
    return ", ".join(str(part) for part in parts if part)


def _day(name: str, words: str, help_text: str) -> QDateEdit:
    """A field for a day; ``words`` stand for none."""
    field = QDateEdit(_LONG_AGO)
    field.setObjectName(name)
    field.setCalendarPopup(True)
    field.setMinimumDate(_LONG_AGO)
    field.setSpecialValueText(words)
    field.setToolTip(help_text)
    return field


def _begin_of(day: QDate, later: int) -> str:
    """When a day, or the one ``later`` days after it, begins here, as the rows have it; "" for no day."""
    if day == _LONG_AGO:
        return ""
    begin = QDateTime(day.addDays(later), QTime(0, 0)).toUTC()
    return str(begin.toString("yyyy-MM-ddTHH:mm:ss.zzz"))


def _when(row: Row) -> str:
    """The time of a row as it was here."""
    time = QDateTime.fromString(str(row["time"]), Qt.DateFormat.ISODateWithMs)
    return str(time.toLocalTime().toString("yyyy-MM-dd HH:mm"))
