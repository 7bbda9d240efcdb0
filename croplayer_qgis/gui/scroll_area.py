"""Pages that scroll when the panel is lower than they are."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scroll_area(content: QWidget) -> QScrollArea:
    """A frameless scroll area; the content is as wide as it, where it can be."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area


def fill_scrolling(page: QWidget, content: QWidget) -> QScrollArea:
    """Fills a page with its content in a scroll area."""
    area = scroll_area(content)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)
    return area
