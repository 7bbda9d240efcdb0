"""What of a window or panel passes by the translation."""

import re

from qgis.gui import (
    QgsCheckableComboBox,
    QgsFileWidget,
    QgsPasswordLineEdit,
    QgsProjectionSelectionWidget,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QComboBox,
    QGroupBox,
    QLabel,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)

from croplayer_qgis.client.environment import engine_python
from tests.pseudo_translation import is_english

NAMES = {str(engine_python()), "Mapbox Satellite", "Google Satellite"}
"""What is called the same in any language."""

OF_QGIS = (QgsCheckableComboBox, QgsFileWidget, QgsPasswordLineEdit, QgsProjectionSelectionWidget)
"""Fields that QGIS words, with its own translation."""

OF_QT = {"OK", "Cancel"}
"""Buttons that Qt words, with its own translation."""


def is_inside(thing, kinds):
    """Whether a widget or action is part of a widget of these kinds."""
    above = thing.parent()
    while above is not None and not isinstance(above, kinds):
        above = above.parent()
    return above is not None


def texts(root):
    """Each text of the widgets under ``root`` with its widget; QGIS words its own fields."""
    for widget in [root, *root.findChildren(QWidget)]:
        if is_inside(widget, OF_QGIS):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}"
        yield name, QWidget.toolTip(widget)
        yield name, QWidget.windowTitle(widget)
        if isinstance(widget, QLabel):
            yield name, QLabel.text(widget)
        elif isinstance(widget, QAbstractButton):
            yield name, QAbstractButton.text(widget)
        elif isinstance(widget, QGroupBox):
            yield name, QGroupBox.title(widget)
        elif isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(index)) for index in range(widget.count()))
        elif isinstance(widget, QTabWidget):
            yield from ((name, widget.tabText(index)) for index in range(widget.count()))
        elif isinstance(widget, (QTableView, QTreeView)):
            yield from ((name, text) for text in cells(widget.model()))
    for action in root.findChildren(QAction):
        if is_inside(action, OF_QGIS):
            continue
        yield f"QAction {action.objectName()}", action.text()


def cells(model):
    """Titles and cells of a table; ids of blocks are for any language."""
    across = Qt.Orientation.Horizontal
    columns = range(model.columnCount()) if model is not None else ()
    found = [str(model.headerData(column, across) or "") for column in columns]
    for row in range(model.rowCount() if columns else 0):
        found += [str(model.index(row, column).data() or "") for column in columns]
    return [text for text in found if not re.fullmatch(r"[NS][\d.]{5}_[EW][\d.]{6}", text)]


def english(root, *names):
    """Texts that are not translated, but for these names."""
    known = {*NAMES, *OF_QT, *names}
    found = {(name, text) for name, text in texts(root) if is_english(text)}
    return sorted((name, text) for name, text in found if text.replace("&", "") not in known)
