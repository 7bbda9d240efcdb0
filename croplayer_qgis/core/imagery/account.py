"""What became of the tiles that a run asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from croplayer_qgis.core.errors import ImageryError
from croplayer_qgis.core.imagery.source import Verdict
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class TileAccount:
    """Tiles by what became of them.

    Attributes:
        verdicts: Number of tiles by verdict.
        reasons: Number of failed and refused tiles by reason; the texts hold no secret.
        cached: How many of them came from the store of tiles on this machine.
    """

    verdicts: Mapping[Verdict, int] = field(default_factory=dict)
    reasons: Mapping[str, int] = field(default_factory=dict)
    cached: int = 0

    def __add__(self, other: TileAccount) -> TileAccount:
        """Both together."""
        return TileAccount(
            Counter(self.verdicts) + Counter(other.verdicts),
            Counter(self.reasons) + Counter(other.reasons),
            self.cached + other.cached,
        )

    @classmethod
    def of(cls, tiles: Iterable[tuple[Verdict, str, bool]]) -> TileAccount:
        """Of tiles by verdict, reason, and whether they were stored here already."""
        listed = list(tiles)
        bad = (Verdict.FAILED, Verdict.REFUSED)
        return cls(
            Counter(verdict for verdict, _, _ in listed),
            Counter(reason for verdict, reason, _ in listed if verdict in bad),
            sum(cached for _, _, cached in listed),
        )

    @property
    def asked(self) -> int:
        """All tiles."""
        return sum(self.verdicts.values())

    @property
    def lost(self) -> int:
        """Tiles that may have imagery and could not be read."""
        return self.verdicts.get(Verdict.FAILED, 0)

    @property
    def reason(self) -> str:
        """The most frequent reason of those, "" without any."""
        return max(self.reasons, key=lambda reason: self.reasons[reason], default="")

    def failed_too_often(self, allowed_percent: float) -> bool:
        """Whether more of the tiles asked for failed than a success allows."""
        return self.lost > allowed_percent / 100 * self.asked

    @property
    def nothing_read(self) -> bool:
        """Whether not one tile has imagery."""
        return self.asked > 0 and not self.verdicts.get(Verdict.OK)

    def sentence(self, title: str) -> Sentence:
        """The account in words.

        Args:
            title: Of the source.
        """
        counts = [
            Sentence("{}: {} tiles asked for, {} with imagery", title, self.asked, self._of(Verdict.OK)),
            Sentence("{} without", self._of(Verdict.MISSING)),
            Sentence("{} failed", self._of(Verdict.FAILED)),
        ]
        if self._of(Verdict.PLACEHOLDER):
            counts.insert(2, Sentence("{} placeholders", self._of(Verdict.PLACEHOLDER)))
        if self._of(Verdict.REFUSED):
            counts.append(Sentence("{} refused", self._of(Verdict.REFUSED)))
        if self.cached:
            counts.append(Sentence("{} from this machine's store", self.cached))
        told = Sentence.joined(counts, ", ")
        if not self.reasons:
            return Sentence("{}.", told)
        most = Counter(self.reasons).most_common(3)
        reasons = Sentence.joined((Sentence("{} ({})", reason, count) for reason, count in most), ", ")
        return Sentence("{}. Reasons: {}.", told, reasons)

    def problem(self, title: str, zoom: int, other_zoom: int | None = None) -> Sentence | None:
        """Why nothing came of it, in one sentence with what to do; None when imagery was read.

        Args:
            title: Of the source.
            zoom: That was asked for.
            other_zoom: One at which there is imagery, where it was looked for.
        """
        if not self.nothing_read:
            return None
        if self.lost:
            return Sentence(
                "{}: none of {} tiles could be read ({}); check the address and what the service sends, "
                "or try again later.",
                title,
                self.asked,
                self.reason,
            )
        if other_zoom is not None:
            return Sentence(
                "{} has no imagery in this area at zoom {} (tiles asked for: {}), but it has at zoom {}; "
                "choose that one.",
                title,
                zoom,
                self.asked,
                other_zoom,
            )
        return Sentence(
            "{} has no imagery in this area at zoom {} (tiles asked for: {}); "
            "check the area, the zoom and the source.",
            title,
            zoom,
            self.asked,
        )

    def doubts(self, title: str) -> list[Sentence]:
        """The account, where some tiles could not be read or were refused; nothing where all were had."""
        return [self.sentence(title)] if self.reasons else []

    def require_whole(self, title: str, out: object, allowed_percent: float) -> None:
        """Raises ImageryError when too many tiles failed for a success.

        Args:
            title: Of the source.
            out: What was made all the same, with holes.
            allowed_percent: Share of the tiles asked for that may fail, per cent.
        """
        if self.failed_too_often(allowed_percent):
            raise ImageryError(
                "{} has holes: {} of {} tiles of {} could not be read ({}); make it again when the service "
                "answers.",
                out,
                self.lost,
                self.asked,
                title,
                self.reason,
            )

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready: ``asked``, a number for each verdict, ``cached`` and ``reasons``."""
        counts = {verdict.value: self._of(verdict) for verdict in Verdict}
        return {"asked": self.asked, **counts, "cached": self.cached, "reasons": dict(self.reasons)}

    def _of(self, verdict: Verdict) -> int:
        return self.verdicts.get(verdict, 0)
