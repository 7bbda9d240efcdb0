"""Writes what was asked for, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pyproj import CRS

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.export.placing import put_in_place, require_closed
from croplayer_qgis.core.export.polygons import PolygonOptions, default_tolerance_m, write_polygons
from croplayer_qgis.core.export.raster import write_cog
from croplayer_qgis.core.export.report import attributions, write_report
from croplayer_qgis.core.export.selection import Selection, Watch, select_blocks
from croplayer_qgis.core.export.sheet import product_sheet, quality_sheet
from croplayer_qgis.core.export.stac.collection import write_collection
from croplayer_qgis.core.export.stac.words import COLLECTION_FILE
from croplayer_qgis.core.export.summary import summarise
from croplayer_qgis.core.export.table import write_table
from croplayer_qgis.core.export.target_grid import distortion, reference_system
from croplayer_qgis.core.imagery.source import Source
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.core.review.corrected_products import correct_products
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.job_files import source_mosaic
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.paths import exists, is_file
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.products import (
    CROPLAND,
    EXPORT_CHOICES,
    EXPORT_LAYERS,
    EXPORTS,
    QUALITY,
    STAC,
)

_WEIGHTS: Final = {
    "raster": 4.0,
    "polygons": 4.0,
    "table": 0.2,
    "report": 2.0,
    STAC: 6.0,
}  # of what each takes
_FINDING: Final = 0.05  # of an export with an area of interest is finding what lies in it
_CORRECTING: Final = 0.3  # of an export with corrections, when none was applied before


@dataclass(frozen=True)
class ExportOptions:
    """What to write.

    Attributes:
        folder: Where to; created when it does not exist.
        products: Some of `EXPORT_CHOICES`.
        layers: What is written as rasters, some of `EXPORT_LAYERS`.
        name: Begin of the file names; "" for the job's name.
        tolerance_m: Details of polygons to leave out, m; None for two pixels, 0 for none.
        dissolve: Whether polygons are joined across the edges of blocks.
        overwrite: Whether files of an earlier export may be replaced.
        language: Language of the report, such as ``de``; "" for English.
        corrections: Whether what people corrected is applied.
        area: Area of interest that everything ends at; None for whole blocks.
        crs: Reference system of rasters and polygons, such as ``EPSG:32650``; "" for that of the job's grid.
    """

    folder: Path
    products: tuple[str, ...] = EXPORTS
    name: str = ""
    tolerance_m: float | None = None
    dissolve: bool = True
    overwrite: bool = False
    language: str = ""
    corrections: bool = False
    layers: tuple[str, ...] = CROPLAND
    area: Area | None = None
    crs: str = ""


def export_job(
    job: JobFolder,
    block_ids: Collection[str],
    options: ExportOptions,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> dict[str, Any]:
    """Exports the finished blocks among ``block_ids``, all of them when there are no ids.

    Nothing appears under its final name before everything is written; on cancel or failure nothing is left.

    Returns:
        ``files`` (product to path), ``blocks``, ``unfinished``, ``warnings``, figures of what was written.

    Raises:
        InputError: A product is unknown, a file exists already, or no block is finished.
        JobError: The job cannot be read or the folder not be written.
        Cancelled: ``cancelled`` returned True.
    """
    unknown = sorted(set(options.products) - set(EXPORT_CHOICES))
    if unknown or not options.products:
        raise InputError("Choose what to export among {}.", ", ".join(EXPORT_CHOICES))
    if not options.layers or set(options.layers) - set(EXPORT_LAYERS):
        raise InputError("Choose what the raster is to show among {}.", ", ".join(EXPORT_LAYERS))
    crs = reference_system(options.crs) if options.crs else None
    selection = select_blocks(job, block_ids)
    watch = Watch(cancelled, report)
    if options.area is not None:
        selection = selection.within(options.area, watch.part(0, _FINDING))
        watch = watch.part(_FINDING, 1 - _FINDING)
    if options.corrections:
        ids = [block.id for block in selection.blocks]
        corrected = correct_products(job, ids, cancelled, watch.part(0, _CORRECTING).step)
        selection = selection.with_corrections(corrected)
        watch = watch.part(_CORRECTING, 1 - _CORRECTING)
    name = options.name or job.path.name
    if Path(name).name != name:
        raise InputError("{} is no file name; choose one without a folder.", f"{name!r}")
    with _working_folder(job, options, name) as part:
        found = _write(selection, options, crs, part / name, watch)
    return {
        "corrections": selection.edits,
        "blocks": len(selection.blocks),
        "unfinished": selection.unfinished,
        "warnings": [warning] if crs is not None and (warning := distortion(crs, selection)) else [],
        **found,
    }


def _write(
    selection: Selection, options: ExportOptions, crs: CRS | None, base: Path, watch: Watch
) -> dict[str, Any]:
    """Writes the products; ``files`` in the result are where they will be."""
    found: dict[str, Any] = {}
    files: dict[str, str] = {}
    total = sum(_WEIGHTS[product] for product in options.products)
    start = 0.0
    for product in (product for product in EXPORT_CHOICES if product in options.products):
        span = _WEIGHTS[product] / total
        part = watch.part(start, span)
        start += span
        if product == "raster":
            files |= _rasters(base, selection, options, crs, part)
            continue
        path = base.with_name(f"{base.name}_{_SUFFIX[product]}")
        if product == "polygons":
            found["polygons"], found["polygons_ha"] = _polygons(path, selection, options, crs, part)
        elif product == "table":
            meanings = write_table(path, selection)
            files["columns"] = str(options.folder / meanings.name)
        elif product == STAC:
            write_collection(path, selection, base.name, part)
            files[product] = str(options.folder / path.name / COLLECTION_FILE)
            continue
        else:
            summary = summarise(selection, part.part(0, 0.5))
            write_report(path, selection, summary, part.part(0.5, 0.5), options.language)
            found["cropland_ha"], found["mapped_ha"] = summary.cropland_ha, summary.mapped_ha
        files[product] = str(options.folder / path.name)
    watch.step(1.0, mark("done"))
    return {"files": files, **found}


_SUFFIX: Final = {
    "polygons": "cropland.gpkg",
    "table": "blocks.csv",
    "report": "report.html",
    STAC: "stac",
}


def _rasters(
    base: Path, selection: Selection, options: ExportOptions, crs: CRS | None, watch: Watch
) -> dict[str, str]:
    """Writes a raster of each layer; the first is the product "raster", others bear their layer's name."""
    files = {}
    names = _raster_names(selection.job, options.layers)
    for place, name in enumerate(names):
        path = base.with_name(f"{base.name}_{name}.tif")
        source = names[name]
        sheet = product_sheet(selection, name) if source is None else quality_sheet(selection, source)
        write_cog(path, selection, sheet, crs, watch.part(place / len(names), 1 / len(names)))
        files[f"raster_{name}" if place else "raster"] = str(options.folder / path.name)
    return files


