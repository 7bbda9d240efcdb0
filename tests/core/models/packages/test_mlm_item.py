"""Cards as STAC items with the MLM extension, and foreign items as cards."""

import copy
import json
import math
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import InputError, ModelError
from croplayer_qgis.core.models.card import TASKS, ModelCard
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.packages.installed import install
from croplayer_qgis.core.models.packages.mlm_item import item_of
from croplayer_qgis.core.models.shipped import find_model
from tests.core.models.conftest import RAW_CARD, raw_network

ITEM = {
    "type": "Feature",
    "stac_version": "1.0.0",
    "stac_extensions": ["https://stac-extensions.github.io/mlm/v1.5.2/schema.json"],
    "id": "fields",
    "geometry": None,
    "properties": {
        "description": "Of another project.",
        "datetime": "2026-01-01T00:00:00Z",
        "license": "MIT",
        "mlm:name": "Fields of X",
        "mlm:architecture": "U-Net",
        "mlm:tasks": ["semantic-segmentation"],
        "mlm:input": [
            {
                "name": "pixel_values",
                "bands": [],
                "input": {
                    "shape": [1, 3, 256, 256],
                    "dim_order": ["batch", "channel", "height", "width"],
                    "data_type": "float32",
                },
                "value_scaling": [
                    {"type": "z-score", "mean": m, "stddev": s}
                    for m, s in ((0.485, 0.229), (0.456, 0.224), (0.406, 0.225))
                ],
            }
        ],
        "mlm:output": [
            {
                "name": "logits",
                "tasks": ["semantic-segmentation"],
                "result": {
                    "shape": [1, 3, 64, 64],
                    "dim_order": ["batch", "class", "height", "width"],
                    "data_type": "float32",
                },
                "classification:classes": [
                    {"value": 2, "name": "field_boundary"},
                    {"value": 0, "name": "non_field"},
                    {"value": 1, "name": "field"},
                ],
            }
        ],
    },
    "links": [],
    "assets": {
        "thumbnail": {"href": "a.png", "roles": ["thumbnail"]},
        "model": {"href": "./net.onnx", "roles": ["mlm:model"], "mlm:artifact_type": "onnx"},
    },
}


@pytest.fixture
def foreign(tmp_path):
    """Writes an item, changed by a function, beside its network; returns its path."""

    def write(change=lambda _item: None):
        item = copy.deepcopy(ITEM)
        change(item)
        folder = tmp_path / "foreign"
        folder.mkdir(exist_ok=True)
        (folder / "net.onnx").write_bytes(raw_network().SerializeToString())
        (folder / "item.json").write_text(json.dumps(item))
        return folder / "item.json"

    return write


def install_quietly(item, tmp_path):
    return install(str(item), "", tmp_path / "models", lambda: False, lambda *_said: None)


@pytest.mark.parametrize("task", TASKS)
def test_item_of_a_shipped_model_says_what_its_card_says(task):
    card = ModelCard.load(find_model(task))
    item = item_of(card)
    properties = item["properties"]
    assert item["id"] == f"{card.id}-{card.version}" and properties["mlm:name"] == card.id
    assert item["assets"]["model"]["file:checksum"] == "1220" + card.sha256
    assert properties["mlm:input"][0]["input"]["shape"] == [s or -1 for s in card.input.shape]
    assert [o["name"] for o in properties["mlm:output"]] == [o.name for o in card.outputs]
    assert len(properties["croplayer:metrics"]) == len(card.metrics)
    json.dumps(item, allow_nan=False)


def test_normalisation_of_a_wrapped_network_is_told_of_pixels():
    scaling = item_of(RAW_CARD)["properties"]["mlm:input"][0]["value_scaling"]
    assert [entry["type"] for entry in scaling] == ["z-score"] * 3
    assert math.isclose(scaling[0]["mean"], 127.5) and math.isclose(scaling[0]["stddev"], 63.75)


