"""Vector layers as people have them, made anew from public reports; each is read like its tidy copy."""

import json
import zipfile

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.vectors.reading import read_features
from croplayer_qgis.core.vectors.stored import POINT, POLYGON
from croplayer_qgis.engine.tasks import areas
from croplayer_qgis.shared.messages.accuracy import AreasParams
from croplayer_qgis.shared.messages.accuracy_fields import BUNDLED_STATISTICS

SQUARE = shapely.box(116, 39, 117, 40)
# Names as the administrative maps of China's ministry write them, and the parts that its survey leaves out.
PROVINCES = [
    *(
        "北京市",
        "天津市",
        "河北省",
        "山西省",
        "内蒙古自治区",
        "辽宁省",
        "吉林省",
        "黑龙江省",
        "上海市",
        "江苏省",
    ),
    *("浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省", "湖北省", "湖南省", "广东省"),
    *("广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省", "云南省", "西藏自治区", "陕西省", "甘肃省"),
    *("青海省", "宁夏回族自治区", "新疆维吾尔自治区"),
]
WITHOUT_STATISTICS = ["台湾省", "香港特别行政区", "澳门特别行政区", ""]


def write(path, geometries, encoding=None, crs="EPSG:4326", **columns):
    names = columns or {"name": [f"n{i}" for i in range(len(geometries))]}
    data = [np.array(values, object) for values in names.values()]
    wkb = np.array([None if shape is None else shapely.to_wkb(shape) for shape in geometries], object)
    kinds = {shape.geom_type for shape in geometries if shape is not None}
    kind = kinds.pop() if len(kinds) == 1 else "Unknown"
    pyogrio.raw.write(path, wkb, data, list(names), crs=crs, geometry_type=kind, encoding=encoding)
    return path


def test_shapefile_in_gbk_without_a_cpg_has_its_names_and_says_how_it_was_read(tmp_path):
    path = write(tmp_path / "regions.shp", [SQUARE, SQUARE], "GBK", 名称=["北京市", "天津市"])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    with path.with_suffix(".dbf").open("r+b") as table:  # as ArcGIS in Chinese leaves it: no code page
        table.seek(29)
        table.write(b"\0")
    found = read_features(path, None, POLYGON)
    assert list(found.column("名称")) == ["北京市", "天津市"]
    assert any("does not say its encoding; it was read as" in note for note in found.notes)


def test_encoding_that_is_given_is_followed(tmp_path):
    path = write(tmp_path / "regions.shp", [SQUARE], "BIG5", 名稱=["臺灣"])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    assert list(read_features(path, None, POLYGON, "BIG5").column("名稱")) == ["臺灣"]


def test_ring_that_touches_itself_by_a_hair_keeps_its_area(tmp_path):
    spike = shapely.Polygon([(0, 0), (1, 0), (1, 0.5), (1.2, 0.5), (1, 0.5), (1, 1), (0, 1)])
    found = read_features(write(tmp_path / "r.gpkg", [spike]), None, POLYGON)
    assert shapely.is_valid(found.geometry).all()
    assert shapely.area(found.geometry).sum() == pytest.approx(1)
    assert found.notes == ("r.gpkg: invalid polygons repaired: 1.",)


def test_features_that_are_no_area_are_left_out_with_their_rows_and_said(tmp_path):
    line = shapely.LineString([(116, 39), (117, 40)])
    shapes = [None, SQUARE, line, shapely.Polygon(), shapely.box(118, 39, 119, 40)]
    path = write(tmp_path / "mixed.gpkg", shapes, name=["a", "b", "c", "d", "e"])
    found = read_features(path, None, POLYGON)
    assert list(found.column("name")) == ["b", "e"]
    told = " ".join(found.notes)
    assert "features without geometry left out: 2 (the first is feature 1)" in told
    assert "features that are no polygon left out: 1" in told


