"""Keys and tokens never reach messages, logs, records or files."""

from __future__ import annotations

import logging
import traceback

import pytest

from croplayer_qgis.core.errors import SourceError
from croplayer_qgis.core.imagery.mosaic import read_mosaic
from croplayer_qgis.core.imagery.pixels import tile_window
from croplayer_qgis.core.imagery.redaction import Redactor
from demo.server import DEMO_KEY, DEMO_TOKEN, Fault
from tests.core.imagery.places import FULL

SECRET = "s3cret/with+signs=&and spaces"


def test_secrets_are_cut_plain_and_encoded():
    redact = Redactor([SECRET])
    text = f"{SECRET} s3cret%2Fwith%2Bsigns%3D%26and%20spaces s3cret%2Fwith%2Bsigns%3D%26and+spaces"
    assert redact(text) == "*** *** ***"


def test_query_strings_are_cut_whatever_they_hold():
    assert Redactor()("GET /v4/a.png?access_token=unknown HTTP/1.1") == "GET /v4/a.png?*** HTTP/1.1"


@pytest.mark.parametrize("source_id", ["demo_a", "demo_b"])
def test_a_refused_secret_is_named_by_its_source_and_not_shown(opened, caplog, source_id):
    caplog.set_level(logging.DEBUG)
    reader = opened(source_id, secrets={source_id: SECRET})
    with pytest.raises(SourceError) as caught:
        read_mosaic(reader, tile_window(FULL))
    assert f"source “{source_id}”" in caught.value.user_message
    _assert_clean(SECRET, caught.value, caplog)


@pytest.mark.parametrize(("source_id", "secret"), [("demo_a", DEMO_TOKEN), ("demo_b", DEMO_KEY)])
def test_no_secret_in_errors_and_logs_when_nobody_answers(opened, caplog, source_id, secret):
    caplog.set_level(logging.DEBUG)
    reader = opened(source_id, url="http://127.0.0.1:9")
    with pytest.raises(SourceError, match="cannot be reached") as caught:
        read_mosaic(reader, tile_window(FULL))
    _assert_clean(secret, caught.value, caplog)


def test_no_secret_in_logs_and_details_of_failed_tiles(opened, caplog, server):
    caplog.set_level(logging.DEBUG)
    server.faults.append(Fault("/2dtiles/", times=99, status=500))
    reader = opened("demo_b")
    result = reader.read(FULL)
    session = server.asked("/2dtiles/")[0].query["session"]
    assert "HTTP 500" in result.detail
    assert caplog.records  # urllib3 did log the requests
    for secret in (DEMO_KEY, session):
        assert secret not in result.detail and secret not in caplog.text


def test_no_secret_in_the_cache(opened, tmp_path):
    for source_id in ("demo_a", "demo_b"):
        reader = opened(source_id, tmp_path)
        reader.read(FULL)
        reader.close()
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert stored
    assert DEMO_TOKEN.encode() not in stored and DEMO_KEY.encode() not in stored


def _assert_clean(secret, error, caplog):
    text = "".join(traceback.format_exception(error)) + error.user_message + error.detail + caplog.text
    assert secret not in text
