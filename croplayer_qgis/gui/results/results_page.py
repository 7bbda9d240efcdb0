"""The page Results: layers, explanations and exports of the open job."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from croplayer_qgis.gui.results.explain_section import ExplainSection
from croplayer_qgis.gui.results.export_section import ExportSection
from croplayer_qgis.gui.results.layer_section import LayerSection
from croplayer_qgis.gui.scroll_area import fill_scrolling
from croplayer_qgis.gui.state import DockState


class ResultsPage(QWidget):
    """Three sections, each by itself."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsPage")
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        for section in (LayerSection(state), ExplainSection(state), ExportSection(state)):
            layout.addWidget(section)
        layout.addStretch(1)
        fill_scrolling(self, content)
