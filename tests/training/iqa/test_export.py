import numpy as np
import onnx
import pytest
import rasterio
from onnx import TensorProto

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import check_folder
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.iqa.export import ONNX_FILE, PARITY, export, load_network, parity
from croplayer_qgis.training.iqa.samples import draw_sample
from croplayer_qgis.training.iqa.tiles import Tile


@pytest.fixture(scope="module")
def network():
    """The shipped weights: parity of untrained ones would say little, their output is nearly constant."""
    return load_network(find_model("iqa"))


@pytest.fixture(scope="module")
def chips():
    with rasterio.open(resource_path("demo", "labelled", "40.055827--92.273265_a.tif")) as dataset:
        tile = Tile("real", np.ascontiguousarray(np.moveaxis(dataset.read(), 0, 2)), 1.0)
    return np.stack([draw_sample([tile], np.random.default_rng([8, i])).image for i in range(48)])


def test_the_shipped_onnx_agrees_with_the_trained_weights(network, chips):
    assert parity(network, find_model("iqa") / ONNX_FILE, chips) <= PARITY


def test_an_export_is_what_was_exported(network, chips, tmp_path):
    export(network, tmp_path)
    assert parity(network, tmp_path / ONNX_FILE, chips[:8]) <= PARITY


def test_large_weights_are_stored_as_float16():
    model = onnx.load(str(find_model("iqa") / ONNX_FILE))
    stored = {tensor.data_type for tensor in model.graph.initializer if np.prod(tensor.dims) >= 100_000}
    assert stored == {TensorProto.FLOAT16}


def test_the_shipped_model_passes_its_own_checks():
    folder = find_model("iqa")
    assert check_folder(folder) == []
    macro = next(metric for metric in ModelCard.load(folder).metrics if metric.name == "macro AUROC")
    assert macro.low <= macro.value <= macro.high
