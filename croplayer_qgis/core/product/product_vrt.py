"""Mosaics of a job's products, one per band, each with overviews."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from affine import Affine

from croplayer_qgis.core.grid import BLOCK_PX, PIXELS_PER_DEGREE, Block
from croplayer_qgis.core.product.cog import COG_TILE_PX
from croplayer_qgis.core.product.mosaic_vrt import Band, Mosaic, Rectangle
from croplayer_qgis.shared.job_files import CORRECTED, product_name
from croplayer_qgis.shared.vocabulary.products import BANDS, NO_DATA
from croplayer_qgis.shared.wgs84 import INVERSE_FLATTENING, SEMI_MAJOR_M

_SRS = (
    '<SRS dataAxisToSRSAxisMapping="2,1">'
    f'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",{SEMI_MAJOR_M:.0f},{INVERSE_FLATTENING}]],'
    'PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]</SRS>'
)


def product_mosaics() -> list[Mosaic]:
    """``<band>.vrt`` over ``blocks/<id>.tif`` for each band of a product."""
    return [
        Mosaic(
            band,
            band,
            product_name("{}"),
            _SRS,
            _transform,
            spans=_place,
            takes=_place,
            dtype="Byte",
            bands=[Band(f"<Description>{band}</Description>", number)],
            no_data=str(NO_DATA),
            tile_px=COG_TILE_PX,
            overview=number,
        )
        for number, band in enumerate(BANDS, start=1)
    ]


def corrected_mosaics(corrected: Mapping[Block, str]) -> list[Mosaic]:
    """``corrected_<band>.vrt``: these corrected products, paths below the job's folder, others the machine's.

    They have no overviews of degree squares, which are made of the machine's products.
    """
    return [
        replace(mosaic, name=f"{CORRECTED}_{mosaic.name}", overview=0, instead=corrected, always_written=True)
        for mosaic in product_mosaics()
    ]


def _place(block: Block) -> Rectangle:
    west, north = block.col * BLOCK_PX, -(block.row + 1) * BLOCK_PX
    return Rectangle(west, north, west + BLOCK_PX, north + BLOCK_PX)


def _transform(place: Rectangle) -> Affine:
    step = 1 / PIXELS_PER_DEGREE
    return Affine(step, 0.0, place.x0 / PIXELS_PER_DEGREE, 0.0, -step, -place.y0 / PIXELS_PER_DEGREE)
