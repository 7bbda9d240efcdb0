"""Attribution and abstract of layers, in QGIS versions that keep them in different places."""

import warnings

import pytest
from qgis.core import QgsVectorLayer

from croplayer_qgis.layers.server_properties import attribution_of, server_properties


@pytest.fixture
def layer(qgis_app):
    return QgsVectorLayer("Point", "points", "memory")


def test_attribution_and_abstract_are_kept_without_a_warning(layer):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        server_properties(layer).setAttribution("© Mapbox")
        server_properties(layer).setAbstract("two data sets")
        assert attribution_of(layer) == "© Mapbox"
    assert (layer.attribution(), layer.abstract()) == ("© Mapbox", "two data sets")


def test_rights_stand_in_for_an_attribution(layer):
    assert attribution_of(layer) == ""
    metadata = layer.metadata()
    metadata.setRights(["© one", "© two"])
    layer.setMetadata(metadata)
    assert attribution_of(layer) == "© one; © two"
