"""Every layer of the fused product on inputs small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.fusion.decisions import decide
from croplayer_qgis.core.fusion.evaluated_sources import evaluate_sources, imagery_window
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.fusion.fuse import NO_DATA, fuse
from croplayer_qgis.core.fusion.top_features import top_features
from croplayer_qgis.core.regions.overlay import Overlay
from croplayer_qgis.shared.vocabulary.decisions import Decision
from tests.core.exact_models import NO, RATHER, RATHER_NOT, SURE, stump

SIZE = 160
CLEAR, POOR = 0.9, 0.2

# Both sources agree: the evaluation's opinion of either, weighted by the fourth power of its quality.
AGREED = (CLEAR**4 * SURE + POOR**4 * RATHER) / (CLEAR**4 + POOR**4)

# One strip of 20 columns for each thing two sources can say of a place.
BOTH, ONLY_A, ONLY_B, NEITHER, A_FIELD, A_OTHER, B_FIELD, B_OTHER = (
    slice(20 * i, 20 * i + 20) for i in range(8)
)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A clear source's label is right with 0.881, a poor one's with 0.731; the clear one is believed."""
    folder = tmp_path_factory.mktemp("stumps")
    return (
        stump(folder / "evaluation", "evaluation", EVALUATION_FEATURES, "iqa_quality", 3, 4),
        stump(folder / "fusion", "fusion", FUSION_FEATURES, "a_iqa_quality", 0, 4),
    )


@pytest.fixture
def strips(source, models):
    """The fusion of the strips with a quality of each source's imagery; values of a strip are one."""
    a, b = np.full((SIZE, SIZE), np.nan), np.full((SIZE, SIZE), np.nan)
    a[:, BOTH], b[:, BOTH] = 0.95, 0.9
    a[:, ONLY_A], b[:, ONLY_A] = 0.8, 0.3
    a[:, ONLY_B], b[:, ONLY_B] = 0.1, 0.7
    a[:, NEITHER], b[:, NEITHER] = 0.05, 0.15
    a[:, A_FIELD], a[:, A_OTHER] = 0.6, 0.4
    b[:, B_FIELD], b[:, B_OTHER] = 0.65, 0.35

    def run(quality_a, quality_b):
        evaluation, fusion = models
        sources = evaluate_sources(source(a, quality_a), source(b, quality_b), evaluation, 0.01)
        return fuse(sources, fusion, 0.01)

    return run


def by_strip(layer):
    values = []
    for place in (BOTH, ONLY_A, ONLY_B, NEITHER, A_FIELD, A_OTHER, B_FIELD, B_OTHER):
        one = layer[:, place]
        assert (one == one[0, 0]).all()
        values.append(float(one[0, 0]))
    return values


def test_clear_source_a_and_poor_source_b_give_these_four_bands(strips):
    fused = strips(CLEAR, POOR)
    assert by_strip(fused.decision) == [
        Decision.BOTH_CROPLAND,
        Decision.A_CROPLAND,  # A speaks for cropland and is clear
        Decision.A_OTHER,  # B speaks for cropland and is poor
        Decision.BOTH_OTHER,
        *[Decision.SINGLE_SOURCE] * 4,
    ]
    assert by_strip(fused.cropland) == [1, 1, 0, 0, 1, 0, 1, 0]
    # The model's answer for the source that speaks for cropland; NEITHER: B is surer of it (0.15 > 0.05) and
    # poor. Alone: the source's own probability.
    expected = [SURE, SURE, NO, NO, 0.6, 0.4, 0.65, 0.35]
    assert by_strip(fused.probability) == pytest.approx(expected, abs=1e-5)
    # BOTH, NEITHER: 0.881 and 0.731, weighted by quality. ONLY_A, ONLY_B: the fusion model's own, 0.881 and
    # 1 - 0.119. Alone: that source's.
    expected = [AGREED, SURE, SURE, AGREED, SURE, SURE, RATHER, RATHER]
    assert by_strip(fused.expected_correctness) == pytest.approx(expected, abs=1e-5)


def test_poor_source_a_and_clear_source_b_give_these_four_bands(strips):
    fused = strips(POOR, CLEAR)
    assert by_strip(fused.decision) == [
        Decision.BOTH_CROPLAND,
        Decision.B_OTHER,  # A speaks for cropland and is poor
        Decision.B_CROPLAND,  # B speaks for cropland and is clear
        Decision.BOTH_OTHER,
        *[Decision.SINGLE_SOURCE] * 4,
    ]
    assert by_strip(fused.cropland) == [1, 0, 1, 0, 1, 0, 1, 0]
    below = float(np.nextafter(np.float32(0.5), np.float32(0)))
    # BOTH: A is surer of cropland, but poor: 0.119, kept on the agreed side at 0.5. NEITHER: B is surer of it
    # and clear: 0.881, kept just below 0.5.
    expected = [0.5, NO, SURE, below, 0.6, 0.4, 0.65, 0.35]
    assert by_strip(fused.probability) == pytest.approx(expected, abs=1e-5)
    assert by_strip(fused.probability)[3] < 0.5
    # A alone 0.731, B alone 0.881.
    expected = [AGREED, SURE, SURE, AGREED, RATHER, RATHER, SURE, SURE]
    assert by_strip(fused.expected_correctness) == pytest.approx(expected, abs=1e-5)


