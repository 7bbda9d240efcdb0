"""Pictures for the quality model's card."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import matplotlib
from matplotlib.figure import Figure

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import roc_curve

from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.iqa.measure import Judged

_DPI = 110
_FAILURES = 12
_NAMES = [name.replace("_", " ") for name in SCENE_CLASSES]


def plot_curves(legs: Sequence[Path], out: Path) -> None:
    """Loss of training and validation over the steps of all legs, from the `curves.csv` of each."""
    rows: list[dict[str, str]] = []
    steps: list[int] = []
    for curves in legs:
        before = steps[-1] if steps else 0
        part = list(csv.DictReader(curves.open(encoding="utf-8")))
        rows += part
        steps += [before + int(row["step"]) for row in part]
    figure, axes = plt.subplots(figsize=(6, 3.6), layout="constrained")
    axes.plot(steps, [float(row["training"]) for row in rows], label="training")
    axes.plot(steps, [float(row["validation"]) for row in rows], label="validation (4 tiles)")
    axes.set(xlabel="step", ylabel="loss", yscale="log")
    axes.grid(alpha=0.3, which="both")
    axes.legend()
    _save(figure, out)


def plot_roc(answers: Judged, figures: Sequence[Metric], out: Path) -> None:
    """ROC curve of each class on the test chips; the legend holds the AUROC with its interval."""
    by_name = {metric.name: metric for metric in figures}
    figure, axes = plt.subplots(figsize=(6.4, 5), layout="constrained")
    for k, name in enumerate(SCENE_CLASSES):
        metric = by_name[f"AUROC {name}"]
        false, true, _ = roc_curve(answers.labels[:, k], answers.probability[:, k])
        label = f"{_NAMES[k]}  {metric.value:.3f} [{metric.low:.3f}, {metric.high:.3f}]"
        axes.plot(false, true, label=label)
    axes.set(xlabel="false positive rate", ylabel="true positive rate", xlim=(-0.01, 1), ylim=(0, 1.01))
    axes.grid(alpha=0.3)
    axes.legend(title="class, AUROC [95 % interval]", loc="lower right", fontsize=8)
    _save(figure, out)


def plot_confusion(answers: Judged, out: Path) -> None:
    """For chips with exactly one true class: how often each class is the likeliest, per true class."""
    single = answers.labels.sum(axis=1) == 1
    truth = answers.labels[single].argmax(axis=1)
    called = answers.probability[single].argmax(axis=1)
    counts = np.zeros((len(SCENE_CLASSES), len(SCENE_CLASSES)), int)
    np.add.at(counts, (truth, called), 1)
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(6.6, 5.6), layout="constrained")
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, col in np.ndindex(counts.shape):
        if counts[row, col]:
            ink = "white" if shares[row, col] > 0.5 else "black"
            axes.text(col, row, str(counts[row, col]), ha="center", va="center", color=ink)
    axes.set_xticks(range(len(_NAMES)), _NAMES, rotation=40, ha="right")
    axes.set_yticks(range(len(_NAMES)), _NAMES)
    axes.set(xlabel="likeliest class", ylabel="true class", title="Test chips with one class (number)")
    _save(figure, out)


def plot_quality(answers: Judged, out: Path) -> None:
    """Predicted against true quality of the test chips."""
    figure, axes = plt.subplots(figsize=(4.6, 4.4), layout="constrained")
    axes.plot([0, 1], [0, 1], color="grey", linewidth=1)
    axes.scatter(answers.true_quality, answers.quality, s=8, alpha=0.35)
    axes.set(xlabel="quality from the severities", ylabel="quality by the model", xlim=(0, 1.01), ylim=(0, 1))
    axes.set_aspect("equal")
    axes.grid(alpha=0.3)
    _save(figure, out)


def plot_failures(answers: Judged, out: Path) -> None:
    """The test chips whose classes the model gets most wrong, with truth and answer."""
    loss = np.abs(answers.labels - answers.probability).max(axis=1)
    worst = np.argsort(-loss)[:_FAILURES]
    figure, grid = plt.subplots(3, _FAILURES // 3, figsize=(11, 9.6), layout="constrained")
    for axes, i in zip(grid.flat, worst, strict=True):
        axes.imshow(answers.samples[i].image)
        truth = ", ".join(name for name, true in zip(_NAMES, answers.labels[i], strict=True) if true)
        said = [f"{name} {p:.2f}" for name, p in zip(_NAMES, answers.probability[i], strict=True) if p >= 0.5]
        axes.set_title(f"is: {truth}\nsaid: {', '.join(said) or 'nothing above 0.5'}", fontsize=8, loc="left")
        axes.set_axis_off()
    _save(figure, out, _DPI // 2)


def _save(figure: Figure, out: Path, dpi: int = _DPI) -> None:
    figure.savefig(out, dpi=dpi, pil_kwargs={"optimize": True})
    plt.close(figure)
