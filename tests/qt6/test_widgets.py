"""The parts of the plugin that need nothing of QGIS but Qt work in Qt 6: imported, drawn, used."""

import importlib

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt
from qgis.PyQt.QtGui import QHelpEvent, QImage, QPainter, QStandardItemModel
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QStyleOptionViewItem, QToolTip

from croplayer_qgis.gui.accuracy.charts import accuracy_bars, deviation_chart, scatter_chart
from croplayer_qgis.gui.accuracy.results.result_table import Column, ResultTable
from croplayer_qgis.gui.accuracy.sample.strata_table import StrataTable, Stratum
from croplayer_qgis.gui.blocks.id_dialog import IdDialog
from croplayer_qgis.gui.results.contribution_bars import Bar, ContributionBars
from croplayer_qgis.gui.run.block_model import FRACTION_ROLE
from croplayer_qgis.gui.run.progress_delegate import ProgressDelegate
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet
from tests.qt6.qgis_side import modules_on_qt_alone


@pytest.mark.parametrize("name", modules_on_qt_alone())
def test_module_is_imported_under_qt6(name):
    importlib.import_module(name)


def accuracy_chart():
    chart = accuracy_bars.AccuracyBars()
    chart.show_bars(
        [accuracy_bars.Bar("Overall", 0.9, 0.85, 0.95, True), accuracy_bars.Bar("F1", None, None, None)]
    )
    return chart


def deviations():
    chart = deviation_chart.DeviationChart()
    chart.show_units([deviation_chart.UnitDeviation("Story", 12.0, -3.0, True)])
    return chart


def scatter():
    chart = scatter_chart.ScatterChart()
    chart.show_units([scatter_chart.UnitArea("Story", 100.0, 112.0, 97.0)], "1 of 1")
    return chart


def contributions():
    bars = ContributionBars()
    bars.set_bars([Bar("Image quality", 0.4, "+0.40"), Bar("Consistency", -0.7, "-0.70")])
    return bars


def colours(image):
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize("make", [accuracy_chart, deviations, scatter, contributions])
def test_chart_is_drawn(qt6_app, make):
    chart = make()
    chart.resize(400, max(chart.sizeHint().height(), 40))
    assert len(colours(chart.grab().toImage())) > 3


def test_chart_tells_a_bar_in_a_tooltip_and_is_saved(qt6_app, tmp_path):
    chart = accuracy_chart()
    chart.resize(400, chart.wanted_height())
    assert chart.event(QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 15), QPoint(20, 15)))
    assert QToolTip.text().startswith("Overall: ")
    assert chart.save_picture(str(tmp_path / "chart.png"))
    assert QImage(str(tmp_path / "chart.png")).width() > chart.width()


def test_table_sorts_by_numbers_aligns_them_and_is_copied(qt6_app):
    columns = (
        Column("Class", lambda row: row["class"]),
        Column("Area", lambda row: row["ha"], lambda row: float(row["ha"])),
    )
    table = ResultTable(columns, sortable=True)
    table.show_rows([{"class": "a", "ha": "9"}, {"class": "b", "ha": "10"}])
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    model = table.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["b", "a"]
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    table.grab()
    table.copy()
    assert QApplication.clipboard().text() == "Class\tArea\na\t9\nb\t10"


def test_strata_keep_what_was_entered(qt6_app):
    table = StrataTable()
    table.show_strata([Stratum("Cropland", 30.0), Stratum("Other", 70.0)])
    table.cellWidget(0, 3).setValue(120)
    table.show_strata([Stratum("Cropland", 30.0)])
    assert table.sizes() == {"Cropland": 120}
    assert table.item(0, 0).flags() == Qt.ItemFlag.ItemIsEnabled


def test_pasted_ids_are_read(qt6_app):
    dialog = IdDialog()
    dialog.findChild(QPlainTextEdit).setPlainText("N39.85_E116.35")
    assert dialog.blocks == BlockSet.of([Block.from_id("N39.85_E116.35")])
    assert dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_progress_is_painted_as_a_bar(qt6_app):
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), 0.5, FRACTION_ROLE)
    image = QImage(200, 30, QImage.Format.Format_ARGB32)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 200, 30)
    painter = QPainter(image)
    ProgressDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    assert len(colours(image)) > 3
