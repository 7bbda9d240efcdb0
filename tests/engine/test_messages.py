"""A message means the same on both sides of the pipe."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from croplayer_qgis.shared import jsonrpc, messages
from croplayer_qgis.shared.messages import (
    BlockDone,
    BlockFailed,
    ErrorInfo,
    Log,
    ParamsError,
    Progress,
    RunParams,
    RunResult,
    TaskProgress,
    Warned,
)
from croplayer_qgis.shared.messages.blocks import BlocksParams
from croplayer_qgis.shared.messages.create_job import CreateJobParams

ROOT = Path(__file__).resolve().parents[2]


def over_the_pipe(message):
    return json.loads(json.dumps(message))


@pytest.mark.parametrize(
    "event",
    [
        Progress("/job", "N39.85_E116.35", "imagery", 0.25, 1, 8, 12.5, 60.0, 0.16),
        TaskProgress(0.5, "Writing"),
        BlockDone("/job", "N39.85_E116.35", "incomplete", {"missing_tiles_a": 3, "scene_class_b": None}),
        BlockFailed("/job", "N39.85_E116.35", "No network.", "timeout"),
        Warned("Disk almost full."),
        Log("INFO", "Zwölf Blöcke"),
    ],
)
def test_notification_arrives_as_it_was_sent(event):
    message = over_the_pipe(jsonrpc.notification(event))
    assert message["jsonrpc"] == "2.0" and "id" not in message
    assert jsonrpc.read_notification(message) == event


def test_run_parameters_arrive_as_they_were_sent():
    params = RunParams("/job", {"a": "key"}, ("failed",), 2, "tls://10.0.0.5:8786")
    message = over_the_pipe(jsonrpc.request(7, "run", params))
    assert message["id"] == 7 and message["method"] == "run"
    assert RunParams.from_dict(message["params"]) == params


def test_parameters_of_a_new_job_arrive_as_they_were_sent():
    params = CreateJobParams(
        "/job",
        {"id": "a"},
        None,
        blocks=("N39.85_E116.35",),
        block_runs=((797, 2326, 2328),),
        zoom=15,
        min_region_ha=0.1,
        models={"iqa": "/m"},
        accepted_terms=("a",),
    )
    message = over_the_pipe(jsonrpc.request(7, "create_job", params))
    assert CreateJobParams.from_dict(message["params"]) == params


def test_numbers_and_lists_become_what_the_parameters_say():
    params = BlocksParams.from_dict({"bounds": [1, 2, 3.5, 4], "zoom": None})
    assert params == BlocksParams(bounds=(1.0, 2.0, 3.5, 4.0))
    assert all(type(edge) is float for edge in params.bounds)


def test_messages_are_standard_library_only():
    code = "import sys; before = set(sys.modules); import croplayer_qgis.shared.jsonrpc;"
    code += "print(*{name.partition('.')[0] for name in set(sys.modules) - before} - sys.stdlib_module_names)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["croplayer_qgis"]


def test_secrets_do_not_show_when_parameters_are_printed():
    assert "s3cret" not in repr(RunParams("/job", secrets={"mapbox": "s3cret"}))


@pytest.mark.parametrize(
    "params",
    [
        None,
        {"retry": []},
        {"job": ""},
        {"job": "/job", "workers": "2"},
        {"job": "/job", "workers": True},
        {"job": "/job", "secrets": {"a": 1}},
        {"job": "/job", "retry": [1]},
        {"job": "/job", "source_a": {"id": "a"}},
        {"job": "/job", "colour": "red"},
    ],
)
def test_wrong_run_parameters_are_refused(params):
    with pytest.raises(ParamsError):
        RunParams.from_dict(params)


@pytest.mark.parametrize(
    "params",
    [
        {"job": "/job", "zoom": "16"},
        {"job": "/job", "zoom": True},
        {"job": "/job", "blocks": [1]},
        {"job": "/job", "source_a": "mapbox"},
        {"job": "/job", "block_runs": ["a"]},
    ],
)
def test_wrong_parameters_of_a_new_job_are_refused(params):
    with pytest.raises(ParamsError):
        CreateJobParams.from_dict(params)


def test_result_and_error_arrive_as_they_were_sent():
    result = RunResult("/job", ("a",), (), ("b",), cancelled=True)
    assert RunResult.from_dict(over_the_pipe(jsonrpc.response(1, result))["result"]) == result
    error = ErrorInfo(messages.SOURCE_ERROR, "The key was refused.", "HTTP 401", "N39.85_E116.35")
    assert ErrorInfo.from_dict(over_the_pipe(jsonrpc.error_response(1, error))["error"]) == error


def test_fields_of_a_newer_engine_are_passed_over():
    message = {"method": "warning", "params": {"message": "Hot.", "temperature": 99}}
    assert jsonrpc.read_notification(message) == Warned("Hot.")
    assert jsonrpc.read_notification({"method": "sunset", "params": {}}) is None
