"""A combo box of what a page can work on: the open job, layers of the project, or a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QWidget

from croplayer_qgis.layers.accuracy_samples import is_sample
from croplayer_qgis.layers.job_group import LAYER_PROPERTY
from croplayer_qgis.layers.job_reader import Job
from croplayer_qgis.shared.job_files import CORRECTED, IMAGERY, SAMPLE_POINTS
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr

FILLING_MS = 200
"""Layers are often added many at a time; the lists follow once."""


MAPS = ("cropland", CORRECTED)
"""Keys of a job's layers that are maps of classes."""


class Kind(Enum):
    """What can be picked."""

    RASTER = "raster"
    POLYGONS = "polygons"
    POINTS = "points"
    SAMPLE = "sample"
    STATISTICS = "statistics"


@dataclass(frozen=True)
class Picked:
    """What was picked.

    Attributes:
        title: Name shown.
        path: Its file; None for a layer that has none, such as a memory layer.
        layer_id: Id of the project's layer, "" for a file.
    """

    title: str
    path: Path | None
    layer_id: str = ""

    @property
    def layer(self) -> QgsMapLayer | None:
        """The project's layer, None for a file and for a layer that is gone."""
        return QgsProject.instance().mapLayer(self.layer_id) if self.layer_id else None


def sample_of(job: Job | None) -> list[Picked]:
    """The sample drawn in the open job; empty without one."""
    if job is None or not is_sample(job.geopackage):
        return []
    return [Picked(tr("Sample of the open job"), job.geopackage)]


