"""The version of CropLayer, which every product records."""

from __future__ import annotations

import configparser
from functools import cache
from pathlib import Path


@cache
def croplayer_version() -> str:
    """Version in the plugin's ``metadata.txt``, which lies in the package (zip) or beside it (checkout)."""
    package = Path(__file__).resolve().parent.parent
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read([package.parent / "metadata.txt", package / "metadata.txt"], encoding="utf-8")
    return metadata["general"]["version"]
