"""Blocks of polygons: the same as the engine's, in any reference system."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)

from croplayer_qgis.client.environment import clean_environ
from croplayer_qgis.gui.blocks.polygon_blocks import WGS84, PolygonError, blocks_of_polygons
from croplayer_qgis.shared.grid.block import Block
from croplayer_qgis.shared.grid.block_set import BlockSet

ROOT = Path(__file__).resolve().parents[3]
CONTEXT = QgsCoordinateTransformContext()
# A lake-like outline with a hole, an island and a thin neck.
OUTLINE = (
    "MULTIPOLYGON(((116.31 39.81,116.93 39.77,117.11 40.33,116.72 40.11,116.41 40.41,116.31 39.81),"
    "(116.55 39.91,116.75 39.93,116.66 40.04,116.55 39.91)),"
    "((117.31 39.9,117.3104 40.21,117.3101 39.9,117.31 39.9)))"
)

# Every block of the outline's bounds is compared with the outline itself, by shapely and not by runs.
BY_SHAPELY = """
import json, sys
import shapely
from croplayer_qgis.core.grid import Bounds, blocks_in
shape = shapely.from_wkt(sys.argv[1])
blocks = blocks_in(Bounds(*shape.bounds))
print(json.dumps([b.id for b in blocks if shape.intersection(shapely.box(*b.bounds)).area > 1e-12]))
"""


def of(wkt, crs=WGS84):
    return blocks_of_polygons([QgsGeometry.fromWkt(wkt)], crs, CONTEXT)


def ids(blocks):
    return {block.id for block in blocks}


def test_blocks_are_those_that_share_area_with_the_polygon():
    command = [ROOT / ".env" / "engine" / "bin" / "python", "-c", BY_SHAPELY, OUTLINE]
    found = subprocess.run(
        command, cwd=ROOT, env=clean_environ(os.environ), capture_output=True, text=True, check=True
    )
    assert ids(of(OUTLINE)) == set(json.loads(found.stdout))


@pytest.mark.parametrize("code", ["EPSG:3857", "EPSG:32650", "EPSG:4490"])
def test_reference_system_of_the_layer_does_not_matter(code):
    crs = QgsCoordinateReferenceSystem(code)
    geometry = QgsGeometry.fromWkt(OUTLINE).densifyByDistance(0.001)
    geometry.transform(QgsCoordinateTransform(WGS84, crs, QgsProject.instance()))
    assert blocks_of_polygons([geometry], crs, CONTEXT) == of(OUTLINE)


def test_outline_along_the_grid_means_no_further_blocks():
    crs = QgsCoordinateReferenceSystem("EPSG:3857")
    geometry = QgsGeometry.fromRect(QgsRectangle(116.35, 39.85, 116.45, 39.95))
    geometry.transform(QgsCoordinateTransform(WGS84, crs, QgsProject.instance()))
    assert ids(blocks_of_polygons([geometry], crs, CONTEXT)) == {
        "N39.85_E116.35", "N39.85_E116.40", "N39.90_E116.35", "N39.90_E116.40"
    }  # fmt: skip


def test_long_straight_edge_follows_its_own_reference_system():
    # 1000 km along a parallel of UTM: in degrees it bends by more than a block.
    crs = QgsCoordinateReferenceSystem("EPSG:32650")
    strip = QgsGeometry.fromRect(QgsRectangle(0, 4_400_000, 1_000_000, 4_401_000))
    rows = {run[0] for run in blocks_of_polygons([strip], crs, CONTEXT).runs()}
    assert len(rows) > 1


def test_polygon_across_the_antimeridian_has_blocks_on_both_sides_and_none_between():
    crs = QgsCoordinateReferenceSystem("EPSG:3832")
    middle = QgsCoordinateTransform(WGS84, crs, QgsProject.instance()).transform(QgsPointXY(180, 10))
    square = QgsGeometry.fromPointXY(middle).buffer(10_000, 8)
    blocks = blocks_of_polygons([square], crs, CONTEXT)
    assert {run[1] for run in blocks.runs()} <= {*range(-3600, -3597), *range(3597, 3600)}
    assert any(block.col < 0 for block in blocks) and any(block.col > 0 for block in blocks)


def test_a_country_takes_as_many_runs_as_it_has_rows():
    country = QgsGeometry.fromPointXY(QgsPointXY(105, 36)).buffer(17.8, 500)
    blocks = blocks_of_polygons([country], WGS84, CONTEXT)
    assert 390_000 < len(blocks) < 410_000
    assert len(list(blocks.runs())) == 712


def test_polygon_that_crosses_itself_is_repaired():
    assert of("POLYGON((116 39,117 40,117 39,116 40,116 39))")


@pytest.mark.parametrize("wkt", ["POINT(116 39)", "LINESTRING(116 39,117 40)", "POLYGON EMPTY"])
def test_what_has_no_area_is_refused_in_words(wkt):
    with pytest.raises(PolygonError, match="no polygon with an area"):
        of(wkt)


def test_layer_without_a_reference_system_is_refused_in_words():
    with pytest.raises(PolygonError, match="reference system"):
        of(OUTLINE, QgsCoordinateReferenceSystem())


def test_many_polygons_are_taken_together_and_a_cancel_ends_it():
    squares = [QgsGeometry.fromRect(QgsRectangle(x, 39, x + 0.01, 39.01)) for x in (100, 110, 120)]
    asked = iter([False, False, True])
    found = blocks_of_polygons(squares, WGS84, CONTEXT, lambda: next(asked))
    assert found == BlockSet([(780, 2000, 2001), (780, 2200, 2201)])


def test_a_sliver_chooses_no_block_but_a_small_polygon_does():
    # A block and 0.00004 degrees beyond it on two sides: 0.08 % of each neighbour.
    reaching = QgsGeometry.fromRect(QgsRectangle(116.3, 39.8, 116.35004, 39.85004))
    assert len(blocks_of_polygons([reaching], WGS84, CONTEXT)) == 4
    assert len(blocks_of_polygons([reaching], WGS84, CONTEXT, least_share=0.1)) == 1
    assert len(blocks_of_polygons([reaching], WGS84, CONTEXT, least_share=0.05)) == 3  # not over the corner
    small = QgsGeometry.fromRect(QgsRectangle(116.3499, 39.8, 116.3501, 39.8001))  # half in each of two
    assert len(blocks_of_polygons([small], WGS84, CONTEXT, least_share=0.1)) == 2


def test_whole_blocks_inside_an_outline_are_chosen_with_a_least_share_too():
    everything = of(OUTLINE)
    some = blocks_of_polygons([QgsGeometry.fromWkt(OUTLINE)], WGS84, CONTEXT, least_share=0.1)
    assert ids(some) < ids(everything)
    outline = QgsGeometry.fromWkt(OUTLINE)
    for block in ids(everything) - ids(some):
        shared = outline.intersection(QgsGeometry.fromRect(QgsRectangle(*Block.from_id(block).bounds)))
        assert 0 < shared.area() < 0.001 * 0.05**2
