"""Roles: which source speaks for cropland in a region. The fusion model is shown that one first.

Neither source is special. By roles the model learns once what otherwise it would have to learn for "A says
cropland and is clouded" and for "B says cropland and is clouded", and exchanging the sources changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.regions.table import feature_matrix

_OTHER: Final = {"a": "b", "b": "a"}


def exchanged(names: Sequence[str]) -> list[str]:
    """The names with sources A and B exchanged (``a_texture`` becomes ``b_texture``)."""
    result = []
    for name in names:
        source, _, rest = name.partition("_")
        result.append(f"{_OTHER[source]}_{rest}" if source in _OTHER else name)
    return result


def b_speaks_for_cropland(columns: Mapping[str, NDArray[np.generic]]) -> NDArray[np.bool_]:
    """Where source B comes first, bool [count]: only B says cropland, or both agree and B is surer of it.

    Args:
        columns: Fusion features of the regions.
    """
    (a_label, a_mean), (b_label, b_mean) = (
        (columns[f"{source}_cropland"].astype(float), columns[f"{source}_probability_mean"].astype(float))
        for source in _OTHER
    )
    result: NDArray[np.bool_] = np.where(a_label == b_label, b_mean > a_mean, b_label > a_label)
    return result


def features_by_role(columns: Mapping[str, NDArray[np.generic]], names: Sequence[str]) -> NDArray[np.float32]:
    """Features ``names`` with the source that speaks for cropland in the place of A, float32 [count, k].

    Raises:
        ModelError: The model asks for a feature that CropLayer does not compute.
    """
    exchange = b_speaks_for_cropland(columns)[:, None]
    as_they_are = feature_matrix(columns, names)
    return np.where(exchange, feature_matrix(columns, exchanged(names)), as_they_are)
