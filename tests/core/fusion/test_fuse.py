from __future__ import annotations

import json

import numpy as np
import pytest
from scipy import ndimage

from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources
from croplayer_qgis.core.fusion.features import FEATURE_GROUPS, FUSION_FEATURES
from croplayer_qgis.core.fusion.fuse import NO_DATA, fuse
from croplayer_qgis.core.fusion.roles import b_speaks_for_cropland, exchanged, features_by_role
from croplayer_qgis.core.fusion.top_features import TOP_FEATURES
from croplayer_qgis.core.geodesy.areas import mercator_pixel_area_ha
from croplayer_qgis.core.regions.components import connected_regions
from croplayer_qgis.core.regions.overlay import Overlay
from croplayer_qgis.shared.vocabulary.decisions import Decision

SIZE = 160
MIN_HA = 0.05


@pytest.fixture
def fused(source, evaluation, fusion):
    def run(a, b, quality_a=0.9, quality_b=0.9):
        second = None if b is None else source(b, quality_b)
        return fuse(evaluate_sources(source(a, quality_a), second, evaluation, MIN_HA), fusion, MIN_HA)

    return run


def two_fields():
    """Both see the left field, only A the upper right one, only B the lower right one."""
    a, b = np.full((SIZE, SIZE), 0.05), np.full((SIZE, SIZE), 0.05)
    a[10:150, 10:60] = b[10:150, 10:60] = 0.95
    a[10:60, 90:150] = 0.95
    b[90:150, 90:150] = 0.95
    return a, b


def test_agreement_is_kept_and_the_clearer_source_decides_the_rest(fused):
    a, b = two_fields()
    result = fused(a, b, quality_a=0.9, quality_b=0.2)
    expected = np.full((SIZE, SIZE), Decision.BOTH_OTHER)
    expected[10:150, 10:60] = Decision.BOTH_CROPLAND
    expected[10:60, 90:150] = Decision.A_CROPLAND
    expected[90:150, 90:150] = Decision.A_OTHER
    assert (result.decision == expected).all()
    assert (result.cropland == np.isin(expected, (Decision.BOTH_CROPLAND, Decision.A_CROPLAND))).all()

    result = fused(a, b, quality_a=0.2, quality_b=0.9)
    expected[10:60, 90:150] = Decision.B_OTHER
    expected[90:150, 90:150] = Decision.B_CROPLAND
    assert (result.decision == expected).all()


def test_cropland_is_where_the_probability_reaches_one_half_and_expected_correctness_is_a_probability(fused):
    result = fused(*two_fields())
    assert ((result.probability >= 0.5) == (result.cropland == 1)).all()
    assert ((result.expected_correctness >= 0) & (result.expected_correctness <= 1)).all()


def test_single_source_area_takes_that_sources_label_and_probability(fused):
    a, b = two_fields()
    b[:, 80:] = np.nan
    a[:, 120:] = np.nan
    b[100:, 130:] = 0.8
    result = fused(a, b)
    only_a = (slice(None), slice(80, 120))
    assert (result.decision[only_a] == Decision.SINGLE_SOURCE).all()
    assert result.probability[only_a] == pytest.approx(a[only_a].astype(np.float32))
    assert (result.cropland[only_a] == (a[only_a] > 0.5)).all()
    assert (result.decision[100:, 130:] == Decision.SINGLE_SOURCE).all()
    assert (result.cropland[100:, 130:] == 1).all()


def test_no_imagery_of_either_source_is_no_data_in_every_layer(fused):
    a, b = two_fields()
    a[30:120, 40:] = b[30:120, 40:] = np.nan
    result = fused(a, b)
    gap = np.isnan(a)
    assert ((result.cropland == NO_DATA) == gap).all()
    assert ((result.decision == Decision.NO_DATA) == gap).all()
    assert (np.isnan(result.probability) == gap).all()
    assert (np.isnan(result.expected_correctness) == gap).all()
    assert ((result.regions.labels == 0) == gap).all()


