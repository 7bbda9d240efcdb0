"""Rasters as people have them, made anew from public reports; each is read like its ordinary copy."""

import zipfile

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.enums import ColorInterp

from croplayer_qgis.core.accuracy.ground.classes import ClassTable
from croplayer_qgis.core.accuracy.ground.inputs import notes_of
from croplayer_qgis.core.accuracy.ground.rasters import ClassRaster, class_area_ha, indices_at
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.extent import RasterExtent
from croplayer_qgis.core.rasters.bands import colour_bands, require_8_bits
from croplayer_qgis.core.rasters.edges import bare_edges
from croplayer_qgis.core.rasters.opening import open_raster
from croplayer_qgis.shared.code_table import CodeTable

TABLE = ClassTable.of(CodeTable({1: "cropland", 0: "other"}), ("cropland", "other"))
NORTH_UP = Affine(0.001, 0, 116, 0, -0.001, 40)
VALUES = np.zeros((100, 100), np.uint8)
VALUES[:30, :50] = 1


def write(path, values, transform=NORTH_UP, crs="EPSG:4326", **options):
    values = values if values.ndim == 3 else values[None]
    count, height, width = values.shape
    profile = {"count": count, "height": height, "width": width, "dtype": values.dtype, "crs": crs}
    with rasterio.open(path, "w", driver="GTiff", transform=transform, **profile, **options) as file:
        file.write(values)
    return path


def test_raster_stored_from_south_to_north_has_the_areas_of_its_north_up_copy(tmp_path):
    usual = ClassRaster(write(tmp_path / "n.tif", VALUES), TABLE)
    south_up = Affine(0.001, 0, 116, 0, 0.001, 39.9)
    turned = ClassRaster(write(tmp_path / "s.tif", VALUES[::-1], south_up), TABLE)
    assert class_area_ha(turned)[0] == pytest.approx(class_area_ha(usual)[0], rel=1e-9)
    assert notes_of(turned) == ["s.tif is stored from south to north and was turned north up."]
    assert notes_of(usual) == []


def test_points_west_of_greenwich_are_found_in_a_raster_from_0_to_360_degrees(tmp_path):
    values = np.zeros((180, 360), np.uint8)
    values[:, 180:] = 1
    world = ClassRaster(write(tmp_path / "w.tif", values, Affine(1, 0, 0, 0, -1, 90)), TABLE)
    found = indices_at(world, np.array([-170.5, 10.5]), np.array([10.5, 10.5]))
    assert [TABLE.names[index] for index in found] == ["cropland", "other"]
    assert "longitudes beyond 180°" in notes_of(world)[0]


def test_no_data_value_that_is_a_class_is_the_class_and_is_told(tmp_path):
    path = write(tmp_path / "m.tif", VALUES, nodata=0)
    _, pixels = class_area_ha(ClassRaster(path, TABLE))
    assert pixels.tolist() == [1500, 8500]
    (note,) = notes_of(ClassRaster(path, TABLE))
    assert "declares 0 its no-data value, but in the code table 0 is other: the table was followed" in note


def test_raster_in_an_archive_is_read_by_its_virtual_path_whatever_pathlib_makes_of_it(tmp_path):
    path = write(tmp_path / "m.tif", VALUES)
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.write(path, "m.tif")
    for name in (f"/vsizip/{tmp_path}/m.zip/m.tif", f"/vsizip{tmp_path}/m.zip/m.tif"):
        with open_raster(name) as dataset:
            assert np.array_equal(dataset.read(1), VALUES)


def test_near_infrared_that_is_declared_alpha_hides_nothing(tmp_path):
    values = np.random.default_rng(0).integers(40, 200, (4, 128, 128), np.uint8)
    path = write(tmp_path / "naip.tif", values, photometric="RGB", alpha="yes")
    with rasterio.open(path) as stored:
        assert stored.colorinterp[3] is ColorInterp.alpha and (stored.dataset_mask() != 255).any()
    with open_raster(path) as dataset:
        assert (dataset.dataset_mask() == 255).all()


