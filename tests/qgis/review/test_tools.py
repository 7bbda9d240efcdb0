"""Tools that correct pixels, borders and parts of regions: shapes by hand, and strokes on a real canvas."""

import sqlite3

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QComboBox, QDateEdit, QLabel, QToolButton, QTreeWidget

from croplayer_qgis.layers.review.registry import Filter, filtered
from croplayer_qgis.layers.review.shapes import grown, pixels_under, split_off
from croplayer_qgis.shared.grid.block import PIXELS_PER_DEGREE
from tests.qgis.review.conftest import click, drag, signal_of

PIXEL = 1 / PIXELS_PER_DEGREE
WEST, SOUTH = -99.18, 47.02


def square(pixels):
    """A square region of so many pixels a side, on the grid."""
    side = pixels * PIXEL
    return QgsGeometry.fromRect(QgsRectangle(WEST, SOUTH, WEST + side, SOUTH + side))


def at(column, row):
    """The centre of a pixel."""
    return QgsPointXY(WEST + (column + 0.5) * PIXEL, SOUTH + (row + 0.5) * PIXEL)


def in_pixels(shape):
    return shape.area() / PIXEL**2


def test_a_click_covers_one_pixel_and_a_line_pixels_that_share_edges():
    assert in_pixels(pixels_under([at(2, 3)])) == pytest.approx(1, abs=1e-6)
    line = pixels_under([at(0, 0), at(3, 3)])  # over four corners: three more pixels hold it together
    assert in_pixels(line) == pytest.approx(7, abs=1e-6)
    assert len(line.asGeometryCollection()) == 1
    assert all(line.contains(QgsGeometry.fromPointXY(at(step, step))) for step in range(4))


def test_a_region_grows_and_shrinks_by_pixels():
    assert in_pixels(grown(square(10), 1)) == pytest.approx(4 * 10 + 100 + 3.1, abs=0.1)  # round corners
    assert in_pixels(grown(square(10), -2)) == pytest.approx(36, abs=1e-6)
    assert grown(square(4), -2).isEmpty()


def test_the_smaller_part_that_a_line_divides_is_split_off_and_nothing_by_one_that_ends_inside():
    assert in_pixels(split_off(square(10), [at(3, -1), at(3, 11)])) == pytest.approx(35, abs=1e-6)
    assert split_off(square(10), [at(3, -1), at(3, 5)]).isEmpty()


@pytest.fixture
def edits(job_folder):
    def read():
        with sqlite3.connect(job_folder / "job.gpkg") as database:
            return database.execute("SELECT tool, after, area_ha FROM edits ORDER BY fid").fetchall()

    return read


@pytest.fixture
def region(dock):
    """The region shown, all of it on the canvas."""
    region = dock.review.region
    dock.views.fit(region.geometry)
    return region


def take(child, name, after="other"):
    child(f"set_{after}", QToolButton).click()
    child(f"tool_{name}", QToolButton).click()


def test_a_click_with_the_pixel_tool_corrects_one_pixel(dock, child, region, edits):
    take(child, "pixel")
    place = region.geometry.pointOnSurface().asPoint()
    drag(dock.views.views[0].canvas, [place])
    ((tool, after, hectares),) = edits()
    assert (tool, after) == ("pixel", "other")
    # 0.00002 degrees at 47 N: 2.223 m by 1.522 m.
    assert hectares == pytest.approx(2.223 * 1.522 / 10_000, rel=0.01)


def test_expand_gives_the_regions_label_to_what_it_gains_and_contract_the_others(dock, child, region, edits):
    canvas, place = dock.views.views[0].canvas, region.geometry.pointOnSurface().asPoint()
    take(child, "expand")
    click(canvas, place)
    take(child, "contract")
    click(canvas, place)
    own, other = ("cropland", "other") if region.values["cropland"] else ("other", "cropland")
    found = edits()
    assert {(tool, after) for tool, after, _ in found} <= {("expand", own), ("contract", other)}
    assert ("contract", other) in {(tool, after) for tool, after, _ in found}


def test_split_sets_the_smaller_part_of_the_region_alone(dock, child, region, edits):
    box = region.geometry.boundingBox()
    place = region.geometry.pointOnSurface().asPoint()
    take(child, "split", "other" if region.values["cropland"] else "cropland")
    rim = 0.2 * box.height()
    ends = [QgsPointXY(place.x(), box.yMinimum() - rim), QgsPointXY(place.x(), box.yMaximum() + rim)]
    drag(dock.views.views[0].canvas, ends)
    found = edits()
    assert {tool for tool, _, _ in found} == {"split"}
    assert 0 < sum(hectares for _, _, hectares in found) < dock.review.current.area_ha


def test_the_registry_lists_what_was_done_between_two_days(dock, child, press_right, edits):
    page = dock._registry
    press_right()
    assert len(filtered(dock.review.file, page.chosen())) == 1
    today = QDate.currentDate()
    since, until = page.findChild(QDateEdit, "registrySince"), page.findChild(QDateEdit, "registryUntil")
    for first, last, count in ((today, today, 1), (today.addDays(1), today.addDays(2), 0)):
        since.setDate(first)
        until.setDate(last)
        assert len(filtered(dock.review.file, page.chosen())) == count
    since.setDate(today.addDays(-9))
    until.setDate(today.addDays(-1))
    assert filtered(dock.review.file, page.chosen()) == []
    assert page.findChild(QTreeWidget, "registryList") is not None and Filter().until == ""


@pytest.fixture
def press_right(dock):
    return lambda: dock.guide.do("right")


def test_the_list_of_views_shows_how_many_there_are(dock, child):
    for count in (4, 1, 3):
        dock.views.set_count(count)
        assert child("viewCount", QComboBox).currentText() == ("1 view" if count == 1 else f"{count} views")


def test_the_panel_says_when_the_corrected_map_lacks_a_correction(dock, child):
    told = child("waitingCorrections", QLabel)
    assert told.text() == ""
    dock.guide.do("other" if dock.review.region.values["cropland"] else "cropland")
    assert "The corrected map of 1 block is not up to date" in told.text()
    dock.guide.do("undo")
    assert told.text() == ""


def test_the_review_steps_aside_while_a_sample_is_labelled(dock, state):
    state.set_blind(True)
    assert not dock.isVisible()
    state.set_blind(False)
    assert dock.isVisible()


def test_nothing_is_stored_of_a_map_that_is_no_more(dock, child, machine, job_folder):
    machine.do("map")
    with signal_of(dock.review.loaded):
        dock.guide.do("right")
    assert "was mapped again meanwhile; nothing was stored" in child("reviewMessage", QLabel).text()
    assert dock.review.region is not None
    dock.guide.do("right")
    with sqlite3.connect(job_folder / "job.gpkg") as database:
        assert database.execute("SELECT product, verdict FROM verdicts").fetchall() == [(2, "right")]


def test_the_queue_is_read_again_when_the_job_was_and_its_blocks_are_new(dock, child, state, machine):
    machine.do("map")
    with signal_of(dock.review.loaded):
        state.read_job_again()
    assert "Blocks were mapped again" in child("reviewMessage", QLabel).text()
    assert dock.review.region is not None
