"""The part of the page Results that explains decisions: button, map tool, panel, outline on the map."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from croplayer_qgis.gui.results.region_panel import RegionPanel
from croplayer_qgis.gui.results.region_tool import RegionTool
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.region_reader import Region, RegionReader
from croplayer_qgis.translation import tr

OUTLINE = QColor("#ff2f92")  # of no legend


class ExplainSection(QGroupBox):
    """Active while its button is down; the button rises when the user takes another map tool."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Why this decision?"), parent)
        self._state = state
        self._reader: RegionReader | None = None
        canvas = state.iface.mapCanvas()
        self._tool = RegionTool(canvas)
        self._before: QgsMapTool | None = None  # what the user had in hand
        self._tool.asked.connect(self.explain)
        self._outline: QgsRubberBand | None = None
        self._button = QPushButton(icon("explain"), tr("Explain"))
        self._button.setObjectName("explain")
        self._button.setCheckable(True)
        self._button.setToolTip(tr("Then click a place on the map: why is it cropland, or not?"))
        self._button.toggled.connect(self._on_toggled)
        self._panel = RegionPanel()
        self._panel.shown.connect(self._show_outline)
        layout = QVBoxLayout(self)
        layout.addWidget(self._button)
        layout.addWidget(self._panel)
        canvas.mapToolSet.connect(self._on_tool_set)
        state.jobChanged.connect(self._on_job)
        state.blindChanged.connect(self._on_blind)

    def explain(self, point: QgsPointXY) -> None:
        """Explains the decision at a place, EPSG:4326."""
        job = self._state.job
        self._remove_outline()
        if job is None:
            self._panel.tell(tr("Open a job first."))
            return
        if self._reader is None:
            self._reader = RegionReader(job.geopackage)
        regions = self._reader.at(point)
        if regions:
            self._panel.show_regions(regions, [source.title for source in job.sources])
        else:
            self._panel.tell(
                tr("There is no region here: the block is not finished, or no source has imagery.")
            )

    def _on_toggled(self, on: bool) -> None:
        canvas = self._state.iface.mapCanvas()
        if on:
            self._before = canvas.mapTool()
            canvas.setMapTool(self._tool)
            return
        self._remove_outline()
        if canvas.mapTool() is self._tool:
            canvas.unsetMapTool(self._tool)
            if self._before is not None and not sip.isdeleted(self._before):
                canvas.setMapTool(self._before)

    def _on_tool_set(self, tool: object, _before: object = None) -> None:
        if tool is not self._tool:
            self._button.setChecked(False)

    def _show_outline(self, region: Region) -> None:
        self._remove_outline()
        canvas = self._state.iface.mapCanvas()
        self._outline = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._outline.setStrokeColor(OUTLINE)
        self._outline.setFillColor(QColor(0, 0, 0, 0))
        self._outline.setWidth(3)
        self._outline.setToGeometry(region.geometry, QgsCoordinateReferenceSystem("EPSG:4326"))

    def _remove_outline(self) -> None:
        if self._outline is not None:
            self._state.iface.mapCanvas().scene().removeItem(self._outline)
            self._outline = None

    def _on_blind(self) -> None:
        """While a sample is labelled blind, nothing is explained and no outline stands on the map."""
        blind = self._state.blind
        self._button.setChecked(False)
        self._button.setEnabled(not blind)
        self._remove_outline()
        self._panel.tell(
            tr("Not while a sample is labelled: it would tell the map's class.") if blind else _hint()
        )

    def _on_job(self) -> None:
        self._reader = None
        self._remove_outline()
        self._panel.tell(_hint())
        if self._state.job is None:
            self._button.setChecked(False)


def _hint() -> str:
    return tr("Press Explain, then click on the map.")
