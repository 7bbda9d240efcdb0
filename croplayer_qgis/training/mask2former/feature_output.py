"""The second output: features of the pixel decoder in few channels, a signed byte each.

A few directions say most of the 96 channels. These are the leading principal components of training tiles'
features, each scaled to unit deviation there, so that distances count every direction alike and one step of
quantisation serves all channels. It is one convolution of 1 x 1 at the end of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from croplayer_qgis.training.mask2former.network import CroplandNetwork, folded_probability

CHANNELS: Final = 16
STEP: Final = 1 / 16
"""Of quantisation, in deviations of the training tiles: a byte spans eight of them to either side."""

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
def fit_projection(
    network: CroplandNetwork, images: Iterable[NDArray[np.uint8]], channels: int = CHANNELS
) -> Projection:
    """Principal components, scaled to unit deviation, of features sampled from images.

    Args:
        network: On the CPU.
        images: uint8 RGB ``[H, W, 3]`` of what the network is at home with; 1024 px of each side count.
        channels: How many components.
    """
    rng = np.random.default_rng(_SEED)
    parts = []
    for image in images:
        height, width = (min(size // 32 * 32, _LARGEST_PX) for size in image.shape[:2])
        shown = torch.from_numpy(np.ascontiguousarray(image[:height, :width]))[None]
        pixels = network.seen(shown).features[0].flatten(1).numpy().T
        most = min(_PIXELS_OF_AN_IMAGE, len(pixels))
        parts.append(pixels[rng.choice(len(pixels), most, replace=False)])
    sample = np.concatenate(parts).astype(np.float64)
    mean = sample.mean(axis=0)
    variance, directions = np.linalg.eigh(np.cov(sample - mean, rowvar=False))
    variance = np.maximum(variance, _LEAST_VARIANCE * variance.max())
    leading = np.argsort(variance)[::-1][:channels]
    weight = (directions[:, leading] / np.sqrt(variance[leading])).T
    weight *= np.sign(weight.sum(axis=1, keepdims=True))  # the sign of a component is no one's choice
    explained = float(variance[leading].sum() / variance.sum())
    return Projection(weight.astype(np.float32), (-weight @ mean).astype(np.float32), explained)
