"""The evaluation model before the independent judge, beside the network's own confidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.training.regions.intervals import metric
from croplayer_qgis.training.regions.measure import Judged, auroc, confidence_auroc, judged_together

TARGETS: Final = {
    "unseen_auroc_without_cloud": ">= 0.88",
    "unseen_auroc_over_confidence": ">= 0.03",
    "unseen_auroc_textured_cloud": ">= 0.75",
}
"""Figure to its target; what each says is told by `figures`."""

_WITHOUT_CLOUD: Final = ("clean", "blur", "poor")


def figures(judged: Sequence[Judged], dataset: str) -> list[Metric]:
    """The figures of `TARGETS` with 95 % bootstrap intervals over tiles, from the regions of each tile.

    AUROC of right against wrong regions, each counting once: in the looks without cloud, the same less that
    of the network's mean probability of its label, and in the looks with textured cloud over one half.
    """

    def of(states: Sequence[str], figure: Callable[[Judged], float]) -> Callable[[list[Judged]], float]:
        def measured(some: list[Judged]) -> float:
            together = judged_together(some)
            return figure(together.where(_in(together, states)))

        return measured

    computed = {
        "unseen_auroc_without_cloud": of(_WITHOUT_CLOUD, auroc),
        "unseen_auroc_over_confidence": of(_WITHOUT_CLOUD, lambda some: auroc(some) - confidence_auroc(some)),
        "unseen_auroc_textured_cloud": of(("cloud",), auroc),
    }
    tiles = list(judged)
    return [
        metric(name, tiles, lambda tile: str(tile.samples.group[0]), computed[name], dataset)
        for name in TARGETS
    ]


def _in(judged: Judged, states: Sequence[str]) -> np.ndarray:
    """Regions of looks in one of the states, bool [n]; a look is named by its source and its state."""
    return np.isin([str(name).split("_")[1] for name in judged.samples.scenario], list(states))
