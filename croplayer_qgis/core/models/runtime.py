"""ONNX Runtime as this machine has it: providers and sessions."""

from __future__ import annotations

from functools import cache
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
_SHARED_ARENA = "session.use_env_allocators"
_WEIGHTS_APART = "session.use_device_allocator_for_initializers"
_ARENA_BYTES = 256 << 20  # nearly what a window of 1024 px needs


def open_session(path: Path, threads: int = 0) -> onnxruntime.InferenceSession:
    """Session on the best provider of this machine; ``threads`` 0 leaves the number to the runtime.

    Threads that wait do not spin: beside other work that took a fifth more CPU and no less time. Memory is
    planned node by node, which holds 250 MB less for a window of 1024 px than ORT's plan of the whole.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry(_ALLOW_SPINNING, "0")
    options.enable_mem_pattern = False
    _share_arena()
    options.add_session_config_entry(_SHARED_ARENA, "1")
    options.add_session_config_entry(_WEIGHTS_APART, "1")
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


@cache
def _share_arena() -> None:
    """One arena for all networks of the process, without their weights, which would keep parts of it in use.

    With an arena for each, a process held 184 MB for the two shipped networks between blocks and 457 MB in
    a window of 1024 px; with this one 151 and 410 MB.
    """
    where = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    onnxruntime.create_and_register_allocator(
        where,
        onnxruntime.OrtArenaCfg(
            {
                "max_mem": 0,  # no limit
                "arena_extend_strategy": 1,  # as much as is asked for
                "initial_chunk_size_bytes": _ARENA_BYTES,
                "max_dead_bytes_per_chunk": -1,  # ORT's own choice
            }
        ),
    )


def usable_providers() -> list[str]:
    """Execution providers a session here would try, fastest first."""
    available = onnxruntime.get_available_providers()
    return [name for name in _PROVIDERS if name in available]