def test_block_without_any_imagery_has_no_region(fused):
    nothing = np.full((SIZE, SIZE), np.nan)
    result = fused(nothing, nothing)
    assert (result.cropland == NO_DATA).all()
    assert all(len(values) == 0 for values in result.regions.columns.values())


def test_job_with_one_source_has_the_same_columns_and_only_single_source_decisions(fused):
    a, b = two_fields()
    alone = fused(a, None)
    assert set(np.unique(alone.decision)) == {Decision.SINGLE_SOURCE}
    assert list(alone.regions.columns) == list(fused(a, b).regions.columns)
    assert np.isnan(alone.regions.columns["contribution_iqa"]).all()
    assert (alone.cropland == (a > 0.5)).all()


def test_sliver_of_disagreement_joins_its_longest_neighbour_and_stays_mapped(fused, window):
    a, b = two_fields()
    b[10:12, 20:30] = 0.1  # 20 px of about 3 m2, far below the minimum mapping unit
    result = fused(a, b)
    assert mercator_pixel_area_ha(window)[0] * 20 < MIN_HA
    assert np.isin(result.decision[10:12, 20:30], (Decision.BOTH_CROPLAND, Decision.BOTH_OTHER)).all()
    assert (result.regions.columns["area_ha"] >= MIN_HA).all()


def test_region_areas_sum_to_the_area_of_the_window(fused, window):
    result = fused(*two_fields())
    assert result.regions.columns["area_ha"].sum() == pytest.approx(
        mercator_pixel_area_ha(window).sum() * SIZE, rel=1e-9
    )


def test_contributions_of_the_groups_sum_to_the_models_log_odds(fused, fusion):
    result = fused(*two_fields(), quality_a=0.7, quality_b=0.4)
    columns = result.regions.columns
    total = sum(columns[f"contribution_{group}"] for group in (*FEATURE_GROUPS, "bias"))
    probability = fusion.predict(features_by_role(columns, FUSION_FEATURES))
    assert total == pytest.approx(np.log(probability / (1 - probability)), abs=1e-3)
    disputed = np.isin(columns["overlay"], (Overlay.ONLY_A, Overlay.ONLY_B))
    assert columns["probability"][disputed] == pytest.approx(probability[disputed], abs=1e-6)


def test_features_that_weigh_most_are_named_largest_first_where_the_model_judged(fused, fusion):
    a, b = two_fields()
    columns = fused(a, b, quality_a=0.7, quality_b=0.4).regions.columns
    contributions = fusion.contributions(features_by_role(columns, FUSION_FEATURES))[:, :-1]
    by_role = exchanged(FUSION_FEATURES)
    b_first = b_speaks_for_cropland(columns)
    assert 0 < b_first.sum() < len(b_first)
    for text, shares, second in zip(columns["top_features"], contributions, b_first, strict=True):
        names = by_role if second else FUSION_FEATURES
        top = json.loads(text)
        assert len(top) == TOP_FEATURES
        weights = [abs(value) for _, value in top]
        assert weights == sorted(weights, reverse=True)
        name, value = top[0]
        assert value == pytest.approx(shares[names.index(name)], abs=1e-4)
        assert abs(value) == pytest.approx(np.abs(shares).max(), abs=1e-4)
    assert set(fused(a, None).regions.columns["top_features"]) == {None}


def test_agreement_features_of_known_squares(fused):
    a, b = two_fields()
    columns = fused(a, b).regions.columns
    both, only = 140 * 50, 50 * 60 + 60 * 60
    assert columns["iou_block"] == pytest.approx(both / (both + only))
    assert columns["agreement_block"] == pytest.approx(1 - only / SIZE**2)
    agreed = columns["overlay"] == Overlay.BOTH
    assert columns["agreed_cropland_distance_m"][agreed] == pytest.approx(0)
    assert (columns["agreed_cropland_distance_m"][~agreed] > 20).all()
    assert columns["agreed_cropland_border"][columns["overlay"] == Overlay.NEITHER] == pytest.approx(
        380 / (380 + 220 + 240)
    )


