"""Whether an adaptation helps on ground it has not learned from; if not, why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.adaptation.regression import Adaptation, FloatArray, Samples, fit
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.sentence import Sentence

LEAST_PLACES: Final = 3
"""With fewer, one left out leaves nothing to tell chance from gain."""
LEAST_PLACES_OF_A_CLASS: Final = 2
"""With fewer, the place left out may have all that was said of a class."""
ASSUMED_ERROR: Final = 0.1
"""Share of either class that a map gets wrong, to weigh labels by area. People label where the map is wrong:
counted as they are, their strokes would hide what an adaptation spoils elsewhere. Maps of the shipped network
get 5 % wrong at home and up to 18 % on poor imagery (its card)."""
_DRAWS: Final = 2000
_SEED: Final = 20261129
_SHIFTS: Final = np.linspace(-3, 3, 61)


class ClassError(NamedTuple):
    """Share of labelled ground of a class that is mapped wrong, 0-1, without the adaptation and with it."""

    before: float
    after: float


@dataclass(frozen=True, eq=False)
class Validated:
    """An adaptation and what leaving out one place at a time says of it.

    Attributes:
        adaptation: Fitted to all places, its bias chosen on places left out.
        cropland: Cropland that is mapped as something else, places weighing the same.
        other: Other ground that is mapped as cropland.
        gain: Error less on all ground, where ``ASSUMED_ERROR`` of it was mapped wrong: lower and upper end of
            the 95 % bootstrap interval over places.
        places: How many places were left out, one by one.
        by_block: Whether these are blocks; else parts of blocks, as too few blocks have labels.
    """

    adaptation: Adaptation
    cropland: ClassError
    other: ClassError
    gain: tuple[float, float]
    places: int
    by_block: bool

    @property
    def before(self) -> float:
        """Error of the network as it was, 0-1, classes weighing the same."""
        return (self.cropland.before + self.other.before) / 2

    @property
    def after(self) -> float:
        """Error of adaptations that had not seen the place."""
        return (self.cropland.after + self.other.after) / 2

    @property
    def helps(self) -> bool:
        """Whether even the lower end of the interval is a gain."""
        return self.gain[0] > 0


def validated(blocks: Sequence[Samples], threshold_logit: float = 0.0) -> Validated:
    """Fit an adaptation and tell whether it helps.

    One block is left out at a time; where fewer than three have labels, one part of a block. The bias of
    each place's adaptation is shifted as is best for the other places, each when it was left out.

    Args:
        blocks: Labelled pixels of each block.
        threshold_logit: From which the network as it was says cropland; the adaptation does from 0.

    Raises:
        InputError: Labels are of too few places, or of one class only.
    """
    by_block = len(blocks) >= LEAST_PLACES
    places = list(blocks) if by_block else [part for block in blocks for part in block.parts()]
    _require_enough(places, len(blocks))
    was_wrong = [(each.logit >= threshold_logit) != each.cropland for each in places]
    left_out = [fit([other for other in places if other is not each]) for each in places]
    logits = [adaptation.logit(each) for adaptation, each in zip(left_out, places, strict=True)]
    curves = np.array(
        [
            [_area_errors(each, wrong, logit + shift) for shift in _SHIFTS]
            for each, wrong, logit in zip(places, was_wrong, logits, strict=True)
        ]
    )
    chosen = [_best(np.delete(curves, at, axis=0)) for at in range(len(places))]
    before = np.array([_errors(each, each.logit - threshold_logit) for each in places])
    after = np.array([_errors(each, logits[at] + _SHIFTS[chosen[at]]) for at, each in enumerate(places)])
    found = fit(places)
    shift = float(_SHIFTS[_best(curves)])
    gains = ASSUMED_ERROR - np.array([curves[at, shift] for at, shift in enumerate(chosen)])
    low, high = np.percentile(_drawn(gains), [2.5, 97.5])
    means = zip(np.nanmean(before, axis=0).tolist(), np.nanmean(after, axis=0).tolist(), strict=True)
    other, cropland = (ClassError(*pair) for pair in means)
    return Validated(
        replace(found, bias=found.bias + shift),
        cropland,
        other,
        (float(low), float(high)),
        len(places),
        by_block,
    )


def _require_enough(places: Sequence[Samples], blocks: int) -> None:
    if len(places) < LEAST_PLACES:
        raise InputError(
            "There are too few labels: they lie in {} of the job's blocks and in {} parts of them. With "
            "fewer than {} places nobody can tell whether an adaptation helps. Review regions or draw "
            "corrections in more places.",
            blocks,
            len(places),
            LEAST_PLACES,
        )
    for code, of in ((True, Sentence("cropland")), (False, Sentence("not cropland"))):
        count = sum(bool((each.cropland == code).any()) for each in places)
        if count == 0:
            rest = Sentence("not cropland") if code else Sentence("cropland")
            raise InputError("All labels say {}; an adaptation needs ground of both kinds.", rest)
        if count < LEAST_PLACES_OF_A_CLASS:
            raise InputError(
                "Labels that say {} lie in one place only; label such ground in at least {} places.",
                of,
                LEAST_PLACES_OF_A_CLASS,
            )


def _errors(samples: Samples, logit: FloatArray) -> tuple[float, float]:
    """Share of other ground and of cropland that is mapped wrong; NaN where there is none of it."""
    wrong = (logit >= 0) != samples.cropland
    counts = [samples.cropland == code for code in (False, True)]
    return tuple(float(wrong[of].mean()) if of.any() else np.nan for of in counts)  # type: ignore[return-value]


def _area_errors(samples: Samples, was_wrong: NDArray[np.bool_], logit: FloatArray) -> tuple[float, float]:
    """Error on other ground and on cropland as areas weigh; NaN where there is none of it.

    Of what was right and of what was wrong, each by itself, that share counts which is wrong now; where
    nothing was labelled of one of them, it counts as it was.
    """
    wrong = (logit >= 0) != samples.cropland
    errors = []
    for code in (False, True):
        old, new = ((samples.cropland == code) & (was_wrong == was) for was in (True, False))
        still = float(wrong[old].mean()) if old.any() else 1.0
        spoilt = float(wrong[new].mean()) if new.any() else 0.0
        there = bool(old.any() or new.any())
        errors.append(ASSUMED_ERROR * still + (1 - ASSUMED_ERROR) * spoilt if there else np.nan)
    return errors[0], errors[1]


def _best(curves: NDArray[np.float64]) -> int:
    """Place of the shift with the least mean error, classes weighing the same; of equals nearest to none.

    Args:
        curves: Error by place, shift and class, [n, shifts, 2].
    """
    known = np.isfinite(curves)
    by_class = np.where(known, curves, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    errors = by_class.sum(axis=1)
    equal = np.flatnonzero(errors <= errors.min() + 1e-12)
    return int(equal[np.argmin(np.abs(_SHIFTS[equal]))])


def _drawn(gains: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gains of places drawn with replacement; a class that no drawn place has counts as without gain."""
    rng = np.random.default_rng(_SEED)
    gain = gains[rng.integers(0, len(gains), (_DRAWS, len(gains)))]
    known = np.isfinite(gain)
    by_class = np.where(known, gain, 0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    mean: NDArray[np.float64] = by_class.mean(axis=1)
    return mean
