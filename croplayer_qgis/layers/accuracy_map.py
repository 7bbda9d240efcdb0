"""The map under assessment: which class it has at a point, and which ground its pixel there covers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from croplayer_qgis.layers.accuracy_classes import translated
from croplayer_qgis.layers.foreign_mosaics import may_be_opened
from croplayer_qgis.shared.code_table import CodeTable, CodeTableError
from croplayer_qgis.translation import tr

WGS84 = "EPSG:4326"
DEFAULT_PIXEL_M = 2.0  # the ground resolution of CropLayer's maps
_METRES_PER_DEGREE = 111_320.0


class MapError(Exception):
    """A raster, or a pixel of it, that cannot be used as the map; the text says why in one sentence."""


@dataclass(frozen=True)
class MapChoice:
    """A class raster: its file, band, class table, and what the engine calls that table.

    Attributes:
        path: The raster.
        title: Name for the user.
        classes: Id of a preset, or path of a code table, as the engine's ``classes`` takes it.
        table: What the codes mean.
        band: Band with the classes, from 1.
    """

    path: Path
    title: str
    classes: str
    table: CodeTable
    band: int = 1


class ClassMap:
    """Reads single pixels of a class raster; raises MapError when the raster cannot be opened."""

    def __init__(self, choice: MapChoice) -> None:
        options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
        path = str(choice.path) if may_be_opened(choice.path) else ""
        self._layer = QgsRasterLayer(path, choice.title, "gdal", options)
        self._choice = choice
        if not self._layer.isValid() or not 1 <= choice.band <= self._layer.bandCount():
            raise MapError(
                tr("{} cannot be opened as a raster; choose another map.").format(choice.path.name)
            )

    def class_at(self, lon: float, lat: float) -> str | None:
        """Class of the pixel at a point, None where the map has no data; MapError for an unknown code."""
        point = self._transform().transform(QgsPointXY(lon, lat))
        value, known = self._layer.dataProvider().sample(point, self._choice.band)
        try:
            with translated():
                return self._choice.table.class_of(value) if known else None
        except CodeTableError as error:
            raise MapError(str(error)) from error

    def footprint(self, lon: float, lat: float, pixels: int = 1) -> QgsGeometry:
        """The pixel at a point in WGS 84, or the square of ``pixels`` x ``pixels`` (odd) around it."""
        extent, width, height = self._layer.extent(), self._layer.width(), self._layer.height()
        x_size, y_size = extent.width() / width, extent.height() / height
        transform = self._transform()
        point = transform.transform(QgsPointXY(lon, lat))
        column = math.floor((point.x() - extent.xMinimum()) / x_size)
        row = math.floor((extent.yMaximum() - point.y()) / y_size)
        rim = pixels // 2
        left, top = extent.xMinimum() + (column - rim) * x_size, extent.yMaximum() - (row - rim) * y_size
        square = QgsGeometry.fromRect(QgsRectangle(left, top - pixels * y_size, left + pixels * x_size, top))
        square.transform(transform, Qgis.TransformDirection.Reverse)
        return square

    def _transform(self) -> QgsCoordinateTransform:
        wgs84 = QgsCoordinateReferenceSystem(WGS84)
        return QgsCoordinateTransform(wgs84, self._layer.crs(), QgsProject.instance())


def square_around(lon: float, lat: float, side_m: float = DEFAULT_PIXEL_M) -> QgsGeometry:
    """A square on the ground around a point in WGS 84, for want of the map's own pixel."""
    half_lat = side_m / 2 / _METRES_PER_DEGREE
    half_lon = half_lat / max(math.cos(math.radians(lat)), 0.01)
    return QgsGeometry.fromRect(QgsRectangle(lon - half_lon, lat - half_lat, lon + half_lon, lat + half_lat))
