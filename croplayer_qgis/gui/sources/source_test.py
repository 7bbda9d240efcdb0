"""A trial of one source through the engine: at most one at a time, and it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from croplayer_qgis.client.secrets import SecretError, UnboundKeyError, allow_key, secrets_for
from croplayer_qgis.gui.state import ChosenSource, DockState
from croplayer_qgis.shared import messages
from croplayer_qgis.shared.messages.test_source import TestSourceParams
from croplayer_qgis.translation import tr


class SourceTest(QObject):
    """Asks the second engine process for one tile."""

    def __init__(self, state: DockState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._running = False

    @property
    def is_running(self) -> bool:
        """Whether a tile is awaited."""
        return self._running

    def start(
        self,
        source: ChosenSource,
        zoom: int,
        place: tuple[float, float],
        on_result: Callable[[dict[str, Any]], None],
        on_problem: Callable[[str], None],
    ) -> None:
        """Fetches the tile at a place; exactly one of the two functions is called, now or later.

        Args:
            source: The source to try.
            zoom: Zoom of the tile.
            place: Longitude and latitude in degrees.
            on_result: Called with the result of the task ``test_source``.
            on_problem: Called with one sentence; with "" when the user stopped the trial.
        """
        client = self._state.tools()
        if client is None:
            on_problem(tr("The engine is not installed yet; install it first."))
            return
        try:
            secrets = secrets_for([source])
        except UnboundKeyError as error:
            on_problem(str(error))
            allow = (tr("Send the key there"), lambda id=error.source_id, url=error.url: allow_key(id, url))
            self._state.say(str(error), Qgis.MessageLevel.Warning, action=allow)
            return
        except SecretError as error:
            on_problem(str(error))
            return

        def succeed(result: dict[str, Any]) -> None:
            self._running = False
            on_result(result)

        def fail(error: messages.ErrorInfo) -> None:
            self._running = False
            if error.detail:
                self._state.log(f"{error.message}\n{error.detail}")
            on_problem("" if error.code == messages.CANCELLED else error.message)

        self._running = True
        lon, lat = place
        params = TestSourceParams(dict(source.record), zoom, lon, lat, secrets)
        client.start_task("test_source", params, succeed, fail)

    def stop(self) -> None:
        """Ends the trial; ``on_problem`` follows."""
        client = self._state.tools()
        if client is not None and self._running:
            client.cancel()
