"""A parameter is declared once, in words, and its declaration is kept to."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, fields

import pytest

from croplayer_qgis.shared import messages
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages import Params, ParamsError
from croplayer_qgis.shared.messages.accuracy import AssessParams, SampleParams
from croplayer_qgis.shared.messages.export import ExportParams
from croplayer_qgis.shared.messages.parameter import ParameterError, by_name, param, parameters_of

for module in pkgutil.iter_modules(messages.__path__, f"{messages.__name__}."):
    importlib.import_module(module.name)
REQUESTS = [kind for kind in Params.__subclasses__() if kind.__module__.startswith(messages.__name__)]
SAMPLE = {"raster": "/map.tif", "out": "/points.gpkg"}


@pytest.mark.parametrize("kind", REQUESTS)
def test_every_field_of_every_request_is_declared_with_title_and_help(kind):
    declared = {parameter.name: parameter for parameter in parameters_of(kind)}
    assert declared.keys() == {item.name for item in fields(kind)}
    for parameter in declared.values():
        assert parameter.title[0].isupper(), parameter.name
        assert parameter.help.endswith("."), parameter.name


@pytest.mark.parametrize("kind", REQUESTS)
def test_every_default_is_allowed_by_its_own_declaration(kind):
    for parameter in parameters_of(kind):
        if not parameter.required:
            parameter.check(parameter.default)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"band": 0}, "Band must be 1 or more, not 0."),
        ({"target_se": 1.5}, "Target standard error (0-1) must be 0 to 1, not 1.5."),
        ({"target_se": float("nan")}, "Target standard error (0-1) must be 0 to 1, not nan."),
        (
            {"allocation": "fair"},
            "Allocation: there is no fair; there are: proportional, neyman, equal.",
        ),
        (
            {"size": 9, "target_se": 0.1},
            "Give “Number of points” or “Target standard error (0-1)”, not both.",
        ),
        ({"sizes": {"a": 9}, "size": 1}, "Give “Number of points” or “Given sizes of strata”, not both."),
    ],
)
def test_value_that_is_not_allowed_is_refused_in_a_sentence(changes, sentence):
    with pytest.raises(ParameterError) as refused:
        SampleParams.from_dict({**SAMPLE, **changes})
    assert str(refused.value) == sentence
    with pytest.raises(ParameterError):
        SampleParams(**{**SAMPLE, **changes}).checked()


def test_limits_themselves_are_allowed():
    kept = SampleParams.from_dict({**SAMPLE, "band": 1, "target_se": 1.0, "minimum": 0})
    assert (kept.band, kept.target_se, kept.minimum) == (1, 1.0, 0)


def test_empty_default_stands_beside_the_choices():
    assert AssessParams.from_dict({"map": "/m.tif", "out": "/o", "design": ""}).design == ""
    with pytest.raises(ParameterError, match="there is no cluster"):
        AssessParams.from_dict({"map": "/m.tif", "out": "/o", "design": "cluster"})


def test_each_of_several_texts_is_one_of_the_choices():
    wanted = {"job": "/job", "folder": "/out", "products": ["table", "map"]}
    with pytest.raises(ParameterError, match="Products: there is no map"):
        ExportParams.from_dict(wanted)


def test_wrong_type_stays_a_fault_of_the_request():
    with pytest.raises(ParamsError):
        SampleParams.from_dict({**SAMPLE, "band": "first"})


def test_numbers_by_name_are_read_and_another_form_is_refused():
    assert by_name(["cropland=50", " other = 7"], whole=True) == {"cropland": 50, "other": 7}
    for part in ("cropland", "=5", "cropland=many"):
        with pytest.raises(ParameterError, match="name=number"):
            by_name([part], whole=True)


def test_slip_in_a_declaration_shows_where_it_is_written():
    with pytest.raises(TypeError, match="hihg"):
        param(1, title="Band", help="Band.", hihg=3)


@dataclass(frozen=True)
class Grown(Params):
    """A request that got a parameter."""

    depth: int = param(3, title=mark("Depth"), help=mark("How deep."), low=1, high=9)


def test_name_and_option_of_a_new_parameter_follow_from_its_field():
    (depth,) = parameters_of(Grown)
    assert (depth.tool, depth.option, depth.kind.value) == ("DEPTH", "--depth", "whole")
