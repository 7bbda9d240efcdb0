"""The Sources page, used as a user does, with a real server, engine and authentication database."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QPushButton, QSpinBox, QWidget

from croplayer_qgis.client.secrets import secret_of
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.source_text import builtin_records
from croplayer_qgis.shared.vocabulary import defaults

WRONG = "wrong-but-still-secret-0123456789"


@pytest.fixture
def demo_connection(imagery):
    """The demo server's Mapbox API as an XYZ connection whose address holds the token."""
    source = imagery.sources["demo_a"]
    address = f"{source['url']}/v4/demo.dates-a/{{z}}/{{x}}/{{y}}.png?access_token="

    def make(token):
        QgsSettings().setValue("qgis/connections-xyz/Demo/url", address + token)
        QgsSettings().setValue("qgis/connections-xyz/Demo/zmax", 19)
        return address

    return make


def label(page, name):
    found = page.findChild(QLabel, name)
    return found.text() if found.isVisibleTo(page) else ""


def test_at_first_nothing_is_chosen_and_nothing_is_demanded(make_page, driver, state):
    a = driver(make_page(), "source_a")
    assert a.slot.findChild(QComboBox, "imagery").currentText() == "Choose the imagery…"
    assert a.text("problem") == ""
    assert state.sources == (None, None)


def test_builtin_service_asks_for_its_key_then_its_terms_and_then_is_chosen(make_page, driver, state):
    a = driver(make_page(), "source_a")
    a.choose("Mapbox Satellite")
    assert a.text("attribution") == "© Mapbox, © Maxar"
    assert a.text("problem") == "Give the key of Mapbox Satellite."
    a.give_key("pk.secret")
    assert a.text("problem") == "Read and accept the terms of Mapbox Satellite."
    assert state.sources[0] is None
    a.click("I have read and accept them")
    chosen = state.sources[0]
    assert chosen.record == builtin_records()["mapbox"] and state.accepted_terms == {"mapbox"}
    assert secret_of(chosen.auth_config) == "pk.secret"


def test_choice_key_and_accepted_terms_are_there_in_the_next_session(make_page, driver, state):
    page = make_page()
    a = driver(page, "source_a")
    a.choose("Google Satellite")
    a.give_key("AIza.secret")
    a.click("I have read and accept them")
    page.findChild(QSpinBox, "zoom").setValue(17)
    before = state.sources[0]
    state.set_sources(None, None, 16, frozenset())
    again = driver(make_page(), "source_a")
    assert again.text("problem") == ""
    assert state.sources[0] == before and state.zoom == 17 and state.accepted_terms == {"google"}


def test_minimum_mapping_unit_goes_to_new_jobs_and_is_there_in_the_next_session(make_page, state):
    unit = make_page().findChild(QDoubleSpinBox, "min_region_ha")
    assert unit.value() == state.min_region_ha == defaults.MIN_REGION_HA
    unit.setValue(0.25)
    assert state.min_region_ha == 0.25
    state.min_region_ha = defaults.MIN_REGION_HA
    assert make_page().findChild(QDoubleSpinBox, "min_region_ha").value() == state.min_region_ha == 0.25


def test_restoring_asks_for_no_master_password(make_page, driver, state):
    a = driver(make_page(), "source_a")
    a.choose("Mapbox Satellite")
    a.give_key("pk.secret")
    a.click("I have read and accept them")
    manager = QgsApplication.authManager()
    manager.clearMasterPassword()
    try:
        make_page()
        assert state.sources[0] is not None and not manager.masterPasswordIsSet()
    finally:
        manager.setMasterPassword("test password", True)


def test_terms_that_moved_have_to_be_accepted_again(make_page, driver, state):
    QgsSettings().setValue("croplayer/sources/accepted_terms", '{"mapbox": "https://old.example/terms"}')
    a = driver(make_page(), "source_a")
    a.choose("Mapbox Satellite")
    a.give_key("pk.secret")
    assert a.text("problem") == "Read and accept the terms of Mapbox Satellite."


