"""Where tiles are kept and how many: what QGIS's options or the user's environment say, else the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.cache import DEFAULT_LIMIT_BYTES

FOLDER_VARIABLE = "CROPLAYER_CACHE_FOLDER"
LIMIT_VARIABLE = "CROPLAYER_CACHE_LIMIT_MB"


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Folder of the tile caches."""
    chosen = environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_cache_path("croplayer", appauthor=False)


def cache_limit_bytes(environ: Mapping[str, str]) -> int:
    """Size of the tiles kept of each source; raises InputError when the variable is no number."""
    text = environ.get(LIMIT_VARIABLE, "")
    if not text:
        return DEFAULT_LIMIT_BYTES
    try:
        return max(0, int(text)) * 10**6
    except ValueError as error:
        raise InputError("{} must be a whole number of megabytes, not “{}”.", LIMIT_VARIABLE, text) from error
