"""The review panel with a real job of one block, its canvases really drawn."""

import json
import os
import subprocess
from contextlib import contextmanager

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QSignalSpy, QTest
from qgis.PyQt.QtWidgets import QApplication

from croplayer_qgis.client.environment import clean_environ
from croplayer_qgis.gui.review.dock import ReviewDock
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from tests.qgis.conftest import finder
from tests.qgis.waiting import wait_until
from tests.warm_engine import ENGINE, ROOT


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


@contextmanager
def signal_of(signal):
    """Waits at its end until a signal was emitted in it, or is."""
    spy = QSignalSpy(signal)
    yield
    wait_until(lambda: len(spy) > 0)


class Machine:
    """The process that works on the job (``machine.py``); started anew after it was killed."""

    def __init__(self, folder):
        self.folder, self.process = folder, None

    def do(self, work):
        if self.process is None:
            command = [ENGINE, "-m", "tests.qgis.review.machine", self.folder]
            pipe = subprocess.PIPE
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=clean_environ(os.environ), stdin=pipe, stdout=pipe, text=True
            )
        self.process.stdin.write(f"{work}\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline()
        if work == "kill":
            assert not said and self.process.wait() == -9
            self.end()
        else:
            assert json.loads(said) == "ok", json.loads(said)

    def end(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process.stdout.close()
            self.process = None


@pytest.fixture
def machine(job_folder):
    machine = Machine(job_folder)
    yield machine
    machine.end()


@pytest.fixture
def state(qgis_iface, qgis_new_project):
    Settings().reviewer = "Ada"
    state = DockState(qgis_iface)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    yield state
    state.stop_engines()
    state.close_job()


@pytest.fixture
def open_dock(state):
    """Function that opens the panel on a job, as after a restart of QGIS, and waits for its queue."""
    docks = []

    def run(folder):
        for dock in docks:
            dock.close()
            dock.close_review()
            dock.deleteLater()
        docks.clear()
        state.close_job()
        dock = ReviewDock(state)
        docks.append(dock)
        assert state.open_job(folder)
        dock.show()
        wait_until(lambda: dock.review is not None and dock.review.region is not None)
        return dock

    yield run
    for dock in docks:
        dock.close_review()
        dock.deleteLater()


@pytest.fixture
def dock(open_dock, job_folder):
    return open_dock(job_folder)


@pytest.fixture
def child(dock):
    return finder(dock)


@pytest.fixture
def press(dock):
    """Function that presses a key with the mouse over the first view."""

    def run(key, canvas=None):
        canvas = canvas or dock.views.views[0].canvas
        dock.activateWindow()
        canvas.setFocus()
        QTest.keyClick(canvas, key)

    return run


def pixel(canvas, point):
    """Where a place in degrees is on a canvas."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    to_map = QgsCoordinateTransform(wgs84, canvas.mapSettings().destinationCrs(), QgsProject.instance())
    at = canvas.mapSettings().mapToPixel().transform(to_map.transform(QgsPointXY(point)))
    return QPoint(round(at.x()), round(at.y()))


def click(canvas, point, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, pixel(canvas, point))


def move(viewport, place):
    """Moves the mouse with the left button held; QTest moves the cursor of the system instead."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, on_screen = QPointF(place), QPointF(viewport.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, at, on_screen, Qt.MouseButton.NoButton, left, none)
    QApplication.sendEvent(viewport, event)


def drag(canvas, points):
    """Draws along places in degrees with the left button held."""
    viewport, none, left = canvas.viewport(), Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    places = [pixel(canvas, point) for point in points]
    QTest.mousePress(viewport, left, none, places[0])
    for place in places[1:]:
        move(viewport, place)
    QTest.mouseRelease(viewport, left, none, places[-1])
