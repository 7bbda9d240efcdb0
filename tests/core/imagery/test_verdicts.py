"""What becomes of a tile when the service answers, declines, fails or is slow."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import socket
import threading
import time
from dataclasses import replace

import mercantile
import numpy as np
import pytest
from PIL import Image
from rasterio.io import MemoryFile

from croplayer_qgis.core.errors import InputError, KeyRefusedError, SourceError
from croplayer_qgis.core.imagery.health import (
    UNUSABLE_TILES,
    Health,
    OutageError,
    SourceHealth,
    SourceWaitsError,
)
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.pixels import PixelWindow, tile_window
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, Verdict
from demo.server import Fault
from demo.sources import demo_secrets, serve
from tests.core.imagery.conftest import QUICK
from tests.core.imagery.places import FULL, OUTSIDE, PARTLY


def _png(pixels):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


def _png16(pixels):
    """Of three bands of 16 bits, which Pillow reads and does not write."""
    with MemoryFile() as file:
        with file.open(driver="PNG", width=256, height=256, count=3, dtype="uint16") as picture:
            picture.write(np.moveaxis(pixels, -1, 0))
        return file.read()


def test_a_tile_with_imagery_is_ok(opened):
    result = opened("demo_a").read(FULL)
    assert result.verdict is Verdict.OK
    assert result.image.shape == (256, 256, 3) and result.image.dtype == np.uint8
    assert result.valid.all() and result.image.std() > 5
    assert result.retrieved.endswith("+00:00")


def test_half_covered_tiles_are_valid_only_where_there_is_imagery(opened):
    for source_id in ("demo_a", "demo_b"):
        result = opened(source_id).read(PARTLY)
        assert result.verdict is Verdict.OK
        assert 0.05 < result.valid.mean() < 0.95
        assert (result.image[~result.valid] == 0).all()


@pytest.mark.parametrize("status", [204, 404, 410])
def test_absent_tiles_are_missing_and_not_asked_for_again(opened, server, status):
    server.faults.append(Fault(status=status, times=9))
    assert opened("demo_a").read(FULL).verdict is Verdict.MISSING
    assert len(server.requests) == 1


def test_outside_the_imagery_is_missing(opened):
    assert opened("demo_a").read(OUTSIDE).verdict is Verdict.MISSING
    assert opened("demo_b").read(OUTSIDE).verdict is Verdict.MISSING


def test_a_blank_tile_is_missing_by_its_fingerprint(opened, server):
    blank = _png(np.full((256, 256, 3), 238, np.uint8))
    server.faults.append(Fault(body=blank, times=2))
    plain = opened("demo_a")
    assert plain.read(FULL).verdict is Verdict.OK
    knowing = opened("demo_a", blank_sha256=(hashlib.sha256(blank).hexdigest(),))
    assert knowing.read(FULL).verdict is Verdict.MISSING


def test_a_fully_transparent_tile_is_missing(opened, server):
    server.faults.append(Fault(body=_png(np.zeros((256, 256, 4), np.uint8))))
    assert opened("demo_a").read(FULL).verdict is Verdict.MISSING


@pytest.mark.parametrize("kind", ["GIF", "PNG"])
def test_a_picture_of_one_pixel_is_no_imagery(opened, server, kind):
    file = io.BytesIO()
    Image.new("L", (1, 1)).save(file, kind)
    server.faults.append(Fault(body=file.getvalue()))
    assert opened("demo_a").read(FULL).verdict is Verdict.MISSING
    assert len(server.requests) == 1


def test_a_partly_transparent_pixel_is_no_imagery(opened, server):
    pixels = np.full((256, 256, 4), 255, np.uint8)
    pixels[3, 4, 3] = 254
    server.faults.append(Fault(body=_png(pixels)))
    result = opened("demo_a").read(FULL)
    assert not result.valid[3, 4] and result.valid.sum() == 256 * 256 - 1
    assert (result.image[3, 4] == 0).all()


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault(status=500, times=9), "HTTP 500"),
        (Fault(truncated=True, times=9), "IncompleteRead"),
        (Fault(body=b"<html>Sign in to the network</html>", times=9), "not a readable image"),
    ],
)
def test_what_stays_wrong_is_failed_after_all_attempts(opened, server, fault, says):
    server.faults.append(replace(fault))
    result = opened("demo_a").read(FULL)
    assert result.verdict is Verdict.FAILED and result.image is None
    assert says in result.detail and "after 3 attempts" in result.detail
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (_png(np.zeros((512, 512, 3), np.uint8)), "tiles are 512 x 512 px, not 256 x 256"),
        (_png(np.full((256, 256), 3000, np.uint16)), "more than 8 bits a band"),
        (_png16(np.full((256, 256, 3), 3000, np.uint16)), "more than 8 bits a band"),
    ],
)
def test_whole_tile_that_is_of_another_kind_is_asked_for_once(opened, server, body, says):
    server.faults.append(Fault(body=body, times=9))
    result = opened("demo_a").read(FULL)
    assert result.verdict is Verdict.FAILED and says in result.detail
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "header", [("X-VE-Tile-Info", "no-tile"), ("x-ve-tile-info", " No-Tile "), ("X-Tile-Status", "missing")]
)
def test_picture_that_a_header_calls_no_tile_is_no_imagery(opened, server, header):
    picture = _png(np.full((256, 256, 3), 200, np.uint8))
    server.faults.append(Fault(status=200, body=picture, headers=dict([header]), times=9))
    assert opened("demo_a").read(FULL).verdict is Verdict.MISSING


@pytest.mark.parametrize(
    "fault",
    [
        Fault(status=503, times=2),
        Fault(truncated=True, times=2),
        Fault(body=b"\xff\xd8\xff broken", times=2),
        Fault(status=429, times=2, headers={"Retry-After": "0"}),
    ],
)
def test_what_goes_right_again_is_ok(opened, server, fault):
    server.faults.append(replace(fault))
    assert opened("demo_a").read(FULL).verdict is Verdict.OK
    assert len(server.requests) == 3


def test_other_client_errors_fail_at_once(opened, server):
    server.faults.append(Fault(status=422, times=9))
    assert opened("demo_a").read(FULL).verdict is Verdict.FAILED
    assert len(server.requests) == 1


def test_retry_after_beyond_the_deadline_says_until_when_and_asks_nothing_more(opened, server):
    words = b'{"message": "Rate limit exceeded"}'
    server.faults.append(Fault(status=429, times=9, headers={"Retry-After": "3600"}, body=words))
    reader = opened("demo_a", policy=RetryPolicy(attempts=4, deadline_s=10.0))
    before = time.time()
    with pytest.raises(SourceWaitsError, match=r"Demo A.* at \d{4}-.*HTTP 429: Rate limit exceeded") as first:
        reader.read(FULL)
    assert first.value.until >= before + 3600
    with pytest.raises(SourceWaitsError):  # it holds for the whole source
        reader.read(PARTLY)
    assert len(server.requests) == 1


def test_quota_by_the_day_is_asked_for_once(opened, server):
    reason = "Quota exceeded for quota metric '2D Map Tile' and limit '2D Map Tile requests per day'"
    body = json.dumps({"error": {"code": 429, "message": reason}}).encode()
    server.faults.append(Fault("2dtiles", 99, 429, body=body))
    reader = opened("demo_b")
    for _ in range(3):
        with pytest.raises(SourceWaitsError, match="requests per day") as waits:
            reader.read(FULL)
    assert waits.value.until % 86400 == 8 * 3600  # midnight Pacific Standard Time, in UTC
    assert len(server.asked("2dtiles")) == 1


def test_a_service_that_only_says_too_many_is_given_time(opened, server):
    server.faults.append(Fault(status=429, times=99))
    reader = opened("demo_a")
    with pytest.raises(SourceWaitsError):
        reader.read(FULL)
    assert len(server.requests) == QUICK.attempts


def test_unusable_answers_in_a_row_are_the_services_affair(opened, server):
    server.faults.append(Fault(status=500, times=9999))
    reader = opened("demo_a", policy=RetryPolicy(attempts=1))
    tiles = [mercantile.Tile(FULL.x + x, FULL.y, FULL.z) for x in range(UNUSABLE_TILES)]
    assert {reader.read(tile).verdict for tile in tiles[:-1]} == {Verdict.FAILED}
    with pytest.raises(OutageError, match=r"no usable answer 16 times in a row \(HTTP 500"):
        reader.read(tiles[-1])


def test_one_usable_answer_starts_the_count_anew(opened, server):
    reader = opened("demo_a", policy=RetryPolicy(attempts=1))
    for _ in range(3):
        server.faults[:] = [Fault(status=500, times=UNUSABLE_TILES - 1)]
        for x in range(UNUSABLE_TILES - 1):
            assert reader.read(mercantile.Tile(FULL.x + x, FULL.y, FULL.z)).verdict is Verdict.FAILED
        assert reader.read(FULL).verdict is Verdict.OK
        reader.drop_behind(PixelWindow(FULL.z, 0, 0, 256 << FULL.z, 256 << FULL.z))  # else not asked again


@pytest.mark.parametrize("part", ["headers", "body"])
def test_one_byte_a_second_ends_at_the_deadline(part):
    """What no time limit between two bytes can end."""
    with dripping(part) as address:
        source = Source("slow", "Slow", SourceKind.XYZ, address + "/{z}/{x}/{y}")
        policy = RetryPolicy(attempts=1, deadline_s=1.0, silence_s=60.0)
        with contextlib.closing(open_reader(source, {}, policy=policy)) as reader:
            result = reader.read(FULL)
    assert result.verdict is Verdict.FAILED and "too slow" in result.detail


@contextlib.contextmanager
def dripping(part):
    """A server that never stops sending, byte by byte."""
    listener = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve_drops():
        with contextlib.suppress(OSError):
            client, _ = listener.accept()
            with client:
                client.sendall(b"HTTP/1.1 200 OK\r\nX: " if part == "headers" else b"HTTP/1.1 200 OK\r\n\r\n")
                while not ended.wait(0.05):
                    client.sendall(b"x")

    thread = threading.Thread(target=serve_drops, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        ended.set()
        listener.close()
        thread.join()


@pytest.mark.parametrize("status", [401, 403])
def test_a_refusal_stops_the_mosaic_at_once_and_says_which_key(opened, server, status):
    server.faults.append(Fault(status=status, times=999, body=b'{"message": "Not Authorized"}'))
    reader = opened("demo_a", connections=2)
    window = PixelWindow(15, FULL.x * 256, FULL.y * 256, 2560, 2560)
    with pytest.raises(SourceError) as caught:
        read_mosaic(reader, window)
    assert "Demo A" in caught.value.user_message and "source “demo_a”" in caught.value.user_message
    assert f"HTTP {status}: Not Authorized" in caught.value.user_message
    assert len(server.requests) < 10  # of 100 tiles


def test_a_wrong_token_is_refused_and_tried_no_more(opened, server):
    reader = opened("demo_a", secrets={"demo_a": "pk.wrong"})
    result = reader.read(FULL)
    assert result.verdict is Verdict.REFUSED and "Invalid Token" in result.detail
    assert len(server.requests) == 1
    for _ in range(3):
        with pytest.raises(KeyRefusedError, match=r"source “demo_a” \(HTTP 401: .*Invalid Token"):
            reader.read(FULL)
    assert len(server.requests) == 1


def test_a_service_that_refuses_is_told_from_one_that_is_down():
    now = SourceHealth(
        Source("mine", "Mine", SourceKind.XYZ, "http://localhost/{z}/{x}/{y}", auth="query:key")
    )
    now.refused("HTTP 403: no such key")
    assert now.state is Health.REFUSED
    with pytest.raises(KeyRefusedError):
        now.require(90.0)
    with pytest.raises(OutageError):
        for _ in range(UNUSABLE_TILES):
            now.failed("HTTP 500")
    assert now.state is Health.DOWN


def test_no_token_is_said_before_anything_is_asked(opened, server):
    with pytest.raises(InputError, match=r"needs a key or token.*CROPLAYER_TOKEN_DEMO_A"):
        opened("demo_a", secrets={})
    assert not server.requests


def test_403_for_single_tiles_of_a_source_without_a_key_is_no_imagery(opened, server):
    url = server.mapbox_url + "/v4/demo.dates-a/{z}/{x}/{y}.png?access_token=" + demo_secrets()["demo_a"]
    reader = opened(
        "demo_a", kind=SourceKind.XYZ, url=url, auth="none", public=("access_token",), connections=1
    )
    east = mercantile.Tile(FULL.x + 1, FULL.y, FULL.z)
    server.faults.append(Fault(f"/{east.x}/", 9, 403))
    window = PixelWindow(FULL.z, FULL.x * 256, FULL.y * 256, 512, 256)
    assert read_mosaic(reader, window).verdicts == {Verdict.OK: 1, Verdict.MISSING: 1}


def test_403_of_an_object_store_is_no_imagery_from_the_first_tile_on(opened, server):
    body = b"<Error><Code>AccessDenied</Code></Error>"
    server.faults.append(Fault(status=403, times=9, body=body))
    url = server.mapbox_url + "/{z}/{x}/{y}"
    reader = opened("demo_a", kind=SourceKind.XYZ, url=url, auth="none")
    assert read_mosaic(reader, tile_window(FULL)).verdicts == {Verdict.MISSING: 1}


def test_a_refusal_without_a_key_says_what_may_be_missing(opened, server):
    server.faults.append(Fault(status=403, times=9))
    url = server.mapbox_url + "/{z}/{x}/{y}"
    reader = opened("demo_a", kind=SourceKind.XYZ, url=url, auth="none")
    with pytest.raises(SourceError, match=r"refused access .* may want a key"):
        read_mosaic(reader, tile_window(FULL))


def test_a_network_that_goes_away_ends_the_run_instead_of_failing_every_tile(sources):
    with serve() as server:
        source = replace(sources["demo_a"], url=server.mapbox_url, connections=1)
        reader = open_reader(source, demo_secrets(), policy=QUICK)
        assert reader.read(FULL).verdict is Verdict.OK
    with pytest.raises(SourceError, match="cannot be reached"):
        read_mosaic(reader, PixelWindow(15, FULL.x * 256, FULL.y * 256, 2560, 2560))


def test_loopback_servers_are_reached_in_spite_of_a_proxy(opened, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert opened("demo_a").read(FULL).verdict is Verdict.OK


def test_no_network_is_one_clear_error(opened):
    reader = opened("demo_a", url="http://127.0.0.1:9")
    with pytest.raises(SourceError, match=r"Demo A.* cannot be reached; check the network connection"):
        read_mosaic(reader, tile_window(FULL))
