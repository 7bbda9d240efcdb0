"""What a job is made with; frozen in the job, so that all its blocks are made alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import InputError, JobError
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.models.card import TASKS, ModelCard
from croplayer_qgis.core.models.shipped import find_model
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.url_keys import possible_keys
from croplayer_qgis.shared.vocabulary import defaults

# Services whose imagery does not depend on the address they are reached at (a proxy, a test server).
_SERVICES = (SourceKind.MAPBOX, SourceKind.GOOGLE)


@dataclass(frozen=True)
class ModelReference:
    """Which model a job uses; ``folder`` is where it was found and is no part of its identity.

    ``settings`` is ``ModelCard.settings`` as they were when the job was begun; "" in jobs of version 0.1.
    """

    task: str
    id: str
    version: str
    sha256: str
    folder: str
    settings: str = ""


@dataclass(frozen=True)
class JobParameters:
    """Everything a block's result depends on, besides the imagery itself.

    Attributes:
        source_a: First source.
        source_b: Second source, or None.
        zoom: Zoom of the 256-px tiles.
        min_region_ha: Minimum mapping unit in ha.
        models: One reference for each task, in the order of ``card.TASKS``.
        correct_shift: Whether source B is brought onto the ground of source A; None in jobs that were begun
            before the shift was measured, which go on without.
        files: Fingerprint by source id of those sources that are files (``source_files``): a file that was
            moved is the same source.
        area: SHA-256 of the polygons that the job maps inside of (``job_area``); "" for whole blocks.

    Raises:
        InputError: The zoom is not one both sources have, both sources are the same, or the minimum
            mapping unit is negative.
    """

    source_a: Source
    source_b: Source | None
    zoom: int = defaults.ZOOM
    min_region_ha: float = defaults.MIN_REGION_HA
    correct_shift: bool | None = True
    models: tuple[ModelReference, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    area: str = ""

    def __post_init__(self) -> None:
        for source in self.sources:
            source.require_zoom(self.zoom)
        if self.source_b is not None and self.source_b.id == self.source_a.id:
            raise InputError(
                "Source A and source B are both {}; choose two different ones.", self.source_a.id
            )
        if not 0 <= self.min_region_ha < 1000:
            raise InputError("The minimum mapping unit must be between 0 and 1000 ha.")

    @property
    def sources(self) -> tuple[Source, ...]:
        """One or two sources, A first."""
        return (self.source_a,) if self.source_b is None else (self.source_a, self.source_b)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready record; holds no secret."""
        return {
            "source_a": self.source_a.to_dict(),
            "source_b": self.source_b.to_dict() if self.source_b else None,
            "zoom": self.zoom,
            "min_region_ha": self.min_region_ha,
            "correct_shift": self.correct_shift,
            "models": [asdict(model) for model in self.models],
            "files": dict(self.files),
            **({"area": self.area} if self.area else {}),
        }

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> JobParameters:
        """Reads what ``to_dict`` wrote; raises JobError when it is something else."""
        try:
            return cls(
                source_a=_stored_source(record["source_a"]),
                source_b=_stored_source(record["source_b"]) if record["source_b"] else None,
                zoom=int(record["zoom"]),
                min_region_ha=float(record["min_region_ha"]),
                correct_shift=record.get("correct_shift"),
                models=tuple(ModelReference(**model) for model in record["models"]),
                files=dict(record.get("files", {})),  # jobs of version 0.1 have none
                area=str(record.get("area", "")),
            )
        except (KeyError, TypeError, ValueError, InputError) as error:
            raise JobError("The job's parameters cannot be read; it was made by another version.") from error

    def differences(self, asked: JobParameters) -> list[str]:
        """What ``asked`` would change of a job with these parameters, a phrase each."""
        pairs: list[tuple[str, object, object]] = [
            (mark("source A"), *_identities(self, asked, self.source_a, asked.source_a)),
            (mark("source B"), *_identities(self, asked, self.source_b, asked.source_b)),
            (mark("zoom"), self.zoom, asked.zoom),
            (mark("minimum mapping unit in ha"), self.min_region_ha, asked.min_region_ha),
            (mark("area of interest"), _area_text(self.area), _area_text(asked.area)),
        ]
        if self.correct_shift is not None and self.source_b is not None:
            words = {True: Sentence("on"), False: Sentence("off")}
            mine, other = (words[bool(given.correct_shift)] for given in (self, asked))
            pairs.append((mark("correction of the shift"), mine, other))
        theirs = {model.task: model for model in asked.models}
        with_settings = all(model.settings for model in (*self.models, *asked.models))
        pairs += [
            (
                Sentence("{} model", m.task),
                _model_text(m, with_settings),
                _model_text(theirs.get(m.task), with_settings),
            )
            for m in self.models
        ]
        return [
            Sentence("{} is {}, not {}", Sentence(name), mine, other)
            for name, mine, other in pairs
            if mine != other
        ]


def model_references(folders: Mapping[str, Path] | None = None) -> tuple[ModelReference, ...]:
    """References of the models to use: ``folders`` by task where given, else those shipped.

    Raises:
        ModelError: A folder has no valid card.
        InputError: A folder holds a model for another task.
    """
    references = []
    for task in TASKS:
        folder = (folders or {}).get(task) or find_model(task)
        card = ModelCard.load(folder)
        if card.task != task:
            raise InputError("The model in {} is for the task {}, not {}.", folder, card.task, task)
        references.append(
            ModelReference(task, card.id, card.version, card.sha256, str(folder), card.settings)
        )
    return tuple(references)


def _stored_source(record: Mapping[str, Any]) -> Source:
    """The source of a job; version 0.1 asked of fewer parameters whether they are secret, and saved them."""
    if "public" not in record:
        saved = possible_keys(record["url"], record.get("headers", ()))
        record = {**record, "public": saved}
    return Source.from_dict(record)


def _identities(
    mine: JobParameters, other: JobParameters, one: Source | None, two: Source | None
) -> tuple[str, str]:
    """Both sources in words, alike when they deliver the same imagery."""
    files = [
        given.files.get(source.id, "") if source else "" for given, source in ((mine, one), (other, two))
    ]
    same_file = files[0] == files[1] != ""
    return _identity(one, same_file), _identity(two, same_file)


def _identity(source: Source | None, same_file: bool) -> str:
    if source is None:
        return Sentence("none")
    options = "".join(f", {name} {value}" for name, value in sorted(source.options.items()))
    address = "" if same_file or source.kind in _SERVICES else f", {source.url}"
    return f"{source.id} ({source.kind.value}{address}, {source.tile_size} px{options})"


def _area_text(sha256: str) -> str:
    return Sentence("polygons (SHA-256 {}…)", sha256[:12]) if sha256 else Sentence("whole blocks")


def _model_text(model: ModelReference | None, with_settings: bool) -> str:
    if model is None:
        return Sentence("none")
    settings = f", card {model.settings}" if with_settings else ""
    return f"{model.id} {model.version} (SHA-256 {model.sha256[:12]}…{settings})"
