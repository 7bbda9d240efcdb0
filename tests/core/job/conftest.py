"""Jobs on real imagery through the demo's loopback server, with small real networks and boosters.

The networks are rules (green pixels are cropland) and stand for the trained ones wherever a test is about
the job and not about how good the map is.
"""

from dataclasses import replace

import numpy as np
import pytest
import xgboost
from onnx import TensorProto, helper

from croplayer_qgis.core.evaluation.features import EVALUATION_FEATURES
from croplayer_qgis.core.fusion.features import FUSION_FEATURES
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.core.models.card import TensorContract
from croplayer_qgis.shared.messages.events import Progress
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve
from tests.core.models.conftest import BOOSTER_CARD, NATIVE_CARD, save_network

ZOOM = 11  # a block is 73 x 107 px: what it takes is what its files take
BLOCKS = demo_jobs()["dates"].blocks


def greenness_network():
    """uint8 [N,512,512,3] -> sigmoid(green - red), float32 [N,512,512]."""
    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["float", "one"], ["green"], axis=3),
        helper.make_node("Gather", ["float", "zero"], ["red"], axis=3),
        helper.make_node("Sub", ["green", "red"], ["difference"]),
        helper.make_node("Mul", ["difference", "gain"], ["logit"]),
        helper.make_node("Sigmoid", ["logit"], ["probability"]),
    ]
    graph = helper.make_graph(
        nodes,
        "greenness",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 512, 512, 3])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, ["N", 512, 512])],
        [
            helper.make_tensor("one", TensorProto.INT64, [], [1]),
            helper.make_tensor("zero", TensorProto.INT64, [], [0]),
            helper.make_tensor("gain", TensorProto.FLOAT, [], [0.2]),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def brightness_network():
    """uint8 [N,256,256,3] -> probability [N,7] that says clear, quality [N] = mean brightness / 255."""
    logits = [2.0, *[-3.0] * 6]
    nodes = [
        helper.make_node("Cast", ["image"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["float"], ["mean"], axes=[1, 2, 3], keepdims=0),
        helper.make_node("Mul", ["mean", "scale"], ["quality"]),
        helper.make_node("Unsqueeze", ["quality", "axis"], ["column"]),
        helper.make_node("Add", ["column", "logits"], ["shifted"]),
        helper.make_node("Sigmoid", ["shifted"], ["probability"]),
    ]
    graph = helper.make_graph(
        nodes,
        "brightness",
        [helper.make_tensor_value_info("image", TensorProto.UINT8, ["N", 256, 256, 3])],
        [
            helper.make_tensor_value_info("probability", TensorProto.FLOAT, ["N", 7]),
            helper.make_tensor_value_info("quality", TensorProto.FLOAT, ["N"]),
        ],
        [
            helper.make_tensor("scale", TensorProto.FLOAT, [], [1 / 255]),
            helper.make_tensor("axis", TensorProto.INT64, [1], [1]),
            helper.make_tensor("logits", TensorProto.FLOAT, [7], logits),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


IQA_CARD = replace(
    NATIVE_CARD,
    id="brightness",
    task="iqa",
    input=TensorContract("image", "uint8", "NHWC", (None, 256, 256, 3)),
    outputs=(
        TensorContract("probability", "float32", "NC", (None, 7)),
        TensorContract("quality", "float32", "N", (None,)),
    ),
    classes=SCENE_CLASSES,
)


def save_booster(folder, task, features):
    rng = np.random.default_rng(5)
    values = rng.random((300, len(features)), np.float32)
    matrix = xgboost.DMatrix(values, label=values[:, 0] + values[:, -1] > 1, feature_names=list(features))
    booster = xgboost.train({"objective": "binary:logistic", "max_depth": 2, "nthread": 1}, matrix, 5)
    card = replace(
        BOOSTER_CARD,
        task=task,
        features=tuple(features),
        input=TensorContract("features", "float32", "NC", (None, len(features))),
    )
    return save_network(folder, bytes(booster.save_raw("ubj")), card)


def save_networks(root):
    """The small networks in folders of their own, by task."""
    root.mkdir(exist_ok=True)
    return {
        "cropland": save_network(root / "cropland", greenness_network(), NATIVE_CARD),
        "iqa": save_network(root / "iqa", brightness_network(), IQA_CARD),
    }


def save_models(root):
    """The small models in folders of their own, by task."""
    return save_networks(root) | {
        "evaluation": save_booster(root / "evaluation", "evaluation", EVALUATION_FEATURES),
        "fusion": save_booster(root / "fusion", "fusion", FUSION_FEATURES),
    }


@pytest.fixture
def server():
    with serve() as running:
        yield running


@pytest.fixture
def parameters(server, model_folders):
    sources = demo_sources(server.mapbox_url, server.google_url)
    return JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=model_references(model_folders))


def run_whole(folder, model_folders):
    """A job of both blocks, run without trouble, and the events of its run."""
    with serve() as running:
        sources = demo_sources(running.mapbox_url, running.google_url)
        models = model_references(model_folders)
        parameters = JobParameters(sources["demo_a"], sources["demo_b"], ZOOM, models=models)
        job = JobFolder.create(folder, parameters, BLOCKS)
        events = []
        run_job(job.path, demo_secrets(), on_event=events.append)
    return job, events


def begun_anew(events):
    """Blocks whose fraction fell, once, to 0; otherwise all fractions and the run's share may only grow."""
    told = [event for event in events if isinstance(event, Progress)]
    shares = [event.pace.share for event in told]
    assert shares == sorted(shares)
    anew = set()
    for block in {event.block for event in told}:
        fractions = [event.fraction for event in told if event.block == block]
        falls = [i for i in range(1, len(fractions)) if fractions[i] < fractions[i - 1]]
        assert len(falls) <= 1 and all(fractions[i] == 0 for i in falls), (block, fractions)
        anew |= {block} if falls else set()
    return anew


@pytest.fixture
def plain(parameters):
    """One source: for tests about the run, whatever its blocks show."""
    return replace(parameters, source_b=None)


@pytest.fixture
def secrets():
    return demo_secrets()
