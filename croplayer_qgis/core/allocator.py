"""Gives memory back to the system that one block needed and the next may not, where the C library is glibc.

glibc learns from each freed array to keep such arrays (up to 32 MB) for itself, in pieces between which small
things settle: a process that had mapped one block held 150 to 300 MB for nothing. Elsewhere (musl, macOS,
Windows) large arrays are given back as they are freed.
"""

from __future__ import annotations

import ctypes
import platform
from functools import cache
from typing import Any, Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8  # M_TRIM_THRESHOLD and so on of malloc.h
_LARGE_BYTES: Final = 6 << 20
"""Layers of a block are more, a byte a pixel or so, and end with their last user; strips of rows are less."""
_KEPT_BYTES: Final = 64 << 20
"""Kept for the next strips: with glibc's 128 KB, every strip was taken from the system anew, for half as
much CPU again."""


@cache
def keep_little() -> None:
    """Large arrays go back to the system as they are freed, from now on; once for a process."""
    library = _glibc()
    if library is not None:
        library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
        library.mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
        # One heap for all threads: with one each, what a stage had freed lay idle while the next one worked.
        library.mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Gives back what is free now: between two blocks."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@cache
def _glibc() -> Any:
    if platform.libc_ver()[0] != "glibc":
        return None
    return ctypes.CDLL(None)
