"""Which raster values mean which class: tables of codes, and bins of a continuous layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.stored_table import read_table
from croplayer_qgis.shared.code_table import CodeTable, CodeTableError
from croplayer_qgis.shared.paths import path_and_layer

NO_CLASS = -1
"""Index of a pixel or point that belongs to no class: no-data."""

Indices = NDArray[np.int16]


class Classifier(Protocol):
    """Turns raster values into indices of ``names``."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes, in the order of their indices."""

    def indices(self, values: NDArray[Any]) -> Indices:
        """Index of each value's class, ``NO_CLASS`` for no-data; same shape as ``values``."""


@dataclass(frozen=True)
class ClassTable:
    """Class names and the raster values that mean them.

    Attributes:
        names: Class names, each once.
        codes: Raster value -> class name.
        nodata: Raster values that are no-data, besides the raster's own no-data value.
        other: Class of every value that is neither in ``codes`` nor in ``nodata``, or ``nodata``. Without it
            such a value is refused.
    """

    names: tuple[str, ...]
    codes: Mapping[int, str]
    nodata: frozenset[int] = field(default_factory=frozenset)
    other: str | None = None

    def __post_init__(self) -> None:
        if not self.names or len(set(self.names)) != len(self.names):
            raise InputError("A class list needs at least one name, and each name once.")
        unknown = sorted(set(self.code_table.names) - set(self.names))
        if unknown:
            raise InputError(
                "The code table names classes that are not in the class list: {}.", ", ".join(unknown)
            )

    @property
    def code_table(self) -> CodeTable:
        """The codes alone, which say what a value means."""
        return CodeTable(self.codes, self.nodata, self.other)

    def indices(self, values: NDArray[Any]) -> Indices:
        """Index of each value's class (see ``Classifier``); raises InputError for an unknown value."""
        masked = np.ma.asarray(values)
        found, inverse = np.unique(masked.filled(_any_code(self)), return_inverse=True)
        table = np.full(len(found), NO_CLASS, np.int16)
        for position, value in enumerate(found):
            table[position] = self._index_of(float(value))
        result: Indices = table[inverse].reshape(masked.shape)
        result[np.ma.getmaskarray(masked)] = NO_CLASS
        return result

    def _index_of(self, value: float) -> int:
        try:
            name = self.code_table.class_of(value)
        except CodeTableError as error:
            known = f"known codes: {sorted(self.codes)}, no-data: {sorted(self.nodata)}"
            raise InputError(error.user_message, detail=known) from error
        return NO_CLASS if name is None else self.names.index(name)

    @classmethod
    def of(cls, table: CodeTable, names: tuple[str, ...] = ()) -> ClassTable:
        """A code table with its classes in the order of ``names``, in its own order without."""
        return cls(names or table.names, table.codes, table.nodata, table.other)

    @classmethod
    def from_file(cls, path: Path) -> ClassTable:
        """Reads a table with the columns ``code`` and ``class`` (see ``CodeTable``); raises InputError."""
        table, _ = read_table(path)
        try:
            return cls.of(CodeTable.of_table(table, path_and_layer(path)[0].name))
        except CodeTableError as error:
            raise InputError(error.user_message) from error


def _any_code(table: ClassTable) -> int:
    """A value that is safe to put under a mask: one that the table knows."""
    return next(iter(table.codes), 0)


@dataclass(frozen=True)
class Bins:
    """Bins of a continuous layer, e.g. the expected correctness of 0-100 in bins of 20.

    Attributes:
        edges: Rising edges; a bin holds its lower edge, and the last one its upper edge too.
        nodata: Value that is no-data, besides the raster's own.
    """

    edges: tuple[float, ...]
    nodata: float | None = None

    def __post_init__(self) -> None:
        if len(self.edges) < 2 or list(self.edges) != sorted(set(self.edges)):
            raise InputError("Bins need at least two edges, each larger than the one before.")

    @property
    def names(self) -> tuple[str, ...]:
        """Names such as ``0-20``."""
        return tuple(f"{low:g}-{high:g}" for low, high in zip(self.edges, self.edges[1:], strict=False))

    def indices(self, values: NDArray[Any]) -> Indices:
        """Index of each value's bin (see ``Classifier``); raises InputError for a value outside the edges."""
        masked = np.ma.asarray(values)
        data = np.asarray(np.ma.filled(masked.astype(np.float64), np.nan))
        if self.nodata is not None:
            data[data == self.nodata] = np.nan
        valid = ~np.isnan(data)
        inside = data[valid]
        if inside.size and (inside.min() < self.edges[0] or inside.max() > self.edges[-1]):
            raise InputError(
                "The layer has values from {} to {}, outside the bins "
                "{} to {}: widen the bins or name the no-data value.",
                f"{inside.min():g}",
                f"{inside.max():g}",
                f"{self.edges[0]:g}",
                f"{self.edges[-1]:g}",
            )
        result: Indices = np.full(data.shape, NO_CLASS, np.int16)
        bins = np.searchsorted(np.asarray(self.edges), inside, side="right") - 1
        result[valid] = np.minimum(bins, len(self.edges) - 2)
        return result


@dataclass(frozen=True)
class Whole:
    """Every pixel with data in one class: the frame of simple random, systematic and cluster samples."""

    nodata: frozenset[int] = field(default_factory=frozenset)
    name: str = "all"

    @property
    def names(self) -> tuple[str, ...]:
        """The one name."""
        return (self.name,)

    def indices(self, values: NDArray[Any]) -> Indices:
        """0 where there is data, else ``NO_CLASS``."""
        masked = np.ma.asarray(values)
        outside = np.ma.getmaskarray(masked) | np.isin(masked.data, list(self.nodata))
        if masked.dtype.kind == "f":
            outside |= np.isnan(masked.data)
        return np.where(outside, NO_CLASS, 0).astype(np.int16)


def label_index(label: object, names: Sequence[str], codes: Mapping[int, str] | None = None) -> int | None:
    """Index of a label given as a class name (case ignored) or a code (true is 1); None when it is neither.

    Empty labels and those not yet given (None, "", NaN) give ``NO_CLASS``.
    """
    if label is None or (isinstance(label, float) and np.isnan(label)) or str(label).strip() == "":
        return NO_CLASS
    folded = [name.casefold() for name in names]
    text = str(int(label) if isinstance(label, (bool, np.bool_)) else label).strip().casefold()
    if text in folded:
        return folded.index(text)
    try:
        code = float(text)
    except ValueError:
        return None
    name = (codes or {}).get(int(code)) if code == int(code) else None
    return None if name is None else names.index(name)
