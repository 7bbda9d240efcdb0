"""Parameters of the task ``train``."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.messages.fields import Params

TRAINING_PYTHON = "CROPLAYER_TRAINING_PYTHON"
"""Environment variable with the interpreter of the training environment of a checkout."""


@dataclass(frozen=True)
class TrainParams(Params):
    """Training of the cropland model on own labels.

    Attributes:
        images: Folder of RGB images.
        masks: Folder of masks of the same names: 255 cropland, 0 other, 128 unknown.
        models: Folder in which a new version of the model is made.
        index: CSV with ``id, split, gsd_m``; "" for none.
        start: ``shipped`` or ``imagenet``: the weights to start from.
        iterations: Steps of training.
        python: Interpreter of the training environment; "" to look for it.
    """

    images: str
    masks: str
    models: str
    index: str = ""
    start: str = "shipped"
    iterations: int = 600
    python: str = ""
