"""The plugin in a translation in which every string is bracketed and 40 % longer, and in Chinese."""

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from croplayer_qgis.plugin import CropLayerPlugin
from croplayer_qgis.translator import install_translator


@pytest.fixture(scope="module", autouse=True)
def warm(warm_engines):
    """No test here is about how an engine starts."""


@pytest.fixture
def german_plugin(german_qgis):
    """The plugin as qgis_process starts it."""
    plugin = CropLayerPlugin(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture
def chinese(qgis_app):
    """QGIS's settings with Simplified Chinese chosen, and the translation installed."""
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "zh_CN")
    translator = install_translator()
    yield settings
    QCoreApplication.removeTranslator(translator)
    for key in ("locale/overrideFlag", "locale/userLocale"):
        settings.remove(key)
