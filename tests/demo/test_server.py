"""The demo server answers as the documentation of both services says."""

from __future__ import annotations

import io

import mercantile
import numpy as np
import pytest
import requests
from PIL import Image

from demo.server import DEMO_KEY, DEMO_TOKEN, Fault
from demo.sources import serve

FULL = mercantile.tile(-99.155, 47.02, 15)
BORDER = mercantile.tile(-99.1854, 47.02, 15)
SESSION = {"mapType": "satellite", "language": "en-US", "region": "US"}


@pytest.fixture
def server():
    with serve() as server:
        yield server


def mapbox(server, path, token=DEMO_TOKEN):
    return requests.get(server.mapbox_url + path, params={"access_token": token} if token else {}, timeout=30)


def google(server, path, **params):
    return requests.get(server.google_url + path, params={"key": DEMO_KEY, **params}, timeout=30)


def session(server, **body):
    url = server.google_url + "/v1/createSession"
    return requests.post(url, params={"key": DEMO_KEY}, json={**SESSION, **body}, timeout=30).json()


def reason(response):
    error = response.json()["error"]
    assert error["code"] == response.status_code
    return error["errors"][0]["reason"]


@pytest.mark.parametrize(
    ("suffix", "media_type", "size"),
    [
        (".png", "image/png", 256),
        (".jpg70", "image/jpeg", 256),
        (".jpg90", "image/jpeg", 256),
        (".webp", "image/webp", 256),
        ("@2x.jpg90", "image/jpeg", 512),
    ],
)
def test_mapbox_formats(server, suffix, media_type, size):
    response = mapbox(server, f"/v4/demo.dates-a/{FULL.z}/{FULL.x}/{FULL.y}{suffix}")
    assert response.headers["Content-Type"] == media_type
    assert Image.open(io.BytesIO(response.content)).size == (size, size)


def test_mapbox_errors(server):
    path = f"/v4/demo.dates-a/{FULL.z}/{FULL.x}/{FULL.y}.png"
    assert mapbox(server, path, token="pk.wrong").status_code == 401
    assert mapbox(server, path, token="pk.wrong").json() == {"message": "Not Authorized - Invalid Token"}
    assert mapbox(server, path, token="").json() == {"message": "Not Authorized - No Token"}
    assert mapbox(server, "/v4/demo.dates-a/15/0/0.png").json() == {"message": "Tile not found"}
    assert mapbox(server, "/v4/demo.unknown/15/0/0.png").status_code == 404


def test_google_session_and_tile(server):
    opened = session(server)
    assert opened["expiry"].isdigit() and opened["tileWidth"] == 256
    tile = google(server, f"/v1/2dtiles/{FULL.z}/{FULL.x}/{FULL.y}", session=opened["session"])
    assert tile.headers["Content-Type"] == "image/jpeg"
    border = google(server, f"/v1/2dtiles/{BORDER.z}/{BORDER.x}/{BORDER.y}", session=opened["session"])
    assert border.headers["Content-Type"] == "image/png"
    alpha = np.asarray(Image.open(io.BytesIO(border.content)))[..., 3]
    assert 0 < (alpha == 255).mean() < 1


def test_google_high_resolution_needs_scale_and_high_dpi(server):
    assert session(server, scale="scaleFactor2x", highDpi=True)["tileWidth"] == 512
    assert session(server, scale="scaleFactor2x")["tileWidth"] == 256


def test_google_errors(server):
    tile = f"/v1/2dtiles/{FULL.z}/{FULL.x}/{FULL.y}"
    token = session(server)["session"]
    assert reason(google(server, tile, session=token, key="wrong")) == "forbidden"
    assert reason(google(server, tile)) == "required"
    assert reason(google(server, "/v1/2dtiles/15/0/0", session=token)) == "notFound"
    assert reason(google(server, "/tile/v1/viewport", session=token, zoom=15)) == "required"
    server.expire_sessions()
    assert reason(google(server, tile, session=token)) == "expired"
    url = server.google_url + "/v1/createSession"
    bare = requests.post(url, params={"key": DEMO_KEY}, json={"mapType": "satellite"}, timeout=30)
    assert reason(bare) == "badRequest"


def test_google_viewport(server):
    edges = {"north": 47.0, "south": 46.9, "east": -99.1, "west": -99.2}
    answer = google(server, "/tile/v1/viewport", session=session(server)["session"], zoom=15, **edges).json()
    assert "NAIP" in answer["copyright"]
    assert answer["maxZoomRects"] == [{"maxZoom": 22, **edges}]


def test_faults_happen_as_often_as_asked_where_asked(server):
    server.faults += [Fault("/v4/", times=2, status=429, headers={"Retry-After": "7"})]
    path = f"/v4/demo.dates-a/{FULL.z}/{FULL.x}/{FULL.y}.png"
    answers = [mapbox(server, path) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert answers[0].headers["Retry-After"] == "7"
    assert session(server)["session"]


def test_requests_are_kept_for_inspection(server):
    mapbox(server, "/v4/demo.dates-a/15/0/0.png")
    (request,) = server.asked("/v4/")
    assert (request.method, request.query) == ("GET", {"access_token": DEMO_TOKEN})


def test_a_tile_is_rendered_once(server):
    path = f"/v4/demo.dates-a/16/{FULL.x * 2}/{FULL.y * 2}.png"
    first = mapbox(server, path).content
    before = server.mapbox["demo.dates-a"].encoded.cache_info()
    assert mapbox(server, path).content == first
    after = server.mapbox["demo.dates-a"].encoded.cache_info()
    assert (after.misses, after.hits) == (before.misses, before.hits + 1)
