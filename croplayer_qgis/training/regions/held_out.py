"""Keeps what cross-validation said of the samples, so that a card can be rewritten without training."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.regions.booster import Fitted
from croplayer_qgis.training.regions.measure import Judged
from croplayer_qgis.training.regions.samples import Samples


def save_held_out(path: Path, samples: Samples, fitted: Fitted) -> None:
    """Write the samples, their held-out probabilities and the number of rounds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, **vars(samples), held_out=fitted.held_out, rounds=fitted.rounds)


def read_held_out(path: Path) -> tuple[Judged, int]:
    """What `save_held_out` wrote: the judged samples and the rounds.

    Raises:
        InputError: The model has not been trained here.
    """
    if not path.is_file():
        raise InputError("{} is missing; train the model first (the same command without --measure).", path)
    with np.load(path) as kept:
        columns = {field.name: kept[field.name] for field in fields(Samples)}
        columns["names"] = tuple(columns["names"].tolist())
        return Judged(Samples(**columns), kept["held_out"]), int(kept["rounds"])
