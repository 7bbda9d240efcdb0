"""Parameters of the task ``export``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import area, area_layer, job_folder, report_language
from croplayer_qgis.shared.vocabulary.products import CROPLAND, EXPORT_CHOICES, EXPORT_LAYERS, EXPORTS


@dataclass(frozen=True)
class ExportParams(Params):
    """What to export of a job."""

    job: str = job_folder()
    folder: str = param(title=mark("Folder"), help=mark("Folder to write into."), kind=Kind.NEW_FOLDER)
    blocks: tuple[str, ...] = param(
        (),
        title=mark("Block ids"),
        help=mark("Only these blocks. Empty: all that are finished."),
        option="--block",
        tool="",
    )
    products: tuple[str, ...] = param(
        (),
        title=mark("Products"),
        help=mark(
            "What to write. Empty: everything but the STAC collection, which holds each block once more."
        ),
        choices=EXPORT_CHOICES,
        option="--product",
        tool_default=EXPORTS,
    )
    name: str = param("", title=mark("Name"), help=mark("Begin of the file names. Empty: the job's name."))
    tolerance_m: float | None = param(
        None,
        title=mark("Simplification [m]"),
        help=mark("Details of polygons to leave out. Empty: two pixels of the imagery; 0: none."),
        low=0,
        high=1000,
        advanced=True,
    )
    dissolve: bool = param(
        True,
        title=mark("Join polygons across the edges of blocks"),
        help=mark("Whether a field that two blocks share is one polygon."),
        option="--keep-block-edges",
        unset=mark("Do not join polygons across the edges of blocks."),
    )
    overwrite: bool = param(
        False,
        title=mark("Replace files of an earlier export"),
        help=mark("Replace files of an earlier export of the same name."),
    )
    corrections: bool = param(
        False,
        title=mark("With corrections"),
        help=mark("Apply what people corrected in the review; the files say which it is."),
    )
    layers: tuple[str, ...] = param(
        CROPLAND,
        title=mark("Layers of the raster"),
        help=mark("What is written as a raster, one file each."),
        choices=EXPORT_LAYERS,
        option="--layer",
    )
    area: str = area(
        mark("Area of interest (polygons)"),
        mark("Everything ends at it. Any reference system. Empty: whole blocks."),
    )
    layer: str = area_layer(option="--aoi-layer")
    crs: str = param(
        "",
        title=mark("Reference system"),
        help=mark(
            "Of rasters and polygons, such as EPSG:32650; areas in ha are ellipsoidal. Empty: EPSG:4326."
        ),
        kind=Kind.CRS,
    )
    language: str = report_language()
