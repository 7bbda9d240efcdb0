"""Writes what was asked for, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.export.polygons import default_tolerance_m, write_polygons
from croplayer_qgis.core.export.raster import write_cog
from croplayer_qgis.core.export.report import attributions, write_report
from croplayer_qgis.core.export.selection import Selection, Watch, select_blocks
from croplayer_qgis.core.export.summary import summarise
from croplayer_qgis.core.export.table import write_table
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.review.corrected_products import correct_products
from croplayer_qgis.core.version import croplayer_version
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.paths import exists
from croplayer_qgis.shared.vocabulary.products import BANDS, CROPLAND, EXPORTS

_WEIGHTS: Final = {"raster": 4.0, "polygons": 4.0, "table": 0.2, "report": 2.0}  # of what each takes
_CORRECTING: Final = 0.3  # of an export with corrections, when none was applied before


@dataclass(frozen=True)
class ExportOptions:
    """What to write.

    Attributes:
        folder: Where to; created when it does not exist.
        products: Some of `EXPORTS`.
        layers: Bands of the product that are written as rasters, some of `BANDS`.
        name: Begin of the file names; "" for the job's name.
        tolerance_m: Details of polygons to leave out, m; None for two pixels, 0 for none.
        dissolve: Whether polygons are joined across the edges of blocks.
        overwrite: Whether files of an earlier export may be replaced.
        language: Language of the report, such as ``de``; "" for English.
        corrections: Whether what people corrected is applied.
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
        ``files`` (product to path), ``blocks``, ``unfinished``, and the figures of the products written.

    Raises:
        InputError: A product is unknown, a file exists already, or no block is finished.
        JobError: The job cannot be read or the folder not be written.
        Cancelled: ``cancelled`` returned True.
    """
    unknown = sorted(set(options.products) - set(EXPORTS))
    if unknown or not options.products:
        raise InputError("Choose what to export among {}.", ", ".join(EXPORTS))
    if not options.layers or set(options.layers) - set(BANDS):
        raise InputError("Choose what the raster is to show among {}.", ", ".join(BANDS))
    selection = select_blocks(job, block_ids)
    if options.corrections:
        corrected = correct_products(
            job, block_ids, cancelled, lambda share, text: report(_CORRECTING * share, text)
        )
        selection = selection.with_corrections(corrected)
    name = options.name or job.path.name
    if Path(name).name != name:
        raise InputError("{} is no file name; choose one without a folder.", f"{name!r}")
    with _working_folder(options, name) as part:
        found = _write(selection, options, part / name, _watch(options, cancelled, report))
    return {
        "corrections": selection.edits,
        "blocks": len(selection.blocks),
        "unfinished": selection.unfinished,
        **found,
    }


def _watch(
    options: ExportOptions, cancelled: Callable[[], bool], report: Callable[[float, str], None]
) -> Watch:
    start = _CORRECTING if options.corrections else 0.0
    return Watch(cancelled, report, start, 1 - start)


def _write(selection: Selection, options: ExportOptions, base: Path, watch: Watch) -> dict[str, Any]:
    """Writes the products; ``files`` in the result are where they will be."""
    found: dict[str, Any] = {}
    files: dict[str, str] = {}
    total = sum(_WEIGHTS[product] for product in options.products)
    start = 0.0
    for product in (product for product in EXPORTS if product in options.products):
        span = _WEIGHTS[product] / total
        part = watch.part(start, span)
        start += span
        if product == "raster":
            files |= _rasters(base, selection, options, part)
            continue
        path = base.with_name(f"{base.name}_{_SUFFIX[product]}")
        if product == "polygons":
            found["polygons"], found["polygons_ha"] = _polygons(path, selection, options, part)
        elif product == "table":
            meanings = write_table(path, selection)
            files["columns"] = str(options.folder / meanings.name)
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
}


def _rasters(base: Path, selection: Selection, options: ExportOptions, watch: Watch) -> dict[str, str]:
    """Writes a raster of each layer; the first is the product "raster", others bear their layer's name."""
    files = {}
    for place, layer in enumerate(options.layers):
        path = base.with_name(f"{base.name}_{layer}.tif")
        write_cog(path, selection, layer, watch.part(place / len(options.layers), 1 / len(options.layers)))
        files[f"raster_{layer}" if place else "raster"] = str(options.folder / path.name)
    return files


def _polygons(path: Path, selection: Selection, options: ExportOptions, watch: Watch) -> tuple[int, float]:
    tolerance = options.tolerance_m
    if tolerance is None:
        tolerance = default_tolerance_m(selection.blocks[0], selection.job.parameters.zoom)
    if not 0 <= tolerance <= 1000:
        raise InputError("The simplification must be between 0 and 1000 m.")
    metadata = {
        "CROPLAYER_VERSION": croplayer_version(),
        "ATTRIBUTION": attributions(selection),
        "SIMPLIFICATION_M": f"{tolerance:.2f}",
        "CORRECTIONS": str(selection.edits) if selection.corrections else "not applied",
    }
    return write_polygons(path, selection, tolerance, options.dissolve, metadata, watch)


@contextmanager
def _working_folder(options: ExportOptions, name: str) -> Iterator[Path]:
    """A folder to write into, whose files move to their place at the end and else are gone."""
    part = options.folder / f".{name}.part"
    try:
        suffixes = [_SUFFIX[product] for product in options.products if product != "raster"]
        if "raster" in options.products:
            suffixes += [f"{layer}.tif" for layer in options.layers]
        taken = [options.folder / f"{name}_{suffix}" for suffix in suffixes]
        existing = [path.name for path in taken if exists(path)]
        if existing and not options.overwrite:
            raise InputError(
                "{} exists already in {}; choose another name or folder, or allow overwriting.",
                existing[0],
                options.folder,
            )
        shutil.rmtree(part, ignore_errors=True)  # of an export that was killed
        part.mkdir(parents=True)
        yield part
        for path in sorted(part.iterdir()):
            path.replace(options.folder / path.name)
    except OSError as error:
        raise JobError(
            "{} cannot be written; check that it is writable, that none of its files is open "
            "elsewhere, and that the disk has space.",
            options.folder,
            detail=str(error),
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
