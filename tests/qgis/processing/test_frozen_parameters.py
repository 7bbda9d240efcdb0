"""Scripts, models and batch files of users name algorithms and parameters: these names are a contract."""

import json
from pathlib import Path

from qgis.core import QgsProcessingParameterDefinition

from croplayer_qgis.processing.provider import ALGORITHMS

GOLDEN = Path(__file__).with_name("frozen_parameters.json")


def declared(algorithm):
    """Names, types, defaults, limits and what may be left empty, as a script sees them."""
    algorithm.initAlgorithm()
    return {
        "parameters": {
            parameter.name(): facts_of(parameter) for parameter in algorithm.parameterDefinitions()
        },
        "order": [parameter.name() for parameter in algorithm.parameterDefinitions()],
        "outputs": {output.name(): output.type() for output in algorithm.outputDefinitions()},
    }


def facts_of(parameter):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    facts = {
        "type": parameter.type(),
        "default": parameter.defaultValue(),
        "optional": bool(parameter.flags() & optional),
    }
    if parameter.type() == "enum":
        facts |= {"choices": parameter.options(), "several": parameter.allowMultiple()}
    if parameter.type() == "number":
        limits = (parameter.minimum(), parameter.maximum())
        facts |= {"limits": [limit if abs(limit) < 1e12 else None for limit in limits]}
    return facts


def test_processing_parameters_keep_their_names_types_and_defaults(qgis_app):
    frozen = json.loads(GOLDEN.read_text("utf-8"))
    now = {made.name(): declared(made) for made in (kind() for kind in ALGORITHMS)}
    assert set(frozen) <= set(now), "an algorithm is gone"
    for name, golden in frozen.items():
        for kind in ("parameters", "outputs"):
            kept = {key: now[name][kind].get(key) for key in golden[kind]}
            assert kept == golden[kind], f"croplayer:{name} is called differently than before"


def test_processing_parameters_keep_their_order(qgis_app):
    frozen = json.loads(GOLDEN.read_text("utf-8"))
    for algorithm in (kind() for kind in ALGORITHMS):
        order = frozen.get(algorithm.name(), {}).get("order", [])
        now = [name for name in declared(algorithm)["order"] if name in order]
        assert now == order, f"the dialog of croplayer:{algorithm.name()} is ordered differently than before"


def test_new_parameters_may_be_left_empty_or_have_a_default(qgis_app):
    frozen = json.loads(GOLDEN.read_text("utf-8"))
    for kind in ALGORITHMS:
        algorithm = kind()
        golden = frozen.get(algorithm.name(), {"parameters": {}})["parameters"]
        if not golden:
            continue
        for name, parameter in declared(algorithm)["parameters"].items():
            usable = name in golden or parameter["optional"] or parameter["default"] is not None
            assert usable, f"croplayer:{algorithm.name()} asks old scripts for {name}"
