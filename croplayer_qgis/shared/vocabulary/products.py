"""Bands of a block's product, of which each is a mosaic and a layer."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.shared.marked import mark

NO_DATA: Final = 255
"""Value of all bands where there is no data."""

PRODUCT_WORDS: Final = {
    "cropland": mark("Cropland"),
    "probability": mark("Cropland probability"),
    "decision": mark("Decision"),
    "expected_correctness": mark("Expected correctness"),
}
"""Title of each band's layer, English."""

BANDS: Final = tuple(PRODUCT_WORDS)
"""Bands in their order: 0/1, per cent, ``Decision``, per cent."""

QUALITY: Final = "quality"
"""Image quality, which is exported of each source."""

LAYER_WORDS: Final = {**PRODUCT_WORDS, QUALITY: mark("Image quality")}
"""Title of everything that can be exported as a raster, English."""

EXPORT_LAYERS: Final = tuple(LAYER_WORDS)
"""What can be exported as rasters."""

CROPLAND: Final = ("cropland",)
"""What is exported as a raster where the user says nothing."""

EXPORTS: Final = ("raster", "polygons", "table", "report")
"""What is exported of a job where the user says nothing: cloud optimised GeoTIFF, GeoPackage, CSV, HTML."""

STAC: Final = "stac"
"""A folder with a STAC collection: a cloud optimised GeoTIFF of each block."""

EXPORT_CHOICES: Final = (*EXPORTS, STAC)
"""All that can be exported of a job."""
