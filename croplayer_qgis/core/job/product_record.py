"""What a product says of its job and its block, so that ``job.gpkg`` can be made again from the products."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.imagery.account import TileAccount
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.parameters import JobParameters
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.job_files import RECORD_TAG
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.vocabulary.figures import BY_NAME

_FILES = (SourceKind.RASTER, SourceKind.MBTILES)
_TYPES: Mapping[str, type] = {"str": str, "int32": int, "float64": float}


@dataclass(frozen=True)
class ProductRecord:
    """The tag ``RECORD_TAG`` of a product. It leaves the job's folder with no export.

    Attributes:
        parameters: Of the job. Models and files that are sources are named without their folders: a product
            that is handed on tells nothing of the machine it was made on.
        figures: Of the block, as ``vocabulary.figures``, but for the time it took, which ends after writing.
        tiles: What became of the tiles, by source id, as ``TileAccount.to_dict``.
    """

    parameters: JobParameters
    figures: Mapping[str, Figure]
    tiles: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(
        cls, parameters: JobParameters, figures: Mapping[str, Figure], accounts: Sequence[TileAccount]
    ) -> ProductRecord:
        """The record of a block that was mapped just now; accounts in the order of the sources."""
        tiles = {s.id: account.to_dict() for s, account in zip(parameters.sources, accounts, strict=True)}
        return cls(parameters, figures, tiles)

    def to_tag(self) -> str:
        """The value of the tag."""
        job = replace(
            self.parameters,
            source_a=_without_folder(self.parameters.source_a),
            source_b=_without_folder(self.parameters.source_b) if self.parameters.source_b else None,
            models=tuple(replace(m, folder=Path(m.folder).name) for m in self.parameters.models),
        )
        return json.dumps({"job": job.to_dict(), "figures": dict(self.figures), "tiles": dict(self.tiles)})

    @classmethod
    def from_tags(cls, tags: Mapping[str, str]) -> ProductRecord | None:
        """Reads the tag; None where it is not there, or is something else."""
        try:
            found = read_json(tags[RECORD_TAG])
            figures = {name: _figure(name, found["figures"].get(name)) for name in BY_NAME}
            tiles = {str(id): dict(account) for id, account in found["tiles"].items()}
            return cls(JobParameters.from_dict(found["job"]), figures, tiles)
        except (KeyError, TypeError, ValueError, AttributeError, CropLayerError):
            return None


def _without_folder(source: Source) -> Source:
    return source.with_url(Path(source.url).name) if source.kind in _FILES else source


def _figure(name: str, value: Any) -> Figure:
    if value is None:
        return None
    figure: Figure = _TYPES[BY_NAME[name].dtype](value)
    if isinstance(figure, float) and not math.isfinite(figure):
        raise ValueError(name)
    return figure
