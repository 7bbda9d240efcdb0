"""The options page with a real engine: what it shows is true, and what it keeps is used."""

import shutil

import pytest
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QPlainTextEdit, QPushButton, QSpinBox

from croplayer_qgis.client.environment import engine_python, environment_folder
from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.options.diagnostics_dialog import DiagnosticsDialog
from croplayer_qgis.gui.options.options_page import OptionsFactory
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.messages import RunParams
from croplayer_qgis.shared.messages.create_job import CreateJobParams
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.defaults import ALLOWED_FAILURES
from tests.qgis.waiting import wait_until


@pytest.fixture
def state(qgis_iface):
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()


@pytest.fixture
def make_page(state):
    pages = []

    def make():
        pages.append(OptionsFactory(state, EngineInstaller(state)).createWidget())
        return pages[-1]

    yield make
    for page in pages:
        if not sip.isdeleted(page):
            page.deleteLater()


def field(page, name, kind=FolderField):
    return page.findChild(kind, name)


def test_engine_and_shipped_models_are_named_once_the_engine_answers(make_page):
    page = make_page()
    assert field(page, "engine_path", QLabel).text() == str(engine_python())
    wait_until(lambda: field(page, "engine_version", QLabel).text())
    assert "CPUExecutionProvider" in field(page, "engine_version", QLabel).text()
    assert "croplayer-cropland" in field(page, "model_cropland").lineEdit().placeholderText()


def test_diagnostics_hold_what_the_engine_says(make_page, state):
    page = make_page()
    wait_until(lambda: field(page, "engine_version", QLabel).text())
    state.log("N39.85_E116.35 failed")
    field(page, "diagnostics", QPushButton).click()
    dialog = page.findChild(DiagnosticsDialog)
    report = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "CPUExecutionProvider" in report and "croplayer-cropland" in report
    assert report.endswith("N39.85_E116.35 failed")
    dialog.close()


def test_nothing_is_kept_before_ok_and_everything_after(make_page, tmp_path):
    page = make_page()
    field(page, "engine_folder").setFilePath(str(tmp_path / "engines"))
    field(page, "wheel_folder").setFilePath(str(tmp_path / "wheels"))
    field(page, "job_folder").setFilePath(str(tmp_path / "jobs"))
    field(page, "cache_folder").setFilePath(str(tmp_path / "tiles"))
    field(page, "cache_limit", QSpinBox).setValue(500)
    field(page, "workers", QSpinBox).setValue(1)
    assert field(page, "allowed_failures", QDoubleSpinBox).value() == ALLOWED_FAILURES
    field(page, "allowed_failures", QDoubleSpinBox).setValue(12.5)
    field(page, "model_iqa").setFilePath(str(tmp_path / "iqa"))
    assert Settings().workers == 0 and Settings().models == {}
    page.apply()
    settings = Settings()
    assert settings.wheel_folder == tmp_path / "wheels" and settings.job_folder == tmp_path / "jobs"
    assert settings.cache_folder == tmp_path / "tiles" and settings.cache_limit_mb == 500
    assert settings.allowed_failures == 12.5
    assert settings.workers == 1 and settings.models == {"iqa": str(tmp_path / "iqa")}
    assert environment_folder().parent == tmp_path / "engines"
    again = make_page()
    assert field(again, "job_folder").folder == tmp_path / "jobs"
    field(again, "job_folder").setFilePath("")
    again.apply()
    assert Settings().job_folder != tmp_path / "jobs"


def test_dialog_closed_at_once_does_not_trouble_the_answer_of_the_engine(make_page, state, qgis_app):
    page = make_page()
    page.deleteLater()
    del page
    heard = []
    state.tools().helloReceived.connect(heard.append)
    wait_until(lambda: heard)


def test_models_are_checked_by_the_engine(make_page, tmp_path):
    page = make_page()
    said = field(page, "model_outcome", QLabel)
    own = shutil.copytree(resource_path("models", "evaluation"), tmp_path / "own")

    def check(task, folder):
        field(page, f"model_{task}").setFilePath(str(folder))
        field(page, f"check_{task}", QPushButton).click()
        wait_until(lambda: said.text() and said.text() != "Checking the model…")
        return said.text()

    assert "can be used" in check("evaluation", own)
    assert "is for “Errors”, not for “Fusion”" in check("fusion", own)
    (own / "card.json").unlink()
    assert "card.json" in check("evaluation", own)


def test_engine_keeps_tiles_in_the_chosen_folder_and_clear_empties_it(
    make_page, state, imagery, small_models, tmp_path
):
    page = make_page()
    field(page, "cache_folder").setFilePath(str(tmp_path / "tiles"))
    page.apply()
    client = state.engine()
    ended = []
    client.finished.connect(ended.append)
    client.failed.connect(ended.append)
    job = str(tmp_path / "job")
    new = CreateJobParams(
        job,
        imagery.sources["demo_a"],
        blocks=(imagery.blocks[0],),
        zoom=13,
        models=small_models,
        accepted_terms=("demo_a",),
    )
    client.start_task("create_job", new, lambda _: client.run(RunParams(job, imagery.secrets)))
    wait_until(lambda: ended)
    assert list((tmp_path / "tiles").glob("demo_a-*.mbtiles"))
    page = make_page()
    assert field(page, "cache_used", QLabel).text() != "0.0 MB"
    field(page, "clear_cache", QPushButton).click()
    assert list((tmp_path / "tiles").glob("*.mbtiles*")) == []
    assert field(page, "cache_used", QLabel).text() == "0.0 MB"
