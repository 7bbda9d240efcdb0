"""A model package: one zip with what a model folder holds."""

from __future__ import annotations

import io
import json
import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import CARD_FILE, ModelCard
from croplayer_qgis.core.models.packages.mlm_item import item_of
from croplayer_qgis.shared.sentence import Sentence

ITEM_FILE = "item.json"
"""The card once more, as a STAC item with the MLM extension."""
TRAINING_SUFFIX = ".safetensors"
"""Of weights to go on training from, which mapping does not need."""
_MOST_BYTES = 4 * 10**9  # the largest network of the field is a tenth of it
_MOST_FILES = 200
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same folder makes the same bytes, whenever and wherever it is packed


def package_name(card: ModelCard, training: bool = False) -> str:
    """Name of a package and of the folder it is installed in, without suffix."""
    return f"{card.id}-{card.version}" + ("-training" if training else "")


def trains_on(folder: Path) -> bool:
    """Whether the weights to go on training from lie in a model folder."""
    return any(file.suffix == TRAINING_SUFFIX for file in folder.iterdir())


def packed(folder: Path, training: bool = False) -> tuple[str, bytes]:
    """A model folder as a package; the same files make the same bytes.

    Args:
        folder: Model folder with its card.
        training: With the weights to go on training from.

    Returns:
        File name and content of the package.

    Raises:
        ModelError: The card cannot be read.
    """
    card = ModelCard.load(folder)
    named = {CARD_FILE, card.weights, "CARD.md"} | ({card.known_ground.file} if card.known_ground else set())
    files = [
        file
        for file in sorted(folder.iterdir())
        if file.name in named or (training and file.suffix == TRAINING_SUFFIX)
    ]
    content = io.BytesIO()
    # Stored, not deflated: zlib's bytes differ from build to build, and weights hardly shrink.
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            archive.writestr(_entry(file.name), file.read_bytes())
        item = json.dumps(item_of(card), indent=2, ensure_ascii=False, sort_keys=True)
        archive.writestr(_entry(ITEM_FILE), item + "\n")
    return f"{package_name(card, training)}.zip", content.getvalue()


def unpack(package: Path, folder: Path) -> None:
    """Puts the files of a package into a new folder.

    Raises:
        ModelError: The file is no package, damaged, or holds what a model folder does not.
        OSError: The folder cannot be written.
    """
    try:
        with zipfile.ZipFile(package) as archive:
            members = _members(package, archive)
            folder.mkdir(parents=True)
            for name, member in members.items():
                with archive.open(member) as source, (folder / name).open("wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        # RuntimeError is zipfile's word for a member that is encrypted
        raise ModelError(
            "{} is no model package, or it is damaged; get it again.", package, detail=str(error)
        ) from error


def _members(package: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """Members by the name of the file they become; a folder around all of them is left out."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    places = [PurePosixPath(member.filename.replace("\\", "/")) for member in members]
    cards = [place for place in places if place.name == CARD_FILE and len(place.parts) <= 2]
    if len(cards) != 1:
        raise ModelError("{} is no model package: it must have one {}.", package, CARD_FILE)
    if len(members) > _MOST_FILES or sum(member.file_size for member in members) > _MOST_BYTES:
        raise ModelError("{} is no model package: it is far too large.", package)
    for member, place in zip(members, places, strict=True):
        link = stat.S_ISLNK(member.external_attr >> 16)
        if link or place.is_absolute() or ".." in place.parts or place.parent != cards[0].parent:
            raise ModelError(
                "{} is refused: {} would not lie in the model's own folder.", package, Sentence(str(place))
            )
    return {place.name: member for member, place in zip(members, places, strict=True)}


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # Unix, also where the package is made on Windows
    entry.external_attr = 0o644 << 16
    return entry
