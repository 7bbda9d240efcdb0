"""The plugin in the real application: from the zip in a fresh profile, and linked by ``make install``."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.plugin_link import default_profile

ROOT = Path(__file__).resolve().parents[2]
ENABLED = "[PythonPlugins]\ncroplayer_qgis=true\n"

OPEN_JOB = """
import sys
from pathlib import Path
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QDockWidget, QToolButton
from qgis.utils import iface, plugins, unloadPlugin

def buttons():
    texts = ("Open CropLayer job…", "CropLayer panel")
    found = [button.text() for button in iface.mainWindow().findChildren(QToolButton)]
    return [text for text in found if text in texts]

def settled():
    QgsApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    QgsApplication.processEvents()

window = iface.mainWindow()
dock = window.findChild(QDockWidget, "CropLayerDock")
found["file"] = sys.modules["croplayer_qgis"].__file__
found["hidden_at_first"] = not dock.isVisible()
found["buttons"] = sorted(buttons())
found["provider"] = QgsApplication.processingRegistry().providerById("croplayer") is not None
foreign = ("onnxruntime", "rasterio", "xgboost", "pyogrio", "distributed", "croplayer_qgis.core")
found["foreign"] = [name for name in sys.modules if name.startswith(foreign)]
found["opened"] = dock.open_job(Path({job!r}))
settled()
found["shown"] = dock.isVisible()
found["layers"] = {{layer.name(): layer.isValid() for layer in QgsProject.instance().mapLayers().values()}}
found["canvas"] = len(iface.mapCanvas().layers())
found["unloaded"] = unloadPlugin("croplayer_qgis")
settled()
found["dock_left"] = window.findChild(QDockWidget, "CropLayerDock") is not None
found["buttons_left"] = buttons()
found["provider_left"] = QgsApplication.processingRegistry().providerById("croplayer") is not None
"""


def test_zip_in_a_fresh_profile_opens_a_job_and_leaves_nothing_when_unloaded(
    real_qgis, job_folder, fresh_profile, tmp_path
):
    found = real_qgis(OPEN_JOB.format(job=str(job_folder)), fresh_profile)

    plugins = tmp_path / "qgis" / "profiles" / "fresh" / "python" / "plugins"
    assert found["file"] == str(plugins / "croplayer_qgis" / "__init__.py")
    assert found["hidden_at_first"] and found["provider"]
    assert found["buttons"] == ["CropLayer panel", "Open CropLayer job…"]
    assert found["foreign"] == []
    assert found["opened"] and found["shown"]
    assert len(found["layers"]) == 13 and all(found["layers"].values())
    assert found["canvas"] == 3
    assert found["unloaded"]
    assert (found["dock_left"], found["buttons_left"], found["provider_left"]) == (False, [], False)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A user's home where QGIS keeps another plugin and settings already."""
    for name in ("XDG_DATA_HOME", "QGIS_CUSTOM_CONFIG_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    settings = default_profile() / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[locale]\nuserLocale=en\n\n[PythonPlugins]\nother=true\n", encoding="utf-8")
    return tmp_path


def make(target):
    return subprocess.run(["make", target], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def link_and_settings():
    profile = default_profile()
    return profile / "python" / "plugins" / "croplayer_qgis", profile / "QGIS" / "QGIS3.ini"


def test_make_install_lets_qgis_and_qgis_process_find_the_plugin(home, real_qgis):
    make("install")
    code = "import qgis.utils, os\nfound['active'] = 'croplayer_qgis' in qgis.utils.active_plugins"
    assert real_qgis(code) == {"active": True}
    # Debian's wrapper passes qgis_process an option that it does not know.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    listed = subprocess.run([program, "plugins"], env=environment, capture_output=True, text=True).stdout
    assert "* croplayer_qgis" in listed
    algorithms = subprocess.run([program, "list"], env=environment, capture_output=True, text=True).stdout
    assert "croplayer:runjob" in algorithms


def test_make_uninstall_leaves_the_profile_as_it_was(home):
    link, settings = link_and_settings()
    before = settings.read_text(encoding="utf-8")
    make("install")
    make("install")
    assert link.resolve() == ROOT / "croplayer_qgis"
    assert settings.read_text(encoding="utf-8").count("croplayer_qgis=true") == 1
    make("uninstall")
    make("uninstall")
    assert not os.path.lexists(link)
    assert settings.read_text(encoding="utf-8") == before


def test_make_install_does_not_touch_a_folder_of_that_name(home):
    link, settings = link_and_settings()
    link.mkdir(parents=True)
    (link / "metadata.txt").write_text("somebody else's")
    before = settings.read_text(encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        make("install")
    assert str(link) in failed.value.stderr
    make("uninstall")
    assert (link / "metadata.txt").read_text() == "somebody else's"
    assert settings.read_text(encoding="utf-8") == before
