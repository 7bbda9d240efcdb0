"""A real sample of a real map, drawn by the real engine."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from croplayer_qgis.gui.accuracy.dock import AccuracyDock
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_samples import SampleFile, now
from tests.qgis.waiting import wait_until

ROOT = Path(__file__).resolve().parents[3]
POINTS = 12


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


def wait_for(page):
    """Lets the event loop run until the page's task has ended."""
    bar = page.findChild(TaskBar)
    wait_until(lambda: not bar.is_running())
    QTest.qWait(20)  # its layers come after its figures


def label_all(path, map_values, wrong=0):
    """Labels every unit of a sample as the map has it, the first ``wrong`` ones otherwise."""
    file = SampleFile(path)
    other = {"cropland": "other", "other": "cropland"}
    for place, unit in enumerate(file.units()):
        mapped = map_values(unit.lon, unit.lat)
        label = other[mapped] if place < wrong else mapped
        file.write(replace(unit, label=label, labelled_by="Ann", labelled_at=now()))


@pytest.fixture(scope="session")
def drawn(mapped_job, run_engine, tmp_path_factory):
    """GeoPackage of an unlabelled sample of the job's cropland; ``sample`` is a copy of it."""
    path = tmp_path_factory.mktemp("drawn") / "points.gpkg"
    run_engine(
        "import sys; from croplayer_qgis.engine.cli import main; sys.exit(main())",
        "accuracy", "sample", mapped_job / "cropland.vrt", path, "--design", "simple_random",
        "--size", POINTS, "--seed", 217,  # some of its points are on the little that is mapped as cropland
    )  # fmt: skip
    return path


@pytest.fixture
def sample(drawn, tmp_path):
    """A copy of the sample, for one test alone."""
    return Path(shutil.copy(drawn, tmp_path / "points.gpkg"))


@pytest.fixture
def state(qgis_iface, qgis_new_project):
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()
    state.deleteLater()


@pytest.fixture
def project(qgis_new_project, qgis_iface):
    """The project of the window, in a reference system of its own, as it is when a user has layers."""
    crs = QgsCoordinateReferenceSystem("EPSG:3857")
    QgsProject.instance().setCrs(crs)
    qgis_iface.mapCanvas().setDestinationCrs(crs)
    return QgsProject.instance()


@pytest.fixture
def dock(state, job_folder, project):
    """The accuracy panel on a real job."""
    dock = AccuracyDock(state)
    state.open_job(job_folder)
    dock.resize(440, 900)
    dock.show()
    QApplication.processEvents()
    yield dock
    dock.close_pages()
    dock.close()
    dock.deleteLater()


@pytest.fixture
def map_values(job_folder):
    """Function that reads the class of the job's cropland layer at a point, without the code under test."""
    layer = QgsRasterLayer(str(job_folder / "cropland.vrt"), "map", "gdal")
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance()
    )

    def read(lon, lat):
        value, known = layer.dataProvider().sample(transform.transform(QgsPointXY(lon, lat)), 1)
        return {1.0: "cropland", 0.0: "other"}.get(value) if known else None

    yield read
    # pytest keeps the last test's fixtures until after the end of QGIS, which deletes the data set
    layer = None
