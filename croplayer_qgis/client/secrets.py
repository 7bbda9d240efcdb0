"""Tokens and keys of imagery sources that the user set in the environment, as the command line reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

TOKEN_PREFIX = "CROPLAYER_TOKEN_"


def secrets_from_environment(environ: Mapping[str, str], source_ids: Iterable[str]) -> dict[str, str]:
    """Secret by source id, for the sources whose variable (``CROPLAYER_TOKEN_MAPBOX``) is set."""
    variables = {source_id: TOKEN_PREFIX + source_id.upper() for source_id in source_ids}
    return {source_id: environ[name] for source_id, name in variables.items() if environ.get(name)}
