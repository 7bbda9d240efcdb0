from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.evaluation.source_evaluation import evaluate_source, labelled_regions
from croplayer_qgis.core.fusion.features import FEATURE_GROUPS, FUSION_FEATURES
from croplayer_qgis.core.fusion.fuse import overlay_regions
from croplayer_qgis.core.regions.table import feature_matrix

SIZE = 160
MIN_HA = 0.05


def columns_of(a, b, evaluation):
    support = tuple(evaluate_source(s, evaluation, MIN_HA).cropland_support() for s in (a, b))
    return overlay_regions(a, b, support, MIN_HA).columns


@pytest.fixture
def probability():
    layer = np.full((SIZE, SIZE), 0.1)
    layer[20:100, 20:100] = 0.9
    return layer


def test_every_documented_feature_is_computed_and_no_other(source, evaluation, probability):
    a, b = source(probability), source(probability.T[::-1])
    columns = columns_of(a, b, evaluation)
    assert tuple(columns) == FUSION_FEATURES
    assert len(set(FUSION_FEATURES)) == sum(len(group) for group in FEATURE_GROUPS.values())
    assert tuple(labelled_regions(a, MIN_HA).columns) == tuple(EVALUATION_FEATURES)


def test_quality_of_each_source_reaches_its_own_feature(source, evaluation, probability):
    a, b = source(probability, quality=0.75), source(probability, quality=0.25)
    columns = columns_of(a, b, evaluation)
    assert columns["a_iqa_quality"] == pytest.approx(0.75)
    assert columns["b_iqa_quality"] == pytest.approx(0.25)
    assert columns["b_iqa_clear"] == pytest.approx(0.25)


def test_source_without_imagery_in_a_region_has_missing_features_there(source, evaluation, probability):
    holed = probability.copy()
    holed[:, 110:] = np.nan
    columns = columns_of(source(probability), source(holed), evaluation)
    right = columns["longitude_deg"] == columns["longitude_deg"].max()
    for name in ("b_probability_mean", "b_iqa_quality", "b_iqa_cloud", "b_texture", "b_support"):
        assert np.isnan(columns[name][right]).all(), name
        assert np.isfinite(columns[name][~right]).all(), name


def test_centroid_lies_in_the_window_in_degrees(source, evaluation, probability, window):
    columns = columns_of(source(probability), source(probability), evaluation)
    west, south, east, north = window.bounds_lonlat
    whole = columns["area_ha"].argmax()
    assert west < columns["longitude_deg"][whole] < east
    assert south < columns["latitude_deg"][whole] < north


def test_confidence_is_the_probability_of_the_regions_own_label(source, probability):
    labelled = labelled_regions(source(probability), MIN_HA)
    assert labelled.cropland.tolist() == [False, True]
    assert labelled.columns["confidence_mean"] == pytest.approx([0.9, 0.9])


def test_model_that_needs_an_unknown_feature_is_refused(source, probability):
    columns = labelled_regions(source(probability), MIN_HA).columns
    with pytest.raises(ModelError, match="soil_moisture"):
        feature_matrix(columns, ("area_ha", "soil_moisture"))


def test_weighted_probability_is_that_of_the_better_image(source, evaluation, probability):
    a, b = source(probability, quality=0.9), source(np.full((SIZE, SIZE), 0.2), quality=0.3)
    columns = columns_of(a, b, evaluation)
    weight = 0.9**4 / (0.9**4 + 0.3**4)
    expected = weight * columns["a_probability_mean"] + (1 - weight) * columns["b_probability_mean"]
    assert columns["quality_weighted_probability"] == pytest.approx(expected, abs=1e-6)
    # the fixture's images are clear by as much as their quality
    weight = 0.9**4 * 0.92 / (0.9**4 * 0.92 + 0.3**4 * 0.32)
    expected = weight * columns["a_probability_mean"] + (1 - weight) * columns["b_probability_mean"]
    assert columns["seen_ground_probability"] == pytest.approx(expected, abs=1e-6)


def test_weighted_probability_is_the_only_source_s_where_the_other_has_no_imagery(
    source, evaluation, probability
):
    holed = probability.copy()
    holed[:, 110:] = np.nan
    columns = columns_of(source(probability, quality=0.1), source(holed, quality=0.9), evaluation)
    right = columns["longitude_deg"] == columns["longitude_deg"].max()
    for name in ("quality_weighted_probability", "seen_ground_probability"):
        assert columns[name][right] == pytest.approx(columns["a_probability_mean"][right]), name
