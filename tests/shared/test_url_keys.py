"""A key in a URL is found whatever the service calls it, and only the key is taken out."""

import pytest

from croplayer_qgis.shared.url_keys import holds_key, proxy_passwords, take_key


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://t.org/{z}/{x}/{y}.jpg?key=K1", ("https://t.org/{z}/{x}/{y}.jpg", "key", "K1")),
        ("https://t.org/{z}/{x}/{y}?apikey=K1&v=3", ("https://t.org/{z}/{x}/{y}?v=3", "apikey", "K1")),
        ("https://t.org/{z}?v=3&access_token=pk.a.b", ("https://t.org/{z}?v=3", "access_token", "pk.a.b")),
        ("https://t.org/t?x={x}&api_key=K&y={y}", ("https://t.org/t?x={x}&y={y}", "api_key", "K")),
        ("https://t.org/t?subscription-key=K", ("https://t.org/t", "subscription-key", "K")),
        ("https://t.org/t?apiKey=K#part", ("https://t.org/t#part", "apiKey", "K")),
    ],
)
def test_key_is_taken_out_and_the_rest_stays(url, expected):
    assert holds_key(url)
    assert take_key(url) == expected
    assert not holds_key(take_key(url).url)


@pytest.mark.parametrize(
    "url",
    [
        "https://t.org/{z}/{x}/{y}.png",
        "https://t.org/token=3/{z}/{x}/{y}.png",
        "https://t.org/{z}/{x}/{y}?v=1&monkey=2",
        "https://t.org/{z}/{x}/{y}?key={key}",
        "https://t.org/{z}/{x}/{y}?key=",
    ],
)
def test_url_without_a_key_stays_as_it_is(url):
    assert not holds_key(url)
    assert take_key(url) == (url, "", "")


def test_passwords_of_proxies_are_known_as_they_stand_and_decoded():
    environ = {
        "https_proxy": "http://ada:p%40ss@proxy:8080",
        "HTTP_PROXY": "http://proxy:1",
        "X": "x://a:b@c",
    }
    assert proxy_passwords(environ) == {"p%40ss", "p@ss"}
    assert proxy_passwords({"ALL_PROXY": "http://ada:s3cret@[broken"}) == {"s3cret"}
    assert proxy_passwords({}) == set()
