"""Checks and reads the fields of a message: JSON on one side, a frozen dataclass on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from croplayer_qgis.shared.messages.parameter import ParameterError, parameters_of
from croplayer_qgis.shared.sentence import Sentence

T = TypeVar("T", bound="Params")


class ParamsError(ValueError):
    """A message's parameters do not have the fields or types their dataclass states."""


class Params:
    """Base of the frozen dataclasses that are the parameters of a request.

    Fields may be ``str, int, float, bool``, a ``tuple[X, ...]`` or ``Mapping[str, X]`` of these,
    ``Mapping[str, Any]`` (a record whose fields are checked elsewhere), or any of them ``| None``. A field
    without a default is required, and a required text may not be empty.
    """

    @classmethod
    def from_dict(cls: type[T], params: Any) -> T:
        """Checks and reads the ``params`` of a request; for the engine, as it needs Python 3.10.

        Raises:
            ParamsError: When a field is missing, unknown or of another type.
            ParameterError: When a value is not allowed; see ``checked``.
        """
        if not isinstance(params, Mapping):
            raise ParamsError("params must be an object")
        known = {item.name: item for item in fields(cls)}  # type: ignore[arg-type]
        unknown = sorted(set(params) - set(known))
        if unknown:
            raise ParamsError(f"unknown parameter: {', '.join(unknown)}")
        kinds = get_type_hints(cls)
        values = {}
        for name, item in known.items():
            value = params.get(name)
            required = item.default is MISSING and item.default_factory is MISSING
            if required and (value is None or value == ""):
                raise ParamsError(f"{name} is missing")
            if value is not None:
                values[name] = _read(name, value, kinds[name])
        return cls(**values).checked()

    def checked(self: T) -> T:
        """These parameters; raises ParameterError for a value that a declaration does not allow."""
        given: dict[str, str] = {}
        for parameter in parameters_of(type(self)):
            value = getattr(self, parameter.name)
            parameter.check(value)
            if parameter.instead and value != parameter.default:
                other = given.setdefault(parameter.instead, parameter.title)
                if other != parameter.title:
                    raise ParameterError(
                        "Give “{}” or “{}”, not both.", Sentence(other), Sentence(parameter.title)
                    )
        return self


def known_fields(kind: type, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values whose names ``kind`` has; a newer engine may send more."""
    names = {item.name for item in fields(kind)}
    return {name: value for name, value in values.items() if name in names}


def _read(name: str, value: Any, kind: Any) -> Any:
    """The value as its annotation wants it; raises ParamsError."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_read(name, item, inner[0]) for item in value)
    if origin is Mapping and isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {key: _read(name, item, inner[1]) for key, item in value.items()}
    if origin is not None and origin not in (tuple, Mapping):  # X | None; None was dealt with before
        return _read(name, value, next(item for item in inner if item is not type(None)))
    if kind is Any or (kind in (str, bool) and isinstance(value, kind)):
        return value
    if kind in (int, float) and isinstance(value, (int, kind)) and not isinstance(value, bool):
        return kind(value)
    raise ParamsError(f"{name} has the wrong type: {type(value).__name__}")