def test_forgotten_key_leaves_the_database(make_page, driver, state):
    a = driver(make_page(), "source_a")
    a.choose("Mapbox Satellite")
    a.give_key("pk.secret")
    a.click("I have read and accept them")
    entry = state.sources[0].auth_config
    a.click("Forget")
    assert state.sources[0] is None and entry not in QgsApplication.authManager().configIds()


def test_key_in_a_connections_address_is_stored_and_a_real_tile_is_shown(
    make_page, driver, state, imagery, demo_connection
):
    address = demo_connection(imagery.secrets["demo_a"])
    a = driver(make_page(), "source_a")
    a.choose("Demo")
    assert a.text("problem").startswith("Store the key")
    picture, text = a.test()  # stores the key as well
    assert picture is not None and not picture.isNull()
    image = picture.toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 50, "a field from above has more than a few colours"
    assert "15/" not in text and "16/" in text and "attribution" in text
    chosen = state.sources[0]
    assert chosen.record["url"] == address.partition("?")[0]
    assert secret_of(chosen.auth_config) == imagery.secrets["demo_a"]


def test_secret_stands_nowhere_in_clear(make_page, driver, state, imagery, demo_connection, auth_database):
    """Stored, tested, refused, remembered: the key is in no file of the profile, no log and no message."""
    log = []
    QgsApplication.messageLog().messageReceived.connect(lambda *parts: log.append(str(parts)))
    a = driver(make_page(), "source_a")
    a.choose("Tile address (template)…")
    a.type("template", demo_connection("") + WRONG)
    _picture, text = a.test()
    assert "refused the key" in text and "401" in text
    project = Path(QgsApplication.qgisSettingsDirPath()) / "project.qgs"
    assert QgsProject.instance().write(str(project))
    QgsSettings().sync()
    files = [Path(QgsSettings().fileName()), *Path(auth_database).parent.rglob("*")]
    files += Path(QgsApplication.qgisSettingsDirPath()).rglob("*")
    holding = [path for path in files if path.is_file() and WRONG.encode() in path.read_bytes()]
    assert holding == []
    said = str(state.iface.messageBar().messages) + "".join(log)
    assert WRONG not in said + text + repr(state.sources) + str(state.sources[0].record)


def test_no_network_and_no_imagery_are_plain_sentences(make_page, driver, state, imagery, demo_connection):
    demo_connection(imagery.secrets["demo_a"])
    QgsSettings().setValue("qgis/connections-xyz/Dead/url", "http://127.0.0.1:9/{z}/{x}/{y}.png")
    a = driver(make_page(), "source_a")
    a.choose("Dead")
    _picture, text = a.test()
    assert "Dead cannot be reached; check the network connection" in text
    a.choose("Demo")
    state.iface.mapCanvas().setExtent(QgsRectangle(10.0, 10.0, 10.1, 10.1))
    _picture, text = a.test()
    assert "no imagery here" in text and "Move the map" in text


def test_template_is_checked_and_its_parts_reach_the_record(make_page, driver, state):
    a = driver(make_page(), "source_a")
    a.choose("Tile address (template)…")
    assert a.text("problem") == "Type the address of the tiles."
    a.type("template", "tiles.example.org/{z}/{x}/{y}.png")
    assert "http://" in a.text("problem")
    a.type("template", "https://tiles.example.org/{z}/{x}.png")
    assert "{-y}" in a.text("problem")
    a.type("template", "https://tiles.example.org/{z}/{x}/{-y}.png")
    a.type("credit", "© Example")
    record = state.sources[0].record
    assert record["url"] == "https://tiles.example.org/{z}/{x}/{-y}.png"
    assert record["attribution"] == "© Example" and record["storing_allowed"] is False
    again = driver(make_page(), "source_a")
    assert again.text("template") == record["url"] and state.sources[0].record == record


def test_parameter_of_unknown_meaning_is_kept_as_a_key_until_the_user_says_it_is_no_secret(
    make_page, driver, state
):
    page = make_page()
    a = driver(page, "source_a")
    a.choose("Tile address (template)…")
    a.type("template", "https://tiles.example.org/{z}/{x}/{y}.png?layerset=wheat&v=2")
    assert a.text("template") == "https://tiles.example.org/{z}/{x}/{y}.png?v=2"
    assert a.text("problem").startswith("Store the key")
    page.findChild(QWidget, "source_a").findChild(QPushButton, "noSecret").click()
    record = state.sources[0].record
    assert record["url"] == "https://tiles.example.org/{z}/{x}/{y}.png?v=2&layerset=wheat"
    assert (record["public"], record["auth"]) == (["layerset"], "none")


