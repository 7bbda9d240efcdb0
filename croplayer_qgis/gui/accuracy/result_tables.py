"""The tables of an assessment as the engine writes them: CSV files of a results folder, and their words."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from croplayer_qgis.translation import tr

Row = Mapping[str, str]
Tables = Mapping[str, "list[Row]"]


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """Every CSV of a results folder, by its name without ``.csv``; a file that cannot be read is left out."""
    found: dict[str, list[Row]] = {}
    for path in sorted(folder.glob("*.csv")):
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                found[path.stem] = list(csv.DictReader(file))
        except (OSError, UnicodeDecodeError, csv.Error):
            continue
    return found


def number(row: Row, column: str) -> float | None:
    """A figure of a row; None for an empty cell, whose ``note`` says why."""
    try:
        return float(row.get(column) or "")
    except ValueError:
        return None


def measure_text(measure: str) -> str:
    """A measure in words."""
    return {
        "overall_accuracy": tr("Overall accuracy"),
        "users_accuracy": tr("User's accuracy"),
        "producers_accuracy": tr("Producer's accuracy"),
        "f1_score": tr("F1 score"),
        "area_proportion": tr("Area proportion"),
        "quantity_disagreement": tr("Quantity disagreement"),
        "allocation_disagreement": tr("Allocation disagreement"),
        "kappa": tr("Kappa"),
    }.get(measure, measure.replace("_", " ").capitalize())


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
