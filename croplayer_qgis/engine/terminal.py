"""Shows work on the terminal: a progress line while it goes, a table of figures per block at a run's end."""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table

from croplayer_qgis.engine.signals import acting_on_signals
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages import BlockDone, BlockFailed, Figure, Notification, RunResult, Warned
from croplayer_qgis.shared.vocabulary.figures import without_imagery

_ROWS_SHOWN = 200
_BLOCKS_SHOWN = 2


class RunDisplay:
    """Takes the notifications of a run; use it as a context manager around the run."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._bar = Progress(
            BarColumn(),
            TextColumn("{task.fields[pace]}"),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=self._console,
        )
        self._task = self._bar.add_task("starting", total=None, pace="")
        self._started = False
        self._under_way: dict[str, messages.Progress] = {}
        self.finished: deque[BlockDone] = deque(maxlen=_ROWS_SHOWN)

    def __enter__(self) -> RunDisplay:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._started:
            self._bar.stop()

    def show(self, event: Notification) -> None:
        """Shows one notification; the first one opens the progress line, which a refused run never gets."""
        if not self._started:
            self._bar.start()
            self._started = True
        if isinstance(event, messages.Progress):
            self._under_way[event.block] = event
            self._bar.update(
                self._task,
                completed=round(event.share * event.blocks_total, 2),
                total=event.blocks_total,
                description=self._blocks(),
                pace=str(event.pace),
            )
        elif isinstance(event, BlockDone):
            self.finished.append(event)
            self._count(event.block)
            told = filter(None, (event.state, without_imagery(event.figures)))
            self._bar.print(f"{event.block} {', '.join(told)}")
        elif isinstance(event, BlockFailed):
            self._count(event.block)
            self._bar.print(f"{event.block} failed: {event.message}", style="red")
        elif isinstance(event, Warned):
            self._bar.print(" ".join(filter(None, (event.block, event.message))), style="yellow")

    def _count(self, block: str) -> None:
        self._under_way.pop(block, None)
        self._bar.update(self._task, description=self._blocks())

    def _blocks(self) -> str:
        """The blocks taken up first of those under way, and how many more there are."""
        first = list(self._under_way.values())[:_BLOCKS_SHOWN]
        parts = [f"{event.block} {event.step} {event.fraction:.0%}" for event in first]
        more = len(self._under_way) - len(first)
        return ", ".join(parts) + (f" and {more} more" if more else "")


class TaskDisplay:
    """A task's progress line, where there is a terminal; use it as a context manager around the task."""

    def __init__(self) -> None:
        console = Console(stderr=True, highlight=False)
        self._bar = Progress(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.description}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> TaskDisplay:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._task is not None:
            self._bar.stop()

    def report(self, fraction: float, text: str) -> None:
        """Shows how far the task is, 0-1; the line opens with the first report."""
        if self._task is None:
            self._task = self._bar.add_task(text, total=1.0)
            self._bar.start()
        self._bar.update(self._task, completed=fraction, description=text)

    def warn(self, sentence: str) -> None:
        """Prints a warning above the line."""
        self._bar.console.print(sentence, style="yellow", soft_wrap=True)


@contextmanager
def cancel_on_interrupt() -> Iterator[threading.Event]:
    """An event that the first Ctrl-C or SIGTERM sets; the second one breaks off at once."""
    cancelled = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        cancelled.set()
        restore()
        signal.signal(signal.SIGINT, signal.default_int_handler)  # what is being made is cleared away

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    for number in before:
        signal.signal(number, on_interrupt)
    try:
        with acting_on_signals(lambda _number: cancelled.set()):
            yield cancelled
    finally:
        restore()


def print_figures(rows: Iterable[tuple[str, str, Mapping[str, Figure]]]) -> None:
    """Prints a table of (block id, state, figures of ``core/job``) on stdout, a line a map."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for title in ("block", "map"):
        table.add_column(title, no_wrap=True)
    for title in ("imagery\n%", "scene", "missing\ntiles", "place-\nholders", "cropland\nha", "cropland\n%"):
        table.add_column(title, justify="right", no_wrap=True)
    for block, state, figures in rows:
        names = iter((block, state))
        for layer in ("a", "b", "fused"):
            if layer == "b" and figures.get("imagery_share_b") is None:
                continue  # a job of one source
            table.add_row(
                next(names, ""),
                layer if layer == "fused" else layer.upper(),
                _cell(figures.get(f"imagery_share_{layer}"), 100.0, 1),
                _cell(figures.get(f"scene_class_{layer}")),
                _cell(figures.get(f"missing_tiles_{layer}")),
                _cell(figures.get(f"placeholder_tiles_{layer}")),
                _cell(figures.get(f"cropland_ha_{layer}"), 1.0, 1),
                _cell(figures.get(f"cropland_share_{layer}"), 100.0, 1),
            )
    Console(highlight=False).print(table)


def print_outcome(result: RunResult) -> None:
    """Says on stderr how many blocks ended how, and where they are."""
    counts = (
        ("done", result.done),
        ("incomplete", result.incomplete),
        ("without imagery", result.empty),
        ("failed", result.failed),
    )
    parts = [f"{len(blocks)} {name}" for name, blocks in counts if blocks] or ["nothing to do"]
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(f"{', '.join(parts)}: {result.job}")
    for sentence in (*result.tiles, *((result.problem,) if result.problem else ())):
        console.print(sentence)


def _cell(value: Figure, factor: float = 1.0, digits: int = 0) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value * factor:.{digits}f}"
