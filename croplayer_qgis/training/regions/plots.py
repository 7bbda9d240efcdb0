"""Pictures for the cards: reliability, contributions, maps of fused examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import matplotlib as mpl
import numpy as np
from matplotlib import pyplot
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PIL import Image

mpl.use("Agg")

_DPI = 110
_COLOURS = 128  # of a picture of imagery: a quarter of the bytes, and no difference to the eye
_AGREEMENT = ListedColormap(["#d9d9d9", "#7fbf7b", "#d7191c", "#2c7bb6"])
_AGREEMENT_WORDS = "green: cropland, right; grey: other, right; red: cropland too much; blue: cropland missed"


class Reliability(NamedTuple):
    """One curve: predicted probability against the share that came true, both 0-1, weighted by pixels."""

    title: str
    probability: NDArray[np.float64]
    share: NDArray[np.float64]
    weight: NDArray[np.float64]


def plot_reliability(curves: Sequence[Reliability], path: Path, bins: int = 10) -> None:
    """Mean truth over mean probability in equal bins, with each bin's share of the area below."""
    figure, axes = pyplot.subplots(
        2, len(curves), figsize=(4.2 * len(curves), 5), height_ratios=(3, 1), sharex=True, squeeze=False
    )
    for column, curve in enumerate(curves):
        place = np.minimum((curve.probability * bins).astype(int), bins - 1)
        weight = np.bincount(place, curve.weight, bins)
        filled = weight > 0
        mean = np.bincount(place, curve.weight * curve.probability, bins)[filled] / weight[filled]
        truth = np.bincount(place, curve.weight * curve.share, bins)[filled] / weight[filled]
        top, bottom = axes[0][column], axes[1][column]
        top.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        top.plot(mean, truth, marker="o", color="#2c7bb6")
        top.set(title=curve.title, ylabel="share that came true", xlim=(0, 1), ylim=(0, 1))
        bottom.bar((np.arange(bins) + 0.5) / bins, weight / weight.sum(), 0.9 / bins, color="0.6")
        bottom.set(xlabel="predicted probability", ylabel="share of area")
    _save(figure, path)


def plot_contributions(panels: Mapping[str, Mapping[str, float]], path: Path, count: int = 18) -> None:
    """Mean absolute contributions (log-odds): a panel per title, the largest ``count`` bars each."""
    figure, axes = pyplot.subplots(1, len(panels), figsize=(5.5 * len(panels), 5), squeeze=False)
    for axis, (title, values) in zip(axes[0], panels.items(), strict=True):
        top = sorted(values.items(), key=lambda item: item[1])[-count:]
        axis.barh([name for name, _ in top], [value for _, value in top], color="#2c7bb6")
        axis.set(title=title, xlabel="mean |contribution|, log-odds")
    _save(figure, path)


def plot_gains(rows: Sequence[tuple[str, float, float, float]], path: Path) -> None:
    """Overall accuracy (0-1) of the worse source, the better source and the fusion, pair by pair."""
    figure, axis = pyplot.subplots(figsize=(8, 0.45 * len(rows) + 1.2))
    height = np.arange(len(rows))[::-1]
    for place, (label, color) in enumerate(
        (("source A", "#b2abd2"), ("source B", "#fdb863"), ("fused", "#1b7837"))
    ):
        axis.scatter([100 * row[place + 1] for row in rows], height, label=label, color=color, zorder=2)
    axis.set_yticks(height, [row[0] for row in rows])
    axis.grid(axis="x", color="0.9")
    axis.set(xlabel="overall accuracy, % of pixels")
    axis.legend(loc="lower left")
    _save(figure, path)


class Example(NamedTuple):
    """A fused tile: both images uint8 [h, w, 3], three maps and the reference, bool [h, w] each."""

    title: str
    images: tuple[NDArray[np.uint8], NDArray[np.uint8]]
    maps: tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]
    reference: NDArray[np.bool_]


def plot_examples(examples: Sequence[Example], path: Path) -> None:
    """One row an example: A, its map, B, its map, the fused map; maps are coloured by agreement."""
    figure, axes = pyplot.subplots(
        len(examples), 5, figsize=(13, 2.9 * len(examples)), squeeze=False, layout="constrained"
    )
    for row, example in zip(axes, examples, strict=True):
        a, b, fused = (_agreement(mapped, example.reference) for mapped in example.maps)
        for axis, picture, title in zip(
            row,
            (example.images[0], a, example.images[1], b, fused),
            ("source A", "map of A", "source B", "map of B", "fused"),
            strict=True,
        ):
            axis.imshow(picture[::2, ::2], cmap=_AGREEMENT, vmin=0, vmax=3, interpolation="nearest")
            axis.set(xticks=[], yticks=[])
            right = "" if picture.ndim == 3 else f", {100 * np.mean(picture < 2):.1f} % right"
            axis.set_title(f"{title}{right}", fontsize=9)
        row[0].set_ylabel(example.title, fontsize=8)
    figure.suptitle(_AGREEMENT_WORDS, fontsize=9)
    _save(figure, path)
    with Image.open(path) as shown_all:
        few = shown_all.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def _agreement(mapped: NDArray[np.bool_], reference: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """0 other and right, 1 cropland and right, 2 cropland too much, 3 cropland missed."""
    return np.select([mapped & reference, mapped, reference], [1, 2, 3], 0).astype(np.uint8)


def _save(figure: Figure, path: Path) -> None:
    if figure.get_layout_engine() is None:
        figure.tight_layout()
    figure.savefig(path, dpi=_DPI)
    pyplot.close(figure)
