"""One view of the review: a map canvas with what it shows beneath and what lies over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from croplayer_qgis.gui.review.swipe import Swipe
from croplayer_qgis.layers.accuracy_map import WGS84
from croplayer_qgis.layers.server_properties import attribution_of
from croplayer_qgis.translation import tr

MAP_CRS = "EPSG:3857"  # of the tiles: imagery is drawn as it comes
HIGHLIGHT = QColor("#ff2f92")  # as Explain's outline


@dataclass(frozen=True)
class Choice:
    """Something a view can show: its key, its words and its layers, the top one first."""

    key: str
    title: str
    layers: Sequence[QgsMapLayer]


class MapView(QFrame):
    """A canvas with two lists above it: the picture, and the overlay.

    Signals:
        chosen: Another picture or overlay was chosen.
        entered: The mouse came into this view.
    """

    chosen = pyqtSignal()
    entered = pyqtSignal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.canvas = QgsMapCanvas()
        self.canvas.setObjectName(f"{name}_canvas")
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(MAP_CRS))
        self.canvas.setCanvasColor(QColor("#20242a"))
        self.canvas.setParallelRenderingEnabled(True)
        self.canvas.setPreviewJobsEnabled(False)  # they draw what nobody looks at while regions go by
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.viewport().installEventFilter(self)
        self.swipe = Swipe(self.canvas)
        self._pictures, self._overlays = _list(f"{name}_picture"), _list(f"{name}_overlay")
        self._pictures.setToolTip(tr("What this view shows"))
        self._overlays.setToolTip(tr("What lies over it"))
        self._pictures.activated.connect(self._on_chosen)
        self._overlays.activated.connect(self._on_chosen)
        self._credit = QLabel()
        self._credit.setObjectName(f"{name}_credit")
        self._credit.setStyleSheet("font-size: 8pt")
        self._known: dict[str, Choice] = {}
        self._always: Sequence[QgsMapLayer] = ()
        self._instead: Sequence[QgsMapLayer] | None = None
        self._outline: QgsRubberBand | None = None
        self._cursor = QgsVertexMarker(self.canvas)
        self._cursor.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        self._cursor.setColor(QColor("#ffffff"))
        self._cursor.setPenWidth(1)
        self._cursor.setIconSize(15)
        self._cursor.hide()
        head = QHBoxLayout()
        head.setSpacing(3)
        head.addWidget(self._pictures, 3)
        head.addWidget(self._overlays, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 1)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self._credit)

    @property
    def picture(self) -> str:
        """Key of the picture shown."""
        return str(self._pictures.currentData() or "")

    @property
    def overlay(self) -> str:
        """Key of the overlay shown."""
        return str(self._overlays.currentData() or "")

    def offer(self, pictures: Sequence[Choice], overlays: Sequence[Choice]) -> None:
        """Fills the lists; what was chosen stays, where it is still there."""
        self._known = {choice.key: choice for choice in (*pictures, *overlays)}
        for box, choices in ((self._pictures, pictures), (self._overlays, overlays)):
            before = box.currentData()
            box.clear()
            for choice in choices:
                box.addItem(choice.title, choice.key)
            box.setCurrentIndex(max(box.findData(before), 0))

    def offers(self, key: str) -> bool:
        """Whether a picture or overlay can be chosen."""
        return key in self._known

    def forget(self) -> None:
        """Lets go of all layers: their files are closed before QGIS ends."""
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self._known, self._always, self._instead = {}, (), None
        self._pictures.clear()
        self._overlays.clear()

    def choose(self, picture: str, overlay: str) -> None:
        """Shows these; what is not offered is left as it is."""
        for box, key in ((self._pictures, picture), (self._overlays, overlay)):
            at = box.findData(key)
            if at >= 0:
                box.setCurrentIndex(at)

    def layers(self) -> list[QgsMapLayer]:
        """The layers of what is chosen, the top one first."""
        shown = [*self._always]
        for key in (self.overlay, self.picture):
            choice = self._known.get(key)
            shown += list(choice.layers) if choice is not None else []
        return shown

    def show_layers(self, always: Sequence[QgsMapLayer] = ()) -> None:
        """Puts the chosen layers on the canvas, below those that every view has."""
        self._always, self._instead = always, None
        layers = self.layers()
        self.canvas.setLayers(layers)
        named = dict.fromkeys(attribution_of(layer) for layer in layers)
        text = "; ".join(credit for credit in named if credit)
        self._credit.setText(self._credit.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 400))
        self._credit.setToolTip(text)

    def show_instead(self, layers: Sequence[QgsMapLayer] | None) -> None:
        """Shows other layers for a while, None for its own again."""
        self._instead = layers
        self.canvas.setLayers(list(layers) if layers is not None else self.layers())

    @property
    def is_flickering(self) -> bool:
        """Whether other layers are shown for a while."""
        return self._instead is not None

    def mark(self, outline: QgsGeometry | None) -> None:
        """Draws a line around a region, EPSG:4326, or around none."""
        if self._outline is None:
            self._outline = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            self._outline.setStrokeColor(HIGHLIGHT)
            self._outline.setFillColor(QColor(0, 0, 0, 0))
            self._outline.setWidth(2)
        self._outline.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        if outline is not None:
            self._outline.setToGeometry(outline, QgsCoordinateReferenceSystem(WGS84))

    def point_at(self, point: QgsPointXY | None) -> None:
        """Shows where the mouse of another view is, in map units; None hides it."""
        self._cursor.setVisible(point is not None)
        if point is not None:
            self._cursor.setCenter(point)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells when the mouse comes; keys count from then on without a click."""
        if event.type() == QEvent.Type.Enter:
            self.entered.emit()
        return False

    def _on_chosen(self, _index: int) -> None:
        self.chosen.emit()
        self.canvas.setFocus()


def _list(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(5)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
