"""Ends HTTP exchanges at their deadline, whatever the server sends in the meantime.

The time limits of ``requests`` count from byte to byte: a server that sends one byte a second keeps a request
alive for as long as it likes, in the headers as in the body.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

_POLL_S = 0.25  # how late a deadline of many seconds may be noticed


@dataclass(eq=False)
class Exchange:
    """One request and its answer under way.

    Attributes:
        deadline: When it has to be over, in seconds of ``time.monotonic``.
        expired: Whether it was ended at its deadline.
    """

    deadline: float
    expired: bool = False
    _sockets: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def uses(self, connection: Any) -> None:
        """Keeps a second handle of a connection's socket: shutting it down ends reads in any thread."""
        with suppress(OSError, AttributeError, ValueError):
            copy = socket.fromfd(connection.fileno(), connection.family, connection.type)
            with self._lock:
                self._sockets.append(copy)
                if self.expired:
                    _shut(copy)

    def end(self) -> None:
        """Cuts the connection."""
        with self._lock:
            self.expired = True
            for copy in self._sockets:
                _shut(copy)

    def close(self) -> None:
        """Gives the handles back; the connection goes on."""
        with self._lock:
            for copy in self._sockets:
                copy.close()
            self._sockets.clear()


_current = threading.local()
_under_way: set[Exchange] = set()
_lock = threading.Lock()
_wake = threading.Event()


@contextmanager
def ends_at(deadline: float) -> Iterator[Exchange]:
    """Cuts the connections that this thread makes or uses inside the block when the deadline has come.

    Args:
        deadline: Seconds of ``time.monotonic``.
    """
    exchange = Exchange(deadline)
    _current.exchange = exchange
    with _lock:
        _start_watching()
        _under_way.add(exchange)
    _wake.set()
    try:
        yield exchange
    finally:
        _current.exchange = None
        with _lock:
            _under_way.discard(exchange)
        exchange.close()


class DeadlineAdapter(HTTPAdapter):
    """Transport adapter whose connections keep the deadline of ``ends_at``, through proxies, too."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """See ``HTTPAdapter``."""
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """See ``HTTPAdapter``."""
        manager = super().proxy_manager_for(proxy, **kwargs)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _POOLS
        return manager


def _watched(connection: Any) -> None:
    exchange = getattr(_current, "exchange", None)
    if exchange is not None and connection is not None:
        exchange.uses(connection)


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        _watched(made)
        return made

    def request(self, *args: Any, **kwargs: Any) -> None:
        _watched(self.sock)  # a connection kept from an earlier request
        super().request(*args, **kwargs)


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        made = super()._new_conn()
        _watched(made)
        return made

    def request(self, *args: Any, **kwargs: Any) -> None:
        _watched(self.sock)
        super().request(*args, **kwargs)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


_POOLS = {"http": _Pool, "https": _SecurePool}
_watcher: threading.Thread | None = None


def _start_watching() -> None:
    """One thread for all exchanges of the process, begun anew where a fork left none."""
    global _watcher
    if _watcher is None or not _watcher.is_alive():
        _watcher = threading.Thread(target=_watch, name="http deadlines", daemon=True)
        _watcher.start()


def _watch() -> None:
    while True:
        with _lock:
            waiting = list(_under_way)
            if not waiting:
                _wake.clear()
        if not waiting:
            _wake.wait()
            continue
        now = time.monotonic()
        for exchange in waiting:
            if not exchange.expired and now >= exchange.deadline:
                exchange.end()
        time.sleep(_POLL_S)


def _shut(copy: socket.socket) -> None:
    with suppress(OSError):
        copy.shutdown(socket.SHUT_RDWR)
