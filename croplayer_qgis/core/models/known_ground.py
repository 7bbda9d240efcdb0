"""What a cropland network was trained on, in the space of its features: a small file beside the model."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.shared.foreign_text import read_json

KNOWN_GROUND_FILE: Final = "known_ground.json"
_DIGITS: Final = 5  # significant ones: what features in steps of a byte can tell apart, with room to spare


@dataclass(frozen=True, eq=False)
class KnownGround:
    """The cells of the training data as one cloud of features, and how far from its middle is far.

    Attributes:
        centre: Mean features of a cell, float32 [C], in the network's steps.
        scale: float32 [C, C]: features times this vary by 1 in every direction within the training data.
        near: Distance up to which a cell is known.
        unknown: Distance beyond which hardly anything of the training data lies.
        measured_on: What the two limits come from, English.
    """

    centre: NDArray[np.float32]
    scale: NDArray[np.float32]
    near: float
    unknown: float
    measured_on: str = ""

    def distances(self, cells: NDArray[np.float32]) -> NDArray[np.float32]:
        """Mahalanobis distance of mean features [n, C], float32 [n]."""
        distance: NDArray[np.float32] = np.linalg.norm((cells - self.centre) @ self.scale, axis=1)
        return distance.astype(np.float32)

    def save(self, path: Path) -> None:
        """Write the file."""
        record = {
            "centre": [_rounded(value) for value in self.centre.tolist()],
            "scale": [[_rounded(value) for value in row] for row in self.scale.tolist()],
            "near": _rounded(self.near),
            "unknown": _rounded(self.unknown),
            "measured_on": self.measured_on,
        }
        path.write_text(json.dumps(record) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path, channels: int) -> KnownGround:
        """Read the file.

        Args:
            path: The file.
            channels: How many features a cell has.

        Raises:
            OSError: It cannot be read.
            ValueError: It is not such a file, or is for another number of features.
        """
        data = read_json(path.read_text(encoding="utf-8"))
        try:
            return cls._read(data, channels)
        except (KeyError, TypeError) as error:
            raise ValueError(str(error)) from error

    @classmethod
    def _read(cls, data: Any, channels: int) -> KnownGround:
        centre, scale = (np.array(data[name], np.float32) for name in ("centre", "scale"))
        near, unknown = float(data["near"]), float(data["unknown"])
        if centre.shape != (channels,) or scale.shape != (channels, channels):
            raise ValueError(f"{centre.shape}, {scale.shape}, {channels}")
        if not (np.isfinite(centre).all() and np.isfinite(scale).all() and 0 < near <= unknown):
            raise ValueError(f"{near}, {unknown}")
        return cls(centre, scale, near, unknown, str(data.get("measured_on", "")))


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")
