"""Installs the packages of this version's own models."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.models.packages.installed import (
    Cancel,
    InstalledModel,
    Report,
    install,
    installed_models,
)
from croplayer_qgis.core.models.packages.pinned import PinnedPackage, pinned
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import Sentence


def install_own(folder: Path, training: bool, cancelled: Cancel, report: Report) -> list[InstalledModel]:
    """Fetches what is missing of this version's models and returns all that were asked for.

    Args:
        folder: Folder of the installed models.
        training: Also the weights to go on training from.
        cancelled: Asked while bytes come.
        report: Share of all bytes, and words.

    Raises:
        InputError: This version's packages lie at no known address, or nothing has to be fetched.
        CropLayerError: As ``install``.
    """
    there = {model.folder.name: model for model in installed_models(folder)}
    wanted = [package for package in pinned().packages if training or not package.training]
    lacking = [package for package in wanted if not _is_there(package, there)]
    if not lacking:
        if not wanted:
            raise InputError("This version of CropLayer brings its models along; none has to be installed.")
        return [there[Path(package.file).stem] for package in wanted if Path(package.file).stem in there]
    if not pinned().address:
        raise InputError(
            "This version of CropLayer does not say where its models lie. Get the files {} from whom you got "
            "CropLayer from, and install each with croplayer model install FILE or in the options.",
            ", ".join(package.file for package in lacking),
        )
    whole, before = sum(package.bytes for package in lacking), 0
    for package in lacking:

        def part(share: float, words: str, package: PinnedPackage = package, done: int = before) -> None:
            report((done + share * package.bytes) / whole, Sentence("{}: {}", package.file, words))

        model = install(urljoin(pinned().address, package.file), package.sha256, folder, cancelled, part)
        there[model.folder.name] = model
        before += package.bytes
    return [there[Path(package.file).stem] for package in wanted if Path(package.file).stem in there]


def _is_there(package: PinnedPackage, there: dict[str, InstalledModel]) -> bool:
    """In the plugin itself, or installed already."""
    shipped = not package.training and resource_path("models", package.task).is_dir()
    return shipped or Path(package.file).stem in there