def test_swapping_the_sources_mirrors_the_overlay(fused):
    rng = np.random.default_rng(7)
    a = ndimage.gaussian_filter(rng.uniform(0, 1, (SIZE, SIZE)), 6)
    b = ndimage.gaussian_filter(rng.uniform(0, 1, (SIZE, SIZE)), 6)
    a, b = (0.5 + 12 * (layer - layer.mean()) for layer in (a, b))
    a, b = np.clip(a, 0, 1), np.clip(b, 0, 1)
    one, other = fused(a, b).regions, fused(b, a).regions
    mirrored = np.array([0, 1, 3, 2, 4, 7, 8, 5, 6])
    assert (one.labels == other.labels).all()
    assert (one.columns["overlay"] == mirrored[other.columns["overlay"]]).all()
    assert one.columns["a_support"] == pytest.approx(other.columns["b_support"])
    assert one.columns["probability"] == pytest.approx(other.columns["probability"], abs=1e-6)


def test_same_block_twice_gives_the_same_bits(fused):
    first, second = fused(*two_fields()), fused(*two_fields())
    for layer in ("cropland", "probability", "decision", "expected_correctness"):
        assert getattr(first, layer).tobytes() == getattr(second, layer).tobytes()


def test_a_regions_judgement_does_not_depend_on_the_order_of_the_regions(fused, fusion):
    columns = fused(*two_fields()).regions.columns
    matrix = features_by_role(columns, FUSION_FEATURES)
    order = np.random.default_rng(2).permutation(len(matrix))
    assert (fusion.predict(matrix[order]) == fusion.predict(matrix)[order]).all()


def test_labels_are_the_connected_regions_of_the_decisions_overlay(fused):
    result = fused(*two_fields())
    overlay = np.concatenate([[0], result.regions.columns["overlay"]]).astype(np.uint8)[result.regions.labels]
    assert (connected_regions(overlay).labels == result.regions.labels).all()


@pytest.mark.parametrize("rows", [(40, 97), (0, 160), (3, 5), (151, 160)])
@pytest.mark.parametrize("columns", [(31, 90), (0, 70)])
def test_cutting_away_what_has_no_imagery_changes_nothing(fused, monkeypatch, rows, columns):
    imagery = np.zeros((SIZE, SIZE), bool)
    imagery[slice(*rows), slice(*columns)] = True
    imagery_b = np.roll(imagery, 9, axis=1)
    a, b = (np.where(seen, p, np.nan) for seen, p in zip((imagery, imagery_b), two_fields(), strict=True))
    cut = fused(a, b)
    # Nothing is cut away.
    monkeypatch.setattr("croplayer_qgis.core.fusion.evaluated_sources.MARGIN_PX", 10 * SIZE)
    whole = fused(a, b)
    for layer in ("cropland", "probability", "decision", "expected_correctness"):
        np.testing.assert_array_equal(getattr(cut, layer), getattr(whole, layer), err_msg=layer)
    np.testing.assert_array_equal(cut.regions.labels, whole.regions.labels)
    for name, values in whole.regions.columns.items():
        if values.dtype.kind == "f":
            np.testing.assert_allclose(cut.regions.columns[name], values, rtol=1e-6, atol=1e-6, err_msg=name)
        else:
            assert (cut.regions.columns[name] == values).all(), name


def test_block_without_any_imagery_is_no_data(fused):
    nothing = np.full((SIZE, SIZE), np.nan)
    result = fused(nothing, nothing)
    assert (result.cropland == NO_DATA).all() and np.isnan(result.probability).all()
    assert result.cropland.shape == (SIZE, SIZE) and result.regions.labels.max() == 0
