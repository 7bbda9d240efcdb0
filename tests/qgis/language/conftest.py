"""A translation in which every string is bracketed and 40 % longer: what has no bracket passes by ``tr``."""

import subprocess
from xml.etree import ElementTree

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis import translator as translator_module
from croplayer_qgis.plugin import CropLayerPlugin
from scripts.translations import entries, write


def bracketed(text):
    return f"⟦{text}{'·' * (len(text) * 2 // 5)}⟧"


def pseudo_translation(path, forms=("",)):
    """Translates a .ts file; each plural form gets its own ending."""
    tree = ElementTree.parse(path)
    for message in tree.getroot().iter("message"):
        item = message.find("translation")
        item.attrib.clear()
        text = message.findtext("source")
        if message.get("numerus"):
            for form in forms:
                ElementTree.SubElement(item, "numerusform").text = bracketed(text) + form
        else:
            item.text = bracketed(text)
    tree.write(path, encoding="utf-8")


@pytest.fixture(scope="session")
def german_folder(tmp_path_factory):
    """The folder of translations with one for German, which has two plural forms."""
    folder = tmp_path_factory.mktemp("i18n")
    path = folder / "croplayer_de.ts"
    write(path, entries(), "de")
    pseudo_translation(path, ("(one)", "(many)"))
    subprocess.run(["lrelease", "-silent", path], check=True)
    return folder


@pytest.fixture
def german_qgis(qgis_app, german_folder, monkeypatch):
    """A QGIS whose language is German; the plugin finds the bracketed translation."""
    monkeypatch.setattr(translator_module, "resource_path", lambda *_parts: german_folder)
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de")
    yield settings
    for key in ("locale/overrideFlag", "locale/userLocale"):
        settings.remove(key)


@pytest.fixture
def german_plugin(german_qgis):
    """The plugin as qgis_process starts it."""
    plugin = CropLayerPlugin(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture
def translator(german_qgis):
    """The bracketed translation alone."""
    installed = translator_module.install_translator()
    yield installed
    QCoreApplication.removeTranslator(installed)
