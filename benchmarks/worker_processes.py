"""Own worker processes against Dask's LocalCluster: ``python -m benchmarks.worker_processes [ROUNDS]``.

Both start two processes, in turn, each in a fresh coordinator, and answer calls that do nothing. Printed are
medians: seconds until both processes have answered a call that imports what mapping needs, memory of all
processes together (proportional set size; Linux), processor time of all of them, share of a core they take
while nothing is to be done, milliseconds a call, and seconds to end them. Decision 9 rests on it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor

import psutil

from croplayer_qgis.core.job.local_workers import WorkerProcesses

COUNT = 2
CALLS = 200
IDLE_S = 5.0


def main() -> None:
    """Measures both kinds in turn and prints the medians of the rounds."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    found: dict[str, list[dict[str, float]]] = {"own": [], "dask": []}
    for _ in range(rounds):
        for kind, measured in found.items():
            command = [sys.executable, "-m", "benchmarks.worker_processes", "--one", kind]
            ended = subprocess.run(command, capture_output=True, text=True, check=True)
            measured.append(json.loads(ended.stdout.splitlines()[-1]))
    for kind, measured in found.items():
        medians = {name: statistics.median(one[name] for one in measured) for name in measured[0]}
        print(kind, ", ".join(f"{name} {value:.2f}" for name, value in medians.items()))


def measure(kind: str) -> dict[str, float]:
    """Figures of one kind of worker processes, by name."""
    started = time.perf_counter()
    executor, end = _own() if kind == "own" else _dask()
    seen: set[int] = set()
    while len(seen) < COUNT:
        seen |= {future.result() for future in [executor.submit(ready, i) for i in range(COUNT)]}
    start_s = time.perf_counter() - started
    processes = [psutil.Process(), *psutil.Process().children(recursive=True)]
    memory = sum(process.memory_full_info().pss for process in processes)
    began, busy = time.perf_counter(), _cpu_s(processes)
    time.sleep(IDLE_S)
    idle = (_cpu_s(processes) - busy) / (time.perf_counter() - began)
    began = time.perf_counter()
    for future in [executor.submit(ready, i, 0.0) for i in range(CALLS)]:
        future.result()
    call_s = (time.perf_counter() - began) / CALLS
    began = time.perf_counter()
    end()
    return {
        "start_s": start_s,
        "memory_mib": memory / 2**20,
        "idle_percent": 100 * idle,
        "call_ms": 1000 * call_s,
        "end_s": time.perf_counter() - began,
        "cpu_s": sum(os.times()[:4]),
    }


def ready(_number: int, wait_s: float = 0.2) -> int:
    """Runs in a worker: its process id, after a wait that leaves the next call to another one."""
    import croplayer_qgis.core.job.workers  # noqa: F401 - what mapping needs

    time.sleep(wait_s)
    return os.getpid()


def _own() -> tuple[Executor, Callable[[], None]]:
    executor = WorkerProcesses(COUNT)
    return executor, executor.shutdown


def _dask() -> tuple[Executor, Callable[[], None]]:
    from distributed import Client, LocalCluster

    cluster = LocalCluster(n_workers=COUNT, threads_per_worker=1, processes=True, dashboard_address=None)
    client = Client(cluster)

    def end() -> None:
        client.close()
        cluster.close()

    return client.get_executor(pure=False), end


def _cpu_s(processes: list[psutil.Process]) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in processes)


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(measure(sys.argv[-1])))
    else:
        main()
