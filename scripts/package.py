"""Builds the installable plugin zip: ``croplayer_qgis/`` with all that plugin and engine need at run time.

What only the owner of a release can say, e-mail and addresses, stands in ``release.toml`` beside the
Makefile, which is in no commit. Without it the zip is for development: QGIS installs it, plugins.qgis.org
refuses it.
"""

from __future__ import annotations

import argparse
import configparser
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "croplayer_qgis"
OWNER = ("email", "repository", "tracker", "homepage")
"""Keys of ``release.toml``, and of ``metadata.txt`` in a release."""
# Only for development, as are .safetensors: training needs torch, and the demo is served by demo/.
LEFT_OUT = ("croplayer_qgis/training/", "resources/demo/", "resources/i18n/croplayer.ts")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")


class OwnerError(Exception):
    """``release.toml`` cannot be used; the message is the sentence to show."""


def owner_of(root: Path = ROOT) -> dict[str, str]:
    """What ``release.toml`` says, of the keys in ``OWNER``; empty without the file. Raises OwnerError."""
    path = root / "release.toml"
    try:
        found = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    except (OSError, ValueError) as error:
        raise OwnerError(f"{path} cannot be read: {error}") from error
    wrong = [key for key, value in found.items() if key not in OWNER or not _is_line(value)]
    if wrong:
        raise OwnerError(
            f"{path}: {', '.join(wrong)}: the keys are {', '.join(OWNER)}, each with a line of text."
        )
    return dict(found)


def plugin_files() -> Iterator[tuple[Path, str]]:
    """Each file of the plugin, but for ``metadata.txt``, with its name inside the zip."""
    for folder, prefix in ((ROOT / PLUGIN, PLUGIN), (ROOT / "resources", f"{PLUGIN}/resources")):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if (
                path.is_file()
                and path.suffix not in (".pyc", ".safetensors")
                and not path.is_symlink()
                and not name.startswith(LEFT_OUT)
                and not _is_picture_of_a_card(path)
            ):
                yield path, f"{prefix}/{path.relative_to(folder).as_posix()}"
    yield ROOT / "LICENSE", f"{PLUGIN}/LICENSE"
    yield ROOT / "requirements" / "engine.lock", f"{PLUGIN}/resources/engine.lock"


def build(folder: Path, owner: Mapping[str, str]) -> Path:
    """Writes ``croplayer_qgis-VERSION.zip`` into ``folder`` and returns its path."""
    text = (ROOT / "metadata.txt").read_text("utf-8")
    version = _general(text)["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PLUGIN}-{version}.zip"
    temporary = target.with_suffix(".part")
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in plugin_files():
            if path.name == "CARD.md":
                archive.writestr(name, without_pictures(path.read_text("utf-8")))
            else:
                archive.write(path, name)
        archive.writestr(f"{PLUGIN}/metadata.txt", text + "".join(f"{key}={owner[key]}\n" for key in owner))
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
    parser.add_argument("--release", action="store_true", help="refuse to build what a release lacks")
    arguments = parser.parse_args()
    try:
        owner = owner_of()
    except OwnerError as error:
        print(error, file=sys.stderr)
        return 1
    lacking = [key for key in OWNER if key not in owner]
    if lacking and arguments.release:
        print(f"A release needs {', '.join(lacking)} in release.toml; nothing was built.", file=sys.stderr)
        return 1
    made = build(arguments.folder, owner)
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)")
    if lacking:
        print(f"For development only: a release needs {', '.join(lacking)} in release.toml.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
