import os
import subprocess
import sys
import time
from contextlib import contextmanager

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import BLOCK_PX, Block
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.product.cog import BlockRaster, per_cent, write_imagery, write_product
from croplayer_qgis.core.product.mosaic_vrt import write_mosaics
from croplayer_qgis.core.product.product_vrt import product_mosaics
from croplayer_qgis.shared.job_files import MOSAICS
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.products import BANDS

BLOCK = Block.from_id("N39.85_E116.35")
NORTH_EAST = Block(BLOCK.row + 1, BLOCK.col + 1)


def flat(value):
    layers = [np.full((BLOCK_PX, BLOCK_PX), value + i, np.uint8) for i in range(4)]
    for layer in layers:
        layer[:100] = 255
    return BlockRaster(*layers)


def write(folder, block, value):
    (folder / "blocks").mkdir(exist_ok=True)
    path = folder / "blocks" / f"{block.id}.tif"
    write_product(path, flat(value), block, {"CROPLAYER_SOURCE_A": "Demo A ©", "CROPLAYER_ZOOM": "15"})
    return path


def test_product_is_a_tiled_cog_with_its_grid_bands_and_tags(tmp_path):
    with rasterio.open(write(tmp_path, BLOCK, 7)) as product:
        assert product.crs.to_epsg() == 4326
        assert product.transform.almost_equals(BLOCK.transform, 1e-15)
        assert (product.width, product.height, product.dtypes) == (2500, 2500, ("uint8",) * 4)
        assert product.descriptions == BANDS
        assert product.nodatavals == (255,) * 4
        assert product.tags()["CROPLAYER_SOURCE_A"] == "Demo A ©"
        assert product.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert product.overviews(3)
        bands = product.read()
    assert (bands[:, :100] == 255).all()
    assert [band[100:].min() for band in bands] == [7, 8, 9, 10]


def test_no_temporary_file_is_left(tmp_path):
    assert [p.name for p in write(tmp_path, BLOCK, 1).parent.iterdir()] == ["N39.85_E116.35.tif"]


def test_unwritable_folder_is_one_sentence(tmp_path):
    with pytest.raises(JobError, match="folder is writable"):
        write_product(tmp_path / "nowhere" / "x.tif", flat(0), BLOCK, {})