@pytest.mark.parametrize(
    ("names", "bands"),
    [
        (("Blue", "Green", "Red"), (3, 2, 1)),
        (("coastal", "blue", "green", "red", "red edge", "nir"), (4, 3, 2)),
        (("蓝", "绿", "红", "近红外"), (3, 2, 1)),
        (("B", "G", "R"), (3, 2, 1)),
        (("coastal_blue", "blue", "green_i", "green", "yellow", "red", "rededge", "nir"), (6, 4, 2)),
        (("blue", "green", "infra-red", "red"), (4, 2, 1)),
        (("Rouge", "Vert", "Bleu"), (1, 2, 3)),
        (("B02", "B03", "B04"), (3, 2, 1)),
        (("B1", "B2", "B3", "B4", "B8A"), (4, 3, 2)),
        (("B2", "B3", "B4"), (1, 2, 3)),  # of Sentinel-2, or green, red and infrared of Landsat 7
        (("one", "two", "three"), (1, 2, 3)),
    ],
)
def test_bands_are_taken_by_their_names(tmp_path, names, bands):
    path = write(tmp_path / "b.tif", np.zeros((len(names), 8, 8), np.uint8), photometric="MINISBLACK")
    with rasterio.open(path, "r+") as file:
        file.descriptions = names
    with rasterio.open(path) as file:
        found, told = colour_bands(file, "b.tif")
    assert found == bands and told.sentences


def test_reference_system_of_no_place_is_refused_in_words(tmp_path):
    path = write(tmp_path / "site.tif", VALUES, crs='LOCAL_CS["site",UNIT["metre",1]]')
    with pytest.raises(InputError, match="says nothing of the place on Earth"), open_raster(path):
        pass


@pytest.mark.parametrize(
    ("chosen", "bands"),
    [("3,2,1", (3, 2, 1)), ("B4, B3, B2", (3, 2, 1)), ("2 1 3", (2, 1, 3)), ("b3", (2, 2, 2))],
)
def test_bands_are_chosen_by_number_or_name(tmp_path, chosen, bands):
    values = np.zeros((3, 4, 4), np.uint8)
    path = write(tmp_path / "scene.tif", values)
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = ("B2", "B3", "B4")
    with rasterio.open(path) as dataset:
        assert colour_bands(dataset, "scene", chosen)[0] == bands


@pytest.mark.parametrize("chosen", ["4,3,2", "B8,B3,B2", "1,2", "0,1,2"])
def test_bands_that_are_not_there_are_refused_with_those_that_are(tmp_path, chosen):
    path = write(tmp_path / "scene.tif", np.zeros((3, 4, 4), np.uint8))
    with rasterio.open(path, "r+") as dataset:
        dataset.descriptions = ("B2", "B3", "B4")
    with rasterio.open(path) as dataset, pytest.raises(InputError, match="which has 1 B2, 2 B3, 3 B4"):
        colour_bands(dataset, "scene", chosen)


@pytest.mark.parametrize(
    ("transform", "crs", "sentence"),
    [
        (Affine(1e-4, 0, 116, 0, -1e-4, 40), "EPSG:32650", "pixels of 0.0001 m .* look like degrees"),
        (Affine(0.01, 0, 116, 0, -0.01, 40), "EPSG:3857", "pixels of 0.01 m .* look like degrees"),
        (Affine(10, 0, 448_000, 0, -10, 4_420_000), "EPSG:4978", "has a geocentric reference system"),
    ],
)
def test_reference_system_that_the_numbers_do_not_fit_is_refused(tmp_path, transform, crs, sentence):
    path = write(tmp_path / "m.tif", VALUES, transform, crs)
    with (
        pytest.raises(InputError, match=rf"m\.tif {sentence.replace('pixels', 'has pixels', 1)}"),
        open_raster(path),
    ):
        pass


def test_site_of_a_drone_round_its_own_origin_is_no_raster_in_degrees(tmp_path):
    here = "+proj=laea +lat_0=40 +lon_0=116 +datum=WGS84 +units=m"
    with open_raster(
        write(tmp_path / "d.tif", VALUES, Affine(0.01, 0, -0.5, 0, -0.01, 0.5), here)
    ) as dataset:
        assert dataset.width == 100


def test_file_of_several_rasters_names_them(tmp_path):
    plain = write(tmp_path / "p.tif", np.stack([VALUES, VALUES]))
    rasterio.shutil.copy(plain, tmp_path / "s.nc", driver="netCDF")
    with (
        pytest.raises(InputError, match=r"s\.nc holds several rasters \(netcdf:.*Band1"),
        open_raster(tmp_path / "s.nc"),
    ):
        pass


def test_what_lies_beyond_the_grid_of_tiles_is_no_part_of_the_area(tmp_path):
    world = RasterExtent.of(write(tmp_path / "w.tif", VALUES, Affine(3.6, 0, -180, 0, -1.8, 90)))
    assert world.whole == (-180, -85, 180, 85)
    pole = RasterExtent.of(write(tmp_path / "p.tif", VALUES, Affine(0.01, 0, 0, 0, -0.01, 89)))
    with pytest.raises(InputError, match=r"p\.tif lies beyond 85° of latitude"):
        _ = pole.whole


