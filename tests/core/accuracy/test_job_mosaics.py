"""Statistics of a job's mosaics: work and progress follow the blocks, and their figures are used."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import shapely

from croplayer_qgis.core.accuracy.areas import region_areas as module
from croplayer_qgis.core.accuracy.areas.region_areas import region_areas
from croplayer_qgis.core.accuracy.ground.rasters import class_area_ha
from croplayer_qgis.core.accuracy.sample.strata import class_raster
from croplayer_qgis.core.grid import BLOCK_PX
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.rasters.mosaic_files import Rectangle, mosaic_files
from croplayer_qgis.core.vectors.reading import Features, crs_of


@pytest.fixture(scope="module")
def mosaic(mapped, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mosaics") / "county"
    job = JobFolder.open(Path(shutil.copytree(mapped.job.path, folder)))
    job.write_mosaics()
    return job.path / "cropland.vrt"


def regions_around(blocks, mosaic):
    """A region that holds two blocks whole, and one that cuts all four."""
    west, north = blocks[0].bounds.west, blocks[0].bounds.north
    corners = [(west, north - 0.1, west + 0.05, north), (west + 0.01, north - 0.07, west + 0.09, north)]
    shapes = [shapely.box(*corner) for corner in corners]
    return Features(mosaic, np.array(shapes, object), crs_of("EPSG:4326", mosaic), {})


def test_files_of_a_mosaic_of_mosaics_are_those_of_the_blocks(mosaic, mapped):
    found = {file.path.name: file for file in mosaic_files(mosaic)}
    assert set(found) == {f"{block.id}.tif" for block in mapped.blocks}
    assert all(file.whole for file in found.values())
    assert found[f"{mapped.blocks[0].id}.tif"].place == Rectangle(0, 0, BLOCK_PX, BLOCK_PX)
    last = Rectangle(BLOCK_PX, BLOCK_PX, 2 * BLOCK_PX, 2 * BLOCK_PX)
    assert found[f"{mapped.blocks[3].id}.tif"].place == last


def test_another_raster_has_no_files(mapped, tmp_path):
    assert mosaic_files(mapped.job.product_path(mapped.blocks[0])) is None
    (tmp_path / "broken.vrt").write_text("<VRTDataset>")
    assert mosaic_files(tmp_path / "broken.vrt") is None


def test_areas_by_the_blocks_figures_are_those_that_counting_gives(mosaic, mapped, monkeypatch):
    raster, regions = class_raster(mosaic, "croplayer"), regions_around(mapped.blocks, mosaic)
    counted = []
    count = module._areas_in
    monkeypatch.setattr(module, "_areas_in", lambda *args: counted.append(1) or count(*args))
    with_figures = region_areas(raster, regions)
    few = len(counted)
    monkeypatch.setattr(module, "block_areas", lambda *_: {})
    without = region_areas(raster, regions)
    assert few < len(counted) - few
    assert with_figures.class_ha == pytest.approx(without.class_ha, rel=1e-12)
    # The same pixels of the same raster, read as one file without any of this.
    monkeypatch.setattr(module, "files_of", lambda *_: None)
    assert region_areas(raster, regions).class_ha == pytest.approx(without.class_ha, rel=1e-9)


def test_progress_of_areas_rises_with_the_pixels_counted(mosaic, mapped):
    shares = []
    region_areas(class_raster(mosaic, "croplayer"), regions_around(mapped.blocks, mosaic), shares.append)
    assert shares == sorted(shares) and len(shares) > 10 and 0.5 < shares[-3] <= 0.95


def test_classes_of_a_mosaic_are_counted_once_in_every_pixel(mosaic, mapped):
    _, pixels = class_area_ha(class_raster(mosaic, "croplayer"))
    assert pixels.sum() == len(mapped.blocks) * BLOCK_PX**2