def _raster_names(job: JobReader, layers: Collection[str]) -> dict[str, Source | None]:
    """Ends of the rasters' names, each once; with the source of those of image quality."""
    names: dict[str, Source | None] = {}
    for layer in layers:
        if layer == QUALITY:
            names |= {source_mosaic(QUALITY, source.id): source for source in job.parameters.sources}
        else:
            names[layer] = None
    return names


def _polygons(
    path: Path, selection: Selection, options: ExportOptions, crs: CRS | None, watch: Watch
) -> tuple[int, float]:
    tolerance = options.tolerance_m
    if tolerance is None:
        tolerance = default_tolerance_m(selection.blocks[0], selection.job.parameters.zoom)
    if not 0 <= tolerance <= 1000:
        raise InputError("The simplification must be between 0 and 1000 m.")
    metadata = {
        "CROPLAYER_VERSION": croplayer_version(),
        "ATTRIBUTION": attributions(selection),
        "SIMPLIFICATION_M": f"{tolerance:.2f}",
        "CORRECTIONS": str(selection.edits) if selection.corrections is not None else "not applied",
    }
    how = PolygonOptions(tolerance, options.dissolve, crs)
    return write_polygons(path, selection, how, metadata, watch)


@contextmanager
def _working_folder(job: JobReader, options: ExportOptions, name: str) -> Iterator[Path]:
    """A folder to write into, whose files move to their place at the end and else are gone."""
    part = options.folder / f".{name}.part"
    suffixes = [_SUFFIX[product] for product in options.products if product != "raster"]
    if "raster" in options.products:
        suffixes += [f"{layer}.tif" for layer in _raster_names(job, options.layers)]
    taken = [options.folder / f"{name}_{suffix}" for suffix in suffixes]
    try:
        existing = [path for path in taken if exists(path)]
        if existing and not options.overwrite:
            raise InputError(
                "{} exists already in {}; choose another name or folder, or allow overwriting.",
                existing[0].name,
                options.folder,
            )
        for path in existing:
            if path.is_dir() and not is_file(path / COLLECTION_FILE):
                raise InputError("{} is a folder of something else; choose another name.", path)
            require_closed(path)
        shutil.rmtree(part, ignore_errors=True)  # of an export that was killed
        part.mkdir(parents=True)
        yield part
        for path in existing:
            require_closed(path)
        put_in_place(part, options.folder)
    except OSError as error:
        raise write_error(options.folder, Sentence("{} cannot be written", options.folder), error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
