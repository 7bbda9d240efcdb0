import numpy as np
import pyogrio
import pytest
import shapely

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.pieces import block_pieces
from croplayer_qgis.core.export.selection import select_blocks
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.imagery.pixels import block_window
from croplayer_qgis.core.job.region_file import read_region_file, write_region_file
from croplayer_qgis.core.job.region_rows import RegionRows, generalised, outline_bytes, region_rows
from croplayer_qgis.core.regions.table import RegionTable
from tests.core.job.conftest import BLOCKS

BLOCK = BLOCKS[0]


@pytest.fixture(scope="module")
def ragged():
    """Rows of a full block at zoom 16: squares of some 4 ha, with the ragged edges that pixels have."""
    window = block_window(BLOCK, 16)
    rng = np.random.default_rng(7)
    y, x = np.mgrid[: window.height, : window.width]
    down, right = (rng.integers(-1, 2, side).cumsum() + 100 for side in (window.width, window.height))
    labels = (y + down[x]) // 100 * 40 + (x + right[y]) // 100
    _, labels = np.unique(labels, return_inverse=True)
    labels = labels.reshape(y.shape).astype(np.int32) + 1
    count = int(labels.max())
    columns = {"region": np.arange(1, count + 1, dtype=np.int32), "probability": rng.random(count)}
    return region_rows(RegionTable(labels, columns), window, BLOCK)


def test_outlines_for_the_table_are_small_and_leave_no_gap(ragged):
    exact = sum(map(len, shapely.to_wkb(ragged.polygons)))
    rows = generalised(ragged, ("region",))
    assert exact > 10 * outline_bytes(ragged.count)
    assert sum(map(len, shapely.to_wkb(rows.polygons))) <= outline_bytes(ragged.count)
    assert list(rows.columns) == ["region"]
    assert shapely.is_valid(rows.polygons).all() and not shapely.is_empty(rows.polygons).any()
    assert shapely.area(rows.polygons).sum() == pytest.approx(shapely.area(ragged.polygons).sum(), rel=0.01)


def test_few_regions_keep_their_outlines(ragged):
    few = RegionRows(ragged.polygons[:20], {"region": ragged.columns["region"][:20]})
    assert generalised(few, ("region",)).polygons is few.polygons


def test_file_keeps_the_exact_outlines_and_all_columns(ragged, tmp_path):
    path = tmp_path / "regions" / f"{BLOCK.id}.zip"
    write_region_file(path, ragged, BLOCK)
    read = read_region_file(path, ("region", "probability"))
    order = np.argsort(read.columns["region"])  # a spatial index orders the file
    assert all(a.equals_exact(b) for a, b in zip(read.polygons[order], ragged.polygons, strict=True))
    np.testing.assert_array_equal(read.columns["probability"][order], ragged.columns["probability"])
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_job_has_small_rows_in_the_table_and_everything_beside_the_product(finished):
    job, _ = finished
    for block in BLOCKS:
        rows = read_region_file(job.regions_path(block), ("region", "top_features", *FUSION_FEATURES))
        table = pyogrio.read_info(job.geopackage, layer="regions")
        assert len(rows.polygons) and "top_features" not in table["fields"]
        assert len(table["fields"]) < len(FUSION_FEATURES)


def test_region_file_that_is_cut_off_is_named(ragged, tmp_path):
    path = tmp_path / f"{BLOCK.id}.zip"
    write_region_file(path, ragged, BLOCK)
    for size in (0, 100, path.stat().st_size // 2):
        path.write_bytes(path.read_bytes()[:size])
        with pytest.raises(JobError, match=rf"The regions in .*{BLOCK.id}.zip cannot be read"):
            read_region_file(path, ("region",))


def test_export_takes_the_exact_outlines(finished):
    job, _ = finished
    pieces = block_pieces(select_blocks(job, ()), BLOCKS[0], 0)
    rows = read_region_file(job.regions_path(BLOCKS[0]), ("cropland",))
    count = shapely.get_num_coordinates(rows.polygons[rows.columns["cropland"] == 1])
    assert shapely.get_num_coordinates(pieces.shapes).sum() == count.sum()
