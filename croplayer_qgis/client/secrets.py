"""Tokens and keys of imagery sources that the user set in the environment, as the command line reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from croplayer_qgis.engine.messages import token_variable


def secrets_from_environment(environ: Mapping[str, str], source_ids: Iterable[str]) -> dict[str, str]:
    """Secret by source id, for the sources whose variable (``CROPLAYER_TOKEN_MAPBOX``) is set."""
    variables = {source_id: token_variable(source_id) for source_id in source_ids}
    return {source_id: environ[name] for source_id, name in variables.items() if environ.get(name)}
