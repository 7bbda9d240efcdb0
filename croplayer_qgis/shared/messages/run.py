"""Parameters and result of ``run``, the main job; and how secrets are named in the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from croplayer_qgis.shared.messages.fields import Params, known_fields

TOKEN_PREFIX = "CROPLAYER_TOKEN_"


def token_variable(source_id: str) -> str:
    """Name of the environment variable that holds a source's token or key."""
    return TOKEN_PREFIX + source_id.upper()


@dataclass(frozen=True)
class RunParams(Params):
    """Parameters of ``run``: map blocks of a job.

    Attributes:
        job: Absolute path of the job folder.
        blocks: Block ids to add to the job; may be empty for an existing job, whose unfinished blocks go on.
        source_a: Source record (``core/imagery/source.py``), or None to go on with the job's own parameters.
        source_b: Second source record, or None for a job of one source.
        zoom: Tile zoom; None takes the default.
        min_region_ha: Minimum mapping unit in ha; None takes the default.
        models: Folder of the user's own model by task; the shipped one is used for the others.
        accepted_terms: Ids of the sources whose terms the user acknowledged.
        secrets: Token or key by source id; held in memory only, never written anywhere.
        retry: States of blocks to take up again besides the unfinished ones: "failed", "incomplete".
        block_runs: Blocks to add as runs along rows (row, first column, column behind the last one): a
            country is a few thousand runs.
        workers: Worker processes on this machine; 1 is the engine's own process, None what suits the machine.
        scheduler: Address of a Dask scheduler whose workers map the blocks, such as ``tcp://10.0.0.5:8786``;
            "" for this machine.
    """

    job: str
    blocks: tuple[str, ...] = ()
    source_a: Mapping[str, Any] | None = None
    source_b: Mapping[str, Any] | None = None
    zoom: int | None = None
    min_region_ha: float | None = None
    models: Mapping[str, str] = field(default_factory=dict)
    accepted_terms: tuple[str, ...] = ()
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    retry: tuple[str, ...] = ()
    block_runs: tuple[tuple[int, ...], ...] = ()
    workers: int | None = None
    scheduler: str = ""


@dataclass(frozen=True)
class RunResult:
    """Answer to ``run``: block ids by how they ended; ``cancelled`` when the user stopped the run."""

    job: str
    done: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    cancelled: bool = False

    @classmethod
    def from_dict(cls, result: Mapping[str, Any]) -> RunResult:
        """Reads the ``result`` of a response."""
        values = known_fields(cls, result)
        for name in ("done", "incomplete", "failed"):
            values[name] = tuple(values.get(name, ()))
        return cls(**values)
