"""What becomes of a tile when the service answers, declines, fails or is slow."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from croplayer_qgis.core.errors import InputError, SourceError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pacing import RetryPolicy
from croplayer_qgis.core.imagery.pixels import PixelWindow, tile_window
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import SourceKind, Verdict
from demo.server import Fault
from demo.sources import demo_secrets, serve
from tests.core.imagery.conftest import QUICK
from tests.core.imagery.places import FULL, OUTSIDE, PARTLY


def _png(pixels):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


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
        (Fault(body=_png(np.zeros((512, 512, 3), np.uint8)), times=9), "512 x 512 px, not 256 x 256"),
    ],
)
def test_what_stays_wrong_is_failed_after_all_attempts(opened, server, fault, says):
    server.faults.append(replace(fault))
    result = opened("demo_a").read(FULL)
    assert result.verdict is Verdict.FAILED and result.image is None
    assert says in result.detail and "after 3 attempts" in result.detail
    assert len(server.requests) == 3


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


def test_retry_after_beyond_the_deadline_fails_without_asking_again(opened, server):
    server.faults.append(Fault(status=429, times=9, headers={"Retry-After": "3600"}))
    reader = opened("demo_a", policy=RetryPolicy(attempts=4, deadline_s=10.0))
    assert reader.read(FULL).verdict is Verdict.FAILED
    assert reader.read(PARTLY).verdict is Verdict.FAILED  # the pause holds for the whole source
    assert len(server.requests) == 1


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


def test_a_wrong_token_is_refused(opened, server):
    result = opened("demo_a", secrets={"demo_a": "pk.wrong"}).read(FULL)
    assert result.verdict is Verdict.REFUSED and "Invalid Token" in result.detail
    assert len(server.requests) == 1


def test_no_token_is_said_before_anything_is_asked(opened, server):
    with pytest.raises(InputError, match=r"needs a key or token.*CROPLAYER_TOKEN_DEMO_A"):
        opened("demo_a", secrets={})
    assert not server.requests


def test_a_refusal_without_a_key_says_what_may_be_missing(opened, server):
    server.faults.append(Fault(status=403))
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
