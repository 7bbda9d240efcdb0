"""The bar above the views: how many, what scale, swipe, flicker, how strong overlays are, and elsewhere."""

from __future__ import annotations

from functools import partial
from itertools import combinations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QWidget,
)

from croplayer_qgis.gui.review.keys import key_text
from croplayer_qgis.gui.review.view_grid import MOST, ViewGrid
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

_WIDTHS_M = (0, 200, 500, 1000, 2000)
_OPACITIES = (25, 50, 75, 100)  # per cent, one after the other by key


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
        self._swipe = _button("swipe", tr("Swipe"), tr("Divides a view between two; drag the line"), True)
        self._swipe.toggled.connect(views.swipe)
        self._swipe.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._pairs = QMenu(self._swipe)
        self._pairs.setObjectName("swipePairs")
        self._pairs.aboutToShow.connect(self._offer_pairs)
        self._swipe.setMenu(self._pairs)
        self.flicker = _button("flicker", tr("Flicker"), "")
        self.flicker.clicked.connect(views.flicker)
        self._opacity = slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName("overlayOpacity")
        slider.setRange(5, 100)
        slider.setValue(50)
        slider.setMaximumWidth(90)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        self._opacity.setToolTip(
            tr("How strongly the overlay covers the picture; key {}").format(key_text("opacity"))
        )
        self.flicker.setToolTip(tr("Shows in the view under the mouse what its neighbour shows, and back"))

    def step_opacity(self) -> None:
        """The next of a few opacities of the overlays, the weakest after the strongest."""
        value = self._opacity.value()
        self._opacity.setValue(next((step for step in _OPACITIES if step > value), _OPACITIES[0]))

    def _offer_pairs(self) -> None:
        """Which two views the swipe divides one between."""
        self._pairs.clear()
        for first, second in combinations(range(max(self._views.count, 2)), 2):
            pair = self._pairs.addAction(tr("view {} | view {}").format(first + 1, second + 1))
            pair.setCheckable(True)
            pair.setChecked((first, second) == self._views.swiped)
            pair.triggered.connect(partial(self._on_pair, first, second))

    def _on_pair(self, first: int, second: int) -> None:
        self._views.swipe(False)
        self._views.swiped = first, second
        self._swipe.setChecked(True)
        self._views.swipe(True)

    def _on_width(self, _index: int) -> None:
        self._views.fixed_width_m = float(self._width.currentData())
        self._views.refit()

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
