"""Runs a job or a task for the command line: progress line, Ctrl-C, final table, exit status."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from croplayer_qgis.core.errors import Cancelled
from croplayer_qgis.engine import service
from croplayer_qgis.engine.tasks import load_task
from croplayer_qgis.engine.terminal import (
    RunDisplay,
    TaskDisplay,
    cancel_on_interrupt,
    print_figures,
    print_outcome,
)
from croplayer_qgis.shared.messages import RunParams


def run_with_display(values: Mapping[str, Any]) -> int:
    """Runs what ``RunParams`` reads and returns the exit status: 1 when a block failed, else 0.

    Raises:
        Cancelled: On Ctrl-C, after the figures of the finished blocks were printed.
        CropLayerError: When the run cannot start.
    """
    params = RunParams.from_dict(values)
    with cancel_on_interrupt() as cancelled, RunDisplay() as display:
        result = service.run(params, cancelled.is_set, display.show)
    if display.finished:
        print_figures((event.block, event.state, event.figures) for event in display.finished)
    if result.cancelled:
        raise Cancelled
    print_outcome(result)
    return 1 if result.failed or result.problem else 0


def task_with_display(method: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Runs a task of ``engine/tasks`` and returns its result, whose warnings are shown already.

    Args:
        method: Name of the task.
        values: What its parameters read, as they read a request.

    Raises:
        ParameterError: When a value is not allowed.
        Cancelled: On Ctrl-C.
        CropLayerError: When the task cannot be done.
    """
    task = load_task(method)
    params = task.Params.from_dict(values)
    with cancel_on_interrupt() as cancelled, TaskDisplay() as display:
        result = task.run(params, cancelled.is_set, display.report)
        for sentence in result.get("warnings", ()):
            display.warn(sentence)
    return result
