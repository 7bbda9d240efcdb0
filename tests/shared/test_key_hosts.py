"""A key goes to the scheme and host it was entered for, and to no other that looks alike."""

import pytest

from croplayer_qgis.shared.key_hosts import is_loopback, is_own_host, origin, sends_in_clear


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://Tiles.Example.org/{z}/{x}/{y}.png?v=1", "https://tiles.example.org"),
        ("HTTPS://tiles.example.org:443", "https://tiles.example.org"),
        ("http://tiles.example.org:8080/x", "http://tiles.example.org:8080"),
        ("https://ada:pw@tiles.example.org/x", "https://tiles.example.org"),
        ("https://good.org@evil.org/", "https://evil.org"),
        ("https://evil.org\\@good.org/", "https://evil.org"),
        ("https://evil.org#@good.org/", "https://evil.org"),
        ("https://{switch:a,b}.tiles.org/{z}", "https://{switch:a,b}.tiles.org"),
        ("file:///etc/passwd", ""),
        ("/data/a.tif", ""),
    ],
)
def test_origin_is_the_host_that_is_asked(url, expected):
    assert origin(url) == expected


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8080", "localhost:80", "[::1]:9", "LOCALHOST"])
def test_loopback_may_be_plain(host):
    assert is_loopback(f"http://{host}/") and not sends_in_clear(f"http://{host}/")


@pytest.mark.parametrize(
    "host", ["127.0.0.1.evil.org", "localhost@evil.org", "localhost.evil.org", "evil.org\\@localhost"]
)
def test_what_looks_like_loopback_is_not(host):
    assert not is_loopback(f"http://{host}/") and sends_in_clear(f"http://{host}/")


def test_built_in_sources_belong_to_their_services():
    assert is_own_host("mapbox", "https://api.mapbox.com/v4")
    assert is_own_host("mapbox", "http://127.0.0.1:5000")
    assert not is_own_host("mapbox", "http://api.mapbox.com")
    assert not is_own_host("mapbox", "https://api.mapbox.com.evil.org")
    assert not is_own_host("mine", "https://api.mapbox.com")
