"""Rasters on the tile grid: same pixels as a tile service, masks honoured, odd files refused in words."""

from __future__ import annotations

import mercantile
import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterio.enums import ColorInterp
from rasterio.transform import from_bounds

from croplayer_qgis.core.errors import InputError, SourceError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from croplayer_qgis.shared.resources import resource_path
from tests.core.imagery.places import FULL, LABELLED, PARTLY

TILE = mercantile.Tile(13500, 6200, 14)
BOUNDS = mercantile.xy_bounds(TILE)


@pytest.fixture
def raster():
    readers = []

    def open_(path):
        source = Source("mine", "Mine", SourceKind.RASTER, str(path), attribution="me")
        readers.append(open_reader(source, {}))
        return readers[-1]

    yield open_
    for reader in readers:
        reader.close()


@pytest.fixture
def geotiff(tmp_path):
    """Writes a 256 x 256 raster of exactly one tile."""

    def write(bands, colours=None, mask=None, crs="EPSG:3857", **profile):
        count, height, width = bands.shape
        path = tmp_path / "raster.tif"
        transform = from_bounds(*BOUNDS, width, height)
        with rasterio.open(
            path, "w", driver="GTiff", width=width, height=height, count=count, dtype=bands.dtype,
            crs=crs, transform=transform, **profile,
        ) as dataset:  # fmt: skip
            dataset.write(bands)
            if colours:
                dataset.colorinterp = colours
            if mask is not None:
                dataset.write_mask(mask)
        return path

    return write


def noise(count=3, low=1):
    return np.random.default_rng(5).integers(low, 256, (count, 256, 256), np.uint8)


def test_a_raster_equals_the_tile_service_of_the_same_data(raster, opened):
    path = resource_path("demo", "dates", "naip_20160816_b.tif")
    for tile in (FULL, PARTLY):
        direct, served = raster(path).read(tile), opened("demo_b").read(tile)
        both = direct.valid & served.valid
        assert (direct.valid == served.valid).mean() > 0.99
        difference = np.abs(direct.image.astype(int) - served.image)[both]
        assert difference.mean() < 2.5  # JPEG of quality 90


def test_a_finer_raster_is_averaged_and_not_sampled(raster, opened):
    path = resource_path("demo", "labelled", "40.055827--92.273265_a.tif")
    direct, served = raster(path).read(LABELLED), opened("labelled_a").read(LABELLED)
    assert np.abs(direct.image.astype(int) - served.image).mean() < 1.0


def test_pixels_on_the_tile_grid_come_back_unchanged(raster, geotiff):
    bands = noise()
    result = raster(geotiff(bands)).read(TILE)
    assert np.array_equal(np.moveaxis(result.image, -1, 0), bands)
    assert result.valid.all()


@pytest.mark.parametrize("how", ["nodata", "mask", "alpha"])
def test_pixels_without_data_are_no_imagery(raster, geotiff, how):
    bands = noise()
    hidden = np.zeros((256, 256), bool)
    hidden[40:90, 100:220] = True
    opaque = np.where(hidden, 0, 255).astype(np.uint8)
    if how == "nodata":
        path = geotiff(np.where(hidden, 0, bands).astype(np.uint8), nodata=0)
    elif how == "mask":
        path = geotiff(bands, mask=opaque)
    else:
        rgba = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha)
        path = geotiff(np.concatenate([bands, opaque[None]]), rgba)
    result = raster(path).read(TILE)
    assert np.array_equal(result.valid, ~hidden)
    assert (result.image[hidden] == 0).all()
    assert np.array_equal(result.image[~hidden], np.moveaxis(bands, 0, -1)[~hidden])


def test_outside_the_raster_is_missing(raster, geotiff):
    reader = raster(geotiff(noise()))
    assert reader.read(mercantile.Tile(TILE.x + 5, TILE.y, TILE.z)).verdict is Verdict.MISSING


def test_colours_are_found_by_their_meaning(raster, geotiff):
    bands = noise(4)
    order = (ColorInterp.blue, ColorInterp.undefined, ColorInterp.red, ColorInterp.green)
    result = raster(geotiff(bands, order)).read(TILE)
    assert np.array_equal(result.image, np.moveaxis(bands[[2, 3, 0]], 0, -1))


def test_a_single_band_is_shown_as_grey(raster, geotiff):
    bands = noise(1)
    result = raster(geotiff(bands, (ColorInterp.gray,))).read(TILE)
    assert np.array_equal(result.image, np.repeat(bands[0][..., None], 3, axis=2))


def test_many_threads_read_the_same_pixels_as_one(raster):
    reader = raster(resource_path("demo", "dates", "naip_20150926_a.tif"))
    window = PixelWindow(15, FULL.x * 256, FULL.y * 256, 1024, 512)
    mosaic = read_mosaic(reader, window)
    for tile in window.tiles():
        at = PixelWindow(15, tile.x * 256, tile.y * 256, 256, 256).slices_in(window)
        assert np.array_equal(mosaic.image[at], reader.read(tile).image)
    assert mosaic.attribution == "me"


def test_more_than_8_bits_are_refused_with_the_way_out(raster, geotiff):
    with pytest.raises(InputError, match=r"uint16 bands.*gdal_translate -ot Byte"):
        raster(geotiff(noise().astype(np.uint16)))


def test_a_raster_without_coordinate_system_is_refused(raster, geotiff):
    with pytest.raises(InputError, match="no coordinate reference system"):
        raster(geotiff(noise(), crs=None))


def test_a_colour_table_is_refused_with_the_way_out(raster, geotiff):
    path = geotiff(noise(1), (ColorInterp.palette,), photometric="palette")
    with pytest.raises(InputError, match="gdal_translate -expand rgb"):
        raster(path)


def test_a_file_that_breaks_off_is_an_error_and_not_missing_imagery(raster, geotiff):
    path = geotiff(noise(), tiled=True, blockxsize=128, blockysize=128)
    path.write_bytes(path.read_bytes()[:100_000])
    reader = raster(path)
    with pytest.raises(SourceError, match="cannot be read any further"):
        reader.read(TILE)


def test_what_is_no_raster_is_refused_in_words(raster, tmp_path):
    text = tmp_path / "notes.tif"
    text.write_text("not a raster")
    for path in (text, tmp_path / "absent.tif"):
        with pytest.raises(
            InputError, match=r"cannot be read as a raster; check the path|does not exist; check the path"
        ):
            raster(path)


def test_a_vrt_under_the_name_of_a_tiff_is_not_opened(raster, geotiff, tmp_path):
    image = geotiff(np.full((3, 256, 256), 90, np.uint8))
    disguised = tmp_path / "imagery.tif"
    rasterio.shutil.copy(image, str(disguised), driver="VRT")
    assert disguised.read_bytes().startswith(b"<VRTDataset")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        raster(disguised)
    disguised.rename(tmp_path / "imagery.vrt")
    assert raster(tmp_path / "imagery.vrt").read(TILE).verdict is Verdict.OK
