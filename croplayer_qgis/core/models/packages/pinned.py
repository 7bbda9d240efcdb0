"""The packages of this version's own models: ``resources/models.json``, written when the plugin is packed.

A checkout has no such file, and no need of it: its models lie in ``resources/models``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache

from croplayer_qgis.shared.resources import resource_path

PINNED_FILE = "models.json"
_DIGEST = "sha256:"


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
        """Content of the file that ``pinned`` reads; digests say what they are, as in a model's card."""
        record = asdict(self)
        for entry in record["packages"]:
            entry["sha256"] = _DIGEST + entry["sha256"]
        return json.dumps(record, indent=2) + "\n"


@cache
def pinned() -> PinnedPackages:
    """The packages of this version; none in a checkout."""
    path = resource_path(PINNED_FILE)
    if not path.is_file():
        return PinnedPackages("", ())
    found = json.loads(path.read_text(encoding="utf-8"))
    entries = [entry | {"sha256": entry["sha256"].removeprefix(_DIGEST)} for entry in found["packages"]]
    return PinnedPackages(found["address"], tuple(PinnedPackage(**entry) for entry in entries))


def package_of(task: str) -> PinnedPackage | None:
    """The package of this version's model for a task, without the weights to train from."""
    return next((p for p in pinned().packages if p.task == task and not p.training), None)
