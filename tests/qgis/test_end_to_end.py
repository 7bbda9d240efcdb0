"""The whole way in the real application: sources, two clicked blocks, a run, cropland on the map."""

import shutil
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

from croplayer_qgis.shared.resources import resource_path

ENGINE = Path(__file__).resolve().parents[2] / ".env" / "engine" / "bin" / "python"

USER = """
import os, sys, time
from pathlib import Path
from qgis.core import *
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import *
from qgis.utils import iface

BLOCKS, FOLDER, OUT = {blocks!r}, Path({folder!r}), Path({out!r})
window, canvas = iface.mainWindow(), iface.mapCanvas()
window.resize(1260, 980)


def wait(condition, seconds=200):
    loop, poll = QEventLoop(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    poll.start(20)
    QTimer.singleShot(1000 * seconds, loop.quit)
    loop.exec()
    assert condition()


def settle():
    QTest.qWait(300)
    wait(lambda: not canvas.isDrawing())


def press(button):
    assert button.isVisible() and button.isEnabled(), button.text()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def button(parent, text):
    found = [b for b in parent.findChildren(QAbstractButton) if b.text().replace("&", "") == text]
    return next(b for b in found if b.isVisible())


def tool_button(name):
    action = dock.findChild(QAction, name)
    bar = next(w for w in action.associatedWidgets() if isinstance(w, QToolBar))
    return bar.widgetForAction(action)


def page(title):
    tabs = dock.findChild(QTabWidget)
    index = [tabs.tabText(at) for at in range(tabs.count())].index(title)
    QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(index).center())
    assert tabs.currentIndex() == index
    return tabs.currentWidget()


def choose(slot, title):
    combo = slot.findChild(QComboBox, "imagery")
    combo.setCurrentIndex(combo.findText(title))
    assert combo.currentText() == title


# A user who has an XYZ connection with a token in its address, a raster in the project, a master password.
QgsSettings().setValue("qgis/connections-xyz/Demo A/url", {address!r})
QgsSettings().setValue("qgis/connections-xyz/Demo A/zmax", 19)
assert QgsApplication.authManager().setMasterPassword("a master password", True)
project = QgsProject.instance()
project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
raster = QgsRasterLayer({raster!r}, "Demo B")
assert raster.isValid()
project.addMapLayer(raster)
project.layerTreeRoot().findLayer(raster).setItemVisibilityChecked(False)

dock = window.findChild(QDockWidget, "CropLayerDock")
dock.toggleViewAction().trigger()
for other in window.findChildren(QDockWidget):
    if other.objectName() not in ("Layers", "CropLayerDock"):
        other.hide()

sources = page("Sources")
slot = sources.findChild(QGroupBox, "source_a")
choose(slot, "Demo A")
press(button(slot, "Store"))
choose(sources.findChild(QGroupBox, "source_b"), "Layer: Demo B")
sources.findChild(QSpinBox, "zoom").setValue(13)
found["sources"] = [source.record["title"] if source else None for source in dock.state.sources]
found["token_in_record"] = {token!r} in str(dock.state.sources)

page("Blocks")
press(tool_button("CropLayerPickBlocks"))
corners = [(float(id[1:6]) * (1 if id[0] == "N" else -1), float(id[8:]) * (1 if id[7] == "E" else -1))
           for id in BLOCKS]
centres = [QgsPointXY(lon + 0.025, lat + 0.025) for lat, lon in corners]
to_map = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), project)
places = [to_map.transform(centre) for centre in centres]
view = QgsRectangle(places[0], places[1])
view.grow(5000)
canvas.setExtent(view)
settle()
for place in places:
    pixel = canvas.mapSettings().mapToPixel().transform(place)
    where = QPoint(round(pixel.x()), round(pixel.y()))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
found["chosen"] = sorted(block.id for block in dock.state.blocks)

page("Run")
dock.findChild(QWidget, "newJobFolder").setFilePath(str(FOLDER))
run = tool_button("CropLayerRun")
found["run_says"] = run.text()
press(run)
wait(lambda: dock.session.is_running)
wait(lambda: not dock.session.is_running)
page("Results")


def layers_of_the_job():
    groups = (node for node in project.layerTreeRoot().children() if node.name().startswith("CropLayer"))
    return [node for group in groups for node in group.findLayers()]


def shows_both_blocks():
    found = [node.layer() for node in layers_of_the_job() if node.name() == "Cropland"]
    return bool(found) and all(found[0].extent().contains(centre) for centre in centres)


wait(shows_both_blocks)  # the layers follow by themselves
wait(lambda: "2 of 2" in dock.findChild(QLabel, "totals").text())
canvas.refresh()
settle()
found["layers"] = {{node.name(): node.layer().isValid() for node in layers_of_the_job()}}
found["states"] = dict(zip(dock.state.job_blocks.ids, dock.state.job_blocks.states))
found["totals"] = dock.findChild(QLabel, "totals").text()
canvas.grab().save(str(OUT / "with.png"))
window.grab().save(str(OUT / "window.png"))
cropland = next(node for node in layers_of_the_job() if node.name() == "Cropland")
cropland.setItemVisibilityChecked(False)
settle()
canvas.grab().save(str(OUT / "without.png"))
project.setDirty(False)
"""


@pytest.fixture
def place(imagery, tmp_path):
    """What the code is filled with."""
    source = imagery.sources["demo_a"]
    token = imagery.secrets["demo_a"]
    raster = shutil.copy(resource_path("demo", "dates", "naip_20160816_b.tif"), tmp_path / "demo_b.tif")
    return {
        "blocks": imagery.blocks[:2],
        "folder": str(tmp_path / "first job"),
        "out": str(tmp_path),
        "address": f"{source['url']}/v4/demo.dates-a/{{z}}/{{x}}/{{y}}.png?access_token={token}",
        "raster": str(raster),
        "token": token,
    }


def test_new_user_maps_two_blocks_and_sees_cropland_on_the_map(real_qgis, fresh_profile, place, tmp_path):
    variables = {"CROPLAYER_ENGINE_PYTHON": str(ENGINE), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    found = real_qgis(USER.format(**place), fresh_profile, **variables)

    assert found["sources"] == ["Demo A", "Demo B"]
    assert not found["token_in_record"]
    assert found["chosen"] == sorted(place["blocks"])
    assert found["run_says"] == "Map 2 blocks"
    assert set(found["states"]) == set(place["blocks"])
    assert set(found["states"].values()) == {"done"}
    assert "2 of 2 blocks finished" in found["totals"]
    assert {"Blocks by state", "Cropland", "Decision", "Cropland probability"} <= set(found["layers"])
    assert all(found["layers"].values())
    token = place["token"].encode()
    written = [path for path in (tmp_path / "first job").rglob("*") if path.is_file()]
    assert len(written) > 10 and not [path for path in written if token in path.read_bytes()]

    with_layer, without = QImage(str(tmp_path / "with.png")), QImage(str(tmp_path / "without.png"))
    changed = yellower = 0
    for y in range(0, with_layer.height(), 3):
        for x in range(0, with_layer.width(), 3):
            now, before = with_layer.pixelColor(x, y), without.pixelColor(x, y)
            if now != before:
                changed += 1
                yellower += now.red() - now.blue() > before.red() - before.blue()
    assert changed > 100 and yellower > 0.95 * changed
