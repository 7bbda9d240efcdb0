"""Which sources a QGIS project was mapped from: kept in the project, found again when it is opened.

A project is given away, so it holds ids, titles and ids of entries in the authentication database, and no
address: addresses may hold what opens them. The records themselves stay in the profile (`Settings`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsProject

from croplayer_qgis.client.secrets import SecretError
from croplayer_qgis.gui.sources.choices import SourceChoice
from croplayer_qgis.gui.sources.connections import open_connection
from croplayer_qgis.settings import Settings
from croplayer_qgis.shared.foreign_text import read_json

SCOPE, KEY, JOB_KEY = "CropLayer", "/sources", "/job"
SLOTS = ("a", "b")


def kept_sources(project: QgsProject) -> dict[str, Any]:
    """What `keep_sources` wrote into the project; {} when it did not."""
    text, found = project.readEntry(SCOPE, KEY)
    try:
        kept = read_json(text) if found else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def keep_sources(project: QgsProject, shown: Mapping[str, Any]) -> None:
    """Writes what the page shows into the project, without addresses."""
    kept = dict(shown)
    for slot in SLOTS:
        saved = shown.get(slot) or {}
        record = saved.get("record") or {}
        kept[slot] = (
            {
                "key": saved["key"],
                "id": record["id"],
                "title": record["title"],
                "auth_config": saved["auth_config"],
            }
            if record
            else {}
        )
    if kept != kept_sources(project):
        project.writeEntry(SCOPE, KEY, json.dumps(kept, ensure_ascii=False))


def has_job(project: QgsProject) -> bool:
    """Whether the project shows a job of CropLayer."""
    return bool(project.readEntry(SCOPE, JOB_KEY)[0])


def recall(kept: Mapping[str, Any], choices: Iterable[SourceChoice]) -> dict[str, Any]:
    """What `SourceSlot.restore` needs to show a source the project keeps; {} when it is not known here.

    A record known in this profile comes before what is listed under the same name, which may have been
    changed since; a layer of the project is what it is now, as project and files may have been moved.
    """
    key, id = str(kept.get("key", "")), str(kept.get("id", ""))
    known = known_sources().get(id, {})
    listed = next((_record(choice) for choice in choices if choice.key == key), {})
    if key.startswith("layer:") and listed:
        credit = known.get("record", {}).get("attribution") or listed.get("attribution", "")
        found = {"key": key, "record": {**listed, "attribution": credit}}
    elif known:
        found = dict(known)
    elif listed.get("id") == id:
        found = {"key": key, "record": listed}
    else:
        return {}
    return {**found, "auth_config": str(kept.get("auth_config", ""))}


def known_sources() -> dict[str, Any]:
    """What was shown in this profile before, by source id, as `SourceSlot.to_save` gives it."""
    settings = Settings()
    last = [settings.chosen_sources.get(slot) or {} for slot in SLOTS]
    return {**settings.known_sources, **{saved["record"]["id"]: saved for saved in last if saved}}


def _record(choice: SourceChoice) -> Mapping[str, Any]:
    if choice.connection is None:
        return choice.record
    try:
        return open_connection(choice.connection).record
    except SecretError:
        return {}
