"""Declares a parameter of a request once: check, command line, Processing and help are made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from enum import Enum
from typing import Any, Final

from croplayer_qgis.shared.sentence import Sentence, SentenceError


class ParameterError(SentenceError):
    """A value that its parameter does not allow: out of range, no such choice, or nothing given."""


class Kind(Enum):
    """What a parameter is about; decides its field in a dialog and how a path is read."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    FLAG = "flag"
    TEXTS = "texts"
    BY_NAME = "by_name"
    """Numbers by name, written ``cropland=50``."""
    EXTENT = "extent"
    """West, south, east and north in degrees."""
    AREA = "area"
    """A file of polygons, or well-known text."""
    RASTER = "raster"
    POLYGONS = "polygons"
    POINTS = "points"
    COLUMN = "column"
    CRS = "crs"
    """A reference system: an authority's code such as EPSG:32650, or well-known text."""
    FILE = "file"
    PROGRAM = "program"
    """An interpreter; not resolved, since that of a virtual environment is a link."""
    FOLDER = "folder"
    NEW_RASTER = "new_raster"
    NEW_VECTOR = "new_vector"
    NEW_FOLDER = "new_folder"
    RECORD = "record"
    """A source, secrets and the like; commands and algorithms make them of what the user says."""

    @property
    def is_made(self) -> bool:
        """Whether the parameter is a result's place."""
        return self in (Kind.NEW_RASTER, Kind.NEW_VECTOR, Kind.NEW_FOLDER)

    @property
    def is_path(self) -> bool:
        """Whether the value is a path and nothing else."""
        return self.is_made or self in _PATHS


_EDGES: Final = 4
_PATHS: Final = (Kind.RASTER, Kind.POLYGONS, Kind.POINTS, Kind.FILE, Kind.PROGRAM, Kind.FOLDER)

_KINDS: Final = {
    "str": Kind.TEXT,
    "int": Kind.WHOLE,
    "float": Kind.NUMBER,
    "bool": Kind.FLAG,
    "tuple[str, ...]": Kind.TEXTS,
    "Mapping[str, int]": Kind.BY_NAME,
    "Mapping[str, float]": Kind.BY_NAME,
}
"""Kinds by annotation, where the declaration names none."""


@dataclass(frozen=True)
class Parameter:
    """One parameter of a request; ``param`` declares it, ``parameters_of`` adds what its field says.

    Attributes:
        title: Words beside its field in a dialog, marked for translation.
        help: A sentence or two, marked for translation; units and what an empty field means belong here.
        kind: What it is about; the annotation decides where the declaration does not.
        low: Least number allowed.
        high: Greatest number allowed.
        choices: The texts allowed besides the default.
        advanced: Whether dialogs fold it away.
        required: Whether a request without it is refused, also where the field has a default, which lets it
            stand behind fields with one.
        tool: Name in Processing; the field's own in capitals where not declared, "" for none.
        tool_default: Default in Processing, where it is another one.
        tool_needed: Whether it may not be empty in Processing.
        option: Option of the command line; where not declared, one named as the field, or a positional
            argument (None) where the parameter is required. "" for neither.
        layer: Field that takes the name of the layer in a file of polygons or points.
        column_of: Field of the layer that this is a column of.
        unset: Help of an option that takes back a flag true by default.
        instead: Words for a group of parameters of which one is given at most; "" for none.
        name: Name of the field.
        type: Its annotation, without ``| None``.
        default: Its default; None where there is none, too.
    """

    title: str
    help: str
    kind: Kind = Kind.RECORD
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    advanced: bool = False
    required: bool = False
    tool: str = ""
    tool_default: Any = None
    tool_needed: bool = False
    option: str | None = None
    layer: str = ""
    column_of: str = ""
    unset: str = ""
    instead: str = ""
    name: str = ""
    type: str = ""
    default: Any = None

    @property
    def whole(self) -> bool:
        """Whether its numbers are whole ones."""
        return "int" in self.type

    def check(self, value: Any) -> None:
        """Raises ParameterError for a value that is not allowed; the default always is."""
        if self.required and value in (None, ""):
            raise ParameterError("{} is missing.", Sentence(self.title))
        if value is None or value == self.default:
            return
        if self.choices:
            for item in value if isinstance(value, (tuple, list)) else (value,):
                if item not in self.choices:
                    known = ", ".join(self.choices)
                    raise ParameterError(
                        "{}: there is no {}; there are: {}.", Sentence(self.title), item, known
                    )
        if self.kind in (Kind.WHOLE, Kind.NUMBER):
            self._check_range(value)
        if self.kind is Kind.EXTENT and len(value) != _EDGES:
            raise ParameterError(
                "{} must be four numbers: west, south, east and north, in degrees.", Sentence(self.title)
            )

    def _check_range(self, value: float) -> None:
        low, high = self.low, self.high
        if (low is None or value >= low) and (high is None or value <= high):
            return
        title, shown = Sentence(self.title), f"{value:.12g}"
        if low is not None and high is not None:
            raise ParameterError("{} must be {} to {}, not {}.", title, f"{low:.12g}", f"{high:.12g}", shown)
        if low is not None:
            raise ParameterError("{} must be {} or more, not {}.", title, f"{low:.12g}", shown)
        raise ParameterError("{} must be {} or less, not {}.", title, f"{high:.12g}", shown)


