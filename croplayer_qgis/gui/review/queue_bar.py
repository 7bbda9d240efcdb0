"""The bar of the queue: its orders, a click each, and how far the review is."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QGroupBox,
    QLabel,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.layers.review.region_queue import FILTER, ORDERS
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.translation import tr

_BAR_PX = 8
_ACROSS = 3  # buttons in a row: more are cut off in a panel of 370 px
CONFLICTS, DISPUTES = "conflicts", "disputes"

_HELP = {
    "error": mark("Most expected area of error first, and unlike the regions before"),
    "disagreement": mark("Where the sources disagree, the largest first"),
    "quality": mark("Where the imagery is worst"),
    "area": mark("The largest first"),
    "random": mark("In an order of chance, the same each time"),
    "path": mark("Along a line: draw it on a view, a right click ends it"),
    "polygon": mark("In a polygon: draw it on a view, a right click ends it"),
    "filter": mark("Those that the expression below chooses"),
    CONFLICTS: mark("What people said that the new map of a block contradicts"),
    DISPUTES: mark("Where two reviewers said different things"),
}


class QueueBar(QGroupBox):
    """Buttons and figures; what they do is the panel's.

    Signals:
        ordered (str): An order was asked for, one of ``ORDERS``, ``CONFLICTS`` or ``DISPUTES``.
        regrouped: The regions of a block are to stay together, or not any more.
    """

    ordered = pyqtSignal(str)
    regrouped = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Queue"), parent)
        self._buttons: dict[str, QToolButton] = {}
        grid = QGridLayout()
        grid.setSpacing(2)
        words = {**ORDERS, CONFLICTS: mark("Conflicts"), DISPUTES: mark("Disputes")}
        for at, (name, text) in enumerate(words.items()):
            button = QToolButton()
            button.setObjectName(f"order_{name}")
            button.setText(tr(text))
            button.setToolTip(tr(_HELP[name]))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            button.clicked.connect(partial(self._on_order, name))
            self._buttons[name] = button
            grid.addWidget(button, at // _ACROSS, at % _ACROSS)
        self._expression = QComboBox()
        self._expression.setObjectName("queueFilter")
        self._expression.setEditable(True)
        self._expression.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._expression.addItems(Settings().review_filters)
        self._expression.setCurrentText("")
        self._expression.lineEdit().setPlaceholderText(tr('filter, e.g. "area_ha" > 2 and "decision" = 4'))
        self._expression.lineEdit().returnPressed.connect(partial(self._on_order, FILTER))
        self._expression.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._by_block = QCheckBox(tr("block by block"))
        self._by_block.setObjectName("byBlock")
        self._by_block.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._by_block.setToolTip(
            tr("All regions of a block before those of the next: the block with most of it comes first")
        )
        self._by_block.clicked.connect(lambda: self.regrouped.emit())
        grid.addWidget(self._by_block, len(words) // _ACROSS, len(words) % _ACROSS, 1, -1)
        self._progress = QProgressBar()
        self._progress.setObjectName("reviewProgress")
        self._progress.setTextVisible(False)  # dark themes write it in black: it stands above
        self._progress.setMaximumHeight(_BAR_PX)
        self._figures = QLabel()
        self._figures.setObjectName("reviewFigures")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addLayout(grid)
        layout.addWidget(self._expression)
        layout.addWidget(self._figures)
        layout.addWidget(self._progress)

    @property
    def expression(self) -> str:
        """The filter as written."""
        return self._expression.currentText().strip()

    @property
    def by_block(self) -> bool:
        """Whether the regions of a block stay together."""
        return bool(self._by_block.isChecked())

    def show_order(self, name: str, expression: str = "", by_block: bool | None = None) -> None:
        """Shows which order the queue has; ``by_block`` None leaves the box as it is."""
        for other, button in self._buttons.items():
            button.setChecked(other == name)
        if by_block is not None:
            self._by_block.setChecked(by_block)
        if expression:
            self._expression.setCurrentText(expression)

    def show_progress(self, reviewed: int, total: int, done_ha: float, left_ha: float) -> None:
        """Shows how many regions and how much area were reviewed and are left."""
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(reviewed)
        text = tr("{} of {} · {:,.1f} ha reviewed, {:,.1f} ha left")
        self._figures.setText(text.format(reviewed, total, done_ha, left_ha))

    def keep_expression(self) -> None:
        """Takes note of a filter that could be used."""
        known = [self.expression, *(text for text in Settings().review_filters if text != self.expression)]
        Settings().review_filters = known
        self._expression.clear()
        self._expression.addItems(known)
        self._expression.setCurrentText(known[0])

    def _on_order(self, name: str) -> None:
        self.ordered.emit(name)
