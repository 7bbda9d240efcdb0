"""Pictures of the cropland model's card: loss curves and where the model is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE

mpl.use("Agg")
from matplotlib import pyplot

History = list[dict[str, float]]
_MISSED, _INVENTED = np.array([230.0, 60.0, 40.0]), np.array([60.0, 110.0, 240.0])


def plot_curves(histories: dict[str, History], path: Path) -> None:
    """Training loss of every run and, where tiles watched it, the loss on those."""
    figure, (training, watching) = pyplot.subplots(1, 2, figsize=(11, 4), dpi=110)
    for name, history in histories.items():
        steps = [entry["iteration"] for entry in history]
        training.plot(steps, _smoothed([entry["dense"] for entry in history]), label=name)
        watched = [(entry["iteration"], entry["watch"]) for entry in history if "watch" in entry]
        if watched:
            watching.plot(*zip(*watched, strict=True), marker="o", markersize=3, label=name)
    training.set(title="Training (degraded patches, smoothed)", xlabel="iteration", ylabel="dense loss")
    watching.set(title="Validation fold (undegraded patches)", xlabel="iteration", ylabel="dense loss")
    for axes in (training, watching):
        axes.grid(alpha=0.3)
        axes.legend()
    figure.tight_layout()
    figure.savefig(path)
    pyplot.close(figure)


class Case(NamedTuple):
    """A picture to show: title, image uint8 ``[H, W, 3]``, probability and labels ``[H, W]``."""

    title: str
    image: NDArray[np.uint8]
    probability: NDArray[np.float32]
    labels: NDArray[np.uint8]


def plot_failures(cases: list[Case], path: Path) -> None:
    """One column per case: image above, errors below.

    Red is cropland that the map misses, blue is other ground that it calls cropland.
    """
    figure, grid = pyplot.subplots(2, len(cases), figsize=(3.4 * len(cases), 7), dpi=90, squeeze=False)
    for column, case in enumerate(cases):
        grid[0, column].imshow(case.image)
        grid[0, column].set_title(case.title, fontsize=8)
        grid[1, column].imshow(error_overlay(case.image, case.probability, case.labels))
    for axes in grid.flat:
        axes.set_axis_off()
    grid[1, 0].set_title("red: missed, blue: invented", fontsize=8)
    figure.tight_layout()
    figure.savefig(path)
    pyplot.close(figure)


def error_overlay(
    image: NDArray[np.uint8], probability: NDArray[np.float32], labels: NDArray[np.uint8]
) -> NDArray[np.uint8]:
    """The image in grey with errors coloured; unknown ground darkened. uint8 ``[H, W, 3]``."""
    mapped, truth = probability >= 0.5, labels == CROPLAND
    shown = np.repeat(image.mean(axis=2, keepdims=True) * 0.6 + 90.0, 3, axis=2)
    known = labels != IGNORE
    shown[truth & ~mapped & known] = _MISSED
    shown[mapped & ~truth & known] = _INVENTED
    shown[~known] *= 0.4
    return shown.clip(0, 255).astype(np.uint8)


def _smoothed(values: list[float], width: int = 5) -> NDArray[np.float64]:
    padded = np.pad(np.asarray(values, float), (width // 2, width - 1 - width // 2), mode="edge")
    return np.convolve(padded, np.ones(width) / width, mode="valid")
