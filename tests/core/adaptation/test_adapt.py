"""From what people drew over a job to a model that has learned it."""

from contextlib import closing

import numpy as np
import pytest
import rasterio
import shapely

from croplayer_qgis.core.adaptation.adapt import adapt_model
from croplayer_qgis.core.adaptation.labels import labelled_ground
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geopackage import transaction
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE
from croplayer_qgis.shared.review_tables import add_row, create_human_tables, geopackage_geometry, now
from croplayer_qgis.shared.vocabulary.definition import OF_CORRECTIONS
from tests.core.models.conftest import (
    FEATURE_CARD,
    NATIVE_CARD,
    feature_network,
    green_share_network,
    save_network,
)

ZOOM = 12  # a block is 146 px wide
BLOCKS = [Block(800 + row, -1800 + col) for row in range(2) for col in range(2)]
PASTURE, FIELD = (190, 200, 60), (60, 200, 60)
"""Both green, which is all that the small network looks at."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    """Imagery of all blocks, pasture in the western half of each, with noise."""
    path = tmp_path_factory.mktemp("imagery") / "scene.tif"
    windows = [block_window(block, ZOOM) for block in BLOCKS]
    x0, y0 = min(w.x0 for w in windows), min(w.y0 for w in windows)
    whole = PixelWindow(ZOOM, x0, y0, max(w.x1 for w in windows) - x0, max(w.y1 for w in windows) - y0)
    image = np.empty((whole.height, whole.width, 3))
    image[:] = FIELD
    for window in windows:
        rows, columns = window.slices_in(whole)
        image[rows, columns.start : columns.start + window.width // 2] = PASTURE
    image += np.random.default_rng(1).normal(0, 8, image.shape)
    profile = {"driver": "GTiff", "width": whole.width, "height": whole.height, "count": 3, "dtype": "uint8"}
    with rasterio.open(path, "w", crs="EPSG:3857", transform=whole.transform, **profile) as raster:
        raster.write(np.clip(image, 0, 255).astype(np.uint8).transpose(2, 0, 1))
    return Source("scene", "Scene", SourceKind.RASTER, str(path), attribution="me")


@pytest.fixture
def job(scene, tmp_path):
    model = save_network(tmp_path / "cropland", feature_network(), FEATURE_CARD)
    references = model_references({"cropland": model})
    return JobFolder.create(tmp_path / "job", JobParameters(scene, None, ZOOM, models=references), BLOCKS)


def say(job, block, west, east):
    """Draws over parts of both halves of a block what they are: "cropland" or "other"."""
    left, south, right, north = block.bounds
    middle, rim = (left + right) / 2, 0.004
    with transaction(job.geopackage) as connection:
        create_human_tables(connection)
        for place, (box, after) in enumerate(
            (
                ((left + rim, south + rim, middle - rim, north - rim), west),
                ((middle + rim, south + rim, right - rim, north - rim), east),
            )
        ):
            outline = shapely.MultiPolygon([shapely.box(*box)])
            values = {"action": place, "block": block.id, "tool": "brush", "after": after, "time": now()}
            add_row(connection, EDIT_TABLE, geopackage_geometry(shapely.to_wkb(outline), box), values)


def adapt(job, out, cancelled=lambda: False):
    with closing(open_reader(job.parameters.source_a, {})) as reader:
        return adapt_model(job, [reader], out, cancelled, lambda share, words: None)


def shown(colour):
    return np.full((1, 512, 512, 3), colour, np.uint8)


def test_pasture_goes_and_fields_stay_when_people_said_so_in_some_blocks(job, tmp_path):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    made = adapt(job, tmp_path / "adapted")
    assert (made.blocks, made.labels) == (4, 8)
    assert made.validated.before == pytest.approx(0.5, abs=0.02) and made.validated.after < 0.05
    before, after = (OnnxModel(path, 1) for path in (tmp_path / "cropland", tmp_path / "adapted"))
    pasture, field = (
        [m.run(shown(c))["probability"].mean() for m in (before, after)] for c in (PASTURE, FIELD)
    )
    assert pasture[0] > 0.5 > pasture[1]
    assert field[0] > 0.5 and field[1] > 0.5
    assert "8 labels in 4 blocks of job" in after.card.trained_on
    assert after.card.definition == OF_CORRECTIONS


def test_labels_against_the_imagery_are_refused_and_nothing_is_written(job, tmp_path):
    for number, block in enumerate(BLOCKS):  # in two blocks one thing, in two the other
        say(job, block, *(("other", "cropland") if number % 2 else ("cropland", "other")))
    with pytest.raises(InputError, match="does not help"):
        adapt(job, tmp_path / "adapted")
    assert not (tmp_path / "adapted").exists()


def test_a_job_without_labels_says_where_to_make_some(job, tmp_path):
    with pytest.raises(InputError, match="no labels yet"):
        adapt(job, tmp_path / "adapted")


def test_a_model_without_features_cannot_be_adapted(scene, tmp_path):
    model = save_network(tmp_path / "plain", green_share_network(), NATIVE_CARD)
    parameters = JobParameters(scene, None, ZOOM, models=model_references({"cropland": model}))
    job = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    say(job, BLOCKS[0], "other", "cropland")
    with pytest.raises(InputError, match="gives no features"):
        adapt(job, tmp_path / "adapted")


def test_cancelling_leaves_nothing_behind(job, tmp_path):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    with pytest.raises(Cancelled):
        adapt(job, tmp_path / "adapted", cancelled=lambda: True)
    assert not (tmp_path / "adapted").exists()


def test_verdicts_label_their_region_unless_they_speak_of_its_outline_or_a_cloud(job):
    box = BLOCKS[0].bounds
    outline = geopackage_geometry(shapely.to_wkb(shapely.MultiPolygon([shapely.box(*box)])), box)
    with transaction(job.geopackage) as connection:
        create_human_tables(connection)
        for verdict, reason, cropland, state in (
            ("right", "", 1, "applied"),
            ("wrong", "pasture", 1, "applied"),
            ("wrong", "boundary", 1, "applied"),
            ("wrong", "cloud", 0, "applied"),
            ("unsure", "", 1, "applied"),
            ("wrong", "water", 1, "undone"),
        ):
            values = {"action": 1, "block": BLOCKS[0].id, "verdict": verdict, "reason": reason, "time": now()}
            add_row(connection, VERDICT_TABLE, outline, values | {"cropland": cropland, "state": state})
    assert [each.cropland for each in labelled_ground(job.path)[BLOCKS[0].id]] == [True, False]
