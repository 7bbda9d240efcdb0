"""The features that weigh most in a region's decision, kept as text beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.fusion.roles import exchanged

TOP_FEATURES: Final = 8
"""How many are kept of each region: what a person reads."""


def top_features(
    contributions: NDArray[np.float32],
    names: Sequence[str],
    seen: NDArray[np.bool_],
    exchange: NDArray[np.bool_],
) -> NDArray[np.object_]:
    """JSON of ``[[feature, contribution in log-odds], ...]``, the largest first, object [n].

    Args:
        contributions: Contribution of each feature to the log-odds of cropland, [n, len(names)].
        names: Names of the features.
        seen: Whether the model judged the region, bool [n]; the text of the others is None.
        exchange: Whether the model saw source B in the place of A, bool [n].
    """
    others = exchanged(names)
    order = np.argsort(-np.abs(contributions), axis=1, kind="stable")[:, :TOP_FEATURES]
    texts = np.full(len(contributions), None, object)
    for row in np.flatnonzero(seen):
        named = others if exchange[row] else names
        texts[row] = json.dumps([[named[i], round(float(contributions[row, i]), 4)] for i in order[row]])
    return texts
