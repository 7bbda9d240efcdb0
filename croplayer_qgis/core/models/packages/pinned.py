"""The packages of this version's own models: ``resources/models.json``, written when the plugin is packed.

A checkout has no such file, and no need of it: its models lie in ``resources/models``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache

from croplayer_qgis.shared.resources import resource_path

PINNED_FILE = "models.json"


@dataclass(frozen=True)
class PinnedPackage:
    """A package as it was made with this version.

    Attributes:
        file: Name of the package, ``.zip`` included; without it, of the folder it is installed in.
        task: Task of its model.
        training: Whether the weights to go on training from lie in it.
        bytes: Its size.
        sha256: Of the package.
    """

    file: str
    task: str
    training: bool
    bytes: int
    sha256: str


@dataclass(frozen=True)
class PinnedPackages:
    """All packages of a version, and the address they lie at, which ends in ``/``; "" when none was given."""

    address: str
    packages: tuple[PinnedPackage, ...]

    def text(self) -> str:
        """Content of the file that ``pinned`` reads."""
        return json.dumps(asdict(self), indent=2) + "\n"


@cache
def pinned() -> PinnedPackages:
    """The packages of this version; none in a checkout."""
    path = resource_path(PINNED_FILE)
    if not path.is_file():
        return PinnedPackages("", ())
    found = json.loads(path.read_text(encoding="utf-8"))
    return PinnedPackages(found["address"], tuple(PinnedPackage(**entry) for entry in found["packages"]))


def package_of(task: str) -> PinnedPackage | None:
    """The package of this version's model for a task, without the weights to train from."""
    return next((p for p in pinned().packages if p.task == task and not p.training), None)
