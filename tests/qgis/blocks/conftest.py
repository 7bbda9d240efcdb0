"""The page Blocks on a real canvas, driven by real mouse events."""

from types import SimpleNamespace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QObject, QPoint, Qt
from qgis.PyQt.QtTest import QTest

from croplayer_qgis.gui.blocks.blocks_page import BlocksPage
from croplayer_qgis.gui.state import DockState

SIZE = (800, 600)
DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def state(qgis_iface):
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()


@pytest.fixture
def page(state, qgis_canvas, qgis_new_project):
    page = BlocksPage(state)
    window = qgis_canvas.window()
    window.resize(*SIZE)
    window.show()
    qgis_canvas.show()  # other tests leave it hidden
    qgis_canvas.resize(*SIZE)
    for _ in range(30):  # QGIS takes a new size over once it has stayed for half a second
        if qgis_canvas.mapSettings().outputSize() == qgis_canvas.viewport().size():
            break
        QTest.qWait(50)
    yield page
    page.remove_from_canvas()
    page.deleteLater()


@pytest.fixture
def look(page, qgis_canvas):
    """Function that shows a place at a scale in a reference system."""

    def look(crs="EPSG:3857", lon=116.375, lat=39.875, scale=250_000):
        project = QgsProject.instance()
        project.setCrs(QgsCoordinateReferenceSystem(crs))
        qgis_canvas.setDestinationCrs(project.crs())
        middle = QgsCoordinateTransform(DEGREES, project.crs(), project).transform(QgsPointXY(lon, lat))
        qgis_canvas.setExtent(QgsRectangle(middle.x() - 1, middle.y() - 1, middle.x() + 1, middle.y() + 1))
        qgis_canvas.zoomScale(scale)

    look()
    return look


@pytest.fixture
def mouse(page, look, qgis_canvas):
    """Clicks and drags at longitudes and latitudes, with the tool in use."""
    viewport = qgis_canvas.viewport()
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def at(lon, lat):
        crs = qgis_canvas.mapSettings().destinationCrs()
        point = QgsCoordinateTransform(DEGREES, crs, QgsProject.instance()).transform(QgsPointXY(lon, lat))
        pixel = qgis_canvas.getCoordinateTransform().transform(point)
        return QPoint(round(pixel.x()), round(pixel.y()))

    def click(lon, lat):
        QTest.mouseClick(viewport, left, no_key, at(lon, lat))

    def press(lon, lat, keys=no_key):
        QTest.mousePress(viewport, left, keys, at(lon, lat))

    def move(lon, lat):
        QTest.mouseMove(viewport, at(lon, lat))
        QTest.qWait(20)

    def release(lon, lat, keys=no_key):
        QTest.mouseRelease(viewport, left, keys, at(lon, lat))

    def drag(start, end, keys=no_key):
        press(*start, keys)
        move(*end)
        release(*end, keys)

    page.findChild(QObject, "CropLayerPickBlocks").trigger()
    return SimpleNamespace(click=click, press=press, move=move, release=release, drag=drag)
