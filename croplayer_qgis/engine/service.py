"""What the engine does for a request, the same for the server and the command line."""

from __future__ import annotations

from typing import Any

from croplayer_qgis.core.imagery.source import builtin_sources


def sources() -> list[dict[str, Any]]:
    """Records of the built-in sources."""
    return [source.to_dict() for source in builtin_sources().values()]


DEFAULT_ZOOM = 16
DEFAULT_MIN_REGION_HA = 0.05
