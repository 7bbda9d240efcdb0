"""Google Map Tiles API: request shapes, session renewal, refusals, viewport copyright."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import mercantile
import pytest

from croplayer_qgis.core.errors import SourceError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import tile_window
from croplayer_qgis.core.imagery.source import Verdict
from demo.server import DEMO_KEY, TWO_WEEKS_S, Fault
from tests.core.imagery.places import FULL, OUTSIDE

EXPIRED = b'{"error": {"code": 403, "errors": [{"reason": "expired"}], "message": "expired"}}'


def test_a_session_is_created_as_documented(opened, server):
    opened("demo_b", options={"language": "zh-CN", "region": "CN"}).read(FULL)
    (request,) = server.asked("createSession")
    assert (request.method, request.path) == ("POST", "/v1/createSession")
    assert request.query == {"key": DEMO_KEY}
    assert request.headers["Content-Type"] == "application/json"
    assert json.loads(request.body) == {"mapType": "satellite", "language": "zh-CN", "region": "CN"}


def test_tiles_carry_session_and_key(opened, server):
    assert opened("demo_b").read(FULL).verdict is Verdict.OK
    (request,) = server.asked("2dtiles")
    assert (request.method, request.path) == ("GET", f"/v1/2dtiles/{FULL.z}/{FULL.x}/{FULL.y}")
    assert set(request.query) == {"session", "key"} and request.query["key"] == DEMO_KEY


def test_an_image_format_is_passed_on(opened, server):
    opened("demo_b", options={"image_format": "png"}).read(FULL)
    assert json.loads(server.asked("createSession")[0].body)["imageFormat"] == "png"


def test_the_viewport_gives_the_attribution(opened, server):
    mosaic = read_mosaic(opened("demo_b"), tile_window(FULL))
    assert mosaic.attribution == "Imagery: USDA FSA NAIP (public domain)"
    (request,) = server.asked("/tile/v1/viewport")
    bounds = mercantile.bounds(FULL)
    assert set(request.query) == {"session", "key", "zoom", "north", "south", "east", "west"}
    assert request.query["zoom"] == str(FULL.z)
    assert float(request.query["west"]) == pytest.approx(bounds.west, abs=1e-6)
    assert float(request.query["north"]) == pytest.approx(bounds.north, abs=1e-6)


def test_without_a_viewport_answer_the_sources_own_attribution_stands(opened, server):
    server.faults.append(Fault("viewport", status=500, times=9))
    assert read_mosaic(opened("demo_b"), tile_window(FULL)).attribution == "USDA FSA NAIP (public domain)"


def test_one_session_serves_all_threads(opened, server):
    reader = opened("demo_b")
    tiles = [mercantile.Tile(FULL.x + n % 4, FULL.y + n // 4, FULL.z) for n in range(12)]
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(reader.read, tiles))
    assert len(server.asked("createSession")) == 1


def test_a_session_about_to_expire_is_renewed_beforehand(opened, server):
    server.session_seconds = 200.0  # less than the margin of five minutes
    reader = opened("demo_b")
    assert reader.read(FULL).verdict is Verdict.OK
    server.session_seconds = TWO_WEEKS_S
    for east in (1, 2):  # a tile that was delivered is not asked for again
        assert reader.read(mercantile.Tile(FULL.x + east, FULL.y, FULL.z)).verdict is not Verdict.FAILED
    sessions = [request.query["session"] for request in server.asked("2dtiles")]
    assert len(server.asked("createSession")) == 2
    assert sessions[0] != sessions[1] == sessions[2]


def test_an_expired_session_is_renewed_once_for_all_threads(opened, server):
    reader = opened("demo_b")
    reader.read(FULL)
    server.expire_sessions()
    tiles = [mercantile.Tile(FULL.x + n % 4, FULL.y + n // 4, FULL.z) for n in range(12)]
    with ThreadPoolExecutor(6) as threads:
        verdicts = {result.verdict for result in threads.map(reader.read, tiles)}
    assert Verdict.REFUSED not in verdicts and Verdict.FAILED not in verdicts
    assert len(server.asked("createSession")) == 2


@pytest.mark.parametrize("status", [400, 403])
def test_a_tile_declined_with_a_new_session_too_is_refused(opened, server, status):
    server.faults.append(Fault("2dtiles", status=status, body=EXPIRED, times=9))
    assert opened("demo_b").read(FULL).verdict is Verdict.REFUSED
    assert len(server.asked("createSession")) == 2 and len(server.asked("2dtiles")) == 2


def test_a_wrong_key_is_refused_with_googles_reason(opened, server):
    result = opened("demo_b", secrets={"demo_b": "wrong"}).read(FULL)
    assert result.verdict is Verdict.REFUSED
    assert "missing a valid API key" in result.detail
    assert len(server.requests) == 1


def test_an_exceeded_quota_is_waited_for_and_not_taken_for_a_refusal(opened, server):
    body = b'{"error": {"code": 403, "errors": [{"reason": "rateLimitExceeded"}]}}'
    server.faults.append(Fault("2dtiles", status=403, body=body, times=2))
    assert opened("demo_b").read(FULL).verdict is Verdict.OK
    assert len(server.asked("createSession")) == 1


def test_a_zoom_that_is_not_served_here_is_missing(opened, server):
    body = b'{"error": {"code": 400, "errors": [{"reason": "invalid"}]}}'
    server.faults.append(Fault("2dtiles", status=400, body=body))
    assert opened("demo_b").read(FULL).verdict is Verdict.MISSING
    assert opened("demo_b").read(OUTSIDE).verdict is Verdict.MISSING


@pytest.mark.parametrize(
    "body", [b"[]", b"not json", b'{"session": "x"}', b'{"session": "x", "expiry": "soon"}']
)
def test_a_session_answer_that_makes_no_sense_ends_the_run(opened, server, body):
    server.faults.append(Fault("createSession", body=body, times=9))
    with pytest.raises(SourceError, match="opened no session; try again later") as caught:
        opened("demo_b").read(FULL)
    assert "without a session" in caught.value.detail


def test_when_sessions_cannot_be_had_the_whole_source_is_given_up(opened, server):
    server.faults.append(Fault("createSession", status=500, times=999))
    with pytest.raises(SourceError, match="opened no session"):
        read_mosaic(opened("demo_b", connections=1), tile_window(FULL).expanded(600))
    assert not server.asked("2dtiles")
