"""Keys and tokens on their way to a worker: they can be read there, and nowhere on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Secrets(Mapping[str, str]):
    """Key or token by source id, which no log, dashboard, traceback or task key shows.

    Whoever prints it sees the ids only. It travels between processes in memory, as part of a task's
    arguments: over a pipe on one machine, over the scheduler's connections on a cluster (encrypted only
    with ``tls://``). Its hash knows the ids only.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self.__values = dict(values)

    def __getitem__(self, source_id: str) -> str:
        return self.__values[source_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.__values)

    def __len__(self) -> int:
        return len(self.__values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secrets) and self.__values == other.__values

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.__values)))

    def __repr__(self) -> str:
        return f"Secrets({', '.join(f'{source_id}=***' for source_id in self)})"
