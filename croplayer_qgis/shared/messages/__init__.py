"""What crosses the process boundary: parameters, results, errors and notifications of the engine protocol.

Both sides use these classes, so that a field exists once: the engine (``engine/server.py``) and QGIS
(``client/engine_client.py``). ``jsonrpc`` wraps them into messages. Standard library only, Python 3.9.
The parameters of a task of ``engine/tasks`` are imported from their own module here.
"""

from croplayer_qgis.shared.messages.errors import (
    BUSY,
    CANCELLED,
    DISK_FULL,
    INPUT_ERROR,
    INTERNAL_ERROR,
    INVALID_PARAMS,
    INVALID_REQUEST,
    JOB_ERROR,
    KEY_ERROR,
    METHOD_NOT_FOUND,
    MODEL_ERROR,
    NOT_WRITABLE,
    PARSE_ERROR,
    SOURCE_ERROR,
    UNREACHABLE,
    ErrorInfo,
)
from croplayer_qgis.shared.messages.events import (
    BlockDone,
    BlockFailed,
    Figure,
    Log,
    Notification,
    Progress,
    TaskProgress,
    Warned,
)
from croplayer_qgis.shared.messages.fields import Params, ParamsError, known_fields
from croplayer_qgis.shared.messages.hello import HelloResult, ModelInfo
from croplayer_qgis.shared.messages.run import TOKEN_PREFIX, RunParams, RunResult, token_variable

PROTOCOL_VERSION = 2

__all__ = [
    "BUSY",
    "CANCELLED",
    "DISK_FULL",
    "INPUT_ERROR",
    "INTERNAL_ERROR",
    "INVALID_PARAMS",
    "INVALID_REQUEST",
    "JOB_ERROR",
    "KEY_ERROR",
    "METHOD_NOT_FOUND",
    "MODEL_ERROR",
    "NOT_WRITABLE",
    "PARSE_ERROR",
    "PROTOCOL_VERSION",
    "SOURCE_ERROR",
    "TOKEN_PREFIX",
    "UNREACHABLE",
    "BlockDone",
    "BlockFailed",
    "ErrorInfo",
    "Figure",
    "HelloResult",
    "Log",
    "ModelInfo",
    "Notification",
    "Params",
    "ParamsError",
    "Progress",
    "RunParams",
    "RunResult",
    "TaskProgress",
    "Warned",
    "known_fields",
    "token_variable",
]