@pytest.fixture
def layer_file(tmp_path):
    name = "naip_20150926_a.tif"
    return Path(shutil.copy(resource_path("demo", "dates", name), tmp_path / name))


def test_raster_layer_of_the_project_is_offered_and_stays_chosen_when_it_is_removed(
    make_page, driver, state, layer_file
):
    layer = QgsRasterLayer(str(layer_file), "NAIP 2015")
    metadata = layer.metadata()
    metadata.setRights(["USDA FSA NAIP"])
    layer.setMetadata(metadata)
    page = make_page()
    QgsProject.instance().addMapLayer(layer)
    a = driver(page, "source_a")
    a.choose("Layer: NAIP 2015")
    record = state.sources[0].record
    assert (record["kind"], record["url"]) == ("raster", str(layer_file))
    assert record["attribution"] == a.text("credit") == "USDA FSA NAIP"
    picture, text = a.test()
    assert not picture.isNull() and "USDA FSA NAIP" in text
    QgsProject.instance().removeAllMapLayers()
    assert state.sources[0].record == record
    driver(make_page(), "source_a")
    assert state.sources[0].record == record


def test_mbtiles_file_brings_its_zoom_range_and_credit(make_page, driver, state, tmp_path):
    file = tmp_path / "farm.mbtiles"
    picture = Path(tmp_path / "tile.png")
    pixmap = QLabel("x").grab().scaled(512, 512)
    assert pixmap.save(str(picture))
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute("INSERT INTO metadata VALUES ('attribution', '© Drone'), ('name', 'Farm')")
        database.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
        rows = [(zoom, 0, 0, picture.read_bytes()) for zoom in (14, 17)]
        database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    page = make_page()
    a = driver(page, "source_a")
    a.choose("MBTiles file…")
    assert a.text("problem") == "Choose the MBTiles file."
    files = a.slot.findChild(QgsFileWidget)
    files.setFilePath(str(tmp_path / "tile.png"))
    assert a.text("problem") == "tile.png is not an MBTiles file."
    files.setFilePath(str(file))
    record = state.sources[0].record
    assert (record["min_zoom"], record["max_zoom"], record["tile_size"]) == (15, 18, 512)
    assert (record["title"], record["attribution"]) == ("Farm", "© Drone")
    zoom = page.findChild(QSpinBox, "zoom")
    zoom.setValue(13)
    assert a.text("problem") == ""
    zoom.setValue(12)
    told = "Farm has tiles of zoom 15 to 18; choose one of 13 to 20, at which they can be read."
    assert a.text("problem") == told


def test_same_imagery_twice_is_refused_and_one_source_is_a_choice(make_page, driver, state):
    for name in ("One", "Two"):
        QgsSettings().setValue(f"qgis/connections-xyz/{name}/url", f"https://{name}.org/{{q}}")
    page = make_page()
    a, b = driver(page, "source_a"), driver(page, "source_b")
    a.choose("One")
    b.choose("One")
    assert "Choose another source than A" in b.text("problem") and state.sources[1] is None
    b.choose("Two")
    assert b.text("problem") == "" and state.sources[1].record["title"] == "Two"
    page.findChild(QCheckBox, "single").click()
    assert state.sources[1] is None and not b.slot.isVisibleTo(page)


def test_zoom_tells_metres_tiles_and_warns_outside_the_models_range(make_page, state):
    page = make_page()
    assert label(page, "zoom_figures") == "1.63 m a pixel at 47.02° N; 247 tiles a block and source"
    assert label(page, "zoom_warning") == ""
    page.findChild(QSpinBox, "zoom").setValue(18)
    assert "trained for 0.8 to 5 m a pixel; choose a lower zoom" in label(page, "zoom_warning")
    assert state.zoom == 18
    state.iface.mapCanvas().setExtent(QgsRectangle(116.3, 29.9, 116.5, 30.1))
    assert "at 30.00° N" in label(page, "zoom_figures")
