"""Runs inside QGIS (``qgis --code``): opens the demo jobs with the plugin, saves project and screenshots."""

from __future__ import annotations

import json
import os
import traceback
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QTabWidget, QWidget
from qgis.utils import iface, plugins

from croplayer_qgis.gui.results.explain_section import ExplainSection
from croplayer_qgis.shared.resources import resource_path

SETTLE_MS = 400
# What the copyright decoration shows: the rights of the layers on the map, as their metadata has them.
RIGHTS = "array_foreach(@map_layers, layer_property(@element, 'attribution'))"
CREDITS = f"[% array_to_string(array_remove_all(array_distinct({RIGHTS}), ''), '; ') %]"


def main() -> None:
    """Does what ``CROPLAYER_DEMO`` asks for and writes the report; then QGIS ends, whatever happened."""
    asked = request()
    report: dict[str, Any] = {"error": "", "project": "", "pictures": []}
    try:
        out = Path(asked["out"])
        project = out / "croplayer_demo.qgz"
        build([Path(job) for job in asked["jobs"]], project)
        report["project"] = str(project)
        report["pictures"] = [str(picture) for picture in take_pictures(out, asked["places"])]
    except Exception:  # the report is the only way to tell the caller
        report["error"] = traceback.format_exc()
    Path(asked["report"]).write_text(json.dumps(report), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    os._exit(0)  # a window that asks whether to save would wait for ever


def build(jobs: list[Path], path: Path) -> None:
    """Makes the demo project through the plugin's own panel, saves it and opens it again."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    project.setTitle("CropLayer demo")
    for job in reversed(jobs):
        if not dock().open_job(job):
            raise RuntimeError(f"{job} could not be opened")
    add_reference()
    decorate(project)
    if not project.write(str(path)):
        raise RuntimeError(project.error())
    iface.addProject(str(path))


def take_pictures(out: Path, places: dict[str, list[float]]) -> list[Path]:
    """Screenshots of the window with the layers that say most."""
    window = iface.mainWindow()
    window.setWindowState(Qt.WindowState.WindowMaximized)
    window.move(0, 0)
    window.resize(window.screen().size())
    for other in window.findChildren(QDockWidget):
        if other.objectName() not in ("Layers", dock().objectName()):
            other.hide()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers, dock()], [330, 480], Qt.Orientation.Horizontal)
    iface.messageBar().clearWidgets()
    made = []
    for name, job, shown in PICTURES:
        show(out / job, QgsRectangle(*places[job]), shown)
        picture = out / f"{name}.png"
        if not window.grab().save(str(picture)):
            raise RuntimeError(f"{picture} cannot be written")
        made.append(picture)
    return [*made, explain(out)]


def explain(out: Path) -> Path:
    """Screenshot of the page Results, which explains the largest region that one source decided."""
    job, place = out / "dates", dock().findChild(QWidget, "resultsPage")
    table = QgsVectorLayer(f"{job / 'job.gpkg'}|layername=regions", "regions", "ogr")
    decided = table.getFeatures('"decision" IN (3, 4, 5, 6)')
    region = max(decided, key=lambda feature: feature["area_ha"])
    extent = QgsRectangle(*request()["places"]["dates"])
    dock().findChild(QTabWidget).setCurrentWidget(place)
    show(job, extent, ("Decision", "Imagery A"))
    place.findChild(ExplainSection).explain(region.geometry().pointOnSurface().asPoint())
    settle()
    picture = out / "9_dates_explained.png"
    if not iface.mainWindow().grab().save(str(picture)):
        raise RuntimeError(f"{picture} cannot be written")
    return picture


def request() -> dict[str, Any]:
    """What ``demo.qgis_window`` asks for."""
    asked: dict[str, Any] = json.loads(os.environ["CROPLAYER_DEMO"])
    return asked


PICTURES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("1_dates_cropland", "dates", ("Blocks by state", "Cropland", "Imagery A")),
    ("2_dates_decision", "dates", ("Decision", "Imagery A")),
    ("3_dates_probability", "dates", ("Cropland probability", "Imagery A")),
    ("4_labelled_cropland", "labelled", ("Reference fields", "Cropland", "Imagery B")),
    ("5_labelled_decision", "labelled", ("Reference fields", "Decision", "Imagery A")),
    ("6_labelled_regions", "labelled", ("Regions", "Imagery B")),
    ("7_labelled_correctness", "labelled", ("Expected correctness", "Imagery B")),
    ("8_labelled_quality", "labelled", ("Image quality B", "Imagery B")),
)


def show(job: Path, place: QgsRectangle, shown: tuple[str, ...]) -> None:
    """Shows the layers of one job whose titles begin like ``shown`` at a place, and waits for the map."""
    dock().state.open_job(job)
    for group in QgsProject.instance().layerTreeRoot().children():
        if isinstance(group, QgsLayerTreeGroup):
            mine = group.name().endswith(job.name)
            group.setItemVisibilityChecked(mine)
            group.setExpanded(mine)
            for node in group.children():
                visible = node.name().partition(":")[0] in shown
                node.setItemVisibilityChecked(visible)
                node.setExpanded(visible)
    canvas = iface.mapCanvas()
    place.scale(1.03)
    canvas.setExtent(place)
    canvas.refresh()
    settle()


def settle() -> None:
    """Lets QGIS work until the map is drawn."""
    canvas = iface.mapCanvas()
    for _ in range(100):
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()
        if not canvas.isDrawing():
            return
    raise RuntimeError("the map did not finish drawing")


def add_reference() -> None:
    """The hand-drawn fields of the labelled demo, as outlines in the group of that job."""
    layer = QgsVectorLayer(
        str(resource_path("demo", "labelled", "reference.geojson")), "Reference fields", "ogr"
    )
    layer.setSubsetString("\"label\" = 'cropland'")
    layer.loadNamedStyle(str(resource_path("styles", "reference.qml")))
    project = QgsProject.instance()
    group = next(node for node in project.layerTreeRoot().children() if node.name().endswith("labelled"))
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer)


def decorate(project: QgsProject) -> None:
    """Attribution and scale bar on the map canvas."""
    project.writeEntry("CopyrightLabel", "/Enabled", True)
    project.writeEntry("CopyrightLabel", "/Label", CREDITS)
    project.writeEntry("CopyrightLabel", "/Placement", 3)
    project.writeEntry("ScaleBar", "/Enabled", True)
    project.writeEntry("ScaleBar", "/Placement", 1)


def dock() -> Any:
    """The plugin's panel."""
    if "croplayer_qgis" not in plugins:
        raise RuntimeError("the plugin is not loaded")
    return iface.mainWindow().findChild(QDockWidget, "CropLayerDock")


QTimer.singleShot(0, main)
