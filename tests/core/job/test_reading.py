"""A job of two rasters, of which B lies some pixels from A."""

from dataclasses import replace

import numpy as np
import pytest
import rasterio

from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.block_files import put_in_place
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.pipeline import map_block
from croplayer_qgis.core.job.reading import read_block
from croplayer_qgis.core.job.shift import shift_findings
from croplayer_qgis.core.registration.shift import SourceShift
from croplayer_qgis.shared.job_files import IMAGERY, SHIFT_TAG
from croplayer_qgis.shared.resources import resource_path
from tests.core.job.conftest import BLOCKS

BLOCK = BLOCKS[0]
EAST, SOUTH = 2, -1  # 15 m on the ground
ZOOM = 14


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Raster B as it came, and displaced by whole pixels of the grid."""
    folder = tmp_path_factory.mktemp("moved")
    pixel = 2 * np.pi * 6378137 / 256 / 2**ZOOM
    with rasterio.open(resource_path("demo", "dates", "naip_20160816_b.tif")) as b:
        pixels, profile = b.read(), b.profile
    for name, (east, south) in {"b": (0, 0), "moved": (EAST, SOUTH)}.items():
        moved = rasterio.Affine.translation(east * pixel, -south * pixel) @ profile["transform"]
        with rasterio.open(folder / f"{name}.tif", "w", **{**profile, "transform": moved}) as out:
            out.write(pixels)
    return folder


@pytest.fixture(scope="module")
def job(folder, model_folders):
    def make(b, **change):
        a = resource_path("demo", "dates", "naip_20150926_a.tif")
        sources = [
            Source(id=name, title=name, kind=SourceKind.RASTER, url=str(path), storing_allowed=True)
            for name, path in (("a", a), ("b", folder / f"{b}.tif"))
        ]
        return JobParameters(*sources, ZOOM, models=model_references(model_folders), **change)

    return make


@pytest.fixture
def read(tmp_path_factory):
    def run(parameters):
        folder = JobFolder.create(tmp_path_factory.mktemp("read") / "job", parameters, [BLOCK])
        readers = tuple(open_reader(source, {}) for source in parameters.sources)
        models = load_models(parameters.models)
        return read_block(BLOCK, folder, readers, models, lambda: False, lambda step, share: None)

    return run


def mapped(parameters, to):
    folder = JobFolder.create(to, parameters, [BLOCK])
    readers = tuple(open_reader(source, {}) for source in parameters.sources)
    result = map_block(BLOCK, folder, readers, load_models(parameters.models))
    put_in_place(folder.path, BLOCK, 1, result.files)
    with rasterio.open(folder.product_path(BLOCK)) as product:
        return folder, result, product.tags()


def test_source_b_is_read_from_where_it_shows_the_ground_of_a(job, read):
    straight, moved = read(job("b")), read(job("moved"))
    assert straight.shift.pixels == (0, 0)
    assert moved.shift.pixels == (EAST, SOUTH)
    (a, b), (same_a, brought) = straight.mosaics, moved.mosaics
    assert brought.window == b.window
    np.testing.assert_array_equal(a.image, same_a.image)
    both = b.valid & brought.valid
    assert both.mean() > 0.98 * b.valid.mean()  # but for what lies at the raster's edge
    np.testing.assert_array_equal(b.image[both], brought.image[both])


def test_without_the_correction_nothing_is_measured_and_nothing_moved(job, read):
    found = read(job("moved", correct_shift=False))
    assert found.shift is None
    assert not np.array_equal(found.mosaics[1].image, read(job("b")).mosaics[1].image)


def test_row_and_files_of_a_block_say_what_was_done_about_the_shift(job, tmp_path):
    folder, result, tags = mapped(job("moved"), tmp_path / "job")
    figures = result.figures
    assert figures["shift"] == "corrected" and figures["shift_confidence"] >= 0.9
    assert figures["shift_m"] == pytest.approx(np.hypot(figures["shift_east_m"], figures["shift_north_m"]))
    assert 10 < figures["shift_east_m"] < 15 and 4 < figures["shift_north_m"] < 9
    assert f"corrected by {EAST} px east, {SOUTH} px south" in tags[SHIFT_TAG]
    for source, told in (("a", False), ("b", True)):
        with rasterio.open(folder.path / IMAGERY / f"{BLOCK.id}_{source}.tif") as imagery:
            assert (SHIFT_TAG in imagery.tags()) == told


@pytest.mark.parametrize(
    ("change", "words"), [({"east": 9.0}, "20 m or more"), ({"confidence": 0.5}, "few of")]
)
def test_a_shift_that_is_large_or_unsure_is_warned_of_without_figures_of_the_block(change, words):
    shift = SourceShift(east=2.0, south=0.0, confidence=1.0, pixel_m=3.0)
    assert shift_findings(shift) == ()
    (sentence,) = shift_findings(replace(shift, **change))
    assert words in sentence


def test_job_of_before_goes_on_without_and_a_job_of_now_keeps_what_it_was_made_with(job):
    now = job("b")
    record = now.to_dict()
    del record["correct_shift"]
    before = JobParameters.from_dict(record)
    assert before.correct_shift is None and before.differences(now) == []
    (difference,) = now.differences(replace(now, correct_shift=False))
    assert difference == "correction of the shift is on, not off"
