"""A project remembers its sources: saved, opened again, given to somebody else."""

import shutil
import zipfile

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QSpinBox

from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.resources import resource_path

TOKEN = "pk.a-token-in-the-address-0123456789"
ADDRESS = "https://tiles.example.org/secret-path"


@pytest.fixture
def connection():
    """An XYZ connection of the browser."""
    QgsSettings().setValue("qgis/connections-xyz/Own tiles/url", ADDRESS + "/{z}/{x}/{y}.jpg")
    return "Own tiles"


@pytest.fixture
def project(qgis_new_project):
    return QgsProject.instance()


def new_project():
    QgsProject.instance().clear()


def chosen(page, driver):
    return [
        driver(page, slot).slot.findChild(QComboBox, "imagery").currentText()
        for slot in ("source_a", "source_b")
    ]


def forget_profile():
    """Another person's computer: nothing was ever chosen there."""
    QgsSettings().remove("croplayer/sources")
    QgsSettings().remove("qgis/connections-xyz/Own tiles")


def test_each_project_shows_its_own_sources_and_a_new_one_those_chosen_last(
    make_page, driver, connection, project, state, tmp_path
):
    page = make_page()
    a, b = driver(page, "source_a"), driver(page, "source_b")
    a.choose("Mapbox Satellite")
    b.choose(connection)
    page.findChild(QSpinBox, "zoom").setValue(17)
    first, second = str(tmp_path / "first.qgz"), str(tmp_path / "second.qgz")
    assert project.isDirty() and project.write(first)
    new_project()
    assert chosen(page, driver) == ["Mapbox Satellite", connection]
    assert not project.isDirty()
    a.choose(connection)
    page.findChild(QCheckBox, "single").setChecked(True)
    page.findChild(QSpinBox, "zoom").setValue(15)
    assert project.write(second)

    assert project.read(first)
    assert chosen(page, driver) == ["Mapbox Satellite", connection]
    assert not page.findChild(QCheckBox, "single").isChecked() and state.zoom == 17
    assert not project.isDirty()
    assert project.read(second)
    assert chosen(page, driver)[0] == connection
    assert page.findChild(QCheckBox, "single").isChecked() and state.zoom == 15
    assert state.sources[0].record["url"].startswith(ADDRESS) and state.sources[1] is None
    assert Settings().chosen_sources["zoom"] == 15  # what was opened is not what was chosen last
    new_project()
    assert state.zoom == 15


def test_project_holds_the_entry_of_the_key_and_neither_key_nor_address(
    make_page, driver, connection, project, state, tmp_path
):
    page = make_page()
    driver(page, "source_b").choose(connection)
    a = driver(page, "source_a")
    a.choose("Tile address (template)…")
    a.type("template", f"{ADDRESS}/{{z}}/{{x}}/{{y}}.png?access_token={TOKEN}")
    a.click("Store")
    before = state.sources[0]
    assert before.auth_config
    path = str(tmp_path / "kept.qgz")
    assert project.write(path)
    with zipfile.ZipFile(path) as archive:
        content = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert before.auth_config in content and before.id in content
    assert TOKEN not in content and "tiles.example.org" not in content and "secret-path" not in content
    new_project()
    a.choose("Mapbox Satellite")
    assert project.read(path)
    assert state.sources[0] == before


def test_project_keeps_the_sources_it_was_mapped_from_though_they_were_chosen_before(
    make_page, driver, project, tmp_path
):
    page = make_page()
    driver(page, "source_a").choose("Mapbox Satellite")
    new_project()
    plain, mapped = str(tmp_path / "plain.qgz"), str(tmp_path / "mapped.qgz")
    assert project.write(plain)
    assert project.readEntry("CropLayer", "/sources") == ("", False)
    project.writeEntry("CropLayer", "/job", str(tmp_path / "job"))
    assert project.write(mapped)
    new_project()
    driver(page, "source_a").choose("Google Satellite")
    assert project.read(mapped)
    assert chosen(page, driver)[0] == "Mapbox Satellite"
    assert project.read(plain)
    assert chosen(page, driver)[0] == "Google Satellite"


def test_on_another_computer_known_services_are_chosen_and_others_are_asked_for(
    make_page, driver, connection, project, state, tmp_path
):
    page = make_page()
    driver(page, "source_a").choose(connection)
    driver(page, "source_b").choose("Google Satellite")
    path = str(tmp_path / "given.qgz")
    assert project.write(path)
    new_project()
    forget_profile()
    page = make_page()
    assert chosen(page, driver) == ["Choose the imagery…", "Choose the imagery…"]
    assert project.read(path)
    assert chosen(page, driver) == ["Choose the imagery…", "Google Satellite"]
    said = str(state.iface.messageBar().messages)
    assert "mapped from Own tiles, unknown on this computer" in said


def test_layer_of_the_project_is_found_again_after_project_and_file_were_moved(
    make_page, driver, project, state, tmp_path
):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    raster = shutil.copy(resource_path("demo", "dates", "naip_20160816_b.tif"), here / "field.tif")
    layer = QgsRasterLayer(str(raster), "Field")
    project.addMapLayer(layer)
    page = make_page()
    a = driver(page, "source_a")
    a.choose("Layer: Field")
    a.type("credit", "© Somebody")
    assert project.write(str(here / "moved.qgz"))
    new_project()
    here.rename(there)
    assert project.read(str(there / "moved.qgz"))
    assert chosen(page, driver)[0] == "Layer: Field"
    assert state.sources[0].record["url"] == str(there / "field.tif")
    assert state.sources[0].record["attribution"] == "© Somebody"
