"""What plugins.qgis.org asks of an uploaded zip, asked of the one that ``make package`` builds.

The repository's own rules: required metadata, size and paths from its ``validator.py``; Bandit,
detect-secrets, flake8 and files from its ``security_scanner.py`` and the rules it fills its tables with
(https://github.com/qgis/QGIS-Plugins-Website, qgis-app/plugins). Findings that its form lets one tick away
fail here too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.package import OWNER, PLUGIN, build, metadata_in, owner_of

MAX_BYTES = 25_000_000
"""PLUGIN_MAX_UPLOAD_SIZE."""
_COLUMNS = "120"
_FLAKE8 = "C901,E101,E71,E72,E73,E74,E9,F,W605"
"""All codes that it has enabled, and the rest of F."""
_REQUIRED = (
    *("name", "description", "version", "qgisMinimumVersion", "author"),
    *("email", "about", "tracker", "repository"),
)
"""PLUGIN_REQUIRED_METADATA."""
_NEEDED = ("__init__.py", "metadata.txt", "LICENSE")
_SUSPICIOUS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc")
_FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__"}


def findings(archive: Path, owner_known: bool) -> Iterator[str]:
    """What the repository would hold against a zip, a line each.

    Args:
        archive: The zip.
        owner_known: Whether it is a release, which has to name its owner.
    """
    yield from _of_files(archive)
    metadata = metadata_in(archive)
    missing = [key for key in _REQUIRED if not metadata.get(key) and (owner_known or key not in OWNER)]
    yield from (f"metadata.txt lacks {key}" for key in missing)
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        yield from _of_bandit(folder)
        yield from _of_detect_secrets(folder)
        yield from _of_flake8(folder)


def _of_files(archive: Path) -> Iterator[str]:
    if archive.stat().st_size > MAX_BYTES:
        yield f"{archive.name} has {archive.stat().st_size / 1e6:.1f} MB of {MAX_BYTES / 1e6:.0f}"
    with zipfile.ZipFile(archive) as opened:
        entries = opened.infolist()
    names = {entry.filename for entry in entries}
    if {name.partition("/")[0] for name in names} != {PLUGIN}:
        yield "more than one top folder"
    yield from (f"{name} is missing" for name in _NEEDED if f"{PLUGIN}/{name}" not in names)
    for entry in entries:
        parts = entry.filename.split("/")
        if ".." in parts or entry.filename.startswith("/") or _FORBIDDEN_FOLDERS & set(parts):
            yield f"{entry.filename}: forbidden path"
        if entry.filename.lower().endswith(_SUSPICIOUS) or parts[-1].startswith("."):
            yield f"{entry.filename}: suspicious or hidden file"
        if (entry.external_attr >> 16) & 0o111:
            yield f"{entry.filename}: executable"


def _of_bandit(folder: str) -> Iterator[str]:
    for found in _json_of(("bandit", "--recursive", ".", "--format", "json", "--quiet"), folder)["results"]:
        yield f"{found['filename']}:{found['line_number']}: Bandit {found['test_id']}: {found['issue_text']}"


def _of_detect_secrets(folder: str) -> Iterator[str]:
    command = ("detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", ".")
    for name, secrets in _json_of(command, folder)["results"].items():
        yield from (f"{name}:{secret['line_number']}: detect-secrets: {secret['type']}" for secret in secrets)


def _of_flake8(folder: str) -> Iterator[str]:
    command = ("flake8", "--isolated", "--max-line-length", _COLUMNS, "--select", _FLAKE8, ".")
    yield from _output(command, folder).splitlines()


def _json_of(command: tuple[str, ...], folder: str) -> dict[str, Any]:
    return dict(json.loads(_output(command, folder)))


def _output(command: tuple[str, ...], folder: str) -> str:
    """What a tool of this environment prints on a folder; it ends with 1 when it found something."""
    ended = subprocess.run((sys.executable, "-m", *command), cwd=folder, capture_output=True, text=True)
    if ended.returncode not in (0, 1) or (ended.returncode and not ended.stdout):
        raise RuntimeError(f"{command[0]}: {ended.stderr}")
    return ended.stdout


def main() -> int:
    """Builds the zip, prints what is found in it and returns 1 when there is anything."""
    owner = owner_of()
    with tempfile.TemporaryDirectory() as folder:
        found = list(findings(build(Path(folder), owner), bool(owner)))
    print(*found, sep="\n", end="\n" if found else "")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
