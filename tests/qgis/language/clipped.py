"""Finds texts that a user could not read: a widget too small for its text, or out of its page's sight."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_ROUNDING_PX = 1


def clipped(root: QWidget) -> list[tuple[str, str, int, int]]:
    """Name, text, pixels needed and pixels there, of each visible widget that shows only part of its text."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root):
            found += [(_name(widget), *item) for item in _too_narrow(widget)]
            found += [(_name(widget), *item) for item in _out_of_sight(widget)]
    return found


def _too_narrow(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            needed, there = widget.heightForWidth(widget.width()), widget.height()
        else:
            needed, there = _text_width(widget), widget.contentsRect().width()
        if needed > there + _ROUNDING_PX:
            yield widget.text(), needed, there
    elif isinstance(widget, QAbstractButton) and widget.text():
        if widget.sizeHint().width() > widget.width() + _ROUNDING_PX:
            yield widget.text(), widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QAbstractSpinBox):
        line = widget.findChild(QLineEdit)
        needed = line.fontMetrics().horizontalAdvance(widget.text())
        if needed > line.width():
            yield widget.text(), needed, line.width()
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if needed > widget.width() and not widget.toolTip():
            yield widget.currentText(), needed, widget.width()
    elif isinstance(widget, QGroupBox) and QGroupBox.title(widget):
        needed = widget.fontMetrics().horizontalAdvance(QGroupBox.title(widget))
        if needed > widget.width():
            yield QGroupBox.title(widget), needed, widget.width()


def _out_of_sight(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """A widget beyond the right edge of a page that does not scroll there."""
    area = widget.parent()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parent()
    if area is None or not isinstance(widget, (QLabel, QAbstractButton, QGroupBox)):
        return
    if area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
        return
    right = widget.mapTo(area.viewport(), QPoint(widget.width(), 0)).x()
    if right > area.viewport().width() + _ROUNDING_PX:
        yield "beyond the right edge", right, area.viewport().width()


def _text_width(label: QLabel) -> int:
    if not Qt.mightBeRichText(label.text()):
        text = label.text().replace("&", "") if label.buddy() else label.text()
        return max(label.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setHtml(label.text())
    return round(document.idealWidth() - 2 * document.documentMargin())


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"
