"""The table of agreement with the reference that ``make demo`` prints."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rich.table import Table

from croplayer_qgis.core.grid import Block
from demo.reference import Agreement, compare


def reference_table(folder: Path, blocks: Iterable[Block], fields: Path, area: Path) -> Table:
    """One row per block and source: agreement with the hand-drawn fields, and all blocks together."""
    table = Table(title=f"Job {folder.name}: agreement with the hand-drawn fields", title_justify="left")
    table.add_column("Block", no_wrap=True)
    table.add_column("Map", no_wrap=True)
    for name in ("OA", "Precision", "Recall", "IoU", "Pixels"):
        table.add_column(name, justify="right")
    titles = {"a": "A", "b": "B (derived)", "fused": "fused"}
    total = dict.fromkeys(titles, Agreement(0, 0, 0, 0))
    for block in blocks:
        product = folder / "blocks" / f"{block.id}.tif"
        if not product.is_file():
            continue
        agreement = compare(product, fields, area)
        if not agreement["fused"].pixels:
            continue
        for name, title in titles.items():
            _add(table, block.id if name == "a" else "", title, agreement[name], end=name == "fused")
            total[name] += agreement[name]
    for name, title in titles.items():
        _add(table, "all" if name == "a" else "", title, total[name])
    table.caption = (
        "Test tiles: no model was trained on them. Imagery is NAIP, not Mapbox or Google; "
        "B is derived from A, which is clean everywhere: this does not show how two real acquisitions fare."
    )
    return table


def _add(table: Table, block: str, title: str, agreement: Agreement, end: bool = False) -> None:
    figures = (f"{value:.3f}" for value in agreement.figures)
    table.add_row(block, title, *figures, f"{agreement.pixels / 1000:,.0f} k", end_section=end)
