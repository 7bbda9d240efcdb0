"""The shift between the sources of a block, as its row, its tags and the log of the run tell it."""

from __future__ import annotations

from croplayer_qgis.core.registration.shift import LARGEST_M, SourceShift
from croplayer_qgis.shared.messages.events import Figure
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary.shift import ShiftOutcome


def shift_figures(shift: SourceShift | None) -> dict[str, Figure]:
    """Those of ``vocabulary.figures.BLOCK_FIGURES`` that tell the shift; metres only where it is sure."""
    if shift is None:
        return {}
    figures: dict[str, Figure] = {"shift": shift.outcome.value, "shift_confidence": shift.confidence}
    if shift.sure:
        east, north = shift.metres
        figures |= {"shift_m": shift.length_m, "shift_east_m": east, "shift_north_m": north}
    return figures


def shift_findings(shift: SourceShift | None) -> tuple[Sentence, ...]:
    """What to warn of, without figures of the block: a run tells each sentence once."""
    if shift is None:
        return ()
    if shift.outcome is ShiftOutcome.LARGE:
        return (
            Sentence(
                "In some blocks source B lies {} m or more from source A, which is not corrected: check that "
                "both show the same place. The column Shift of the block table tells where.",
                round(LARGEST_M),
            ),
        )
    if shift.outcome is ShiftOutcome.UNSURE:
        return (
            Sentence(
                "In some blocks the shift between the sources is not known for sure, and not corrected: they "
                "show too few of the same edges. The column Shift of the block table tells where."
            ),
        )
    return ()
