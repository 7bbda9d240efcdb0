"""The first start: one sentence, one button, a real installation from a folder of wheels."""

import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from croplayer_qgis.client import environment
from croplayer_qgis.client.environment import engine_python, environment_folder, interpreter_in
from croplayer_qgis.client.environment_build import BuildOptions
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.setup.setup_panel import SetupPanel
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from tests.qgis.client.test_environment import make_wheel
from tests.qgis.conftest import SYSTEM_PYTHON
from tests.qgis.waiting import wait_until


@pytest.fixture
def new_computer(tmp_path, monkeypatch):
    """A plugin in a profile of its own, where no engine was ever installed."""
    plugins = tmp_path / "plugins"
    (plugins / "requirements").mkdir(parents=True)
    monkeypatch.setattr(environment, "_PACKAGE", plugins / "croplayer_qgis")
    monkeypatch.delenv(environment.PYTHON_OVERRIDE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    (plugins / "requirements" / "engine.lock").write_text(make_wheel(wheels, "tinyfield"))
    return wheels


@pytest.fixture
def make_panel(qgis_iface, new_computer, venv_python):
    panels = []

    def make(disk_mb=10, python=venv_python):
        options = BuildOptions(environment.lock_file(), python=python, disk_mb=disk_mb)
        state = DockState(qgis_iface)
        panel = SetupPanel(state, EngineInstaller(state, options))
        panel.show() if engine_python() is None else None
        panels.append((panel, state))
        return panel

    yield make
    for panel, state in panels:
        panel.deleteLater()
        state.deleteLater()


def text(panel, name):
    label = panel.findChild(QLabel, name)
    return label.text() if label.isVisibleTo(panel) else ""


def click(panel, name):
    button = panel.findChild(QPushButton, name)
    assert button.isVisibleTo(panel)
    button.click()


def is_idle(panel):
    return panel.findChild(QPushButton, "install").isVisibleTo(panel)


def test_new_user_reads_what_is_missing_how_much_it_needs_and_where(make_panel, tmp_path):
    panel = make_panel(disk_mb=1200)
    assert panel.isVisible()
    said = text(panel, "setup_text")
    assert "not installed yet" in said and "1.2 GB" in said and str(tmp_path / "data") in said
    assert "no administrator rights" in said


def test_button_installs_and_the_panel_goes_away(make_panel, new_computer):
    Settings().wheel_folder = new_computer
    panel = make_panel()
    click(panel, "install")
    wait_until(lambda: not panel.isVisible())
    assert engine_python() == interpreter_in(environment_folder())
    assert "tinyfield" in panel.findChild(QPlainTextEdit, "setup_log").toPlainText()
    assert not make_panel().isVisible()


def test_failed_installation_says_why_and_can_be_tried_again(make_panel, new_computer, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    Settings().wheel_folder = empty
    panel = make_panel()
    click(panel, "install")
    wait_until(lambda: is_idle(panel))
    assert "tinyfield==1.0" in text(panel, "setup_problem")
    assert panel.findChild(QPushButton, "install").text() == "&Try again"
    Settings().wheel_folder = new_computer
    click(panel, "install")
    wait_until(lambda: not panel.isVisible())
    assert engine_python() is not None


def test_cancelled_installation_is_told_at_the_next_start_and_goes_through_then(make_panel, new_computer):
    Settings().wheel_folder = new_computer
    panel = make_panel(python=SYSTEM_PYTHON)  # which takes seconds: there is something to cancel
    click(panel, "install")
    wait_until(lambda: (environment_folder() / "pyvenv.cfg").is_file())
    click(panel, "cancel_install")
    wait_until(lambda: is_idle(panel))
    assert text(panel, "setup_problem") == "" and engine_python() is None
    again = make_panel()
    assert "interrupted" in text(again, "setup_text")
    click(again, "install")
    wait_until(lambda: not again.isVisible())
    assert engine_python() is not None


def test_full_disk_is_one_sentence(make_panel, new_computer):
    panel = make_panel(disk_mb=10**9)
    click(panel, "install")
    wait_until(lambda: is_idle(panel))
    assert "MB of disk space" in text(panel, "setup_problem")


def test_engine_goes_into_a_folder_of_its_own_inside_the_chosen_one(make_panel, new_computer, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.txt").write_text("precious")
    Settings().engine_folder, Settings().wheel_folder = home, new_computer
    panel = make_panel()
    assert str(home) in text(panel, "setup_text")
    click(panel, "install")
    wait_until(lambda: not panel.isVisible())
    assert engine_python().is_relative_to(home) and (home / "thesis.txt").read_text() == "precious"


def test_new_plugin_version_says_that_it_needs_its_own_engine(make_panel, new_computer):
    older = environment_folder().parent / "engine-0123456789ab"
    older.mkdir(parents=True)
    (older / "pyvenv.cfg").write_text("")
    assert "needs its own engine" in text(make_panel(), "setup_text")


class PackageProxy(BaseHTTPRequestHandler):
    """A proxy behind which the package index lies; nothing else knows the way to it."""

    def do_GET(self):
        self.server.asked.append(self.path)
        wheel = self.server.wheels / Path(self.path).name
        name = "tinyfield-1.0-py3-none-any.whl"
        body = wheel.read_bytes() if wheel.suffix == ".whl" else f'<a href="/{name}">{name}</a>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/zip" if wheel.suffix == ".whl" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


def test_installer_reaches_the_packages_through_qgiss_proxy(make_panel, new_computer, monkeypatch):
    server = ThreadingHTTPServer(("127.0.0.1", 0), PackageProxy)
    server.wheels, server.asked = new_computer, []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://packages.example/simple")
    monkeypatch.setenv("PIP_TRUSTED_HOST", "packages.example")
    settings = QgsSettings()
    settings.setValue("proxy/proxyEnabled", True)
    settings.setValue("proxy/proxyType", "HttpProxy")
    settings.setValue("proxy/proxyHost", "127.0.0.1")
    settings.setValue("proxy/proxyPort", str(server.server_address[1]))
    panel = make_panel()
    click(panel, "install")
    wait_until(lambda: not panel.isVisible() or is_idle(panel))
    server.shutdown()
    server.server_close()
    assert engine_python() is not None, text(panel, "setup_problem")
    assert "http://packages.example/simple/tinyfield/" in server.asked
    assert (environment_folder() / "authorities.pem").read_bytes().count(b"BEGIN CERTIFICATE") > 50
