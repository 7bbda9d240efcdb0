"""The page Compare: the map against other cropland data sets, on the same points, pixels and regions."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from croplayer_qgis.gui.accuracy.areas.areas_page import NAME_FIELDS
from croplayer_qgis.gui.accuracy.compare.compare_view import CompareView
from croplayer_qgis.gui.accuracy.compare.data_set_table import DataSetRow, DataSetTable
from croplayer_qgis.gui.accuracy.fields.field_picker import FieldPicker
from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker, Picked, sample_of
from croplayer_qgis.gui.accuracy.fields.map_picker import CROPLAYER
from croplayer_qgis.gui.accuracy.fields.page_layout import note
from croplayer_qgis.gui.accuracy.fields.statistics_columns import StatisticsColumns
from croplayer_qgis.gui.accuracy.fields.task_page import ChoiceError, TaskPage
from croplayer_qgis.gui.accuracy.results.result_tables import Record
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.layers.accuracy_overlays import add_agreement
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC
from croplayer_qgis.shared.messages.accuracy import CompareParams
from croplayer_qgis.shared.messages.accuracy_fields import BUNDLED_STATISTICS
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language


class ComparePage(TaskPage):
    """Runs the task ``compare`` and shows its figures and the agreement map."""

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(state, "compare", tr("Data sets"), tr("Compare"), CompareView(), parent)
        self._raster = LayerPicker(Kind.RASTER)
        self._raster.setObjectName("compareRaster")
        self._add = QPushButton(tr("Add"))
        self._add.setObjectName("addDataSet")
        self._table = DataSetTable()
        self._table.setObjectName("dataSets")
        self._unconfirmed = note()
        self._unconfirmed.setObjectName("unconfirmedCodes")
        self._sample = LayerPicker(Kind.SAMPLE, tr("None: no accuracy"))
        self._sample.setObjectName("compareSample")
        self._regions = LayerPicker(Kind.POLYGONS, tr("None: no areas"))
        self._regions.setObjectName("compareRegions")
        self._name = FieldPicker(self._regions, NAME_FIELDS)
        self._statistics = LayerPicker(Kind.STATISTICS, tr("None"))
        self._statistics.set_fixed([Picked(tr("China 2019, provinces"), Path(BUNDLED_STATISTICS))])
        self._columns = StatisticsColumns(self._statistics)
        row = QHBoxLayout()
        row.addWidget(self._raster, 1)
        row.addWidget(self._add)
        self._form.addRow(note(tr("The first is the one the others are compared with.")))
        self._form.addRow(self._table)
        self._form.addRow(tr("Raster"), row)
        for text, field in (
            (tr("Sample"), self._sample),
            (tr("Region layer"), self._regions),
            (tr("Names in"), self._name),
            (tr("Statistics"), self._statistics),
            ("", self._columns),
        ):
            self._form.addRow(text, field)
        self.lay_out(self._unconfirmed)
        self._add.clicked.connect(self._add_raster)
        self._table.changed.connect(self._on_data_sets)
        state.jobChanged.connect(self._offer_job)
        state.jobProgressed.connect(self._offer_job)
        self._offer_job()

    def add(self, name: str, path: Path, preset: str = "") -> None:
        """Adds a data set."""
        self._table.add(name, path, preset)

    def params(self, folder: Path) -> CompareParams:
        """Parameters of the task; raises ChoiceError, LayerFileError or OSError."""
        rows = self._table.rows()
        if len(rows) < 2:
            raise ChoiceError(tr("Add at least two data sets."))
        names = [row.name for row in rows]
        if "" in names or len(set(names)) < len(names):
            raise ChoiceError(tr("Give each data set a name of its own."))
        statistics, sample, regions = (
            picker.picked() for picker in (self._statistics, self._sample, self._regions)
        )
        path, layer = ("", "") if regions is None else self.picked_file(regions, folder, "")
        return CompareParams(
            language=qgis_language(),
            data_sets=tuple(
                {"name": row.name, "path": str(row.path), "table": self._codes(row, number, folder)}
                for number, row in enumerate(rows, 1)
            ),
            out=str(folder),
            sample="" if sample is None else str(sample.path),
            regions=str(path),
            regions_layer=layer,
            name_field=self._name.name() or "name",
            statistics=self.statistics_of(statistics, folder),
            statistics_names=self._columns.names,
            statistics_areas=self._columns.areas,
            statistics_unit=self._columns.unit,
            level=self._level.value() / 100,
        )

    def show_on_map(self, record: Record) -> None:
        """Shows the agreement map."""
        path = Path(record["folder"]) / "agreement.tif"
        names = tuple(str(item.get("title", "")) for item in record.get("maps", ()))
        if is_file(path) and names:
            add_agreement(path, names, QgsProject.instance())

    def _codes(self, row: DataSetRow, number: int, folder: Path) -> str:
        """A preset's id; codes of the user's own are written beside the results, for reviewers to see."""
        if row.preset:
            return row.preset
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"codes_{number}.csv"
        row.table.write(path)
        return str(path)

    def _add_raster(self) -> None:
        picked = self._raster.picked()
        if picked is None or picked.path is None:
            self._task.tell(tr("Choose a raster to add."), bad=True)
            return
        self._task.tell("")
        self.add(picked.title, picked.path)

    def _offer_job(self) -> None:
        job = self._state.job
        self._sample.set_fixed(sample_of(job))
        if job is None or self._table.rows():
            return
        mosaic = job.folder / CROPLAND_MOSAIC
        if is_file(mosaic):
            self.add(tr("CropLayer: {}").format(job.folder.name), mosaic, CROPLAYER)

    def _on_data_sets(self) -> None:
        rows = self._table.rows()
        if rows and not self._folder.filePath():
            self.propose_folder(rows[0].path)
        doubts = self._table.unconfirmed()
        self._unconfirmed.setText("\n".join(f"{title}: {doubt}" for title, doubt in doubts))
        self._unconfirmed.setVisible(bool(doubts))