@contextmanager
def no_file_beyond(size):
    """Writes fail where a file would become larger, as on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def patched_product(path):
    patches = np.random.default_rng(1).integers(0, 100, (BLOCK_PX // 10, BLOCK_PX // 10), np.uint8)
    write_product(path, BlockRaster(*[patches.repeat(10, 0).repeat(10, 1)] * 4), BLOCK, {})


def noisy_imagery(path):
    noise = np.random.default_rng(1).integers(0, 255, (900, 900, 3), np.uint8)
    window = PixelWindow(14, 0, 0, 900, 900)
    write_imagery(path, Mosaic(window, noise, noise[..., 0] > 50, {}, "© Demo", ""), {})


@pytest.mark.parametrize("write_file", [patched_product, noisy_imagery])
def test_write_that_fails_anywhere_is_one_sentence_and_leaves_the_file_there_was(tmp_path, write_file):
    path = tmp_path / "x.tif"
    write_file(path)
    whole = path.read_bytes()
    for share in (0, 0.1, 0.3, 0.7, 0.99):
        with no_file_beyond(int(share * len(whole))), pytest.raises(JobError, match="cannot be written"):
            write_file(path)
        assert [file.name for file in tmp_path.iterdir()] == ["x.tif"]
        assert path.read_bytes() == whole


def test_per_cent_rounds_and_keeps_no_data():
    values = np.array([0.0, 0.004, 0.996, 1.0, np.nan, 0.5], np.float32)
    known = np.array([True, True, True, True, True, False])
    assert per_cent(values, known).tolist() == [0, 0, 100, 100, 255, 255]


def test_imagery_keeps_its_mask(tmp_path):
    valid = np.ones((300, 400), bool)
    valid[:50] = False
    image = np.full((300, 400, 3), 90, np.uint8)
    mosaic = Mosaic(PixelWindow(14, 0, 0, 400, 300), image, valid, {}, "© Demo", "")
    write_imagery(tmp_path / "a.tif", mosaic, {"CROPLAYER_SOURCE": "a"})
    with rasterio.open(tmp_path / "a.tif") as dataset:
        np.testing.assert_array_equal(dataset.dataset_mask() > 0, valid)
        assert abs(int(dataset.read(2)[100, 100]) - 90) <= 2
        assert dataset.crs.to_epsg() == 3857


def test_mosaics_place_each_block_and_leave_gaps_without_data(tmp_path):
    for block, value in ((BLOCK, 10), (NORTH_EAST, 20)):
        write(tmp_path, block, value)
    paths = write_mosaics(tmp_path, product_mosaics(), dict.fromkeys([BLOCK, NORTH_EAST], 1))
    assert [path.name for path in paths] == [f"{band}.vrt" for band in BANDS]
    with rasterio.open(tmp_path / "probability.vrt") as mosaic:
        assert (mosaic.width, mosaic.height, mosaic.crs.to_epsg()) == (5000, 5000, 4326)
        assert mosaic.bounds == pytest.approx((116.35, 39.85, 116.45, 39.95), abs=1e-12)
        pixels = mosaic.read(1)
    assert pixels[100, 2600] == 21
    assert pixels[2600, 100] == 11
    assert (pixels[:2500, :2500] == 255).all()
    assert (pixels[2500:2600, :2500] == 255).all()


def test_mosaics_can_be_moved_with_the_job(tmp_path):
    (tmp_path / "job").mkdir()
    write(tmp_path / "job", BLOCK, 10)
    write_mosaics(tmp_path / "job", product_mosaics(), {BLOCK: 1})
    (tmp_path / "job").rename(tmp_path / "moved")
    with rasterio.open(tmp_path / "moved" / "cropland.vrt") as mosaic:
        assert mosaic.read(1)[2000, 2000] == 10


def test_job_may_be_called_as_the_folder_of_its_mosaics(tmp_path):
    (tmp_path / MOSAICS).mkdir()
    write(tmp_path / MOSAICS, BLOCK, 10)
    write_mosaics(tmp_path / MOSAICS, product_mosaics(), {BLOCK: 1})
    with rasterio.open(tmp_path / MOSAICS / "probability.vrt") as mosaic:
        assert mosaic.read(1)[2000, 2000] == 11


def test_blocks_of_several_degrees_are_joined_across_the_origin(tmp_path):
    corners = [Block(-1, -1), Block(0, 0), Block(25, 2)]
    for value, block in enumerate(corners, start=10):
        write(tmp_path, block, value)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys(corners, 1))
    names = {path.name for path in (tmp_path / "mosaics").glob("*_cropland.vrt")}
    assert names == {
        f"{cell}_cropland.vrt" for cell in ("S01.00_W001.00", "N00.00_E000.00", "N01.00_E000.00")
    }
    with rasterio.open(tmp_path / "cropland.vrt") as mosaic:
        assert mosaic.bounds == pytest.approx((-0.05, -0.05, 0.15, 1.3), abs=1e-12)
        centres = [(block.bounds.west + 0.025, block.bounds.south + 0.02) for block in corners]
        assert [value[0] for value in mosaic.sample(centres)] == [10, 11, 12]
        assert mosaic.read(1, out_shape=(270, 40))[-5:, 2].tolist() == [10] * 5


def test_coarse_reads_come_from_the_overview_and_show_every_block(tmp_path):
    blocks = [BLOCK, NORTH_EAST, Block(BLOCK.row, BLOCK.col + 1), Block(BLOCK.row + 1, BLOCK.col)]
    for block, value in zip(blocks, (10, 20, 30, 40), strict=True):
        write(tmp_path, block, value)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys(blocks, 1))
    for product in (tmp_path / "blocks").iterdir():
        product.unlink()  # the fine rasters are not needed any more
    with rasterio.open(tmp_path / "probability.vrt") as mosaic:
        coarse = mosaic.read(1, out_shape=(200, 200))
    assert coarse[110:, :90].max() == coarse[110:, :90].min() == 11
    assert coarse[10:90, 110:].max() == coarse[10:90, 110:].min() == 21


def test_a_square_of_a_few_blocks_is_drawn_from_them_and_has_no_overview(tmp_path):
    blocks = [BLOCK, NORTH_EAST]
    for block, value in zip(blocks, (10, 20), strict=True):
        write(tmp_path, block, value)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys(blocks, 1))
    assert not list((tmp_path / MOSAICS).glob("*_overview.tif"))
    with rasterio.open(tmp_path / "probability.vrt") as mosaic:
        coarse = mosaic.read(1, out_shape=(200, 200))
    assert coarse[110:, :90].max() == coarse[110:, :90].min() == 11
    assert coarse[10:90, 110:].max() == coarse[10:90, 110:].min() == 21
    assert (coarse[:90, :90] == 255).all()


def test_block_mapped_again_is_taken_into_the_overview_and_others_stay(tmp_path):
    blocks = [BLOCK, NORTH_EAST, Block(BLOCK.row, BLOCK.col + 1), Block(BLOCK.row + 1, BLOCK.col)]
    for block, value in zip(blocks, (10, 20, 40, 50), strict=True):
        write(tmp_path, block, value)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys(blocks, 1))
    write(tmp_path, BLOCK, 30)
    (tmp_path / "blocks" / f"{NORTH_EAST.id}.tif").write_bytes(b"not read again")
    long_ago = time.time() - 3600
    os.utime(tmp_path / "blocks" / f"{NORTH_EAST.id}.tif", (long_ago, long_ago))
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys(blocks, 1))
    with rasterio.open(tmp_path / "cropland.vrt") as mosaic:
        coarse = mosaic.read(1, out_shape=(200, 200))
    assert (coarse[150, 50], coarse[50, 150]) == (30, 20)


def test_degree_square_without_a_newer_product_is_not_written_again(tmp_path):
    far = Block(BLOCK.row + 20, BLOCK.col)
    for block in (BLOCK, far):
        write(tmp_path, block, 10)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys([BLOCK, far], 1))
    squares = sorted((tmp_path / "mosaics").glob("*_cropland.vrt"))
    before = [square.stat().st_ino for square in squares]
    write(tmp_path, NORTH_EAST, 20)
    write_mosaics(tmp_path, product_mosaics(), dict.fromkeys([BLOCK, NORTH_EAST, far], 1))
    same = [square.stat().st_ino == old for square, old in zip(squares, before, strict=True)]
    assert same == [False, True]
    with rasterio.open(tmp_path / "cropland.vrt") as mosaic:
        assert next(mosaic.sample([(116.42, 39.91)]))[0] == 20


def test_mosaic_has_its_style_beside_it_and_a_users_own_stays(tmp_path):
    write(tmp_path, BLOCK, 10)
    write_mosaics(tmp_path, product_mosaics(), {BLOCK: 1})
    shipped = resource_path("styles", "decision.qml").read_text("utf-8")
    assert (tmp_path / "decision.qml").read_text("utf-8") == shipped
    (tmp_path / "decision.qml").write_text("mine", "utf-8")
    write_mosaics(tmp_path, product_mosaics(), {BLOCK: 1})
    assert (tmp_path / "decision.qml").read_text("utf-8") == "mine"


def test_no_mosaic_of_no_blocks(tmp_path):
    assert write_mosaics(tmp_path, product_mosaics(), {}) == []
    write(tmp_path, BLOCK, 10)
    assert all(path.is_file() for path in write_mosaics(tmp_path, product_mosaics(), {BLOCK: 1}))
    assert write_mosaics(tmp_path, product_mosaics(), {}) == []  # and those there were are gone
    assert list(tmp_path.glob("*.vrt")) == []


def test_gdal_of_qgis_reads_the_mosaic_with_the_right_axes(tmp_path):
    """A process of its own: a block's corner asked by longitude and latitude gives that block's value."""
    write(tmp_path, BLOCK, 10)
    write_mosaics(tmp_path, product_mosaics(), {BLOCK: 1})
    code = (
        "import rasterio, sys; d = rasterio.open(sys.argv[1]);print(list(d.sample([(116.36, 39.86)]))[0][0])"
    )
    out = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "cropland.vrt")],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert out.stdout.strip() == "10"
