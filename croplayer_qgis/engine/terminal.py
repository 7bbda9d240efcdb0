"""Shows a run on the terminal: a progress line while it goes, a table of figures per block at its end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from croplayer_qgis.engine import messages
from croplayer_qgis.engine.messages import BlockDone, BlockFailed, Figure, Notification, RunResult, Warned


class RunDisplay:
    """Takes the notifications of a run; use it as a context manager around the run."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._bar = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            TextColumn("{task.fields[pace]}"),
            console=self._console,
        )
        self._task = self._bar.add_task("starting", total=None, pace="")
        self.finished: list[BlockDone] = []

    def __enter__(self) -> RunDisplay:
        self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def show(self, event: Notification) -> None:
        """Shows one notification; may be called from any thread."""
        if isinstance(event, messages.Progress):
            done = event.blocks_done + (event.fraction if event.blocks_done < event.blocks_total else 0)
            self._bar.update(
                self._task,
                completed=round(done, 2),
                total=event.blocks_total,
                description=f"{event.block} {event.step}",
                pace=_pace(event),
            )
        elif isinstance(event, BlockDone):
            self.finished.append(event)
            self._bar.print(f"{event.block} {event.state}")
        elif isinstance(event, BlockFailed):
            self._bar.print(f"{event.block} failed: {event.message}", style="red")
        elif isinstance(event, Warned):
            self._bar.print(" ".join(filter(None, (event.block, event.message))), style="yellow")


@contextmanager
def cancel_on_interrupt() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C sets; the second one breaks off at once."""
    cancelled = threading.Event()
    before = signal.getsignal(signal.SIGINT)

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        cancelled.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield cancelled
    finally:
        signal.signal(signal.SIGINT, before)


def print_figures(rows: Iterable[tuple[str, str, Mapping[str, Figure]]]) -> None:
    """Prints a table of (block id, state, figures of ``core/job``) on stdout."""
    table = Table()
    for title in ("block", "state"):
        table.add_column(title, no_wrap=True)
    for title in ("imagery %", "scene", "missing", "cropland ha", "cropland %", "s"):
        table.add_column(title, justify="right")
    for block, state, figures in rows:
        table.add_row(
            block,
            state,
            _cell(figures, ("imagery_share_a", "imagery_share_b"), 100.0, 1),
            _cell(figures, ("scene_class_a", "scene_class_b")),
            _cell(figures, ("missing_tiles_a", "missing_tiles_b")),
            _cell(figures, ("cropland_ha_a", "cropland_ha_b", "cropland_ha_fused"), 1.0, 0),
            _cell(figures, ("cropland_share_a", "cropland_share_b", "cropland_share_fused"), 100.0, 1),
            _cell(figures, ("seconds",), 1.0, 0),
        )
    table.caption = "imagery, scene and missing tiles: source A / B; cropland: A / B / fused"
    Console(highlight=False).print(table)


def print_outcome(result: RunResult) -> None:
    """Says on stderr how many blocks ended how, and where they are."""
    counts = (("done", result.done), ("incomplete", result.incomplete), ("failed", result.failed))
    parts = [f"{len(blocks)} {name}" for name, blocks in counts if blocks] or ["nothing to do"]
    Console(stderr=True, highlight=False).print(f"{', '.join(parts)}: {result.job}")


def _cell(figures: Mapping[str, Figure], names: Iterable[str], factor: float = 1.0, digits: int = 0) -> str:
    values = [figures.get(name) for name in names]
    if all(value is None for value in values):
        return ""
    return " / ".join(_text(value, factor, digits) for value in values)


def _text(value: Figure, factor: float, digits: int) -> str:
    if value is None:
        return "-"
    return value if isinstance(value, str) else f"{value * factor:.{digits}f}"


def _pace(event: messages.Progress) -> str:
    """Rate and remaining time in words, "" as long as they are unknown."""
    rate = "" if event.rate is None else f"{event.rate:.0f} blocks/h"
    if event.eta_s is None:
        return rate
    minutes, seconds = divmod(round(event.eta_s), 60)
    return f"{rate} {minutes:d}:{seconds:02d} left".strip()
