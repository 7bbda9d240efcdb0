"""What is declared once is a parameter of Processing, and its limits are the declaration's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException

from croplayer_qgis.processing.algorithm import CropLayerAlgorithm
from croplayer_qgis.shared.messages import Params
from croplayer_qgis.shared.messages.parameter import Kind, ParameterError, param
from tests.qgis.processing.conftest import Feedback


@dataclass(frozen=True)
class Grown(Params):
    """A request with parameters of several kinds."""

    job: str = param(title="Job", help="The job.", kind=Kind.FOLDER)
    out: str = param(title="Result", help="What is made.", kind=Kind.NEW_VECTOR, tool="OUTPUT")
    depth: int = param(3, title="Depth", help="How deep.", low=1, high=9, advanced=True)
    colours: tuple[str, ...] = param((), title="Colours", help="Some.", choices=("red", "blue"))
    shares: Mapping[str, float] = param(dict, title="Shares", help="By name.")


class Growing(CropLayerAlgorithm):
    """An algorithm that says nothing of its parameters."""

    NAME, TITLE, GROUP, ABOUT, TASK = "growing", "Grow", "mapping", "Grows.", "grow"
    PARAMS = Grown


def test_declared_parameter_is_in_the_dialog_and_in_the_help(provider):
    algorithm = Growing()
    algorithm.initAlgorithm()
    shown = {item.name(): item for item in algorithm.parameterDefinitions()}
    assert list(shown) == ["JOB", "DEPTH", "COLOURS", "SHARES", "OUTPUT"]  # what is made comes last
    depth = shown["DEPTH"]
    assert (depth.minimum(), depth.maximum(), depth.defaultValue()) == (1, 9, 3)
    assert shown["COLOURS"].options() == ["red", "blue"] and shown["COLOURS"].allowMultiple()
    assert "Depth: How deep." in algorithm.shortHelpString().splitlines()


def test_values_are_read_as_the_request_takes_them(provider, tmp_path):
    algorithm = Growing()
    algorithm.initAlgorithm()
    out = str(tmp_path / "made.gpkg")
    given = {"JOB": str(tmp_path), "COLOURS": ["blue"], "SHARES": "a=0.5, b=1", "OUTPUT": out}
    values = algorithm.values(given, QgsProcessingContext(), Feedback())
    assert values == {
        "job": str(tmp_path), "depth": 3, "colours": ("blue",), "shares": {"a": 0.5, "b": 1.0}, "out": out,
    }  # fmt: skip


def test_processing_refuses_a_value_with_the_sentence_of_command_line_and_protocol(provider, tmp_path):
    algorithm = Growing()
    algorithm.initAlgorithm()
    given = {"JOB": str(tmp_path), "DEPTH": 12, "OUTPUT": str(tmp_path / "made.gpkg")}
    with pytest.raises(ParameterError) as said:
        Grown("/job", "/out", 12).checked()
    with pytest.raises(QgsProcessingException, match=str(said.value)):
        algorithm.processAlgorithm(given, QgsProcessingContext(), Feedback())
    ok, _ = algorithm.checkParameterValues(given, QgsProcessingContext())
    assert not ok  # the dialog knows it, too


def test_sample_refuses_two_ways_to_say_its_size(provider, tmp_path):
    algorithm = QgsApplication.processingRegistry().algorithmById("croplayer:makesample").create()
    feedback = Feedback()
    given = {"MAP": "/map.tif", "SIZE": 9, "TARGET_SE": 0.1, "OUTPUT": str(tmp_path / "points.gpkg")}
    values = {"raster": "/map.tif", "size": 9, "target_se": 0.1, "out": "/p"}
    with pytest.raises(ParameterError, match="not both"):
        algorithm.PARAMS(**values).checked()
    assert algorithm.checkParameterValues({**given, "SIZE": 0}, QgsProcessingContext())[0] is False
    assert feedback.errors == []
