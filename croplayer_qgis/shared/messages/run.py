"""Parameters and result of ``run``, the main job; and how secrets are named in the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params, known_fields
from croplayer_qgis.shared.messages.parameter import param
from croplayer_qgis.shared.messages.usual import allowed_failures, job_folder, secrets
from croplayer_qgis.shared.vocabulary.blocks import DAMAGED, RETRIED

TOKEN_PREFIX = "CROPLAYER_TOKEN_"  # noqa: S105  # nosec B105 - a name, not a token


def token_variable(source_id: str) -> str:
    """Name of the environment variable that holds a source's token or key."""
    return TOKEN_PREFIX + source_id.upper()


@dataclass(frozen=True)
class RunParams(Params):
    """Parameters of ``run``: map the unfinished blocks of a job, which ``create_job`` made."""

    job: str = job_folder()
    secrets: Mapping[str, str] = secrets()
    retry: tuple[str, ...] = param(
        (),
        title=mark("Retry"),
        help=mark("States of blocks to take up again besides the unfinished ones."),
        choices=(*(state.value for state in RETRIED), DAMAGED),
        tool="",
    )
    workers: int | None = param(
        None,
        title=mark("Workers"),
        help=mark("Worker processes on this machine. Empty: as many as suit it; 1: the engine itself."),
        low=1,
        high=256,
        advanced=True,
    )
    scheduler: str = param(
        "",
        title=mark("Dask scheduler"),
        help=mark("Address of a Dask scheduler, such as tls://10.0.0.5:8786, whose workers map the blocks."),
        advanced=True,
    )
    allowed_failures: float = allowed_failures()


@dataclass(frozen=True)
class RunResult:
    """Answer to ``run``: block ids by how they ended; ``cancelled`` when the user stopped the run.

    ``empty`` are those no source has imagery of; ``tiles`` says for each source what became of its tiles,
    ``problem`` why the run is no success although no block failed ("" when it is one).
    """

    job: str
    done: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    cancelled: bool = False
    empty: tuple[str, ...] = ()
    tiles: tuple[str, ...] = ()
    problem: str = ""

    @classmethod
    def from_dict(cls, result: Mapping[str, Any]) -> RunResult:
        """Reads the ``result`` of a response."""
        values = known_fields(cls, result)
        for name in ("done", "incomplete", "failed", "empty", "tiles"):
            values[name] = tuple(values.get(name, ()))
        return cls(**values)
