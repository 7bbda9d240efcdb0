"""Layers follow a job while its blocks are finished."""

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QLabel, QPushButton

from croplayer_qgis.gui.results.layer_section import UPDATE_MS
from croplayer_qgis.layers.job_group import job_group
from croplayer_qgis.layers.layer_specs import layer_specs
from tests.qgis.waiting import wait_until


def pass_time(ms):
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


@pytest.fixture
def progress(state):
    """Function that tells the page that blocks changed and gives it the time to show them."""

    def run():
        state.read_job_again()
        pass_time(UPDATE_MS + 300)

    return run


def shown(state):
    group = job_group(state.job, QgsProject.instance())
    return [] if group is None else [node.name() for node in group.findLayers()]


def test_first_finished_block_brings_the_layers_and_a_group_removed_stays_away(
    page, child, state, job_folder, progress
):
    mosaics = list(job_folder.glob("*.vrt"))
    for mosaic in mosaics:
        mosaic.rename(mosaic.with_suffix(".later"))
    assert state.open_job(job_folder)
    progress()
    assert shown(state) == []
    for mosaic in mosaics:
        mosaic.with_suffix(".later").rename(mosaic)
    progress()
    everything = [spec.title for spec in layer_specs(state.job)]
    wait_until(lambda: len(shown(state)) == len(everything))
    assert shown(state) == everything and "Cropland" in everything
    assert all(layer.isValid() for layer in QgsProject.instance().mapLayers().values())
    QgsProject.instance().layerTreeRoot().removeChildNode(job_group(state.job, QgsProject.instance()))
    progress()
    assert shown(state) == []
    child("showLayers", QPushButton).click()
    wait_until(lambda: shown(state) == everything)


def test_nothing_is_shown_by_itself_when_the_box_is_not_ticked(page, child, state, job_folder, progress):
    child("followBlocks", QCheckBox).setChecked(False)
    assert state.open_job(job_folder)
    progress()
    assert shown(state) == []
    child("followBlocks", QCheckBox).setChecked(True)
    wait_until(lambda: "Cropland" in shown(state))


def test_totals_say_how_far_the_job_is(page, child, state, job_folder, progress):
    assert child("totals", QLabel).text() == "Run a job, or open one, to see its results here."
    assert state.open_job(job_folder)
    with closing(sqlite3.connect(job_folder / "job.gpkg")) as database:
        (cropland_ha,) = database.execute("SELECT cropland_ha_fused FROM blocks").fetchone()
    progress()
    text = child("totals", QLabel).text()
    assert "1 of 1 block finished" in text and "incomplete" not in text
    assert f"{cropland_ha:,.1f} ha" in text
    state.close_job()
    assert child("totals", QLabel).text() == "Run a job, or open one, to see its results here."
