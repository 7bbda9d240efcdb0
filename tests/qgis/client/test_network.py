"""QGIS's proxy and trusted authorities reach programs outside QGIS."""

import os
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from croplayer_qgis.client.engine_variables import engine_variables
from croplayer_qgis.client.environment import engine_python
from croplayer_qgis.client.network import Network, network_variables, qgis_network, write_authorities

PEM = b"-----BEGIN CERTIFICATE-----\nOFFICE\n-----END CERTIFICATE-----"


@pytest.fixture
def proxy(qgis_app):
    """Writes QGIS's proxy settings."""

    def write(**values):
        for name, value in {"proxyEnabled": True, "proxyType": "HttpProxy", **values}.items():
            QgsSettings().setValue(f"proxy/{name}", value)

    yield write
    QgsSettings().remove("proxy")


def test_without_a_proxy_there_is_none(qgis_app, proxy):
    assert qgis_network().proxy == ""
    proxy(proxyEnabled=False, proxyHost="proxy.office", proxyPort="8080")
    assert qgis_network().proxy == ""


def test_proxy_with_password_and_exceptions(proxy):
    proxy(proxyHost="proxy.office", proxyPort="8080", proxyUser="ada", proxyPassword="p@ss/word",
          noProxyUrls=["http://intranet.office/maps", "tiles.office"])  # fmt: skip
    network = qgis_network()
    assert network.proxy == "http://ada:p%40ss%2Fword@proxy.office:8080"
    assert {"localhost", "intranet.office", "tiles.office"} <= set(network.no_proxy)
    assert "p%40ss" not in repr(network)


def test_password_of_the_proxy_may_lie_in_the_authentication_database(proxy, auth_database):
    entry = QgsAuthMethodConfig("Basic")
    entry.setName("proxy")
    entry.setConfig("username", "ada")
    entry.setConfig("password", "lovelace")
    QgsApplication.authManager().storeAuthenticationConfig(entry)
    proxy(proxyType="Socks5Proxy", proxyHost="proxy.office", proxyPort="1080", authcfg=entry.id())
    assert qgis_network().proxy == "socks5h://ada:lovelace@proxy.office:1080"


def test_what_the_user_set_for_all_programs_stays():
    network = Network("http://qgis:1", ("localhost",))
    assert network_variables(network, {"https_proxy": "http://mine:2"}) == {
        "HTTP_PROXY": "http://qgis:1",
        "http_proxy": "http://qgis:1",
        "NO_PROXY": "localhost",
        "no_proxy": "localhost",
    }


def test_authorities_of_qgis_and_of_the_engines_own_python_are_in_one_file(tmp_path):
    python = engine_python()
    file = write_authorities(Network(authorities=PEM), python, tmp_path / "a" / "authorities.pem")
    assert file.read_bytes().startswith(PEM) and file.read_bytes().count(b"BEGIN CERTIFICATE") > 50
    assert write_authorities(Network(), python, tmp_path / "none.pem") is None


def test_engine_learns_proxy_authorities_and_the_tile_cache(proxy, monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "NO_PROXY", "no_proxy",
                 "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    proxy(proxyHost="proxy.office", proxyPort="8080")
    QgsSettings().setValue("croplayer/cache/folder", "/data/tiles")
    QgsSettings().setValue("croplayer/cache/limit_mb", 300)
    variables = engine_variables(engine_python(), os.environ)
    assert variables["HTTPS_PROXY"] == "http://proxy.office:8080"
    assert Path(variables["REQUESTS_CA_BUNDLE"]).is_file()
    assert variables["CROPLAYER_CACHE_FOLDER"] == "/data/tiles"
    assert variables["CROPLAYER_CACHE_LIMIT_MB"] == "300"
    QgsSettings().remove("croplayer")
