"""Where the parts of the review panel stand: views on the left, a column of two tabs on the right."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from croplayer_qgis.gui.scroll_area import scroll_area
from croplayer_qgis.translation import tr

SIZE_PX = (1320, 690)  # fits a screen of 1366 x 768
_COLUMN_PX = 370
_FRAMES_PX = 10  # of tabs and scroll area together, in the theme that has the widest


def lay_out(
    bar: QWidget, views: QWidget, review: Sequence[QWidget], registry: tuple[QWidget, QWidget]
) -> QSplitter:
    """The panel's body.

    Args:
        bar: Above the views.
        views: The canvases.
        review: What stands under each other on the tab Review, which scrolls.
        registry: The list on the tab Registry, and what stands below it.
    """
    pages = QTabWidget()
    pages.setDocumentMode(True)
    column = _column(review)
    scroll = scroll_area(column)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pages.addTab(scroll, tr("Review"))
    listed = QWidget()
    below = QVBoxLayout(listed)
    below.setContentsMargins(0, 0, 0, 0)
    below.addWidget(registry[0], 1)
    below.addWidget(registry[1])
    pages.addTab(listed, tr("Registry"))
    scroll_bar_px = scroll.verticalScrollBar().sizeHint().width()
    pages.setMinimumWidth(max(_COLUMN_PX, column.minimumSizeHint().width() + scroll_bar_px + _FRAMES_PX))
    left = QWidget()
    layout = QVBoxLayout(left)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(bar)
    layout.addWidget(views, 1)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.addWidget(left)
    split.addWidget(pages)
    split.setStretchFactor(0, 1)
    split.setStretchFactor(1, 0)
    split.setSizes([SIZE_PX[0] - _COLUMN_PX, _COLUMN_PX])
    return split


def _column(widgets: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return column
