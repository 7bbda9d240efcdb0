"""A raster as GDAL is to see it: chosen bands, another no-data value, an alpha band that is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree  # nosec B405 - writes only

from rasterio.dtypes import dtype_rev, typename_fwd
from rasterio.enums import ColorInterp, MaskFlags

_COLOURS = {ColorInterp.alpha: "Alpha", ColorInterp.red: "Red", ColorInterp.green: "Green",
            ColorInterp.blue: "Blue", ColorInterp.gray: "Gray"}  # fmt: skip


def view_of(
    dataset: Any,
    bands: Sequence[int],
    meanings: Sequence[ColorInterp],
    nodata: float | None,
    opaque: float | None = None,
) -> str:
    """A VRT that shows some bands of an open raster; rasterio opens the text itself.

    Args:
        dataset: The raster.
        bands: Its bands to show, 1-based, in this order.
        meanings: What each of them is.
        nodata: No-data value of all of them, None for none. A mask that is stored with the raster is kept.
        opaque: Value of the alpha band from which a pixel is shown; None where that is its largest.
    """
    root = ElementTree.Element("VRTDataset", rasterXSize=str(dataset.width), rasterYSize=str(dataset.height))
    ElementTree.SubElement(root, "SRS").text = dataset.crs.to_wkt() if dataset.crs else ""
    transform = ", ".join(repr(float(number)) for number in dataset.transform.to_gdal())
    ElementTree.SubElement(root, "GeoTransform").text = transform
    for number, (band, meaning) in enumerate(zip(bands, meanings, strict=True), 1):
        mask_values = opaque if meaning is ColorInterp.alpha else None
        kind = typename_fwd[dtype_rev[dataset.dtypes[band - 1] if mask_values is None else "uint8"]]
        element = ElementTree.SubElement(root, "VRTRasterBand", dataType=kind, band=str(number))
        if nodata is not None:
            ElementTree.SubElement(element, "NoDataValue").text = repr(float(nodata))
        ElementTree.SubElement(element, "ColorInterp").text = _COLOURS.get(meaning, "Undefined")
        ElementTree.SubElement(element, "Description").text = dataset.descriptions[band - 1] or ""
        _add_source(element, dataset, str(band), mask_values)
    flags = dataset.mask_flag_enums[bands[0] - 1]
    if MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags:
        mask = ElementTree.SubElement(root, "MaskBand")
        element = ElementTree.SubElement(mask, "VRTRasterBand", dataType="Byte")
        _add_source(element, dataset, "mask,1")
    return ElementTree.tostring(root, encoding="unicode")


def _add_source(element: ElementTree.Element, dataset: Any, band: str, opaque: float | None = None) -> None:
    source = ElementTree.SubElement(element, "SimpleSource" if opaque is None else "ComplexSource")
    ElementTree.SubElement(source, "SourceFilename", relativeToVRT="0").text = dataset.name
    ElementTree.SubElement(source, "SourceBand").text = band
    size = {"xOff": "0", "yOff": "0", "xSize": str(dataset.width), "ySize": str(dataset.height)}
    ElementTree.SubElement(source, "SrcRect", size)
    ElementTree.SubElement(source, "DstRect", size)
    if opaque is not None:  # 0 below, 255 from it on
        ElementTree.SubElement(source, "LUT").text = f"0:0,{opaque * 0.999999!r}:0,{opaque!r}:255"
