"""Recognises a lack of memory, which libraries tell in ways of their own."""

from __future__ import annotations

import re

from croplayer_qgis.shared.sentence import Sentence

# Of C++ (std::bad_alloc), of ONNX Runtime's allocator (core/framework/bfc_arena.cc), of GDAL and OpenBLAS.
_WORDS = re.compile(r"bad_alloc|bad allocation|BFCArena|(?:[Oo]ut of|[Cc]annot allocate|allocate.*) memory")


def lacks_memory(error: BaseException) -> bool:
    """Whether an error of any library means that there was too little memory."""
    return isinstance(error, MemoryError) or _WORDS.search(str(error)) is not None


def memory_sentence(what: object) -> Sentence:
    """What to do; ``what`` is the file or block that did not fit."""
    return Sentence(
        "There is not enough free memory for {}. Close other programs or use fewer workers, and try again.",
        what,
    )
