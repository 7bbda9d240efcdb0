"""What a task may write to."""

from __future__ import annotations

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.paths import same_file


def require_apart(out: str, *inputs: str) -> None:
    """Raises InputError for an output that is a file the task reads: it would be gone."""
    if any(given and same_file(out, given) for given in inputs):
        raise InputError("{} is what is read here, and would be overwritten; choose another file.", out)
