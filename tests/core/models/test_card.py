import json
from dataclasses import asdict, replace

import pytest

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import Metric, ModelCard, read_card
from tests.core.models.conftest import RAW_CARD

FULL = replace(
    RAW_CARD, sha256="ab" * 32, gsd_m=(0.8, 5.0), metrics=(Metric("IoU", 0.93, 0.91, None, "naip test"),)
)


def test_card_round_trips_through_its_file(tmp_path):
    FULL.save(tmp_path)
    assert ModelCard.load(tmp_path) == FULL


def test_card_file_is_asdict_with_the_kind_of_digest_named(tmp_path):
    FULL.save(tmp_path)
    expected = json.loads(json.dumps(asdict(FULL))) | {"sha256": f"sha256:{FULL.sha256}"}
    assert json.loads((tmp_path / "card.json").read_text()) == expected


def test_digest_of_a_card_may_be_bare():
    card, findings = read_card(json.loads(json.dumps(asdict(FULL))))
    assert card == FULL and not findings


def test_every_fault_of_a_card_is_named():
    record = json.loads(json.dumps(asdict(FULL)))
    del record["licence"], record["sha256"]
    record.update(task="weeds", thresold=0.4, output_kind="scores", weights="../model.onnx")
    card, findings = read_card(record)
    assert card is None
    text = " ".join(findings)
    for part in ("'sha256' is missing", "'task' must be one of", "'thresold' is unknown", "'output_kind'"):
        assert part in text
    assert "'weights'" in text
    assert "licence" not in text  # has a default


def test_folder_without_a_card_is_refused(tmp_path):
    with pytest.raises(ModelError, match=r"no card\.json"):
        ModelCard.load(tmp_path)


def test_broken_json_is_refused(tmp_path):
    (tmp_path / "card.json").write_text("{")
    with pytest.raises(ModelError, match="JSON"):
        ModelCard.load(tmp_path)


def test_a_model_without_features_keeps_the_digits_jobs_know_its_settings_by():
    """As they were before cards knew of features."""
    assert not FULL.gives_features
    assert FULL.settings == "9d4194332abb2b34"
    assert FULL.settings != replace(FULL, feature_step=0.5).settings


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("feature_step", 0),
        ("feature_step", "1/16"),
        ("threshold", float("nan")),
        ("threshold", 1e9),
        ("threshold", -5),
        ("gsd_m", [5, 1]),
        ("gsd_m", [0, 1]),
        ("gsd_m", [1, float("inf")]),
        ("id", "../../etc/passwd"),
        ("gsd_m", [1e9, 1e10]),
        ("classes", ["cropland", "cropland"]),
        ("id", "a\\b"),
        ("id", "a" * 101),
        ("version", "../1"),
        ("normalisation", {"mean": [0, 0, 0], "std": [1, 0, 1], "scale": 255}),
        ("normalisation", {"mean": [0, 0, 0], "std": [1, 1, 1], "scale": 0}),
    ],
)
def test_values_out_of_range_are_refused_by_name(field, value):
    record = json.loads(json.dumps(asdict(FULL)))
    card, findings = read_card({**record, field: value})
    assert card is None and len(findings) == 1 and f"'{field}'" in findings[0]
