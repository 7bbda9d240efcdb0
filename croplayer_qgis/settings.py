"""The plugin's settings in QGIS's profile: one typed property a setting, and their only home.

Nothing secret is among them: keys lie in QGIS's authentication database, only the ids of its entries here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.vocabulary import defaults

_GROUP = "croplayer"
_KNOWN_SOURCES = 60
_KNOWN_FILTERS = 12


def default_job_folder() -> Path:
    """Where new jobs are proposed when the user chose no folder."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / "CropLayer"


def default_cache_folder() -> Path:
    """Where tiles are kept when the user chose no folder."""
    caches = QStandardPaths.StandardLocation.GenericCacheLocation
    return Path(QStandardPaths.writableLocation(caches)) / "croplayer"


class Settings:
    """A view of the settings as they are now; cheap to make, so keep none for long."""

    def __init__(self) -> None:
        self._values = QgsSettings()

    @property
    def engine_folder(self) -> Path | None:
        """Folder of the engine's environment; None for the one in the user's data folder."""
        return self._path("engine/folder")

    @engine_folder.setter
    def engine_folder(self, folder: Path | None) -> None:
        self._set("engine/folder", folder)

    @property
    def wheel_folder(self) -> Path | None:
        """Folder of wheel files to install the engine from; None for the network."""
        return self._path("engine/wheels")

    @wheel_folder.setter
    def wheel_folder(self, folder: Path | None) -> None:
        self._set("engine/wheels", folder)

    @property
    def package_index(self) -> str:
        """Address of the package index that the engine is installed from; "" for what pip is set to."""
        return str(self._values.value(f"{_GROUP}/engine/package_index", "") or "")

    @package_index.setter
    def package_index(self, url: str) -> None:
        self._set("engine/package_index", url)

    @property
    def workers(self) -> int:
        """Blocks mapped at the same time on this machine; 0 leaves it to the engine."""
        return self._number("engine/workers", 0)

    @workers.setter
    def workers(self, number: int) -> None:
        self._set("engine/workers", number)

    @property
    def allowed_failures(self) -> float:
        """Share of the tiles asked for that may fail in a run that counts as a success, per cent."""
        value = self._values.value(f"{_GROUP}/engine/allowed_failures", defaults.ALLOWED_FAILURES)
        try:
            return min(100.0, max(0.0, float(value)))
        except (TypeError, ValueError):
            return defaults.ALLOWED_FAILURES

    @allowed_failures.setter
    def allowed_failures(self, percent: float) -> None:
        self._set("engine/allowed_failures", percent)

    @property
    def cache_folder(self) -> Path:
        """Folder where tiles are kept whose terms allow it; by default the one the command line uses."""
        return self._path("cache/folder") or default_cache_folder()

    @cache_folder.setter
    def cache_folder(self, folder: Path | None) -> None:
        self._set("cache/folder", folder)

    @property
    def cache_limit_mb(self) -> int:
        """Size of the tiles kept of each source, in MB."""
        return self._number("cache/limit_mb", defaults.CACHE_LIMIT_MB)

    @cache_limit_mb.setter
    def cache_limit_mb(self, size: int) -> None:
        self._set("cache/limit_mb", size)

    @property
    def job_folder(self) -> Path:
        """Folder in which new jobs are proposed."""
        return self._path("jobs/folder") or default_job_folder()

    @job_folder.setter
    def job_folder(self, folder: Path | None) -> None:
        self._set("jobs/folder", folder)

    @property
    def recent_jobs(self) -> list[Path]:
        """Job folders opened last, the newest first."""
        return [Path(folder) for folder in self._json("jobs/recent", {}).get("folders", [])]

    @recent_jobs.setter
    def recent_jobs(self, folders: list[Path]) -> None:
        self._set_json("jobs/recent", {"folders": [str(folder) for folder in folders]})

    @property
    def models(self) -> dict[str, str]:
        """Folder of the user's own model by task; tasks that are not there take the shipped model."""
        return {task: str(folder) for task, folder in self._json("models", {}).items() if folder}

    @models.setter
    def models(self, folders: Mapping[str, str]) -> None:
        self._set_json("models", dict(folders))

    @property
    def chosen_sources(self) -> dict[str, Any]:
        """What the page Sources showed last, as that page wrote it; {} at first."""
        return dict(self._json("sources/chosen", {}))

    @chosen_sources.setter
    def chosen_sources(self, chosen: Mapping[str, Any]) -> None:
        self._set_json("sources/chosen", dict(chosen))

    @property
    def known_sources(self) -> dict[str, Any]:
        """What the page Sources showed before, by source id, the last shown last; {} at first."""
        return dict(self._json("sources/known", {}))

    def add_known_source(self, id: str, shown: Mapping[str, Any]) -> None:
        """Takes note of a source; those shown longest ago are forgotten."""
        known = {**self.known_sources, id: dict(shown)}
        known[id] = known.pop(id)
        self._set_json("sources/known", dict(list(known.items())[-_KNOWN_SOURCES:]))

    @property
    def accepted_terms(self) -> dict[str, str]:
        """Address of the terms the user accepted, by source id: other terms have to be accepted anew."""
        return {id: str(url) for id, url in self._json("sources/accepted_terms", {}).items()}

    @accepted_terms.setter
    def accepted_terms(self, terms: Mapping[str, str]) -> None:
        self._set_json("sources/accepted_terms", dict(terms))

    @property
    def auth_configs(self) -> dict[str, str]:
        """Entry of QGIS's authentication database that holds the key, by source id."""
        return {id: str(config) for id, config in self._json("sources/auth_configs", {}).items()}

    @auth_configs.setter
    def auth_configs(self, configs: Mapping[str, str]) -> None:
        self._set_json("sources/auth_configs", dict(configs))

    @property
    def key_hosts(self) -> dict[str, list[str]]:
        """Scheme and host that the key of a source may be sent to, by source id."""
        return {
            id: [str(host) for host in hosts] for id, hosts in self._json("sources/key_hosts", {}).items()
        }

    @key_hosts.setter
    def key_hosts(self, hosts: Mapping[str, list[str]]) -> None:
        self._set_json("sources/key_hosts", dict(hosts))

    @property
    def reviewer(self) -> str:
        """Name stored with verdicts and corrections; "" until one was given."""
        return str(self._values.value(f"{_GROUP}/review/reviewer", "") or "")

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._set("review/reviewer", name)

    @property
    def review_keys(self) -> dict[str, str]:
        """Keys of the review by action, as portable text; actions that are not there have their default."""
        return {action: str(key) for action, key in self._json("review/keys", {}).items()}

    @review_keys.setter
    def review_keys(self, keys: Mapping[str, str]) -> None:
        self._set_json("review/keys", dict(keys))

    @property
    def review_filters(self) -> list[str]:
        """Expressions that regions to review were filtered by, the last used first."""
        return [str(text) for text in self._json("review/filters", {}).get("filters", [])]

    @review_filters.setter
    def review_filters(self, expressions: list[str]) -> None:
        self._set_json("review/filters", {"filters": expressions[:_KNOWN_FILTERS]})

    @property
    def place_url(self) -> str:
        """Address that shows a place elsewhere, with {lat}, {lon} and {zoom}."""
        return str(self._values.value(f"{_GROUP}/review/place_url", "") or defaults.PLACE_URL)

    @place_url.setter
    def place_url(self, url: str) -> None:
        self._set("review/place_url", url)

    def review_session(self, folder: Path) -> dict[str, Any]:
        """Where the review of a job was left, as the review panel wrote it; {} at first."""
        return dict(self._json("review/sessions", {}).get(str(folder), {}))

    def keep_review_session(self, folder: Path, session: Mapping[str, Any]) -> None:
        """Takes note of where the review of a job was left; those left longest ago are forgotten."""
        known = self._json("review/sessions", {})
        known.pop(str(folder), None)
        known[str(folder)] = dict(session)
        self._set_json("review/sessions", dict(list(known.items())[-_KNOWN_SOURCES:]))

    def _path(self, name: str) -> Path | None:
        text = str(self._values.value(f"{_GROUP}/{name}", "") or "")
        return Path(text) if text else None

    def _number(self, name: str, default: int) -> int:
        try:
            return max(0, int(self._values.value(f"{_GROUP}/{name}", default)))
        except (TypeError, ValueError):
            return default

    def _json(self, name: str, default: dict[str, Any]) -> dict[str, Any]:
        try:
            value = read_json(str(self._values.value(f"{_GROUP}/{name}", "") or "{}"))
        except ValueError:
            return default
        return value if isinstance(value, dict) else default

    def _set(self, name: str, value: Path | float | str | None) -> None:
        if value is None:
            self._values.remove(f"{_GROUP}/{name}")
        else:
            self._values.setValue(f"{_GROUP}/{name}", str(value) if isinstance(value, Path) else value)

    def _set_json(self, name: str, value: dict[str, Any]) -> None:
        self._set(name, json.dumps(value, ensure_ascii=False))
