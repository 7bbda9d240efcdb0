"""A figure with its bootstrap interval over tiles, as a card's metric."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from croplayer_qgis.core.models.card import Metric
from croplayer_qgis.training.iqa.metrics import bootstrapped

Item = TypeVar("Item")


def metric(
    name: str,
    items: Sequence[Item],
    tile_of: Callable[[Item], str],
    figure: Callable[[list[Item]], float],
    dataset: str,
) -> Metric:
    """``figure`` of all items with its 95 % interval over resampled tiles."""
    groups = [tile_of(item) for item in items]
    interval = bootstrapped(lambda rows: figure([items[row] for row in rows]), groups)
    return Metric(name, *interval, dataset)


def table(metrics: Sequence[Metric]) -> str:
    """Metrics as a Markdown table."""
    rows = [f"| {m.name} | {m.value:.4f} | {_end(m.low)} - {_end(m.high)} | {m.dataset} |" for m in metrics]
    return "\n".join(["| figure | value | 95 % interval | data |", "|---|---|---|---|", *rows])


def _end(value: float | None) -> str:
    return "?" if value is None else f"{value:.4f}"
