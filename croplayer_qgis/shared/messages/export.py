"""Parameters of the task ``export``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params


@dataclass(frozen=True)
class ExportParams(Params):
    """What to export of a job.

    Attributes:
        job: Job folder.
        folder: Folder to write into.
        blocks: Ids of the blocks; none for all. Only finished ones are exported.
        products: Some of "raster" (cloud optimised GeoTIFF of cropland), "polygons" (GeoPackage), "table"
            (CSV), "report" (HTML); none for all of them.
        name: Begin of the file names; "" for the job's name.
        tolerance_m: Details of polygons to leave out, m; None for two pixels of the imagery, 0 for none.
        dissolve: Whether polygons are joined across the edges of blocks.
        overwrite: Whether files of an earlier export may be replaced.
    """

    job: str
    folder: str
    blocks: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    name: str = ""
    tolerance_m: float | None = None
    dissolve: bool = True
    overwrite: bool = False
