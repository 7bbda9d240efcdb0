"""A plugin that cannot be loaded says why in a sentence instead of showing a traceback."""

import shutil
import zipfile

import pytest

from croplayer_qgis.plugin_stub import PluginStub, reason_of
from scripts.package import build

LOOK = """
from qgis.utils import iface, plugins, unloadPlugin
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser
bar = iface.messageBar()
found["kind"] = type(plugins["croplayer_qgis"]).__name__
found["said"] = [label.text() for label in bar.findChildren(QLabel)]
found["said"] += [browser.toPlainText() for browser in bar.findChildren(QTextBrowser)]
found["menu"] = [action.text() for action in iface.pluginMenu().actions()]
found["unloaded"] = unloadPlugin("croplayer_qgis")
"""


def test_damaged_installation_is_told_in_a_real_qgis(real_qgis, tmp_path):
    profile = tmp_path / "qgis" / "profiles" / "fresh"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(build(tmp_path, {})) as archive:
        archive.extractall(plugins)
    shutil.rmtree(plugins / "croplayer_qgis" / "layers")
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\ncroplayer_qgis=true\n")
    found = real_qgis(LOOK, ["--profiles-path", tmp_path / "qgis", "--profile", "fresh"])
    assert found["kind"] == "PluginStub"
    assert any("files are incomplete" in text for text in found["said"])
    assert not any("Traceback" in text for text in found["said"])
    assert "CropLayer" in [text.replace("&", "") for text in found["menu"]]
    assert found["unloaded"]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ModuleNotFoundError("x", name="croplayer_qgis.layers"), "install it again"),
        (ImportError("cannot import name 'QgsX' from 'qgis.core'"), "QgsX"),
        (ValueError("secret detail"), "could not start (ValueError)"),
    ],
)
def test_reason_is_a_sentence_with_an_action(error, expected):
    assert expected in reason_of(error)


def test_details_go_to_the_log(qgis_app):
    log = []
    qgis_app.messageLog().messageReceived.connect(lambda text, tag, level: log.append((tag, text)))
    PluginStub(None, ValueError("what happened")).initProcessing()
    assert [tag for tag, _text in log] == ["CropLayer"] and "what happened" in log[0][1]
