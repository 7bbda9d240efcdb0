"""A service that answers with something else than tiles: one sentence, never an empty success."""

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
import rasterio
from PIL import Image

AREA = ("--bounds", "116.300", "39.900", "116.304", "39.903", "--zoom", "16")


def tile():
    pixels = np.random.default_rng(7).integers(60, 180, (256, 256, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=95)
    return file.getvalue()


@pytest.fixture
def service():
    """Starts a service on loopback that answers for the column of a tile with (status, body)."""
    servers = []

    def start(answer):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                status, body = answer(int(self.path.split("/")[2]))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_address[1]}/{{z}}/{{x}}/{{y}}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("command", ["segment", "quality"])
def test_login_page_instead_of_tiles_is_no_success_and_leaves_nothing(croplayer, service, tmp_path, command):
    template = service(lambda _column: (200, b"<html>Please log in</html>"))
    ended = croplayer(command, template, tmp_path / "out.tif", *AREA)
    assert ended.returncode == 1
    assert "none of" in ended.stderr and "not a readable image" in ended.stderr
    assert "check the address" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_map_with_holes_is_written_and_told_and_no_success(croplayer, service, tmp_path):
    picture = tile()
    template = service(lambda column: (500, b"") if column % 2 else (200, picture))
    ended = croplayer("segment", template, tmp_path / "out.tif", *AREA)
    assert ended.returncode == 1
    assert "has holes" in ended.stderr and "HTTP 500" in ended.stderr
    with rasterio.open(tmp_path / "out.tif") as made:
        known = made.read(1) != 255
    assert 0.2 < known.mean() < 0.8
