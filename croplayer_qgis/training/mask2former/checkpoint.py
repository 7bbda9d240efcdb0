"""What a training run keeps on disk, so that it can be cut off at any moment and go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.training.mask2former.network import CroplandNetwork

CHECKPOINT_FILE = "checkpoint.pt"
HISTORY_FILE = "history.json"


class Progress:
    """Where a run is: all that a checkpoint holds.

    Attributes:
        iteration: Optimiser steps done.
        history: Mean losses of every few iterations.
        recent: (dense, set) losses since the last entry of the history.
    """

    def __init__(
        self, network: CroplandNetwork, average: CroplandNetwork, optimiser: torch.optim.Optimizer
    ) -> None:
        self.network, self.average, self.optimiser = network, average, optimiser
        self.iteration = 0
        self.history: list[dict[str, float]] = []
        self.recent: list[tuple[float, float]] = []

    def summarise(self) -> dict[str, float]:
        """Add the mean of the recent losses to the history and return the new entry."""
        dense = sum(d for d, _ in self.recent) / len(self.recent)
        sets = sum(s for _, s in self.recent) / len(self.recent)
        self.recent.clear()
        self.history.append({"iteration": self.iteration, "dense": round(dense, 4), "set": round(sets, 4)})
        return self.history[-1]

    def save(self, path: Path, recipe: dict[str, Any]) -> None:
        """Write ``path``; a killed run leaves the previous checkpoint whole."""
        new = path.with_suffix(".new")
        torch.save(
            {
                "recipe": recipe,
                "network": self.network.state_dict(),
                "average": self.average.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "iteration": self.iteration,
                "history": self.history,
            },
            new,
        )
        new.replace(path)

    def load(self, path: Path, recipe: dict[str, Any]) -> None:
        """Go on with what ``save`` wrote.

        Raises:
            InputError: It belongs to a run of another recipe.
        """
        saved: dict[str, Any] = torch.load(path, weights_only=True)
        if saved["recipe"] != recipe:
            raise InputError(
                "{} holds a training of another recipe; delete it or choose another folder.",
                path.parent,
                detail=str(saved["recipe"]),
            )
        self.network.load_state_dict(saved["network"])
        self.average.load_state_dict(saved["average"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.iteration = saved["iteration"]
        self.history = saved["history"]
