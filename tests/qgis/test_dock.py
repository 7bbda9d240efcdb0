"""The panel with a real job and a real engine."""

import os

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QPushButton, QTabWidget

from croplayer_qgis.gui.dock import CropLayerDock
from tests.qgis.waiting import wait_until


@pytest.fixture
def dock(qgis_iface, qgis_new_project):
    dock = CropLayerDock(qgis_iface)
    yield dock
    dock.close_job()
    dock.deleteLater()


def cells(dock):
    wait_until(lambda: dock.state.job_blocks.ids)
    model = dock.findChild(QObject, "blocks")
    return [model.index(0, column).data() for column in range(model.columnCount())]


def test_opened_job_shows_its_blocks_and_layers(dock, job_folder, imagery):
    assert dock.open_job(job_folder)
    block, state, progress, cropland, share_a, *_, image_a, image_b = cells(dock)
    assert (block, state, progress) == (imagery.blocks[0], "done, 54 % without imagery", "")
    assert cropland.endswith(" ha") and share_a.endswith(" %")
    assert image_a and image_b
    assert QgsProject.instance().mapLayersByName("Cropland (job)")


def test_one_click_chooses_the_sample_and_the_blocks_it_covers(dock):
    dock.findChild(QPushButton, "try_sample").click()
    assert [source.record["id"] for source in dock.state.sources] == ["sample_a", "sample_b"]
    assert [block.id for block in dock.state.blocks] == ["N47.00_W099.20", "N47.00_W099.15"]
    assert dock.findChild(QTabWidget).currentWidget().property("help") == "run"


def test_folder_without_a_job_leaves_the_panel_as_it_was(dock, job_folder, tmp_path, qgis_iface):
    dock.open_job(job_folder)
    before = cells(dock)
    assert not dock.open_job(tmp_path)
    assert cells(dock) == before
    assert str(tmp_path) in str(qgis_iface.messageBar().messages)


def test_closing_stops_the_engine_in_mid_run(dock, incomplete_job):
    dock.open_job(incomplete_job)
    cells(dock)
    dock.findChild(QAction, "CropLayerRetry_incomplete").trigger()
    assert dock.session.is_running
    pid = dock.findChild(QObject, "engine").process_id()
    dock.close_job()
    assert not dock.session.is_running
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
