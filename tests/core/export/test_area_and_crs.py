"""Exports that end at an area of interest, in another reference system, with corrections, of every layer."""

import csv
import sqlite3
from types import SimpleNamespace

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from pyproj import CRS, Transformer
from rasterio.features import geometry_mask

from croplayer_qgis.core.area.area import Area
from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.export.pieces import block_pieces
from croplayer_qgis.core.export.selection import select_blocks
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.grid import BLOCK_PX
from croplayer_qgis.core.product.cog import read_product, write_product
from croplayer_qgis.core.review.corrected_products import CorrectedBlock
from croplayer_qgis.shared.vocabulary.decisions import Decision
from tests.core.export.conftest import NORTH_WEST

UTM = "EPSG:32614"
MIDDLE = NORTH_WEST.bounds.east, NORTH_WEST.bounds.south
# A lozenge around the corner where the four blocks meet: through all of them, along no grid.
LOZENGE = shapely.Polygon(
    [(MIDDLE[0] + dx, MIDDLE[1] + dy) for dx, dy in ((0.03, 0), (0, 0.03), (-0.03, 0), (0, -0.03))]
)


def go(mapped, folder, **options):
    return export_job(mapped.job, (), ExportOptions(folder, **options), lambda: False, lambda *_: None)


def area(*polygons):
    return Area(np.array(polygons, object))


def cropland_inside_ha(mapped, polygon):
    """Pixels of cropland whose centre lies in a polygon, counted from the products."""
    total = 0.0
    for block in mapped.blocks:
        inside = ~geometry_mask([polygon], (BLOCK_PX, BLOCK_PX), block.transform)
        pixels = (read_product(mapped.job.product_path(block), block).cropland == 1) & inside
        total += float(pixels.sum(axis=1) @ pixel_area_ha(block.transform, BLOCK_PX))
    return total


@pytest.fixture(scope="session")
def cut(mapped, tmp_path_factory):
    """Everything within the lozenge, in UTM."""
    folder = tmp_path_factory.mktemp("cut")
    found = go(mapped, folder, area=area(LOZENGE), crs=UTM, tolerance_m=0.0, layers=("cropland", "decision"))
    return SimpleNamespace(folder=folder, found=found)


def test_raster_of_another_reference_system_has_the_pixel_under_each_centre(mapped, cut):
    with rasterio.open(cut.folder / "county_decision.tif") as cog:
        assert cog.crs == UTM and cog.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert 1.9 < cog.res[0] < 2.3 and cog.res[0] == cog.res[1]
        pixels = cog.read(1)
        rows, cols = np.mgrid[0 : cog.height : 37, 0 : cog.width : 41]
        x, y = cog.transform @ (cols.ravel() + 0.5, rows.ravel() + 0.5)
        tags = cog.tags()
    lon, lat = Transformer.from_crs(UTM, 4326, always_xy=True).transform(x, y)
    expected = np.full(lon.shape, 255)
    for block in mapped.blocks:
        decision = read_product(mapped.job.product_path(block), block).decision
        decision[geometry_mask([LOZENGE], decision.shape, block.transform)] = 255
        col, row = (np.floor(v).astype(int) for v in ~block.transform @ (lon, lat))
        here = (col >= 0) & (row >= 0) & (col < BLOCK_PX) & (row < BLOCK_PX)
        expected[here] = decision[row[here], col[here]]
    assert (expected != 255).sum() > 1000
    # A centre within a millimetre of a pixel's border may fall on either side.
    assert (pixels[rows.ravel(), cols.ravel()] != expected).mean() < 1e-3
    assert tags["CROPLAYER_CLIPPED"] == "to an area of interest" and tags["CROPLAYER_BLOCKS"] == "4"


def test_polygons_end_at_the_area_in_its_reference_system_and_have_its_area(mapped, cut):
    meta, _, wkb, values = pyogrio.raw.read(cut.folder / "county_cropland.gpkg")
    columns = dict(zip(meta["fields"], values, strict=True))
    shapes = shapely.from_wkb(wkb)
    assert CRS.from_user_input(meta["crs"]) == CRS.from_user_input(UTM)
    assert shapely.is_valid(shapes).all()
    there = Transformer.from_crs(4326, UTM, always_xy=True)
    outline = shapely.transform(
        shapely.segmentize(LOZENGE, 1e-4), lambda xy: np.stack(there.transform(*xy.T), 1)
    )
    assert shapely.difference(shapely.union_all(shapes), outline.buffer(0.5)).area == pytest.approx(
        0, abs=1e-6
    )
    assert columns["area_ha"].sum() == pytest.approx(cropland_inside_ha(mapped, LOZENGE), rel=1e-3)
    assert columns["mapped_ha"].sum() == pytest.approx(columns["area_ha"].sum(), rel=1e-6)
    # The ring around the corner is one polygon although the lozenge cuts it in all four blocks.
    ring = columns["decision"] == Decision.BOTH_CROPLAND
    assert ring.sum() == len(shapely.get_parts(shapely.union_all(shapes[ring])))