def test_where_sources_disagree_the_fusion_model_says_how_sure_it_is(source, tmp_path):
    """The models contradict each other: poor imagery is believed, and is right less often."""
    evaluation = stump(tmp_path / "e", "evaluation", EVALUATION_FEATURES, "iqa_quality", 1, 4)
    fusion = stump(tmp_path / "f", "fusion", FUSION_FEATURES, "a_iqa_quality", 4, 0)
    a, b = np.full((SIZE, SIZE), 0.1), np.full((SIZE, SIZE), 0.1)
    a[:, :80], b[:, 80:] = 0.9, 0.9
    # A is poor: right with 0.269. Left it alone says cropland, and is believed (0.881). Right B says
    # cropland, is clear and not believed (0.119).
    fused = fuse(evaluate_sources(source(a, POOR), source(b, CLEAR), evaluation, 0.01), fusion, 0.01)
    assert set(np.unique(fused.decision[:, :80])) == {Decision.A_CROPLAND}
    assert set(np.unique(fused.decision[:, 80:])) == {Decision.A_OTHER}
    assert fused.expected_correctness == pytest.approx(np.full((SIZE, SIZE), SURE), abs=1e-5)
    # Exchanged: B is the poor one and decides; right it says cropland.
    fused = fuse(evaluate_sources(source(a, CLEAR), source(b, POOR), evaluation, 0.01), fusion, 0.01)
    assert set(np.unique(fused.decision[:, :80])) == {Decision.B_OTHER}
    assert set(np.unique(fused.decision[:, 80:])) == {Decision.B_CROPLAND}
    assert fused.expected_correctness == pytest.approx(np.full((SIZE, SIZE), SURE), abs=1e-5)


