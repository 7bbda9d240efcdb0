"""What a user says of a raster's bands and its value without data, as options of its source."""

from __future__ import annotations

from dataclasses import replace

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, SourceKind


def with_raster_options(source: Source, bands: str, nodata: float | None) -> Source:
    """The source read with these bands and this value without data; what is not given stays as it was.

    Args:
        source: A raster, where anything is given.
        bands: Red, green and blue band by number or name, "" for none.
        nodata: Value of pixels without data, None for none.

    Raises:
        InputError: Something was given for a source that is no raster.
    """
    given = {"bands": bands.strip(), "nodata": "" if nodata is None else f"{nodata:.12g}"}
    options = {name: value for name, value in given.items() if value}
    if not options:
        return source
    if source.kind is not SourceKind.RASTER:
        raise InputError(
            "{} is no raster: bands and a no-data value can be chosen for rasters only.", source.title
        )
    return replace(source, options={**source.options, **options})
