"""Models are installed, used and removed in QGIS's options, with a real engine and real packages."""

import threading
import zipfile
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.PyQt.QtWidgets import QLabel, QMessageBox, QPushButton, QTreeWidget

from croplayer_qgis.client.environment import engine_command
from croplayer_qgis.gui import state as gui_state
from croplayer_qgis.gui.folder_field import FolderField
from croplayer_qgis.gui.options.installed_models import InstalledModels
from croplayer_qgis.gui.options.model_options import ModelOptions
from croplayer_qgis.gui.setup import model_setup
from croplayer_qgis.gui.setup.model_setup import ModelSetup
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from scripts import package as package_script
from tests.qgis.waiting import wait_until


@pytest.fixture(scope="module")
def fusion():
    """Package of the smallest shipped model: what the plugin knows of it, and its bytes."""
    return next(
        (entry, content) for entry, content in package_script.packages().items() if entry.task == "fusion"
    )


@pytest.fixture
def state(qgis_iface, tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_MODELS_FOLDER", str(tmp_path / "models"))
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()


@pytest.fixture
def package(tmp_path, fusion):
    path = tmp_path / fusion[0].file
    path.write_bytes(fusion[1])
    return path


def names(page):
    table = page.findChild(QTreeWidget, "installed_models")
    return [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())]


def test_installed_model_is_used_and_removed(state, package, tmp_path, monkeypatch):
    page = ModelOptions(state)
    installed = page.findChild(InstalledModels)
    installed.install(str(package))
    wait_until(lambda: names(page) == [package.stem])
    table = page.findChild(QTreeWidget, "installed_models")
    table.topLevelItem(0).setSelected(True)
    page.findChild(QPushButton, "use_model").click()
    folder = tmp_path / "models" / package.stem
    assert page.findChild(FolderField, "model_fusion").folder == folder
    page.apply()
    assert Settings().models == {"fusion": str(folder)}
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *_asked: yes)
    table.topLevelItem(0).setSelected(True)
    page.findChild(QPushButton, "remove_model").click()
    wait_until(lambda: names(page) == [] and not folder.exists())
    assert page.findChild(FolderField, "model_fusion").folder is None and Settings().models == {}


def test_file_that_is_no_package_is_told(state, tmp_path):
    page = ModelOptions(state)
    (tmp_path / "text.zip").write_text("no package")
    page.findChild(InstalledModels).install(str(tmp_path / "text.zip"))
    outcome = page.findChild(QLabel, "installed_outcome")
    wait_until(lambda: "no model package" in outcome.text())
    assert names(page) == []


@pytest.fixture
def light(qgis_iface, tmp_path, fusion, monkeypatch):
    """A state whose engine is that of an unpacked light plugin; its one package lies on a server of ours."""
    entry, content = fusion
    monkeypatch.setattr(package_script, "packages", lambda: {entry: content})
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / entry.file).write_bytes(content)
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "served"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    owner = {package_script.MODELS_ADDRESS: f"http://127.0.0.1:{server.server_port}"}
    built = package_script.build(tmp_path / "zip", owner, light=True)
    assert built.stat().st_size < 5e6
    with zipfile.ZipFile(built) as archive:
        archive.extractall(tmp_path)
    plugin = tmp_path / package_script.PLUGIN

    def light_command(python, environ):
        command = engine_command(python, environ)
        main = plugin / "engine" / "__main__.py"
        return replace(command, arguments=("-I", str(main), *command.arguments[2:]))

    monkeypatch.setattr(gui_state, "engine_command", light_command)
    monkeypatch.setattr(model_setup, "resource_path", lambda *parts: plugin.joinpath("resources", *parts))
    monkeypatch.setenv("CROPLAYER_MODELS_FOLDER", str(tmp_path / "models"))
    state = DockState(qgis_iface)
    yield state
    state.stop_engines()
    server.shutdown()
    server.server_close()


def test_plugin_without_models_offers_to_fetch_them_once(light, fusion, tmp_path):
    panel = ModelSetup(light)
    text = panel.findChild(QLabel, "model_setup_text")
    wait_until(lambda: not panel.isHidden())
    assert "127.0.0.1" in text.text() and " MB" in text.text()
    panel.findChild(QPushButton, "install_models").click()
    wait_until(panel.isHidden)
    assert (tmp_path / "models" / fusion[0].file.removesuffix(".zip") / "card.json").is_file()
    again = ModelSetup(light)
    heard = []
    light.tools().request("hello", None, lambda result: heard.append(result))
    wait_until(lambda: heard)
    assert again.isHidden()
    (told,) = (model for model in heard[0]["models"] if model["task"] == "fusion")
    assert not told["error"] and told["version"]
