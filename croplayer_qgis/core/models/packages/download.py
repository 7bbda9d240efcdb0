"""Fetches a file from the web: goes on where it was broken off, and believes nothing but its digest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import requests

from croplayer_qgis.core.errors import Cancelled, ModelError, UnreachableError
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.storage import write_error
from croplayer_qgis.shared.key_hosts import is_loopback
from croplayer_qgis.shared.sentence import Sentence

_TIMEOUT_S = (10, 30)  # to connect; from one byte to the next
_CHUNK_BYTES = 1 << 16  # what is lost at most when the connection breaks off
_PARTIAL, _UNSATISFIABLE = 206, 416


def is_address(text: str) -> bool:
    """Whether a text is an address on the web, not a path."""
    return text.startswith(("http://", "https://"))


def download(
    url: str,
    target: Path,
    sha256: str,
    cancelled: Callable[[], bool],
    report: Callable[[float, str], None],
) -> None:
    """Fetches ``url`` into ``target``; what an earlier try got is kept beside it and gone on with.

    Args:
        url: ``https://`` address; ``http://`` of this machine only.
        target: File to be made.
        sha256: Digest it must have, 64 hexadecimal digits; "" when nobody said.
        cancelled: Asked several times a second while bytes come.
        report: Share done and words.

    Raises:
        ModelError: The address is not safe, or the file is not the one that was promised.
        UnreachableError: The server does not answer, or refuses.
        Cancelled: ``cancelled`` returned True; what was fetched is kept for the next try.
        JobError: The file cannot be written.
    """
    _refuse_unsafe(url)
    # With the digest in its name: what is left of another file is never gone on with.
    part = target.with_name(f"{target.name}.{sha256[:12] or 'unknown'}.part")
    if not sha256:
        part.unlink(missing_ok=True)
    try:
        _fetch(url, part, cancelled, report)
    except requests.RequestException as error:
        status = getattr(error.response, "status_code", None)
        raise UnreachableError(
            "{} could not be fetched from {} ({}). Check the address and the network, then try again.",
            target.name,
            urlsplit(url).hostname,
            f"HTTP {status}" if status else type(error).__name__,
        ) from error
    except OSError as error:
        raise write_error(target, Sentence("{} cannot be written", target), error) from error
    if sha256 and sha256_of(part) != sha256:
        part.unlink()
        raise ModelError(
            "What {} sent is not the file {} that was promised (its SHA-256 differs); it was deleted. Try "
            "again, or get the file elsewhere.",
            urlsplit(url).hostname,
            target.name,
        )
    part.replace(target)


def _refuse_unsafe(url: str) -> None:
    if not (url.startswith("https://") or is_loopback(url)):
        raise ModelError("{} is not an address with https://; nothing was fetched from it.", url)


def _fetch(url: str, part: Path, cancelled: Callable[[], bool], report: Callable[[float, str], None]) -> None:
    have = part.stat().st_size if part.is_file() else 0
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with requests.get(url, headers=headers, stream=True, timeout=_TIMEOUT_S) as answer:
        if answer.status_code == _UNSATISFIABLE and have:
            return  # all of it was there; the digest will tell
        answer.raise_for_status()
        _refuse_unsafe(answer.url)  # where redirects led
        goes_on = answer.status_code == _PARTIAL
        have = have if goes_on else 0
        whole = have + int(answer.headers.get("Content-Length") or 0)
        with part.open("ab" if goes_on else "wb") as file:
            for chunk in answer.iter_content(_CHUNK_BYTES):
                if cancelled():
                    raise Cancelled
                file.write(chunk)
                have += len(chunk)
                words = Sentence("Fetched {} MB", f"{have / 1e6:.1f}")
                report(min(1.0, have / whole) if whole else 0.0, words)
