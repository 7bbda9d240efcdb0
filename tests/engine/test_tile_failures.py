"""A service that answers with something else than tiles: one sentence, never an empty success."""

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest
import rasterio
from PIL import Image

AREA = ("--bounds", "116.300", "39.900", "116.304", "39.903", "--zoom", "16")


def tile(side=256):
    pixels = np.random.default_rng(7).integers(60, 180, (side, side, 3), np.uint8)
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=95)
    return file.getvalue()


@pytest.fixture
def service():
    """Starts a service on loopback that answers for column and zoom of a tile with (status, body)."""
    servers = []

    def start(answer):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                zoom, column = (int(part) for part in self.path.split("/")[1:3])
                status, body = answer(column, zoom)
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
    template = service(lambda _column, _zoom: (200, b"<html>Please log in</html>"))
    ended = croplayer(command, template, tmp_path / "out.tif", *AREA)
    assert ended.returncode == 1
    # With windows of 1024 px `segment` asks for more tiles than a service may fail in a row.
    assert ("none of" if command == "quality" else "16 times in a row") in ended.stderr
    assert "not a readable image" in ended.stderr and "check the address" in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_map_with_holes_is_written_and_told_and_no_success(croplayer, service, tmp_path):
    picture = tile()
    template = service(lambda column, _zoom: (500, b"") if column % 2 else (200, picture))
    ended = croplayer("segment", template, tmp_path / "out.tif", *AREA)
    assert ended.returncode == 1
    assert "has holes" in ended.stderr and "HTTP 500" in ended.stderr
    with rasterio.open(tmp_path / "out.tif") as made:
        known = made.read(1) != 255
    assert 0.2 < known.mean() < 0.8


def test_share_of_tiles_that_may_fail_is_the_users(croplayer, service, tmp_path):
    picture = tile()
    template = service(lambda column, _zoom: (500, b"") if column % 2 else (200, picture))
    ended = croplayer("segment", template, tmp_path / "out.tif", *AREA, "--allowed-failures", "100")
    assert ended.returncode == 0 and "failed" in ended.stderr


def test_size_of_tiles_is_found_from_the_first_one(croplayer, service, tmp_path):
    picture, asked = tile(512), set()

    def answer(_column, zoom):
        asked.add(zoom)
        return 200, picture

    ended = croplayer("segment", service(answer), tmp_path / "out.tif", *AREA)
    assert ended.returncode == 0, ended.stderr
    assert "tiles are 512 px wide and were read so" in ended.stderr.replace("\n", " ")
    assert asked == {16, 15}  # a tile of 512 px holds four of the next zoom
    with rasterio.open(tmp_path / "out.tif") as made:
        assert (made.read(1) != 255).all() and "512 px wide" in made.tags()["NOTES"]


def test_zoom_without_imagery_leads_to_one_that_has_it(croplayer, service, tmp_path):
    picture = tile()
    template = service(lambda _column, zoom: (200, picture) if zoom <= 14 else (404, b""))
    ended = croplayer("quality", template, tmp_path / "out.tif", *AREA)
    assert ended.returncode == 1
    assert "no imagery in this area at zoom 16" in ended.stderr and "but it has at zoom 14" in ended.stderr
    assert list(tmp_path.iterdir()) == []
