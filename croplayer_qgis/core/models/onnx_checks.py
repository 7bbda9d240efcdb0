"""Checks an ONNX network against its card, the task's contract and the runtime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from croplayer_qgis.core.memory import lacks_memory, memory_sentence
from croplayer_qgis.core.models.card import FEATURE_STRIDE, FEATURES, ModelCard, TensorContract
from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.shared.grid.inference_windows import WINDOW_PX
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_OLDEST_OPSET = 7  # what onnxruntime guarantees to run
_ADVISED_OPSET = 17  # of the shipped models
_ROUNDING = 1e-3  # a sigmoid in half precision may end this far above 1
_LARGE = 20  # logits seldom are; per cent and bytes of any ordinary image are
_SIDE_OF_FREE_SIZE = 512  # tried with a graph that takes any size: the contract's
_SIDES = range(64, WINDOW_PX + 1)
_DTYPES = {
    "tensor(uint8)": "uint8",
    "tensor(int8)": "int8",
    "tensor(float)": "float32",
    "tensor(float16)": "float16",
}

_IQA = (
    TensorContract("image", "uint8", "NHWC", (None, 256, 256, 3)),
    (
        TensorContract("probability", "float32", "NC", (None, len(SCENE_CLASSES))),
        TensorContract("quality", "float32", "N", (None,)),
    ),
)


def _contract(card: ModelCard) -> tuple[TensorContract, tuple[TensorContract, ...]]:
    """Input and outputs that the task asks for; a cropland network may see squares of several sizes."""
    if card.task != "cropland":
        return _IQA
    side = card.input.shape[1] if len(card.input.shape) == 4 else None
    side = side if side in _SIDES else WINDOW_PX
    return (
        TensorContract("image", "uint8", "NHWC", (None, side, side, 3)),
        (TensorContract("probability", "float32", "NHW", (None, side, side)),),
    )


def open_findings(path: Path) -> tuple[onnxruntime.InferenceSession | None, list[str]]:
    """Session of a network, or None and why the runtime cannot run it."""
    try:
        model = onnx.load(str(path), load_external_data=False)
    except Exception as error:  # protobuf raises its own kinds, whatever stands in the file
        return None, [
            memory_sentence(path.name)
            if lacks_memory(error)
            else Sentence(
                "{} is not an ONNX file ({}); export the network again.", path.name, type(error).__name__
            )
        ]
    if any(tensor.data_location == onnx.TensorProto.EXTERNAL for tensor in model.graph.initializer):
        return None, [Sentence("{} keeps its weights in other files; export it as one file.", path.name)]
    opset = next((entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")), 0)
    stamp = Sentence("ONNX opset {} (IR version {})", opset, model.ir_version)
    if opset < _OLDEST_OPSET:
        return None, [
            Sentence(
                "{} uses {}, which is too old; export it with opset {}.", path.name, stamp, _ADVISED_OPSET
            )
        ]
    try:
        return open_session(path), []
    except Exception as error:  # onnxruntime raises a class per status code, none of them public
        return None, [
            memory_sentence(path.name)
            if lacks_memory(error)
            else Sentence(
                "{} uses {} and onnxruntime {} cannot run it; export it with opset {}. The runtime says: {}",
                path.name,
                stamp,
                onnxruntime.__version__,
                _ADVISED_OPSET,
                _last_line(error),
            )
        ]


def signature(session: onnxruntime.InferenceSession) -> str:
    """What a network takes and gives, in one line."""
    ends = ([_tensor_text(t) for t in side] for side in (session.get_inputs(), session.get_outputs()))
    takes, gives = (", ".join(side) for side in ends)
    return Sentence("{} and gives {}", takes, gives)


def card_findings(card: ModelCard, session: onnxruntime.InferenceSession) -> list[str]:
    """Where the card, the network and the contract of the task disagree."""
    inputs = session.get_inputs()
    if len(inputs) != 1:
        return [
            counted(
                len(inputs),
                "The network takes {} input; CropLayer gives it one image.",
                "The network takes {} inputs; CropLayer gives it one image.",
            )
        ]
    whole = [output for output in session.get_outputs() if card.cropland_classes and "int" in output.type]
    if whole:
        return [_class_numbers(whole[0].name, whole[0].type)]
    findings = _tensor_findings(mark("input"), card.input, inputs[0])
    if card.input.shape[0] not in (1, None):
        findings.append(Sentence("The network must take one image at a time, or any number of them."))
    outputs = {output.name: output for output in session.get_outputs()}
    for contract in card.outputs:
        if contract.name in outputs:
            findings += _tensor_findings(mark("output"), contract, outputs[contract.name])
        else:
            findings.append(
                Sentence("The network has no output '{}'; it gives {}.", contract.name, ", ".join(outputs))
            )
    return findings + (wrapped_findings(card) if card.cropland_classes else contract_findings(card))


def contract_findings(card: ModelCard) -> list[str]:
    """Where a card departs from what its task asks of a network that is not wrapped."""
    contract_input, contract_outputs = _contract(card)
    outputs = {output.name: output for output in card.outputs}
    pairs = [(contract_input, card.input)] + [(c, outputs.get(c.name)) for c in contract_outputs]
    findings: list[str] = [
        Sentence(
            "A {} network must have {}, not {}.", card.task, _contract_text(asked), _contract_text(given)
        )
        if given
        else Sentence("A {} network must have {}.", card.task, _contract_text(asked))
        for asked, given in pairs
        if given is None or not _fits(asked, given)
    ]
    if findings and card.task == "cropland":
        findings.append(
            Sentence(
                "A network with C classes on normalised floats [N,3,H,W] can be used as it is when the card "
                "gives normalisation, output_kind, classes and cropland_classes."
            )
        )
    return findings + _feature_findings(card)


def _feature_findings(card: ModelCard) -> list[str]:
    """What is wrong with the output of features, where the card has one."""
    given = next((output for output in card.outputs if output.name == FEATURES), None)
    if given is None or card.task != "cropland":
        return []
    side = input_side(card) // FEATURE_STRIDE
    asked = TensorContract(FEATURES, "int8", "NCHW", (None, None, side, side))
    findings: list[str] = []
    if not _fits(asked, given):
        findings.append(
            Sentence("The features must be {}, not {}.", _contract_text(asked), _contract_text(given))
        )
    if side % 16:
        findings.append(Sentence("A network with features must take squares whose side is a multiple of 64."))
    if card.feature_step is None:
        findings.append(Sentence("The card must say what one step of the features stands for: feature_step."))
    return findings


def wrapped_findings(card: ModelCard) -> list[str]:
    """What a card must say so that a raw semantic-segmentation network can be used through it."""
    findings: list[str] = []
    if card.task != "cropland":
        findings.append(Sentence("Only networks for the task cropland can be wrapped with cropland_classes."))
    strangers = set(card.cropland_classes) - set(card.classes)
    if strangers:
        findings.append(
            Sentence("The cropland_classes {} are not among the classes.", ", ".join(sorted(strangers)))
        )
    if card.normalisation is None:
        findings.append(
            Sentence("The card must give the normalisation the network was trained with: mean, std, scale.")
        )
    elif 0.0 in card.normalisation.std:
        findings.append(Sentence("A standard deviation of the normalisation is 0."))
    if card.input.layout != "NCHW" or card.input.shape[1] not in (3, None):
        findings.append(Sentence("A wrapped network must take NCHW with 3 channels (red, green, blue)."))
    if card.input.dtype not in ("float32", "float16"):
        findings.append(Sentence("A wrapped network must take float32 or float16."))
    height, width = card.input.shape[-2:]
    if height != width or (height or _SIDE_OF_FREE_SIZE) not in _SIDES:
        findings.append(
            Sentence(
                "The input must be a square of {} to {} pixels, or of any size (null).",
                _SIDES.start,
                _SIDES.stop - 1,
            )
        )
    output = card.outputs[0]
    if output.layout != "NCHW" or output.shape[1] not in (len(card.classes), None):
        findings.append(
            counted(
                len(card.classes),
                "The first output must be NCHW with one channel for the class.",
                "The first output must be NCHW with one channel for each of the {} classes.",
            )
        )
    return findings


def input_side(card: ModelCard) -> int:
    """Height and width of the images a network gets: what its card fixes, else 512."""
    axis = card.input.layout.index("H")
    return card.input.shape[axis] or _SIDE_OF_FREE_SIZE


def probe_image(card: ModelCard) -> NDArray[np.uint8]:
    """A reproducible test image, uint8 [1, side, side, 3]: smooth colours with noise."""
    side = input_side(card)
    ramp = np.linspace(40, 200, side)
    noise = np.random.default_rng(0).normal(0, 20, (side, side, 3))
    smooth = np.stack(np.broadcast_arrays(ramp[:, None], ramp[None, :], 120.0), axis=-1)
    image: NDArray[np.uint8] = np.clip(smooth + noise, 0, 255).astype(np.uint8)[None]
    return image


def kind_finding(card: ModelCard, raws: Sequence[Mapping[str, NDArray[Any]]]) -> Sentence | None:
    """What speaks against the card's word that a wrapped network gives logits; None when nothing does.

    Args:
        card: The card.
        raws: Outputs for images of several kinds. Logits leave the range from 0 to 1 on some of them.
    """
    if card.output_kind != "logits" or not card.cropland_classes:
        return None
    values = [raw[card.outputs[0].name] for raw in raws]
    if any(part.min() < 0 or part.max() > 1 + _ROUNDING for part in values):
        return None
    softmax = values[0].shape[1] > 1 and all(np.allclose(part.sum(axis=1), 1, atol=0.01) for part in values)
    reason = mark("its classes add up to 1: a softmax is in the network")
    return Sentence(
        "The card says that the output '{}' is logits, but all values lie between 0 and 1 ({}); write "
        '"output_kind": "probability" into the card.',
        card.outputs[0].name,
        Sentence(reason if softmax else mark("as those of a sigmoid do")),
    )


def output_findings(card: ModelCard, raw: Mapping[str, NDArray[Any]]) -> list[str]:
    """What is wrong with the outputs of the probe."""
    findings: list[str] = []
    for contract in card.outputs:
        values = raw[contract.name]
        if not np.isfinite(values).all():
            findings.append(
                Sentence("The output '{}' holds NaN or infinity for an ordinary image.", contract.name)
            )
        elif contract.name == FEATURES:
            continue
        elif card.task == "cropland" and (values == np.round(values)).all():
            findings.append(_class_numbers(contract.name, str(values.dtype)))
        elif card.output_kind == "probability" and values.min() >= 0 and values.max() > _LARGE:
            findings.append(
                Sentence(
                    "The output '{}' runs from {} to {}, as per cent or 0 to 255 do; export it with a last "
                    "step that divides, so that it runs from 0 to 1.",
                    contract.name,
                    f"{values.min():.3g}",
                    f"{values.max():.3g}",
                )
            )
        elif card.output_kind == "probability" and (values.min() < 0 or values.max() > 1 + _ROUNDING):
            findings.append(
                Sentence(
                    "The output '{}' runs from {} to {}, which is no probability; a wrapped network "
                    "that gives "
                    "logits must say so in output_kind.",
                    contract.name,
                    f"{values.min():.3g}",
                    f"{values.max():.3g}",
                )
            )
    return findings


def _class_numbers(name: str, kind: str) -> Sentence:
    return Sentence(
        "The network gives class numbers ('{}', {}), which have no probability; export it without "
        "the last step (argmax), so that it gives a score for each class.",
        name,
        kind,
    )


def _tensor_findings(role: str, contract: TensorContract, actual: Any) -> list[str]:
    shape = tuple(size if isinstance(size, int) else None for size in actual.shape)
    found = TensorContract(actual.name, _DTYPES.get(actual.type, actual.type), contract.layout, shape)
    same_size = len(shape) == len(contract.shape) and all(
        a == b or None in (a, b) for a, b in zip(shape, contract.shape, strict=True)
    )
    if same_size and (found.name, found.dtype) == (contract.name, contract.dtype):
        return []
    return [
        Sentence(
            "The card says the {} is {}, but the file has {}.",
            Sentence(role),
            _contract_text(contract),
            _tensor_text(actual),
        )
    ]


def _fits(asked: TensorContract, given: TensorContract) -> bool:
    return (asked.name, asked.dtype, asked.layout) == (given.name, given.dtype, given.layout) and all(
        want in (size, None) or size is None for want, size in zip(asked.shape, given.shape, strict=True)
    )


def _contract_text(tensor: TensorContract) -> str:
    sizes = ",".join("any" if size is None else str(size) for size in tensor.shape)
    return f"{tensor.dtype} '{tensor.name}' [{sizes}] ({tensor.layout})"


def _tensor_text(tensor: Any) -> str:
    sizes = ",".join(str(size) if isinstance(size, int) else "any" for size in tensor.shape)
    return f"{_DTYPES.get(tensor.type, tensor.type)} '{tensor.name}' [{sizes}]"


def _last_line(error: Exception) -> str:
    return str(error).strip().splitlines()[-1][-300:]
