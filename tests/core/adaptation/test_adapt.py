"""From what people drew over a job to a model that has learned it."""

from contextlib import closing

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely

from croplayer_qgis.core.adaptation import kept_features
from croplayer_qgis.core.adaptation.adapt import adapt_model
from croplayer_qgis.core.adaptation.label_layers import LabelLayer
from croplayer_qgis.core.adaptation.labels import labelled_ground
from croplayer_qgis.core.adaptation.preview import preview
from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.geodesy.areas import block_area_ha
from croplayer_qgis.core.geopackage import transaction
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.pixels import PixelWindow, block_window
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.feature_pixels import feature_pixels
from croplayer_qgis.shared.job_files import EDIT_TABLE, VERDICT_TABLE
from croplayer_qgis.shared.review_tables import add_row, create_human_tables, geopackage_geometry, now
from croplayer_qgis.shared.vocabulary.adaptation import Change
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


def adapt(job, out, cancelled=lambda: False, layers=()):
    with closing(open_reader(job.parameters.source_a, {})) as reader:
        return adapt_model(job, [reader], out, layers, cancelled, lambda share, words: None)


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


def layer(path, shapes, classes, crs="EPSG:4326", column="class"):
    gpd = {"geometry": shapely.to_wkb(shapes), "field_data": [np.array(classes, object)], "fields": [column]}
    kind = "Point" if shapely.get_type_id(shapes[0]) == shapely.GeometryType.POINT else "Polygon"
    pyogrio.raw.write(path, **gpd, geometry_type=kind, crs=crs)
    return LabelLayer(path, "", kind, column)


def halves(block):
    """Boxes inside the western and eastern half of a block."""
    west, south, east, north = block.bounds
    middle, rim = (west + east) / 2, 0.004
    return (
        shapely.box(west + rim, south + rim, middle - rim, north - rim),
        shapely.box(middle + rim, south + rim, east - rim, north - rim),
    )


def test_polygons_and_points_of_ones_own_are_labels_too(job, tmp_path):
    polygons = [half for block in BLOCKS[:2] for half in halves(block)]
    points = [shapely.centroid(half) for block in BLOCKS[2:] for half in halves(block)]
    layers = [
        layer(tmp_path / "polygons.gpkg", polygons, ["other", "Cropland"] * 2),
        layer(tmp_path / "points.gpkg", points, ["0", "1"] * 2, column="what"),
    ]
    made = adapt(job, tmp_path / "adapted", layers=layers)
    assert (made.blocks, made.labels) == (4, 8)
    assert made.validated.other.before == 1 and made.validated.other.after < 0.05
    assert made.warnings == ()


def test_labels_outside_the_job_are_told_and_alone_refused(job, tmp_path):
    away = shapely.box(10, 10, 10.01, 10.01)
    with pytest.raises(InputError, match="None of the 1 labels lies on a block"):
        adapt(job, tmp_path / "adapted", layers=[layer(tmp_path / "away.gpkg", [away], ["other"])])
    shapes = [half for block in BLOCKS for half in halves(block)] + [away]
    some = layer(tmp_path / "some.gpkg", shapes, ["other", "cropland"] * 4 + ["other"])
    made = adapt(job, tmp_path / "adapted", layers=[some])
    assert made.labels == 8
    assert made.warnings == ("1 label lies outside the job's blocks and was left out.",)


def test_a_value_that_is_no_class_is_refused_and_an_empty_one_left_out(job, tmp_path):
    shapes = [half for block in BLOCKS for half in halves(block)]
    with pytest.raises(InputError, match="maize"):
        adapt(job, tmp_path / "adapted", layers=[layer(tmp_path / "a.gpkg", shapes, ["maize"] * 8)])
    with pytest.raises(InputError, match="no column what"):
        adapt(job, tmp_path / "adapted", layers=[LabelLayer(tmp_path / "a.gpkg", "", "Polygon", "what")])
    empty = layer(tmp_path / "b.gpkg", shapes, ["other", "cropland"] * 3 + ["other", ""])
    assert "without a label, left out: 1" in " ".join(
        adapt(job, tmp_path / "adapted", layers=[empty]).warnings
    )


