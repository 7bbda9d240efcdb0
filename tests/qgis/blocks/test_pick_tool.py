"""Picking blocks with mouse and keys."""

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet

HERE = "N39.85_E116.35"
CORNERS = (116.36, 39.94), (116.44, 39.86)
FOUR = {"N39.85_E116.35", "N39.85_E116.40", "N39.90_E116.35", "N39.90_E116.40"}
SYSTEMS = ["EPSG:3857", "EPSG:4326", "EPSG:32650"]


def ids(page):
    return {block.id for block in page.selection.blocks}


@pytest.mark.parametrize("crs", SYSTEMS)
def test_click_chooses_the_block_under_it_and_a_second_click_lets_it_go(page, look, mouse, crs):
    look(crs)
    mouse.click(116.37, 39.86)
    assert ids(page) == {HERE}
    mouse.click(116.39, 39.89)
    assert ids(page) == set()


@pytest.mark.parametrize("crs", SYSTEMS)
def test_drag_adds_every_block_the_rectangle_touches(page, look, mouse, crs):
    look(crs)
    mouse.drag(*CORNERS)
    assert ids(page) == FOUR


def test_drag_backwards_adds_the_same(page, mouse):
    mouse.drag(*reversed(CORNERS))
    assert ids(page) == FOUR


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_drag_with_alt_or_ctrl_takes_blocks_away(page, mouse, keys):
    mouse.drag(*CORNERS)
    mouse.drag((116.36, 39.94), (116.37, 39.86), keys)
    assert ids(page) == {"N39.85_E116.40", "N39.90_E116.40"}


def test_click_on_a_turned_map_chooses_the_block_under_it(page, mouse, qgis_canvas):
    qgis_canvas.setRotation(30)
    mouse.click(116.37, 39.86)
    qgis_canvas.setRotation(0)
    assert ids(page) == {HERE}


def test_escape_stops_a_drag_without_a_change_and_then_the_tool(page, mouse, qgis_canvas):
    mouse.press(116.36, 39.94)
    mouse.move(116.44, 39.86)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Escape)
    mouse.release(116.44, 39.86)
    assert ids(page) == set()
    assert qgis_canvas.mapTool() is page.tool
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Escape)
    assert qgis_canvas.mapTool() is not page.tool


def test_delete_lets_all_go_and_undo_brings_them_back(page, mouse, qgis_canvas):
    control = Qt.KeyboardModifier.ControlModifier
    mouse.drag(*CORNERS)
    mouse.click(116.52, 39.86)
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Delete)
    assert ids(page) == set()
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Z, control)
    assert ids(page) == FOUR | {"N39.85_E116.50"}
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Z, control)
    assert ids(page) == FOUR
    QTest.keyClick(qgis_canvas, Qt.Key.Key_Y, control)
    assert ids(page) == FOUR | {"N39.85_E116.50"}


def test_click_between_blocks_too_small_to_see_says_so_and_chooses_nothing(page, look, mouse):
    look(scale=10_000_000)
    mouse.click(116.37, 39.86)
    assert ids(page) == set()
    assert "Zoom in" in page.findChild(QLabel, "hint").text()


def test_drag_over_a_country_chooses_its_hundred_thousands_of_blocks(page, look, mouse):
    look(lon=105, lat=36, scale=30_000_000)
    mouse.drag((92, 45), (118, 25))
    assert len(page.selection.blocks) > 200_000
    assert Block.from_id("N36.00_E105.00") in page.selection.blocks


def test_drag_across_the_antimeridian_chooses_both_sides(page, look, mouse):
    look("EPSG:3832", lon=180, lat=0.01)
    mouse.drag((179.96, 0.04), (-179.96, 0.01))
    assert ids(page) == {"N00.00_E179.95", "N00.00_W180.00"}


def test_click_outside_the_world_chooses_nothing(page, look, mouse):
    look("EPSG:4326", lon=179.9, lat=0)
    mouse.click(180.02, 0.01)
    assert ids(page) == set()


def test_tool_shows_the_grid_and_leaves_the_canvas_when_the_page_goes(page, mouse, qgis_canvas):
    assert page.grid.isVisible()
    page.remove_from_canvas()
    assert qgis_canvas.mapTool() is not page.tool
    assert page.grid.scene() is None


def test_undo_and_redo_end_where_the_history_does(page):
    page.selection.add(BlockSet([(0, 0, 3)]))
    page.selection.history.undo()
    page.selection.history.undo()
    assert not page.selection.blocks
    assert "3 blocks" in page.selection.history.redoText()
