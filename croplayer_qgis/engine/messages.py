"""What crosses the process boundary: parameters, results, errors and notifications of the engine protocol.

Both sides use these classes, so that a field exists once: the engine (``engine/server.py``) and QGIS
(``client/engine_client.py``). ``jsonrpc`` wraps them into messages. Standard library only, Python 3.9.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, Union

PROTOCOL_VERSION = 1
TOKEN_PREFIX = "CROPLAYER_TOKEN_"

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603
INPUT_ERROR = -32001
SOURCE_ERROR = -32002
MODEL_ERROR = -32003
JOB_ERROR = -32004
CANCELLED = -32005
BUSY = -32006

Figure = Union[float, int, str, None]
T = TypeVar("T")


def token_variable(source_id: str) -> str:
    """Name of the environment variable that holds a source's token or key."""
    return TOKEN_PREFIX + source_id.upper()


class ParamsError(ValueError):
    """A message's parameters do not have the fields or types this page states."""


@dataclass(frozen=True)
class ErrorInfo:
    """Why a request failed.

    Attributes:
        code: One of the codes above.
        message: One sentence for the user.
        detail: What the log should keep; never holds a secret.
        block: Id of the block concerned, when there is one.
    """

    code: int
    message: str
    detail: str = ""
    block: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON-RPC 2.0 error object; ``detail`` and ``block`` travel in ``data``."""
        return {
            "code": self.code,
            "message": self.message,
            "data": {"detail": self.detail, "block": self.block},
        }

    @classmethod
    def from_dict(cls, error: Mapping[str, Any]) -> ErrorInfo:
        """Reads a JSON-RPC 2.0 error object; one without ``data`` is accepted."""
        data = error.get("data") or {}
        return cls(int(error["code"]), str(error["message"]), str(data.get("detail", "")), data.get("block"))


@dataclass(frozen=True)
class ModelInfo:
    """One model folder the engine found; ``error`` says why it cannot be used, "" when it can."""

    task: str
    id: str
    version: str
    sha256: str
    error: str = ""


@dataclass(frozen=True)
class HelloResult:
    """Answer to ``hello``: what this engine is and can do.

    Attributes:
        croplayer: Version of CropLayer.
        protocol: Version of this protocol; the client refuses another one.
        python: Version of the engine's Python.
        packages: Versions of the packages that compute (onnxruntime, rasterio ...).
        providers: ONNX Runtime execution providers, preferred first.
        models: The bundled models.
    """

    croplayer: str
    protocol: int
    python: str
    packages: Mapping[str, str]
    providers: tuple[str, ...]
    models: tuple[ModelInfo, ...]

    @classmethod
    def from_dict(cls, result: Mapping[str, Any]) -> HelloResult:
        """Reads the ``result`` of a response."""
        values = known_fields(cls, result)
        values["providers"] = tuple(values["providers"])
        values["models"] = tuple(ModelInfo(**known_fields(ModelInfo, model)) for model in values["models"])
        return cls(**values)


@dataclass(frozen=True)
class RunParams:
    """Parameters of ``run``: map blocks of a job.

    Attributes:
        job: Absolute path of the job folder.
        blocks: Block ids to add to the job; may be empty for an existing job, whose unfinished blocks go on.
        source_a: Source record (DESIGN section 4), or None to go on with the job's own parameters.
        source_b: Second source record, or None for a job of one source.
        zoom: Tile zoom; None takes the default.
        min_region_ha: Minimum mapping unit in ha; None takes the default.
        models: Folder of the user's own model by task; the shipped one is used for the others.
        accepted_terms: Ids of the sources whose terms the user acknowledged.
        secrets: Token or key by source id; held in memory only, never written anywhere.
        retry: States of blocks to take up again besides the unfinished ones: "failed", "incomplete".
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

    @classmethod
    def from_dict(cls, params: Any) -> RunParams:
        """Checks and reads the ``params`` of a request.

        Raises:
            ParamsError: When a field is missing, unknown or of another type.
        """
        if not isinstance(params, Mapping):
            raise ParamsError("params must be an object")
        unknown = sorted(set(params) - {item.name for item in fields(cls)})
        if unknown:
            raise ParamsError(f"unknown parameter: {', '.join(unknown)}")
        job = _typed(params, "job", str, "")
        if not job:
            raise ParamsError("job must be the path of a folder")
        area = _typed(params, "min_region_ha", (int, float), None)
        return cls(
            job=job,
            blocks=_strings(params, "blocks"),
            source_a=_typed(params, "source_a", Mapping, None),
            source_b=_typed(params, "source_b", Mapping, None),
            zoom=_typed(params, "zoom", int, None),
            min_region_ha=None if area is None else float(area),
            models=_texts_by_name(params, "models"),
            accepted_terms=_strings(params, "accepted_terms"),
            secrets=_texts_by_name(params, "secrets"),
            retry=_strings(params, "retry"),
        )


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


@dataclass(frozen=True)
class Progress:
    """Notification ``progress``.

    Attributes:
        job: Path of the job folder.
        block: Block worked on.
        step: Short name of the step, e.g. "imagery", "segmentation".
        fraction: Share of the block's work done, 0-1.
        blocks_done: Blocks finished in this run.
        blocks_total: Blocks of this run.
        rate: Blocks per hour in this run, None before the first one ends.
        eta_s: Estimated seconds to the end of the run, None when unknown.
    """

    job: str
    block: str
    step: str
    fraction: float
    blocks_done: int
    blocks_total: int
    rate: float | None = None
    eta_s: float | None = None


@dataclass(frozen=True)
class BlockDone:
    """Notification ``block_done``: a block is written and committed; figures as CONTRACT of core/job."""

    job: str
    block: str
    state: str
    figures: Mapping[str, Figure]


@dataclass(frozen=True)
class BlockFailed:
    """Notification ``block_failed``: this block failed, the run goes on."""

    job: str
    block: str
    message: str
    detail: str = ""


@dataclass(frozen=True)
class Warned:
    """Notification ``warning``: something the user should know; the run goes on."""

    message: str
    block: str | None = None


@dataclass(frozen=True)
class Log:
    """Notification ``log``: a line for the log tab; ``level`` is a name of the logging module."""

    level: str
    text: str


Notification = Union[Progress, BlockDone, BlockFailed, Warned, Log]


def known_fields(kind: type, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values whose names ``kind`` has; a newer engine may send more."""
    names = {item.name for item in fields(kind)}
    return {name: value for name, value in values.items() if name in names}


def _typed(params: Mapping[str, Any], name: str, kind: Any, default: Any) -> Any:
    value = params.get(name)
    if value is None:
        return default
    if not isinstance(value, kind) or isinstance(value, bool):
        raise ParamsError(f"{name} has the wrong type: {type(value).__name__}")
    return value


def _strings(params: Mapping[str, Any], name: str) -> tuple[str, ...]:
    values = _typed(params, name, Sequence, ())
    if isinstance(values, str) or not all(isinstance(value, str) for value in values):
        raise ParamsError(f"{name} must be a list of strings")
    return tuple(values)


def _texts_by_name(params: Mapping[str, Any], name: str) -> dict[str, str]:
    values = _typed(params, name, Mapping, {})
    if not all(isinstance(value, str) for value in values.values()):
        raise ParamsError(f"{name} must be strings by name")
    return dict(values)
