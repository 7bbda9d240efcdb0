from dataclasses import replace

import pytest
from onnx import TensorProto, helper

from croplayer_qgis.core.models.card import ModelCard, TensorContract
from croplayer_qgis.core.models.checks import check_folder
from tests.core.models.conftest import (
    BOOSTER_CARD,
    FEATURE_CARD,
    NATIVE_CARD,
    RAW_CARD,
    external_data,
    feature_network,
    green_share_network,
    raw_network,
    save_network,
)


def test_good_folders_have_no_findings(native_folder, raw_folder, booster_folder):
    assert [check_folder(folder) for folder in (native_folder, raw_folder, booster_folder)] == [[], [], []]


def test_changed_weights_are_noticed(native_folder):
    with (native_folder / "model.onnx").open("ab") as file:
        file.write(b"\0")
    assert "not the file the card describes" in check_folder(native_folder)[0]


@pytest.mark.parametrize(
    ("network", "words"),
    [
        (b"not a network", "not an ONNX file"),
        (green_share_network(opset=6), "too old"),
        (green_share_network(opset=99), "opset 99"),
        (green_share_network(ir_version=99), "IR version 99"),
        (external_data(green_share_network()), "export it as one file"),
        (green_share_network(output="mask"), "no output 'probability'; it gives mask"),
        (green_share_network(gain=3.0), "no probability"),
        (green_share_network(gain=float("nan")), "NaN"),
        (raw_network(), "the file has float32 'pixel_values' [1,3,256,256]"),
    ],
)
def test_unusable_network_is_explained(tmp_path, network, words):
    folder = save_network(tmp_path / "model", network, NATIVE_CARD)
    assert words in " ".join(check_folder(folder))


def test_features_are_an_output_that_a_card_may_declare_or_leave_out(tmp_path):
    for name, card in (("with", FEATURE_CARD), ("without", NATIVE_CARD)):
        assert check_folder(save_network(tmp_path / name, feature_network(), card)) == []


def test_features_a_card_speaks_of_must_be_there(tmp_path):
    folder = save_network(tmp_path / "model", green_share_network(), FEATURE_CARD)
    assert "no output 'features'; it gives probability" in " ".join(check_folder(folder))


@pytest.mark.parametrize(
    ("network", "shape", "dtype", "step", "words"),
    [
        (feature_network(stride=8), (None, 3, 64, 64), "int8", 0.25, "must be int8 'features'"),
        (feature_network(dtype=TensorProto.FLOAT), (None, 3, 128, 128), "float32", 0.25, "must be int8"),
        (feature_network(), (None, 3, 128, 128), "int8", None, "feature_step"),
    ],
)
def test_features_of_another_kind_are_refused(tmp_path, network, shape, dtype, step, words):
    features = TensorContract("features", dtype, "NCHW", shape)
    card = replace(FEATURE_CARD, outputs=(*NATIVE_CARD.outputs, features), feature_step=step)
    assert words in " ".join(check_folder(save_network(tmp_path / "model", network, card)))


def test_raw_network_described_truly_but_not_wrapped_is_told_how(tmp_path):
    card = replace(RAW_CARD, normalisation=None, cropland_classes=())
    findings = " ".join(check_folder(save_network(tmp_path / "model", raw_network(), card)))
    assert "must have uint8 'image' [any,1024,1024,3]" in findings
    assert "normalisation, output_kind, classes and cropland_classes" in findings


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"normalisation": None}, "must give the normalisation"),
        ({"cropland_classes": ("maize",)}, "maize are not among the classes"),
        ({"classes": ("bare", "crop")}, "one channel for each of the 2 classes"),
        ({"output_kind": "probability"}, "gives logits must say so"),
        ({"input": TensorContract("pixel_values", "float32", "NCHW", (1, 3, 256, 128))}, "square"),
        ({"task": "iqa"}, "Only networks for the task cropland"),
    ],
)
def test_faulty_wrapping_is_explained(tmp_path, changes, words):
    folder = save_network(tmp_path / "model", raw_network(), replace(RAW_CARD, **changes))
    assert words in " ".join(check_folder(folder))


