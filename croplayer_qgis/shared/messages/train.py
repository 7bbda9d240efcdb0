"""Parameters of the task ``train``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param

TRAINING_PYTHON = "CROPLAYER_TRAINING_PYTHON"
"""Environment variable with the interpreter of the training environment of a checkout."""


@dataclass(frozen=True)
class TrainParams(Params):
    """Training of the cropland model on own labels."""

    images: str = param(title=mark("Images"), help=mark("Folder of RGB images."), kind=Kind.FOLDER)
    masks: str = param(
        title=mark("Masks"),
        help=mark("Folder of masks of the same names: 255 cropland, 0 other, 128 unknown."),
        kind=Kind.FOLDER,
    )
    models: str = param(
        title=mark("Folder of your models"),
        help=mark("A new version of the model is made in this folder."),
        kind=Kind.NEW_FOLDER,
    )
    index: str = param(
        "",
        title=mark("Index"),
        help=mark("CSV with id, split (train or test) and gsd_m (metres a pixel)."),
        kind=Kind.FILE,
        advanced=True,
    )
    start: str = param(
        "shipped",
        title=mark("Start"),
        help=mark("Start from the weights that come with CropLayer, or from ImageNet's."),
        choices=("shipped", "imagenet"),
        advanced=True,
    )
    iterations: int = param(600, title=mark("Steps"), help=mark("Steps of training."), low=1, high=1000000)
    python: str = param(
        "",
        title=mark("Python of the training environment"),
        help=mark(".env/training/bin/python of a checkout. Empty: CROPLAYER_TRAINING_PYTHON."),
        kind=Kind.PROGRAM,
    )
