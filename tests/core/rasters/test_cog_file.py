"""Levels that GDAL wrote become one file that GDAL reads as a COG with the same pixels."""

import numpy as np
import pytest
import rasterio
from affine import Affine

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.core.rasters import cog_file
from croplayer_qgis.core.rasters.cog_file import join_levels
from croplayer_qgis.core.rasters.pyramid import pyramid

TRANSFORM = Affine(0.001, 0, 116, 0, -0.001, 40)


@pytest.fixture(params=["classic", "big"])
def levels(request, tmp_path, monkeypatch):
    """Two bands of 1,500 x 1,700 pixels with data in one corner, in TIFF or BigTIFF, and what is in them."""
    if request.param == "big":
        monkeypatch.setattr(cog_file, "_CLASSIC_BYTES", 0)
    rough = tmp_path / "rough.tif"
    pixels = np.random.default_rng(3).random((2, 600, 500)).astype(np.float32)
    options = {"dtype": "float32", "nodata": np.nan, "crs": "EPSG:4326", "compress": "deflate"}
    bigtiff = {"big": "yes", "classic": "no"}[request.param]
    with pyramid(rough, 1700, 1500, TRANSFORM, None, count=2, bigtiff=bigtiff, **options) as target:
        target.write(pixels, 40, 800)
        target.finest.set_band_description(2, "second")
        target.finest.update_tags(SOURCE="a" * 100)
    return sorted(tmp_path.glob("rough.tif*"), key=lambda path: len(path.name)), pixels, request.param


def test_joined_file_has_every_pixel_overview_and_tag(levels, tmp_path):
    files, pixels, form = levels
    path = tmp_path / "joined.tif"
    join_levels(files, path, lambda _share: None)
    assert path.read_bytes()[2] == {"classic": 42, "big": 43}[form]
    with rasterio.open(path) as cog, rasterio.open(files[0]) as rough:
        assert cog.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert (cog.crs, cog.transform, cog.dtypes) == (rough.crs, rough.transform, rough.dtypes)
        assert cog.descriptions == (None, "second") and cog.tags()["SOURCE"] == "a" * 100
        assert np.isnan(cog.nodata) and cog.overviews(1) == [2, 4]
        np.testing.assert_array_equal(cog.read(), rough.read())
        np.testing.assert_array_equal(cog.read()[:, 800:1400, 40:540], pixels)
    for level, file in enumerate(files[1:]):
        with rasterio.open(path, overview_level=level) as overview, rasterio.open(file) as rough:
            np.testing.assert_array_equal(overview.read(), rough.read())


def test_joining_stops_when_asked_to(levels, tmp_path):
    files, _, _ = levels

    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        join_levels(files, tmp_path / "joined.tif", stop)


def test_another_file_is_no_level(tmp_path):
    other = tmp_path / "other.tif"
    other.write_bytes(b"MM\0*" + bytes(20))
    with pytest.raises(ValueError, match="no little-endian TIFF"):
        join_levels([other], tmp_path / "joined.tif", lambda _share: None)
