"""Writes the trained cropland network as ONNX and safetensors, and proves that both say the same."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import save_file

from croplayer_qgis.core.models.runtime import open_session
from croplayer_qgis.shared.grid.inference_windows import WINDOW_PX
from croplayer_qgis.training.float16_weights import stored_as_float16
from croplayer_qgis.training.mask2former.exported_attention import for_export
from croplayer_qgis.training.mask2former.feature_output import Projection, WithFeatures
from croplayer_qgis.training.mask2former.network import CroplandNetwork
from croplayer_qgis.training.mask2former.tiled_constants import with_tiled_constants

ONNX_FILE = "model.onnx"
WEIGHTS_FILE = "weights.safetensors"
SIDE_PX = WINDOW_PX
OPSET = 17
_WORTH_HALVING = 1024  # elements; biases are too small to matter


class Parity(NamedTuple):
    """How far ONNX and torch are apart on real imagery.

    Attributes:
        largest: Largest difference of a probability.
        flips: Share of pixels whose label (p >= 0.5) differs.
    """

    largest: float
    flips: float


def round_weights(network: CroplandNetwork) -> CroplandNetwork:
    """The network with every weight rounded to what float16 can hold, computing in float32 as before.

    What ships is stored in float16; rounding first makes torch, safetensors and ONNX one and the same model.
    """
    with torch.no_grad():
        for tensor in network.state_dict().values():
            if tensor.is_floating_point():
                tensor.copy_(tensor.half().float())
    return network.eval()


def export(
    network: CroplandNetwork, folder: Path, projection: Projection | None = None, side: int = SIDE_PX
) -> None:
    """Write ``model.onnx`` and ``weights.safetensors`` into ``folder``, in float16 where that loses nothing.

    Args:
        network: A network on the CPU whose weights ``round_weights`` has rounded.
        folder: Model folder; created when missing.
        projection: Gives the graph its second output, ``features``; the probability is the same to the bit.
        side: Side of the windows it will see, px; a multiple of 32.
    """
    folder.mkdir(parents=True, exist_ok=True)
    export_onnx(network, folder / ONNX_FILE, projection, side)
    save_weights(network, folder / WEIGHTS_FILE)


def export_onnx(
    network: CroplandNetwork, path: Path, projection: Projection | None = None, side: int = SIDE_PX
) -> None:
    """Write the graph alone; arguments as those of ``export``."""
    exported = for_export(network)
    with warnings.catch_warnings():
        # transformers checks shapes in Python while being traced; they are fixed here
        warnings.simplefilter("ignore")
        torch.onnx.export(
            exported if projection is None else WithFeatures(exported, projection),
            (torch.zeros((1, side, side, 3), dtype=torch.uint8),),
            str(path),
            dynamo=False,
            opset_version=OPSET,
            input_names=["image"],
            output_names=["probability"] if projection is None else ["probability", "features"],
        )
    model = with_tiled_constants(onnx.load(str(path)))
    onnx.save(stored_as_float16(model, _exact_in_float16), str(path))


def save_weights(network: CroplandNetwork, path: Path) -> None:
    """Write the weights as float16 safetensors."""
    weights = {
        name: value.half().contiguous() if value.is_floating_point() else value.contiguous()
        for name, value in network.state_dict().items()
    }
    save_file(weights, str(path), metadata={"backbone": network.backbone})


def load_weights(path: Path) -> CroplandNetwork:
    """The network that ``weights.safetensors`` holds, in float32."""
    with safe_open(str(path), framework="pt") as file:
        backbone = (file.metadata() or {})["backbone"]
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
    boundaries = any(name.startswith("boundary_head.") for name in weights)
    network = CroplandNetwork(backbone, pretrained=False, boundaries=boundaries)
    network.load_state_dict({n: v.float() if v.is_floating_point() else v for n, v in weights.items()})
    return network.eval()


@torch.no_grad()
def parity(network: CroplandNetwork, onnx_path: Path, images: list[NDArray[np.uint8]]) -> Parity:
    """Compare on uint8 RGB images ``[SIDE_PX, SIDE_PX, 3]``, as the engine's runtime runs the file."""
    session = open_session(onnx_path)
    largest, flipped, pixels = 0.0, 0, 0
    for image in images:
        (ours,) = session.run(["probability"], {"image": image[None]})
        theirs = network(torch.from_numpy(image)[None]).numpy()
        largest = max(largest, float(np.abs(ours - theirs).max()))
        flipped += int(((ours >= 0.5) != (theirs >= 0.5)).sum())
        pixels += ours.size
    return Parity(largest, flipped / pixels)


def _exact_in_float16(values: NDArray[np.float32]) -> bool:
    """Whether large weights lose nothing as float16.

    Convolutions into which the export folded batch normalisation are no longer float16 numbers. They stay
    float32: rounding them again cost up to 1e-3 of a probability.
    """
    return values.size >= _WORTH_HALVING and bool((values.astype(np.float16) == values).all())
