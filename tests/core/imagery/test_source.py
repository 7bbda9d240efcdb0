"""Source records: read strictly, written unchanged, never holding a secret."""

from __future__ import annotations

import json

import pytest

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.imagery.source import Source, SourceKind, builtin_sources, require_terms

XYZ = {"id": "mine", "title": "Mine", "kind": "xyz", "url": "https://tiles.example/{z}/{x}/{y}.png"}


def test_builtin_sources_survive_a_round_trip_through_json():
    for source in builtin_sources().values():
        assert Source.from_dict(json.loads(json.dumps(source.to_dict()))) == source


def test_builtin_sources_name_their_terms_and_are_not_stored():
    samples = {id for id, source in builtin_sources().items() if source.kind is SourceKind.RASTER}
    assert set(builtin_sources()) - samples == {"mapbox", "google"}
    for source in (source for id, source in builtin_sources().items() if id not in samples):
        assert source.terms_url.startswith("https://") and source.terms_note and source.attribution
        assert source.needs_secret and not source.storing_allowed


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kind": "wms"}, "unknown kind “wms”"),
        ({"titel": "x"}, "unknown field “titel”"),
        ({"id": "../etc"}, "cannot be the id"),
        ({"url": "https://tiles.example/{z}/{x}.png"}, "must hold {x}"),
        ({"url": "https://tiles.example/{z}/{x}/{y}?usage={usage}"}, "{usage}"),
        ({"url": "ftp://tiles.example/{q}"}, "http://"),
        ({"url": "https://t.example/{z}/{x}/{y}.png?tk=abc"}, "its “tk” may be a key"),
        ({"url": "https://ada:pw@t.example/{z}/{x}/{y}.png"}, "a user name or password"),
        ({"headers": {"X-Token": "abc"}}, "its “X-Token” may be a key"),
        ({"tile_size": 300}, "256 or 512"),
        ({"min_zoom": 9, "max_zoom": 3}, "zoom range"),
        ({"auth": "cookie"}, "auth must be"),
        ({"requests_per_second": 0}, "0.2 requests a second"),
        ({"max_age_days": -1}, "age of stored tiles"),
        ({"blank_sha256": ["abc"]}, "fingerprints"),
        ({"min_zoom": "low"}, "wrong type"),
    ],
)
def test_a_bad_record_is_refused_in_words(change, says):
    with pytest.raises(InputError) as caught:
        Source.from_dict({**XYZ, **change})
    assert says in caught.value.user_message


def test_a_record_without_url_is_refused():
    with pytest.raises(InputError, match="lacks the field “url”"):
        Source.from_dict({"id": "a", "title": "A", "kind": "raster"})


def test_the_base_url_can_be_overridden():
    proxied = builtin_sources()["mapbox"].with_url("http://proxy.local:8080")
    assert proxied.url == "http://proxy.local:8080" and proxied.kind is SourceKind.MAPBOX


def test_the_fingerprint_follows_what_is_delivered_and_not_how_it_is_called():
    source = Source.from_dict(XYZ)
    assert source.fingerprint == Source.from_dict({**XYZ, "title": "Other"}).fingerprint
    assert source.fingerprint != source.with_url(source.url + "?v=2").fingerprint


def test_terms_must_be_acknowledged_by_source_id():
    mapbox = builtin_sources()["mapbox"]
    with pytest.raises(InputError, match=r"accept the terms of Mapbox Satellite first: https://www\.mapbox"):
        require_terms(mapbox, ["google"])
    require_terms(mapbox, ["mapbox"])
    require_terms(Source.from_dict(XYZ), [])


def test_what_the_user_declares_to_be_no_secret_is_kept():
    record = {
        **XYZ,
        "url": XYZ["url"] + "?layerset=a",
        "headers": {"X-Team": "b"},
        "public": ["layerset", "X-Team"],
    }
    source = Source.from_dict(record)
    assert Source.from_dict(json.loads(json.dumps(source.to_dict()))) == source


@pytest.mark.parametrize("url", ["http://tiles.example.org", "http://127.0.0.1.example.org"])
def test_no_key_is_sent_unencrypted_over_a_network(url):
    mapbox = builtin_sources()["mapbox"].with_url(url)
    with pytest.raises(InputError, match=r"would send its key unencrypted to http://"):
        open_reader(mapbox, {"mapbox": "pk.secret"})
