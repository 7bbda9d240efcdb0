"""Request shapes of Mapbox and XYZ sources, as the server receives them."""

from __future__ import annotations

import socketserver
import ssl
import threading

import mercantile
import pytest

from croplayer_qgis.core.errors import UnreachableError
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from croplayer_qgis.engine.cluster_certificate import own_certificates
from demo.server import DEMO_TOKEN, Fault
from demo.sources import serve
from tests.core.imagery.conftest import QUICK
from tests.core.imagery.places import FULL

Z, X, Y = FULL.z, FULL.x, FULL.y
SOUTH_ROW = 2**Z - 1 - Y


def xyz(url, **fields) -> TileReader:
    source = Source(id="mine", title="Mine", kind=SourceKind.XYZ, url=url, **fields)
    return open_reader(source, {"mine": DEMO_TOKEN}, policy=QUICK)


def test_mapbox_tiles_are_asked_for_as_documented(opened, server):
    opened("demo_a", options={"tileset": "demo.dates-a", "format": "jpg90"}).read(FULL)
    (request,) = server.requests
    assert request.path == f"/v4/demo.dates-a/{Z}/{X}/{Y}.jpg90"
    assert request.query == {"access_token": DEMO_TOKEN}


def test_the_built_in_mapbox_source_asks_for_mapbox_satellite(opened, server):
    reader = opened("demo_a", options={"tileset": "mapbox.satellite", "format": "jpg90"})
    assert reader.read(FULL).verdict is Verdict.MISSING  # the demo server has no such tileset
    assert server.requests[0].path == f"/v4/mapbox.satellite/{Z}/{X}/{Y}.jpg90"


def test_certificate_that_signs_itself_is_told_as_such(tmp_path):
    files = own_certificates(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files.certificate, files.key)
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as web:
        web.socket = context.wrap_socket(web.socket, server_side=True)
        threading.Thread(target=web.serve_forever, args=(0.05,), daemon=True).start()
        reader = xyz(f"https://127.0.0.1:{web.server_address[1]}/{{z}}/{{x}}/{{y}}")
        with pytest.raises(UnreachableError, match=r"certificate of Mine is not trusted \(self.signed"):
            reader.read(FULL)
        web.shutdown()


def test_connections_are_kept_alive(opened, server):
    reader = opened("demo_a", connections=1)
    for x in range(3):
        reader.read(mercantile.Tile(X + x, Y, Z))
    assert all(request.headers["Connection"] == "keep-alive" for request in server.requests)
    assert server.connections_opened == 1


@pytest.mark.parametrize(
    ("template", "fields", "path"),
    [
        ("/v4/demo.dates-a/{z}/{x}/{y}.png", {}, f"/v4/demo.dates-a/{Z}/{X}/{Y}.png"),
        ("/tms/{z}/{x}/{-y}.png", {}, f"/tms/{Z}/{X}/{SOUTH_ROW}.png"),
        ("/tms/{z}/{x}/{y}.png", {"options": {"scheme": "tms"}}, f"/tms/{Z}/{X}/{SOUTH_ROW}.png"),
        ("/quad/{q}.jpeg", {}, f"/quad/{mercantile.quadkey(FULL)}.jpeg"),
        ("/quad/{QuadKey}.jpeg", {}, f"/quad/{mercantile.quadkey(FULL)}.jpeg"),
        ("/wmts/{TileMatrix}/{TileRow}/{TileCol}", {}, f"/wmts/{Z}/{Y}/{X}"),
        ("/{switch:a,b,c}/{z}/{x}/{y}", {}, f"/{'abc'[(X + Y) % 3]}/{Z}/{X}/{Y}"),
        ("/v4/demo.dates-a/${z}/${x}/${y}.png", {}, f"/v4/demo.dates-a/{Z}/{X}/{Y}.png"),
        ("/v4/demo.dates-a/{z}/{x}/{y}{r}.png", {}, f"/v4/demo.dates-a/{Z}/{X}/{Y}.png"),
        ("/{s}/{z}/{x}/{y}", {"options": {"subdomains": "a, b"}}, f"/{'ab'[(X + Y) % 2]}/{Z}/{X}/{Y}"),
    ],
)
def test_xyz_templates_are_filled_in(server, template, fields, path):
    xyz(server.mapbox_url + template, **fields).read(FULL)
    assert server.requests[0].path == path


def test_an_xyz_secret_goes_where_the_record_says(server):
    url = server.mapbox_url + "/v4/demo.dates-a/{z}/{x}/{y}.png"
    assert xyz(url, auth="query:access_token").read(FULL).verdict is Verdict.OK
    xyz(url, auth="header:X-Token", headers={"Referer": "https://croplayer.example"}).read(FULL)
    assert server.requests[0].query == {"access_token": DEMO_TOKEN}
    assert server.requests[1].headers["X-Token"] == DEMO_TOKEN and not server.requests[1].query
    assert server.requests[1].headers["Referer"] == "https://croplayer.example"


def test_a_secret_does_not_follow_a_redirect(server):
    server.faults.append(Fault("/there", status=302, headers={"Location": server.mapbox_url + "/else"}))
    result = xyz(server.mapbox_url + "/there/{z}/{x}/{y}", auth="header:X-Token").read(FULL)
    assert result.verdict is Verdict.FAILED and "302" in result.detail
    assert not server.asked("/else")


def test_a_header_that_might_carry_a_key_does_not_follow_a_redirect_to_another_host(server):
    with serve() as other:
        server.faults.append(Fault("/there", 1, 302, {"Location": other.mapbox_url + "/else"}))
        headers = {"X-Team": "wheat", "Referer": "https://croplayer.example"}
        xyz(server.mapbox_url + "/there/{z}/{x}/{y}", headers=headers, public=("X-Team",)).read(FULL)
        (first,), (second,) = server.requests, other.requests
    assert first.headers["X-Team"] == "wheat" and "X-Team" not in second.headers
    assert second.headers["Referer"] == "https://croplayer.example"


def test_a_redirect_within_the_host_is_followed_with_all_headers(server):
    server.faults.append(Fault("/there", 1, 307, {"Location": "/v4/demo.dates-a/1/2/3.png?access_token=x"}))
    xyz(server.mapbox_url + "/there/{z}/{x}/{y}", headers={"X-Team": "wheat"}, public=("X-Team",)).read(FULL)
    assert [request.headers["X-Team"] for request in server.requests] == ["wheat", "wheat"]
    assert server.requests[1].path == "/v4/demo.dates-a/1/2/3.png"


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/"])
def test_a_redirect_to_what_is_no_http_address_is_not_followed_and_not_asked_for_again(server, place):
    server.faults.append(Fault("/there", 9, 302, {"Location": place}))
    result = xyz(server.mapbox_url + "/there/{z}/{x}/{y}").read(FULL)
    assert result.verdict is Verdict.FAILED and "HTTP 302" in result.detail
    assert len(server.requests) == 1


def test_a_circle_of_redirects_ends(server):
    server.faults.append(Fault("", 999, 302, {"Location": "/again"}))
    result = xyz(server.mapbox_url + "/there/{z}/{x}/{y}").read(FULL)
    assert result.verdict is Verdict.FAILED and len(server.requests) == 6
