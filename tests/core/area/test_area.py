import json

import numpy as np
import pyogrio
import pyproj
import pytest
import shapely

from croplayer_qgis.core.area.area_file import read_area
from croplayer_qgis.core.area.blocks import blocks_of_area
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.grid import Block, Bounds, blocks_in

SQUARE = shapely.box(116.01, 39.01, 116.09, 39.09)  # inside 2 x 2 blocks


def blocks_of(text, **options):
    return blocks_of_area(read_area(str(text), **options))


def write(path, geometries, crs="EPSG:4326", layer=None, **options):
    pyogrio.raw.write(
        path, shapely.to_wkb(np.array(geometries, object)), [], [],
        geometry_type=options.pop("geometry_type", "Unknown"), crs=crs, layer=layer, **options,
    )  # fmt: skip
    return path


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "shp"])
def test_polygon_files_of_all_usual_formats_give_the_same_blocks(tmp_path, suffix):
    path = write(tmp_path / f"area.{suffix}", [SQUARE], geometry_type="Polygon")
    assert blocks_of(path) == list(blocks_in(Bounds(*SQUARE.bounds)))


def test_well_known_text_is_taken_as_text_and_as_file(tmp_path):
    path = tmp_path / "area.wkt"
    path.write_text(f"SRID=4326;{SQUARE.wkt}\n")
    assert blocks_of(SQUARE.wkt) == blocks_of(path) == list(blocks_in(Bounds(*SQUARE.bounds)))


def test_area_in_metres_gives_the_blocks_of_the_same_place_in_degrees(tmp_path):
    to_utm = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:32650", always_xy=True)
    dense = shapely.segmentize(shapely.box(116.0, 39.0, 117.0, 40.0), 0.001)
    utm = shapely.transform(dense, lambda xy: np.stack(to_utm.transform(*xy.T), axis=1))
    path = write(tmp_path / "utm.gpkg", [utm], "EPSG:32650")
    # The outline runs along the grid and comes back some nanometres off: no further row of blocks.
    assert blocks_of(path) == list(blocks_in(Bounds(116.0, 39.0, 117.0, 40.0)))


def test_long_edge_of_a_projection_is_bent_and_not_a_chord():
    # The northern edge of a rectangle 2000 km wide is an arc of half a degree of latitude and more.
    albers = "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84"
    area = read_area("POLYGON((-1e6 3e6,1e6 3e6,1e6 4e6,-1e6 4e6,-1e6 3e6))", crs=albers)
    to_degrees = pyproj.Transformer.from_crs(albers, "EPSG:4326", always_xy=True)
    corner, middle = to_degrees.transform(1e6, 4e6), to_degrees.transform(0, 4e6)
    assert abs(middle[1] - corner[1]) > 0.5
    assert area.polygons[0].distance(shapely.Point(middle)) < 1e-6


def test_invalid_polygon_is_repaired_and_reported():
    area = read_area("POLYGON((10 10, 11 11, 11 10, 10 11, 10 10))")  # a bow tie
    assert area.notes == ("The area: invalid polygons repaired: 1.",)
    assert shapely.is_valid(area.polygons).all()
    assert shapely.area(area.polygons).sum() == pytest.approx(0.5)


def test_points_among_polygons_are_left_out_and_reported(tmp_path):
    path = write(tmp_path / "mixed.gpkg", [SQUARE, shapely.Point(0, 0)])
    area = read_area(str(path))
    assert area.notes == ("mixed.gpkg: features that are no polygon left out: 1.",)
    assert blocks_of_area(area) == list(blocks_in(Bounds(*SQUARE.bounds)))


def test_hole_as_large_as_a_block_leaves_it_out_and_overlaps_count_once():
    block = Block(780, 2320)
    around = shapely.box(115.9, 38.9, 116.2, 39.2) - shapely.box(*block.bounds)
    blocks = blocks_of(shapely.GeometryCollection([around, shapely.box(115.9, 38.9, 116.0, 39.2)]).wkt)
    assert block not in blocks
    assert len(blocks) == len(set(blocks)) == 6 * 6 - 1


@pytest.mark.parametrize("seed", range(5))
def test_blocks_are_those_whose_outline_shares_area(seed):
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, 40))
    radius = rng.uniform(0.1, 0.9, 40)
    polygon = shapely.Polygon(np.stack([np.cos(angle) * radius + 100, np.sin(angle) * radius - 30], axis=1))
    polygon = shapely.make_valid(polygon)
    candidates = list(blocks_in(Bounds(*polygon.bounds)))
    expected = [b for b in candidates if polygon.intersection(shapely.box(*b.bounds)).area > 4e-10]
    assert blocks_of(polygon.wkt) == expected


def test_touching_an_edge_is_not_sharing_area():
    assert blocks_of(shapely.box(*Block(780, 2320).bounds).wkt) == [Block(780, 2320)]