@pytest.mark.parametrize(("value", "word"), [(0, "black"), (255, "white"), (9, "")])
def test_bare_edges_that_nothing_marks_are_a_doubt(tmp_path, value, word):
    values = np.full((3, 100, 100), 120, np.uint8)
    values[:, :, :20] = value
    with rasterio.open(write(tmp_path / "e.tif", values, photometric="RGB")) as dataset:
        found = bare_edges(dataset, (1, 2, 3), "E").doubts
    assert [f"is {word} along" in doubt and f"give {value} as" in doubt for doubt in found] == [True] * bool(
        word
    )


@pytest.mark.parametrize(
    ("hidden", "shown"), [((0,), (1,)), ((0,), (128,)), ((0,), (254,)), ((0, 1, 3), (250, 253, 254, 255))]
)
def test_mask_of_any_values_shows_what_is_near_its_largest(tmp_path, hidden, shown):
    random = np.random.default_rng(0)
    values = random.integers(40, 200, (4, 128, 128), np.uint8)
    values[3, :, :64], values[3, :, 64:] = random.choice(shown, (128, 64)), random.choice(hidden, (128, 64))
    path = write(tmp_path / "masked.tif", values, photometric="RGB", alpha="yes")
    with open_raster(path) as dataset:
        mask = dataset.dataset_mask()
        assert np.array_equal(dataset.read([1, 2, 3]), values[:3])
    assert (mask[:, :64] == 255).all() and (mask[:, 64:] == 0).all()


@pytest.mark.parametrize("value", [300, -1, 0.5, float("nan")])
def test_no_data_value_that_no_pixel_can_have_is_refused(tmp_path, value):
    path = write(tmp_path / "m.tif", VALUES)
    with (
        pytest.raises(
            InputError, match=r"m.tif has whole numbers from 0 to 255, so .* cannot be its no-data"
        ),
        open_raster(path, nodata=value),
    ):
        pass


def test_picture_of_few_bits_is_refused_with_the_way_out(tmp_path):
    path = write(tmp_path / "m.tif", np.full((3, 8, 8), 15, np.uint8), photometric="RGB", nbits=4)
    with rasterio.open(path) as dataset, pytest.raises(InputError, match=r"m.tif has 4 bits a band"):
        require_8_bits(dataset, "m.tif", (1, 2, 3))


def test_bands_may_be_given_with_the_commas_of_chinese(tmp_path):
    path = write(tmp_path / "m.tif", np.zeros((3, 8, 8), np.uint8))
    with rasterio.open(path) as dataset:
        assert colour_bands(dataset, "m.tif", "3，2、1")[0] == (3, 2, 1)


def test_one_raster_of_a_file_with_several_is_opened_by_its_name(tmp_path):
    path = tmp_path / "two.gpkg"
    for name, values in (("FIRST", VALUES), ("SECOND", 1 - VALUES)):
        with rasterio.open(write(tmp_path / "m.tif", np.repeat(values[None], 3, 0))) as dataset:
            options = {"RASTER_TABLE": name, "APPEND_SUBDATASET": "YES" if path.exists() else "NO"}
            rasterio.shutil.copy(dataset, path, driver="GPKG", TILE_FORMAT="PNG", **options)
    with (
        pytest.raises(InputError, match=r"holds several rasters .*give one of these names"),
        open_raster(path),
    ):
        pass
    with open_raster(f"GPKG:{path}:SECOND") as dataset:
        assert dataset.read(1)[0, 0] == 0


def test_map_that_cannot_be_read_to_its_end_is_named_with_what_is_wrong(tmp_path):
    values = np.random.default_rng(0).integers(0, 2, (256, 256), np.uint8)
    path = write(tmp_path / "m.tif", values)
    whole = path.read_bytes()
    (tmp_path / "half.tif").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputError, match=r"half.tif cannot be read any further; it is damaged or breaks off"):
        class_area_ha(ClassRaster(tmp_path / "half.tif", TABLE))
    mosaic = tmp_path / "m.vrt"
    rasterio.shutil.copy(path, mosaic, driver="VRT")
    path.unlink()
    with pytest.raises(InputError, match=r"m.vrt is made of other files, of which .*m.tif does not exist"):
        class_area_ha(ClassRaster(mosaic, TABLE))
