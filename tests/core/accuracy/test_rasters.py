import numpy as np
import pytest

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS
from croplayer_qgis.core.accuracy.ground.rasters import (
    ClassRaster,
    aligned,
    chunks,
    class_area_ha,
    indices_at,
)
from croplayer_qgis.core.errors import InputError
from tests.core.accuracy.conftest import TABLE


@pytest.fixture
def wide(write_raster):
    """Larger than a chunk in both directions."""
    values = (np.random.default_rng(1).random((1100, 2100)) < 0.5).astype(np.uint8)
    return values, ClassRaster(write_raster(values, pixel=0.0001), TABLE)


def test_chunks_hold_every_pixel_once_with_its_place(wide):
    values, raster = wide
    seen = np.full(values.shape, NO_CLASS, np.int16)
    parts = list(chunks(raster))
    assert len(parts) == 4
    for chunk in parts:
        rows, cols = chunk.window.toslices()
        assert (seen[rows, cols] == NO_CLASS).all()
        seen[rows, cols] = chunk.indices
        assert chunk.transform.c == pytest.approx(116 + chunk.window.col_off * 0.0001)
    assert np.array_equal(seen, 1 - values)  # class 0 is cropland, code 1


@pytest.mark.parametrize(("nodata", "read"), [(255, 2), (None, 20)])
def test_empty_parts_of_a_mosaic_are_passed_over_only_where_they_are_no_data(
    write_raster, tmp_path, nodata, read
):
    values = np.ones((40, 40), np.uint8)
    sources = "".join(
        f"<SimpleSource><SourceFilename>{write_raster(values, name, nodata=nodata)}</SourceFilename>"
        '<SourceBand>1</SourceBand><SrcRect xOff="0" yOff="0" xSize="40" ySize="40"/>'
        f'<DstRect xOff="{x}" yOff="0" xSize="40" ySize="40"/></SimpleSource>'
        for name, x in (("first.tif", 0), ("second.tif", 40_000))
    )
    no_data = "" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>"
    mosaic = ClassRaster(tmp_path / "mosaic.vrt", TABLE)
    mosaic.path.write_text(
        '<VRTDataset rasterXSize="40040" rasterYSize="40"><SRS>EPSG:4326</SRS>'
        "<GeoTransform>116, 0.0001, 0, 40, 0, -0.0001</GeoTransform>"
        f'<VRTRasterBand dataType="Byte" band="1">{no_data}{sources}</VRTRasterBand></VRTDataset>'
    )
    parts = list(chunks(mosaic, only_data=True))
    assert len(parts) == read
    assert len(list(chunks(mosaic))) == 20
    assert sum(int((part.indices == 0).sum()) for part in parts) == 2 * values.size


def test_another_raster_follows_chunk_by_chunk(wide, write_raster):
    values, raster = wide
    other = ClassRaster(write_raster(1 - values, "other.tif", pixel=0.0001), TABLE)
    with aligned(other, raster) as on_chunk:
        assert all(np.array_equal(on_chunk(chunk), 1 - chunk.indices) for chunk in chunks(raster))


def test_class_areas_add_up_to_the_area_of_all_pixels(wide):
    values, raster = wide
    area, pixels = class_area_ha(raster)
    assert pixels.tolist() == [values.sum(), values.size - values.sum()]
    assert area.sum() == pytest.approx(sum(chunk.area_ha.sum() for chunk in chunks(raster)))


def test_points_on_no_data_and_outside_have_no_class(write_raster):
    raster = ClassRaster(write_raster(np.array([[1, 255]], np.uint8)), TABLE)
    lon, lat = np.array([116.0005, 116.0015, 117.0]), np.full(3, 39.9995)
    assert indices_at(raster, lon, lat).tolist() == [0, NO_CLASS, NO_CLASS]


def test_unusable_rasters_are_refused(tmp_path, write_raster):
    text = tmp_path / "no.tif"
    text.write_text("no raster", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        class_area_ha(ClassRaster(text, TABLE))
    path = write_raster(np.ones((2, 2), np.uint8))
    with pytest.raises(InputError, match="no band 3"):
        class_area_ha(ClassRaster(path, TABLE, band=3))
    with pytest.raises(InputError, match="no coordinate reference system"):
        class_area_ha(ClassRaster(write_raster(np.ones((2, 2), np.uint8), "n.tif", crs=None), TABLE))
    with pytest.raises(InputError, match=r"odd\.tif: The value 9 is in no class"):
        class_area_ha(ClassRaster(write_raster(np.full((2, 2), 9, np.uint8), "odd.tif"), TABLE))
