"""The kinds of columns that results have: words, shares, percent, hectares, and intervals of them."""

from __future__ import annotations

from collections.abc import Callable

from croplayer_qgis.gui.accuracy.results.result_table import Column
from croplayer_qgis.gui.accuracy.results.result_tables import (
    Row,
    figure,
    interval,
    measure_text,
    number,
    short_measure,
)
from croplayer_qgis.translation import tr


def words(title: str, name: str) -> Column:
    """Text as it is."""
    return Column(title, lambda row: str(row.get(name) or ""))


def class_words(title: str) -> Column:
    """Class of a row; a user's own classes have their own names."""
    return Column(title, lambda row: tr(str(row.get("class") or "")))


def count(title: str, name: str) -> Column:
    """A whole number."""
    return Column(title, lambda row: str(row.get(name, "–")), _key(name))


def measure(title: str) -> Column:
    """What a row is about, in words."""
    return Column(
        title,
        lambda row: measure_text(row["measure"]),
        short=lambda row: short_measure(row["measure"]),
        tip=lambda row: "\n".join(filter(None, (measure_text(row["measure"]), row.get("note")))),
    )


def share(title: str, name: str, signed: bool = False) -> Column:
    """A share of 0-1 in percent; kappa, which is none, as it is."""
    return Column(
        title, lambda row: figure(number(row, name), str(row.get("measure", "")), signed=signed), _key(name)
    )


def share_interval(title: str, low: str = "low", high: str = "high", signed: bool = False) -> Column:
    """Both ends of an interval of shares."""
    return Column(
        title,
        lambda row: interval(number(row, low), number(row, high), str(row.get("measure", "")), signed=signed),
        _key(low),
    )


def hectares(title: str, name: str) -> Column:
    """An area."""
    return Column(title, lambda row: figure(number(row, name), unit="ha"), _key(name))


def hectares_interval(title: str, low: str, high: str) -> Column:
    """Both ends of an interval of areas."""
    return Column(title, lambda row: interval(number(row, low), number(row, high), unit="ha"), _key(low))


def percent(title: str, name: str, signed: bool = True) -> Column:
    """A figure that is in percent already."""

    def text(row: Row) -> str:
        value = number(row, name)
        return "–" if value is None else f"{value:+.1f} %" if signed else f"{value:.1f} %"

    return Column(title, text, _key(name))


def _key(name: str) -> Callable[[Row], float | None]:
    return lambda row: number(row, name)
