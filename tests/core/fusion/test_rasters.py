"""Evaluation and fusion of rasters from anywhere: every band and figure worked out by hand."""

from __future__ import annotations

from contextlib import ExitStack
from types import SimpleNamespace

import numpy as np
import pyogrio
import pytest
import rasterio

from croplayer_qgis.core.errors import Cancelled, InputError
from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.evaluation.raster import evaluate_raster
from croplayer_qgis.core.evaluation.source_evaluation import labelled_regions
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.fusion.rasters import _joint_bounds, _known_features, fuse_rasters
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.grid import Bounds, blocks_in
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.regions.probability_raster import ProbabilityRaster
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.decisions import Decision
from tests.core.exact_models import RATHER, SURE, stump

SIZE = 160


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Cropland is right with 0.881, other with 0.731; who speaks for cropland is believed from 0.5 on."""
    folder = tmp_path_factory.mktemp("stumps")
    return (
        stump(folder / "evaluation", "evaluation", EVALUATION_FEATURES, "cropland", 3, 4),
        stump(folder / "fusion", "fusion", FUSION_FEATURES, "a_probability_mean", 0, 4),
    )


@pytest.fixture
def raster(tmp_path, window):
    def write(name, values):
        path = tmp_path / f"{name}.tif"
        profile = {"driver": "GTiff", "width": SIZE, "height": SIZE, "count": 1, "dtype": "float32",
                   "crs": "EPSG:3857", "transform": window.transform, "nodata": -1}  # fmt: skip
        with rasterio.open(path, "w", **profile) as dataset:
            dataset.write(np.nan_to_num(np.asarray(values, np.float32), nan=-1), 1)
        return path

    return write


@pytest.fixture
def told():
    return []


def bands_of(path, window):
    """The bands on the window, whatever lies around it."""
    with rasterio.open(path) as dataset:
        x = round((window.transform.c - dataset.transform.c) / dataset.transform.a)
        y = round((window.transform.f - dataset.transform.f) / dataset.transform.e)
        bands = dataset.read()
        whole = bands[:, y : y + SIZE, x : x + SIZE]
        assert whole.shape[1:] == (SIZE, SIZE)
        assert (bands != 255).sum() == (whole != 255).sum()
        return whole, dataset.descriptions, dataset.tags()


def test_fused_raster_has_these_bands_and_areas(tmp_path, raster, window, models, told):
    a, b = np.full((SIZE, SIZE), np.nan), np.full((SIZE, SIZE), np.nan)
    both, only_a, only_b, neither, alone, nothing = (
        slice(0, 20), slice(20, 50), slice(50, 70), slice(70, 110), slice(110, 140), slice(140, 160),
    )  # fmt: skip
    a[:, both], b[:, both] = 0.9, 0.8
    a[:, only_a], b[:, only_a] = 0.8, 0.2
    a[:, only_b], b[:, only_b] = 0.1, 0.7
    a[:, neither], b[:, neither] = 0.1, 0.2
    a[:, alone] = 0.6
    out = tmp_path / "fused.tif"
    with ExitStack() as stack:
        sources = tuple(
            stack.enter_context(ProbabilityRaster(raster(name, layer), f"raster {name}"))
            for name, layer in (("a", a), ("b", b))
        )
        result = fuse_rasters(
            sources, models, 16, 0.01, out, lambda: False, lambda share, text: told.append((share, text))
        )
    (cropland, probability, decision, correctness), names, tags = bands_of(out, window)
    assert names == ("cropland", "probability", "decision", "expected_correctness")
    expected = [  # cropland, probability %, decision, expected correctness %
        (both, (1, 88, 2, 88)),  # 0.9 >= 0.5: 0.881
        (only_a, (1, 88, 3, 88)),  # A speaks for cropland, 0.8
        (only_b, (1, 88, 4, 88)),  # B does, 0.7
        (neither, (0, 12, 1, 73)),  # 0.2 < 0.5: 0.119; "other" is right with 0.731
        (alone, (1, 60, 7, 88)),  # A's own probability and label
        (nothing, (255, 255, 255, 255)),
    ]
    for place, values in expected:
        for layer, value in zip((cropland, probability, decision, correctness), values, strict=True):
            assert (layer[:, place] == value).all(), (place, value)
    column_ha = mercator_pixel_area_ha(window).sum()
    assert result.cropland_ha == pytest.approx((20 + 30 + 20 + 30) * column_ha, rel=1e-9)
    assert result.mapped_ha == pytest.approx(140 * column_ha, rel=1e-9)
    by_code = {2: 20, 3: 30, 4: 20, 1: 40, 7: 30}
    assert result.decision_ha == pytest.approx({code: n * column_ha for code, n in by_code.items()}, rel=1e-9)
    assert "a_iqa_quality" in result.missing_features and "a_texture" in result.missing_features
    assert "a_probability_mean" not in result.missing_features
    assert tags["FUSION_SHA256"] == models[1].card.sha256
    assert tags["EVALUATION_SHA256"] == models[0].card.sha256
    assert told and all(0 <= share < 1 and text.endswith("fusion") for share, text in told)


def test_evaluated_raster_has_these_bands_areas_and_regions(tmp_path, raster, window, models, told):
    layer = np.full((SIZE, SIZE), np.nan)
    layer[:, :40], layer[:, 40:100] = 0.9, 0.2
    out, regions = tmp_path / "evaluated.tif", tmp_path / "regions.gpkg"
    with ProbabilityRaster(raster("one", layer), "the raster") as source:
        result = evaluate_raster(
            source, models[0], 16, 0.01, out, regions, lambda: False, lambda *report: told.append(report)
        )
    (correctness, cropland), names, tags = bands_of(out, window)
    assert names == ("expected_correctness", "cropland")
    for place, right, label in ((slice(0, 40), 88, 1), (slice(40, 100), 73, 0), (slice(100, 160), 255, 255)):
        assert (correctness[:, place] == right).all() and (cropland[:, place] == label).all()
    column_ha = mercator_pixel_area_ha(window).sum()
    assert result.regions == 2
    assert result.mapped_ha == pytest.approx(100 * column_ha, rel=1e-9)
    assert result.cropland_ha == pytest.approx(40 * column_ha, rel=1e-9)
    wrong = 40 * (1 - SURE) + 60 * (1 - RATHER)
    assert result.expected_error_ha == pytest.approx(wrong * column_ha, rel=1e-5)
    assert "iqa_quality" in result.missing_features and "cropland" not in result.missing_features
    assert tags["MODEL"] == "stump-evaluation" and tags["MODEL_SHA256"] == models[0].card.sha256
    meta, _, _, columns = pyogrio.raw.read(regions)
    table = dict(zip(meta["fields"], columns, strict=True))
    assert table["region"].tolist() == [1, 2] and table["cropland"].tolist() == [1, 0]
    assert table["area_ha"] == pytest.approx([40 * column_ha, 60 * column_ha], rel=1e-9)
    assert table["expected_correctness"] == pytest.approx([SURE, RATHER], abs=1e-5)
    assert table["expected_error_ha"] == pytest.approx(
        [40 * (1 - SURE) * column_ha, 60 * (1 - RATHER) * column_ha], rel=1e-5
    )
    assert told and all(0 <= share < 1 and text.endswith("evaluation") for share, text in told)


def test_cancel_leaves_no_raster(tmp_path, raster, models):
    path = raster("one", np.full((SIZE, SIZE), 0.9))
    with ProbabilityRaster(path, "a") as a, ProbabilityRaster(path, "b") as b:
        with pytest.raises(Cancelled):
            fuse_rasters((a, b), models, 16, 0.01, tmp_path / "f.tif", lambda: True, lambda *_: None)
        with pytest.raises(Cancelled):
            evaluate_raster(a, models[0], 16, 0.01, tmp_path / "e.tif", None, lambda: True, lambda *_: None)
    assert not list(tmp_path.glob("[ef].tif*"))


def test_whole_numbers_are_per_cent_and_doubtful_values_are_refused(tmp_path, raster, window):
    with ProbabilityRaster(raster("f", np.full((SIZE, SIZE), 0.25)), "raster A") as source:
        layers = source.layers(window, lambda: False)
        assert layers.probability == pytest.approx(np.full((SIZE, SIZE), 0.25))
        assert not layers.mosaic.valid.any() and layers.mosaic.image.shape == (SIZE, SIZE, 3)
        assert np.isnan(layers.quality.quality).all()
    with rasterio.open(raster("g", np.full((SIZE, SIZE), 0.25))) as dataset:
        profile = dataset.profile | {"dtype": "uint8", "nodata": 255}
    for name, value in (("per_cent", 40), ("flag", 1)):
        with rasterio.open(tmp_path / f"{name}.tif", "w", **profile) as dataset:
            dataset.write(np.full((1, SIZE, SIZE), value, np.uint8))
    with ProbabilityRaster(tmp_path / "per_cent.tif", "raster A") as source:
        layers = source.layers(window, lambda: False)
        assert layers.probability == pytest.approx(np.full((SIZE, SIZE), 0.4))
    with pytest.raises(InputError, match="only 0 and 1"):
        ProbabilityRaster(tmp_path / "flag.tif", "raster A")
    with ProbabilityRaster(tmp_path / "flag.tif", "raster A", full=1) as source:
        assert (source.layers(window, lambda: False).probability == 1).all()
    with pytest.raises(InputError, match=r"holds values from 1\.5 to 1\.5"):
        ProbabilityRaster(raster("big", np.full((SIZE, SIZE), 1.5)), "raster A")
    for threshold in (0, 1):
        with pytest.raises(InputError, match="between 0 and 1"):
            ProbabilityRaster(tmp_path / "per_cent.tif", "raster A", threshold=threshold)


def test_pixel_is_unsure_when_its_probability_is_within_015_of_the_threshold(source):
    probability = np.full((SIZE, SIZE), 0.34)
    probability[: SIZE // 4] = 0.36  # 0.14 from 0.5; 0.34 is 0.16 away
    columns = labelled_regions(source(probability), 0.01).columns
    assert columns["unsure_share"] == pytest.approx([0.25])
    # Mean probability (0.36 + 3 * 0.34) / 4 = 0.345; label "other": 1 - 0.345. Spread sqrt(3)/4 * 0.02.
    assert columns["confidence_mean"] == pytest.approx([0.655], abs=1e-6)
    assert columns["probability_sd"] == pytest.approx([np.sqrt(3) / 4 * 0.02], rel=1e-4)


def test_shares_of_a_raster_over_several_blocks_are_those_of_its_blocks(tmp_path, models):
    """200 x 150 pixels of 76 m at the equator reach over several blocks; each is told of once, in order."""
    window = PixelWindow(11, 105_000, 90_000, 200, 150)
    path = tmp_path / "wide.tif"
    profile = {"driver": "GTiff", "width": 200, "height": 150, "count": 1, "dtype": "float32",
               "crs": "EPSG:3857", "transform": window.transform, "nodata": -1}  # fmt: skip
    with rasterio.open(path, "w", **profile) as dataset:
        dataset.write(np.full((150, 200), 0.9, np.float32), 1)
    told, fused = [], []
    with ProbabilityRaster(path, "a") as a, ProbabilityRaster(path, "b") as b:
        count = len(list(blocks_in(a.extent.whole)))
        evaluated = evaluate_raster(
            a,
            models[0],
            11,
            0.01,
            tmp_path / "e.tif",
            None,
            lambda: False,
            lambda share, _: told.append(share),
        )
        result = fuse_rasters(
            (a, b), models, 11, 0.01, tmp_path / "f.tif", lambda: False, lambda share, _: fused.append(share)
        )
    assert count > 4
    assert told == pytest.approx([done / count for done in range(count)])
    assert fused == pytest.approx(told)
    whole_ha = mercator_pixel_area_ha(window).sum() * 200
    assert (evaluated.mapped_ha, evaluated.cropland_ha) == pytest.approx((whole_ha, whole_ha), rel=1e-6)
    assert (result.mapped_ha, result.cropland_ha) == pytest.approx((whole_ha, whole_ha), rel=1e-6)
    assert evaluated.regions == count  # regions end at the borders of blocks


def covering(*bounds):
    return SimpleNamespace(extent=SimpleNamespace(whole=Bounds(*bounds)))


@pytest.mark.parametrize(
    ("other", "joint"),
    [
        ((3, 3, 12, 14), (0, 0, 12, 14)),  # west, south, east, north of the other and of both
        ((-4, -7, 8, 9), (-4, -7, 10, 10)),
        ((2, 2, 9, 9), (0, 0, 10, 10)),
        ((4, -1, 5, 11), (0, -1, 10, 11)),
    ],
)
def test_rasters_that_overlap_are_mapped_as_far_as_either_reaches(other, joint):
    first, second = covering(0, 0, 10, 10), covering(*other)
    assert _joint_bounds((first, second)) == _joint_bounds((second, first)) == Bounds(*joint)


@pytest.mark.parametrize(
    "other", [(10, 0, 20, 10), (-9, 0, 0, 10), (0, 10, 10, 20), (0, -9, 10, 0), (11, 11, 12, 12)]
)
def test_rasters_that_only_touch_do_not_overlap(other):
    for pair in ((covering(0, 0, 10, 10), covering(*other)), (covering(*other), covering(0, 0, 10, 10))):
        with pytest.raises(InputError, match="do not overlap"):
            _joint_bounds(pair)


def test_feature_is_known_when_any_region_that_both_sources_show_has_it():
    nan = float("nan")
    columns = {
        RegionColumn.DECISION: [Decision.BOTH_CROPLAND, Decision.BOTH_OTHER, Decision.SINGLE_SOURCE],
        "everywhere": [1.0, 2.0, 3.0],
        "somewhere": [nan, 2.0, nan],
        "where one source shows": [nan, nan, 3.0],
    }
    fused = SimpleNamespace(regions=SimpleNamespace(columns=columns))
    assert _known_features(fused, tuple(columns)[1:]) == {"everywhere", "somewhere"}
