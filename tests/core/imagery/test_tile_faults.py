"""One table of what a service may do, what becomes of the tile, and how many requests that costs.

The server answers by a script; a request that the script does not have is one too many and fails the test.
"""

import contextlib
import io
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import SourceError
from croplayer_qgis.core.imagery.health import SourceWaitsError
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from tests.core.imagery.conftest import QUICK
from tests.core.imagery.places import FULL


def picture(form="PNG", size=256, **options):
    pixels = np.random.default_rng(3).integers(0, 256, (size, size, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, form, **options)
    return file.getvalue()


WHOLE, JPEG = picture(), picture("JPEG")
CLEAR = io.BytesIO()
Image.fromarray(np.zeros((256, 256, 4), np.uint8)).save(CLEAR, "PNG")
PAGE = b"<html><body>Please sign in</body></html>"
WAITS, REFUSED = "waits", "refused"

FAULTS = {
    # name: (answers, each (status, body, headers), the verdict)
    "a tile": ([(200, WHOLE, {})], Verdict.OK),
    "a JPEG": ([(200, JPEG, {})], Verdict.OK),
    "204": ([(204, b"", {})], Verdict.MISSING),
    "404": ([(404, PAGE, {})], Verdict.MISSING),
    "410": ([(410, b"", {})], Verdict.MISSING),
    "transparent": ([(200, CLEAR.getvalue(), {})], Verdict.MISSING),
    "header that says there is none": ([(200, WHOLE, {"X-VE-Tile-Info": "no-tile"})], Verdict.MISSING),
    "500, then well": ([(500, b"", {}), (200, WHOLE, {})], Verdict.OK),
    "502 and 504, then well": ([(502, b"", {}), (504, b"", {}), (200, WHOLE, {})], Verdict.OK),
    "503 that asks for a moment": ([(503, b"", {"Retry-After": "0"}), (200, WHOLE, {})], Verdict.OK),
    "429 that asks for a moment": ([(429, b"", {"Retry-After": "0"}), (200, WHOLE, {})], Verdict.OK),
    "408, then absent": ([(408, b"", {}), (404, b"", {})], Verdict.MISSING),
    "500 for good": ([(500, b"", {})] * 3, Verdict.FAILED),
    "429 for an hour": ([(429, b"", {"Retry-After": "3600"})], WAITS),
    "429 for the day": ([(429, b"quota per day is used", {})], WAITS),
    "429 for good": ([(429, b"", {})] * 3, WAITS),
    "400": ([(400, b"", {})], Verdict.FAILED),
    "422": ([(422, b"", {})], Verdict.FAILED),
    "401": ([(401, b"", {})], REFUSED),
    "a page instead of a picture": ([(200, PAGE, {})] * 3, Verdict.FAILED),
    "an empty answer": ([(200, b"", {})], Verdict.MISSING),
    "half a JPEG, then well": ([(200, JPEG[: len(JPEG) // 2], {}), (200, JPEG, {})], Verdict.OK),
    "half a JPEG for good": ([(200, JPEG[: len(JPEG) // 2], {})] * 3, Verdict.FAILED),
    "half a PNG for good": ([(200, WHOLE[: len(WHOLE) // 2], {})] * 3, Verdict.FAILED),
    # The size is found; the pixels then are those of the tile of the zoom below.
    "512 px": ([(200, picture(size=512), {})] * 2, Verdict.OK),
    "640 px": ([(200, picture(size=640), {})], Verdict.FAILED),
    "moved once": ([(302, b"", {"Location": "/elsewhere"}), (200, WHOLE, {})], Verdict.OK),
    "moved to a file": ([(302, b"", {"Location": "file:///etc/passwd"})], Verdict.FAILED),
    "moved in circles": ([(302, b"", {"Location": "/round"})] * 6, Verdict.FAILED),
}


class Script(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked += 1
        if self.server.asked > len(self.server.answers):
            self.server.answers.append((418, b"one too many", {}))
        status, body, headers = self.server.answers[self.server.asked - 1]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def scripted():
    with HTTPServer(("127.0.0.1", 0), Script) as web:
        web.asked, web.answers = 0, []
        threading.Thread(target=web.serve_forever, args=(0.02,), daemon=True).start()
        yield web
        web.shutdown()


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_has_its_verdict_and_its_number_of_requests(scripted, name):
    answers, verdict = FAULTS[name]
    scripted.answers = list(answers)
    source = Source(
        "mine", "Mine", SourceKind.XYZ, f"http://127.0.0.1:{scripted.server_port}/{{z}}/{{x}}/{{y}}"
    )
    with contextlib.closing(open_reader(source, {}, policy=QUICK)) as reader:
        if verdict is WAITS:
            with pytest.raises(SourceWaitsError):
                reader.read(FULL)
        elif verdict is REFUSED:
            with contextlib.suppress(SourceError):
                assert reader.read(FULL).verdict is Verdict.REFUSED
        else:
            assert reader.read(FULL).verdict is verdict
    assert scripted.asked == len(answers), "requests sent"
