"""The bar of correcting: which tool, what it sets, how wide it is."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.review.corrector import PIXELS, SIZES, Corrector
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.vocabulary.review import (
    CORRECTION_COLOURS,
    CORRECTIONS,
    CROPLAND,
    MACHINE,
    OTHER,
    TAKE_A,
    TAKE_B,
)
from croplayer_qgis.translation import tr

_TOOLS = {
    "region": (mark("Region"), mark("Click a region: it is set as a whole")),
    "polygon": (mark("Polygon"), mark("Click corners; a right click ends the polygon")),
    "line": (mark("Line"), mark("Draw a line with the button held; it is as wide as said below")),
    "brush": (mark("Brush"), mark("Paint with the button held")),
    "pixel": (mark("Pixel"), mark("Click single pixels, or draw a line one pixel wide")),
    "recode": (mark("Recode"), mark("Draw a polygon: one class inside it is set, the rest stays")),
    "fill": (mark("Fill holes"), mark("Click a region: its holes become as it is")),
    "smooth": (mark("Smooth"), mark("Click a region: gaps and spurs narrower than twice the size go")),
    "expand": (mark("Expand"), mark("Click a region: it grows on all sides")),
    "contract": (mark("Contract"), mark("Click a region: it shrinks on all sides")),
    "cut": (mark("Cut"), mark("Draw a line through cropland: a strip along it is not cropland")),
    "split": (mark("Split"), mark("Draw a line right across a region: its smaller part is set")),
    "merge": (mark("Merge"), mark("Click a region: it becomes as its neighbour with the longest border")),
}
_TARGETS = {
    CROPLAND: mark("Cropland"),
    OTHER: mark("Not"),
    TAKE_A: mark("A"),
    TAKE_B: mark("B"),
    MACHINE: mark("Machine"),
}


_ACROSS = 4  # tools in a row
_MOST_M, _MOST_PX = 500, 50  # sizes


class CorrectBar(QGroupBox):
    """Buttons for the tools of a ``Corrector``."""

    def __init__(self, corrector: Corrector, parent: QWidget | None = None) -> None:
        super().__init__(tr("Correct"), parent)
        self._corrector = corrector
        self._tools: dict[str, QToolButton] = {}
        tools = QGridLayout()
        tools.setSpacing(2)
        for at, (name, (words, help_text)) in enumerate(_TOOLS.items()):
            button = _button(f"tool_{name}", tr(words), tr(help_text))
            button.clicked.connect(partial(self._on_tool, name))
            self._tools[name] = button
            tools.addWidget(button, at // _ACROSS, at % _ACROSS)
        targets = QHBoxLayout()
        targets.setSpacing(2)
        self._targets = QButtonGroup(self)
        for name, words in _TARGETS.items():
            button = _button(
                f"set_{name}", tr(words), tr("What is drawn becomes: {}").format(tr(CORRECTIONS[name]))
            )
            button.setIcon(_swatch(CORRECTION_COLOURS[name]))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setChecked(name == corrector.after)
            button.clicked.connect(partial(self._on_target, name))
            self._targets.addButton(button)
            targets.addWidget(button)
        self._size = QDoubleSpinBox()
        self._size.setObjectName("correctSize")
        self._size.setRange(1, _MOST_M)
        self._size.setDecimals(0)
        self._size.setToolTip(
            tr("Width of line, brush or cut; how much smoothing evens out; how far a region grows")
        )
        self._size.valueChanged.connect(self._on_size)
        self._mask = QComboBox()
        self._mask.setObjectName("correctMask")
        self._mask.addItem(tr("only cropland"), CROPLAND)
        self._mask.addItem(tr("only not cropland"), OTHER)
        self._mask.setToolTip(tr("Which class inside the polygon is recoded"))
        self._mask.activated.connect(self._on_mask)
        self._size_label = QLabel(tr("Size"))
        sizes = QHBoxLayout()
        for widget in (self._size_label, self._size, self._mask):
            sizes.addWidget(widget)
        sizes.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addLayout(tools)
        layout.addLayout(targets)
        layout.addLayout(sizes)
        corrector.picked.connect(self._show)
        self._show("")

    def _on_tool(self, name: str) -> None:
        self._corrector.pick("" if self._corrector.tool == name else name)

    def _on_target(self, name: str) -> None:
        self._corrector.after = name
        self._corrector.refresh()

    def _on_size(self, size: float) -> None:
        if self._corrector.tool in SIZES:
            self._corrector.sizes[self._corrector.tool] = size
            self._corrector.refresh()

    def _on_mask(self, _index: int) -> None:
        self._corrector.mask = str(self._mask.currentData())

    def _show(self, tool: str) -> None:
        for name, button in self._tools.items():
            button.setChecked(name == tool)
        sized = tool in SIZES
        self._size.setEnabled(sized)
        self._size_label.setEnabled(sized)
        if sized:
            self._size.setSuffix(tr(" px") if tool in PIXELS else tr(" m"))
            self._size.setMaximum(_MOST_PX if tool in PIXELS else _MOST_M)
            self._size.setValue(self._corrector.sizes[tool])
        self._mask.setVisible(tool == "recode")


def _button(name: str, words: str, help_text: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(words)
    button.setToolTip(help_text)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
    return button


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(10, 10)
    pixmap.fill(QColor(colour))
    return QIcon(pixmap)
