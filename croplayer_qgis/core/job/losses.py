"""What a job that was made again from its products could not get back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from croplayer_qgis.core.job.salvage import Salvage
from croplayer_qgis.shared.job_files import GEOPACKAGE
from croplayer_qgis.shared.sentence import Sentence, counted

_NAMED = 10  # so many blocks are named; --check names all


@dataclass
class Losses:
    """Collected while a job is made again.

    Attributes:
        old: What was left of the former ``job.gpkg``.
        unreadable: Ids of blocks whose product cannot be read.
        foreign: Ids of blocks whose product was made with other parameters.
        without_regions: Blocks whose regions are gone.
        without_record: Blocks whose product does not tell their figures.
    """

    old: Salvage
    unreadable: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    without_regions: int = 0
    without_record: int = 0

    def sentences(self) -> list[Sentence]:
        """What is lost, and what to do about it."""
        return [*self._of_geopackage(), *self._of_products()]

    def _of_geopackage(self) -> list[Sentence]:
        told = []
        if not self.old.blocks:
            told.append(
                Sentence("Which blocks had no product yet is not known any more; add them to the job again.")
            )
        if not self.old.events:
            told.append(Sentence("What happened when is not known any more."))
        if not self.old.readable:
            told.append(
                Sentence("Verdicts, corrections and samples that were in {} could not be read.", GEOPACKAGE)
            )
        broken = [table.name for table in self.old.tables if not table.whole]
        if broken:
            told.append(Sentence("Only a part could be read of: {}.", ", ".join(sorted(broken))))
        return told

    def _of_products(self) -> list[Sentence]:
        told = []
        if self.unreadable:
            told.append(
                counted(
                    len(self.unreadable),
                    "The product of {} cannot be read; the block is queued.",
                    "The products of these blocks cannot be read; they are queued: {}.",
                    _listed(self.unreadable),
                )
            )
        if self.foreign:
            told.append(
                counted(
                    len(self.foreign),
                    "The product of {} was made with other parameters; the block is queued.",
                    "The products of these blocks were made with other parameters; they are queued: {}.",
                    _listed(self.foreign),
                )
            )
        if self.without_regions:
            told.append(
                counted(
                    self.without_regions,
                    "The regions of {} block are gone or damaged; --resume --retry damaged maps it again.",
                    "The regions of {} blocks are gone or damaged; --resume --retry damaged maps them again.",
                )
            )
        if self.without_record:
            told.append(
                counted(
                    self.without_record,
                    "{} product does not tell all figures of its block: an older version made it.",
                    "{} products do not tell all figures of their blocks: an older version made them.",
                )
            )
        return told


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids[:_NAMED]) + (", …" if len(ids) > _NAMED else "")
