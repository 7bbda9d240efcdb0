"""What the views show: their ground, which two a swipe divides, overlays, layers that come and go."""

from types import SimpleNamespace

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QSlider, QToolButton, QTreeWidget

from croplayer_qgis.layers.review.spread import together
from tests.qgis.review.conftest import move, signal_of
from tests.qgis.waiting import wait_until


def shows_the_region(dock):
    """Whether each view that is shown has the region on it, and not the whole world."""
    to_map = dock.views._to_map()
    box = to_map.transformBoundingBox(dock.review.region.geometry.boundingBox())
    grounds = [view.canvas.extent() for view in dock.views.shown]
    return all(ground.contains(box) and ground.width() < 20 * max(box.width(), 200) for ground in grounds)


def test_all_views_show_the_region_from_the_first_moment_whatever_their_number(dock):
    for count in (2, 4, 1, 3):
        dock.views.set_count(count)
        QApplication.processEvents()  # the layout
        assert shows_the_region(dock), count
        assert all(view._outline.asGeometry().isGeosValid() for view in dock.views.shown)


def test_another_scale_shows_at_once(dock, child):
    width = child("viewWidth", QComboBox)
    width.setCurrentIndex(width.findData(2000))
    width.activated.emit(width.currentIndex())
    metres = dock.views.views[0].canvas.extent().width() * 0.68  # a unit of Web Mercator at 47 degrees north
    assert metres == pytest.approx(2000, rel=0.02)


def test_a_key_changes_how_strongly_overlays_cover_the_picture(dock, press, child):
    slider = child("overlayOpacity", QSlider)
    seen = []
    for _ in range(4):
        press(Qt.Key.Key_O)
        seen.append(slider.value())
    assert sorted(seen) == [25, 50, 75, 100]
    (layer,) = dock.views.views[0]._known["decision"].layers
    assert layer.renderer().opacity() == pytest.approx(slider.value() / 100)


def test_any_two_views_are_swiped(dock, child):
    dock.views.set_count(4)
    QApplication.processEvents()
    pairs = child("swipe", QToolButton).menu()
    pairs.aboutToShow.emit()
    assert len(pairs.actions()) == 6
    pairs.actions()[-1].trigger()  # the third with the fourth
    third, fourth = dock.views.views[2:]
    assert third.swipe.is_on and not dock.views.views[0].swipe.is_on
    assert list(third.swipe._layers) == fourth.layers()
    viewport, none, left = third.canvas.viewport(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    line = viewport.rect().center()
    QTest.mousePress(viewport, left, none, line)
    line.setX(viewport.width() // 4)
    move(viewport, line)
    QTest.mouseRelease(viewport, left, none, line)
    assert third.swipe.share == pytest.approx(0.25, abs=0.02)
    child("swipe", QToolButton).click()
    assert not third.swipe.is_on


def test_layers_that_come_into_the_project_are_offered_and_those_that_leave_it_are_not(dock, job_folder):
    layer = QgsRasterLayer(str(job_folder / "imagery_demo_b.vrt"), "Another date")
    QgsProject.instance().addMapLayer(layer, False)
    view = dock.views.views[0]
    view._pictures.setCurrentText("Another date")
    view._pictures.activated.emit(view._pictures.currentIndex())
    assert view.canvas.layers()[-1].name() == "Another date"
    QgsProject.instance().removeMapLayer(layer.id())
    assert view.picture == "imagery_a" and view._pictures.findText("Another date") < 0
    assert [shown.name() for shown in view.layers()][-1] == dock.review.job.sources[0].title


def test_imagery_that_may_not_be_stored_is_shown_live_with_its_credit(
    open_dock, job_folder, imagery, monkeypatch
):
    for path in job_folder.glob("imagery_*.vrt"):
        path.unlink()
    for name, secret in imagery.secrets.items():
        monkeypatch.setenv(f"CROPLAYER_TOKEN_{name.upper()}", secret)
    dock = open_dock(job_folder)
    first, second = dock.views.shown
    kinds = {source.record["kind"] for source in dock.review.job.sources}
    assert kinds == {"mapbox", "google"}
    for view in (first, second):
        (layer,) = (shown for shown in view.layers() if shown.type() == layer_type())
        assert layer.dataProvider().name() == "wms"
        assert view.findChild(QLabel, f"{view.objectName()}_credit").toolTip()
    empty = QColor("#20242a").rgb()

    def is_drawn(view):
        picture = view.canvas.grab().toImage()
        places = [(picture.width() * x // 8, picture.height() * y // 8) for x in (3, 4, 5) for y in (3, 4, 5)]
        return sum(picture.pixel(*place) != empty for place in places) >= 5

    wait_until(lambda: is_drawn(first) and is_drawn(second))
    assert QgsProject.instance().mapLayers() == {}


def layer_type():
    return QgsRasterLayer().type()


def test_regions_of_a_block_stay_together_and_the_block_with_most_comes_first():
    areas = {"west": (5, 1), "east": (4, 4)}
    regions = [SimpleNamespace(block=block, area=area) for block, each in areas.items() for area in each]
    regions.sort(key=lambda item: -item.area)
    assert [item.block for item in together(regions, lambda item: item.area)] == ["east"] * 2 + ["west"] * 2
    assert [item.block for item in together(regions, None)] == ["west"] * 2 + ["east"] * 2


def test_the_queue_goes_block_by_block_where_that_is_wanted_and_after_closing_too(
    dock, child, open_dock, job_folder
):
    queued = len(dock.review.queue.regions)
    with signal_of(dock.review.loaded):
        child("byBlock", QCheckBox).click()
    assert dock.review.order.by_block and len(dock.review.queue.regions) == queued
    with signal_of(dock.review.loaded):
        child("order_area", QToolButton).click()
    assert dock.review.order.by_block
    again = open_dock(job_folder)
    assert again.review.order.by_block and again.findChild(QCheckBox, "byBlock").isChecked()


def test_the_timeline_leads_through_what_was_said_from_the_oldest_on(dock, press, child):
    judged = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        judged.append(dock.review.region.values["region"])
        press(key)
    page = dock._registry
    page.parentWidget().parentWidget().parentWidget().setCurrentIndex(1)
    wait_until(page.isVisible)
    slider, listed = child("registryTime", QSlider), child("registryList", QTreeWidget)
    assert (slider.maximum(), slider.value(), listed.topLevelItemCount()) == (2, 2, 3)
    for place, region in enumerate(judged[:2]):
        slider.setValue(place)
        assert dock.review.region.values["region"] == region
        assert listed.currentIndex().row() == 2 - place