def test_foreign_item_becomes_a_model_that_can_be_used(foreign, tmp_path):
    made = install_quietly(foreign(), tmp_path)
    card = made.card
    assert (card.id, card.version, card.task, card.licence) == ("Fields of X", "0", "cropland", "MIT")
    assert card.classes == ("non_field", "field", "field_boundary") and card.cropland_classes == ("field",)
    assert card.input.layout == "NCHW" and card.outputs[0].shape == (1, 3, 64, 64)
    assert card.normalisation.mean == (0.485, 0.456, 0.406) and math.isclose(
        card.normalisation.scale, 1 / 255
    )
    assert card.output_kind == "logits"  # the values of this network are no probabilities
    assert sha256_of(made.folder / card.weights) == card.sha256


def test_own_item_comes_back_as_the_card_it_was_made_of(tmp_path):
    folder = tmp_path / "foreign"
    folder.mkdir()
    (folder / RAW_CARD.weights).write_bytes(raw_network().SerializeToString())
    (folder / "item.json").write_text(json.dumps(item_of(RAW_CARD)).replace("1220", "1299"))
    card = install_quietly(folder / "item.json", tmp_path).card
    assert (card.input, card.outputs, card.classes) == (RAW_CARD.input, RAW_CARD.outputs, RAW_CARD.classes)
    assert card.cropland_classes == RAW_CARD.cropland_classes
    to = card.normalisation
    normalised = [(255 * to.scale - mean) / std for mean, std in zip(to.mean, to.std, strict=True)]
    assert all(math.isclose(value, 2.0) for value in normalised)  # (255 / 255 - 0.5) / 0.25


def without(*path):
    def change(item):
        for key in path[:-1]:
            item = item[key]
        del item[path[-1]]

    return change


def with_value(value, *path):
    def change(item):
        for key in path[:-1]:
            item = item[key]
        item[path[-1]] = value

    return change


P, IN, OUT = "properties", "mlm:input", "mlm:output"


@pytest.mark.parametrize(
    ("change", "lack"),
    [
        (without("assets", "model"), "ONNX file"),
        (with_value("net.pt", "assets", "model", "href"), "ONNX file"),
        (without(P, IN), "mlm:input: one image"),
        (with_value([], P, OUT), "mlm:output"),
        (without(P, IN, 0, "value_scaling"), "value_scaling"),
        (
            with_value([{"type": "clip", "minimum": 0, "maximum": 1}], P, IN, 0, "value_scaling"),
            "value_scaling",
        ),
        (without(P, OUT, 0, "classification:classes"), "classification:classes with names"),
        (
            with_value([{"value": 0, "name": "road"}], P, OUT, 0, "classification:classes"),
            "a class named cropland",
        ),
        (with_value(["object-detection"], P, "mlm:tasks"), "mlm:tasks"),
        (with_value([1, 13, 256, 256], P, IN, 0, "input", "shape"), "three bands"),
        (with_value(["time"], P, IN, 0, "input", "dim_order"), "dim_order"),
        (with_value("text", P), "mlm:input"),
    ],
)
def test_item_that_does_not_fill_a_card_is_told_what_it_lacks(foreign, tmp_path, change, lack):
    with pytest.raises(ModelError, match="It lacks: ") as refused:
        install_quietly(foreign(change), tmp_path)
    assert lack in refused.value.user_message
    assert not list((tmp_path / "models").iterdir())


def test_item_whose_file_is_not_there_or_another_is_told(foreign, tmp_path):
    other = with_value("1220" + "0" * 64, "assets", "model", "file:checksum")
    with pytest.raises(ModelError, match="not the file its STAC item describes"):
        install_quietly(foreign(other), tmp_path)
    item = foreign()
    Path(item.parent / "net.onnx").unlink()
    with pytest.raises(InputError, match="is not there"):
        install_quietly(item, tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 5000, '{"assets": 3, "properties": []}'])
def test_text_that_is_no_item_is_told(tmp_path, text):
    (tmp_path / "item.json").write_text(text)
    with pytest.raises(ModelError):
        install_quietly(tmp_path / "item.json", tmp_path)
