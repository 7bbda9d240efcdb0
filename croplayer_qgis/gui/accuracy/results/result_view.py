"""What the results of all tasks share: sections that fold, notes, and the files to open or copy."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QGridLayout, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.gui.accuracy.results.chart_picture import ChartPicture
from croplayer_qgis.gui.accuracy.results.result_table import ResultTable
from croplayer_qgis.gui.accuracy.results.result_tables import Record
from croplayer_qgis.shared.job_files import ACCURACY_REPORT, chart_file
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.vocabulary.accuracy import Chart
from croplayer_qgis.translation import tr

_FACTS = ("Design", "Estimator", "Reference", "Second labeller", "Units used", "Seed")


class ResultView(QWidget):
    """Hidden until there is a result. Subclasses add sections and fill them in ``show_record``.

    Signals:
        mapWanted (Record): The user wants to see the result on the map.
    """

    mapWanted = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._record: Record = {}
        self._tables: list[tuple[str, ResultTable]] = []
        self._charts: dict[Chart, ChartPicture] = {}
        self._headline = note()
        self._headline.setObjectName("headline")
        self._findings = note()
        self._findings.setObjectName("findings")
        self._facts = note()
        self._facts.setObjectName("facts")
        self._notes = note()
        self._notes.setObjectName("notes")
        buttons = QGridLayout()
        self._report = QPushButton(tr("Open report"))
        self._report.setObjectName("openReport")
        self._report.clicked.connect(lambda: self._open(ACCURACY_REPORT))
        folder = QPushButton(tr("CSV files"))
        folder.setToolTip(tr("Opens the folder: every figure stands in a CSV file there"))
        folder.clicked.connect(lambda: self._open(""))
        copy = QPushButton(tr("Copy all"))
        copy.setObjectName("copyResults")
        copy.setToolTip(tr("Copies findings and tables as text"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.as_text()))
        on_map = QPushButton(tr("On the map"))
        on_map.setObjectName("showOnMap")
        on_map.clicked.connect(lambda: self.mapWanted.emit(self._record))
        for place, button in enumerate((self._report, on_map, folder, copy)):
            buttons.addWidget(button, place // 2, place % 2)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._headline)
        self._layout.addLayout(buttons)
        self.hide()

    def show_record(self, record: Record) -> None:
        """Shows a task's result."""
        self._record = record
        self._folder = Path(record["folder"])
        for name, picture in self._charts.items():
            picture.show_file(chart_file(self._folder, name.value))
        self._report.setEnabled(is_file(self._folder / ACCURACY_REPORT))
        facts = record.get("facts", {})
        lines = [f"{tr(name)}: {facts[name]}" for name in _FACTS if name in facts]
        lines += [f"{tr(name)}: {value}" for name, value in facts.items() if name.startswith("Left out")]
        sentences = [str(sentence) for sentence in record.get("sentences", ())]
        self._headline.setText(sentences[0] if sentences else "")
        self._findings.setText("\n".join(sentences))
        self._facts.setText("\n".join(lines))
        self._notes.setText("\n".join(record.get("notes", ())))
        self._notes_box.setVisible(bool(record.get("notes")))
        self.show()

    def as_text(self) -> str:
        """Findings and tables as text, cells separated by tabs."""
        tables = [f"{title}\n{table.as_text()}" for title, table in self._tables]
        parts = [self._findings.text(), self._facts.text(), *tables, self._notes.text()]
        return "\n\n".join(part for part in parts if part)

    def chart(self, name: Chart) -> ChartPicture:
        """A picture of the report's chart of that name, hidden while a result has none."""
        picture = self._charts[name] = ChartPicture()
        picture.setObjectName(f"{name.value}Chart")
        return picture

    def section(self, title: str, *widgets: QWidget) -> QgsCollapsibleGroupBox:
        """Adds a section under the ones there are."""
        box = QgsCollapsibleGroupBox(title)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(6, 6, 6, 6)
        for widget in widgets:
            layout.addWidget(widget)
            if isinstance(widget, ResultTable):
                self._tables.append((title, widget))
        self._layout.addWidget(box)
        return box

    def finish(self) -> None:
        """Puts design, sentences and notes under the sections."""
        self.section(tr("Design and estimator"), self._facts)
        self.section(tr("In words, for a paper"), self._findings)
        self._notes_box = self.section(tr("What limits these figures"), self._notes)

    def _open(self, name: str) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder / name)))
