"""Figures of a quality model on any folder of images, through the engine's own path."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as PillowImage

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.mosaic import Mosaic
from croplayer_qgis.core.imagery.pixels import PixelWindow
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.quality.assessment import assess
from croplayer_qgis.core.quality.quality_map import QualitySummary
from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES
from croplayer_qgis.training.datasets.fields import IMAGE_SUFFIXES
from croplayer_qgis.training.iqa.metrics import Interval, class_aurocs, pair_figures, scene_accuracy

# Pictures have no place: they are judged as if on the equator, at the corner of a tile.
_ZOOM, _ORIGIN_PX = 16, 32768 * 256
Figures = dict[str, Any]


def summary_of(model: OnnxModel, image: NDArray[np.uint8], valid: NDArray[np.bool_]) -> QualitySummary:
    """Quality of a picture as the engine judges a block's imagery.

    Args:
        model: The quality model.
        image: uint8 [h, w, 3] RGB.
        valid: bool [h, w], False where there is no imagery.
    """
    window = PixelWindow(_ZOOM, _ORIGIN_PX, _ORIGIN_PX, image.shape[1], image.shape[0])
    mosaic = Mosaic(window, image, valid, {}, "", "")
    return assess(model, mosaic, lambda: False).summary(window)


def evaluate_classes(model: OnnxModel, folder: Path) -> Figures:
    """Figures on a folder with one sub-folder of images per scene class.

    Returns:
        `pooled`: `auroc` per class and `macro`, `scene_accuracy`, `images`; `images`: one entry per image.

    Raises:
        InputError: There is no sub-folder named as a class, or none has images.
    """
    items = [
        (name, path) for name in SCENE_CLASSES if (folder / name).is_dir() for path in _images(folder / name)
    ]
    if not items:
        raise InputError(
            "{} has no images in folders named as scene classes; make folders named {}.",
            folder,
            ", ".join(SCENE_CLASSES),
        )
    summaries = [summary_of(model, *_read(path)) for _, path in items]
    truth = np.array([SCENE_CLASSES.index(name) for name, _ in items])
    probability = np.array([summary.class_probability for summary in summaries], np.float32)
    names = [f"{name}/{path.name}" for name, path in items]
    labels = np.eye(len(SCENE_CLASSES), dtype=np.float32)[truth]
    pooled = {
        "images": len(items),
        "auroc": {name: _entry(i) for name, i in class_aurocs(labels, probability, names).items()},
        "scene_accuracy": _entry(scene_accuracy(truth, probability, names)),
    }
    images = [
        {"image": name, "truth": truth_name, **_summary_entry(summary)}
        for name, (truth_name, _), summary in zip(names, items, summaries, strict=True)
    ]
    return {"pooled": pooled, "images": images}


def evaluate_pairs(model: OnnxModel, clean: Path, degraded: Path) -> Figures:
    """Figures on two folders that hold the clean and the degraded version of images under equal names.

    Returns:
        `pooled`: `ranked_right`, `auroc`, `pairs`; `images`: one entry per pair.

    Raises:
        InputError: The folders have no file name in common.
    """
    by_stem = {path.stem: path for path in _images(degraded)}
    pairs = [(path, by_stem[path.stem]) for path in _images(clean) if path.stem in by_stem]
    if not pairs:
        raise InputError(
            "{} and {} have no image name in common; give both versions the same file name.", clean, degraded
        )
    judged = [tuple(summary_of(model, *_read(path)) for path in pair) for pair in pairs]
    qualities = np.nan_to_num([[summary.quality for summary in pair] for pair in judged])
    figures = pair_figures(qualities[:, 0], qualities[:, 1])
    images = [
        {"image": path.name, "clean": _summary_entry(better), "degraded": _summary_entry(worse)}
        for (path, _), (better, worse) in zip(pairs, judged, strict=True)
    ]
    pooled = {"pairs": len(pairs), **{name: _entry(interval) for name, interval in figures.items()}}
    return {"pooled": pooled, "images": images}


def _images(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise InputError("The folder {} does not exist.", folder)
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in IMAGE_SUFFIXES)


def _read(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Image uint8 [h, w, 3] and where it has imagery, bool [h, w]: transparent pixels have none."""
    try:
        pixels = np.asarray(PillowImage.open(path).convert("RGBA"))
    except OSError as error:
        raise InputError("{} cannot be read as an image.", path, detail=str(error)) from error
    return np.ascontiguousarray(pixels[..., :3]), pixels[..., 3] > 0


def _entry(interval: Interval) -> dict[str, float]:
    return interval._asdict()


def _summary_entry(summary: QualitySummary) -> dict[str, Any]:
    return {
        "scene_class": summary.scene_class,
        "quality": None if np.isnan(summary.quality) else summary.quality,
        "imagery_share": summary.imagery_share,
        "class_probability": dict(zip(SCENE_CLASSES, summary.class_probability, strict=True)),
    }
