"""The parts of the plugin that need nothing of QGIS but Qt work in Qt 6: imported, drawn, used."""

import importlib

import pytest
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QStandardItemModel
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QStyleOptionViewItem

from croplayer_qgis.gui.accuracy.results.chart_picture import ChartPicture
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


SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="300pt" height="150pt" viewBox="0 0 300 150">
<rect width="300" height="150" fill="#ffffff"/>
<rect x="20" y="20" width="200" height="40" fill="#0072B2"/>
<line x1="20" x2="280" y1="120" y2="120" stroke="#222222" stroke-width="3"/></svg>"""
"""In the report's colours of paper and ink."""

PLACES = ((2, 2), (200, 160), (100, 50))
"""Of paper, ink and bar, where the chart is 400 px wide."""


@pytest.fixture
def picture(qt6_app, tmp_path):
    (tmp_path / "chart.svg").write_text(SVG)
    picture = ChartPicture()
    picture.show_file(tmp_path / "chart.svg")
    picture.resize(400, picture.heightForWidth(400))
    return picture


def contributions():
    bars = ContributionBars()
    bars.set_bars([Bar("Image quality", 0.4, "+0.40"), Bar("Consistency", -0.7, "-0.70")])
    return bars


def colours(image):
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_bars_are_drawn(qt6_app):
    bars = contributions()
    bars.resize(400, bars.sizeHint().height())
    assert len(colours(bars.grab().toImage())) > 3


def test_chart_keeps_its_shape_and_has_the_colours_of_the_theme(picture):
    assert picture.height() == 200
    dark = picture.palette()
    dark.setColor(dark.ColorRole.Base, QColor("#101418"))
    dark.setColor(dark.ColorRole.Text, QColor("#f0f0f0"))
    picture.setPalette(dark)
    image = picture.grab().toImage()
    scale = image.width() / 400
    paper, ink, bar = (QColor(image.pixel(int(x * scale), int(y * scale))) for x, y in PLACES)
    assert (paper.name(), ink.name(), bar.name()) == ("#101418", "#f0f0f0", "#0072b2")


def test_saved_chart_is_as_on_paper(picture, tmp_path):
    assert picture.save_picture(str(tmp_path / "saved.svg"))
    assert (tmp_path / "saved.svg").read_text() == SVG
    assert picture.save_picture(str(tmp_path / "saved.png"))
    image = QImage(str(tmp_path / "saved.png"))
    assert image.width() >= 1200 and image.pixelColor(2, 2).name() == "#ffffff"
    assert not picture.save_picture(str(tmp_path / "none" / "saved.png"))


def test_result_without_a_chart_shows_none(picture, tmp_path):
    assert not picture.isHidden()
    picture.show_file(tmp_path / "none.svg")
    assert picture.isHidden()


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
