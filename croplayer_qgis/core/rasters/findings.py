"""What opening a file found out: one sentence on how it was read, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass

from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class Findings:
    """What to tell of a file that was opened.

    Attributes:
        read_as: One sentence on how it was read, for the log and the summary; "" for nothing.
        doubts: What may be wrong with that, a sentence each; they stay with the result as its warnings.
    """

    read_as: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """All there is to tell."""
        return (*((self.read_as,) if self.read_as else ()), *self.doubts)

    def __add__(self, other: Findings) -> Findings:
        """Both, each sentence once."""
        read_as = Sentence.joined(dict.fromkeys(filter(None, (self.read_as, other.read_as))))
        return Findings(read_as, tuple(dict.fromkeys((*self.doubts, *other.doubts))))
