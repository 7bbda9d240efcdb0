"""The part of the page Results that writes files to give away."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsCheckableComboBox, QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from croplayer_qgis.gui.accuracy.fields.layer_picker import Kind, LayerPicker
from croplayer_qgis.gui.accuracy.fields.task_bar import TaskBar
from croplayer_qgis.gui.results.print_layout import LayoutError, open_layout
from croplayer_qgis.gui.results.sheet_writer import SheetWriter
from croplayer_qgis.gui.state import DockState
from croplayer_qgis.icons import icon
from croplayer_qgis.layers.accuracy_files import LayerFileError, vector_file
from croplayer_qgis.layers.job_reader import Job, JobTotals, job_totals
from croplayer_qgis.layers.reference_system import crs_text
from croplayer_qgis.shared.job_files import CROPLAND_MOSAIC
from croplayer_qgis.shared.messages.export import ExportParams
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.shared.vocabulary.products import CROPLAND, EXPORT_LAYERS, LAYER_WORDS, STAC
from croplayer_qgis.translation import tr
from croplayer_qgis.translator import qgis_language

PDF = "pdf"
"""The one product that QGIS itself makes, in a process of its own."""


class ExportSection(QGroupBox):
    """Chooses what, of which blocks and where to; the engine writes, QGIS prints."""

    _counted = pyqtSignal(object, object, object)

    def __init__(self, state: DockState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), parent)
        self._state = state
        self._sheet = SheetWriter(self)
        self._sheet.written.connect(self._on_sheet)
        self._sheet.failed.connect(self._on_sheet_failed)
        self._scratch = tempfile.TemporaryDirectory()  # layers of the project that have no file
        self._written = 0  # files of this export so far
        self._warnings: tuple[str, ...] = ()
        self._build()
        state.jobChanged.connect(self._on_job)
        state.jobProgressed.connect(self._show_ready)
        state.blocksChanged.connect(self._show_blocks)
        self._on_job()
        self._show_blocks()

    def _build(self) -> None:
        self._products = {
            "raster": QCheckBox(tr("Rasters (COG)")),
            "polygons": QCheckBox(tr("Cropland polygons (GeoPackage)")),
            "table": QCheckBox(tr("Figures per block (CSV)")),
            "report": QCheckBox(tr("Report (HTML)")),
            STAC: QCheckBox(tr("STAC collection (a COG of each block)")),
            PDF: QCheckBox(tr("Map sheet (PDF)")),
        }
        for name, box in self._products.items():
            box.setObjectName(f"export_{name}")
            box.setChecked(name != STAC)  # it holds each block once more
            box.toggled.connect(self._show_ready)
        self._area = QComboBox()
        self._area.setObjectName("exportArea")
        self._area.addItem(tr("All finished blocks"))
        self._area.addItem("")
        self._layers = QgsCheckableComboBox()
        self._layers.setObjectName("exportLayers")
        self._layers.setToolTip(tr("A raster of each; image quality is one of each source"))
        for layer in EXPORT_LAYERS:
            chosen = Qt.CheckState.Checked if layer in CROPLAND else Qt.CheckState.Unchecked
            self._layers.addItemWithCheckState(tr(LAYER_WORDS[layer]), chosen, layer)
        self._layers.checkedItemsChanged.connect(self._show_ready)
        self._clip = LayerPicker(Kind.POLYGONS, empty=tr("Nothing: whole blocks"))
        self._clip.setObjectName("exportClip")
        self._clip.setToolTip(tr("Rasters, polygons and areas end at these polygons; any reference system"))
        self._crs = QgsProjectionSelectionWidget()
        self._crs.setObjectName("exportCrs")
        self._crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self._crs.setNotSetText(tr("as mapped (EPSG:4326)"))
        self._crs.setCrs(QgsCoordinateReferenceSystem())
        self._crs.setToolTip(tr("Of rasters and polygons; areas in ha are those on the ellipsoid in any"))
        self._folder = QgsFileWidget()
        self._folder.setObjectName("exportFolder")
        self._folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._folder.fileChanged.connect(self._show_ready)
        self._name = QLineEdit()
        self._name.setObjectName("exportName")
        self._name.setPlaceholderText(tr("name of the job"))
        self._corrections = QCheckBox(tr("With corrections of the review"))
        self._corrections.setObjectName("exportCorrections")
        self._corrections.setToolTip(
            tr("Apply what people corrected; the files say whether corrections are in them")
        )
        self._overwrite = QCheckBox(tr("Replace files of an earlier export"))
        self._overwrite.setObjectName("exportOverwrite")
        form = QFormLayout()
        form.addRow(tr("Layers"), self._layers)
        form.addRow(tr("Blocks"), self._area)
        form.addRow(tr("Clip to"), self._clip)
        form.addRow(tr("CRS"), self._crs)
        form.addRow(tr("Folder"), self._folder)
        form.addRow(tr("Name"), self._name)
        self._task = TaskBar(self._state, tr("Export"))
        self._task.setObjectName("exportTask")
        self._task.wanted.connect(self.export)
        for field in (*self._products.values(), self._area, self._folder, self._name, self._corrections):
            self._task.follow(field)
        self._task.follow(self._overwrite)
        self._open = QPushButton(icon("open_job"), tr("Open folder"))
        self._open.setObjectName("openExport")
        self._open.hide()
        self._open.clicked.connect(self._open_folder)
        self._layout = QPushButton(icon("export"), tr("Open as print layout…"))
        self._layout.setObjectName("printLayout")
        self._layout.setToolTip(tr("A map sheet with legend, scale bar and attribution, to edit and print"))
        self._layout.clicked.connect(self._count)
        self._counted.connect(self._open_layout)
        note = QLabel(
            tr("Check the imagery providers' terms before you publish what was derived from their imagery.")
        )
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        for box in self._products.values():
            layout.addWidget(box)
        layout.addLayout(form)
        for widget in (self._corrections, self._overwrite, self._task, self._open, self._layout, note):
            layout.addWidget(widget)

    def export(self) -> None:
        """Starts the export."""
        job = self._state.job
        if job is None:
            return
        self._open.hide()
        wanted = self._wanted()
        folder = Path(self._folder.filePath())
        try:
            area, area_layer = self._area_of_interest()
        except LayerFileError as error:
            self._task.tell(str(error), bad=True)
            return
        products = tuple(name for name in wanted if name != PDF)
        if not products:
            self._on_result(job, folder, {"files": {}})
            return
        params = ExportParams(
            language=qgis_language(),
            job=str(job.folder),
            folder=str(folder),
            blocks=self._chosen(),
            products=products,
            name=self._name.text().strip(),
            overwrite=self._overwrite.isChecked(),
            corrections=self._corrections.isChecked(),
            layers=tuple(self._layers.checkedItemsData()),
            area=area,
            layer=area_layer,
            crs=crs_text(self._crs.crs()),
        )
        self._task.start("export", params, lambda result: self._on_result(job, folder, result))

    def _on_result(self, job: Job, folder: Path, result: Mapping[str, Any]) -> None:
        self._written = len(result["files"])
        self._warnings = tuple(str(warning) for warning in result.get("warnings", ()))
        if not self._products[PDF].isChecked():
            self._tell_end()
            return
        self._task.begin(tr("Drawing the map sheet…"), self._on_cancel)
        path = folder / f"{self._name.text().strip() or job.folder.name}_map.pdf"
        self._sheet.start(job, self._chosen(), path, self._overwrite.isChecked())

    def _on_sheet(self) -> None:
        self._task.end()
        self._written += 1
        self._tell_end()

    def _on_sheet_failed(self, sentence: str, detail: str) -> None:
        self._task.end()
        self._task.tell(sentence, bad=True)
        self._state.log(f"{sentence}\n{detail}".rstrip(), Qgis.MessageLevel.Warning)

    def _on_cancel(self) -> None:
        self._sheet.cancel()
        self._task.end()
        self._task.tell(tr("Cancelled; the map sheet was not written."))

    def _tell_end(self) -> None:
        written = tr(counted(self._written, "{} file written.", "{} files written."))
        self._task.tell("\n".join([written, *self._warnings]))
        self._open.show()

    def _area_of_interest(self) -> tuple[str, str]:
        """File and layer that everything ends at, "" for none; raises LayerFileError."""
        picked = self._clip.picked()
        layer = None if picked is None else picked.layer
        if isinstance(layer, QgsVectorLayer):
            path, name = vector_file(layer, Path(self._scratch.name))
            return str(path), name
        return ("" if picked is None or picked.path is None else str(picked.path)), ""

    def _wanted(self) -> tuple[str, ...]:
        return tuple(name for name, box in self._products.items() if box.isChecked())

    def _chosen(self) -> tuple[str, ...]:
        """Ids of the blocks to export; none for all."""
        return tuple(block.id for block in self._state.blocks) if self._area.currentIndex() == 1 else ()

    def _on_job(self) -> None:
        job = self._state.job
        self._open.hide()
        self._task.tell("")
        self._folder.setFilePath("" if job is None else str(job.folder / "export"))
        self._show_ready()

    def _show_blocks(self) -> None:
        count = len(self._state.blocks)
        self._area.setItemText(1, tr("Blocks chosen on the map ({})").format(count))
        self._area.model().item(1).setEnabled(count > 0)
        if not count:
            self._area.setCurrentIndex(0)

    def _show_ready(self, *_changed: object) -> None:
        job = self._state.job
        finished = job is not None and is_file(job.folder / CROPLAND_MOSAIC)
        why_not = ""
        if not finished:
            why_not = tr("No block of the job is finished yet.") if job else tr("Open a job first.")
        elif not self._wanted():
            why_not = tr("Tick what to export.")
        elif self._products["raster"].isChecked() and not self._layers.checkedItemsData():
            why_not = tr("Choose the layers of the rasters.")
        elif not self._folder.filePath():
            why_not = tr("Choose a folder.")
        self._layers.setEnabled(self._products["raster"].isChecked())
        self._task.set_ready(not why_not, why_not)
        self._layout.setEnabled(finished)

    def _count(self) -> None:
        """Counts what the sheet tells in a thread: the job may have 400,000 blocks."""
        job, blocks = self._state.job, self._chosen()
        if job is None:
            return

        def count() -> None:
            totals = job_totals(job.geopackage, blocks)
            with suppress(RuntimeError):  # the page is gone meanwhile
                self._counted.emit(job, blocks, totals)

        threading.Thread(target=count, daemon=True).start()

    def _open_layout(self, job: Job, blocks: tuple[str, ...], totals: JobTotals) -> None:
        try:
            open_layout(self._state.iface, job, blocks, totals, QgsProject.instance())
        except LayoutError as error:
            self._task.tell(str(error), bad=True)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder.filePath()))
