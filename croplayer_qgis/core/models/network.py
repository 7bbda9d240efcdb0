"""Runs one ONNX network on images: normalisation before it and class merging after it where its card asks."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from scipy import ndimage, special

from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.runtime import run_options


def infer(
    session: onnxruntime.InferenceSession, card: ModelCard, images: NDArray[np.uint8], last: bool = False
) -> dict[str, NDArray[Any]]:
    """Raw outputs by name for images uint8 [N, H, W, 3] RGB, one by one where the network takes only one.

    ``last`` when no more images follow at once: see `run_options`.
    """
    tensor = _network_input(card, images)
    names = [output.name for output in card.outputs]
    batch = card.input.shape[0] or len(tensor)
    parts = [
        session.run(
            names,
            {card.input.name: tensor[start : start + batch]},
            run_options(session, last and start + batch >= len(tensor)),
        )
        for start in range(0, len(tensor), batch)
    ]
    return {name: np.concatenate([part[i] for part in parts]) for i, name in enumerate(names)}


def cropland_probability(card: ModelCard, raw: dict[str, NDArray[Any]], side: int) -> NDArray[np.float32]:
    """Cropland probability float32 [N, side, side] from class scores [N, C, h, w] of a wrapped network."""
    scores = raw[card.outputs[0].name].astype(np.float32)
    if card.output_kind == "logits":
        scores = special.expit(scores) if scores.shape[1] == 1 else special.softmax(scores, axis=1)
    wanted = [card.classes.index(name) for name in card.cropland_classes]
    probability = scores[:, wanted].sum(axis=1)
    factors = (1.0, side / probability.shape[1], side / probability.shape[2])
    if factors != (1.0, 1.0, 1.0):  # many networks predict at a quarter of the input's resolution
        probability = ndimage.zoom(probability, factors, order=1, mode="nearest", grid_mode=True)
    clipped: NDArray[np.float32] = np.clip(probability, 0.0, 1.0).astype(np.float32)
    return clipped


def _network_input(card: ModelCard, images: NDArray[np.uint8]) -> NDArray[Any]:
    if card.normalisation is None:
        return images
    norm = card.normalisation
    mean, std = np.array(norm.mean, np.float32), np.array(norm.std, np.float32)
    pixels = (images * np.float32(norm.scale) - mean) / std
    return np.ascontiguousarray(pixels.transpose(0, 3, 1, 2), dtype=card.input.dtype)
