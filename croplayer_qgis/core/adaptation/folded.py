"""Writes an adaptation as a model of its own: a few nodes at the end of the network's graph, and a card."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from croplayer_qgis.core.adaptation.regression import Adaptation
from croplayer_qgis.core.adaptation.validation import Validated
from croplayer_qgis.core.errors import InputError, ModelError
from croplayer_qgis.core.models.card import CARD_FILE, FEATURE_STRIDE, FEATURES, Metric, ModelCard
from croplayer_qgis.core.models.checks import check_folder, sha256_of
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.definition import OF_CORRECTIONS

LEAST_PROBABILITY: Final = 1e-4
"""Probabilities nearer to 0 or 1 count as this: a logit of 9 is as sure as a network is told to be."""
THRESHOLD: Final = 0.5
"""From which an adapted network says cropland: its bias was chosen for it."""
_OUTPUT: Final = "probability"
_WEIGHTS: Final = "feature_weights"


def write_adapted(
    source: Path, folder: Path, validated: Validated, learned_from: str, region: str
) -> ModelCard:
    """Write a model folder whose network answers as the adaptation does; all else stays as in ``source``.

    Args:
        source: Folder of the model that was adapted.
        folder: New folder; nothing may be in it.
        validated: The adaptation.
        learned_from: Sentence for the card.
        region: What the figures in the card are of.

    Raises:
        InputError: The folder holds a model already.
        ModelError: What was written cannot be used.
        JobError: The disk is full.
    """
    if (folder / CARD_FILE).exists():
        raise InputError("{} holds a model already; choose another folder.", folder)
    card = ModelCard.load(source)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        network = onnx.load(str(source / card.weights))
        onnx.save(adapted_network(network, validated.adaptation, card), str(folder / card.weights))
        if card.known_ground is not None:
            shutil.copyfile(source / card.known_ground.file, folder / card.known_ground.file)
        low, high = validated.gain
        sha256 = sha256_of(folder / card.weights)
        adapted = replace(
            card,
            version=f"{card.version.partition('+')[0]}+adapted.{sha256[:6]}",  # tells several apart
            sha256=sha256,
            threshold=THRESHOLD,
            trained_on=f"{card.trained_on}; adapted to {learned_from}",
            definition=OF_CORRECTIONS,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            metrics=(
                Metric("error_before", validated.before, None, None, region),
                Metric("error_after", validated.after, None, None, region),
                Metric("error_gain", validated.before - validated.after, low, high, region),
                Metric("cropland_missed_before", validated.cropland.before, None, None, region),
                Metric("cropland_missed_after", validated.cropland.after, None, None, region),
                Metric("other_called_cropland_before", validated.other.before, None, None, region),
                Metric("other_called_cropland_after", validated.other.after, None, None, region),
            ),
        )
        adapted.save(folder)
    except OSError as error:
        raise write_error(folder, Sentence("{} cannot be written", folder), error) from error
    findings = check_folder(folder)
    if findings:
        raise ModelError("The adapted model cannot be used. {}", Sentence.joined(findings))
    return adapted


def read_adaptation(folder: Path) -> Adaptation:
    """The last adaptation in an adapted model, its weights of features in deviations; raises ModelError."""
    card = ModelCard.load(folder)
    try:
        tensors = {tensor.name: tensor for tensor in onnx.load(str(folder / card.weights)).graph.initializer}
    except Exception as error:  # protobuf raises its own kinds, whatever stands in the file
        raise ModelError("The model in {} cannot be read.", folder, detail=str(error)) from error
    count = sum(name.endswith(_WEIGHTS) for name in tensors)
    if not count:
        raise ModelError("The model {} {} in {} is not adapted.", card.id, card.version, folder)
    weights, bias, gain = (
        np.asarray(numpy_helper.to_array(tensors[f"adapted{count - 1}_{key}"]), np.float64)
        for key in (_WEIGHTS, "bias", "gain")
    )
    return Adaptation(weights.ravel() / (card.feature_step or 1.0), float(gain), float(bias[0]))


def adapted_network(network: onnx.ModelProto, adaptation: Adaptation, card: ModelCard) -> onnx.ModelProto:
    """The network with the adaptation behind it: the same inputs and outputs, another ``probability``.

    Args:
        network: Changed in place; it gives ``probability`` and ``features``.
        adaptation: Its weights are of features in deviations.
        card: Of the network.
    """
    graph = network.graph
    # an adapted network may be adapted again: each adaptation has names of its own
    name = f"adapted{sum(tensor.name.endswith(_WEIGHTS) for tensor in graph.initializer)}_"
    own = f"{name}own_probability"
    for node in graph.node:
        node.output[:] = [own if output == _OUTPUT else output for output in node.output]
        node.input[:] = [own if taken == _OUTPUT else taken for taken in node.input]
    constants = {
        _WEIGHTS: (adaptation.weights * (card.feature_step or 1.0)).reshape(1, -1, 1, 1),
        "bias": np.array([adaptation.bias]),
        "gain": np.array(adaptation.gain),
        "least": np.array(LEAST_PROBABILITY),
        "most": np.array(1 - LEAST_PROBABILITY),
        "one": np.array(1.0),
        "scales": np.array([1.0, 1.0, FEATURE_STRIDE, FEATURE_STRIDE]),
    }
    for key, value in constants.items():
        graph.initializer.append(numpy_helper.from_array(value.astype(np.float32), name + key))
    graph.initializer.append(numpy_helper.from_array(np.array([1], np.int64), f"{name}axis"))
    made: list[tuple[str, list[str], str, dict[str, Any]]] = [
        ("Cast", [FEATURES], f"{name}float", {"to": TensorProto.FLOAT}),
        ("Conv", [f"{name}float", name + _WEIGHTS, f"{name}bias"], f"{name}coarse", {}),
        ("Resize", [f"{name}coarse", "", f"{name}scales"], f"{name}fine", {"mode": "linear"}),
        ("Squeeze", [f"{name}fine", f"{name}axis"], f"{name}shift", {}),
        ("Clip", [own, f"{name}least", f"{name}most"], f"{name}own", {}),
        ("Sub", [f"{name}one", f"{name}own"], f"{name}other", {}),
        ("Div", [f"{name}own", f"{name}other"], f"{name}odds", {}),
        ("Log", [f"{name}odds"], f"{name}logit", {}),
        ("Mul", [f"{name}logit", f"{name}gain"], f"{name}scaled", {}),
        ("Add", [f"{name}scaled", f"{name}shift"], f"{name}sum", {}),
        ("Sigmoid", [f"{name}sum"], _OUTPUT, {}),
    ]
    for kind, inputs, output, options in made:
        graph.node.append(helper.make_node(kind, inputs, [output], **options))
    onnx.checker.check_model(network)
    return network
