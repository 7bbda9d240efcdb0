import json
import socket
from pathlib import Path

import pystac
import pytest
import rasterio
from pystac.validation import RegisteredValidator
from pystac.validation.stac_validator import JsonSchemaSTACValidator

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.export.export import ExportOptions, export_job
from croplayer_qgis.core.export.stac.models import model_item
from croplayer_qgis.core.job.parameters import model_references
from croplayer_qgis.core.product.cog import checksum
from croplayer_qgis.shared.job_files import RECORD_TAG
from croplayer_qgis.shared.vocabulary.products import BANDS

SCHEMAS = Path(__file__).parents[2] / "data" / "stac"


@pytest.fixture
def offline(monkeypatch):
    """STAC's own validation with the schemas at hand; whatever else it wants to fetch fails the test."""
    validator = JsonSchemaSTACValidator()
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        extension, version = path.stem.rsplit("-", 1)
        validator.schema_cache[f"https://stac-extensions.github.io/{extension}/v{version}/schema.json"] = (
            schema
        )
    monkeypatch.setattr(RegisteredValidator, "_validator", validator)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: pytest.fail("The validation asks the network."))


def export(mapped, folder, **options):
    options = ExportOptions(folder, products=("stac",), name="county", **options)
    return export_job(mapped.job, [], options, lambda: False, lambda share, text: None)


@pytest.fixture
def collection(mapped, tmp_path):
    result = export(mapped, tmp_path)
    assert result["files"] == {"stac": str(tmp_path / "county_stac" / "collection.json")}
    return pystac.Collection.from_file(result["files"]["stac"])


def test_collection_and_items_are_valid_and_link_each_other(collection, mapped, offline):
    collection.validate()
    items = {item.id: item for item in collection.get_items()}
    assert {block.id for block in mapped.blocks} <= set(items)
    for item in items.values():
        item.validate()
        assert item.get_root() is collection.get_root()
    west = min(block.bounds.west for block in mapped.blocks)
    assert collection.extent.spatial.bboxes[0][0] == west
    assert {provider.name for provider in collection.providers} == {
        source.title for source in mapped.job.parameters.sources
    }


def test_asset_of_a_block_is_its_product_with_what_it_was_made_from(collection, mapped):
    block = mapped.blocks[0]
    item = collection.get_item(block.id)
    asset = item.assets["product"]
    path = Path(asset.get_absolute_href())
    assert asset.extra_fields["file:checksum"] == "1220" + checksum(path)
    with rasterio.open(path) as cog, rasterio.open(mapped.job.product_path(block)) as product:
        assert (cog.read() == product.read()).all()
        assert cog.descriptions == BANDS
        tags = cog.tags()
    assert RECORD_TAG not in tags and tags["CROPLAYER_CORRECTIONS"] == "not applied"
    first, second = item.properties["croplayer:sources"]
    assert (first["attribution"], second["attribution"]) == ("© A", "© B")
    assert first["retrieved"].startswith("2026-01-01") and second["retrieved"] == "unknown"
    assert first["acquired"] == "unknown"
    assert item.properties["croplayer:models"][0]["sha256"] == mapped.job.parameters.models[0].sha256
    assert item.properties["croplayer:corrections"] == "not applied"
    assert item.properties["croplayer:scene_class_b"] == "haze"


@pytest.mark.parametrize("place", range(4))
def test_shipped_models_are_valid_items_of_the_machine_learning_extension(place, tmp_path, offline):
    record = model_item(model_references()[place], "county")
    assert record is not None
    pystac.Item.from_dict(record).validate()
    assert record["assets"]["weights"]["href"].startswith("ni:///sha-256;")


def test_a_folder_that_is_no_collection_is_never_replaced(mapped, tmp_path):
    (tmp_path / "county_stac").mkdir()
    (tmp_path / "county_stac" / "mine.txt").write_text("mine")
    with pytest.raises(InputError, match="county_stac"):
        export(mapped, tmp_path, overwrite=True)
    assert (tmp_path / "county_stac" / "mine.txt").read_text() == "mine"


def test_an_earlier_collection_is_replaced_as_a_whole(mapped, tmp_path):
    export(mapped, tmp_path)
    (tmp_path / "county_stac" / "gone.json").write_text("{}")
    with pytest.raises(InputError, match="exists already"):
        export(mapped, tmp_path)
    export(mapped, tmp_path, overwrite=True)
    assert not (tmp_path / "county_stac" / "gone.json").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["county_stac"]
