"""``python -m croplayer_qgis.training evaluate``: figures of the shipped models on any folder of images."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.models.shipped import find_model

TASKS = ("cropland", "iqa", "evaluation", "fusion")
Figures = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the ``evaluate`` command."""
    parser.add_argument("--task", choices=TASKS, default="cropland")
    parser.add_argument(
        "--images", type=_given, help="folder of images (iqa: one sub-folder per scene class)"
    )
    parser.add_argument(
        "--masks",
        type=_given,
        help="folder of masks with the images' names: 255 cropland, 0 other, 128 unknown",
    )
    parser.add_argument(
        "--pairs",
        type=Path,
        nargs=2,
        metavar=("CLEAN", "DEGRADED"),
        help="iqa: two folders, equal file names",
    )
    parser.add_argument("--model", type=_given, help="model folder (default: the shipped model of the task)")
    parser.add_argument("--json", type=_given, help="write pooled and per-image figures here")


def run(args: argparse.Namespace) -> int:
    """Evaluate, print a table, write the JSON."""
    figures = _EVALUATORS[args.task](args)
    print(table(figures))
    if args.json:
        args.json.write_text(json.dumps(_without_nan(figures), indent=1))
    return 0


def table(figures: Figures) -> str:
    """Pooled figures with their intervals, then the figures of each image, as plain text."""
    lines = ["pooled over all images, with 95 % bootstrap intervals by image:"]
    for name, value in _flat(figures["pooled"]):
        lines.append(f"  {name:28} {_text(value)}")
    for image in figures["images"]:
        row = "  ".join(f"{k} {_text(v)}" for k, v in image.items() if k != "image" and _is_number(v))
        lines.append(f"{image['image']}: {row}")
    return "\n".join(lines)


def _given(text: str) -> Path | None:
    """The path of an argument; make passes variables nobody set as empty text."""
    return Path(text) if text else None


def _cropland(args: argparse.Namespace) -> Figures:
    from croplayer_qgis.training.mask2former.evaluate import evaluate_cropland

    images, masks = _folders(args)
    return evaluate_cropland(args.model or find_model("cropland"), images, masks)


def _iqa(args: argparse.Namespace) -> Figures:
    from croplayer_qgis.training.iqa.evaluate import evaluate_classes, evaluate_pairs

    model = OnnxModel(args.model or find_model("iqa"))
    if args.pairs:
        return evaluate_pairs(model, *args.pairs)
    if args.images is None:
        raise InputError("Give --images (a folder with one sub-folder per scene class) or --pairs.")
    return evaluate_classes(model, args.images)


def _regions(args: argparse.Namespace) -> Figures:
    from croplayer_qgis.training.regions.evaluate import evaluate_regions

    images, masks = _folders(args)
    return evaluate_regions(args.task, args.model or find_model(args.task), images, masks)


_EVALUATORS: dict[str, Callable[[argparse.Namespace], Figures]] = {
    "cropland": _cropland,
    "iqa": _iqa,
    "evaluation": _regions,
    "fusion": _regions,
}


def _folders(args: argparse.Namespace) -> tuple[Path, Path]:
    if args.images is None or args.masks is None:
        raise InputError(
            "The task {} needs --images and --masks, two folders with equal file names.", args.task
        )
    return args.images, args.masks


def _flat(pooled: Figures, prefix: str = "") -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for name, value in pooled.items():
        if isinstance(value, dict) and "value" not in value:
            rows += _flat(value, f"{prefix}{name} ")
        else:
            rows.append((prefix + name, value))
    return rows


def _text(value: Any) -> str:
    if isinstance(value, dict):
        if math.isnan(value["low"]):
            return f"{value['value']:.4f}  (one image: no interval)"
        return f"{value['value']:.4f}  [{value['low']:.4f}, {value['high']:.4f}]"
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _without_nan(value: Any) -> Any:
    """JSON has no NaN: an undefined figure is null."""
    if isinstance(value, dict):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_nan(item) for item in value]
    return None if isinstance(value, float) and math.isnan(value) else value
