"""A loopback server that speaks the Mapbox Raster Tiles API and the Google Map Tiles API.

It serves the demo imagery, so that the demo and the tests travel the code path of the real services. Request
and error shapes follow https://docs.mapbox.com/api/maps/raster-tiles/ and
https://developers.google.com/maps/documentation/tile (session_tokens, 2d-tiles-overview, error_handling).
"""

from __future__ import annotations

import json
import re
import sys
import threading
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import mercantile

from demo.tiles import TileSet

DEMO_TOKEN = "pk.demo-token-of-the-loopback-server"
DEMO_KEY = "demo-key-of-the-loopback-server"
TWO_WEEKS_S = 14 * 24 * 3600.0
_MAPBOX_TILE = re.compile(r"/v4/([\w.-]+)/(\d+)/(\d+)/(\d+)(@2x)?\.(png|jpg|webp)(70|80|90)?")
_GOOGLE_TILE = re.compile(r"/v1/2dtiles/(\d+)/(\d+)/(\d+)")


@dataclass(frozen=True)
class Received:
    """A request as it arrived."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Fault:
    """Something that goes wrong for the next `times` requests whose path holds `path`.

    Attributes:
        path: Part of the path.
        times: How often it goes wrong.
        status: Answer with this status instead, with `body`.
        headers: Send these headers too.
        delay_s: Wait this long before answering.
        truncated: Send only the first half of the file, under its full length.
        body: Send this instead of the file.
    """

    path: str = ""
    times: int = 1
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    truncated: bool = False
    body: bytes | None = None


@dataclass(frozen=True)
class Answer:
    """What goes back."""

    status: int
    body: bytes = b""
    media_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


class TileServer:
    """State of the server: what it serves, who may ask, what it was asked and what goes wrong.

    Args:
        mapbox: Tile sets by Mapbox tileset id.
        google: The one tile set behind the Google API.
        token: Access token the Mapbox API accepts.
        key: Key the Google API accepts.
        copyright_text: What the Google viewport request answers.
    """

    def __init__(
        self, mapbox: Mapping[str, TileSet], google: TileSet, token: str, key: str, copyright_text: str
    ) -> None:
        self.mapbox = mapbox
        self.google = google
        self._token = token
        self._key = key
        self._copyright = copyright_text
        self._sessions: dict[str, tuple[float, int, str]] = {}
        self._lock = threading.Lock()
        self.requests: list[Received] = []
        self.connections_opened = 0
        self.faults: list[Fault] = []
        self.session_seconds = TWO_WEEKS_S
        self.closing = threading.Event()
        self.mapbox_url = ""
        self.google_url = ""

    def expire_sessions(self) -> None:
        """Makes every Google session expire now."""
        with self._lock:
            self._sessions = {token: (0.0, *rest[1:]) for token, rest in self._sessions.items()}

    def asked(self, path: str) -> list[Received]:
        """The requests so far whose path holds `path`."""
        with self._lock:
            return [request for request in self.requests if path in request.path]

    def answer(self, request: Received) -> tuple[Answer, Fault | None]:
        """The answer to a request, and the fault it meets on its way, if any."""
        fault = self._received(request)
        if fault is not None and fault.status != 200:
            return Answer(fault.status, fault.body or b"{}", headers=fault.headers), fault
        if request.path.startswith("/v4/"):
            return self._answer_mapbox(request), fault
        return self._answer_google(request), fault

    def _received(self, request: Received) -> Fault | None:
        with self._lock:
            self.requests.append(request)
            for fault in self.faults:
                if fault.path in request.path and fault.times > 0:
                    fault.times -= 1
                    return fault
        return None

    def _answer_mapbox(self, request: Received) -> Answer:
        token = request.query.get("access_token")
        if token != self._token:
            reason = "Invalid Token" if token else "No Token"
            return _json(401, {"message": f"Not Authorized - {reason}"})
        match = _MAPBOX_TILE.fullmatch(request.path)
        tiles = self.mapbox.get(match[1]) if match else None
        if match is None or tiles is None:
            return _json(404, {"message": "Not Found"})
        names = {"jpg": "jpeg" + (match[7] or "80"), "webp": "webp80", "png": "png"}
        tile = mercantile.Tile(int(match[3]), int(match[4]), int(match[2]))
        found = tiles.encoded(tile, 512 if match[5] else 256, names[match[6]])
        return Answer(200, *found) if found else _json(404, {"message": "Tile not found"})

    def _answer_google(self, request: Received) -> Answer:
        if request.query.get("key") != self._key:
            return _google_error(403, "forbidden", "The request is missing a valid API key.")
        if request.path == "/v1/createSession" and request.method == "POST":
            return self._create_session(request)
        expiry, size, image_format = self._sessions.get(request.query.get("session", ""), (-1.0, 0, ""))
        if expiry < 0:
            return _google_error(400, "required", "The session parameter is missing or unknown.")
        if expiry <= time.time():
            return _google_error(400, "expired", "The session token has expired.")
        if request.path == "/tile/v1/viewport":
            return self._viewport(request)
        match = _GOOGLE_TILE.fullmatch(request.path)
        if match is None:
            return _google_error(404, "notFound", "Not found.")
        tile = mercantile.Tile(int(match[2]), int(match[3]), int(match[1]))
        found = self.google.encoded(tile, size, image_format)
        return Answer(200, *found) if found else _google_error(404, "notFound", "No imagery here.")

    def _create_session(self, request: Received) -> Answer:
        try:
            body = json.loads(request.body)
        except ValueError:
            body = {}
        typed = request.headers.get("Content-Type", "").startswith("application/json")
        if not typed or not {"mapType", "language", "region"} <= set(body):
            return _google_error(400, "badRequest", "mapType, language and region are required, as JSON.")
        doubled = body.get("scale") == "scaleFactor2x" and bool(body.get("highDpi"))
        size = 512 if doubled else 256
        wanted = body.get("imageFormat", "")
        image_format = {"jpeg": "jpeg90", "png": "png"}.get(wanted, "auto")
        token = uuid.uuid4().hex
        expiry = time.time() + self.session_seconds
        with self._lock:
            self._sessions[token] = (expiry, size, image_format)
        return _json(
            200,
            {
                "session": token,
                "expiry": str(int(expiry)),
                "tileWidth": size,
                "tileHeight": size,
                "imageFormat": wanted or "jpeg",
            },
        )

    def _viewport(self, request: Received) -> Answer:
        missing = {"zoom", "north", "south", "east", "west"} - set(request.query)
        if missing:
            return _google_error(400, "required", f"Required parameter: {min(missing)}")
        edges = {name: float(request.query[name]) for name in ("north", "south", "east", "west")}
        return _json(200, {"copyright": self._copyright, "maxZoomRects": [{"maxZoom": 22, **edges}]})


@contextmanager
def serving(server: TileServer, port: int = 0) -> Iterator[TileServer]:
    """Runs the server on the loopback interface until the block ends; port 0 takes a free one."""
    http = _LoopbackServer(("127.0.0.1", port), _handler(server))
    server.mapbox_url = server.google_url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        http.shutdown()
        thread.join()
        http.server_close()


class _LoopbackServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing when a client goes away in the middle of an answer, as a cancelled one does."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(server: TileServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def setup(self) -> None:
            super().setup()
            server.connections_opened += 1

        def do_GET(self) -> None:
            self._respond()

        def do_POST(self) -> None:
            self._respond()

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: requests are kept in `TileServer.requests`."""

        def _respond(self) -> None:
            if server.closing.is_set():  # threads of kept-alive connections outlive the server
                self.close_connection = True
                return
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            length = int(self.headers.get("Content-Length", 0))
            request = Received(
                self.command, parts.path, query, dict(self.headers.items()), self.rfile.read(length)
            )
            answer, fault = server.answer(request)
            if fault is not None and fault.delay_s:
                server.closing.wait(fault.delay_s)
            body = answer.body if fault is None or fault.body is None else fault.body
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.media_type)
            self.send_header("Content-Length", str(len(body)))
            for name, value in {**answer.headers, **(fault.headers if fault is not None else {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if fault is not None and fault.truncated:
                body = body[: len(body) // 2]
                self.close_connection = True
            self.wfile.write(body)

    return Handler


def _json(status: int, value: Mapping[str, object]) -> Answer:
    return Answer(status, json.dumps(value).encode())


def _google_error(status: int, reason: str, message: str) -> Answer:
    """The error JSON of https://developers.google.com/maps/documentation/tile/error_handling."""
    errors = [{"message": message, "domain": "global", "reason": reason}]
    return _json(status, {"error": {"code": status, "message": message, "errors": errors}})
