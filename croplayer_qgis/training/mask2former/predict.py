"""Windowed inference in torch, for validation and out-of-fold predictions."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from croplayer_qgis.training.mask2former.network import CroplandNetwork

WINDOW_PX = 512
_STRIDE_PX = 256


@torch.no_grad()
def tile_probability(network: CroplandNetwork, image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Cropland probability ``[H, W]`` of uint8 RGB ``[H, W, 3]``, 512 px windows blended half over half.

    Images smaller than a window are mirrored out to one.
    """
    height, width = image.shape[:2]
    padded_shape = [_covering(n) for n in (height, width)]
    padding = [(0, padded_shape[0] - height), (0, padded_shape[1] - width), (0, 0)]
    padded = np.pad(image, padding, mode="symmetric")
    ramp = np.sin((np.arange(WINDOW_PX) + 0.5) / WINDOW_PX * np.pi).astype(np.float32) ** 2 + 1e-3
    weight = np.outer(ramp, ramp)
    total = np.zeros(padded.shape[:2], np.float32)
    weights = np.zeros(padded.shape[:2], np.float32)
    device = next(network.parameters()).device
    for y in range(0, padded_shape[0] - WINDOW_PX + 1, _STRIDE_PX):
        for x in range(0, padded_shape[1] - WINDOW_PX + 1, _STRIDE_PX):
            window = np.ascontiguousarray(padded[y : y + WINDOW_PX, x : x + WINDOW_PX])
            probability = network(torch.from_numpy(window)[None].to(device))[0].float().cpu().numpy()
            total[y : y + WINDOW_PX, x : x + WINDOW_PX] += weight * probability
            weights[y : y + WINDOW_PX, x : x + WINDOW_PX] += weight
    return (total / weights)[:height, :width]


def _covering(length: int) -> int:
    """Smallest window + n strides that covers ``length`` pixels."""
    return WINDOW_PX + max(0, -(-(length - WINDOW_PX) // _STRIDE_PX)) * _STRIDE_PX
