"""What a run asks of services: requests, days at their quota, and the price where the record states it."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from croplayer_qgis.core.imagery.pixels import has_tiles
from croplayer_qgis.core.imagery.source import Source, SourceKind
from croplayer_qgis.core.job.estimate import tile_count
from croplayer_qgis.core.job.reader import JobReader
from croplayer_qgis.shared.grid.block_set import BlockSet
from croplayer_qgis.shared.sentence import Sentence, counted
from croplayer_qgis.shared.vocabulary.blocks import BlockState

_FILES = (SourceKind.RASTER, SourceKind.MBTILES)


@dataclass(frozen=True)
class RequestNeed:
    """Requests to one source.

    Attributes:
        source: The source.
        requests: Tiles to be asked for, as one worker asks; fewer where they are stored on this machine.
    """

    source: Source
    requests: int

    @property
    def days(self) -> int | None:
        """Days at the source's quota; None where its record states none."""
        per_day = self.source.requests_per_day
        return None if per_day is None else math.ceil(self.requests / per_day)

    @property
    def price(self) -> float | None:
        """In the currency of the record; None where it states no price."""
        price = self.source.price_per_1000
        return None if price is None else self.requests / 1000 * price

    def sentence(self) -> Sentence:
        """Such as ``Google Satellite: about 40,000 requests, 3 days at 15,000 a day, about 24.00 USD``."""
        title, number = self.source.title, f"{self.requests:,}"
        parts = [counted(self.requests, "{}: about {} request", "{}: about {} requests", title, number)]
        if self.days is not None and self.source.requests_per_day is not None:
            a_day = f"{self.source.requests_per_day:,}"
            parts.append(counted(self.days, "{} day at {} a day", "{} days at {} a day", self.days, a_day))
        if self.price is not None:
            parts.append(Sentence("about {} {}", f"{self.price:,.2f}", self.source.currency))
        return Sentence.joined(parts, ", ")


def request_needs(blocks: BlockSet, zoom: int, sources: Sequence[Source]) -> list[RequestNeed]:
    """What mapping blocks asks of each source that is a service; none of files.

    Raises:
        InputError: A block lies beyond the latitudes of Web Mercator.
    """
    services = [source for source in sources if source.kind not in _FILES]
    counts = {side: tile_count(blocks, zoom, side) for side in {source.tile_size for source in services}}
    return [RequestNeed(source, counts[source.tile_size]) for source in services]


def needs_of_job(job: JobReader, retry: Collection[BlockState] = ()) -> list[RequestNeed]:
    """What the unfinished blocks of a job ask for, and those in a state to ``retry``; raises JobError.

    Blocks near the poles fail before anything is asked for.
    """
    blocks = BlockSet.of(block for block in job.unfinished(retry) if has_tiles(block))
    return request_needs(blocks, job.parameters.zoom, job.parameters.sources)
