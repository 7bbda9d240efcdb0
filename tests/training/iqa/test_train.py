import csv

import numpy as np
import pytest
import rasterio
import torch
from safetensors.torch import load_file

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.iqa import train as training
from croplayer_qgis.training.iqa.card import Leg
from croplayer_qgis.training.iqa.export import WEIGHTS_FILE, load_network
from croplayer_qgis.training.iqa.tiles import Tile


@pytest.fixture
def tiles():
    with rasterio.open(resource_path("demo", "labelled", "42.45754--91.380441_a.tif")) as dataset:
        return [Tile("real", np.ascontiguousarray(np.moveaxis(dataset.read(), 0, 2)), 1.0)]


def test_a_training_goes_on_from_its_checkpoint(tiles, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "BATCH", 4)
    monkeypatch.setattr(training, "_VALIDATION_CHIPS", 8)
    training.train(tiles, tiles, tmp_path, Leg(1, 1))
    first = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    network = training.train(tiles, tiles, tmp_path, Leg(2, 1))
    second = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    assert (first["done"], second["done"]) == (1, 2)
    with (tmp_path / "curves.csv").open() as file:
        assert [row["step"] for row in csv.DictReader(file)] == ["1", "2"]
    assert not torch.equal(first["network"]["head.weight"], network.head.weight)


def test_each_leg_begins_with_the_weights_of_the_one_before(tiles, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "BATCH", 4)
    monkeypatch.setattr(training, "_VALIDATION_CHIPS", 8)
    first, second = training.train_legs(tiles, tiles, tmp_path, [Leg(1, 1), Leg(1, 2)], None)
    before, after = (load_network(folder).head.weight for folder in (first, second))
    assert not torch.equal(before, after)
    # one step moves a weight by at most the learning rate (AdamW) plus its decay
    torch.testing.assert_close(before, after, atol=2e-3, rtol=0)
    times = [(folder / WEIGHTS_FILE).stat().st_mtime_ns for folder in (first, second)]
    training.train_legs(tiles, tiles, tmp_path, [Leg(1, 1), Leg(1, 2)], None)
    assert [(folder / WEIGHTS_FILE).stat().st_mtime_ns for folder in (first, second)] == times


def test_a_leg_that_was_asked_for_takes_the_place_of_the_shipped_ones(tmp_path):
    first, *_, last = training.LEGS
    assert training.asked_legs(None, None, None) == training.LEGS
    assert training.asked_legs(None, 30, None) == (Leg(30, first.seed),)
    assert training.asked_legs(None, None, 0) == (Leg(first.steps, 0),)
    assert training.asked_legs(tmp_path, None, None) == (last,)
    assert training.asked_legs(tmp_path, 30, 7) == (last._replace(steps=30, seed=7),)


def test_a_new_model_never_takes_the_place_of_an_older_one(tmp_path):
    shipped = ModelCard.load(find_model("iqa")).version
    first = training.new_version(tmp_path)
    first.mkdir()
    second = training.new_version(tmp_path)
    assert first.name > shipped
    assert second.name > first.name
    assert not second.exists()


def test_a_training_can_begin_with_the_weights_of_a_model(tiles, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "BATCH", 4)
    monkeypatch.setattr(training, "_VALIDATION_CHIPS", 8)
    shipped = load_file(find_model("iqa") / WEIGHTS_FILE)["head.weight"].float()
    network = training.train(tiles, tiles, tmp_path, Leg(1, 1), start_from=find_model("iqa"))
    # one step moves a weight by at most the learning rate (AdamW) plus its decay
    assert not torch.equal(network.head.weight, shipped)
    torch.testing.assert_close(network.head.weight.detach(), shipped, atol=2e-3, rtol=0)