class LayerPicker(QComboBox):
    """Follows the project's layers; the choice stays when others come and go.

    Signals:
        changed: Something else is picked.
    """

    changed = pyqtSignal()

    def __init__(self, kind: Kind, empty: str = "", parent: QWidget | None = None) -> None:
        """``empty`` is the text of the first item, which stands for nothing picked; "" leaves it out."""
        super().__init__(parent)
        self._kind = kind
        self._empty = empty
        self._fixed: list[Picked] = []
        self._files: list[Picked] = []
        self._last: Picked | None = None
        self._wanted: Picked | None = None  # what the user chose; it may come back after it was gone
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(FILLING_MS)
        self._filling.timeout.connect(self._fill)
        self._outdated = False
        project = QgsProject.instance()
        project.layersAdded.connect(self._on_layers)
        project.layersRemoved.connect(self._on_layers)
        self.activated.connect(self._on_activated)
        self._fill()

    def picked(self) -> Picked | None:
        """What is picked now."""
        self._bring_up_to_date()
        found = self.currentData()
        return found if isinstance(found, Picked) else None

    def set_fixed(self, items: list[Picked]) -> None:
        """Items above the project's layers: what the open job offers."""
        if items != self._fixed:
            self._fixed = items
            self._fill()

    def pick_file(self, path: Path) -> None:
        """Picks a file; adds it to the list when it is not there."""
        self._bring_up_to_date()
        for index in range(self.count()):
            item = self.itemData(index)
            if isinstance(item, Picked) and item.path == path:
                self.setCurrentIndex(index)
                break
        else:
            self._files.append(Picked(path.name, path))
            self._fill(self._files[-1])
        self._wanted = self.picked()
        self._tell()

    def pick_named(self, file_name: str) -> None:
        """Picks the first item whose file has this name; leaves the choice alone when there is none."""
        self._bring_up_to_date()
        for index in range(self.count()):
            item = self.itemData(index)
            if isinstance(item, Picked) and item.path is not None and item.path.name == file_name:
                self.setCurrentIndex(index)
                self._tell()
                return

    def pick_layer(self, layer: QgsMapLayer) -> None:
        """Picks a layer of the project."""
        self._bring_up_to_date()
        for index in range(self.count()):
            item = self.itemData(index)
            if isinstance(item, Picked) and item.layer_id == layer.id():
                self.setCurrentIndex(index)
                self._wanted = item
                self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Layers may have come and gone since the list was last seen."""
        self._bring_up_to_date()
        super().showEvent(event)

    def _on_layers(self, *_layers: object) -> None:
        """A list that nobody sees waits until it is needed; the others follow once for many layers."""
        self._outdated = True
        if self.isVisible():
            self._filling.start()

    def _bring_up_to_date(self) -> None:
        if self._outdated:
            self._fill()

    def _fill(self, wanted: Picked | None = None) -> None:
        """Lists what there is now; the choice stays, or becomes ``wanted`` when that is an item."""
        self._filling.stop()
        self._outdated = False
        before = wanted or self._wanted or self.picked() or self._last
        self.blockSignals(True)
        self.clear()
        if self._empty:
            self.addItem(self._empty, None)
        for item in (*self._fixed, *self._layers(), *self._files):
            self.addItem(item.title, item)
        self.addItem(tr("Choose a file…"), self._ask)
        place = self._place_of(before)
        self.setCurrentIndex(self._usual_place() if place < 0 else place)
        if self.count() == 1:
            self.setCurrentIndex(-1)
        if self.currentIndex() < 0:
            self.setPlaceholderText(tr("Nothing to pick yet") if self.count() == 1 else tr("Choose one"))
        self.blockSignals(False)
        self._tell()

    def _place_of(self, wanted: Picked | None) -> int:
        """Place of an item, or of another one of the same file: a layer that was added anew; -1 for none."""
        if wanted is None:
            return -1
        items = [self.itemData(index) for index in range(self.count())]
        if wanted in items:
            return items.index(wanted)
        same = [place for place, item in enumerate(items) if _same_file(item, wanted)]
        return same[0] if same else -1

    def _usual_place(self) -> int:
        """Place of what is picked before the user chose: the first item, but no picture for a map."""
        first = self.itemData(0)
        layer = first.layer if isinstance(first, Picked) else None
        return -1 if layer is not None and self._kind is Kind.RASTER and _is_picture(layer) else 0

    def _tell(self) -> None:
        if self.picked() != self._last:
            self._last = self.picked()
            self.changed.emit()

    def _layers(self) -> list[Picked]:
        layers = sorted(QgsProject.instance().mapLayers().values(), key=_rank)
        return [Picked(layer.name(), _file(layer), layer.id()) for layer in layers if self._fits(layer)]

    def _fits(self, layer: QgsMapLayer) -> bool:
        if self._kind is Kind.RASTER:
            return isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"
        if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
            return False
        if self._kind is Kind.SAMPLE:
            path = _file(layer)
            return f"layername={SAMPLE_POINTS}" in layer.source() and path is not None and is_sample(path)
        if self._kind is Kind.STATISTICS:
            return layer.fields().count() > 1
        kinds = QgsWkbTypes.GeometryType
        wanted = kinds.PolygonGeometry if self._kind is Kind.POLYGONS else kinds.PointGeometry
        return layer.geometryType() == wanted

    def _on_activated(self, index: int) -> None:
        if self.itemData(index) == self._ask:
            self._ask()
        self._wanted = self.picked()
        self._tell()

    def _ask(self) -> None:
        titles = {
            Kind.RASTER: (tr("Choose a raster"), tr("Rasters (*.tif *.tiff *.vrt *.img);;All files (*)")),
            Kind.SAMPLE: (tr("Choose a sample"), tr("GeoPackages (*.gpkg)")),
            Kind.STATISTICS: (
                tr("Choose official statistics"),
                tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods *.gpkg *.dbf);;All files (*)"),
            ),
        }
        vectors = (tr("Choose a layer"), tr("Vector files (*.gpkg *.geojson *.shp *.fgb);;All files (*)"))
        title, filters = titles.get(self._kind, vectors)
        name, _ = QFileDialog.getOpenFileName(self, title, "", filters)
        if name:
            self.pick_file(Path(name))
        else:
            places = [i for i in range(self.count()) if self.itemData(i) == self._last]
            self.setCurrentIndex(places[0] if places else -1)


def _same_file(item: object, wanted: Picked) -> bool:
    return isinstance(item, Picked) and item.path is not None and item.path == wanted.path


def _rank(layer: QgsMapLayer) -> tuple[int, str]:
    """Where a layer stands in the list: maps of classes first, pictures last, else by name."""
    key = str(layer.customProperty(LAYER_PROPERTY) or "")
    if key in MAPS:
        return MAPS.index(key), ""
    return len(MAPS) + (2 if _is_picture(layer) else 1 if key else 0), layer.name().lower()


def _is_picture(layer: QgsMapLayer) -> bool:
    """Whether a raster looks like imagery: several bands, or a job's own imagery."""
    key = str(layer.customProperty(LAYER_PROPERTY) or "")
    return isinstance(layer, QgsRasterLayer) and (layer.bandCount() > 2 or key.startswith(IMAGERY))


def _file(layer: QgsMapLayer) -> Path | None:
    path = Path(layer.source().split("|")[0])
    return path if is_file(path) else None
