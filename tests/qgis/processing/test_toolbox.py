"""The toolbox as a whole: every algorithm is described, and works in models and in ``qgis_process``."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
)

from croplayer_qgis.processing.provider import ALGORITHMS
from croplayer_qgis.shared.resources import resource_path
from tests.qgis.processing.conftest import Feedback

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("kind", ALGORITHMS)
def test_every_algorithm_has_icon_group_and_help_for_each_parameter(provider, kind):
    algorithm = QgsApplication.processingRegistry().algorithmById(f"croplayer:{kind().name()}")
    assert algorithm is not None and algorithm.group() and len(algorithm.shortHelpString()) > 50
    assert resource_path("icons", f"{algorithm.name()}.svg").is_file() and not algorithm.icon().isNull()
    plain = {"QgsProcessingParameterBoolean"}  # whose title says all
    undescribed = [
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if not definition.help() and not definition.isDestination() and type(definition).__name__ not in plain
    ]
    assert undescribed == []


def child(name, **values):
    """A step of a model with its parameters' defaults written out, as the model designer does."""
    step = QgsProcessingModelChildAlgorithm(f"croplayer:{name}")
    step.setChildId(name)
    for definition in step.algorithm().parameterDefinitions():
        value = values.get(definition.name(), definition.defaultValue())
        if value is not None:
            static = QgsProcessingModelChildParameterSource.fromStaticValue(value)
            step.addParameterSources(definition.name(), [static])
    return step


def test_algorithms_are_chained_in_a_model(provider, probability, tmp_path):
    model = QgsProcessingModelAlgorithm("fuse and evaluate", "group")
    model.initAlgorithm()
    for name in ("A", "B"):
        parameter = QgsProcessingModelParameter(name)
        model.addModelParameter(QgsProcessingParameterRasterLayer(name, name), parameter)
    source = QgsProcessingModelChildParameterSource
    fuse = child("fuse")
    for name in ("A", "B"):
        fuse.addParameterSources(f"RASTER_{name}", [source.fromModelParameter(name)])
    model.addChildAlgorithm(fuse)
    sample = child("makesample", SIZE=50)
    sample.addParameterSources("MAP", [source.fromChildOutput("fuse", "OUTPUT")])
    output = QgsProcessingModelOutput("points")
    output.setChildId("makesample")
    output.setChildOutputName("OUTPUT")
    sample.setModelOutputs({"points": output})
    model.addChildAlgorithm(sample)
    valid, problems = model.validate()
    assert valid, problems

    parameters = {
        "A": probability("a"),
        "B": probability("b"),
        "makesample:points": str(tmp_path / "points.gpkg"),
    }
    outputs, done = model.create().run(parameters, QgsProcessingContext(), Feedback(), {}, False)
    assert done and outputs["makesample:points"] == str(tmp_path / "points.gpkg")
    assert (tmp_path / "points.gpkg").is_file()


@pytest.fixture
def qgis_process(tmp_path, monkeypatch):
    """Function that runs the real executable in a home where the plugin is installed."""
    # Debian's wrapper passes an option that qgis_process does not know.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "QGIS_CUSTOM_CONFIG_PATH"):
        monkeypatch.delenv(name, raising=False)
    subprocess.run(["make", "install"], cwd=ROOT, check=True, capture_output=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    def run(*arguments):
        return subprocess.run(
            [program, *arguments], env=environment, capture_output=True, text=True, timeout=200
        )

    return run


def test_qgis_process_runs_algorithms_and_answers_in_text_or_json(qgis_process, probability, tmp_path):
    out = tmp_path / "grid.gpkg"
    extent = "116.31,116.39,39.81,39.84 [EPSG:4326]"
    ended = qgis_process("run", "croplayer:blockgrid", "--", f"EXTENT={extent}", f"OUTPUT={out}")
    assert ended.returncode == 0, ended.stderr
    assert out.is_file() and "2 blocks" in ended.stdout and "COUNT:\t2" in ended.stdout

    inputs = (f"RASTER={probability('a')}", f"OUTPUT={tmp_path / 'e.tif'}")
    ended = qgis_process("--json", "run", "croplayer:evaluate", "--", *inputs)
    assert ended.returncode == 0, ended.stderr
    results = json.loads(ended.stdout)["results"]
    assert results["MAPPED_HA"] > results["EXPECTED_ERROR_HA"] > 0 and (tmp_path / "e.tif").is_file()

    refused = qgis_process("run", "croplayer:blockgrid", "--", f"OUTPUT={out}")
    assert refused.returncode != 0 and "Say where" in refused.stdout + refused.stderr
