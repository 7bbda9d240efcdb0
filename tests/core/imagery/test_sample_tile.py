"""A trial of a source brings one real tile with its credit, or the verdict that says why not."""

import base64
import io

import pytest
from PIL import Image

from croplayer_qgis.core.errors import Cancelled, InputError, SourceError
from croplayer_qgis.core.imagery.sample_tile import sample_tile
from croplayer_qgis.core.imagery.source import Verdict
from demo.server import Fault
from demo.sources import demo_secrets
from tests.core.imagery.conftest import QUICK

PLACE = (15, -99.155, 47.02)  # zoom, longitude, latitude, inside Demo A and B


def sample(source, place, secrets=None, **options):
    return sample_tile(source, demo_secrets() if secrets is None else secrets, *place, **options)


@pytest.mark.parametrize("id", ["demo_a", "demo_b"])
def test_tile_comes_with_picture_attribution_and_time(sources, id):
    found = sample(sources[id], PLACE)
    assert found.result.verdict is Verdict.OK
    assert found.attribution.endswith("USDA FSA NAIP (public domain)")
    with Image.open(io.BytesIO(base64.b64decode(found.png()))) as picture:
        assert picture.size == (256, 256) and picture.mode == "RGBA"
        assert picture.getchannel("R").getextrema()[1] > 60
    assert found.result.retrieved


def test_wrong_key_is_a_verdict_that_does_not_name_the_key(sources):
    for id in ("demo_a", "demo_b"):
        found = sample(sources[id], PLACE, {id: "wrong-secret-key"})
        assert found.result.verdict is Verdict.REFUSED
        assert found.png() == "" and "wrong-secret-key" not in repr(found)


def test_place_without_imagery_is_missing(sources):
    assert sample(sources["demo_a"], (16, 0.0, 0.0)).result.verdict is Verdict.MISSING


def test_service_that_is_not_there_cannot_be_reached(sources):
    with pytest.raises(SourceError, match="cannot be reached"):
        sample(sources["demo_a"].with_url("http://127.0.0.1:9"), PLACE, policy=QUICK)


def test_zoom_the_source_does_not_have_is_refused_with_its_range(sources):
    with pytest.raises(InputError, match="zoom 0 to 22, not 23"):
        sample(sources["demo_a"], (23, 0.0, 0.0))


def test_cancel_does_not_wait_for_a_slow_server(server, sources):
    server.faults.append(Fault(delay_s=600.0))
    with pytest.raises(Cancelled):
        sample(sources["demo_a"], PLACE, cancelled=lambda: bool(server.requests))