def test_polygon_across_the_antimeridian_has_its_small_area(tmp_path):
    fiji = shapely.Polygon([(177, -19), (-178, -19), (-178, -16), (177, -16)])
    found = read_features(write(tmp_path / "fiji.gpkg", [fiji]), None, POLYGON)
    assert shapely.area(found.geometry).sum() == pytest.approx(15)  # square degrees, of 5 by 3
    assert "across the antimeridian (±180°), cut there: 1" in found.notes[0]


def test_file_without_what_is_wanted_says_what_it_has(tmp_path):
    path = write(tmp_path / "points.gpkg", [shapely.Point(116, 39)])
    assert len(read_features(path, None, POINT).geometry) == 1
    with pytest.raises(InputError, match="must hold polygon features, but it has point"):
        read_features(path, None, POLYGON)
    empty = write(tmp_path / "empty.gpkg", [None, None])
    with pytest.raises(InputError, match="holds no geometry"):
        read_features(empty, None, POLYGON)


def province_file(path):
    """35 features of which 21 have rings that cross themselves by a hair, as the file most web maps use."""
    features = []
    for number, name in enumerate([*PROVINCES, *WITHOUT_STATISTICS]):
        west, south = 100 + number % 7, 30 + number // 7
        ring = [[west, south], [west + 0.9, south], [west + 0.9, south + 0.9], [west, south + 0.9]]
        if number < 21:  # an edge goes forth and back across itself
            ring[2:2] = [[west + 0.9, south + 0.5], [west + 0.95, south + 0.4], [west + 0.85, south + 0.45]]
        geometry = {"type": "MultiPolygon", "coordinates": [[[*ring, ring[0]]]]}
        features.append({"type": "Feature", "properties": {"name": name}, "geometry": geometry})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return path


def test_usual_province_file_of_china_is_held_against_the_bundled_statistics(tmp_path):
    regions = province_file(tmp_path / "100000_full.json")
    invalid = ~shapely.is_valid(shapely.from_wkb(pyogrio.raw.read(regions)[2]))
    assert (len(invalid), invalid.sum()) == (35, 21)
    grid = rasterio.transform.from_origin(99.5, 36.5, 0.01, 0.01)
    size = {"width": 900, "height": 800, "count": 1, "dtype": "uint8"}
    with rasterio.open(tmp_path / "map.tif", "w", crs="EPSG:4326", transform=grid, **size) as raster:
        raster.write(np.ones((800, 900), np.uint8), 1)
    params = AreasParams(
        map=str(tmp_path / "map.tif"),
        out=str(tmp_path / "out"),
        regions=str(regions),
        statistics=BUNDLED_STATISTICS,
    )
    result = areas.run(params, lambda: False, lambda share, text: None)
    assert "100000_full.json: invalid polygons repaired: 21." in result["warnings"]
    assert result["within"]["pixel"][1] == len(PROVINCES)
    assert result["unmatched"]["statistics"] == []
    assert set(result["unmatched"]["regions"]) == {"feature 35 (no name)", *WITHOUT_STATISTICS[:3]}


def shapefile(tmp_path, text, encoding, cpg=None):
    """A Shapefile whose table says nothing of its encoding, with a .cpg or without."""
    path = write(tmp_path / "regions.shp", [SQUARE], encoding, name=[text])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg is not None:
        path.with_suffix(".cpg").write_text(cpg, "ascii")
    with path.with_suffix(".dbf").open("r+b") as table:
        table.seek(29)
        table.write(b"\0")
    return path


@pytest.mark.parametrize(
    ("text", "encoding", "cpg", "note"),
    [
        ("東京都", "CP932", None, "read as CP932"),
        ("Воронежская", "CP1251", None, "read as CP1251"),
        ("Île-de-France", "ISO-8859-1", None, "read as ISO-8859-1"),
        ("北京市", "GBK", "UTF-8", "states another encoding than its texts have; it was read as GB18030"),
        ("北京市", "GBK", "hello", "read as GB18030"),
        ("北京市", "GBK", "936", ""),
    ],
)
def test_texts_of_shapefiles_are_read_whatever_the_file_says(tmp_path, text, encoding, cpg, note):
    found = read_features(shapefile(tmp_path, text, encoding, cpg), None, POLYGON)
    assert list(found.column("name")) == [text]
    assert note in " ".join(found.notes) and bool(note) == bool(found.notes)


