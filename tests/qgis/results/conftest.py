"""The page Results with a real job of one block."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.results.results_page import ResultsPage
from croplayer_qgis.gui.state import DockState


@pytest.fixture
def state(qgis_iface, qgis_new_project):
    state = DockState(qgis_iface)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    yield state
    state.stop_engines()
    state.close_job()


@pytest.fixture
def page(state):
    page = ResultsPage(state)
    page.show()
    yield page
    state.close_job()
    page.deleteLater()


@pytest.fixture
def child(page):
    """Function that finds a widget of the page by its object name."""

    def find(name, kind=QWidget):
        found = page.findChild(kind, name)
        assert found is not None, name
        return found

    return find


@pytest.fixture
def regions(job_folder):
    """Features of the job's regions, the largest first."""
    layer = QgsVectorLayer(f"{job_folder / 'job.gpkg'}|layername=regions", "regions", "ogr")
    return sorted(layer.getFeatures(), key=lambda feature: -feature["area_ha"])
