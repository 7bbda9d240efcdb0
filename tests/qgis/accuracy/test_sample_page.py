"""The page Sample with the real engine: live sizes, strata, and a sample on the map."""

import json
import sqlite3

import pytest
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from croplayer_qgis.gui.accuracy.sample import sample_plan
from tests.qgis.accuracy.conftest import wait_for

CORE_SIZES = """
import json
from croplayer_qgis.core.accuracy.sample.sample_size import size_simple_random, size_stratified
print(json.dumps([
    [size_simple_random(p, se) for p in (0.6, 0.9, 0.99) for se in (0.005, 0.02)],
    [size_stratified([3, 1, 6], [0.7, 0.6, u], se) for u in (0.8, 0.95) for se in (0.01, 0.02)],
]))
"""


@pytest.fixture
def page(dock):
    return dock.sample


def formula(page):
    return page.findChild(QLabel, "sampleFormula").text()


def choose(page, name, value):
    combo = page.findChild(QComboBox, name)
    combo.setCurrentIndex(combo.findData(value))


def draw(page, path, **numbers):
    page.findChild(QgsFileWidget, "sampleFile").setFilePath(str(path))
    for name, value in numbers.items():
        page.findChild(QWidget, name).setValue(value)
    page.findChild(QPushButton, "runTask").click()
    wait_for(page)
    return page.findChild(QLabel, "taskMessage").text()


def test_sizes_shown_are_those_the_engine_computes(run_engine):
    simple, stratified = json.loads(run_engine(CORE_SIZES))
    shown = [sample_plan.simple_random(p, se) for p in (0.6, 0.9, 0.99) for se in (0.005, 0.02)]
    assert shown == simple
    shown = [sample_plan.stratified([3, 1, 6], [0.7, 0.6, u], se) for u in (0.8, 0.95) for se in (0.01, 0.02)]
    assert shown == stratified


def test_size_follows_the_target_while_it_is_typed(page):
    choose(page, "sampleDesign", "simple_random")
    page.findChild(QDoubleSpinBox, "sampleTarget").setValue(1.5)
    page.findChild(QDoubleSpinBox, "sampleExpected").setValue(90)
    assert formula(page).startswith("400 points") and "Cochran" in formula(page)
    page.findChild(QDoubleSpinBox, "sampleTarget").setValue(3)
    assert formula(page).startswith("100 points")


def test_measured_strata_give_olofssons_size_and_the_engine_draws_just_that(page, tmp_path):
    assert "Measure the strata" in formula(page)
    page.findChild(QPushButton, "measureStrata").click()
    wait_for(page)
    assert {stratum.name for stratum in page.findChild(QWidget, "strata").strata} == {"cropland", "other"}
    page.findChild(QSpinBox, "sampleMinimum").setValue(5)
    page.findChild(QDoubleSpinBox, "sampleTarget").setValue(4)
    assert "Olofsson et al. 2014, eq. 13" in formula(page)
    expected = int(formula(page).split()[0])
    path = tmp_path / "drawn.gpkg"
    assert draw(page, path, sampleSeed=4711) == ""
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT count(*) FROM samples").fetchone() == (expected,)
        assert database.execute("SELECT method, seed FROM sample_design").fetchone() == ("stratified", 4711)


def test_drawn_sample_is_styled_on_the_map_and_ready_to_label(dock, page, tmp_path, project):
    choose(page, "sampleDesign", "systematic")
    choose(page, "sampleBy", "size")
    path = tmp_path / "grid.gpkg"
    assert draw(page, path, sampleSize=30) == ""
    (layer,) = project.mapLayersByName("Sample points: grid")
    assert [rule.label() for rule in layer.renderer().rootRule().children()][:2] == ["Right", "Wrong"]
    assert "Systematic sample" in page.findChild(QLabel, "sampleResult").text()
    assert dock.label._sample.picked().path == path
    assert dock.assess._sample.picked().path == path


def test_sample_of_a_job_goes_into_the_job_and_its_layers(page, job_folder, project, state):
    from croplayer_qgis.layers.job_group import add_job_layers

    add_job_layers(state.job, project)
    choose(page, "sampleDesign", "simple_random")
    choose(page, "sampleBy", "size")
    page.findChild(QSpinBox, "sampleSize").setValue(15)
    assert page.findChild(QgsFileWidget, "sampleFile").filePath() == str(job_folder / "job.gpkg")
    page.findChild(QPushButton, "runTask").click()
    wait_for(page)
    assert project.mapLayersByName("Sample points (job)")
    assert page.findChild(QgsFileWidget, "sampleFile").filePath() != str(job_folder / "job.gpkg")


def test_refusal_is_one_sentence_and_the_file_stays(page, sample):
    with sqlite3.connect(sample) as database:
        before = database.execute("SELECT count(*) FROM samples").fetchone()
    choose(page, "sampleDesign", "simple_random")
    choose(page, "sampleBy", "size")
    said = draw(page, sample, sampleSize=20)
    assert "points.gpkg" in said and said.count("\n") == 0
    with sqlite3.connect(sample) as database:
        assert database.execute("SELECT count(*) FROM samples").fetchone() == before


def test_missing_environment_is_said_plainly(page, monkeypatch, tmp_path):
    monkeypatch.setattr("croplayer_qgis.gui.state.engine_python", lambda: None)
    choose(page, "sampleDesign", "simple_random")
    assert "environment is missing" in draw(page, tmp_path / "never.gpkg")
