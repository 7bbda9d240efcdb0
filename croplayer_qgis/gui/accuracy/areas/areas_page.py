"""The page Areas: cropland of provinces or any polygons, and held against official statistics."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget

from croplayer_qgis.gui.accuracy.areas.areas_view import AreasView
from croplayer_qgis.gui.accuracy.fields.field_picker import FieldPicker
from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, Picked, sample_of
from croplayer_qgis.gui.accuracy.fields.map_picker import MapPicker
from croplayer_qgis.gui.accuracy.fields.statistics_columns import StatisticsColumns
from croplayer_qgis.gui.accuracy.fields.task_page import TaskPage
from croplayer_qgis.gui.accuracy.results.result_tables import Record, number, rows_of
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_map import MapChoice
from croplayer_qgis.layers.accuracy_overlays import add_regions
from croplayer_qgis.shared.job_files import REGION_AREAS
from croplayer_qgis.shared.messages.accuracy import AreasParams
from croplayer_qgis.shared.messages.accuracy_fields import BUNDLED_STATISTICS
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language

NAME_FIELDS = (
    "name",
    "name_en",
    "name_1",
    "province",
    "province_en",
    "adm1_en",
    "shapename",
    "name_zh",
    "省",
)


class AreasPage(TaskPage):
    """Runs the task ``areas`` and shows its figures, on the map too."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(
            state, "areas", tr("Regions and statistics"), tr("Measure areas"), AreasView(), parent
        )
        self._map = MapPicker(state)
        self._map.setObjectName("areasMap")
        self._regions = LayerPicker(Kind.POLYGONS)
        self._regions.setObjectName("areasRegions")
        self._name = FieldPicker(self._regions, NAME_FIELDS)
        self._name.setObjectName("areasName")
        self._statistics = LayerPicker(Kind.STATISTICS, tr("None: areas only"))
        self._statistics.setObjectName("areasStatistics")
        self._statistics.set_fixed([Picked(tr("China 2019, provinces"), Path(BUNDLED_STATISTICS))])
        self._statistics.setToolTip(
            tr("Cultivated land, ridges excluded (Third National Land Survey); or a table of names and areas")
        )
        self._columns = StatisticsColumns(self._statistics)
        self._sample = LayerPicker(Kind.SAMPLE, tr("None: pixel count only"))
        self._sample.setObjectName("areasSample")
        self._sample.setToolTip(tr("A labelled sample gives error-adjusted areas too"))
        for text, field in (
            (tr("Map"), self._map),
            (tr("Region layer"), self._regions),
            (tr("Names in"), self._name),
            (tr("Statistics"), self._statistics),
            ("", self._columns),
            (tr("Sample"), self._sample),
        ):
            self._form.addRow(text, field)
        self.lay_out()
        self._map.changed.connect(self._on_map)
        state.jobChanged.connect(self._offer_job)
        state.jobProgressed.connect(self._offer_job)
        self._offer_job()
        self._on_map()

    def pick(self, sample: Path, choice: MapChoice) -> None:
        """Takes over a sample's map; the sample itself only once it has labels, so it is not picked here."""
        self._offer_job()
        self._map.pick_file(choice.path, choice.classes, choice.band)

    def params(self, folder: Path) -> AreasParams:
        """Parameters of the task; raises ChoiceError, CodeTableError or LayerFileError."""
        choice = self.map_of(self._map.choice)
        path, layer = self.picked_file(self._regions.picked(), folder, tr("Choose a polygon layer."))
        statistics, sample = self._statistics.picked(), self._sample.picked()
        return AreasParams(
            language=qgis_language(),
            map=str(choice.path),
            out=str(folder),
            regions=str(path),
            classes=choice.classes,
            band=choice.band,
            regions_layer=layer,
            name_field=self._name.name(),
            statistics=self.statistics_of(statistics, folder),
            statistics_names=self._columns.names,
            statistics_areas=self._columns.areas,
            statistics_unit=self._columns.unit,
            sample="" if sample is None else str(sample.path),
            level=self._level.value() / 100,
        )

    def show_on_map(self, record: Record) -> None:
        """Shows the regions by deviation."""
        path = Path(record["folder"]) / REGION_AREAS
        official = rows_of(record, "official")
        if not is_file(path) or not official:
            return
        if any(number(row, "error_adjusted_deviation_percent") is not None for row in official):
            add_regions(path, QgsProject.instance(), adjusted=True)
        add_regions(path, QgsProject.instance())

    def _offer_job(self) -> None:
        self._sample.set_fixed(sample_of(self._state.job))

    def _on_map(self) -> None:
        self.propose_folder_of(self._map)
