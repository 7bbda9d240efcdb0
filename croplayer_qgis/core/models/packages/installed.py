"""Models among the user's own data: installed from packages, listed, removed."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from croplayer_qgis.core.errors import Cancelled, InputError, ModelError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.core.models.checks import check_folder, sha256_of
from croplayer_qgis.core.models.packages.archive import ITEM_FILE, package_name, trains_on, unpack
from croplayer_qgis.core.models.packages.download import download, is_address
from croplayer_qgis.core.models.packages.mlm_item import ItemReader
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import Sentence

_MOST_ITEM_BYTES = 4 * 10**6

Cancel = Callable[[], bool]
Report = Callable[[float, str], None]


@dataclass(frozen=True)
class InstalledModel:
    """A model of the user's.

    Attributes:
        folder: Its model folder.
        card: What it is.
        training: Whether the weights to go on training from lie with it.
    """

    folder: Path
    card: ModelCard
    training: bool

    def record(self) -> dict[str, Any]:
        """What QGIS and the command line show of it, JSON-ready."""
        return {
            "name": self.folder.name,
            "folder": str(self.folder),
            "id": self.card.id,
            "version": self.card.version,
            "task": self.card.task,
            "training": self.training,
            "definition": self.card.definition,
            "bytes": sum(file.stat().st_size for file in self.folder.iterdir() if file.is_file()),
        }


def installed_models(folder: Path) -> list[InstalledModel]:
    """The models in ``folder`` by name; folders without a readable card are left out."""
    found = []
    for place in sorted(folder.iterdir()) if folder.is_dir() else ():
        with suppress(ModelError):
            if place.is_dir() and not place.name.startswith("."):
                found.append(InstalledModel(place, ModelCard.load(place), trains_on(place)))
    return found


def install(source: str, sha256: str, folder: Path, cancelled: Cancel, report: Report) -> InstalledModel:
    """Installs a package or a STAC item with an ONNX asset; the same model twice is installed once.

    Args:
        source: Path or https address of a package (``.zip``) or of a STAC item (``.json``).
        sha256: Digest the file must have, 64 hexadecimal digits; "" when nobody said.
        folder: Folder of the installed models.
        cancelled: Asked while bytes come.
        report: Share done and words.

    Raises:
        ModelError: The file is no model that can be used here; says all that is wrong with it.
        InputError: There is no such file, or another model of the same name is installed.
        UnreachableError: The address does not answer.
        JobError: The folder cannot be written.
        Cancelled: ``cancelled`` returned True.
    """
    with _workplace(folder) as work, _file_of(source, sha256, folder, cancelled, report) as file:
        made = work / "model"
        if source.partition("?")[0].lower().endswith(".json"):
            _from_item(file, source, made, cancelled, report)
        else:
            unpack(file, made)
        report(0.95, Sentence("Checking {}", file.name))
        findings = check_folder(made)
        if findings:
            raise ModelError("The model in {} cannot be used. {}", source, Sentence.joined(findings))
        if cancelled():
            raise Cancelled
        return _placed(made, folder)


def install_copy(model: Path, folder: Path) -> InstalledModel:
    """Copies a model folder among the installed models; the same model twice is there once.

    Raises:
        InputError: Another model of the same name is installed.
        ModelError: It is no model folder.
        JobError: The folder cannot be written.
    """
    with _workplace(folder) as work:
        made = Path(shutil.copytree(model, work / "model"))
        return _placed(made, folder)


def remove(name: str, folder: Path) -> Path:
    """Removes an installed model, named as its folder is, and returns where it was.

    Raises:
        InputError: There is no such model.
        JobError: It cannot be removed.
    """
    known = {model.folder.name: model.folder for model in installed_models(folder)}
    if name not in known:
        raise InputError(
            "No model {} is installed in {}; there are: {}.",
            name,
            folder,
            ", ".join(known) or Sentence("none"),
        )
    place = known[name]
    gone = place.with_name(f".{name}.removed")
    try:
        shutil.rmtree(gone, ignore_errors=True)
        place.replace(gone)  # whole or not at all: half a model would be found and refused
        shutil.rmtree(gone)
    except OSError as error:
        raise write_error(place, Sentence("{} cannot be removed", place), error) from error
    return place


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """A new folder beside the models, gone at the end whatever happens."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as work:
            yield Path(work)
    except OSError as error:
        raise write_error(folder, Sentence("{} cannot be written", folder), error) from error