def test_layer_of_the_kind_that_is_wanted_is_found_among_others_or_named_behind_the_path(tmp_path):
    path = tmp_path / "several.gpkg"
    for layer, shape in (("areas", SQUARE), ("places", shapely.Point(116, 39)), ("empty", None)):
        wkb = np.array([] if shape is None else [shapely.to_wkb(shape)], object)
        kind = "Polygon" if shape is None else shape.geom_type
        pyogrio.raw.write(path, wkb, [], [], geometry_type=kind, crs="EPSG:4326", layer=layer)
    found = read_features(path, None, POLYGON)
    assert (
        len(found.geometry) == 1 and "several layers (areas, places, empty); areas was read" in found.notes[0]
    )
    assert len(read_features(path, None, POINT).geometry) == 1
    assert len(read_features(path.with_name("several.gpkg|layername=areas"), None, POLYGON).geometry) == 1


@pytest.mark.parametrize(
    ("text", "encoding", "kind"),
    [
        ("name,lon,lat\na,116.3,39.8\n", "utf-8", POINT),
        ("名称,经度,纬度\na,116.3,39.8\n", "gbk", POINT),
        ("name;X;Y\na;116,3;39,8\n", "utf-8", POINT),
        ('name,WKT\na,"POLYGON((116.3 39.8,116.4 39.8,116.4 39.9,116.3 39.8))"\n', "utf-8", POLYGON),
    ],
)
def test_tables_with_places_in_their_columns_are_layers(tmp_path, text, encoding, kind):
    path = tmp_path / "places.csv"
    path.write_text(text, encoding)
    found = read_features(path, None, kind)
    assert shapely.bounds(found.geometry[0])[:2].tolist() == [116.3, 39.8]
    assert "coordinates were taken as longitudes and latitudes (EPSG:4326)" in found.notes[-1]
    assert next(iter(found.columns)) in ("name", "名称")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.tsv", "name\tlon\tlat\na\t116.3\t39.8\n"),
        ("p.txt", "name,lon,lat\na,116.3,39.8\n"),
        ("ewkt.csv", "name,geom\na,SRID=4326;POINT(116.3 39.8)\n"),
        ("wkb.csv", f"name,geom\na,{shapely.to_wkb(shapely.Point(116.3, 39.8), hex=True)}\n"),
    ],
)
def test_places_are_read_from_tables_as_databases_and_spreadsheets_write_them(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    found = read_features(path, None, POINT)
    assert shapely.bounds(found.geometry[0])[:2].tolist() == [116.3, 39.8] and found.column("name") == ["a"]


def test_reference_system_of_extended_well_known_text_is_followed(tmp_path):
    path = tmp_path / "utm.csv"
    path.write_text("name,geom\na,SRID=32650;POINT(448000 4420000)\n")
    found = read_features(path, None, POINT)
    assert found.crs.to_epsg() == 32650 and not found.notes


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name,lon,lat\na,116°23'E,39°55'N\n", "p.csv has no row with numbers .* write decimal degrees"),
        ("name,geom\na,nothing\n", "p.csv holds no well-known text in its column geom"),
    ],
)
def test_table_whose_places_cannot_be_read_says_what_to_write(tmp_path, text, sentence):
    path = tmp_path / "p.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=sentence):
        read_features(path, None, POINT)


def test_workbook_of_places_is_a_layer(tmp_path):
    path = tmp_path / "p.xlsx"
    fields = [np.array(["a"], object), np.array([116.3]), np.array([39.8])]
    pyogrio.raw.write(path, None, fields, ["name", "lon", "lat"], geometry_type=None, driver="XLSX")
    assert shapely.bounds(read_features(path, None, POINT).geometry[0])[:2].tolist() == [116.3, 39.8]


