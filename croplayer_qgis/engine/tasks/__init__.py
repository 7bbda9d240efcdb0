"""The engine's tasks, one a file: what can be asked of it besides ``run``, by QGIS and on the command line.

The module ``tasks/NAME.py`` is the request ``NAME``. It has ``Params``, a dataclass of ``shared/messages``,
and ``run(params, cancelled, report)``, which returns a JSON-ready mapping, raises CropLayerError, polls
``cancelled`` several times a second (then raises Cancelled), and reports the share done, 0-1, with a few
words. What the user should know of a result that stands goes into its item ``warnings``, a list of
sentences. The logic is in ``core/``; a task only connects.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Protocol, cast

from croplayer_qgis.shared import messages

Cancelled = Callable[[], bool]
Report = Callable[[float, str], None]

TASKS: Mapping[str, str] = MappingProxyType(
    {module.name: f"{__name__}.{module.name}" for module in pkgutil.iter_modules(__path__)}
)
"""Module by name of the request; a module is imported when its task is first asked for."""


class Task(Protocol):
    """What a task's module has."""

    Params: type[messages.Params]

    def run(self, params: Any, cancelled: Cancelled, report: Report) -> Mapping[str, Any]:
        """Does the work and returns its result."""


def load_task(method: str) -> Task:
    """The module of a task, imported now; raises KeyError for a method that is no task."""
    return cast(Task, importlib.import_module(TASKS[method]))
