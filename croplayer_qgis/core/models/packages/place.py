"""Where installed models lie."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

FOLDER_VARIABLE = "CROPLAYER_MODELS_FOLDER"


def models_folder(environ: Mapping[str, str]) -> Path:
    """Folder of the installed models, one folder a model: what the user's environment says, or the usual."""
    chosen = environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("croplayer", appauthor=False) / "models"
