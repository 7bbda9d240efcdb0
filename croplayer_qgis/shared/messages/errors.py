"""Why a request failed: error codes and the error object of JSON-RPC 2.0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.sentence import Sentence

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
KEY_ERROR = -32007
"""A source's key or token is missing or refused."""
UNREACHABLE = -32008
"""A source does not answer."""
DISK_FULL = -32009
NOT_WRITABLE = -32010


@dataclass(frozen=True)
class ErrorInfo:
    """Why a request failed.

    Attributes:
        code: One of the codes above.
        message: One sentence for the user: English in the engine, translated in QGIS.
        detail: What the log should keep; never holds a secret.
        block: Id of the block concerned, when there is one.
    """

    code: int
    message: str
    detail: str = ""
    block: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON-RPC 2.0 error object; ``detail``, ``block`` and the sentence travel in ``data``."""
        return {
            "code": self.code,
            "message": str(self.message),
            "data": {"detail": self.detail, "block": self.block, "sentence": Sentence(self.message)},
        }

    @classmethod
    def from_dict(cls, error: Mapping[str, Any]) -> ErrorInfo:
        """Reads a JSON-RPC 2.0 error object; one without ``data`` is accepted."""
        data = error.get("data") or {}
        message = data.get("sentence", error["message"])
        return cls(int(error["code"]), message, str(data.get("detail", "")), data.get("block"))
