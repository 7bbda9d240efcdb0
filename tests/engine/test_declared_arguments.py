"""What is declared once is an argument; command line and protocol refuse a value with the same sentence."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from croplayer_qgis.engine.cli import build_parser, main
from croplayer_qgis.engine.commands.arguments import add_arguments, values_of
from croplayer_qgis.shared.messages import INPUT_ERROR, Params
from croplayer_qgis.shared.messages.parameter import Kind, param


@dataclass(frozen=True)
class Grown(Params):
    """A request with one parameter of several kinds."""

    raster: str = param(title="Raster", help="What to look at.", kind=Kind.RASTER)
    out: str = param(title="Result", help="What to write.", kind=Kind.NEW_RASTER)
    depth: int = param(3, title="Depth", help="At most 100 % of it.", low=1, high=9)
    colours: tuple[str, ...] = param((), title="Colours", help="Some.", choices=("red", "blue"))
    shares: Mapping[str, float] = param(dict, title="Shares", help="By name.")
    bounds: tuple[float, ...] = param((), title="Extent", help="Degrees.", kind=Kind.EXTENT)
    tidy: bool = param(True, title="Tidy", help="Tidy up.", option="--untidy", unset="Leave it.")


def given(*words):
    parser = argparse.ArgumentParser()
    add_arguments(parser, Grown)
    return values_of(parser.parse_args(words), Grown), parser.format_help()


def test_declared_parameter_is_an_argument_with_type_default_and_help(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    values, shown = given("a.tif", "b.tif", "--depth", "4", "--colours", "red", "blue", "--shares", "x=0.5")
    assert values == {
        "raster": str(tmp_path / "a.tif"), "out": str(tmp_path / "b.tif"), "depth": 4,
        "colours": ["red", "blue"], "shares": {"x": 0.5}, "tidy": True,
    }  # fmt: skip
    assert "Depth: At most 100 % of it. (default: 3)" in " ".join(shown.split()) and "Leave it." in shown


def test_flag_that_is_true_is_taken_back_and_bounds_are_four_numbers():
    values, _ = given("a.tif", "b.tif", "--untidy", "--bounds", "1", "2", "3", "4")
    assert values["tidy"] is False and values["bounds"] == [1.0, 2.0, 3.0, 4.0] and values["depth"] == 3


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (["accuracy", "sample", "map.tif", "p.gpkg", "--band", "0"], ("sample", {"band": 0})),
        (["accuracy", "sample", "map.tif", "p.gpkg", "--target-se", "2"], ("sample", {"target_se": 2})),
    ],
)
def test_command_line_and_protocol_refuse_a_value_with_the_same_sentence(words, request_, engine, capsys):
    method, changes = request_
    error = engine.ask(1, method, {"raster": "/map.tif", "out": "/p.gpkg", **changes})["error"]
    assert error["code"] == INPUT_ERROR
    assert main(words) == 2
    assert capsys.readouterr().err == f"croplayer: {error['message']}\n"


def test_only_the_file_of_the_command_given_is_needed():
    helped = build_parser(["queue", "job", "out.gpkg"])
    args = helped.parse_args(["queue", "job", "out.gpkg"])
    assert args.command == "queue" and args.count == 20
    assert "fuse" in helped.format_help()
