"""Jobs that map only inside polygons."""

from dataclasses import replace

import numpy as np
import pytest
import rasterio
import shapely

from croplayer_qgis.core.area.area_file import read_area
from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window, pixel_of
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.job_area import JobArea, job_area
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.product.warp import warp_nearest
from croplayer_qgis.shared.job_files import AREA
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.job.conftest import BLOCKS, ZOOM

FIELDS = (
    "MULTIPOLYGON (((-99.165 47.022, -99.157 47.022, -99.157 47.028, -99.165 47.022)), "
    "((-99.155 47.030, -99.152 47.030, -99.152 47.033, -99.155 47.033, -99.155 47.030)))"
)


@pytest.fixture(scope="module")
def area():
    return JobArea.of(read_area(FIELDS))


def test_pixels_inside_are_those_whose_centre_is(area):
    window = block_window(BLOCKS[0], 16)
    inside = area.inside(window)
    polygons = shapely.union_all(area.polygons)
    for lon, lat in ((-99.158, 47.0265), (-99.164, 47.0265), (-99.1535, 47.0315), (-99.15, 47.03)):
        x, y = pixel_of(lon, lat, 16)
        assert inside[int(y) - window.y0, int(x) - window.x0] == polygons.contains(shapely.Point(lon, lat))
    # Degrees of a pixel at this latitude: 360 / 2^24 across, times the cosine down.
    pixel = (360 / 2**24) ** 2 * np.cos(np.radians(47.0275))
    assert inside.sum() * pixel == pytest.approx(polygons.area, rel=0.01)


def test_a_sliver_between_two_pixel_centres_takes_the_pixels_that_it_touches():
    sliver = JobArea.of(read_area("POLYGON ((-99.16 47.02, -99.15 47.02, -99.15 47.0200002, -99.16 47.02))"))
    x, y = pixel_of(-99.155, 47.02, 16)
    window = PixelWindow(16, int(x) - 20, int(y) - 20, 40, 40)
    assert 0 < sliver.inside(window).sum() <= 80
    assert not sliver.inside(PixelWindow(16, int(x) - 20, int(y) + 20, 40, 40)).any()


def test_job_maps_inside_its_area_only(parameters, secrets, area, tmp_path):
    parameters = replace(parameters, area=area.sha256)
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS[:1], area)
    assert run_job(job.path, secrets).done == [BLOCKS[0].id]
    with rasterio.open(job.product_path(BLOCKS[0])) as product:
        bands, tags = product.read(), product.tags()
    window = block_window(BLOCKS[0], ZOOM)
    inside = warp_nearest(area.inside(window), window, BLOCKS[0])
    assert 0 < inside.mean() < 0.1
    assert (bands[:, ~inside] == 255).all()
    assert (bands[:, inside] != 255).all()
    assert tags["CROPLAYER_AREA"] == f"inside polygons sha256:{area.sha256}"
    (row,) = job.records()
    assert row["state"] == BlockState.DONE.value
    assert row["imagery_share_a"] == row["imagery_share_b"] == pytest.approx(1)
    assert row["missing_tiles_a"] == row["failed_tiles_a"] == 0
    # Where there is no cropland, the figures do not tell the area: that of the block is not what was mapped.
    mapped_ha = (
        row["cropland_ha_fused"] / row["cropland_share_fused"] if row["cropland_share_fused"] else None
    )
    for known in job.cropland_areas().values():
        assert known.cropland_ha + known.other_ha == pytest.approx(mapped_ha)


def test_job_goes_on_with_its_area_alone(parameters, area, tmp_path):
    inside = replace(parameters, area=area.sha256)
    job = JobFolder.create(tmp_path / "job", inside, BLOCKS[:1], area)
    assert JobFolder.open(job.path).parameters.area == area.sha256
    JobFolder.open_or_create(job.path, inside, BLOCKS[:1], area)
    with pytest.raises(JobError, match=r"area of interest is polygons \(SHA-256 .*\), not whole blocks"):
        JobFolder.open_or_create(job.path, parameters, BLOCKS[:1])
    with pytest.raises(InputError, match="lies outside; choose another folder"):
        job.add_blocks([BLOCKS[0]._replace(row=BLOCKS[0].row + 3)])


def test_lost_or_other_area_stops_the_run_and_says_so(area, tmp_path):
    assert job_area(tmp_path, "") is None
    area.write(tmp_path)
    assert job_area(tmp_path, area.sha256).text == area.text
    with pytest.raises(JobError, match="is not the file that the job was begun with; put that one back"):
        job_area(tmp_path, "0" * 64)
    (tmp_path / AREA).unlink()
    with pytest.raises(JobError, match="put that one back"):
        job_area(tmp_path, "1" * 64)
