"""Files as people have them: Processing has the verdicts, sentences and figures of the command line."""

import json
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from croplayer_qgis.layers.stored_tables import read_table
from croplayer_qgis.processing import algorithm

# Runs command lines one after the other, and says how each ended and what it wrote on stderr.
COMMAND_LINES = """
import contextlib, io, json
from croplayer_qgis.engine.cli import main
class Kept(io.StringIO):
    def close(self): pass
found = []
for line in json.loads({lines!r}):
    kept = Kept()
    with contextlib.redirect_stderr(kept), contextlib.redirect_stdout(io.StringIO()):
        status = main(line)
    found.append([status, kept.getvalue()])
print(json.dumps(found))
"""
PIXEL = 10.0
WEST, NORTH = 448000.0, 4420000.0
CODES = "code,class\n1,cropland\n2,other\n"
AREAS = "name,area_ha\nr0,20\nr1,30\n"


def system(epsg):
    found = osr.SpatialReference()
    found.ImportFromEPSG(epsg)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def raster(path, bands, epsg=32650, transform=(WEST, PIXEL, 0, NORTH, 0, -PIXEL)):
    count, height, width = bands.shape
    kind = gdal.GDT_Float32 if bands.dtype.kind == "f" else gdal.GDT_Byte
    made = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    made.SetGeoTransform(transform)
    if epsg:
        made.SetProjection(system(epsg).ExportToWkt())
    for number, band in enumerate(bands, 1):
        made.GetRasterBand(number).WriteArray(band)
    made.FlushCache()
    return path


def polygons(path, shapes, epsg=32650, kind="GPKG", encoding=None, **fields):
    options = [f"ENCODING={encoding}"] if encoding else []
    made = ogr.GetDriverByName(kind).CreateDataSource(str(path))
    layer = made.CreateLayer(path.stem, system(epsg) if epsg else None, ogr.wkbPolygon, options)
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, shape in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, values in fields.items():
            feature[name] = values[number]
        feature.SetGeometry(None if shape is None else ogr.CreateGeometryFromWkt(shape))
        layer.CreateFeature(feature)
    return path


def square(east, north, side=500):
    far, top = east + side, north + side
    return f"POLYGON(({east} {north},{far} {north},{far} {top},{east} {top},{east} {north}))"