@contextmanager
def _file_of(source: str, sha256: str, folder: Path, cancelled: Cancel, report: Report) -> Iterator[Path]:
    """The file itself, or what was fetched from its address, which is gone afterwards."""
    if not is_address(source):
        yield _checked(Path(source).expanduser(), sha256)
        return
    target = folder / f".{Path(urlsplit(source).path).name or 'model'}"
    download(source, target, sha256, cancelled, lambda share, words: report(0.9 * share, words))
    try:
        yield target
    finally:
        target.unlink(missing_ok=True)


def _checked(path: Path, sha256: str) -> Path:
    if not is_file(path):
        raise InputError("There is no file {}; give a model package (.zip) or its address.", path)
    if sha256 and sha256_of(path) != sha256:
        raise ModelError("{} is not the file that was promised (its SHA-256 differs); get it again.", path)
    return path


def _placed(made: Path, folder: Path) -> InstalledModel:
    card = ModelCard.load(made)
    training = trains_on(made)
    target = folder / package_name(card, training)
    if target.exists():
        try:
            there: ModelCard | None = ModelCard.load(target)
        except ModelError:
            there = None  # half of one, left by a power cut: made anew
        if there is not None and (there.sha256, there.settings) != (card.sha256, card.settings):
            raise InputError(
                "{} {} is installed already with other weights or settings; remove it first: {}.",
                card.id,
                card.version,
                target,
            )
        if there is not None and not check_folder(target):
            return InstalledModel(target, card, training)
        shutil.rmtree(target)
    made.replace(target)
    return InstalledModel(target, card, training)


def _from_item(file: Path, source: str, made: Path, cancelled: Cancel, report: Report) -> None:
    """Makes a model folder of a STAC item and its ONNX asset; raises ModelError saying what it lacks."""
    if file.stat().st_size > _MOST_ITEM_BYTES:
        raise ModelError("{} is no STAC item: it is far too large.", source)
    try:
        item = read_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError("{} cannot be read as JSON; get it again.", source, detail=str(error)) from error
    reader = ItemReader(item if isinstance(item, Mapping) else {})
    href, sha256 = reader.asset()
    reader.card(sha256 or "0" * 64, "model.onnx", "probability")  # collects what is missing
    if reader.missing:
        raise ModelError(
            "The STAC item {} does not tell enough to run its model. It lacks: {}.",
            source,
            Sentence.joined(sorted(set(reader.missing), key=reader.missing.index), "; "),
        )
    made.mkdir()
    weights = made / "model.onnx"
    address = urljoin(source, href) if is_address(source) else href
    if is_address(address):
        download(address, weights, sha256, cancelled, lambda share, words: report(0.9 * share, words))
    else:
        _copied(file.parent / address, weights, sha256)
    _write_card(reader, made, weights, item)


def _copied(asset: Path, weights: Path, sha256: str) -> None:
    if not is_file(asset):
        raise InputError("The model file {} of the STAC item is not there.", asset)
    shutil.copyfile(asset, weights)
    if sha256 and sha256_of(weights) != sha256:
        raise ModelError("{} is not the file its STAC item describes (its SHA-256 differs).", asset)


def _write_card(reader: ItemReader, made: Path, weights: Path, item: object) -> None:
    """An item does not tell whether a network gives probabilities: the one its values speak for is kept."""
    digest = sha256_of(weights)
    for kind in ("probability", "logits"):
        card = reader.card(digest, weights.name, kind)
        if card is None:
            continue
        replace(card, trained_on=card.trained_on or card.id).save(made)
        if not check_folder(made):
            break
    (made / ITEM_FILE).write_text(json.dumps(item, indent=2, ensure_ascii=False), encoding="utf-8")
