"""A table of regions: named columns of equal length, and the matrix a model reads from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import ModelError

Columns = dict[str, NDArray[np.generic]]


@dataclass(frozen=True, eq=False)
class RegionTable:
    """Regions of a block.

    Attributes:
        labels: int32 [h, w], 0 where there is no data; region i is row i - 1 of every column.
        columns: Column name to values [count]; names carry their unit where there is one.
    """

    labels: NDArray[np.int32]
    columns: Columns


def feature_matrix(columns: Mapping[str, NDArray[np.generic]], names: Sequence[str]) -> NDArray[np.float32]:
    """Columns ``names`` side by side, float32 [count, len(names)].

    Raises:
        ModelError: The model asks for a feature that CropLayer does not compute.
    """
    unknown = [name for name in names if name not in columns]
    if unknown:
        raise ModelError(
            "The model needs features this version of CropLayer does not compute: {}. "
            "Use the model that came with this version, or train it again.",
            ", ".join(unknown),
        )
    count = len(next(iter(columns.values()), np.empty(0)))
    matrix = np.empty((count, len(names)), np.float32)
    for place, name in enumerate(names):
        matrix[:, place] = columns[name]
    return matrix
