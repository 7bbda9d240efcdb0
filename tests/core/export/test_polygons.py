import numpy as np
import pyogrio
import pytest
import shapely

from croplayer_qgis.core.export.polygons import PolygonOptions, default_tolerance_m, write_polygons
from croplayer_qgis.core.export.seams import _joined
from croplayer_qgis.core.export.selection import Watch, select_blocks
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.grid import Block

RING, SQUARE = 2, 3


@pytest.fixture
def exported(mapped, tmp_path):
    def run(tolerance=0.0, dissolve=True, ids=()):
        path = tmp_path / "cropland.gpkg"
        watch = Watch(lambda: False, lambda _share, _text: None)
        write_polygons(
            path,
            select_blocks(mapped.job, ids),
            PolygonOptions(tolerance, dissolve),
            {"ATTRIBUTION": "© A"},
            watch,
        )
        meta, _, wkb, values = pyogrio.raw.read(path, layer="cropland")
        path.unlink()
        assert meta["crs"] == "EPSG:4326"
        return shapely.from_wkb(wkb), dict(zip(meta["fields"], values, strict=True))

    return run


def holes(shapes):
    return sum(shapely.get_num_interior_rings(part) for shape in shapes for part in shape.geoms)


def test_field_across_four_blocks_is_one_polygon_with_its_hole(exported):
    shapes, columns = exported()
    ring = shapes[(columns["decision"] == RING) & (columns["area_ha"] > 500)]
    assert len(shapes) == 3 and len(ring) == 1
    assert shapely.is_valid(shapes).all()
    assert len(ring[0].geoms) == 1
    assert holes([shapely.union_all(shapes)]) == 1


def test_pixel_outlines_have_exactly_the_area_of_their_pixels(exported):
    _, columns = exported()
    assert columns["area_ha"] == pytest.approx(columns["mapped_ha"], rel=1e-9)


def test_simplified_neighbours_neither_overlap_nor_leave_gaps(exported):
    exact, _ = exported()
    shapes, _ = exported(tolerance=40.0)
    assert shapely.get_num_coordinates(shapes).sum() < shapely.get_num_coordinates(exact).sum() / 4
    assert shapely.is_valid(shapes).all()
    whole = shapely.union_all(shapes)
    assert shapely.area(shapes).sum() == pytest.approx(whole.area, rel=1e-9)
    assert holes([whole]) == holes([shapely.union_all(exact)])
    assert whole.area == pytest.approx(shapely.union_all(exact).area, rel=0.01)


def test_probability_is_weighted_by_area_and_areas_add_up(exported):
    _, whole = exported()
    _, parts = exported(dissolve=False)
    assert len(parts["area_ha"]) > len(whole["area_ha"])
    assert whole["mapped_ha"].sum() == pytest.approx(parts["mapped_ha"].sum(), rel=1e-12)
    ring = np.argmax(whole["area_ha"])
    mine = (parts["decision"] == RING) & (parts["mapped_ha"] > 100)
    expected = np.average(parts["probability"][mine], weights=parts["mapped_ha"][mine])
    assert whole["probability"][ring] == pytest.approx(expected, abs=1e-3)
    assert 0.5 < whole["probability"][ring] < 0.6


def test_regions_of_another_decision_stay_apart_across_blocks(exported):
    _, columns = exported()
    square = columns["decision"] == SQUARE
    assert square.sum() == 1
    assert list(columns["decision_text"][square]) == ["Source A decided: cropland"]


def test_selection_ends_at_its_blocks(exported, mapped):
    west = [block for block in mapped.blocks if block.col == mapped.blocks[0].col]
    shapes, columns = exported(tolerance=40.0, ids=[block.id for block in west])
    assert max(shapely.bounds(shapes)[:, 2]) == west[0].bounds.east
    assert columns["area_ha"].sum() < sum(block_area_ha(block) for block in west)


def test_tolerance_is_two_pixels_on_the_ground():
    assert default_tolerance_m(Block.from_id("N00.00_E000.00"), 16) == pytest.approx(2 * 2.389, rel=1e-3)
    assert default_tolerance_m(Block.from_id("N60.00_E000.00"), 16) == pytest.approx(2.389, rel=1e-3)


def test_a_field_of_many_blocks_is_joined_step_by_step_into_one_outline():
    shapes = np.array([shapely.box(i % 8, i // 8, i % 8 + 1, i // 8 + 1) for i in range(64)], object)
    shares = []
    joined = _joined(shapes, shares.append)
    assert joined.equals(shapely.box(0, 0, 8, 8))
    assert len(shares) > 4 and shares == sorted(shares) and shares[0] >= 0 and shares[-1] <= 1
