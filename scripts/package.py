"""Builds the installable plugin zips: ``croplayer_qgis/`` with all that plugin and engine need at run time.

One has the models inside, for "Install from ZIP"; a release has a light one besides, for plugins.qgis.org,
whose models come as packages. Both know these packages by their digests (``resources/models.json``).

What only the owner of a release can say, e-mail and addresses, stands in ``release.toml`` beside the
Makefile, which is in no commit. Without it the zip is for development: QGIS installs it, plugins.qgis.org
refuses it.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import tomllib

from croplayer_qgis.core.models.card import TASKS
from croplayer_qgis.core.models.packages.archive import packed
from croplayer_qgis.core.models.packages.pinned import PINNED_FILE, PinnedPackage, PinnedPackages

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "croplayer_qgis"
OWNER = ("email", "repository", "tracker", "homepage")
"""Keys of ``release.toml``, and of ``metadata.txt`` in a release."""
MODELS_ADDRESS = "models"
"""Key of ``release.toml``: the https address that the model packages lie under."""
_KEYS = (*OWNER, MODELS_ADDRESS)
TRAINED_FURTHER = ("cropland", "iqa")
"""Tasks whose weights to go on training from are packed, too."""
# Only for development, as are .safetensors: training needs torch, and the demo is served by demo/.
LEFT_OUT = ("croplayer_qgis/training/", "resources/demo/", "resources/i18n/croplayer.ts")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")


class OwnerError(Exception):
    """``release.toml`` cannot be used; the message is the sentence to show."""


def owner_of(root: Path = ROOT) -> dict[str, str]:
    """What ``release.toml`` says, of the keys it may have; empty without the file. Raises OwnerError."""
    path = root / "release.toml"
    try:
        found = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    except (OSError, ValueError) as error:
        raise OwnerError(f"{path} cannot be read: {error}") from error
    wrong = [key for key, value in found.items() if key not in _KEYS or not _is_line(value)]
    if wrong:
        raise OwnerError(
            f"{path}: {', '.join(wrong)}: the keys are {', '.join(_KEYS)}, each with a line of text."
        )
    return dict(found)


@cache
def packages() -> Mapping[PinnedPackage, bytes]:
    """The model packages with their content, as they are made anew from ``resources/models``."""
    made = {}
    for task in TASKS:
        for training in (False, True) if task in TRAINED_FURTHER else (False,):
            name, content = packed(ROOT / "resources" / "models" / task, training)
            digest = hashlib.sha256(content).hexdigest()
            made[PinnedPackage(name, task, training, len(content), digest)] = content
    return made


def plugin_files(light: bool = False) -> Iterator[tuple[Path, str]]:
    """Each file of the plugin with its name inside the zip, but those made anew; ``light`` has no models."""
    for folder, prefix in ((ROOT / PLUGIN, PLUGIN), (ROOT / "resources", f"{PLUGIN}/resources")):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if (
                path.is_file()
                and path.suffix not in (".pyc", ".safetensors")
                and not path.is_symlink()
                and not name.startswith(LEFT_OUT)
                and not _is_picture_of_a_card(path)
                and not (light and name.startswith("resources/models/"))
            ):
                yield path, f"{prefix}/{path.relative_to(folder).as_posix()}"
    yield ROOT / "LICENSE", f"{PLUGIN}/LICENSE"
    yield ROOT / "requirements" / "engine.lock", f"{PLUGIN}/resources/engine.lock"


def build(folder: Path, owner: Mapping[str, str], light: bool = False) -> Path:
    """Writes ``croplayer_qgis-VERSION.zip``, or ``-VERSION-light.zip``, into ``folder``; returns its path."""
    text = (ROOT / "metadata.txt").read_text("utf-8")
    version = _general(text)["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PLUGIN}-{version}{'-light' if light else ''}.zip"
    temporary = target.with_suffix(".part")
    address = owner.get(MODELS_ADDRESS, "")
    pinned = PinnedPackages(address and address.rstrip("/") + "/", tuple(packages()))
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in plugin_files(light):
            if path.name == "CARD.md":
                archive.writestr(name, without_pictures(path.read_text("utf-8")))
            else:
                archive.write(path, name)
        lines = "".join(f"{key}={owner[key]}\n" for key in OWNER if key in owner)
        archive.writestr(f"{PLUGIN}/metadata.txt", text + lines)
        archive.writestr(f"{PLUGIN}/resources/{PINNED_FILE}", pinned.text())
    temporary.replace(target)
    return target


def without_pictures(card: str) -> str:
    """A card for the zip, which has no room for its pictures; each is named where it stood."""
    return _PICTURE.sub(r"*Picture “\1”: in CropLayer's repository.*", card)


def _is_picture_of_a_card(path: Path) -> bool:
    return path.suffix == ".png" and (path.parent / "CARD.md").is_file()


def metadata_in(archive: Path) -> Mapping[str, str]:
    """Section ``general`` of a zip's ``metadata.txt``."""
    with zipfile.ZipFile(archive) as opened:
        return _general(opened.read(f"{PLUGIN}/metadata.txt").decode("utf-8"))


def _general(text: str) -> Mapping[str, str]:
    """As plugins.qgis.org reads it: names keep their case, and ``%`` is special."""
    metadata = configparser.ConfigParser()
    metadata.optionxform = str  # type: ignore[assignment,method-assign]
    metadata.read_string(text)
    return dict(metadata["general"])


def _is_line(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\n" not in value and "%" not in value


def main() -> int:
    """Command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the zip goes")
    parser.add_argument(
        "--release", action="store_true", help="refuse to build what a release lacks; the light zip as well"
    )
    parser.add_argument("--packages", action="store_true", help="only the model packages")
    arguments = parser.parse_args()
    try:
        owner = owner_of()
    except OwnerError as error:
        print(error, file=sys.stderr)
        return 1
    lacking = [key for key in _KEYS if key not in owner]
    if lacking and arguments.release:
        print(f"A release needs {', '.join(lacking)} in release.toml; nothing was built.", file=sys.stderr)
        return 1
    target = arguments.folder / "models"
    target.mkdir(parents=True, exist_ok=True)
    for package, content in packages().items():
        (target / package.file).write_bytes(content)
        print(f"{target / package.file} ({package.bytes / 1e6:.1f} MB, sha256 {package.sha256})")
    if arguments.packages:
        return 0
    for light in (False, True) if arguments.release else (False,):
        made = build(arguments.folder, owner, light)
        print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)")
    if lacking:
        print(f"For development only: a release needs {', '.join(lacking)} in release.toml.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
