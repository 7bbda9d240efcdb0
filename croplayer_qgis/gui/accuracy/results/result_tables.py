"""Results of the engine's accuracy tasks as QGIS shows them: the record of a task, and its figures in words.

A record is what ``core/accuracy/results`` describes; it lies in the results folder as ``TASK.json`` too, so
that results of an earlier day can be opened again.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.sentence import without_templates
from croplayer_qgis.shared.vocabulary.accuracy import MEASURE_WORDS
from croplayer_qgis.translation import in_users_language, tr

Row = Mapping[str, Any]
Record = Mapping[str, Any]


def read_record(folder: Path, task: str) -> Record | None:
    """The record of a task in a results folder, None when there is none that can be read."""
    try:
        text = (folder / f"{task}.json").read_text(encoding="utf-8")
        record = read_json(text, object_hook=in_users_language)
    except (OSError, ValueError):
        return None
    return {**without_templates(record), "folder": str(folder)} if isinstance(record, dict) else None


def rows_of(record: Record, table: str) -> list[Row]:
    """Rows of one of a record's tables; [] when it has no such table."""
    return list(record.get("tables", {}).get(table, ()))


def number(row: Row, column: str) -> float | None:
    """A figure of a row; None where it is not defined, and the row's ``note`` says why."""
    value = row.get(column)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def measure_text(measure: str) -> str:
    """A measure in words."""
    words = MEASURE_WORDS.get(measure)
    return measure.replace("_", " ").capitalize() if words is None else tr(words)


def short_measure(measure: str) -> str:
    """A measure in one word, where a column is narrow."""
    return {
        "overall_accuracy": tr("Overall"),
        "users_accuracy": tr("User's"),
        "producers_accuracy": tr("Producer's"),
        "quantity_disagreement": tr("Quantity"),
        "allocation_disagreement": tr("Allocation"),
    }.get(measure) or measure_text(measure)


def figure(value: float | None, measure: str = "", unit: str = "%", signed: bool = False) -> str:
    """A figure as text: kappa as it is, other shares in percent, areas in hectares; "–" when undefined."""
    if value is None:
        return "–"
    sign = "+" if signed else ""
    if unit == "ha":
        return f"{value:{sign},.1f} ha"
    if measure == "kappa":
        return f"{value:{sign}.3f}"
    return f"{100 * value:{sign}.1f} %"


def interval(
    low: float | None, high: float | None, measure: str = "", unit: str = "%", signed: bool = False
) -> str:
    """An interval as text, "–" when there is none."""
    if low is None or high is None:
        return "–"
    first, second = (figure(value, measure, unit, signed) for value in (low, high))
    for suffix in (" %", " ha"):
        if first.endswith(suffix) and second.endswith(suffix):
            first = first[: -len(suffix)]
    return tr("{} to {}").format(first, second)
