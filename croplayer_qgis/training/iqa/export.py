"""Writes the trained quality network as ONNX and as safetensors, large weights stored as float16."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save_file

from croplayer_qgis.core.quality.classes import CHIP_PX
from croplayer_qgis.training.float16_weights import stored_as_float16
from croplayer_qgis.training.iqa.network import QualityNetwork

ONNX_FILE = "model.onnx"
WEIGHTS_FILE = "weights.safetensors"
PARITY = 1e-3  # largest difference of a probability or quality between torch and the shipped ONNX
_OPSET = 17
_LEAST_ELEMENTS = 100_000  # the early layers are small, and rounding them costs most of the parity


def export(network: QualityNetwork, folder: Path) -> None:
    """Write `model.onnx` and `weights.safetensors` into `folder`.

    Args:
        network: Trained network on the CPU, in evaluation mode.
        folder: Model folder; created when missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ONNX_FILE
    torch.onnx.export(
        network,
        (torch.zeros((1, CHIP_PX, CHIP_PX, 3), dtype=torch.uint8),),
        str(path),
        dynamo=False,
        opset_version=_OPSET,
        input_names=["image"],
        output_names=["probability", "quality"],
        dynamic_axes={"image": {0: "n"}, "probability": {0: "n"}, "quality": {0: "n"}},
    )
    model = stored_as_float16(onnx.load(str(path)), lambda values: values.size >= _LEAST_ELEMENTS)
    onnx.save(model, str(path))
    weights = {
        name: (value.half() if value.numel() >= _LEAST_ELEMENTS else value).contiguous()
        for name, value in network.state_dict().items()
    }
    save_file(weights, str(folder / WEIGHTS_FILE))


def load_network(folder: Path) -> QualityNetwork:
    """The network whose `weights.safetensors` is in `folder`, on the CPU in evaluation mode."""
    network = QualityNetwork()
    weights = load_file(folder / WEIGHTS_FILE)
    dtypes = {name: value.dtype for name, value in network.state_dict().items()}
    network.load_state_dict({name: value.to(dtypes[name]) for name, value in weights.items()})
    return network.eval()


def parity(network: QualityNetwork, onnx_path: Path, images: NDArray[np.uint8]) -> float:
    """Largest absolute difference of probability or quality between torch and the ONNX file.

    Args:
        network: The network that was exported.
        onnx_path: The exported file.
        images: uint8 [N, 256, 256, 3].
    """
    session = onnxruntime.InferenceSession(str(onnx_path), providers=["CPUExecutionProvider"])
    onnx_outputs = session.run(["probability", "quality"], {"image": images})
    with torch.no_grad():
        torch_outputs = network(torch.from_numpy(images))
    return max(
        float(np.abs(ours - theirs.numpy()).max())
        for ours, theirs in zip(onnx_outputs, torch_outputs, strict=True)
    )
