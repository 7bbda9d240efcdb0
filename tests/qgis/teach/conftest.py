"""A job over the demo's lakes, all cropland to its small network, and the panels it is taught in."""

import json
import os
import shutil
import subprocess

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.client.environment import clean_environ
from croplayer_qgis.gui.dock import CropLayerDock
from croplayer_qgis.gui.review.dock import ReviewDock
from croplayer_qgis.settings import Settings
from tests.qgis.conftest import ROOT
from tests.qgis.waiting import wait_until

ZOOM = 14  # a label is seen at every fourth pixel of 6.5 m

# What the network sees are mean colours, which tell water from land; it makes nothing of them.
NETWORK = """
import sys
from pathlib import Path
from tests.core.models.conftest import FEATURE_CARD, feature_network, save_network
save_network(Path(sys.argv[1]), feature_network(gain=0.1, floor=0.7), FEATURE_CARD)
"""


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


@pytest.fixture(scope="session")
def lake_job(imagery, run_engine, warm_engine, tmp_path_factory):
    """Job folder of one block, all cropland, lakes included; ``lakes`` is a copy of it."""
    base = tmp_path_factory.mktemp("lakes")
    run_engine(NETWORK, base / "network")
    record = base / "demo_a.json"
    record.write_text(json.dumps(imagery.sources["demo_a"]))
    environment = clean_environ(os.environ) | {"CROPLAYER_TOKEN_DEMO_A": imagery.secrets["demo_a"]}
    options = ["--zoom", str(ZOOM), "--block", imagery.blocks[0], "--accept-terms", "demo_a"]
    options += ["--source-a", record, "--model", base / "network"]
    command = [*warm_engine, "-m", "croplayer_qgis.engine", "map", base / "job", *options]
    ended = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)
    assert ended.returncode == 0, ended.stderr
    return base / "job"


@pytest.fixture
def lakes(lake_job, imagery, monkeypatch, tmp_path):
    """A copy of the job for one test alone, the key of its source at hand."""
    monkeypatch.setenv("CROPLAYER_TOKEN_DEMO_A", imagery.secrets["demo_a"])
    monkeypatch.setenv("CROPLAYER_MODELS_FOLDER", str(tmp_path / "models"))
    return shutil.copytree(lake_job, tmp_path / "job")


@pytest.fixture
def panel(qgis_iface, qgis_new_project, lakes):
    """The CropLayer panel with the job open, on its page Teach."""
    Settings().reviewer = "Ada"
    Settings().models = {}
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    dock = CropLayerDock(qgis_iface)
    assert dock.state.open_job(lakes)
    page = dock.findChild(QWidget, "teachPage")
    dock._pages.setCurrentWidget(page)
    dock.show()
    wait_until(lambda: dock.state.job_blocks.counts["done"] == 1)
    yield dock
    dock.close_job()
    dock.deleteLater()
    Settings().models = {}


@pytest.fixture
def review(panel):
    """The review panel on the same job."""
    dock = ReviewDock(panel.state)
    dock.show()
    wait_until(lambda: dock.review is not None and dock.review.region is not None)
    yield dock
    dock.close_review()
    dock.deleteLater()


@pytest.fixture
def child(panel):
    """Function that finds a widget of the panel by its object name, below another one if need be."""

    def find(name, kind=QWidget, within=""):
        parent = panel.findChild(QWidget, within) if within else panel
        found = parent.findChild(kind, name)
        assert found is not None, name
        return found

    return find
