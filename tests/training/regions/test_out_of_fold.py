"""Fold networks over whole tiles, with a network that gives each pixel's red as its probability."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.training.regions.out_of_fold import FoldNetwork

SIDE = 1216


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    work = tmp_path_factory.mktemp("work")
    weights = work / "weights.safetensors"
    weights.write_bytes(b"red")
    folder = work / "regions" / f"fold-{sha256_of(weights)[:12]}-{SIDE}"
    folder.mkdir(parents=True)
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["image", "red"], ["channel"], axis=3),
            helper.make_node("Cast", ["channel"], ["number"], to=TensorProto.FLOAT),
            helper.make_node("Div", ["number", "most"], ["probability"]),
        ],
        "red",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, [1, SIDE, SIDE, 3])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, [1, SIDE, SIDE])],
        [
            helper.make_tensor("red", TensorProto.INT64, [], [0]),
            helper.make_tensor("most", TensorProto.FLOAT, [], [255.0]),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, str(folder / "model.onnx"))
    return FoldNetwork(weights, work)


@pytest.mark.parametrize(("width", "height"), [(1024, 1024), (300, 1030), (1100, 200)])
def test_every_pixel_gets_its_own_probability_whatever_the_size_of_the_tile(network, width, height):
    target = PixelWindow(16, 256 * 5, 256 * 7, width, height)
    needed = network.needed_window(target)
    image = np.random.default_rng(0).integers(0, 256, (needed.height, needed.width, 3), dtype=np.uint8)
    mosaic = Mosaic(needed, image, np.ones(image.shape[:2], bool), {}, "", "")
    probability = network.probability(mosaic, target)
    assert probability == pytest.approx(image[target.slices_in(needed)][..., 0] / 255, abs=1e-6)


def test_a_tile_of_1024_px_takes_one_inference(network):
    target = PixelWindow(16, 256 * 5, 256 * 7, 1024, 1024)
    assert network.needed_window(target) == target.expanded(96)
