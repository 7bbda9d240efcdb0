"""The coarse raster of a degree square: where each block lies in it, and what is kept of an older one."""

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_bounds

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.product.overview import refresh_overview
from croplayer_qgis.shared.vocabulary.products import BANDS

CORNER = Block.from_id("N47.00_W100.00")
SIDE = 100  # 2500 px of a block at every 25th


@pytest.fixture
def product(tmp_path):
    """Writes a product of one value a band: ``value``, ``value`` + 1, ..."""

    def write(block, value, height=200, width=300):
        path = tmp_path / f"{block.id}.tif"
        pixels = np.zeros((len(BANDS), height, width), np.uint8)
        pixels[:] = value + np.arange(len(BANDS), dtype=np.uint8)[:, None, None]
        pixels[:, : height // 2, : width // 2] += 100  # the north-western quarter
        profile = {"driver": "GTiff", "height": height, "width": width, "count": len(BANDS), "dtype": "uint8"}
        place = {"crs": "EPSG:4326", "transform": from_bounds(*block.bounds, width, height)}
        with rasterio.open(path, "w", **profile, **place) as dataset:
            dataset.write(pixels)
        return path

    return write


def test_each_block_lies_at_its_place_and_the_rest_is_no_data(tmp_path, product):
    second = Block(CORNER.row + 2, CORNER.col + 5)
    products = {CORNER: product(CORNER, 1), second: product(second, 40)}
    path = tmp_path / "overview.tif"
    refresh_overview(path, CORNER, products, 1_700_000_000.0)
    assert path.stat().st_mtime == 1_700_000_000
    with rasterio.open(path) as dataset:
        pixels = dataset.read()
        assert dataset.bounds == pytest.approx((-100.0, 47.0, -99.0, 48.0))
        assert dataset.shape == (2000, 2000) and dataset.nodata == 255 and dataset.crs.to_epsg() == 4326
        assert dataset.overviews(1) == [5, 20]
    known = np.zeros((2000, 2000), bool)
    # The south-western block is the last row of blocks; the other is two rows up and five columns on.
    for top, left, value in ((1900, 0, 1), (1700, 500, 40)):
        for band in range(len(BANDS)):
            part = pixels[band, top : top + SIDE, left : left + SIDE]
            assert (part[:50, :50] == value + band + 100).all()
            assert (part[50:] == value + band).all() and (part[:, 50:] == value + band).all()
        known[top : top + SIDE, left : left + SIDE] = True
    assert (pixels[:, ~known] == 255).all()


def test_newer_product_replaces_its_own_block_alone(tmp_path, product):
    second = Block(CORNER.row, CORNER.col + 1)
    path = tmp_path / "overview.tif"
    refresh_overview(path, CORNER, {CORNER: product(CORNER, 1), second: product(second, 40)}, 1e9)
    refresh_overview(path, CORNER, {second: product(second, 80)}, 1e9 + 5)
    with rasterio.open(path) as dataset:
        pixels = dataset.read(1)
    assert pixels[1999, 0] == 1 and pixels[1999, 199] == 80 and pixels[1999, 200] == 255


def test_unreadable_product_leaves_the_overview_as_it_was(tmp_path, product):
    path, broken = tmp_path / "overview.tif", tmp_path / "broken.tif"
    refresh_overview(path, CORNER, {CORNER: product(CORNER, 1)}, 1e9)
    before = path.read_bytes()
    broken.write_bytes(b"II*\0 this is no raster")
    refresh_overview(path, CORNER, {CORNER: broken}, 1e9 + 5)
    assert path.read_bytes() == before and path.stat().st_mtime == 1e9
    assert not list(tmp_path.glob("*.part*"))
