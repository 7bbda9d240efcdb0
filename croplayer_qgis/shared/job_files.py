"""Names of the files and folders in a job folder, and of the tables of a sample, each once."""

from __future__ import annotations

from pathlib import Path
from typing import Final

GEOPACKAGE: Final = "job.gpkg"
"""Tables of the job: what it is made with, its blocks, their regions, what happened."""

BLOCKS: Final = "blocks"
"""Folder of the products."""

QUALITY: Final = "quality"
"""Folder of the rasters of image quality."""

IMAGERY: Final = "imagery"
"""Folder of the imagery, where a source's terms allow storing."""

MOSAICS: Final = "mosaics"
"""Folder of the mosaics of one degree square each."""

REGION_AREAS: Final = "region_areas.gpkg"
"""Areas per region in a folder of results of accuracy."""

SAMPLE_POINTS: Final = "samples"
"""Table of a sample's points with their labels, in a job or in a file of its own."""

SAMPLE_UNITS: Final = "sample_units"
"""Table of what the labeller does not see: stratum and cluster of each point."""

SAMPLE_DESIGN: Final = "sample_design"
"""Table of how the sample was drawn, one row."""

SAMPLE_STRATA: Final = "sample_strata"
"""Table of the strata with their areas."""

SAMPLE_CLUSTERS: Final = "sample_clusters"
"""Table of the drawn clusters."""

SECOND_LABELS: Final = "sample_second_labels"
"""Table of a second labeller, who labels blind: the agreement of both is all it is for."""


def holds_job(folder: Path) -> bool:
    """Whether a folder is a job."""
    return (folder / GEOPACKAGE).is_file()


def product_name(block: str) -> str:
    """Path of a block's product below the job folder."""
    return f"{BLOCKS}/{block}.tif"


def source_raster_name(folder: str, block: str, source: str) -> str:
    """Path of a block's raster of one source below the job folder; ``folder`` is QUALITY or IMAGERY."""
    return f"{folder}/{block}_{source}.tif"


def mosaic_name(mosaic: str) -> str:
    """Name of a mosaic over all blocks: of a product's band, or of a source's raster."""
    return f"{mosaic}.vrt"


def source_mosaic(folder: str, source: str) -> str:
    """The mosaic of the rasters of one source; ``folder`` is QUALITY or IMAGERY."""
    return f"{folder}_{source}"


CROPLAND_MOSAIC: Final = mosaic_name("cropland")
"""There once a block is finished."""