def param(default: Any = MISSING, *, repr: bool = True, **declared: Any) -> Any:
    """A field of a ``Params`` dataclass.

    Args:
        default: Value of a request that says nothing, or a function that makes it; left out, the parameter
            is required.
        repr: Whether it is shown when the parameters are printed.
        declared: Attributes of ``Parameter``; ``title`` and ``help`` are needed.
    """
    Parameter(**declared)  # a slip shows where it is written
    metadata = {"parameter": declared}
    if callable(default):
        return field(default_factory=default, repr=repr, metadata=metadata)
    return field(default=default, repr=repr, metadata=metadata)


def parameters_of(kind: type) -> tuple[Parameter, ...]:
    """The declared parameters of a ``Params`` dataclass: as its fields, but what is made comes last."""
    found = [_parameter(item) for item in fields(kind) if "parameter" in item.metadata]
    return tuple(sorted(found, key=lambda parameter: parameter.kind.is_made))


def by_name(parts: Sequence[str], whole: bool) -> dict[str, float]:
    """Numbers by name of ``cropland=50`` and the like; raises ParameterError for a part of another form."""
    found: dict[str, float] = {}
    for part in parts:
        name, _, number = part.rpartition("=")
        try:
            found[name.strip()] = int(number) if whole else float(number)
        except ValueError:
            name = ""
        if not name.strip():
            raise ParameterError("“{}” is not of the form name=number; write for example cropland=50.", part)
    return found


def _parameter(item: Field[Any]) -> Parameter:
    """The declaration of a field, its gaps filled by name and annotation."""
    declared: Mapping[str, Any] = item.metadata["parameter"]
    if not isinstance(item.type, str):
        raise TypeError(f"{item.name}: a module with parameters imports annotations from __future__")
    annotation = item.type.replace(" | None", "")
    needed = item.default is MISSING and item.default_factory is MISSING
    default = item.default if item.default_factory is MISSING else item.default_factory()
    default = None if needed else default
    found = Parameter(
        **{
            "kind": _KINDS.get(annotation, Kind.RECORD),
            "required": needed,
            "tool_default": default,
            **declared,
            "name": item.name,
            "type": annotation,
            "default": default,
        }
    )
    if found.kind is Kind.RECORD:
        return replace(found, option="")
    if "tool" not in declared:
        found = replace(found, tool=item.name.upper())
    if "option" not in declared and not found.required:
        found = replace(found, option="--" + item.name.replace("_", "-"))
    return found
