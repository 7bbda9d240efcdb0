"""The zoom of the tiles, with what it means at the map's place."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from croplayer_qgis.gui.sources.zoom_figures import ground_resolution_m, model_resolution_m, tiles_of_block
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.grid.block import Block, GridError
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

LOWEST_ZOOM, HIGHEST_ZOOM = 10, 20


class ZoomRow(QWidget):
    """A spin box with a line of figures and, where needed, a warning.

    Signals:
        changed: The user chose another zoom.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._spin = QSpinBox()
        self._spin.setObjectName("zoom")
        self._spin.setRange(LOWEST_ZOOM, HIGHEST_ZOOM)
        self._spin.setToolTip(tr("Zoom of the tiles, of 256 pixels, that are fetched and mapped"))
        self._figures = QLabel()
        self._figures.setObjectName("zoom_figures")
        self._figures.setWordWrap(True)
        self._warning = QLabel()
        self._warning.setObjectName("zoom_warning")
        self._warning.setWordWrap(True)
        label = QLabel(tr("&Zoom"))
        label.setBuddy(self._spin)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._spin)
        row.addWidget(self._figures, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._warning)
        self._spin.valueChanged.connect(self._on_value)
        canvas.extentsChanged.connect(self.show_figures)
        canvas.destinationCrsChanged.connect(self.show_figures)
        self.show_figures()

    @property
    def zoom(self) -> int:
        """The chosen zoom."""
        return int(self._spin.value())

    def set_zoom(self, zoom: int) -> None:
        """Shows another zoom."""
        self._spin.setValue(zoom)

    def show_figures(self) -> None:
        """Works out the figures for the place the map shows now."""
        self._warning.hide()
        try:
            lon, lat = map_centre(self._canvas)
            block = Block.containing(lon, lat)
        except (GridError, QgsCsException):
            self._figures.setText(tr("Move the map to the area to see what this zoom means there."))
            return
        metres = ground_resolution_m(lat, self.zoom)
        tiles = tiles_of_block(block, self.zoom)
        self._figures.setText(
            tr(
                counted(
                    tiles,
                    "{} m a pixel at {}; {} tile a block and source",
                    "{} m a pixel at {}; {} tiles a block and source",
                    f"{metres:.2f}",
                    _latitude(lat),
                    f"{tiles:,}",
                )
            )
        )
        finest, coarsest = model_resolution_m(Settings().models.get("cropland", ""))
        if not finest <= metres <= coarsest:
            advice = tr("a lower zoom") if metres < finest else tr("a higher zoom")
            warning = tr("The cropland model was trained for {} to {} m a pixel; choose {}.")
            self._warning.setText("⚠ " + warning.format(f"{finest:g}", f"{coarsest:g}", advice))
            self._warning.show()

    def _on_value(self, _value: int) -> None:
        self.show_figures()
        self.changed.emit()


def map_centre(canvas: QgsMapCanvas) -> tuple[float, float]:
    """Longitude and latitude of the middle of the map, in degrees; raises QgsCsException off the world."""
    crs = canvas.mapSettings().destinationCrs()
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(crs, wgs84, QgsProject.instance())
    point = transform.transform(QgsPointXY(canvas.center()))
    return point.x(), point.y()


def _latitude(lat: float) -> str:
    return f"{abs(lat):.2f}° {tr('N') if lat >= 0 else tr('S')}"
