"""The accuracy panel in the real application: offered, opened by its key, and gone with the plugin."""

import zipfile

from scripts.package import build

ENABLED = "[PythonPlugins]\ncroplayer_qgis=true\n"

CODE = """
import sys
from pathlib import Path
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QTabWidget
from qgis.utils import iface, unloadPlugin

def settled():
    QgsApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    QgsApplication.processEvents()

def panel():
    return iface.mainWindow().findChild(QDockWidget, "CropLayerAccuracyDock")

window = iface.mainWindow()
dock = panel()
action = dock.toggleViewAction()
found["hidden_at_first"] = not dock.isVisible()
found["icon"] = not action.icon().isNull()
key = action.shortcut().toString()
others = [other.text() for other in window.findChildren(QAction) if other.shortcut().toString() == key]
found["key"] = [key, others]
action.trigger()
settled()
found["shown"] = dock.isVisible()
tabs = dock.findChild(QTabWidget)
found["pages"] = [tabs.tabText(index) for index in range(tabs.count())]
window.findChild(QDockWidget, "CropLayerDock").open_job(Path({job!r}))
settled()
dock.label.pick_sample(Path({sample!r}))
dock.label.start()
shown = lambda: sorted(n.name() for n in QgsProject.instance().layerTreeRoot().findLayers() if n.isVisible())
found["while_labelling"] = shown()
foreign = ("onnxruntime", "rasterio", "pyogrio", "croplayer_qgis.core")
found["foreign"] = [name for name in sys.modules if name.startswith(foreign)]
found["unloaded"] = unloadPlugin("croplayer_qgis")
settled()
found["after"] = shown()
found["left"] = panel() is not None
"""


def test_panel_is_offered_hides_the_map_while_labelling_and_leaves_nothing(
    real_qgis, job_folder, sample, tmp_path
):
    profile = tmp_path / "qgis" / "profiles" / "fresh"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(build(tmp_path, {})) as archive:
        archive.extractall(plugins)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(ENABLED)

    options = ["--profiles-path", tmp_path / "qgis", "--profile", "fresh"]
    found = real_qgis(CODE.format(job=str(job_folder), sample=str(sample)), options)

    assert found["hidden_at_first"] and found["icon"] and found["shown"]
    key, owners = found["key"]
    assert key and owners == ["CropLayer accuracy"]
    assert found["pages"] == ["Sample", "Label", "Assess", "Areas", "Compare"]
    assert "Cropland" not in found["while_labelling"] and "Cropland" in found["after"]
    assert any(name.startswith("Imagery") for name in found["while_labelling"])
    assert found["foreign"] == []
    assert found["unloaded"] and not found["left"]
