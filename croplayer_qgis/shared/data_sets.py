"""Products whose codes are known, from ``resources/data_sets.json``: the same in QGIS and in the engine."""

from __future__ import annotations

import json
from dataclasses import dataclass

from croplayer_qgis.shared.code_table import CROPLAND, OTHER, CodeTable
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import Sentence


@dataclass(frozen=True)
class DataSetPreset:
    """What the codes of a product mean.

    Attributes:
        id: Short name for the command line.
        title: Name for people.
        cropland: Codes that are cropland.
        nodata: Codes that are no data, besides the raster's own no-data value.
        definition: What the product calls cropland; products differ, and areas with them.
        source: Where the codes are documented.
        unconfirmed: What of this could not be confirmed in public documentation; empty when all was.
        other: All codes that are not cropland; empty where the product has too many to list. With it a code
            that the product does not have is refused: it tells that the raster is another product.
    """

    id: str
    title: str
    cropland: tuple[int, ...]
    nodata: tuple[int, ...]
    definition: str
    source: str
    unconfirmed: str = ""
    other: tuple[int, ...] = ()

    @property
    def about(self) -> Sentence:
        """What the product calls cropland, and what of its codes is not confirmed."""
        return Sentence.joined(part for part in (self.definition, self.unconfirmed) if part)

    @property
    def documented(self) -> Sentence:
        """Where the codes are documented, and what of them is not confirmed."""
        return Sentence.joined((part for part in (self.source.rstrip("."), self.unconfirmed) if part), ". ")

    @property
    def table(self) -> CodeTable:
        """The code table: without a list of the other codes, every other one is class ``other``."""
        codes = {**dict.fromkeys(self.cropland, CROPLAND), **dict.fromkeys(self.other, OTHER)}
        return CodeTable(codes, frozenset(self.nodata), None if self.other else OTHER)


def data_set_presets() -> tuple[DataSetPreset, ...]:
    """The products whose codes are known, in the order to offer them."""
    records = json.loads(resource_path("data_sets.json").read_text(encoding="utf-8"))
    codes = ("cropland", "other", "nodata")
    return tuple(
        DataSetPreset(**item | {name: tuple(item.get(name, ())) for name in codes}) for item in records
    )
