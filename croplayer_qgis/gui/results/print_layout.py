"""A map sheet of a job from the layout template shipped with CropLayer: to edit, print, or save as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtXml import QDomDocument

from croplayer_qgis.layers.job_group import add_job_layers, blocks_extent, job_group, job_layer
from croplayer_qgis.layers.job_reader import Job, JobTotals, job_totals
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr

if TYPE_CHECKING:  # a program without windows writes sheets too
    from qgis.gui import QgisInterface

TEMPLATE = "croplayer_a4.qpt"
DPI = 200
SHOWN = ("blocks", "cropland", "imagery_a")
"""Keys of the layers on the sheet, top first."""

CROPLAND_ENTRY = 2
"""Place of "Cropland" in that layer's legend, behind the band and "Not cropland"."""


class LayoutError(Exception):
    """The sheet cannot be made; the text says why in one sentence."""


def open_layout(
    iface: QgisInterface, job: Job, blocks: Sequence[str], totals: JobTotals, project: QgsProject
) -> None:
    """Adds the sheet to the project and opens it in QGIS's layout window; raises LayoutError."""
    layout = make_layout(job, blocks, totals, project)
    project.layoutManager().addLayout(layout)
    iface.openLayoutDesigner(layout)


def write_pdf(job: Job, blocks: Sequence[str], path: Path, project: QgsProject) -> None:
    """Writes the sheet as PDF, which takes a second of the main thread; raises LayoutError."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    layout = make_layout(job, blocks, job_totals(job.geopackage, blocks), project)
    status = QgsLayoutExporter(layout).exportToPdf(str(path), settings)
    if status != QgsLayoutExporter.ExportResult.Success:
        text = tr("{} cannot be written; check that the folder is writable and the disk is not full.")
        raise LayoutError(text.format(path.name))


def make_layout(job: Job, blocks: Sequence[str], totals: JobTotals, project: QgsProject) -> QgsPrintLayout:
    """The sheet over these blocks, all when there are none; shows the job's layers as they are styled now.

    Args:
        job: The job.
        blocks: Ids of blocks.
        totals: What ``job_totals`` counts of them, in a thread: the job may have 400,000 blocks.
        project: Gets the layers if it has not yet.
    """
    layers = _layers(job, project)
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    template = resource_path("layouts", TEMPLATE).read_text("utf-8")
    document.setContent(template)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded:
        raise LayoutError(tr("The layout template shipped with CropLayer is broken; install it again."))
    layout.setName(_free_name(job, project))
    sheet: QgsLayoutItemMap = layout.itemById("map")
    sheet.setCrs(project.crs())
    sheet.setLayers(layers)
    sheet.setKeepLayerSet(True)
    sheet.zoomToExtent(_extent(job, blocks, project))
    _set_text(layout, "title", tr("Cropland of {}").format(job.folder.name))
    _set_text(layout, "figures", _figures(job, totals))
    legend: QgsLayoutItemLegend = layout.itemById("legend")
    legend.setLinkedMap(sheet)
    legend.setAutoUpdateModel(False)
    _fill_legend(legend, layers)
    return layout


def _fill_legend(legend: QgsLayoutItemLegend, layers: Sequence[QgsMapLayer]) -> None:
    """Cropland, and those states of blocks that are on the map."""
    root = legend.model().rootGroup()
    root.clear()
    blocks, cropland = layers[:2]
    node = _in_legend(root, cropland)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [CROPLAND_ENTRY])
    legend.model().refreshLayerLegend(node)
    _in_legend(root, blocks)
    legend.setLegendFilterByMapEnabled(True)
    legend.adjustBoxSize()


def _in_legend(root: QgsLayerTree, layer: QgsMapLayer) -> QgsLayerTreeLayer:
    """A layer under its title alone: the sheet's own says which job it is."""
    node = root.addLayer(layer)
    node.setUseLayerName(False)
    node.setName(layer.metadata().title())
    return node


def _layers(job: Job, project: QgsProject) -> list[QgsMapLayer]:
    if job_group(job, project) is None:
        add_job_layers(job, project)
    layers = [layer for layer in (job_layer(job, project, key) for key in SHOWN) if layer is not None]
    if len(layers) < 2:
        raise LayoutError(tr("Show the job's layers first: the sheet is made of them."))
    return layers


def _extent(job: Job, blocks: Sequence[str], project: QgsProject) -> QgsRectangle:
    extent = QgsRectangle()
    for block in blocks or ("",):
        extent.combineExtentWith(blocks_extent(job, project, block))
    extent.scale(1.06)
    return extent


def _figures(job: Job, totals: JobTotals) -> str:
    """Blocks and cropland of the sheet's area."""
    return tr(
        counted(
            totals.finished,
            "{} block mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.",
            "{} blocks mapped, {} ha of cropland (pixel count, ellipsoidal). Zoom {}.",
            totals.finished,
            f"{totals.cropland_ha:,.1f}",
            job.zoom,
        )
    )


def _set_text(layout: QgsPrintLayout, item: str, text: str) -> None:
    label: QgsLayoutItemLabel = layout.itemById(item)
    label.setText(text)


def _free_name(job: Job, project: QgsProject) -> str:
    names = {layout.name() for layout in project.layoutManager().layouts()}
    plain = f"CropLayer: {job.folder.name}"
    others = (f"{plain} ({number})" for number in count(2))
    return next(name for name in chain([plain], others) if name not in names)
