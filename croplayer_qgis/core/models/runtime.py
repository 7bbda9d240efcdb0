"""ONNX Runtime as this machine has it: providers and sessions."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import onnxruntime

CPU_PROVIDER: Final = "CPUExecutionProvider"

# Providers from fastest to slowest; the first one the runtime has is used.
_PROVIDERS = (
    "CUDAExecutionProvider",
    "CoreMLExecutionProvider",
    "DmlExecutionProvider",
    CPU_PROVIDER,
)
_ALLOW_SPINNING = "session.intra_op.allow_spinning"
_SHRINKAGE = "memory.enable_memory_arena_shrinkage"


def open_session(path: Path, threads: int = 0) -> onnxruntime.InferenceSession:
    """Session on the best provider of this machine; ``threads`` 0 leaves the number to the runtime.

    Threads that wait do not spin: beside other work that took a fifth more CPU and no less time. Memory is
    planned node by node, which holds 250 MB less for a window of 1024 px than ORT's plan of the whole.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry(_ALLOW_SPINNING, "0")
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=usable_providers())


def run_options(session: onnxruntime.InferenceSession, last: bool) -> onnxruntime.RunOptions | None:
    """How to run: the ``last`` image gives back what the runtime holds for the next one.

    That is 250 MB after a window of 1024 px; to take it again costs a twelfth of a window.
    """
    if not last or session.get_providers()[0] != CPU_PROVIDER:
        return None
    options = onnxruntime.RunOptions()
    options.add_run_config_entry(_SHRINKAGE, "cpu:0")
    return options


def usable_providers() -> list[str]:
    """Execution providers a session here would try, fastest first."""
    available = onnxruntime.get_available_providers()
    return [name for name in _PROVIDERS if name in available]
