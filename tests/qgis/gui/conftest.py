"""What the tests of the panel and the options share."""

import pytest
from qgis.core import QgsSettings


@pytest.fixture(autouse=True)
def fresh_settings(qgis_app):
    """Every test begins as a new user does."""

    def clear():
        for group in ("croplayer", "proxy", "qgis/connections-xyz", "connections/xyz"):
            QgsSettings().remove(group)

    clear()
    yield
    clear()
