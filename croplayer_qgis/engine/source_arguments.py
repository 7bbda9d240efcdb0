"""Turns what a user types for a source into its record, and finds its secret in the environment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.shared.key_hosts import is_own_host, origin
from croplayer_qgis.shared.messages import token_variable
from croplayer_qgis.shared.source_text import SourceTextError, record_from_text


def source_from_text(text: str, url: str | None, slot: str) -> Source:
    """Record of the source a user means.

    Args:
        text: Id of a built-in source, a tile URL template, or the path of a raster, an MBTiles file or a
            JSON file with a source record.
        url: Base URL that replaces the record's own (a proxy, a test server), or None.
        slot: "a" or "b"; names a source that has no name of its own.

    Raises:
        InputError: When the text means no source.
    """
    try:
        record = record_from_text(text, slot)
    except SourceTextError as error:
        raise InputError(error.user_message, detail=str(error.__cause__ or "")) from error
    try:
        source = Source.from_dict(record)
    except InputError as error:
        if not text.lower().endswith(".json"):
            raise
        raise InputError("{}: {}", text, error.user_message, detail=error.detail) from error
    if url is None:
        return source
    if source.kind in (SourceKind.RASTER, SourceKind.MBTILES):
        raise InputError("--source-{}-url is for sources on the network; {} is a file.", slot, text)
    return source.with_url(url)


def require_own_hosts(sources: Iterable[Source], send_to: Collection[str]) -> None:
    """Refuses to send keys where a job folder says that nobody named here: it may come from somebody else.

    Args:
        sources: The sources of the job.
        send_to: Hosts the user named, such as ``https://tiles.example.org``.

    Raises:
        InputError: A key would go to a host that is neither its service's own nor named.
    """
    named = {origin(address) for address in send_to}
    for source in sources:
        known = is_own_host(source.id, source.url) or origin(source.url) in named
        if source.needs_secret and not known:
            raise InputError(
                "The job would send the key of {} to {}. If that is right, add --send-key-to {}",
                source.title,
                origin(source.url),
                origin(source.url),
            )


def secrets_from(environ: Mapping[str, str], sources: Iterable[Source]) -> dict[str, str]:
    """Token or key by source id for the sources that need one; raises InputError when one is not set."""
    secrets = {}
    for source in sources:
        if source.needs_secret:
            variable = token_variable(source.id)
            if not environ.get(variable):
                raise InputError(
                    "{} needs a token or key: set the environment variable {}.", source.title, variable
                )
            secrets[source.id] = environ[variable]
    return secrets
