"""JSON-RPC 2.0 messages around the dataclasses of ``messages``; standard library only, Python 3.9."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from croplayer_qgis.shared.messages import (
    BlockDone,
    BlockFailed,
    ErrorInfo,
    Log,
    Notification,
    Progress,
    TaskProgress,
    Warned,
    known_fields,
)

_NOTIFICATIONS: Mapping[str, type] = {
    "progress": Progress,
    "task_progress": TaskProgress,
    "block_done": BlockDone,
    "block_failed": BlockFailed,
    "warning": Warned,
    "log": Log,
}
_METHOD_OF = {kind: method for method, kind in _NOTIFICATIONS.items()}


def request(id: int, method: str, params: Any = None) -> dict[str, Any]:
    """JSON-RPC request; ``params`` is a dataclass or None."""
    message: dict[str, Any] = {"jsonrpc": "2.0", "id": id, "method": method}
    if params is not None:
        message["params"] = asdict(params)
    return message


def response(id: Any, result: Any) -> dict[str, Any]:
    """JSON-RPC response with a dataclass or plain JSON value as its result."""
    plain = asdict(result) if hasattr(result, "__dataclass_fields__") else result
    return {"jsonrpc": "2.0", "id": id, "result": plain}


def error_response(id: Any, error: ErrorInfo) -> dict[str, Any]:
    """JSON-RPC error response; ``id`` is None when the request's own could not be read."""
    return {"jsonrpc": "2.0", "id": id, "error": error.to_dict()}


def notification(event: Notification) -> dict[str, Any]:
    """JSON-RPC notification of an event."""
    return {"jsonrpc": "2.0", "method": _METHOD_OF[type(event)], "params": asdict(event)}


def read_notification(message: Mapping[str, Any]) -> Notification | None:
    """Event of a received notification; None when its method is one this version does not know."""
    kind = _NOTIFICATIONS.get(str(message.get("method")))
    if kind is None:
        return None
    event: Notification = kind(**known_fields(kind, message.get("params") or {}))
    return event
