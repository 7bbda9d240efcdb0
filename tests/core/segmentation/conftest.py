"""A small real network with context: its probability depends on a neighbourhood and on the whole window."""

from dataclasses import replace

import numpy as np
import pytest
from onnx import TensorProto, helper

from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.models.card import TensorContract
from croplayer_qgis.core.models.sessions import OnnxModel
from tests.core.models.conftest import NATIVE_CARD, save_network

KERNEL = 31


def context_network(window_context):
    """uint8 [N,H,W,3] -> sigmoid(local mean of green - pixel), optionally + the mean of the whole window.

    ``window_context`` makes the output depend on what the window shows elsewhere, as attention does.
    """
    half = KERNEL // 2
    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Transpose", ["float"], ["channels"], perm=[0, 3, 1, 2]),
        helper.make_node("Gather", ["channels", "green"], ["band"], axis=1),
        helper.make_node("AveragePool", ["band"], ["rows"], kernel_shape=[1, KERNEL], pads=[0, half] * 2),
        helper.make_node("AveragePool", ["rows"], ["local"], kernel_shape=[KERNEL, 1], pads=[half, 0] * 2),
        helper.make_node("GlobalAveragePool", ["local"], ["whole"]),
        helper.make_node("Mul", ["whole", "context"], ["shift"]),
        helper.make_node("Add", ["local", "shift"], ["score"]),
        helper.make_node("Sub", ["score", "middle"], ["centred"]),
        helper.make_node("Mul", ["centred", "gain"], ["logit"]),
        helper.make_node("Sigmoid", ["logit"], ["probability4"]),
        helper.make_node("Squeeze", ["probability4", "axis"], ["probability"]),
    ]
    constants = {"context": window_context, "middle": 110.0 * (1 + window_context), "gain": 0.05}
    graph = helper.make_graph(
        nodes,
        "context",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", "H", "W", 3])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, ["N", "H", "W"])],
        [
            helper.make_tensor("green", TensorProto.INT64, [1], [1]),
            helper.make_tensor("axis", TensorProto.INT64, [1], [1]),
            *(helper.make_tensor(n, TensorProto.FLOAT, [], [v]) for n, v in constants.items()),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


@pytest.fixture
def load_context_model(tmp_path):
    def load(window_context):
        card = replace(
            NATIVE_CARD,
            input=TensorContract("image", "uint8", "NHWC", (None, None, None, 3)),
            outputs=(TensorContract("probability", "float32", "NHW", (None, None, None)),),
        )
        return OnnxModel(save_network(tmp_path / "context", context_network(window_context), card), threads=1)

    return load


def landscape(window, seed=0):
    """A mosaic of smooth random colours that depend on the global position only."""
    y, x = np.meshgrid(np.arange(window.y0, window.y1), np.arange(window.x0, window.x1), indexing="ij")
    rng = np.random.default_rng(seed)
    image = np.full((window.height, window.width, 3), 110.0)
    for wavelength in (40, 60, 100, 200, 500, 900, 1500):
        angle, phase = rng.uniform(0, 2 * np.pi, 2)
        wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / wavelength + phase)
        image += 18 * wave[..., None] * rng.uniform(0.5, 1, 3)
    pixels = np.clip(image, 0, 255).astype(np.uint8)
    return Mosaic(window, pixels, np.ones(pixels.shape[:2], bool), {}, "", "2026-01-01T00:00:00+00:00")