def test_a_few_points_are_too_few_labels(job, tmp_path):
    west, east = halves(BLOCKS[0])
    points = [shapely.centroid(west), shapely.centroid(east), shapely.point_on_surface(east)]
    few = layer(tmp_path / "few.gpkg", points, ["other", "cropland", "cropland"])
    with pytest.raises(InputError, match="too few labels"):
        adapt(job, tmp_path / "adapted", layers=[few])


def test_as_many_labels_as_a_survey_has_are_taken(job, tmp_path):
    rng = np.random.default_rng(5)
    places = [(rng.uniform(*half.bounds[::2], 12_500), rng.uniform(*half.bounds[1::2], 12_500))
              for block in BLOCKS for half in halves(block)]  # fmt: skip
    points = np.concatenate([shapely.points(*place) for place in places])
    classes = np.repeat(np.tile([0, 1], 4), 12_500).astype(str)
    made = adapt(job, tmp_path / "adapted", layers=[layer(tmp_path / "survey.gpkg", points, classes)])
    assert made.labels == 100_000
    assert made.validated.after < 0.05


def test_contradicting_labels_are_told_and_the_later_one_counts(job, tmp_path):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    wrong = layer(tmp_path / "w.gpkg", [halves(block)[0] for block in BLOCKS], ["cropland"] * 4)
    made = adapt(job, tmp_path / "adapted", layers=[wrong])
    assert made.validated.after < 0.05  # the job's own corrections stand above a layer
    assert "was called both cropland and not cropland; the later label counts" in " ".join(made.warnings)


def test_features_are_kept_beside_the_job_and_not_computed_again(job, tmp_path, monkeypatch):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    first = adapt(job, tmp_path / "first")
    kept = sorted((job.path / "features").iterdir())
    assert [file.name for file in kept] == sorted(f"{block.id}_scene.npz" for block in BLOCKS)
    assert first.feature_bytes == sum(file.stat().st_size for file in kept)
    asked = []
    monkeypatch.setattr(
        kept_features, "feature_pixels", lambda *given: asked.append(given) or feature_pixels(*given)
    )
    again = adapt(job, tmp_path / "again")
    assert not asked
    np.testing.assert_array_equal(first.validated.adaptation.weights, again.validated.adaptation.weights)
    kept[0].write_bytes(b"damaged")
    adapt(job, tmp_path / "third")
    assert len(asked) == 1


def test_features_that_cannot_be_kept_are_told_and_nothing_is_lost(job, tmp_path):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    (job.path / "features").write_text("no folder")  # every write into it fails, as on a full disk
    made = adapt(job, tmp_path / "adapted")
    assert "Features could not be kept" in " ".join(made.warnings)
    assert OnnxModel(tmp_path / "adapted", 1).card == made.card


def test_a_preview_shows_where_the_map_is_going_to_change(job, tmp_path):
    for block in BLOCKS:
        say(job, block, "other", "cropland")
    adapt(job, tmp_path / "adapted")
    with closing(open_reader(job.parameters.source_a, {})) as reader:
        found = preview(
            job, [reader], tmp_path / "adapted", BLOCKS[:1], lambda: False, lambda share, words: None
        )
    shown = found[BLOCKS[0]]
    with rasterio.open(shown.path) as raster:
        codes = raster.read(1)
        assert raster.crs == "EPSG:3857" and raster.bounds.left < raster.bounds.right
    middle = codes.shape[1] // 2
    assert (codes[:, : middle - 1] == Change.LOST).mean() > 0.95
    assert (codes[:, middle + 1 : -1] == Change.KEPT).mean() > 0.95  # the last is the next block's pasture
    assert shown.lost_ha == pytest.approx(block_area_ha(BLOCKS[0]) / 2, rel=0.1) and shown.gained_ha < 1


def test_a_preview_of_a_foreign_block_or_of_too_many_is_refused(job, tmp_path):
    for blocks, words in (([Block(0, 0)], "not part of the job"), (BLOCKS * 3, "at most 9 blocks")):
        with pytest.raises(InputError, match=words):
            preview(job, [], tmp_path, blocks, lambda: False, lambda share, text: None)
