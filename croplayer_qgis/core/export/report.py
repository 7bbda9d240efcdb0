"""The report: one page of HTML with map, figures, where they come from, and what they do not say."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jinja2

from croplayer_qgis.core.accuracy.findings.sentences import definition_sentence
from croplayer_qgis.core.errors import JobError
from croplayer_qgis.core.export.report_map import map_png
from croplayer_qgis.core.export.selection import Selection, Watch
from croplayer_qgis.core.export.summary import Summary
from croplayer_qgis.core.imagery.pixels import ground_resolution
from croplayer_qgis.core.job.models import cropland_definition
from croplayer_qgis.core.language import Tell, in_templates, teller
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.version import croplayer_version
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.ground import GROUND_WORDS
from croplayer_qgis.shared.vocabulary.scenes import SCENE_WORDS

_TEMPLATE = "job_report.html.j2"


def write_report(
    path: Path, selection: Selection, summary: Summary, watch: Watch, language: str = ""
) -> None:
    """Writes the page, complete in itself, in a language; raises JobError, Cancelled."""
    try:
        picture = map_png(selection, watch)
        page = _page(selection, summary, picture, language)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise JobError(
            "{} cannot be written; check the space on the disk.", path.name, detail=str(error)
        ) from error


def attributions(selection: Selection) -> str:
    """Whose imagery the job was made of, each once."""
    sources = selection.job.parameters.sources
    return "; ".join(dict.fromkeys(source.attribution for source in sources if source.attribution))


def _page(selection: Selection, summary: Summary, picture: bytes, language: str) -> str:
    tell = teller(language)
    loader = jinja2.FileSystemLoader(resource_path("report"))
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    environment.filters["ha"] = lambda value: f"{value:,.1f}"
    environment.filters["percent"] = lambda value: f"{100 * value:.1f} %"
    environment.globals |= in_templates(tell)
    parameters = selection.job.parameters
    south = min(block.bounds.south for block in selection.blocks)
    return environment.get_template(_TEMPLATE).render(
        language=language or "en",
        name=selection.job.path.name,
        version=croplayer_version(),
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        summary=summary,
        blocks=len(selection.blocks),
        unfinished=selection.unfinished,
        with_corrections=selection.corrections is not None,
        edits=selection.edits,
        clipped=selection.clip is not None,
        picture=base64.b64encode(picture).decode("ascii"),
        decisions=_decisions(summary),
        sources=[
            {
                "letter": letter,
                "source": source,
                "figures": figures,
                "scenes": _counted(figures.scene_classes, SCENE_WORDS, tell),
            }
            for letter, source, figures in zip("AB", parameters.sources, summary.sources, strict=False)
        ],
        grounds=_counted(summary.grounds, GROUND_WORDS, tell),
        attribution=attributions(selection),
        models=parameters.models,
        definition=definition_sentence(cropland_definition(parameters.models)),
        zoom=parameters.zoom,
        pixel_m=ground_resolution(south, parameters.zoom),
        min_region_ha=parameters.min_region_ha,
    )


def _decisions(summary: Summary) -> list[dict[str, Any]]:
    total = summary.mapped_ha or 1.0
    return [
        {
            "words": code.words,
            "colour": code.colour,
            "ha": area,
            "share": area / total,
        }
        for code, area in sorted(summary.decision_ha.items(), key=lambda item: -item[1])
        if code is not Decision.NO_DATA
    ]


def _counted(counts: Mapping[str, int], words: Mapping[str, str], tell: Tell) -> str:
    """Such as ``clear 12, haze 3``, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    return ", ".join(f"{tell(words.get(name, name))} {count}" for name, count in ordered)
