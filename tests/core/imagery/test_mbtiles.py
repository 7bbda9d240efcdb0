"""MBTiles files as a source."""

from __future__ import annotations

import shutil
import sqlite3

import mercantile
import numpy as np
import pytest
import rasterio.shutil

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from croplayer_qgis.core.imagery.usual import usual_zoom
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.resources import resource_path
from tests.core.imagery.places import FULL, OUTSIDE


def mbtiles(path):
    return open_reader(Source("mine", "Mine", SourceKind.MBTILES, str(path)), {})


def test_a_file_of_gdal_holds_the_tiles_that_were_put_in(tmp_path):
    """GDAL itself cuts the tiles here, so that rows counted from the wrong end would show."""
    file = tmp_path / "gdal.mbtiles"
    with rasterio.open(resource_path("demo", "dates", "naip_20150926_a.tif")) as dataset:
        rasterio.shutil.copy(dataset, file, driver="MBTiles", TILE_FORMAT="PNG", ZOOM_LEVEL_STRATEGY="LOWER")
    with sqlite3.connect(file) as database:
        (zoom,) = database.execute("SELECT max(zoom_level) FROM tiles").fetchone()
    reader = mbtiles(file)
    raster = open_reader(
        Source("r", "R", SourceKind.RASTER, str(resource_path("demo", "dates", "naip_20150926_a.tif"))), {}
    )
    tile = mercantile.tile(-99.155, 47.02, zoom)
    kept, direct = reader.read(tile), raster.read(tile)
    assert kept.verdict is Verdict.OK
    assert np.abs(kept.image.astype(int) - direct.image).mean() < 6
    reader.close()
    raster.close()


def test_the_tile_cache_is_itself_a_source(opened, tmp_path):
    service = opened("demo_a", tmp_path)
    wanted = service.read(FULL)
    service.read(OUTSIDE)
    service.close()
    (file,) = tmp_path.glob("*.mbtiles")
    reader = mbtiles(shutil.copy(file, tmp_path / "copy of it?.mbtiles"))
    assert np.array_equal(reader.read(FULL).image, wanted.image)
    assert reader.read(OUTSIDE).verdict is Verdict.MISSING
    reader.close()


def test_a_broken_tile_is_failed(opened, tmp_path):
    service = opened("demo_a", tmp_path)
    service.read(FULL)
    service.close()
    (file,) = tmp_path.glob("*.mbtiles")
    with sqlite3.connect(file) as database:
        database.execute("UPDATE stored SET tile_data = x'00'")
    reader = mbtiles(file)
    assert reader.read(FULL).verdict is Verdict.FAILED
    reader.close()


def test_other_files_are_refused_in_words(tmp_path):
    text = tmp_path / "text.mbtiles"
    text.write_text("no database, whatever its name says")
    with pytest.raises(InputError, match="is not an MBTiles file"):
        mbtiles(text)
    with pytest.raises(InputError, match="there is no file"):
        mbtiles(tmp_path / "absent.mbtiles")


def test_vector_tiles_are_refused_in_words(tmp_path):
    file = tmp_path / "vector.mbtiles"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
        database.execute("INSERT INTO metadata VALUES ('format', 'pbf')")
    with pytest.raises(InputError, match="vector tiles"):
        mbtiles(file)


def test_a_file_whose_zoom_ends_early_is_enlarged_to_that_of_the_job(tmp_path):
    file = tmp_path / "coarse.mbtiles"
    raster = resource_path("demo", "dates", "naip_20150926_a.tif")
    with rasterio.open(raster) as dataset:
        rasterio.shutil.copy(dataset, file, driver="MBTiles", TILE_FORMAT="PNG", ZOOM_LEVEL_STRATEGY="LOWER")
    with sqlite3.connect(file) as database:
        (last,) = database.execute("SELECT max(zoom_level) FROM tiles").fetchone()
    source = Source("mine", "Mine", SourceKind.MBTILES, str(file), max_zoom=last)
    service = Source("s", "S", SourceKind.XYZ, "http://localhost/{z}/{x}/{y}")
    assert source.last_zoom == last + 2
    JobParameters(service, source, last + 2)
    with pytest.raises(
        InputError, match=f"of zoom 0 to {last}, which can be read at zoom 0 to {last + 2}, not"
    ):
        JobParameters(service, source, last + 3)
    assert usual_zoom([source])[0] == min(last, 16)  # never enlarged for itself
    reader = open_reader(source, {})
    tile = mercantile.tile(-99.155, 47.02, last)
    whole = reader.read(tile).image.astype(int)
    for child in mercantile.children(tile, zoom=last + 2):
        part = reader.read(child)
        column, row = 64 * (child.x - 4 * tile.x), 64 * (child.y - 4 * tile.y)
        shrunk = part.image.astype(int).reshape(64, 4, 64, 4, 3).mean((1, 3))
        assert part.verdict is Verdict.OK and part.valid.all()
        assert np.abs(shrunk - whole[row : row + 64, column : column + 64]).mean() < 4
    reader.close()


def test_a_file_whose_zooms_begin_late_is_reduced_to_that_of_the_job(tmp_path):
    file = tmp_path / "fine.mbtiles"
    raster = resource_path("demo", "dates", "naip_20150926_a.tif")
    with rasterio.open(raster) as dataset:
        rasterio.shutil.copy(dataset, file, driver="MBTiles", TILE_FORMAT="PNG", ZOOM_LEVEL_STRATEGY="LOWER")
    with sqlite3.connect(file) as database:
        (only,) = database.execute("SELECT max(zoom_level) FROM tiles").fetchone()
        database.execute("DELETE FROM tiles WHERE zoom_level < ?", (only,))
    source = Source("mine", "Mine", SourceKind.MBTILES, str(file), min_zoom=only, max_zoom=only)
    coarse = Source("s", "S", SourceKind.XYZ, "http://localhost/{z}/{x}/{y}", max_zoom=only - 1)
    JobParameters(coarse, source, only - 2)
    with pytest.raises(InputError, match=f"at zoom {only - 2} to {only + 2}, not {only - 3}"):
        JobParameters(coarse, source, only - 3)
    assert usual_zoom([source])[0] == only  # never reduced for itself
    assert only - 2 <= usual_zoom([coarse, source])[0] <= only - 1
    reader = open_reader(source, {})
    inner = mercantile.tile(-99.155, 47.02, only - 1)
    whole = reader.read(inner)
    assert whole.verdict is Verdict.OK
    for child in mercantile.children(inner):
        part = reader.read(child)
        column, row = 128 * (child.x - 2 * inner.x), 128 * (child.y - 2 * inner.y)
        seen = np.zeros((128, 128), int)
        if part.valid is not None:
            seen = part.valid.reshape(128, 2, 128, 2).sum((1, 3))
            fine = part.image.astype(float).reshape(128, 2, 128, 2, 3).mean((1, 3))
            difference = np.abs(whole.image[row : row + 128, column : column + 128] - fine)
            assert difference[seen == 4].max(initial=0) <= 0.5
        assert (whole.valid[row : row + 128, column : column + 128] == (seen >= 2)).all()
    assert 0 < whole.valid.mean() < 1
    assert reader.read(mercantile.tile(-99.155, 47.02, only - 2)).verdict is Verdict.OK
    assert reader.read(mercantile.tile(10, 10, only - 2)).verdict is Verdict.MISSING
    reader.close()
