"""One region of a queue: what an order needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsPointXY


@dataclass(frozen=True)
class QueuedRegion:
    """A region to review.

    Attributes:
        fid: Its row in the table ``regions`` as it is now.
        block: Id of its block.
        region: Its number in the block.
        box: West, south, east, north in degrees.
        area_ha: Its area.
        correctness: Probability that its label is right, 0-1; None where it is not known.
        cropland: Its label.
        decision: Its decision code.
        probability: Probability of cropland, 0-1.
        quality: Image quality of the worse source, 0-1; None where it is not known.
    """

    fid: int
    block: str
    region: int
    box: tuple[float, float, float, float]
    area_ha: float
    correctness: float | None
    cropland: int
    decision: int
    probability: float | None
    quality: float | None

    @property
    def centre(self) -> QgsPointXY:
        """Middle of its box."""
        west, south, east, north = self.box
        return QgsPointXY((west + east) / 2, (south + north) / 2)

    @property
    def error_ha(self) -> float:
        """Expected area of a wrong label, ha; one that nobody can judge counts half."""
        return self.area_ha * (1 - (0.5 if self.correctness is None else self.correctness))
