import io
from dataclasses import replace

import mercantile
import numpy as np
import pytest
import rasterio
import shapely
from PIL import Image
from pyproj import Geod

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.geodesy.areas import pixel_area_ha
from croplayer_qgis.core.imagery.pixels import block_window, tile_window
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.block_files import put_in_place
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.pipeline import map_block
from croplayer_qgis.core.product.warp import warp_nearest
from croplayer_qgis.shared.vocabulary.blocks import BlockState, Step
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.products import BANDS
from demo.server import Fault
from demo.sources import demo_secrets, demo_sources, serve
from tests.core.job.conftest import BLOCKS

BLOCK = BLOCKS[0]
ZOOM = 13  # the block is 291 x 426 px and has imagery in several tiles


def mapped_in(folder, parameters, secrets, on_step=lambda step, share: None):
    job = JobFolder.create(folder, parameters, [BLOCK])
    readers = tuple(open_reader(source, secrets) for source in parameters.sources)
    result = map_block(BLOCK, job, readers, load_models(parameters.models), on_step=on_step)
    put_in_place(job.path, BLOCK, 1, result.files)
    with rasterio.open(job.product_path(BLOCK)) as product:
        return job, result, product.read(), product.tags()


@pytest.fixture
def parameters(parameters):
    return replace(parameters, zoom=ZOOM)


@pytest.fixture
def map_it(tmp_path, secrets):
    return lambda parameters: mapped_in(tmp_path / "job", parameters, secrets)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, model_folders):
    """The block mapped without trouble, of B nothing may be stored; and the steps that were told."""
    steps = []
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        parameters = JobParameters(
            sources["demo_a"],
            replace(sources["demo_b"], storing_allowed=False),
            ZOOM,
            models=model_references(model_folders),
        )
        folder = tmp_path_factory.mktemp("mapped") / "job"
        return *mapped_in(folder, parameters, demo_secrets(), lambda step, share: steps.append(step)), steps


def tile_mask(tile):
    """Pixels of the block's raster that lie in a tile, bool [2500, 2500]."""
    window = block_window(BLOCK, ZOOM)
    rows, cols = np.arange(window.y0, window.y1), np.arange(window.x0, window.x1)
    place = tile_window(tile)
    inside = np.outer((rows >= place.y0) & (rows < place.y1), (cols >= place.x0) & (cols < place.x1))
    return warp_nearest(inside, window, BLOCK)


@pytest.fixture
def imaged_tile():
    """The tile in the middle of the block's imagery."""
    return mercantile.tile(-99.155, 47.03, ZOOM)


def without_tile(server, tile, paths):
    server.faults += [Fault(f"{path}/{tile.z}/{tile.x}/{tile.y}", 1000, 404) for path in paths]


MAPBOX, GOOGLE = "demo.dates-a", "2dtiles"


def test_product_holds_the_fusion_and_its_figures_are_those_of_its_pixels(whole):
    job, result, bands, _, steps = whole
    cropland, probability, decision, correctness = bands
    known = cropland != 255
    assert 0.3 < known.mean() < 0.6
    assert set(np.unique(cropland[known])) == {0, 1}
    assert probability[known].max() <= 100
    assert correctness[known].max() <= 100
    assert set(np.unique(decision[known])) <= {code.value for code in Decision} - {Decision.NO_DATA}
    area = pixel_area_ha(BLOCK.transform, 2500)
    assert result.figures["cropland_ha_fused"] == pytest.approx((cropland == 1).sum(axis=1) @ area)
    assert result.figures["cropland_share_fused"] == pytest.approx(
        result.figures["cropland_ha_fused"] / (known.sum(axis=1) @ area)
    )
    assert result.figures["imagery_share_a"] == pytest.approx(known.mean(), abs=1e-3)
    assert 0 < result.figures["disagreement_share"] < 1
    assert list(dict.fromkeys(steps)) == list(Step)
    assert set(result.cost.seconds) == set(Step)
    assert job.states()[BLOCK] is BlockState.QUEUED  # the row is the coordinator's


def test_product_says_what_it_was_made_from(whole):
    job, _, _, tags, _ = whole
    assert tags["CROPLAYER_SOURCE_A"] == "demo_a: Demo A (NAIP 2015-09-26)"
    assert "USDA" in tags["CROPLAYER_ATTRIBUTION_A"]
    assert "USDA" in tags["CROPLAYER_ATTRIBUTION_B"]
    assert tags["CROPLAYER_RETRIEVED_B"].startswith("20")
    assert tags["CROPLAYER_ZOOM"] == "13"
    for model in job.parameters.models:
        assert model.sha256 in tags[f"CROPLAYER_MODEL_{model.task.upper()}"]
    assert tags["CROPLAYER_VERSION"]


