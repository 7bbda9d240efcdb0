"""The page Results with a real job of one block."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from croplayer_qgis.gui.results.results_page import ResultsPage
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.shared.job_files import REGIONS, region_layer_uri
from tests.qgis.conftest import finder


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


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
    return finder(page)


@pytest.fixture
def region_layer(job_folder):
    """Layer of the file of the job's one block."""
    (path,) = (job_folder / REGIONS).iterdir()
    return QgsVectorLayer(region_layer_uri(path), "regions", "ogr")


@pytest.fixture
def regions(region_layer):
    """Features of the job's regions, the largest first."""
    return sorted(region_layer.getFeatures(), key=lambda feature: -feature["area_ha"])