def test_layer_is_asked_for_when_there_are_several(tmp_path):
    path = write(tmp_path / "two.gpkg", [SQUARE], layer="first")
    write(path, [shapely.box(10.01, 10.01, 10.04, 10.04)], layer="second", append=True)
    with pytest.raises(InputError, match=r"several layers \(first, second\); say which"):
        read_area(str(path))
    assert blocks_of(path, layer="second") == [Block(200, 200)]
    with pytest.raises(InputError, match="no layer “third”"):
        read_area(str(path), layer="third")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("POINT (1 2)", "must hold polygon features, but it has point"),
        ("LINESTRING (0 0, 1 1)", "must hold polygon features, but it has linestring"),
        ("POLYGON EMPTY", "holds no geometry"),
        ("POLYGON ((0 0, 1 1))", "no valid well-known text"),
        ("POLYGON ((0 0, 1e-7 0, 1e-7 1e-7, 0 0))", "smaller than a pixel"),
        ("POLYGON ((0 0, 1 1, 2 2, 0 0))", "have no area"),
        ("POLYGON ((500000 0, 600000 1, 500000 1, 500000 0))", "says the right reference system"),
        ("SRID=999999;POLYGON ((0 0, 1 1, 0 1, 0 0))", "cannot be used; give one such as EPSG:4326"),
        ("nowhere.gpkg", "does not exist"),
    ],
)  # fmt: skip
def test_area_that_cannot_be_used_is_one_sentence(text, sentence):
    with pytest.raises(InputError, match=sentence) as caught:
        blocks_of(text)
    assert "\n" not in caught.value.user_message


@pytest.mark.parametrize(
    "text",
    [
        "SRID=32660;POLYGON ((6e5 6e6, 8e5 6e6, 8e5 6.1e6, 6e5 6e6))",  # beyond its zone
        "POLYGON ((179.9 10.01, -179.9 10.01, -179.9 10.04, 179.9 10.04, 179.9 10.01))",
        "POLYGON ((179.9 10.01, 180.1 10.01, 180.1 10.04, 179.9 10.04, 179.9 10.01))",
    ],
)
def test_polygon_across_the_antimeridian_is_cut_there_with_a_note(text):
    area = read_area(text)
    assert any("across the antimeridian (±180°), cut there: 1." in note for note in area.notes)
    west, _, east, _ = shapely.total_bounds(area.polygons)
    assert (west, east) == (-180, 180)
    assert len(blocks_of_area(area)) < 1000  # not a band round the world: 7,200 columns of blocks


def test_file_without_reference_system_is_refused_unless_one_is_given(tmp_path):
    path = write(tmp_path / "bare.shp", [SQUARE], None, geometry_type="Polygon")
    with pytest.raises(InputError, match="does not say its reference system"):
        read_area(str(path))
    assert blocks_of(path, crs="EPSG:4326") == list(blocks_in(Bounds(*SQUARE.bounds)))


def test_file_that_is_no_vector_file_is_one_sentence(tmp_path):
    path = tmp_path / "area.gpkg"
    path.write_text("no database")
    with pytest.raises(InputError, match="cannot be read as a vector layer"):
        read_area(str(path))
    table = tmp_path / "table.json"
    table.write_text(json.dumps({"a": 1}))
    with pytest.raises(InputError, match="cannot be read as a vector layer"):
        read_area(str(table))


def test_curve_in_well_known_text_is_refused_in_words():
    with pytest.raises(InputError, match="The area is a curve; give it with straight edges"):
        read_area("CURVEPOLYGON (CIRCULARSTRING (116 39, 116.5 39.5, 117 39, 116.5 38.5, 116 39))")


def test_a_sliver_chooses_no_block_but_a_small_polygon_does():
    # A block and 0.00004 degrees beyond it on two sides: 0.08 % of each neighbour.
    reaching = read_area(shapely.box(116.3, 39.8, 116.35004, 39.85004).wkt)
    assert len(blocks_of_area(reaching)) == 4
    assert [block.id for block in blocks_of_area(reaching, 0.1)] == ["N39.80_E116.30"]
    assert len(blocks_of_area(reaching, 0.05)) == 3  # not over the corner
    field = shapely.box(116.3499, 39.8, 116.3501, 39.8001)  # half in each of two blocks
    apart = shapely.MultiPolygon([field, shapely.box(110, 30, 110.2, 30.2)])
    assert len(blocks_of_area(read_area(apart.wkt), 0.1)) == 2 + 16


def test_an_area_that_is_nothing_but_slivers_is_told_in_words():
    canal = read_area(shapely.box(116.0, 39.01, 117.0, 39.01004).wkt)
    assert len(blocks_of_area(canal)) == 20
    with pytest.raises(InputError, match=r"covers 0\.1 % of a block; lower the least share"):
        blocks_of_area(canal, 0.1)