def test_quality_is_always_kept_and_imagery_only_where_the_terms_allow_it(whole):
    job, *_ = whole
    assert job.quality_path(BLOCK, "demo_a").exists()
    assert job.quality_path(BLOCK, "demo_b").exists()
    assert job.imagery_path(BLOCK, "demo_a").exists()
    assert not job.imagery_path(BLOCK, "demo_b").exists()


def test_tile_missing_in_both_sources_is_no_data_in_every_band(map_it, parameters, server, imaged_tile):
    without_tile(server, imaged_tile, (MAPBOX, GOOGLE))
    _, result, bands, _ = map_it(parameters)
    gap = tile_mask(imaged_tile)
    assert gap.sum() > 100_000
    assert (bands[:, gap] == 255).all()
    assert (bands[:, ~gap] != 255).any(axis=(0, 1))
    assert result.state is BlockState.DONE  # there is none to be had
    assert result.figures["missing_tiles_a"] == result.figures["missing_tiles_b"] > 0
    assert all((bands[0] == 255).sum() == (band == 255).sum() for band in bands)


def test_placeholder_is_no_data_in_every_band_and_counted_apart(map_it, parameters, server, imaged_tile):
    packed = io.BytesIO()
    Image.new("RGB", (256, 256), (229, 227, 223)).save(packed, "PNG")
    where = f"{imaged_tile.z}/{imaged_tile.x}/{imaged_tile.y}"
    server.faults += [Fault(f"{path}/{where}", 1000, body=packed.getvalue()) for path in (MAPBOX, GOOGLE)]
    _, result, bands, _ = map_it(parameters)
    gap = tile_mask(imaged_tile)
    assert gap.sum() > 100_000
    assert (bands[:, gap] == 255).all()
    assert result.state is BlockState.DONE
    assert result.figures["placeholder_tiles_a"] == result.figures["placeholder_tiles_b"] == 1


def test_tile_missing_in_one_source_is_mapped_from_the_other_and_says_so(
    map_it, parameters, server, imaged_tile
):
    without_tile(server, imaged_tile, (GOOGLE,))
    _, result, bands, _ = map_it(parameters)
    gap = tile_mask(imaged_tile) & (bands[0] != 255)
    assert gap.sum() > 50_000
    assert (bands[2][gap] == Decision.SINGLE_SOURCE).all()
    assert result.figures["missing_tiles_b"] == result.figures["missing_tiles_a"] + 1


def test_tile_that_cannot_be_fetched_is_counted_apart_and_never_classified(
    map_it, parameters, server, imaged_tile
):
    path = f"{MAPBOX}/{imaged_tile.z}/{imaged_tile.x}/{imaged_tile.y}"
    server.faults.append(Fault(path, 1000, body=b"not an image"))
    _, result, bands, _ = map_it(replace(parameters, source_b=None))
    assert (bands[:, tile_mask(imaged_tile)] == 255).all()
    assert result.figures["failed_tiles_a"] == 1
    assert result.state is BlockState.INCOMPLETE


def test_job_of_one_source_maps_with_single_source_decisions(map_it, parameters):
    _, result, bands, tags = map_it(replace(parameters, source_b=None))
    assert set(np.unique(bands[2])) == {Decision.SINGLE_SOURCE, 255}
    assert result.figures["cropland_ha_b"] is None
    assert result.figures["disagreement_share"] is None
    assert result.figures["cropland_ha_fused"] > 0
    assert "CROPLAYER_SOURCE_B" not in tags


def test_block_without_any_imagery_is_written_as_no_data(map_it, parameters, server):
    server.faults += [Fault(path, 1000, 404) for path in (MAPBOX, GOOGLE)]
    _, result, bands, _ = map_it(parameters)
    assert (bands == 255).all()
    assert result.figures["cropland_ha_fused"] is None
    assert result.figures["imagery_share_a"] == 0
    assert (result.state, result.rows.count) == (BlockState.EMPTY, 0)


def test_regions_cover_the_imagery_and_hold_the_decisions(whole):
    _, result, bands, _, _ = whole
    assert shapely.coverage_is_valid(result.rows.polygons)
    geod = Geod(ellps="WGS84")
    area = sum(abs(geod.geometry_area_perimeter(polygon)[0]) for polygon in result.rows.polygons) / 1e4
    seen = (bands[0] != 255).sum(axis=1) @ pixel_area_ha(BLOCK.transform, 2500)
    assert area == pytest.approx(seen, rel=5e-3)
    assert set(result.rows.columns["decision"]) == set(np.unique(bands[BANDS.index("decision")])) - {255}


def test_disk_that_takes_no_more_files_is_one_sentence(map_it, parameters, tmp_path, secrets):
    job = JobFolder.create(tmp_path / "other", parameters, [BLOCK])
    (job.path / "blocks").rmdir()
    (job.path / "blocks").write_text("in the way")
    readers = tuple(open_reader(source, secrets) for source in parameters.sources)
    with pytest.raises(JobError, match="read-only or no folder"):
        map_block(BLOCK, job, readers, load_models(parameters.models))
