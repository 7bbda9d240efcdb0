"""The engine process answers JSON-RPC 2.0 and nothing else on stdout."""

import json
import subprocess
import sys
from pathlib import Path

import pyogrio
import pytest
import shapely

from croplayer_qgis.core.grid import Block
from croplayer_qgis.engine.tasks import TASKS, load_task
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import ErrorInfo, HelloResult

ROOT = Path(__file__).resolve().parents[2]


def error_of(message):
    assert message["jsonrpc"] == "2.0"
    return ErrorInfo.from_dict(message["error"])


def test_hello_says_what_the_engine_is(engine):
    hello = HelloResult.from_dict(engine.ask(1, "hello")["result"])
    assert hello.protocol == messages.PROTOCOL_VERSION
    assert hello.python.startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert hello.providers[-1] == "CPUExecutionProvider" and "AzureExecutionProvider" not in hello.providers
    assert {model.task for model in hello.models} == {"cropland", "iqa", "evaluation", "fusion"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{nonsense", messages.PARSE_ERROR),
        (b"\xff\xfe\x00", messages.PARSE_ERROR),
        (b"[]", messages.INVALID_REQUEST),
        (b'"hello"', messages.INVALID_REQUEST),
        (b'{"id": 1, "method": "hello"}', messages.INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": 1, "method": 7}', messages.INVALID_REQUEST),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "hello"}', messages.INVALID_REQUEST),
    ],
)
def test_malformed_line_is_refused_without_an_id_and_the_next_one_is_answered(engine, line, code):
    engine.send_line(line)
    assert error_of(engine.answer(None)).code == code
    assert "result" in engine.ask(2, "cancel")


def test_unknown_method_and_wrong_parameters_have_their_own_codes(engine):
    assert error_of(engine.ask(1, "fly")).code == messages.METHOD_NOT_FOUND
    for number, params in enumerate(
        ({}, [], {"job": 3}, {"job": "/x", "blocks": "N1"}, {"job": "/x", "y": 1})
    ):
        assert error_of(engine.ask(10 + number, "run", params)).code == messages.INVALID_PARAMS


WORLD = [-180.0, -80.0, 180.0, 80.0]
FEW = [116.31, 39.81, 116.39, 39.84]


def test_task_answers_with_its_result_after_telling_how_far_it_is(engine):
    result = engine.ask(1, "blocks", {"bounds": FEW})["result"]
    assert result["ids"] == ["N39.80_E116.30", "N39.80_E116.35"] and result["count"] == 2
    progress = engine.notification("task_progress")
    assert 0 <= progress["fraction"] <= 1 and "2 blocks" in progress["text"]


def test_task_with_wrong_or_impossible_parameters_is_refused_with_a_sentence(engine):
    wrong = ([], {"bounds": "everywhere"}, {"bounds": FEW, "colour": "red"}, {"bounds": FEW, "zoom": 1.5})
    for number, params in enumerate(wrong):
        assert error_of(engine.ask(number, "blocks", params)).code == messages.INVALID_PARAMS
    error = error_of(engine.ask(9, "blocks", {"bounds": [10, 20, 10, 30]}))
    assert error.code == messages.INPUT_ERROR and "empty" in error.message
    assert "Say where" in error_of(engine.ask(10, "blocks", {})).message


def test_task_is_cancelled_and_keeps_every_other_request_waiting_its_turn(engine):
    engine.send(1, "blocks", {"bounds": WORLD})
    engine.notification("task_progress")
    assert error_of(engine.ask(2, "check_model", {"folder": "/nowhere"})).code == messages.BUSY
    assert error_of(engine.ask(3, "run", {"job": "/nowhere"})).code == messages.BUSY
    assert engine.ask(4, "cancel")["result"] == {"cancelled": True}
    assert error_of(engine.answer(1)).code == messages.CANCELLED
    assert engine.ask(5, "blocks", {"bounds": FEW})["result"]["count"] == 2


def test_blocks_are_written_as_polygons_when_a_file_is_named(engine, tmp_path):
    path = tmp_path / "blocks.gpkg"
    result = engine.ask(1, "blocks", {"bounds": FEW, "out": str(path)})["result"]
    assert result["out"] == str(path) and "ids" not in result
    meta, _, geometries, (ids,) = pyogrio.raw.read(path)
    assert meta["crs"] == "EPSG:4326" and list(ids) == ["N39.80_E116.30", "N39.80_E116.35"]
    assert shapely.from_wkb(geometries[0]).bounds == Block.from_id(ids[0]).bounds
    error = error_of(engine.ask(2, "blocks", {"bounds": FEW, "out": str(tmp_path / "blocks.nonsense")}))
    assert error.code == messages.INPUT_ERROR and "blocks.nonsense" in error.message


def test_blocks_of_an_area_in_another_reference_system(engine, tmp_path):
    path = tmp_path / "area.gpkg"
    square = [shapely.to_wkb(shapely.box(441_000, 4_407_000, 442_000, 4_408_000))]
    pyogrio.raw.write(path, square, [], [], geometry_type="Polygon", crs="EPSG:32650")
    result = engine.ask(1, "blocks", {"area": str(path), "bounds": FEW})["result"]
    assert set(result["ids"]) == {"N39.80_E116.30", "N39.80_E116.35"} and result["warnings"] == []


def test_model_check_tells_what_a_model_is_or_what_it_lacks(engine, tmp_path):
    shipped = engine.ask(1, "check_model", {"folder": str(ROOT / "resources" / "models" / "fusion")})[
        "result"
    ]
    assert shipped["usable"] and shipped["task"] == "fusion" and shipped["metrics"]
    empty = engine.ask(2, "check_model", {"folder": str(tmp_path)})["result"]
    assert not empty["usable"] and "card.json" in empty["findings"][0]


def test_every_task_module_has_parameters_and_a_run_function():
    assert {"blocks", "check_model"} <= set(TASKS)
    for method in TASKS:
        task = load_task(method)
        assert issubclass(task.Params, messages.Params) and callable(task.run)


def test_notification_gets_no_answer(engine):
    engine.send_line(b'{"jsonrpc": "2.0", "method": "cancel"}')
    engine.send_line(b'{"jsonrpc": "2.0", "method": "no_such_thing"}')
    engine.ask(5, "cancel")
    assert [json.loads(line)["id"] for line in engine.stdout] == [5]


def test_cancel_without_a_run_says_so(engine):
    assert engine.ask(1, "cancel")["result"] == {"cancelled": False}


def test_engine_ends_when_its_client_is_gone(engine):
    engine.ask(1, "cancel")
    assert engine.close() == 0


def test_whatever_else_prints_lands_on_stderr():
    program = """
import os, subprocess, sys
from croplayer_qgis.engine.channel import Channel
channel = Channel.of_this_process()
print("from python")
os.write(1, b"from a C library\\n")
subprocess.run(["echo", "from a child"])
channel.send({"share": float("nan"), "text": "é\\u2028"})
print(repr(sys.stdin.read()), file=sys.stderr)
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], input=b"for the channel", capture_output=True, cwd=ROOT
    )
    assert ended.stdout.decode("utf-8") == '{"share":null,"text":"é\u2028"}\n'
    for text in (b"from python", b"from a C library", b"from a child"):
        assert text in ended.stderr
