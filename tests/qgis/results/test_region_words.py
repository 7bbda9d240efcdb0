import pytest

from croplayer_qgis.layers.region_words import decision_words, feature_value, feature_words

NO_FEATURES = {
    "fid", "block", "region", "overlay", "cropland", "decision", "probability", "expected_correctness",
    "top_features", "verdict", "ground",
}  # fmt: skip


def test_every_feature_of_a_real_job_has_words_of_its_own(region_layer):
    names = [
        name
        for name in region_layer.fields().names()
        if name not in NO_FEATURES and not name.startswith("contribution_")
    ]
    assert len(names) > 50
    words = {name: feature_words(name) for name in names}
    assert len(set(words.values())) == len(names)
    assert not any("_" in text for text in words.values())


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("area_ha", 3.14159, "3.14 ha"),
        ("perimeter_m", 812.4, "812 m"),
        ("agreed_cropland_distance_m", 0.0, "0 m"),
        ("longitude_deg", -99.15, "99.1500° W"),
        ("latitude_deg", 47.0, "47.0000° N"),
        ("a_probability_mean", 0.873, "87 %"),
        ("b_iqa_quality", None, "none"),
        ("a_cropland", 1.0, "yes"),
        ("compactness", 0.5, "0.500"),
        ("b_texture", 0.021, "0.021"),
        ("iou_block", 0.5, "50 %"),
    ],
)
def test_values_carry_their_unit(name, value, text):
    assert feature_value(name, value) == text


def test_unknown_decision_is_no_data():
    assert decision_words(0) == decision_words(99) == "No data"
