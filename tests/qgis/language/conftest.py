"""The plugin in a translation in which every string is bracketed and 40 % longer."""

import pytest

from croplayer_qgis.plugin import CropLayerPlugin


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
