"""A key in a URL is found whatever the service calls it, and only the key is taken out."""

import pytest

from croplayer_qgis.shared.url_keys import (
    LOGIN,
    UNNAMED,
    harmless_headers,
    possible_keys,
    proxy_passwords,
    put_back,
    take_key,
    take_login,
)

SERVICES = [
    "tk",  # Tianditu
    "ak",  # Baidu
    "connectId",  # Maxar
    "X-Amz-Signature",
    "X-Amz-Credential",
    "X-Goog-Signature",
    "Signature",
    "sig",  # Azure SAS
    "password",
    "pwd",
    "pass",
    "secret",
    "client_secret",
    "auth",
    "authkey",
    "jwt",
    "session",
    "sessionid",
    "code",
    "subscription-key",
    "appid",
    "app_code",
    "apikey",
    "API_KEY",
    "access_token",
    "token",
    "key",
    "license",
    "user",
]


@pytest.mark.parametrize("name", SERVICES)
def test_whatever_is_not_known_to_be_harmless_may_be_a_key(name):
    url = f"https://t.org/{{z}}/{{x}}/{{y}}.png?v=3&{name}=s3cret&style=dark"
    assert possible_keys(url) == [name]
    taken = take_key(url)
    assert taken == ("https://t.org/{z}/{x}/{y}.png?v=3&style=dark", name, "s3cret")
    assert possible_keys(put_back(taken.url, name, "s3cret")) == [name]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://t.org/{z}/{x}/{y}.jpg?key=K1", ("https://t.org/{z}/{x}/{y}.jpg", "key", "K1")),
        ("https://t.org/{z}/{x}/{y}?apikey=K1&v=3", ("https://t.org/{z}/{x}/{y}?v=3", "apikey", "K1")),
        ("https://t.org/{z}?v=3&access_token=pk.a.b", ("https://t.org/{z}?v=3", "access_token", "pk.a.b")),
        ("https://t.org/t?x={x}&api_key=K&y={y}", ("https://t.org/t?x={x}&y={y}", "api_key", "K")),
        ("https://t.org/t?subscription-key=K", ("https://t.org/t", "subscription-key", "K")),
        ("https://t.org/t?apiKey=K#part", ("https://t.org/t#part", "apiKey", "K")),
        ("https://t.org/t?a=b;tk=K", ("https://t.org/t?tk=K", "a", "b")),
    ],
)
def test_key_is_taken_out_and_the_rest_stays(url, expected):
    assert possible_keys(url)
    assert take_key(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://t.org/{z}/{x}/{y}.png",
        "https://t.org/token=3/{z}/{x}/{y}.png",
        "https://t.org/{z}/{x}/{y}?v=1&lyrs=s&hl=en",
        "https://t.org/?SERVICE=WMTS&REQUEST=GetTile&TileMatrix={z}&TileCol={x}&TileRow={y}",
        "https://t.org/{z}/{x}/{y}?key={key}",
        "https://t.org/{z}/{x}/{y}?key=",
        "https://t.org/t?q={x}-{y}",
        "/home/ada/what?now=yes.tif",
    ],
)
def test_url_without_a_key_stays_as_it_is(url):
    assert possible_keys(url) == []
    assert take_key(url) == (url, "", "")


def test_a_bare_value_and_a_login_are_found_too():
    assert possible_keys("https://t.org/{z}/{x}/{y}?abc123") == [UNNAMED]
    assert possible_keys("https://ada:p%40ss@t.org/{z}/{x}/{y}") == [LOGIN]
    assert take_login("https://ada:p%40ss@t.org/{z}") == ("https://t.org/{z}", "ada", "p@ss")
    assert take_login("https://t.org/@{z}") == ("https://t.org/@{z}", "", "")


def test_what_is_declared_to_be_no_secret_stays():
    url = "https://t.org/{z}/{x}/{y}?layerset=a&tk=K"
    assert take_key(url, public=["layerset"]) == ("https://t.org/{z}/{x}/{y}?layerset=a", "tk", "K")


def test_headers_that_might_carry_a_key_are_told_from_harmless_ones():
    headers = {"Referer": "https://a.org", "user-agent": "x", "X-Token": "K", "Cookie": "s=1"}
    assert possible_keys("https://t.org", headers) == ["X-Token", "Cookie"]
    assert harmless_headers(headers) == {"Referer": "https://a.org", "user-agent": "x"}


def test_passwords_of_proxies_are_known_as_they_stand_and_decoded():
    environ = {
        "https_proxy": "http://ada:p%40ss@proxy:8080",
        "HTTP_PROXY": "http://proxy:1",
        "X": "x://a:b@c",
    }
    assert proxy_passwords(environ) == {"p%40ss", "p@ss"}
    assert proxy_passwords({"ALL_PROXY": "http://ada:s3cret@[broken"}) == {"s3cret"}
    assert proxy_passwords({}) == set()
