"""Where an export comes from: sources, dates, models, corrections, the same in every file of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from croplayer_qgis.core.export.selection import Selection
from croplayer_qgis.shared.job_files import RECORD_TAG

# Tags of one block, and those that edits leave in a corrected product: what the export has is said once.
_OF_ONE_BLOCK = ("CROPLAYER_BLOCK", "AREA_OR_POINT", "CROPLAYER_EDITS", "CROPLAYER_EDITS_SHA256", RECORD_TAG)
_DATES: Final = "CROPLAYER_RETRIEVED"
UNKNOWN: Final = "unknown"
"""What stands for a date that no block tells."""


class Provenance:
    """Joins the tags of blocks: different values become a list, dates the first and the last."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._values: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, tags: Mapping[str, str]) -> None:
        """Takes the tags of a block."""
        for name, value in tags.items():
            if name not in _OF_ONE_BLOCK:
                self._values[name][value] = None

    def tags(self) -> dict[str, str]:
        """Tags of the export."""
        selection = self._selection
        found = {"CROPLAYER_BLOCKS": str(len(selection.blocks))}
        attributions: dict[str, None] = {}
        for name, values in self._values.items():
            different = [value for value in values if value]
            if name.startswith(_DATES):
                different = [f"{min(different)} to {max(different)}"] if len(different) > 1 else different
                different += [UNKNOWN] if "" in values or not different else []
            found[name] = "; ".join(different)
            if name.startswith("CROPLAYER_ATTRIBUTION"):
                attributions |= dict.fromkeys(different)
        if attributions:
            found["TIFFTAG_COPYRIGHT"] = "; ".join(attributions)
        found["CROPLAYER_CORRECTIONS"] = (
            "not applied" if selection.corrections is None else str(selection.edits)
        )
        if selection.clip is not None:
            found["CROPLAYER_CLIPPED"] = "to an area of interest"
        return found