def ending_in(step, classes, kind=TensorProto.FLOAT, channels=None):
    """The raw network with one more step behind its scores."""
    network = raw_network(classes=classes)
    network.graph.node[0].output[0] = "scores"
    options = {"axis": 1, **({"keepdims": 1} if step == "ArgMax" else {})}
    options = {} if step in ("Sigmoid", "Round") else options
    network.graph.node.append(helper.make_node(step, ["scores"], ["logits"], **options))
    del network.graph.output[:]
    shape = [1, channels or classes, 64, 64]
    network.graph.output.append(helper.make_tensor_value_info("logits", kind, shape))
    return network


@pytest.mark.parametrize(
    ("step", "classes", "words"),
    [
        ("Softmax", ("bare", "crop", "water"), "its classes add up to 1: a softmax is in the network"),
        ("Sigmoid", ("bare", "crop", "water"), "as those of a sigmoid do"),
    ],
)
def test_probabilities_called_logits_are_noticed(tmp_path, step, classes, words):
    folder = save_network(
        tmp_path / "model", ending_in(step, len(classes)), replace(RAW_CARD, classes=classes)
    )
    (finding,) = check_folder(folder)
    assert "all values lie between 0 and 1" in finding and words in finding
    assert 'write "output_kind": "probability"' in finding


def test_class_numbers_are_refused_with_what_to_export(tmp_path):
    network = ending_in("ArgMax", 3, TensorProto.INT64, 1)
    contract = TensorContract("logits", "int64", "NCHW", (1, 1, 64, 64))
    folder = save_network(tmp_path / "model", network, replace(RAW_CARD, outputs=(contract,)))
    (finding,) = check_folder(folder)
    assert "class numbers" in finding and "argmax" in finding and "score for each class" in finding


@pytest.mark.parametrize("output_kind", ["logits", "probability"])
def test_class_numbers_as_floats_are_refused_too(tmp_path, output_kind):
    card = replace(RAW_CARD, output_kind=output_kind)
    (finding,) = check_folder(save_network(tmp_path / "model", ending_in("Round", 3), card))
    assert "class numbers" in finding and "argmax" in finding


def test_per_cent_is_told_from_logits(tmp_path):
    (finding,) = check_folder(save_network(tmp_path / "model", green_share_network(gain=100.0), NATIVE_CARD))
    assert "as per cent or 0 to 255 do" in finding and "divides" in finding


def test_folder_with_only_a_network_is_told_what_to_write(tmp_path):
    (tmp_path / "net.onnx").write_bytes(raw_network().SerializeToString())
    findings = " ".join(check_folder(tmp_path))
    assert "takes float32 'pixel_values' [1,3,256,256] and gives float32 'logits' [1,3,64,64]" in findings
    assert "normalisation" in findings


def test_empty_and_absent_folders_are_told_apart(tmp_path):
    assert "no .onnx file" in " ".join(check_folder(tmp_path))
    assert "is not a folder" in check_folder(tmp_path / "nowhere")[0]


@pytest.mark.parametrize(
    ("features", "words"),
    [
        (("area_ha",), "lists 1 feature, but the model was trained on 2"),
        (("probability_mean", "area_ha"), "another order"),
    ],
)
def test_booster_with_other_features_is_refused(booster_folder, features, words):
    card = ModelCard.load(booster_folder)
    replace(card, features=features).save(booster_folder)
    assert words in check_folder(booster_folder)[0]


def test_file_that_is_no_booster_is_refused(tmp_path):
    folder = save_network(tmp_path / "model", b"{}", BOOSTER_CARD)
    assert "not an XGBoost model" in check_folder(folder)[0]
