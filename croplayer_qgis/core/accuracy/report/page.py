"""Makes ``report.html``, one self-contained file, and its charts, from the results in a folder."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2

from croplayer_qgis.core.accuracy.findings.results import load
from croplayer_qgis.core.accuracy.report import charts_of
from croplayer_qgis.core.accuracy.report.accuracy_bars import MEASURES
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.core.language import Tell, in_templates, teller
from croplayer_qgis.core.patience import patiently
from croplayer_qgis.shared.job_files import ACCURACY_REPORT, chart_file
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.accuracy import Chart

_MEASURES = {
    **{measure: title for measure, (title, _) in MEASURES.items()},
    "area_proportion": mark("Area proportion"),
    "quantity_disagreement": mark("Quantity disagreement"),
    "allocation_disagreement": mark("Allocation disagreement"),
}
_INTERVALS = {
    "normal": mark("normal"),
    "wilson": mark("Wilson"),
    "exact": mark("exact"),
    "none": mark("none"),
}
_WITHIN = {"yes": mark("yes"), "no": mark("no"), "": mark("not compared")}


def write_report(folder: Path, language: str = "", tick: Callable[[], None] = lambda: None) -> Path:
    """Writes the report of all results in the folder that are about the newest one's map.

    Its charts lie beside it as SVG, one file each, for the panel and for a paper.

    Args:
        folder: The folder.
        language: Language of the report, such as ``de``; empty for English.
        tick: Called twice a second; may raise to stop.

    Returns:
        The file, whole at any moment.

    Raises:
        InputError: There are no results, or the file cannot be written.
    """
    results, others = _of_one_map(load(folder))
    if not results:
        raise InputError("{} holds no results of an accuracy task.", folder)
    tell = teller(language)
    template = _environment(tell).get_template("accuracy.html")
    newest = max(results.values(), key=lambda record: str(record["created"]))
    charts = patiently(lambda: charts_of.charts(results, folder, tell), tick)
    page = template.render(
        results=results,
        language=language or "en",
        measures=_MEASURES,
        intervals=_INTERVALS,
        within=_WITHIN,
        others=others,
        newest=newest,
        map=newest["maps"][0],
        charts={name: _data_uri(chart) for name, chart in charts.items()},
    )
    for name in Chart:
        file = chart_file(folder, name.value)
        if name in charts:
            _write(file, charts[name])
        else:
            file.unlink(missing_ok=True)  # of a map whose figures the report leaves out
    _write(folder / ACCURACY_REPORT, page.encode())
    return folder / ACCURACY_REPORT


def _write(path: Path, content: bytes) -> None:
    """Writes a file that is whole at any moment; raises InputError when that cannot be."""
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise InputError("{} cannot be written; choose another folder.", path, detail=str(error)) from error


def _data_uri(svg: bytes) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg).decode("ascii")


def _of_one_map(
    found: Mapping[str, dict[str, Any]],
) -> tuple[dict[str, dict[str, Any]], list[tuple[str, str]]]:
    """Results about the map of the newest ones, and tasks left out with the map they are about.

    Figures of two maps, or of two states of one map, must not stand in one report.
    """
    if not found:
        return {}, []
    newest = max(found.values(), key=lambda record: str(record["created"]))
    identity = _identity(newest)
    return (
        {task: record for task, record in found.items() if _identity(record) == identity},
        [(task, r["maps"][0]["name"]) for task, r in found.items() if _identity(r) != identity],
    )


def _identity(record: Mapping[str, Any]) -> tuple[Any, ...]:
    first = record["maps"][0]
    return first["path"], first["band"], first.get("bytes"), first.get("modified")


def _environment(tell: Tell) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource_path("report")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals |= in_templates(tell)
    environment.filters |= {"share": _share, "ha": _ha, "figure": _figure}
    return environment


def _share(value: float | None, digits: int = 1) -> str:
    """A share of 0-1 in per cent; "-" for none."""
    return "–" if value is None else f"{100 * value:.{digits}f}"


def _ha(value: float | None) -> str:
    """Hectares with separators; one decimal below 10,000."""
    if value is None:
        return "–"
    return f"{value:,.1f}" if abs(value) < 10_000 else f"{value:,.0f}"


def _figure(value: float | int | None, digits: int = 3) -> str:
    """Any number."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}"
