"""Codes mean the same in QGIS and in the engine, which runs as a process of its own."""

import json

import numpy as np
import pytest
from osgeo import gdal, osr

from croplayer_qgis.layers.accuracy_classes import read_code_table
from croplayer_qgis.layers.accuracy_map import ClassMap, MapChoice, MapError
from croplayer_qgis.shared.code_table import CodeTableError
from croplayer_qgis.shared.data_sets import data_set_presets

REFUSED = "refused"
PIXEL = 0.01
RASTER_NODATA = 254

# For each class table, what the engine takes each pixel of the raster for.
ENGINE = """
import json, sys
import rasterio
from pathlib import Path
from croplayer_qgis.core.accuracy.sample.strata import class_raster
from croplayer_qgis.core.errors import InputError
path, tables = {path!r}, {tables!r}
with rasterio.open(path) as dataset:
    values = dataset.read(1, masked=True).ravel()
found = {{}}
for table in tables:
    try:
        classes = class_raster(Path(path), table).classes
    except InputError as error:
        found[table] = str(error)
        continue
    names = [*classes.names, None]
    found[table] = []
    for place in range(len(values)):
        try:
            found[table].append(names[classes.indices(values[place : place + 1])[0]])
        except InputError:
            found[table].append("refused")
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def every_code(tmp_path_factory):
    """A raster of one row that holds each code from 0 to 255, and the raster's own no-data."""
    path = tmp_path_factory.mktemp("codes") / "codes.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(path), 256, 1, 1)
    made.SetGeoTransform((100, PIXEL, 0, 40, 0, -PIXEL))
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    made.SetProjection(wgs84.ExportToWkt())
    made.GetRasterBand(1).SetNoDataValue(RASTER_NODATA)
    made.GetRasterBand(1).WriteArray(np.arange(256, dtype=np.uint8)[None])
    made.FlushCache()
    return path


@pytest.fixture
def engine_says(run_engine):
    return lambda path, tables: json.loads(run_engine(ENGINE.format(path=str(path), tables=tables)))


def qgis_says(path, table):
    opened = ClassMap(MapChoice(path, "codes", "", table))
    said = []
    for code in range(256):
        try:
            said.append(opened.class_at(100 + (code + 0.5) * PIXEL, 40 - PIXEL / 2))
        except MapError as error:
            assert f"The value {code} is in no class" in str(error)
            said.append(REFUSED)
    return said


def test_each_code_of_each_preset_means_the_same_on_both_sides(qgis_app, every_code, engine_says):
    presets = data_set_presets()
    engine = engine_says(every_code, [preset.id for preset in presets])
    for preset in presets:
        assert qgis_says(every_code, preset.table) == engine[preset.id], preset.id
        assert engine[preset.id][RASTER_NODATA] is None
        for name, codes in (("cropland", preset.cropland), ("other", preset.other), (None, preset.nodata)):
            assert {engine[preset.id][code] for code in codes} <= {name}, preset.id
        assert (REFUSED in engine[preset.id]) == bool(preset.other), preset.id


@pytest.mark.parametrize(
    "text",
    [
        "code,class\n1,cropland\n0,other\n",
        "code,class\n1,cropland\n*,other\n7,nodata\n",
        "code,class\n1,cropland\n2,other\n*,nodata\n",
        "# mine\ncode,class,remark\n 1 , cropland ,x\n2,maize,\n",
    ],
)
def test_table_of_a_user_means_the_same_on_both_sides(qgis_app, every_code, engine_says, tmp_path, text):
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8-sig")
    engine = engine_says(every_code, [str(path)])
    assert qgis_says(every_code, read_code_table(path)) == engine[str(path)]


def test_table_that_one_side_refuses_the_other_refuses_with_the_same_sentence(
    every_code, engine_says, tmp_path
):
    said = {}
    for number, rows in enumerate(("1,a\n1,b\n", "*,a\n*,b\n", "one,a\n", "1,\n", "0,nodata\n", "1\n")):
        path = tmp_path / f"codes_{number}.csv"
        path.write_text(f"code,class\n{rows}", encoding="utf-8")
        with pytest.raises(CodeTableError) as caught:
            read_code_table(path)
        said[str(path)] = str(caught.value)
    assert engine_says(every_code, list(said)) == said
