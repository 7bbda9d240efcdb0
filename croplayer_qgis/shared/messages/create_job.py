"""Parameters of the task ``create_job``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import (
    accepted_terms,
    area,
    area_layer,
    bands,
    block_ids,
    extent,
    least_share,
    mapping_unit,
    models,
    nodata,
    source,
    tile_zoom,
)


@dataclass(frozen=True)
class CreateJobParams(Params):
    """A job to create, or to add blocks to when it exists with the same parameters.

    Without a first source, blocks are added to a job that exists, whatever its parameters. Of area, bounds,
    blocks and runs of blocks one at least is given.
    """

    job: str = param(
        title=mark("Job folder"),
        help=mark("Folder of the job, created when it does not exist."),
        kind=Kind.NEW_FOLDER,
    )
    source_a: Mapping[str, Any] | None = source(mark("Source A"), default=None)
    source_b: Mapping[str, Any] | None = source(mark("Source B"), default=None)
    area: str = area(
        mark("Area or block layer (polygons)"),
        mark("Blocks that share area with the polygons, in any reference system."),
    )
    layer: str = area_layer()
    area_crs: str = param(
        "",
        title=mark("Reference system of the area"),
        help=mark("In place of the one the area's file states, such as EPSG:32650."),
        option="--aoi-crs",
        tool="",
    )
    within_area: bool = param(
        False,
        title=mark("Map only inside the polygons"),
        help=mark(
            "Pixels outside have no data, and imagery is read only around the polygons, which saves time and "
            "requests. Otherwise whole blocks are mapped."
        ),
    )
    least_share: float = least_share()
    bounds: tuple[float, ...] = extent(mark("In place of the area, or besides it."))
    blocks: tuple[str, ...] = block_ids()
    block_runs: tuple[tuple[int, ...], ...] = param(
        (),
        title=mark("Runs of blocks"),
        help=mark("Blocks to add as runs along rows: row, first column, column behind the last one."),
    )
    bands_a: str = bands(mark("Bands of source A"), "BANDS_A", "--bands-a")
    bands_b: str = bands(mark("Bands of source B"), "BANDS_B", "--bands-b")
    nodata_a: float | None = nodata(mark("No-data value of source A"), "NODATA_A", "--nodata-a")
    nodata_b: float | None = nodata(mark("No-data value of source B"), "NODATA_B", "--nodata-b")
    zoom: int | None = tile_zoom()
    min_region_ha: float | None = mapping_unit()
    correct_shift: bool = param(
        True,
        title=mark("Correct the shift between the sources"),
        help=mark(
            "Measures in each block how far source B lies from source A, and reads B from where it shows the "
            "same ground, where that is sure and less than 20 m."
        ),
        option="--no-shift-correction",
        advanced=True,
        unset=mark("Leave source B where it lies, and do not measure how far that is from source A."),
    )
    models: Mapping[str, str] = models()
    accepted_terms: tuple[str, ...] = accepted_terms()
