"""Rasters and tables as people have them, through what uses them; cases from public reports, made anew."""

import io
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import mercantile
import numpy as np
import pytest
from affine import Affine
from PIL import Image

from croplayer_qgis.core.accuracy.compare.datasets import class_table
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.extent import RasterExtent
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.rasters.opening import open_raster
from croplayer_qgis.engine.tasks import strata
from croplayer_qgis.shared.messages.accuracy import StrataParams
from croplayer_qgis.shared.source_text import record_from_text
from tests.core.rasters.test_opening import VALUES, write

NORTH_UP = Affine(2.0, 0, 500_000, 0, -2.0, 4_400_000)
SOUTH_UP = Affine(2.0, 0, 500_000, 0, 2.0, 4_399_488)
WEST_LEFT = Affine(-2.0, 0, 500_512, 0, -2.0, 4_400_000)


def tiles_of(path):
    """Image and mask of every tile of the raster at zoom 16."""
    reader = open_reader(Source("r", "Raster", SourceKind.RASTER, str(path)), {})
    with closing(reader):
        read = [reader.read(tile) for tile in mercantile.tiles(*RasterExtent.of(path).bounds, 16)]
    return [(result.image, result.valid) for result in read]


@pytest.mark.parametrize(
    ("transform", "turned"),
    [(SOUTH_UP, np.s_[:, ::-1]), (WEST_LEFT, np.s_[:, :, ::-1])],
    ids=["south", "east"],
)
def test_imagery_stored_another_way_round_is_that_of_its_usual_copy(tmp_path, transform, turned):
    image = np.random.default_rng(5).integers(40, 200, (3, 256, 256), np.uint8)
    usual = write(tmp_path / "usual.tif", image, NORTH_UP, "EPSG:32650", photometric="RGB")
    other = write(tmp_path / "other.tif", image[turned], transform, "EPSG:32650", photometric="RGB")
    read = tiles_of(usual)
    assert sum(valid is not None for _, valid in read) > 1
    for (image_a, valid_a), (image_b, valid_b) in zip(read, tiles_of(other), strict=True):
        np.testing.assert_array_equal(valid_a, valid_b)
        np.testing.assert_array_equal(image_a, image_b)


def test_raster_across_the_antimeridian_has_a_small_extent(tmp_path):
    path = write(tmp_path / "fiji.tif", VALUES, Affine(100, 0, 176_000, 0, -100, 8_100_000), "EPSG:32701")
    west, _, east, _ = RasterExtent.of(path).bounds
    assert west > 179 and east < -179


def test_both_classes_are_strata_where_the_file_declares_one_no_data(tmp_path):
    path = write(tmp_path / "map.tif", VALUES, nodata=0)
    found = strata.run(StrataParams(str(path)), lambda: False, lambda share, text: None)
    assert {row["name"] for row in found["strata"]} == {"cropland", "other"}


def test_code_table_in_capital_letters_is_a_code_table(tmp_path):
    path = tmp_path / "CODES.CSV"
    path.write_text("CODE,CLASS\n1,cropland\n0,other\n")
    assert class_table(str(path)).names == ("cropland", "other")


def test_mbtiles_of_512_pixels_are_read_in_their_own_size(tmp_path):
    path = tmp_path / "tiles.mbtiles"
    file = io.BytesIO()
    pixels = np.random.default_rng(2).integers(60, 180, (512, 512, 3), np.uint8)
    Image.fromarray(pixels).save(file, "PNG")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE metadata (name, value)")
        database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
        database.execute("INSERT INTO tiles VALUES (9, 300, 300, ?)", (file.getvalue(),))
    record = record_from_text(str(path), "a")
    assert (record["tile_size"], record["min_zoom"], record["max_zoom"]) == (512, 10, 10)
    for said in (record, {**record, "tile_size": 256}):  # the file knows better
        with closing(open_reader(Source.from_dict(said), {})) as reader:
            row = (1 << 10) - 1 - 601
            result = reader.read(mercantile.Tile(600, row, 10))
        np.testing.assert_array_equal(result.image, pixels[:256, :256])


def test_raster_on_the_web_is_opened_or_told_with_what_the_server_says(tmp_path):
    write(tmp_path / "m.tif", VALUES)
    # In a process of its own: rasterio holds the interpreter while GDAL asks for files beside the raster.
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]  # knows no ranges
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    with subprocess.Popen(command, cwd=tmp_path, **quiet) as server:
        try:
            port = re.search(r" port (\d+) ", server.stdout.readline())[1]
            host = f"http://127.0.0.1:{port}"
            for name in (f"{host}/m.tif", Path(f"{host}/m.tif"), f"/vsicurl/{host}/m.tif"):
                with open_raster(name) as dataset:
                    assert np.array_equal(dataset.read(1), VALUES)
            with (
                pytest.raises(InputError, match=rf"{host}/no.tif cannot be had \(HTTP response code: 404\)"),
                open_raster(Path(f"{host}/no.tif")),
            ):
                pass
        finally:
            server.kill()
