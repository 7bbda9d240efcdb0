"""The second output: features of the pixel decoder in few channels, a signed byte each.

A few directions say most of the 96 channels. These are the leading principal components of training tiles'
features, each scaled to unit deviation there, so that distances count every direction alike and one step of
quantisation serves all channels. It is one convolution of 1 x 1 at the end of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from safetensors.numpy import load_file, save_file
from torch import nn

from croplayer_qgis.core.models.card import FEATURE_STRIDE, FEATURES
from croplayer_qgis.core.segmentation.ground import CELL_PX, cell_means
from croplayer_qgis.training.mask2former.network import CroplandNetwork, folded_probability

CHANNELS: Final = 32
"""Home tiles against the judge's clouds, cells of 32 px: AUROC 0.85 with 16, 0.92 with 32, 0.91 with 96."""
STEP: Final = 1 / 16
"""Of quantisation, in deviations of the training tiles: a byte spans eight of them to either side."""
PROJECTION_FILE: Final = "features.safetensors"
"""Weights of this output, which those of the network know nothing of."""

_LARGEST: Final = 127
_LARGEST_PX: Final = 1024
_PIXELS_OF_AN_IMAGE: Final = 4096
_LEAST_VARIANCE: Final = 1e-6  # of the largest: where a few small images vary in fewer directions than these
_SEED: Final = 20261129


class Projection(NamedTuple):
    """From the pixel decoder's features to those of the output.

    Attributes:
        weight: float32 ``[CHANNELS, 96]``.
        bias: float32 ``[CHANNELS]``.
        explained: Share of the variance of the sampled features that the channels hold, 0-1.
    """

    weight: NDArray[np.float32]
    bias: NDArray[np.float32]
    explained: float

    def steps(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of mean features ``[n, 96]``, ``[n, CHANNELS]`` in the output's steps."""
        projected: NDArray[np.float32] = (features @ self.weight.T + self.bias) / np.float32(STEP)
        return projected

    def save(self, path: Path) -> None:
        """Write the file."""
        explained = np.array(self.explained, np.float32)
        save_file({"weight": self.weight, "bias": self.bias, "explained": explained}, str(path))

    @classmethod
    def of_graph(cls, path: Path) -> Projection:
        """That of an exported network, from its file; how much it explains is not in there (NaN)."""
        graph = onnx.load(str(path)).graph
        makers = {output: node for node in graph.node for output in node.output}
        node = makers[FEATURES]
        while node.op_type != "Conv":
            node = makers[node.input[0]]
        held = {tensor.name: tensor for tensor in graph.initializer}
        weight, bias = (numpy_helper.to_array(held[name]) * np.float32(STEP) for name in node.input[1:])
        return cls(weight[..., 0, 0], bias, float("nan"))

    @classmethod
    def load(cls, path: Path) -> Projection:
        """Read the file."""
        held = load_file(str(path))
        return cls(held["weight"], held["bias"], float(held["explained"]))


class Sampled(NamedTuple):
    """What the pixel decoder makes of an image.

    Attributes:
        pixels: Features of some pixels, float32 ``[n, 96]``.
        cells: Mean features of its cells of ``CELL_PX``, float32 ``[m, 96]``.
    """

    pixels: NDArray[np.float32]
    cells: NDArray[np.float32]


class WithFeatures(nn.Module):
    """A network that gives its probability and, beside it, features.

    Args:
        network: As it is exported.
        projection: Of its features.
    """

    def __init__(self, network: CroplandNetwork, projection: Projection) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("weight", torch.from_numpy(projection.weight / STEP)[..., None, None])
        self.register_buffer("bias", torch.from_numpy(projection.bias / STEP))

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Probability float32 ``[N, H, W]`` and features int8 ``[N, CHANNELS, H/4, W/4]`` of uint8 RGB."""
        seen = self.network.seen(image)
        probability = folded_probability(seen.layers[-1], (image.shape[1], image.shape[2]))
        steps = nn.functional.conv2d(seen.features, self.get_buffer("weight"), self.get_buffer("bias"))
        return probability, steps.round().clamp(-_LARGEST, _LARGEST).to(torch.int8)


@torch.no_grad()
def sampled(network: CroplandNetwork, images: Iterable[NDArray[np.uint8]]) -> Iterator[Sampled]:
    """Features of images, one after the other; the same pixels each time.

    Args:
        network: On the CPU.
        images: uint8 RGB ``[H, W, 3]``, sides of 32 px and more; 1024 px of each side count.
    """
    rng = np.random.default_rng(_SEED)
    side = CELL_PX // FEATURE_STRIDE
    for image in images:
        height, width = (min(size // 32 * 32, _LARGEST_PX) for size in image.shape[:2])
        shown = torch.from_numpy(np.ascontiguousarray(image[:height, :width]))[None]
        features = network.seen(shown).features
        cells = nn.functional.avg_pool2d(features, side)[0].flatten(1).numpy().T
        pixels = features[0].flatten(1).numpy().T
        most = min(_PIXELS_OF_AN_IMAGE, len(pixels))
        yield Sampled(pixels[rng.choice(len(pixels), most, replace=False)], cells)


@torch.no_grad()
def cells_of(
    network: WithFeatures, image: NDArray[np.uint8]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean features ``[n, CHANNELS]`` in steps and mean certainty |2 p - 1| ``[n]`` of an image's cells.

    Args:
        network: On the CPU.
        image: uint8 RGB ``[H, W, 3]``; what is left over beyond whole cells is not looked at.
    """
    height, width = (size // CELL_PX * CELL_PX for size in image.shape[:2])
    shown = torch.from_numpy(np.ascontiguousarray(image[:height, :width]))[None]
    probability, features = network(shown)
    cells = cell_means(features[0].numpy()).astype(np.float32)
    certainty = nn.functional.avg_pool2d((2 * probability - 1).abs()[None], CELL_PX)[0, 0]
    return cells.reshape(-1, cells.shape[-1]), certainty.numpy().ravel()


def fit_projection(pixels: NDArray[np.float32], channels: int = CHANNELS) -> Projection:
    """Principal components, scaled to unit deviation, of features of what a network is at home with.

    Args:
        pixels: Features of pixels, ``[n, 96]``.
        channels: How many components.
    """
    sample = pixels.astype(np.float64)
    mean = sample.mean(axis=0)
    variance, directions = np.linalg.eigh(np.cov(sample - mean, rowvar=False))
    variance = np.maximum(variance, _LEAST_VARIANCE * variance.max())
    leading = np.argsort(variance)[::-1][:channels]
    weight = (directions[:, leading] / np.sqrt(variance[leading])).T
    weight *= np.sign(weight.sum(axis=1, keepdims=True))  # the sign of a component is no one's choice
    explained = float(variance[leading].sum() / variance.sum())
    return Projection(weight.astype(np.float32), (-weight @ mean).astype(np.float32), explained)
