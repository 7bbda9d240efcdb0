"""The whole way with the shipped models: demo server, imagery, quality, segmentation, fusion, product."""

import pytest
import rasterio

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import cropland_definition
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.job.runner import run_job
from croplayer_qgis.shared.vocabulary.definition import DEFINITION_TAG, MANAGED_FIELDS
from demo.reference import compare
from demo.sources import demo_jobs, demo_secrets, demo_sources, serve

LABELLED = demo_jobs()["labelled"]
BLOCK = Block.from_id("N42.45_W091.40")
ZOOM = 15  # pixels of 3.5 m, which the model knows; a quarter of the windows of the demo's own


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    with serve() as server:
        sources = demo_sources(server.mapbox_url, server.google_url)
        a, b = (sources[source_id] for source_id in LABELLED.source_ids)
        parameters = JobParameters(a, b, ZOOM, models=model_references())
        job = JobFolder.create(tmp_path_factory.mktemp("shipped") / "job", parameters, [BLOCK])
        run_job(job.path, demo_secrets())
    return job


def test_map_agrees_better_with_the_hand_drawn_fields_than_calling_all_of_it_field(job):
    agreement = compare(job.product_path(BLOCK), LABELLED.reference, LABELLED.reference_area)["fused"]
    share_of_fields = (agreement.hit + agreement.miss) / agreement.pixels
    overall_accuracy = agreement.figures[0]
    assert overall_accuracy > share_of_fields


def test_product_names_the_shipped_models(job):
    with rasterio.open(job.product_path(BLOCK)) as product:
        tags = product.tags()
    for model in model_references():
        assert model.sha256 in tags[f"CROPLAYER_MODEL_{model.task.upper()}"]
    assert tags[DEFINITION_TAG] == cropland_definition(job.parameters.models) == MANAGED_FIELDS
