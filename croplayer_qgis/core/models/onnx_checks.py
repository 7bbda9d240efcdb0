"""Checks an ONNX network against its card, the task's contract and the runtime."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from croplayer_qgis.core.models.card import ModelCard, TensorContract

_OLDEST_OPSET = 7  # what onnxruntime guarantees to run
_ADVISED_OPSET = 17
_ROUNDING = 1e-3  # a sigmoid in half precision may end this far above 1
_SIDE_OF_FREE_SIZE = 512
_DTYPES = {"tensor(uint8)": "uint8", "tensor(float)": "float32", "tensor(float16)": "float16"}
# Providers from fastest to slowest; the first one the runtime has is used.
_PROVIDERS = (
    "CUDAExecutionProvider",
    "CoreMLExecutionProvider",
    "DmlExecutionProvider",
    "CPUExecutionProvider",
)

_CONTRACTS = {
    "cropland": (
        TensorContract("image", "uint8", "NHWC", (None, 512, 512, 3)),
        (TensorContract("probability", "float32", "NHW", (None, 512, 512)),),
    ),
    "iqa": (
        TensorContract("image", "uint8", "NHWC", (None, 256, 256, 3)),
        (
            TensorContract("probability", "float32", "NC", (None, 8)),
            TensorContract("quality", "float32", "N", (None,)),
        ),
    ),
}


def open_session(path: Path, threads: int = 0) -> onnxruntime.InferenceSession:
    """Session on the best provider of this machine; ``threads`` 0 leaves the number to the runtime."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=usable_providers())


def usable_providers() -> list[str]:
    """Execution providers a session here would try, fastest first."""
    available = onnxruntime.get_available_providers()
    return [name for name in _PROVIDERS if name in available]


def open_findings(path: Path) -> tuple[onnxruntime.InferenceSession | None, list[str]]:
    """Session of a network, or None and why the runtime cannot run it."""
    try:
        model = onnx.load(str(path), load_external_data=False)
    except Exception as error:  # protobuf raises its own kinds, whatever stands in the file
        return None, [f"{path.name} is not an ONNX file ({type(error).__name__}); export the network again."]
    if any(tensor.data_location == onnx.TensorProto.EXTERNAL for tensor in model.graph.initializer):
        return None, [f"{path.name} keeps its weights in other files; export it as one file."]
    opset = next((entry.version for entry in model.opset_import if entry.domain in ("", "ai.onnx")), 0)
    stamp = f"ONNX opset {opset} (IR version {model.ir_version})"
    if opset < _OLDEST_OPSET:
        return None, [f"{path.name} uses {stamp}, which is too old; export it with opset {_ADVISED_OPSET}."]
    try:
        return open_session(path), []
    except Exception as error:  # onnxruntime raises a class per status code, none of them public
        return None, [
            f"{path.name} uses {stamp} and onnxruntime {onnxruntime.__version__} cannot run it; "
            f"export it with opset {_ADVISED_OPSET}. The runtime says: {_last_line(error)}"
        ]


def signature(session: onnxruntime.InferenceSession) -> str:
    """What a network takes and gives, in one line."""
    ends = ([_tensor_text(t) for t in side] for side in (session.get_inputs(), session.get_outputs()))
    return " and gives ".join(", ".join(side) for side in ends)


def card_findings(card: ModelCard, session: onnxruntime.InferenceSession) -> list[str]:
    """Where the card, the network and the contract of the task disagree."""
    inputs = session.get_inputs()
    if len(inputs) != 1:
        return [f"The network takes {len(inputs)} inputs; CropLayer gives it one image."]
    findings = _tensor_findings("input", card.input, inputs[0])
    if card.input.shape[0] not in (1, None):
        findings.append("The network must take one image at a time, or any number of them.")
    outputs = {output.name: output for output in session.get_outputs()}
    for contract in card.outputs:
        if contract.name in outputs:
            findings += _tensor_findings("output", contract, outputs[contract.name])
        else:
            findings.append(f"The network has no output '{contract.name}'; it gives {', '.join(outputs)}.")
    return findings + (wrapped_findings(card) if card.cropland_classes else contract_findings(card))


def contract_findings(card: ModelCard) -> list[str]:
    """Where a card departs from what its task asks of a network that is not wrapped."""
    contract_input, contract_outputs = _CONTRACTS[card.task]
    outputs = {output.name: output for output in card.outputs}
    pairs = [(contract_input, card.input)] + [(c, outputs.get(c.name)) for c in contract_outputs]
    findings = [
        f"A {card.task} network must have {_contract_text(asked)}"
        + (f", not {_contract_text(given)}." if given else ".")
        for asked, given in pairs
        if given is None or not _fits(asked, given)
    ]
    if findings and card.task == "cropland":
        findings.append(
            "A network with C classes on normalised floats [N,3,H,W] can be used as it is when the card "
            "gives normalisation, output_kind, classes and cropland_classes."
        )
    return findings


def wrapped_findings(card: ModelCard) -> list[str]:
    """What a card must say so that a raw semantic-segmentation network can be used through it."""
    findings = []
    if card.task != "cropland":
        findings.append("Only networks for the task cropland can be wrapped with cropland_classes.")
    strangers = set(card.cropland_classes) - set(card.classes)
    if strangers:
        findings.append(f"The cropland_classes {', '.join(sorted(strangers))} are not among the classes.")
    if card.normalisation is None:
        findings.append(
            "The card must give the normalisation the network was trained with: mean, std, scale."
        )
    elif 0.0 in card.normalisation.std:
        findings.append("A standard deviation of the normalisation is 0.")
    if card.input.layout != "NCHW" or card.input.shape[1] not in (3, None):
        findings.append("A wrapped network must take NCHW with 3 channels (red, green, blue).")
    if card.input.dtype not in ("float32", "float16"):
        findings.append("A wrapped network must take float32 or float16.")
    height, width = card.input.shape[-2:]
    if height != width or not 64 <= (height or _SIDE_OF_FREE_SIZE) <= _SIDE_OF_FREE_SIZE:
        findings.append("The input must be a square of 64 to 512 pixels, or of any size (null).")
    output = card.outputs[0]
    if output.layout != "NCHW" or output.shape[1] not in (len(card.classes), None):
        findings.append(
            f"The first output must be NCHW with one channel for each of the {len(card.classes)} classes."
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


def output_findings(card: ModelCard, raw: Mapping[str, NDArray[Any]]) -> list[str]:
    """What is wrong with the outputs of the probe."""
    findings = []
    for contract in card.outputs:
        values = raw[contract.name]
        if not np.isfinite(values).all():
            findings.append(f"The output '{contract.name}' holds NaN or infinity for an ordinary image.")
        elif card.output_kind == "probability" and (values.min() < 0 or values.max() > 1 + _ROUNDING):
            findings.append(
                f"The output '{contract.name}' runs from {values.min():.3g} to {values.max():.3g}, which is "
                "no probability; a wrapped network that gives logits must say so in output_kind."
            )
    return findings


def _tensor_findings(role: str, contract: TensorContract, actual: Any) -> list[str]:
    shape = tuple(size if isinstance(size, int) else None for size in actual.shape)
    found = TensorContract(actual.name, _DTYPES.get(actual.type, actual.type), contract.layout, shape)
    same_size = len(shape) == len(contract.shape) and all(
        a == b or None in (a, b) for a, b in zip(shape, contract.shape, strict=True)
    )
    if same_size and (found.name, found.dtype) == (contract.name, contract.dtype):
        return []
    return [
        f"The card says the {role} is {_contract_text(contract)}, but the file has {_tensor_text(actual)}."
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
