"""The panel with a real job and a real engine."""

import os

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QObject, QTimer
from qgis.PyQt.QtWidgets import QAction

from croplayer_qgis.gui.dock import CropLayerDock

WAIT_MS = 120_000


@pytest.fixture
def dock(qgis_iface, qgis_new_project):
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


@pytest.fixture
def secrets(imagery, monkeypatch):
    for source_id, secret in imagery.secrets.items():
        monkeypatch.setenv(f"CROPLAYER_TOKEN_{source_id.upper()}", secret)


def set_state(job_folder, state):
    blocks = QgsVectorLayer(f"{job_folder / 'job.gpkg'}|layername=blocks", "blocks", "ogr")
    index = blocks.fields().indexOf("state")
    changes = {feature.id(): {index: state} for feature in blocks.getFeatures()}
    assert blocks.dataProvider().changeAttributeValues(changes)


def cells(dock):
    model = dock.findChild(QObject, "blocks")
    return [model.index(0, column).data() for column in range(model.columnCount())]


def actions(dock):
    return {action.text(): action for action in dock.findChildren(QAction)}


def said(qgis_iface):
    return str(qgis_iface.messageBar().messages)


def run_to_its_end(dock):
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: None if actions(dock)["Cancel"].isEnabled() else loop.quit())
    poll.start(50)
    QTimer.singleShot(WAIT_MS, loop.quit)
    loop.exec()
    assert not actions(dock)["Cancel"].isEnabled(), "the run did not end"


def test_opened_job_shows_its_blocks_and_layers(dock, job_folder, imagery):
    assert dock.open_job(job_folder)
    block, state, cropland, fused, *_, image_a, image_b = cells(dock)
    assert (block, state) == (imagery.blocks[0], "incomplete")
    assert cropland.endswith(" ha") and fused.endswith(" %")
    assert image_a and image_b
    assert QgsProject.instance().mapLayersByName("Cropland")


def test_folder_without_a_job_leaves_the_panel_as_it_was(dock, job_folder, tmp_path, qgis_iface):
    dock.open_job(job_folder)
    before = cells(dock)
    assert not dock.open_job(tmp_path)
    assert cells(dock) == before
    assert str(tmp_path) in said(qgis_iface)


def test_queued_block_is_mapped_when_the_user_goes_on(dock, job_folder, secrets):
    set_state(job_folder, "queued")
    dock.open_job(job_folder)
    assert cells(dock)[1] == "queued"
    actions(dock)["Go on"].trigger()
    assert actions(dock)["Cancel"].isEnabled()
    run_to_its_end(dock)
    assert cells(dock)[1] == "incomplete"


def test_missing_token_is_said_and_the_block_stays(dock, job_folder, qgis_iface):
    set_state(job_folder, "queued")
    dock.open_job(job_folder)
    actions(dock)["Go on"].trigger()
    run_to_its_end(dock)
    assert cells(dock)[1] == "queued"
    assert "Demo A" in said(qgis_iface)


def test_missing_environment_is_said_plainly(dock, job_folder, qgis_iface, monkeypatch):
    monkeypatch.setattr("croplayer_qgis.gui.state.engine_python", lambda: None)
    dock.open_job(job_folder)
    actions(dock)["Go on"].trigger()
    assert not actions(dock)["Cancel"].isEnabled()
    assert "environment is missing" in said(qgis_iface)


def test_closing_stops_the_engine(dock, job_folder, secrets):
    set_state(job_folder, "queued")
    dock.open_job(job_folder)
    actions(dock)["Go on"].trigger()
    engine = dock.findChild(QObject, "engine")
    pid = engine.process_id()
    dock.close_job()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
