"""The bar above the views: how many, what scale, swipe, flicker, how strong overlays are, and elsewhere."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLabel, QSlider, QToolButton, QWidget

from croplayer_qgis.gui.review.keys import key_text
from croplayer_qgis.gui.review.view_grid import MOST, ViewGrid
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_WIDTHS_M = (0, 200, 500, 1000, 2000)


class ViewBar(QWidget):
    """Drives a ``ViewGrid``.

    Signals:
        elsewhere: Open the place in another program.
        keysWanted: Show the keys.
        opacityChosen (float): How strongly overlays cover the picture, 0-1.
    """

    elsewhere = pyqtSignal()
    keysWanted = pyqtSignal()
    opacityChosen = pyqtSignal(float)

    def __init__(self, views: ViewGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._count = QComboBox()
        self._count.setObjectName("viewCount")
        for number in range(1, MOST + 1):
            self._count.addItem(tr(counted(number, "{} view", "{} views")))
        self._count.activated.connect(lambda at: views.set_count(at + 1))
        views.countChanged.connect(lambda count: self._count.setCurrentIndex(count - 1))
        self._width = QComboBox()
        self._width.setObjectName("viewWidth")
        self._width.setToolTip(tr("Width of the ground shown"))
        for width in _WIDTHS_M:
            self._width.addItem(tr("{} m wide").format(f"{width:,}") if width else tr("fit to region"), width)
        self._width.activated.connect(self._on_width)
        self._swipe = _button("swipe", tr("Swipe"), tr("Divides the first view; drag the line"), True)
        self._swipe.toggled.connect(views.swipe)
        self.flicker = _button("flicker", tr("Flicker"), "")
        self.flicker.clicked.connect(views.flicker)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("overlayOpacity")
        slider.setRange(5, 100)
        slider.setValue(50)
        slider.setMaximumWidth(90)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slider.setToolTip(tr("How strongly the overlay covers the picture"))
        slider.valueChanged.connect(lambda value: self.opacityChosen.emit(value / 100))
        elsewhere = _button(
            "elsewhere",
            tr("Open elsewhere"),
            tr("Shows the place in the browser; right click: which address"),
        )
        elsewhere.clicked.connect(self.elsewhere)
        elsewhere.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        elsewhere.customContextMenuRequested.connect(self._ask_for_address)
        keys = _button("keys", tr("Keys…"), tr("Shows and changes the keys"))
        keys.clicked.connect(self.keysWanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        for widget in (self._count, self._width, self._swipe, self.flicker, QLabel(tr("Overlay")), slider):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (elsewhere, keys):
            layout.addWidget(widget)
        self.show_state()

    def show_state(self) -> None:
        """Shows what the views show now, and the keys as they are now."""
        self._count.setCurrentIndex(self._views.count - 1)
        self._width.setCurrentIndex(max(self._width.findData(int(self._views.fixed_width_m)), 0))
        key = key_text("flicker")
        self.flicker.setText(f"{tr('Flicker')} [{key}]" if key else tr("Flicker"))
        self.flicker.setToolTip(tr("Shows in the view under the mouse what its neighbour shows, and back"))

    def _on_width(self, _index: int) -> None:
        self._views.fixed_width_m = float(self._width.currentData())

    def _ask_for_address(self, *_: object) -> None:
        text, given = QInputDialog.getText(
            self,
            tr("Open elsewhere"),
            tr("Address with {lat}, {lon} and {zoom} in it:"),
            text=Settings().place_url,
        )
        if given:
            Settings().place_url = text.strip()


def _button(name: str, words: str, help_text: str, checkable: bool = False) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(words)
    button.setToolTip(help_text)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
