"""A translation in which every string is bracketed and 40 % longer: what has no bracket passes by ``tr``."""

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis import translator as translator_module
from croplayer_qgis.plugin import CropLayerPlugin
from tests.pseudo_translation import compile_translation, write_pseudo_translation


@pytest.fixture(scope="session")
def german_folder(tmp_path_factory):
    """The folder of translations with one for German, which has two plural forms."""
    folder = tmp_path_factory.mktemp("i18n")
    compile_translation(write_pseudo_translation(folder))
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
