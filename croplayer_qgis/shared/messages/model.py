"""Parameters of the tasks that check, install and remove models."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param


@dataclass(frozen=True)
class CheckModelParams(Params):
    """Which model folder to check."""

    folder: str = param(
        title=mark("Model folder"), help=mark("Folder with card.json and weights."), kind=Kind.FOLDER
    )


@dataclass(frozen=True)
class InstallModelParams(Params):
    """Which model package to install."""

    source: str = param(
        "",
        title=mark("Package"),
        help=mark(
            "Model package (.zip) or STAC item with an ONNX model (.json), as a file or as an https address. "
            "Empty: the models of this version of CropLayer that are not there yet."
        ),
        option=None,
    )
    sha256: str = param(
        "",
        title=mark("SHA-256"),
        help=mark("Digest that the file must have, 64 hexadecimal digits. Empty: not checked."),
        advanced=True,
    )
    training: bool = param(
        False,
        title=mark("Weights to train from"),
        help=mark("Also the weights that a training of one's own starts from."),
        advanced=True,
    )


@dataclass(frozen=True)
class RemoveModelParams(Params):
    """Which installed model to remove."""

    name: str = param(
        title=mark("Model"), help=mark("Name of an installed model, as the list of them shows it.")
    )
