"""A job is mapped with another cropland model: its blocks are queued, what it has stays."""

import pytest

from croplayer_qgis.core.adaptation.adopt import adopt
from croplayer_qgis.core.errors import InputError, JobError, ModelError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.engine.tasks.adopt import Params, run
from croplayer_qgis.shared.vocabulary.blocks import BlockState
from tests.core.models.conftest import (
    FEATURE_CARD,
    NATIVE_CARD,
    feature_network,
    green_share_network,
    save_network,
)

BLOCKS = [Block(800, -1800), Block(800, -1799), Block(800, -1798)]


@pytest.fixture
def job(tmp_path):
    first = save_network(tmp_path / "first", green_share_network(), NATIVE_CARD)
    source = Source("a", "A", SourceKind.RASTER, str(tmp_path / "a.tif"), attribution="me")
    parameters = JobParameters(source, None, 12, models=model_references({"cropland": first}))
    made = JobFolder.create(tmp_path / "job", parameters, BLOCKS)
    made.set_state(BLOCKS[0], BlockState.DONE)
    made.set_state(BLOCKS[1], BlockState.FAILED, "why")
    return made


def test_mapped_blocks_are_queued_for_the_new_model_and_others_stay(job, tmp_path):
    second = save_network(tmp_path / "second", feature_network(), FEATURE_CARD)
    model, queued = adopt(job.path, second)
    assert (model.folder, queued) == (str(second), 1)
    now = JobFolder.open(job.path)
    assert next(item for item in now.parameters.models if item.task == "cropland") == model
    others = [item for item in now.parameters.models if item.task != "cropland"]
    assert others == [item for item in job.parameters.models if item.task != "cropland"]
    states = [BlockState.QUEUED, BlockState.FAILED, BlockState.QUEUED]
    assert list(now.states().values()) == states


def test_the_same_model_another_task_or_no_model_is_refused(job, tmp_path):
    with pytest.raises(InputError, match="already"):
        adopt(job.path, tmp_path / "first")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="cannot be used"):
        adopt(job.path, tmp_path / "empty")


def test_a_job_that_is_being_run_keeps_its_model(job, tmp_path):
    second = save_network(tmp_path / "second", feature_network(), FEATURE_CARD)
    with job.exclusive(), pytest.raises(JobError, match="being run"):
        adopt(job.path, second)
    assert JobFolder.open(job.path).parameters == job.parameters


def test_a_model_that_is_to_be_kept_is_copied_among_the_installed_ones(job, tmp_path, monkeypatch):
    monkeypatch.setenv("CROPLAYER_MODELS_FOLDER", str(tmp_path / "models"))
    second = save_network(tmp_path / "second", feature_network(), FEATURE_CARD)
    result = run(Params(str(job.path), str(second), keep=True), lambda: False, lambda share, words: None)
    (kept,) = (tmp_path / "models").iterdir()
    assert result["folder"] == str(kept) and (kept / "card.json").is_file()
    model = next(m for m in JobFolder.open(job.path).parameters.models if m.task == "cropland")
    assert (model.folder, model.sha256) == (str(kept), result["sha256"])
