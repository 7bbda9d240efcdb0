"""Keeps keys and tokens out of messages, logs and files."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote, quote_plus

_MASK = "***"
_QUERY = re.compile(r"\?[^\s\"'<>]+")


class Redactor:
    """Replaces secrets, plain or percent-encoded, wherever they occur in a text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._forms: set[str] = set()
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        """Hides another secret from now on, e.g. the session token of a service."""
        if secret:
            self._forms |= {secret, quote(secret, safe=""), quote_plus(secret)}

    def __call__(self, text: object) -> str:
        """The text without query strings and without any known secret."""
        clean = _QUERY.sub("?" + _MASK, str(text))
        for form in sorted(self._forms, key=len, reverse=True):
            clean = clean.replace(form, _MASK)
        return clean


class _QueryStringFilter(logging.Filter):
    """Cuts query strings from log records: urllib3 logs whole URLs, and ours carry keys."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _QUERY.sub("?" + _MASK, record.getMessage())
        record.args = ()
        return True


_FILTER = _QueryStringFilter()


def quieten_http_logs() -> None:
    """Makes urllib3's log records safe to keep; calling it again changes nothing."""
    logging.getLogger("urllib3.connectionpool").addFilter(_FILTER)
