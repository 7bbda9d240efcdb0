"""Maps blocks on an executor: threads or processes of one machine, or a Dask cluster.

Workers share the job's folder and nothing else: they read no GeoPackage, which is the coordinator's alone,
and look for a marker file to learn that the run was cancelled.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from functools import lru_cache
from pathlib import Path

from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.imagery.reader import TileReader
from croplayer_qgis.core.imagery.readers import open_reader
from croplayer_qgis.core.job.folder import JobFolder
from croplayer_qgis.core.job.models import load_models
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.core.job.pipeline import BlockResult, map_block
from croplayer_qgis.core.job.stages import Ended, News, Started

_POLL_S = 0.1
_IN_FLIGHT = 64  # blocks handed out at once: enough for a cluster's workers, few enough to take back
_CANCEL_MARKER = "run.cancel"


def map_on_executor(
    job: JobFolder,
    blocks: Sequence[Block],
    secrets: Mapping[str, str],
    cache_folder: Path | None,
    executor: Executor,
) -> Generator[News | None, None, None]:
    """Maps blocks like ``stages.map_in_stages``; of a block only its beginning and its end are reported.

    Closing the iterator takes back what no worker has begun, and marks the rest as cancelled.

    Raises:
        JobError: A worker process died.
    """
    marker = job.path / _CANCEL_MARKER
    marker.unlink(missing_ok=True)
    parameters = json.dumps(job.parameters.to_dict())
    waiting = list(reversed(blocks))
    running: dict[Future[BlockResult], Block] = {}
    try:
        while waiting or running:
            while waiting and len(running) < _IN_FLIGHT:
                block = waiting.pop()
                secret_items = tuple(sorted(secrets.items()))
                future = executor.submit(
                    map_in_worker, block, str(job.path), parameters, secret_items, cache_folder
                )
                running[future] = block
                yield Started(block)
            ended, _ = wait(running, _POLL_S, FIRST_COMPLETED)
            for future in ended:
                yield Ended(running.pop(future), _outcome(future))
            if not ended:
                yield None
    except BrokenExecutor as error:
        raise JobError(
            "A worker process died, perhaps for lack of memory; run the job again with fewer workers.",
            str(error),
        ) from error
    finally:
        if running:
            marker.touch()
        for future in running:
            future.cancel()


def map_in_worker(
    block: Block, path: str, parameters: str, secrets: tuple[tuple[str, str], ...], cache_folder: Path | None
) -> BlockResult:
    """Maps a block in a worker; models and readers stay open for its next block."""
    job = JobFolder(Path(path), JobParameters.from_dict(json.loads(parameters)))
    marker = job.path / _CANCEL_MARKER
    readers = _readers(parameters, secrets, cache_folder)
    return map_block(block, job, readers, load_models(job.parameters.models), marker.exists)


def _outcome(future: Future[BlockResult]) -> BlockResult | Exception:
    try:
        return future.result()
    except BrokenExecutor:
        raise
    except Exception as error:  # whatever happened in the worker: the coordinator decides what it means
        return error


@lru_cache(maxsize=1)
def _readers(
    parameters: str, secrets: tuple[tuple[str, str], ...], cache_folder: Path | None
) -> tuple[TileReader, ...]:
    sources = JobParameters.from_dict(json.loads(parameters)).sources
    return tuple(open_reader(source, dict(secrets), cache_folder) for source in sources)