def test_region_table_says_what_the_layers_say(strips):
    fused = strips(CLEAR, POOR)
    columns = fused.regions.columns
    assert columns["region"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert columns["overlay"].tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert columns["decision"].tolist() == [2, 3, 5, 1, 7, 7, 7, 7]
    assert columns["cropland"].tolist() == [1, 1, 0, 0, 1, 0, 1, 0]
    assert columns["probability"] == pytest.approx([SURE, SURE, NO, NO, 0.6, 0.4, 0.65, 0.35], abs=1e-5)
    expected = [AGREED, SURE, SURE, AGREED, SURE, SURE, RATHER, RATHER]
    assert columns["expected_correctness"] == pytest.approx(expected, abs=1e-5)
    # What the evaluation of each source makes of cropland: A and B right with 0.881 and 0.731.
    nan = np.nan
    assert columns["a_support"] == pytest.approx(
        [SURE, SURE, NO, NO, SURE, NO, nan, nan], abs=1e-5, nan_ok=True
    )
    assert columns["b_support"] == pytest.approx(
        [RATHER, RATHER_NOT, RATHER, RATHER_NOT, nan, nan, RATHER, RATHER_NOT], abs=1e-5, nan_ok=True
    )
    assert columns["a_cropland"].tolist() == [1, 1, 0, 0, 1, 0, 0, 0]
    assert columns["b_cropland"].tolist() == [1, 0, 1, 0, 0, 0, 1, 0]
    assert columns["probability_difference"] == pytest.approx(
        [0.05, 0.5, 0.6, 0.1, nan, nan, nan, nan], abs=1e-6, nan_ok=True
    )
    # Cropland of both on 1 strip of the 3 that are cropland of either; agreement on 2 of the 4 seen by both.
    assert columns["iou_block"] == pytest.approx([1 / 3] * 8)
    assert columns["agreement_block"] == pytest.approx([1 / 2] * 8)
    # Border with agreed cropland: one of the two borders of ONLY_A, none of the others.
    assert columns["agreed_cropland_border"] == pytest.approx([0, 0.5, 0, 0, 0, 0, 0, 0])
    # All of the model's say comes from one feature of the group "iqa".
    assert columns["contribution_region"][:4] == pytest.approx([0] * 4)
    # Bias: mean log-odds of the eight training rows, (4 * -2 + 4 * 2) / 8 = 0; the answer is +-2.
    assert columns["contribution_bias"][:4] == pytest.approx([0] * 4, abs=1e-5)
    assert columns["contribution_iqa"][:4] == pytest.approx([2, 2, -2, -2], abs=1e-5)
    assert np.isnan(columns["contribution_iqa"][4:]).all()
    assert columns["top_features"][0].startswith('[["a_iqa_quality", 2.0]')
    assert columns["top_features"][2].startswith('[["b_iqa_quality", -2.0]')  # B speaks for cropland there
    assert columns["top_features"][4] is None


def test_distance_to_agreed_cropland_is_told_in_metres(source, models):
    """Agreed cropland on the left 40 columns; the distance is measured on every fourth pixel."""
    a, b = np.full((SIZE, SIZE), 0.1), np.full((SIZE, SIZE), 0.1)
    a[:, :40] = b[:, :40] = 0.9
    layers = source(a)
    fused = fuse(evaluate_sources(layers, source(b), models[0], 0.01), models[1], 0.01)
    # Columns 40, 44 ... 156 are 4, 8 ... 120 px from column 36, the last agreed of every fourth: 62 px in the
    # mean.
    distance = fused.regions.columns["agreed_cropland_distance_m"]
    assert distance == pytest.approx([0, 62 * layers.pixel_m], rel=1e-6)
    # A window at 42.2 N, zoom 16: 156543.034 m / 2^16 * cos(42.2) = 1.769 m a pixel.
    assert layers.pixel_m == pytest.approx(1.769, rel=0.005)


@pytest.mark.parametrize(
    ("overlay", "other", "cropland"),
    [
        (Overlay.NO_DATA, 0, 0),
        (Overlay.BOTH, 2, 2),
        (Overlay.ONLY_A, 6, 3),
        (Overlay.ONLY_B, 5, 4),
        (Overlay.NEITHER, 1, 1),
        (Overlay.A_ALONE_CROPLAND, 7, 7),
        (Overlay.A_ALONE_OTHER, 7, 7),
        (Overlay.B_ALONE_CROPLAND, 7, 7),
        (Overlay.B_ALONE_OTHER, 7, 7),
    ],
)
def test_code_of_each_overlay_class_and_label(overlay, other, cropland):
    codes = decide(np.array([overlay, overlay], np.uint8), np.array([False, True]))
    assert codes.tolist() == [other, cropland]
    assert int(Decision.EDITED) == 8


def test_only_the_part_with_imagery_is_looked_at_with_a_margin_on_whole_eights(window, source):
    a, b = np.full((SIZE, SIZE), np.nan), np.full((SIZE, SIZE), np.nan)
    a[50:60, 70:90] = 0.5
    # Row 50 lies in the eight that begins at 48; a margin of 8 before: 40. After row 59, the last: 60 + 8.
    # Column 70: 64 - 8 = 56; 90 + 8 = 98.
    part = imagery_window(source(a), source(b))
    assert (part.y0 - window.y0, part.y1 - window.y0) == (40, 68)
    assert (part.x0 - window.x0, part.x1 - window.x0) == (56, 98)
    b[2, 158] = 0.5  # B's imagery counts too, and nothing lies outside the window
    part = imagery_window(source(a), source(b))
    assert (part.y0 - window.y0, part.y1 - window.y0) == (0, 68)
    assert (part.x0 - window.x0, part.x1 - window.x0) == (56, 160)
    alone = imagery_window(source(a), None)
    assert (alone.y0 - window.y0, alone.x1 - window.x0) == (40, 98)


def test_what_was_cut_away_comes_back_as_no_data_in_its_place(source, models):
    a = np.full((SIZE, SIZE), np.nan)
    a[50:60, 70:90] = 0.75
    fused = fuse(evaluate_sources(source(a, CLEAR), None, models[0], 0.001), models[1], 0.001)
    there = np.zeros((SIZE, SIZE), bool)
    there[50:60, 70:90] = True
    assert (fused.cropland == np.where(there, 1, NO_DATA)).all()
    assert (fused.decision == np.where(there, 7, 0)).all()
    assert (fused.regions.labels == there).all()
    np.testing.assert_allclose(fused.probability, np.where(there, 0.75, np.nan), rtol=1e-6)
    np.testing.assert_allclose(fused.expected_correctness, np.where(there, SURE, np.nan), rtol=1e-5)


def test_features_are_told_by_the_size_of_their_contribution():
    shares = np.array([[0.1, -0.52341, 0.3], [0.1, 0.2, 0.3], [0.0, 0.0, 0.0]], np.float32)
    seen, exchange = np.array([True, True, False]), np.array([False, True, False])
    texts = top_features(shares, ("area_ha", "a_texture", "b_texture"), seen, exchange)
    assert texts.tolist() == [
        '[["a_texture", -0.5234], ["b_texture", 0.3], ["area_ha", 0.1]]',
        '[["a_texture", 0.3], ["b_texture", 0.2], ["area_ha", 0.1]]',
        None,
    ]