PLACEMARK = "<Placemark><name>a</name>{}</Placemark>"
RING = "116.3,39.8 116.4,39.8 116.4,39.9 116.3,39.8"
KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>farm</name>'
    + PLACEMARK.format(
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>"
        f"{RING}</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    )
    + PLACEMARK.format("<LineString><coordinates>116,39 117,40</coordinates></LineString>")
    + "</Folder><Folder><name>gates</name>"
    + PLACEMARK.format("<Point><coordinates>116,39</coordinates></Point>")
    + "</Folder></Document></kml>"
)
GPX = (
    '<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">'
    '<wpt lat="39.8" lon="116.3"><name>a</name></wpt></gpx>'
)


@pytest.mark.parametrize(
    ("name", "text", "kind", "layer"),
    [("farm.kml", KML, POLYGON, "farm"), ("w.gpx", GPX, POINT, "waypoints")],
)
def test_folder_or_list_with_what_is_wanted_is_found_among_others(tmp_path, name, text, kind, layer):
    path = tmp_path / name
    path.write_text(text)
    found = read_features(path, None, kind)
    assert shapely.bounds(found.geometry[0])[:2].tolist() == [116.3, 39.8]
    assert f"{layer} was read" in found.notes[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b'{"type": "FeatureCollection",\n "features": [', "breaks off at line 2"),
        ("{}".encode("utf-16"), "is text in UTF-16"),
    ],
)
def test_file_of_another_making_is_told_for_what_it_is(tmp_path, content, sentence):
    path = tmp_path / "area.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError, match=f"area.geojson .*{sentence}"):
        read_features(path, None, POLYGON)


def test_shapefile_that_breaks_off_is_not_read_as_one_with_fewer_shapes(tmp_path):
    path = write(tmp_path / "regions.shp", [SQUARE, SQUARE])
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(InputError, match=r"regions.shp breaks off: it has \d+ of its \d+ bytes"):
        read_features(path, None, POLYGON)


@pytest.mark.parametrize("shape", [SQUARE, shapely.Point(116, 39)])
def test_degrees_under_a_reference_system_of_metres_are_refused(tmp_path, shape):
    path = write(tmp_path / "r.gpkg", [shape], crs="EPSG:32650")
    with pytest.raises(InputError, match=r"look like degrees, but its reference system .* counts in metres"):
        read_features(path, None, shape.geom_type)


def without_index(folder):
    path = write(folder / "regions.shp", [SQUARE])
    path.with_suffix(".shx").unlink()
    return path


def in_a_folder_of_an_archive(folder):
    write(folder / "regions.shp", [SQUARE])
    with zipfile.ZipFile(folder / "regions.zip", "w") as archive:
        for path in folder.glob("regions.[sdp]*"):
            archive.write(path, f"data/{path.name}")
    return folder / "regions.zip"


def holding(content):
    def make(folder):
        (folder / "regions.gpkg").write_bytes(content)
        return folder / "regions.gpkg"

    return make


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (without_index, r"regions\.shp lacks its \.shx file; copy all files"),
        (in_a_folder_of_an_archive, r"regions\.zip is an archive; .* /vsizip//.*/data/regions\.shp"),
        (holding(b""), r"regions\.gpkg is empty \(0 bytes\)"),
        (holding(b"version https://git-lfs.github.com/spec/v1\n"), "pointer of Git LFS"),
        (holding(b"<!DOCTYPE html><html></html>"), "is a web page, perhaps a login"),
    ],
)
def test_files_that_cannot_be_read_are_told_for_what_they_are(tmp_path, make, sentence):
    path = make(tmp_path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(InputError, match=sentence):
        read_features(path, None, POLYGON)
    assert sorted(tmp_path.iterdir()) == before


def test_curves_in_a_table_are_refused_with_the_way_out(tmp_path):
    path = tmp_path / "curves.csv"
    path.write_text('WKT\n"CURVEPOLYGON(CIRCULARSTRING(116 39,117 39,116 38,115 39,116 39))"\n', "utf-8")
    with pytest.raises(InputError, match=r"curves\.csv holds curves .* save it as a GeoPackage"):
        read_features(path, None, POLYGON)
