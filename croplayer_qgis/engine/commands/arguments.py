"""Makes arguments of the command line from declared parameters, and parameters from what was given."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.messages import Params
from croplayer_qgis.shared.messages.parameter import Kind, Parameter, by_name, parameters_of
from croplayer_qgis.shared.paths import is_local

_METAVARS: dict[Kind, str | tuple[str, ...]] = {
    Kind.WHOLE: "N",
    Kind.NUMBER: "X",
    Kind.BY_NAME: "NAME=X",
    Kind.EXTENT: ("W", "S", "E", "N"),
    Kind.AREA: "AREA",
    Kind.RASTER: "RASTER",
    Kind.FOLDER: "FOLDER",
    Kind.NEW_FOLDER: "FOLDER",
    Kind.COLUMN: "FIELD",
    Kind.CRS: "CRS",
}
_SEVERAL = (Kind.TEXTS, Kind.BY_NAME)


def add_key_hosts(parser: argparse.ArgumentParser, when: str = "") -> None:
    """Adds the hosts that may get the keys of a job's sources; ``when`` begins the help."""
    parser.add_argument(
        "--send-key-to",
        nargs="+",
        default=[],
        metavar="HOST",
        help=f"{when}hosts, such as https://tiles.example.org, that may get the keys of this job's "
        "sources; a service's own host and this machine always may",
    )


def add_arguments(
    parser: argparse.ArgumentParser, kind: type[Params], names: Collection[str] | None = None
) -> None:
    """Adds an argument for each parameter that has one.

    Args:
        parser: Of the command.
        kind: The parameters.
        names: Those to add; None for all.
    """
    groups: dict[str, Any] = {}
    for parameter in parameters_of(kind):
        if parameter.option == "" or (names is not None and parameter.name not in names):
            continue
        group = parser
        if parameter.instead:
            if parameter.instead not in groups:
                groups[parameter.instead] = parser.add_mutually_exclusive_group()
            group = groups[parameter.instead]
        _add(group, parameter)


def values_of(
    args: argparse.Namespace, kind: type[Params], names: Collection[str] | None = None
) -> dict[str, Any]:
    """What was given, as ``Params.from_dict`` takes it; paths are absolute."""
    found = {}
    for parameter in parameters_of(kind):
        if parameter.option == "" or (names is not None and parameter.name not in names):
            continue
        given = getattr(args, parameter.name)
        if parameter.kind is Kind.FLAG:
            found[parameter.name] = parameter.default != given
        elif given not in (None, []):
            found[parameter.name] = _value(parameter, given)
    return found


def _add(parser: argparse.ArgumentParser, parameter: Parameter) -> None:
    kind, option = parameter.kind, parameter.option
    default = parameter.default
    told = parameter.unset or f"{parameter.title}: {parameter.help}"
    if _is_told(default):
        told = f"{told} (default: {default})"
    how: dict[str, Any] = {"help": told.replace("%", "%%")}
    if kind is Kind.FLAG:
        how["action"] = "store_true"
    else:
        how["type"] = _reader(parameter)
        how["metavar"] = _metavar(parameter)
        how["choices"] = list(parameter.choices) or None
    if kind in _SEVERAL:
        how |= {"nargs": "+", "default": []}
    elif kind is Kind.EXTENT:
        how["nargs"] = 4
    elif _is_told(default):
        how["default"] = default
    if option is None:
        parser.add_argument(parameter.name, **({} if parameter.required else {"nargs": "?"}) | how)
    else:
        parser.add_argument(option, dest=parameter.name, required=parameter.required, **how)


def _is_told(default: Any) -> bool:
    """Whether a default says something; an empty text or list does not."""
    return isinstance(default, (str, int, float)) and not isinstance(default, bool) and default != ""


def _metavar(parameter: Parameter) -> str | tuple[str, ...] | None:
    if parameter.choices:
        return None
    if parameter.option is None:
        return parameter.name.upper()
    word = "FILE" if parameter.kind.is_path else parameter.option.lstrip("-").upper()
    return _METAVARS.get(parameter.kind, word)


def _reader(parameter: Parameter) -> type:
    if parameter.kind is Kind.WHOLE:
        return int
    if parameter.kind in (Kind.NUMBER, Kind.EXTENT):
        return float
    return Path if parameter.kind.is_path else str


def _value(parameter: Parameter, given: Any) -> Any:
    if parameter.kind is Kind.BY_NAME:
        return by_name(given, parameter.whole)
    if parameter.kind is Kind.PROGRAM:
        return str(given.absolute())
    if isinstance(given, Path):
        return str(given.resolve() if is_local(given) else given)
    return given