SQUARES = [square(WEST, 4419500), square(WEST + 500, 4419500)]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Folder with a map, a probability, regions, statistics, tables and places, tidy and not."""
    folder = tmp_path_factory.mktemp("files")
    codes = np.where(np.mgrid[0:100, 0:100][1] < 50, 1, 2).astype(np.uint8)[None]
    raster(folder / "map.tif", codes)
    raster(folder / "south_up.tif", codes[:, ::-1], transform=(WEST, PIXEL, 0, NORTH - 1000, 0, PIXEL))
    raster(folder / "no_crs.tif", codes, epsg=0)
    whole = (folder / "map.tif").read_bytes()
    (folder / "half.tif").write_bytes(whole[: len(whole) // 2])
    raster(folder / "probability.tif", np.linspace(0, 1, 10000, dtype=np.float32).reshape(1, 100, 100))
    raster(folder / "per_mille.tif", codes * 120)
    with zipfile.ZipFile(folder / "地图.zip", "w") as archive:
        archive.write(folder / "map.tif", "地图.tif")
        archive.write(folder / "probability.tif", "p.tif")
    polygons(folder / "regions.gpkg", SQUARES, name=["r0", "r1"], label=["cropland", "2"])
    polygons(folder / "ring.gpkg", ["POLYGON((448000 4419500,448500 4420000,448500 4419500,448000 4420000,"
                                    "448000 4419500))"], name=["r0"], label=["other"])  # fmt: skip
    polygons(
        folder / "gbk.shp",
        SQUARES,
        kind="ESRI Shapefile",
        encoding="GBK",
        name=["北京", "河北"],
        code=["1", "2"],
    )
    (folder / "gbk.cpg").unlink(missing_ok=True)
    polygons(folder / "elsewhere.gpkg", [square(500000, 4419500)], name=["r0"], label=["corn"])
    (folder / "codes.csv").write_text(CODES)
    (folder / "codes.txt").write_text(CODES.replace(",", ";"), "utf-16")
    (folder / "ranges.csv").write_text("code,class\n1-5,cropland\n")
    (folder / "areas.csv").write_text(AREAS)
    (folder / "lakh.csv").write_text(AREAS.replace("area_ha", "area (lakh ha)"))
    (folder / "dozen.csv").write_text(AREAS.replace("area_ha", "area (dozen ha)"))
    rows = "".join(f"{116.392 + step / 10000},{39.925},cropland\n" for step in range(0, 40, 2))
    (folder / "points.csv").write_text("lon,lat,label\n" + rows)
    (folder / "swapped.csv").write_text("lat,lon,label\n" + rows)
    (folder / "cut.geojson").write_text('{"type": "FeatureCollection",\n"features": [')
    (folder / "folder.tif").mkdir()
    return folder


def areas(map, codes="codes.csv", regions="regions.gpkg", statistics=""):
    line = ["accuracy", "areas", map, "--classes", codes, "--regions", regions, "--out", "OUT", "--no-report"]
    parameters = {"MAP": map, "CLASSES": codes, "REGIONS": regions, "NAME_FIELD": "name", "FOLDER": "OUT"}
    if statistics:
        line, parameters = [*line, "--statistics", statistics], {**parameters, "STATISTICS": statistics}
    return "areastatistics", line, parameters


def assess(**given):
    """With ``polygons``, ``reference`` or ``points``."""
    line = ["accuracy", "assess", "map.tif", "--classes", "codes.csv", "--out", "OUT", "--no-report"]
    parameters = {"MAP": "map.tif", "CLASSES": "codes.csv", "LABEL_FIELD": "label", "FOLDER": "OUT"}
    for name, value in given.items():
        line, parameters = [*line, f"--{name}", value], {**parameters, name.upper(): value}
    if "reference" in given:
        line, parameters = (
            [*line, "--reference-classes", "codes.csv"],
            {**parameters, "REFERENCE_CLASSES": "codes.csv"},
        )
    if "points" in given:
        line, parameters = [*line, "--design", "simple_random"], {**parameters, "DESIGN": "simple_random"}
    return "assessaccuracy", line, parameters


def area(path):
    return "blockgrid", ["blocks", "--aoi", path, "--out", "OUT.gpkg"], {"AREA": path, "OUTPUT": "OUT.gpkg"}


def image(path):
    line = ["quality", path, "OUT.tif", "--zoom", "13"]
    return "quality", line, {"RASTER": path, "ZOOM": 13, "OUTPUT": "OUT.tif"}


def evaluate(path):
    line = ["evaluate", path, "OUT.tif", "--zoom", "13"]
    return "evaluate", line, {"RASTER": path, "ZOOM": 13, "OUTPUT": "OUT.tif"}


ZIP = "/vsizip/FILES/地图.zip/地图.tif"
CASES = [
    *(areas(name) for name in ("map.tif", "south_up.tif", ZIP, "no_crs.tif", "half.tif", "nothing.tif")),
    *(areas("map.tif", codes) for codes in ("codes.txt", "ranges.csv", "nothing.csv")),
    *(areas("map.tif", regions=name) for name in ("ring.gpkg", "gbk.shp", "elsewhere.gpkg", "cut.geojson")),
    *(areas("map.tif", statistics=name) for name in ("areas.csv", "lakh.csv", "dozen.csv", "china-2019")),
    *(assess(polygons=name) for name in ("regions.gpkg", "ring.gpkg", "elsewhere.gpkg")),
    *(assess(reference=name) for name in ("south_up.tif", ZIP, "no_crs.tif")),
    *(assess(points=name) for name in ("points.csv", "swapped.csv", "regions.gpkg")),
    *(area(name) for name in ("regions.gpkg", "ring.gpkg", "gbk.shp", "cut.geojson", "map.tif")),
    *(image(name) for name in ("map.tif", ZIP, "no_crs.tif", "folder.tif", "probability.tif")),
    *(evaluate(name) for name in ("probability.tif", "per_mille.tif", "/vsizip/FILES/地图.zip/p.tif")),
]


def placed(value, files, out):
    """A word of a case with its files and its output in their places."""
    if value.startswith("OUT"):
        return f"{out}{value[3:]}"
    there = value.endswith((".tif", ".csv", ".txt", ".gpkg", ".shp", ".geojson")) and not value.startswith(
        "/"
    )
    return str(files / value) if there else value.replace("FILES", str(files)[1:])


def figures(folder):
    """Every CSV of results, by name."""
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


@pytest.fixture
def without_report(monkeypatch):
    """Charts take seconds and are no part of this."""
    checked = algorithm.allowed

    def allowed(params):
        params = checked(params)
        return replace(params, report=False) if hasattr(params, "report") else params

    monkeypatch.setattr(algorithm, "allowed", allowed)


def test_files_give_the_same_as_on_the_command_line(run, run_engine, files, tmp_path, without_report):
    lines = [
        [placed(word, files, tmp_path / f"c{number}") for word in line]
        for number, (_, line, _) in enumerate(CASES)
    ]
    said = json.loads(run_engine(COMMAND_LINES.format(lines=json.dumps(lines))))
    for number, ((name, line, parameters), (status, text)) in enumerate(zip(CASES, said, strict=True)):
        out = tmp_path / f"q{number}"
        given = {
            key: placed(value, files, out) if isinstance(value, str) else value
            for key, value in parameters.items()
        }
        if status == 0:
            result = run(name, **given)
            told = " ".join((*result.feedback.warnings, *result.feedback.texts))
            notes = [note for note in text.splitlines() if note.endswith(".") and ".csv, " not in note]
            assert [note for note in notes if note not in told] == [], line
            assert figures(out) == figures(tmp_path / f"c{number}"), line
            continue
        assert status in (1, 2) and text.startswith("croplayer: ") and text.count("\n") == 1, (line, text)
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **given)
        assert str(caught.value) == text.removeprefix("croplayer: ").strip(), line
        left = [*tmp_path.glob(f"[qc]{number}"), *tmp_path.glob(f"[qc]{number}.*")]
        assert not left, line  # a refused input leaves nothing behind


def test_layer_is_taken_as_qgis_shows_it(run, files, tmp_path, without_report):
    layer = QgsVectorLayer(str(files / "gbk.shp"), "counties", "ogr")
    layer.setProviderEncoding("GBK")  # whatever QGIS makes of it, which depends on its settings
    layer.setSubsetString("code = '2'")
    selected = QgsVectorLayer(str(files / "regions.gpkg"), "farms", "ogr")
    selected.selectByIds([2])
    moved = QgsVectorLayer(str(files / "regions.gpkg"), "moved", "ogr")
    moved.setCrs(QgsCoordinateReferenceSystem("EPSG:32651"))
    project = QgsProject.instance()
    project.addMapLayers([layer, selected, moved])
    parameters = {"MAP": str(files / "map.tif"), "CLASSES": str(files / "codes.csv"), "NAME_FIELD": "name"}
    try:
        for number, (regions, names) in enumerate(
            [
                (layer.id(), next(layer.getFeatures())["name"]),
                (QgsProcessingFeatureSourceDefinition(selected.id(), True), "r1"),
            ]
        ):
            out = tmp_path / str(number)
            run("areastatistics", **parameters, REGIONS=regions, FOLDER=str(out))
            table = (out / "region_areas.csv").read_text("utf-8-sig").splitlines()[1:]
            assert {row.split(",")[0] for row in table} == {names}
        with pytest.raises(QgsProcessingException, match=r"moved.gpkg and map.tif have no ground"):
            run("areastatistics", **parameters, REGIONS=moved.id(), FOLDER=str(tmp_path / "moved"))
    finally:
        project.removeMapLayers([layer.id(), selected.id(), moved.id()])


def test_raster_that_lies_elsewhere_in_the_project_is_not_taken_where_its_file_says(run, files, tmp_path):
    layer = QgsRasterLayer(str(files / "map.tif"), "fields")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32651"))
    QgsProject.instance().addMapLayer(layer)
    try:
        with pytest.raises(QgsProcessingException, match=r"fields has another reference system .*EPSG:32651"):
            run("quality", RASTER=layer.id(), ZOOM=13, OUTPUT=str(tmp_path / "q.tif"))
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_workbooks_and_layers_are_the_same_tables_in_qgis_and_in_the_engine(run_engine, tmp_path):
    made = gdal.GetDriverByName("XLSX").Create(str(tmp_path / "t.xlsx"), 0, 0, 0, gdal.GDT_Unknown)
    for name, rows in (
        ("notes", [["made by hand"]]),
        ("data", [["code", "class"], ["1", "cropland"], ["2", "other"]]),
    ):
        layer = made.CreateLayer(name)
        for column in range(len(rows[0])):
            layer.CreateField(ogr.FieldDefn(f"Field{column + 1}", ogr.OFTString))
        for row in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for column, cell in enumerate(row):
                feature[column] = cell
            layer.CreateFeature(feature)
    made = None
    polygons(tmp_path / "t.gpkg", SQUARES, code=["1", "2"], label=["cropland", "other"])
    script = (
        "import json\nfrom pathlib import Path\nfrom croplayer_qgis.core.stored_table import read_table\n"
        "tables = [read_table(Path(path))[0] for path in {paths!r}]\n"
        "print(json.dumps([[table.columns, table.rows] for table in tables]))"
    )
    paths = [str(tmp_path / name) for name in ("t.xlsx", "t.gpkg")]
    engine = json.loads(run_engine(script.format(paths=paths)))
    ours = [read_table(tmp_path / name) for name in ("t.xlsx", "t.gpkg")]
    assert [[list(table.columns), [list(row) for row in table.rows]] for table in ours] == engine
    assert engine[0] == [["code", "class"], [["1", "cropland"], ["2", "other"]]]
