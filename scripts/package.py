"""Builds the installable plugin zip: ``croplayer_qgis/`` with all that plugin and engine need at run time."""

from __future__ import annotations

import configparser
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "croplayer_qgis"
# Only for development, as are .safetensors: training needs torch, and the demo is served by demo/.
LEFT_OUT = ("croplayer_qgis/training/", "resources/demo/labelled/", "resources/models/cropland/folds/")


def plugin_files() -> Iterator[tuple[Path, str]]:
    """Each file of the plugin with its name inside the zip."""
    for folder, prefix in ((ROOT / PLUGIN, PLUGIN), (ROOT / "resources", f"{PLUGIN}/resources")):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if (
                path.is_file()
                and path.suffix not in (".pyc", ".safetensors")
                and not path.is_symlink()
                and not name.startswith(LEFT_OUT)
            ):
                yield path, f"{prefix}/{path.relative_to(folder).as_posix()}"
    yield ROOT / "metadata.txt", f"{PLUGIN}/metadata.txt"
    yield ROOT / "LICENSE", f"{PLUGIN}/LICENSE"
    yield ROOT / "requirements" / "engine.lock", f"{PLUGIN}/resources/engine.lock"


def build(folder: Path) -> Path:
    """Writes ``croplayer_qgis-VERSION.zip`` into ``folder`` and returns its path."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PLUGIN}-{metadata['general']['version']}.zip"
    temporary = target.with_suffix(".part")
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in plugin_files():
            archive.write(path, name)
    temporary.replace(target)
    return target


if __name__ == "__main__":
    made = build(Path(sys.argv[1]))
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)")
