"""How the accuracy pages are laid out: a form that folds away, and results under it, in one scroll area."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from croplayer_qgis.gui.scroll_area import fill_scrolling


def form_in(box: QgsCollapsibleGroupBox) -> QFormLayout:
    """A form inside a group box, whose fields take the panel's width."""
    form = QFormLayout(box)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setContentsMargins(6, 6, 6, 6)
    return form


def set_row_visible(form: QFormLayout, field: QWidget, visible: bool) -> None:
    """Shows or hides a field with its label; QFormLayout can do so by itself only from Qt 6.4 on."""
    field.setVisible(visible)
    label = form.labelForField(field)
    if label is not None:
        label.setVisible(visible)


def note(text: str = "") -> QLabel:
    """A label for sentences, wrapped and selectable."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def scrolled(parent: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """Stacks widgets in a scroll area that fills ``parent``; never scrolls sideways."""
    inner = QWidget()
    inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # as wide as the panel is
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(6, 6, 6, 6)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    fill_scrolling(parent, inner).setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return layout
