"""The package index is tried against a real server and kept when it can be."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QPushButton

from croplayer_qgis.gui.options.engine_options import EngineOptions
from croplayer_qgis.gui.setup.installer import EngineInstaller
from croplayer_qgis.gui.setup.package_index_field import PackageIndexField, pinned_version
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.settings import Settings
from tests.qgis.waiting import wait_until

WHEEL = f"{pinned_version().replace(' ', '-')}-cp311-cp311-manylinux_x86_64.whl"


@pytest.fixture
def index():
    """A package index; ``page`` is what it says of every package, None for an error."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(self.path)
            if server.page is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.end_headers()
            self.wfile.write(server.page.encode())

        def log_message(self, *_args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.page, server.asked = f"<a href='x'>{WHEEL}</a>", []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def outcome(field):
    return field.findChild(QLabel, "package_index_outcome").text()


def tried(url):
    field = PackageIndexField(url)
    field.findChild(QPushButton, "try_package_index").click()
    wait_until(lambda: outcome(field) and "…" not in outcome(field))
    return outcome(field)


def test_index_with_the_packages_is_praised_and_others_are_not(index, qgis_app):
    url = f"http://127.0.0.1:{index.server_port}/simple"
    assert "has the packages" in tried(f"{url}/")
    assert index.asked == ["/simple/numpy/"]
    index.page = "<a href='x'>numpy-0.9.tar.gz</a>"
    assert pinned_version() in tried(url)
    index.page = None
    assert "does not answer as a package index" in tried(url)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://mirror.example.org/simple", "https://"),
        ("mirror.example.org", "https://"),
        ("https://", "https://"),
        ("https://[", "https://"),
        ("https://user:word@mirror.example.org/simple", "Passwords are not kept"),
    ],
)
def test_address_that_cannot_be_kept_is_told_and_not_kept(qgis_app, text, words):
    field = PackageIndexField("")
    kept = []
    field.changed.connect(kept.append)
    field.findChild(QLineEdit).setText(text)
    assert words in outcome(field) and field.url == "" and not kept


def test_index_is_kept_with_the_options(qgis_iface):
    state = DockState(qgis_iface)
    page = EngineOptions(state, EngineInstaller(state))
    QTest.keyClicks(page.findChild(QLineEdit, "package_index"), "https://mirror.example.org/simple")
    assert Settings().package_index == ""
    page.apply()
    assert Settings().package_index == "https://mirror.example.org/simple"
    page.findChild(QLineEdit, "package_index").clear()
    page.apply()
    assert Settings().package_index == ""
