"""What a newcomer has to take in: ``python -m benchmarks.sizes`` with the engine's environment.

The zip for *Install from ZIP*, and the packages of ``engine.lock`` as they lie on this machine's disk,
without the byte code that Python makes of them later. Records both.
"""

from __future__ import annotations

import re
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.results import record
from scripts.package import build

_LOCK = Path(__file__).resolve().parent.parent / "requirements" / "engine.lock"
_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==", re.MULTILINE)


def zip_mb(folder: Path, light: bool) -> float:
    """Size of the zip with the default models, or of the light one without, MB."""
    return build(folder, {}, light).stat().st_size / 1e6


def package_mb(name: str) -> float:
    """What a package takes, MB; 0 for one of another system."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return 0.0
    paths = (Path(str(file.locate())) for file in files if file.suffix != ".pyc")
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1e6


def main() -> None:
    """Measures, records and prints the largest packages."""
    with tempfile.TemporaryDirectory() as folder:
        whole, light = (zip_mb(Path(folder), light) for light in (False, True))
    packages = {name: package_mb(name) for name in _PINNED.findall(_LOCK.read_text("utf-8"))}
    for name, mb in sorted(packages.items(), key=lambda item: -item[1])[:10]:
        print(f"{name:20} {mb:6.1f} MB")
    command = "python -m benchmarks.sizes"
    print(record("people/zip_mb", whole, "<= 20", command))
    print(record("people/light_zip_mb", light, "<= 5", command))
    print(record("people/engine_packages_mb", sum(packages.values()), "<= 600", command))


if __name__ == "__main__":
    main()
