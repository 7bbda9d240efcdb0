"""A sampling design and the sample it gave: what a reviewer must know to repeat it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.accuracy.ground.classes import Indices
from croplayer_qgis.core.geodesy.pixel_area import FloatGrid

NO_SEED = -1
"""Seed of a sample that was not drawn here."""


class Method(str, Enum):
    """Sampling designs."""

    SIMPLE_RANDOM = "simple_random"
    STRATIFIED = "stratified"
    SYSTEMATIC = "systematic"
    CLUSTER = "cluster"


@dataclass(frozen=True)
class Stratum:
    """A stratum: its name, ellipsoidal area, number of pixels and number of units drawn."""

    name: str
    area_ha: float
    pixels: int
    size: int


@dataclass(frozen=True)
class Design:
    """How a sample was drawn.

    Attributes:
        method: The sampling design.
        strata: Strata in index order; the one stratum ``all`` unless ``method`` is stratified.
        seed: Seed of the random numbers; the same seed and raster give the same sample. ``NO_SEED`` for
            points of the user's own.
        source: File name of the raster the sample was drawn from.
        allocation: How the units were shared among the strata, empty when there is one.
        clusters: Clusters drawn; 0 unless ``method`` is cluster.
        clusters_in_frame: Clusters there were to draw from.
        spacing_m: Grid spacing of a systematic sample in metres; 0 for the others.
    """

    method: Method
    strata: tuple[Stratum, ...]
    seed: int
    source: str
    allocation: str = ""
    clusters: int = 0
    clusters_in_frame: int = 0
    spacing_m: float = 0.0

    @property
    def area_ha(self) -> float:
        """Area of all strata in hectares."""
        return sum(stratum.area_ha for stratum in self.strata)


@dataclass(frozen=True)
class Sample:
    """Sample units, in random order, so that labelling in order never runs through one stratum.

    Attributes:
        design: How they were drawn.
        lon: Longitude of the centre of each unit's pixel, degrees, float64 [n].
        lat: Latitude, degrees, float64 [n].
        stratum: Index into ``design.strata``, int16 [n].
        cluster: Id of each unit's cluster (block id), empty strings unless the design is cluster.
        cluster_area_ha: Area with data of each drawn cluster, by id.
        ids: Id of each unit, int32 [n]; 1, 2, ... when not given.
    """

    design: Design
    lon: FloatGrid
    lat: FloatGrid
    stratum: Indices
    cluster: tuple[str, ...]
    cluster_area_ha: dict[str, float]
    ids: NDArray[np.int32] = field(default_factory=lambda: np.zeros(0, np.int32))

    def __post_init__(self) -> None:
        if not self.ids.size:
            object.__setattr__(self, "ids", np.arange(1, len(self.lon) + 1, dtype=np.int32))

    def __len__(self) -> int:
        return len(self.lon)
