"""Logistic regression on a network's features and its own logit, shrunk towards the network's own answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import special

FloatArray = NDArray[np.float64]

LABELS_OF_A_CLASS: Final = 10.0
"""What the labels of one class in a block weigh, however many pixels they have: neighbours say the same."""
_SHRINKAGE: Final = 1.0  # a deviation of a feature moves the logit by 1, as the prior has it
_STEPS: Final = 30
_CLOSE: Final = 1e-8


@dataclass(frozen=True, eq=False)
class Samples:
    """Labelled pixels of a block, of all its sources.

    Attributes:
        block: Its id.
        features: In deviations of the training data, float64 [n, C].
        logit: Of the network's own probability, float64 [n].
        cropland: What people said, bool [n].
        part: Number of the part of the block that the pixel lies in, int16 [n].
    """

    block: str
    features: FloatArray
    logit: FloatArray
    cropland: NDArray[np.bool_]
    part: NDArray[np.int16]

    def parts(self) -> list[Samples]:
        """The pixels of each part of the block, by themselves."""
        return [self.where(self.part == part) for part in np.unique(self.part)]

    def where(self, chosen: NDArray[np.bool_]) -> Samples:
        """Some of the pixels."""
        return Samples(
            self.block, self.features[chosen], self.logit[chosen], self.cropland[chosen], self.part[chosen]
        )


@dataclass(frozen=True, eq=False)
class Adaptation:
    """Logit of cropland: ``gain`` times the network's own, plus ``weights`` times features, plus ``bias``.

    Attributes:
        weights: float64 [C].
        gain: 1 for the network as it was.
        bias: 0 for the network as it was.
    """

    weights: FloatArray
    gain: float
    bias: float

    def logit(self, samples: Samples) -> FloatArray:
        """Adapted logit of cropland, float64 [n]."""
        adapted: FloatArray = self.gain * samples.logit + samples.features @ self.weights + self.bias
        return adapted


def pixel_weights(samples: Samples) -> FloatArray:
    """What each labelled pixel of a block weighs, float64 [n]: either class as much as the other."""
    weights = np.zeros(len(samples.cropland))
    for label in (False, True):
        of_class = samples.cropland == label
        if of_class.any():
            weights[of_class] = LABELS_OF_A_CLASS / of_class.sum()
    return weights


def fit(blocks: Sequence[Samples]) -> Adaptation:
    """The most probable adaptation; the network as it was is the mean of a normal prior (Newton's method).

    Args:
        blocks: Labelled pixels by block, of at least one block.
    """
    design = np.concatenate(
        [np.column_stack([each.features, each.logit, np.ones(len(each.logit))]) for each in blocks]
    )
    label = np.concatenate([each.cropland for each in blocks]).astype(np.float64)
    weight = np.concatenate([pixel_weights(each) for each in blocks])
    prior = np.zeros(design.shape[1])
    prior[-2] = 1.0
    found = prior.copy()
    for _ in range(_STEPS):
        said = special.expit(design @ found)
        slope = design.T @ (weight * (said - label)) + _SHRINKAGE * (found - prior)
        curvature = (design * (weight * said * (1 - said))[:, None]).T @ design
        step = np.linalg.solve(curvature + _SHRINKAGE * np.eye(len(found)), slope)
        found = found - step / max(1.0, float(np.abs(step).max()))  # no step beyond the prior's width
        if np.abs(step).max() < _CLOSE:
            break
    return Adaptation(found[:-2], float(found[-2]), float(found[-1]))
