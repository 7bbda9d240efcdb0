"""QGIS's own connections become records without secrets, whatever the version that wrote them."""

import pytest
from qgis.core import QgsRasterLayer, QgsSettings

from croplayer_qgis.client.secrets import store_secret
from croplayer_qgis.gui.sources.connections import connection_of_layer, open_connection, xyz_connections


def write(group, name, **values):
    for key, value in values.items():
        QgsSettings().setValue(f"{group}/{name}/{key.replace('__', '-')}", value)


def opened(name):
    (connection,) = [found for found in xyz_connections() if found.name == name]
    return open_connection(connection)


@pytest.mark.parametrize(
    ("group", "ratio"),
    [("qgis/connections-xyz", "tilePixelRatio"), ("connections/xyz/items", "tile__pixel__ratio")],
)
def test_connection_of_either_settings_tree_is_read(group, ratio):
    write(group, "Esri", url="https://t.org/{z}/{y}/{x}", zmin=2, zmax=18, **{ratio: 2})
    record = opened("Esri").record
    assert record["url"] == "https://t.org/{z}/{y}/{x}" and record["auth"] == "none"
    assert (record["min_zoom"], record["max_zoom"], record["tile_size"]) == (2, 19, 512)


def test_referer_becomes_a_header():
    write("qgis/connections-xyz", "Old", url="https://t.org/{q}", referer="https://me.org")
    QgsSettings().setValue("connections/xyz/items/New/url", "https://t.org/{q}")
    QgsSettings().setValue("connections/xyz/items/New/http-header", {"referer": "https://me.org"})
    assert opened("Old").record["headers"] == opened("New").record["headers"] == {"Referer": "https://me.org"}


def test_key_in_the_address_is_taken_out_of_the_record():
    write("qgis/connections-xyz", "MapTiler", url="https://t.org/{z}/{x}/{y}.jpg?key=SECRET1")
    found = opened("MapTiler")
    assert found.key == "SECRET1" and found.record["auth"] == "query:key"
    assert "SECRET1" not in str(found.record) and "SECRET1" not in repr(found)


def test_password_and_secret_headers_are_taken_out_too():
    write("qgis/connections-xyz", "Basic", url="https://t.org/{q}", username="ada", password="SECRET2")
    QgsSettings().setValue("connections/xyz/items/Header/url", "https://t.org/{q}")
    QgsSettings().setValue("connections/xyz/items/Header/http-header", {"X-Api-Key": "SECRET3"})
    basic, header = opened("Basic"), opened("Header")
    assert (basic.record["auth"], basic.key) == ("header:Authorization", "Basic YWRhOlNFQ1JFVDI=")
    assert (header.record["auth"], header.key, header.record["headers"]) == (
        "header:X-Api-Key",
        "SECRET3",
        {},
    )
    assert "SECRET" not in str(basic.record) + str(header.record)


def test_entry_of_the_authentication_database_is_kept_by_its_id(auth_database):
    entry = store_secret("office", "SECRET4")
    write("qgis/connections-xyz", "Office", url="https://t.org/{q}", authcfg=entry)
    found = opened("Office")
    assert found.auth_config == entry and found.record["auth"].startswith("header:")


def test_only_web_addresses_are_offered():
    write("qgis/connections-xyz", "Local", url="file:///tiles/{z}/{x}/{y}.png")
    assert xyz_connections() == []


def test_xyz_layer_of_a_project_is_a_connection_and_other_layers_are_not(qgis_app):
    uri = "type=xyz&url=https://t.org/%7Bz%7D/%7Bx%7D/%7By%7D.png%3Fkey%3DSECRET5&zmax=19&zmin=1&authcfg=&referer=https://me.org"
    layer = QgsRasterLayer(uri, "Tiles", "wms")
    found = open_connection(connection_of_layer(layer))
    assert found.record["url"] == "https://t.org/{z}/{x}/{y}.png" and found.key == "SECRET5"
    assert (found.record["max_zoom"], found.record["headers"]) == (19, {"Referer": "https://me.org"})
    assert connection_of_layer(QgsRasterLayer("/nothing.tif", "x", "gdal")) is None


def test_plus_in_the_address_of_a_layer_stays_a_plus_as_qgis_asks_for_it(qgis_app):
    layer = QgsRasterLayer("type=xyz&url=http://t.org/a+b/{z}/{x}/{y}.png&zmax=19", "Tiles", "wms")
    assert open_connection(connection_of_layer(layer)).record["url"] == "http://t.org/a+b/{z}/{x}/{y}.png"