def test_report_and_table_tell_what_is_inside(mapped, cut):
    inside = cropland_inside_ha(mapped, LOZENGE)
    assert cut.found["cropland_ha"] == pytest.approx(inside, rel=1e-9)
    assert f"{inside:,.1f} ha" in (cut.folder / "county_report.html").read_text("utf-8")
    with (cut.folder / "county_blocks.csv").open(encoding="utf-8-sig") as file:
        shares = [float(row["inside_share [0-1]"]) for row in csv.DictReader(file)]
    assert shares == pytest.approx([0.18] * 4, abs=1e-3)


def test_raster_is_no_larger_than_the_area(mapped, tmp_path):
    west, south, _, _ = mapped.blocks[0].bounds
    box = shapely.box(west + 0.01, south + 0.02, west + 0.02, south + 0.03)
    found = go(mapped, tmp_path, area=area(box), products=("table",), crs="EPSG:32650")
    assert "is meant for another part of the world" in found["warnings"][0]
    found = go(mapped, tmp_path, area=area(box), products=("raster",))
    assert found["blocks"] == 1
    with rasterio.open(found["files"]["raster"]) as cog:
        assert cog.shape == (500, 500) and cog.bounds == pytest.approx(box.bounds)
        assert (cog.read(1) != 255).all()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"area": area(shapely.box(10, 10, 11, 11))}, "shares no ground with the finished blocks"),
        ({"crs": "+proj=ortho +lat_0=-40 +lon_0=80"}, "is not defined where the blocks are"),
        ({"crs": "EPSG:999999"}, "is no reference system"),
        ({"crs": "EPSG:4978"}, "of no map"),
    ],
)
def test_area_and_reference_system_that_do_not_fit_are_one_sentence(mapped, tmp_path, options, sentence):
    with pytest.raises(InputError, match=sentence):
        go(mapped, tmp_path, products=("raster",), **options)
    assert list(tmp_path.iterdir()) == []


def test_feet_are_as_good_as_metres(mapped, tmp_path):
    one = area(shapely.box(*mapped.blocks[3].bounds).buffer(-0.02))
    found = go(mapped, tmp_path, products=("raster",), crs="EPSG:2265", area=one)
    assert found["warnings"] == []
    with rasterio.open(found["files"]["raster"]) as cog:
        assert cog.crs == "EPSG:2265" and 6 < cog.res[0] < 7.5 and (cog.read(1) != 255).any()


def test_polygons_with_corrections_are_those_of_the_corrected_product(mapped, tmp_path):
    block = mapped.blocks[1]
    selection = select_blocks(mapped.job, [block.id])
    raster = read_product(selection.product(block), block)
    raster.cropland[100:300, 200:600] = 1
    raster.decision[100:300, 200:600] = Decision.EDITED
    path = tmp_path / f"{block.id}.tif"
    write_product(path, raster, block, {})
    done = selection.with_corrections({block: CorrectedBlock(path, 1, 0.0, 0.0)})
    pieces = block_pieces(done, block, 0.0)
    edited = pieces.take(pieces.decision == Decision.EDITED)
    assert len(edited.shapes) == 1 and (block_pieces(selection, block, 0.0).decision != Decision.EDITED).all()
    row_ha = pixel_area_ha(block.transform, BLOCK_PX)
    assert edited.mapped_ha[0] == pytest.approx(400 * row_ha[100:300].sum(), rel=1e-9)
    assert pieces.mapped_ha.sum() == pytest.approx((raster.cropland == 1).sum(axis=1) @ row_ha, rel=1e-9)


def test_geopackage_that_is_open_elsewhere_is_not_replaced(mapped, tmp_path):
    go(mapped, tmp_path, products=("polygons",))
    path = tmp_path / "county_cropland.gpkg"
    before = path.read_bytes()
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("SELECT count(*) FROM cropland").fetchone()
    with pytest.raises(JobError, match="is open in QGIS or another program"):
        go(mapped, tmp_path, products=("polygons",), overwrite=True)
    other.execute("PRAGMA journal_mode = DELETE")
    other.close()
    assert len(path.read_bytes()) == len(before)
    go(mapped, tmp_path, products=("polygons",), overwrite=True)
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_when_one_file_cannot_be_replaced_all_earlier_ones_stay(mapped, tmp_path):
    go(mapped, tmp_path, products=("table",))
    table = tmp_path / "county_blocks.csv"
    before = table.read_bytes() + b"mine"
    table.write_bytes(before)
    meanings = tmp_path / "county_blocks_columns.csv"
    meanings.unlink()
    (meanings / "in_the_way").mkdir(parents=True)
    with pytest.raises(JobError, match="cannot be written"):
        go(mapped, tmp_path, products=("table",), overwrite=True)
    assert table.read_bytes() == before and (meanings / "in_the_way").is_dir()
    assert len(list(tmp_path.iterdir())) == 2
