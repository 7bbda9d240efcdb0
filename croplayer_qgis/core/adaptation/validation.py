"""Whether an adaptation helps on blocks it has not learned from; if not, why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from croplayer_qgis.core.adaptation.regression import Adaptation, FloatArray, Samples, fit, pixel_weights
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.sentence import Sentence

LEAST_BLOCKS: Final = 3
"""With fewer, one block left out leaves nothing to tell chance from gain."""
_DRAWS: Final = 2000
_SEED: Final = 20261129
_SHIFTS: Final = np.linspace(-3, 3, 61)


@dataclass(frozen=True, eq=False)
class Validated:
    """An adaptation and what leaving out one block at a time says of it.

    Attributes:
        adaptation: Fitted to all blocks, its bias chosen on blocks left out.
        before: Error of the network as it was on labelled ground, 0-1, classes and blocks weighing the same.
        after: Error of adaptations that had not seen the block.
        gain: ``before`` less ``after``, lower and upper end of its 95 % bootstrap interval over blocks.
    """

    adaptation: Adaptation
    before: float
    after: float
    gain: tuple[float, float]

    @property
    def helps(self) -> bool:
        """Whether even the lower end of the interval is a gain."""
        return self.gain[0] > 0


def validated(blocks: Sequence[Samples]) -> Validated:
    """Fit an adaptation and tell whether it helps.

    The bias of each block's adaptation is shifted as is best for the other blocks, each when it was left out.

    Raises:
        InputError: Labels are of too few blocks, or of one class only.
    """
    if len(blocks) < LEAST_BLOCKS:
        raise InputError(
            "There are labels in {} of the job's blocks; with fewer than {} nobody can tell whether an "
            "adaptation helps. Review regions or draw corrections in more blocks.",
            len(blocks),
            LEAST_BLOCKS,
        )
    kinds = {bool(label) for each in blocks for label in np.unique(each.cropland)}
    if len(kinds) == 1:
        of = Sentence("cropland") if True in kinds else Sentence("not cropland")
        raise InputError("All labels say {}; an adaptation needs ground of both kinds.", of)
    left_out = [fit([other for other in blocks if other is not each]) for each in blocks]
    logits = [adaptation.logit(each) for adaptation, each in zip(left_out, blocks, strict=True)]
    curves = np.array(
        [
            [_error(each, logit + shift) for shift in _SHIFTS]
            for each, logit in zip(blocks, logits, strict=True)
        ]
    )
    before = np.array([_error(each, each.logit) for each in blocks])
    after = np.array([curves[place, _best(np.delete(curves, place, axis=0))] for place in range(len(blocks))])
    found = fit(blocks)
    shift = float(_SHIFTS[_best(curves)])
    rng = np.random.default_rng(_SEED)
    drawn = rng.integers(0, len(blocks), (_DRAWS, len(blocks)))
    low, high = np.percentile((before - after)[drawn].mean(axis=1), [2.5, 97.5])
    return Validated(
        replace(found, bias=found.bias + shift),
        float(before.mean()),
        float(after.mean()),
        (float(low), float(high)),
    )


def _error(samples: Samples, logit: FloatArray) -> float:
    weights = pixel_weights(samples)
    wrong = (logit >= 0) != samples.cropland
    return float(weights[wrong].sum() / weights.sum())


def _best(curves: FloatArray) -> int:
    """Place of the shift with the least mean error; of equals the one nearest to none."""
    errors = curves.mean(axis=0)
    equal = np.flatnonzero(errors <= errors.min() + 1e-12)
    return int(equal[np.argmin(np.abs(_SHIFTS[equal]))])
