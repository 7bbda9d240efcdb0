import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from croplayer_qgis.core.errors import InputError, JobError, ModelError
from croplayer_qgis.core.job.models import load_models, model_folder
from croplayer_qgis.core.job.parameters import JobParameters, model_references
from croplayer_qgis.core.models.card import TASKS, ModelCard
from tests.core.job.conftest import ZOOM


def test_parameters_round_trip_as_json(parameters):
    assert JobParameters.from_dict(json.loads(json.dumps(parameters.to_dict()))) == parameters


def test_parameters_hold_no_secret(parameters, secrets):
    text = json.dumps(parameters.to_dict())
    assert not any(secret in text for secret in secrets.values())


def test_every_difference_is_named(parameters):
    other = replace(
        parameters,
        source_b=None,
        zoom=14,
        min_region_ha=0.2,
        models=(replace(parameters.models[0], sha256="0" * 64), *parameters.models[1:]),
    )
    text = "; ".join(parameters.differences(other))
    for part in (
        "source B is demo_b",
        f"zoom is {ZOOM}, not 14",
        "0.05, not 0.2",
        "cropland model is green 1.0.0",
    ):
        assert part in text


def test_another_address_of_the_same_service_is_no_difference_but_another_raster_is(parameters):
    moved = replace(parameters.source_a, url="http://127.0.0.1:1", connections=2)
    assert parameters.differences(replace(parameters, source_a=moved)) == []
    tileset = replace(parameters.source_a, options={"tileset": "other", "format": "png"})
    assert parameters.differences(replace(parameters, source_a=tileset)) != []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"zoom": 30}, "choose a zoom within that range"),
        ({"min_region_ha": -1.0}, "between 0 and 1000 ha"),
        ({"min_region_ha": float("nan")}, "between 0 and 1000 ha"),
    ],
)
def test_impossible_parameters_are_refused(parameters, change, words):
    with pytest.raises(InputError, match=words):
        replace(parameters, **change)


def test_the_same_source_twice_is_refused(parameters):
    with pytest.raises(InputError, match="two different"):
        replace(parameters, source_b=parameters.source_a)


def test_parameters_of_another_version_are_refused(parameters):
    record = parameters.to_dict()
    del record["zoom"]
    with pytest.raises(JobError, match="another version"):
        JobParameters.from_dict(record)


def test_references_name_every_task_once(model_folders):
    assert [reference.task for reference in model_references(model_folders)] == list(TASKS)


def test_model_of_another_task_is_refused(model_folders):
    with pytest.raises(InputError, match="is for the task cropland, not iqa"):
        model_references({**model_folders, "iqa": model_folders["cropland"]})


def test_model_that_changed_since_the_job_began_is_refused(parameters):
    changed = (replace(parameters.models[0], sha256="0" * 64), *parameters.models[1:])
    with pytest.raises(ModelError, match="start a new job"):
        load_models(changed)


def test_job_of_version_01_is_read_with_the_parameters_it_has_saved(parameters):
    record = parameters.to_dict()
    old = {**record["source_a"], "kind": "xyz", "url": "https://t.example/{z}/{x}/{y}?layerset=a"}
    old["headers"] = {"X-Team": "wheat"}
    del old["public"]
    read = JobParameters.from_dict({**record, "source_a": old})
    assert read.source_a.public == ("layerset", "X-Team")
    assert JobParameters.from_dict(read.to_dict()) == read


def test_threshold_changed_in_a_card_after_the_job_was_begun_is_refused(parameters, tmp_path, model_folders):
    folder = Path(shutil.copytree(model_folders["cropland"], tmp_path / "cropland"))
    references = model_references({**model_folders, "cropland": folder})
    card = ModelCard.load(folder)
    assert model_folder(references[0]) == folder
    replace(card, threshold=0.31).save(folder)
    with pytest.raises(ModelError, match="other settings in its card"):
        model_folder(references[0])
    assert model_folder(replace(references[0], settings="")) == folder  # a job of version 0.1
    changed = model_references({**model_folders, "cropland": folder})
    begun, asked = (replace(parameters, models=models) for models in (references, changed))
    (difference,) = begun.differences(asked)
    assert "cropland model" in difference


@pytest.mark.parametrize("change", [{"metrics": ()}, {"licence": "CC0"}, {"trained_on": "elsewhere"}])
def test_words_of_a_card_are_no_part_of_a_jobs_identity(model_folders, change):
    card = ModelCard.load(model_folders["cropland"])
    assert replace(card, **change).settings == card.settings
