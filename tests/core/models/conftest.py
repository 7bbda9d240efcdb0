"""Small real networks and boosters, written as model folders."""

import hashlib
from dataclasses import replace

import numpy as np
import onnx
import pytest
import xgboost
from onnx import TensorProto, helper

from croplayer_qgis.core.models.card import ModelCard, Normalisation, TensorContract


def green_share_network(opset=17, ir_version=8, output="probability", gain=1.0, floor=0.0):
    """uint8 image [N,512,512,3] -> floor + gain * green / 255, float32 [N,512,512]."""
    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["float", "green"], ["channel"], axis=3),
        helper.make_node("Mul", ["channel", "scale"], ["scaled"]),
        helper.make_node("Add", ["scaled", "floor"], [output]),
    ]
    graph = helper.make_graph(
        nodes,
        "green",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 512, 512, 3])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["N", 512, 512])],
        [
            helper.make_tensor("green", TensorProto.INT64, [], [1]),
            helper.make_tensor("scale", TensorProto.FLOAT, [], [gain / 255]),
            helper.make_tensor("floor", TensorProto.FLOAT, [], [floor]),
        ],
    )
    opsets = [helper.make_opsetid("", opset)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=ir_version)


def feature_network(stride=4, dtype=TensorProto.INT8, **options):
    """`green_share_network` with mean colours of 4 x 4 px, less 128, as features int8 [N,3,128,128]."""
    network = green_share_network(**options)
    network.graph.node.extend(
        [
            helper.make_node("Transpose", ["float"], ["channels"], perm=[0, 3, 1, 2]),
            helper.make_node(
                "AveragePool", ["channels"], ["colours"], kernel_shape=[stride] * 2, strides=[stride] * 2
            ),
            helper.make_node("Sub", ["colours", "middle"], ["centred"]),
            helper.make_node("Cast", ["centred"], ["features"], to=dtype),
        ]
    )
    network.graph.initializer.append(helper.make_tensor("middle", TensorProto.FLOAT, [], [128.0]))
    side = 512 // stride
    network.graph.output.append(helper.make_tensor_value_info("features", dtype, ["N", 3, side, side]))
    return network


def raw_network(side=256, classes=3, stride=4, batch=1):
    """Normalised float [N,3,H,W] -> logits [N,C,H/4,W/4]: class c scores the mean of channel c."""
    dims = ["N" if batch is None else batch, 3, side or "H", side or "W"]
    small = [dims[0], classes, side // stride if side else "h", side // stride if side else "w"]
    graph = helper.make_graph(
        [
            helper.make_node(
                "AveragePool", ["pixel_values"], ["logits"], kernel_shape=[stride] * 2, strides=[stride] * 2
            )
        ],
        "raw",
        [helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, dims)],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, small)],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


NATIVE_CARD = ModelCard(
    id="green",
    version="1.0.0",
    task="cropland",
    weights="model.onnx",
    sha256="",
    input=TensorContract("image", "uint8", "NHWC", (None, 512, 512, 3)),
    outputs=(TensorContract("probability", "float32", "NHW", (None, 512, 512)),),
    classes=("cropland",),
)

FEATURE_CARD = replace(
    NATIVE_CARD,
    outputs=(*NATIVE_CARD.outputs, TensorContract("features", "int8", "NCHW", (None, 3, 128, 128))),
    feature_step=0.25,
)

RAW_CARD = replace(
    NATIVE_CARD,
    id="raw",
    input=TensorContract("pixel_values", "float32", "NCHW", (1, 3, 256, 256)),
    outputs=(TensorContract("logits", "float32", "NCHW", (1, 3, 64, 64)),),
    classes=("bare", "crop", "water"),
    normalisation=Normalisation((0.5, 0.5, 0.5), (0.25, 0.25, 0.25), 1 / 255),
    output_kind="logits",
    cropland_classes=("crop",),
)

BOOSTER_CARD = ModelCard(
    id="area-and-mean",
    version="1.0.0",
    task="evaluation",
    weights="model.ubj",
    sha256="",
    input=TensorContract("features", "float32", "NC", (None, 2)),
    outputs=(TensorContract("probability", "float32", "N", (None,)),),
    classes=("right",),
    features=("area_ha", "probability_mean"),
)


def save_network(folder, network, card):
    folder.mkdir(exist_ok=True)
    path = folder / card.weights
    path.write_bytes(network if isinstance(network, bytes) else network.SerializeToString())
    replace(card, sha256=hashlib.sha256(path.read_bytes()).hexdigest()).save(folder)
    return folder


@pytest.fixture
def native_folder(tmp_path):
    return save_network(tmp_path / "native", green_share_network(), NATIVE_CARD)


@pytest.fixture
def raw_folder(tmp_path):
    return save_network(tmp_path / "raw", raw_network(), RAW_CARD)


@pytest.fixture
def booster_folder(tmp_path):
    rng = np.random.default_rng(1)
    features = rng.random((200, 2), np.float32)
    matrix = xgboost.DMatrix(
        features, label=features[:, 1] > 0.5, feature_names=["area_ha", "probability_mean"]
    )
    booster = xgboost.train({"objective": "binary:logistic", "max_depth": 2, "nthread": 1}, matrix, 5)
    return save_network(tmp_path / "booster", bytes(booster.save_raw("ubj")), BOOSTER_CARD)


def external_data(network):
    """The same network with its weights in another file."""
    network.graph.initializer[1].data_location = onnx.TensorProto.EXTERNAL
    network.graph.initializer[1].ClearField("float_data")
    entry = network.graph.initializer[1].external_data.add()
    entry.key, entry.value = "location", "elsewhere.bin"
    return network
