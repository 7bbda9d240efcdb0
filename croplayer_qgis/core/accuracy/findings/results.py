"""What an accuracy task found, and how it is kept: a folder of CSV files, one JSON a task, one report.

A folder may hold the results of several tasks (``assess``, ``areas``, ``compare``) on one map. Each task
writes its tables as CSV and everything as ``<task>.json``; the report is made anew from the JSON files there.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np

from croplayer_qgis.core.accuracy.findings.provenance import versions
from croplayer_qgis.core.accuracy.findings.tables import Row, write_csv
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.paths import exists, is_file
from croplayer_qgis.shared.sentence import sentence_of, with_templates, without_templates


@dataclass(frozen=True)
class Results:
    """Result of a task.

    Attributes:
        task: ``assess``, ``areas`` or ``compare``.
        maps: Records of the maps concerned (``provenance.describe_map``), the main one first.
        facts: What else the reader must know: design, estimator, seed, level ... in words by title.
        tables: Rows by file name.
        sentences: Main findings as sentences for a paper.
        notes: What limits them.
        files: Other files that the task wrote into the folder.
    """

    task: str
    maps: Sequence[Mapping[str, Any]]
    facts: Mapping[str, object]
    tables: Mapping[str, Sequence[Row]]
    sentences: Sequence[str]
    notes: Sequence[str]
    files: Sequence[Path] = field(default_factory=tuple)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready record."""
        record: dict[str, Any] = plain(
            {
                "task": self.task,
                "created": datetime.now(timezone.utc).isoformat(timespec="microseconds"),
                "versions": versions(),
                "maps": self.maps,
                "facts": self.facts,
                "tables": self.tables,
                "sentences": self.sentences,
                "notes": self.notes,
            }
        )
        return record


@contextmanager
def results_folder(folder: Path) -> Iterator[Path]:
    """Creates the folder for results; what was new in it goes again when they do not become whole.

    Raises:
        InputError: It cannot be created.
    """
    made = [place for place in (folder, *folder.absolute().parents) if not exists(place)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError("{} cannot be created; choose another folder.", folder, detail=str(error)) from error
    before = set(folder.iterdir())
    try:
        yield folder
    except BaseException:
        for left in set(folder.iterdir()) - before:
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        with suppress(OSError):  # something is in it
            for place in made:
                place.rmdir()
        raise


def save(folder: Path, results: Results) -> dict[str, Any]:
    """Writes the tables and the JSON.

    Returns:
        The record of the results, and the ``files`` written.

    Raises:
        InputError: A file cannot be written.
    """
    record = results.to_dict()
    files = list(results.files)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in results.tables.items():
            files.append(folder / f"{name}.csv")
            write_csv(files[-1], rows)
        files.append(folder / f"{results.task}.json")
        files[-1].write_text(
            json.dumps(with_templates(record), ensure_ascii=False, indent=1, allow_nan=False),
            encoding="utf-8",
        )
    except OSError as error:
        raise InputError(
            "{} cannot be written; close it where it is open, or choose another folder.",
            error.filename,
            detail=str(error),
        ) from error
    return {**record, "folder": str(folder), "files": [str(path) for path in files]}


def load(folder: Path) -> dict[str, dict[str, Any]]:
    """Records of the results in a folder by task; files that are none are passed over."""
    found = {}
    for task in ("assess", "areas", "compare"):
        path = folder / f"{task}.json"
        if is_file(path):
            try:
                text = path.read_text(encoding="utf-8")
                found[task] = without_templates(read_json(text, object_hook=sentence_of))
            except (OSError, ValueError):
                continue
    return found


def plain(value: Any) -> Any:
    """The value with numpy's numbers as Python's, tuples as lists and NaN as None."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not np.isfinite(value):
        return None
    return value
