"""A comparison of data sets as rows of CSV files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from croplayer_qgis.core.accuracy.compare.comparison import MCNEMAR_NOTE, Comparison
from croplayer_qgis.core.accuracy.compare.datasets import PRESETS, DataSet
from croplayer_qgis.core.accuracy.findings.tables import Row, estimate_row, left_out_rows
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence


def comparison_tables(comparison: Comparison) -> dict[str, list[Row]]:
    """Tables of a comparison of data sets by file name."""
    return {
        "accuracy_by_data_set": [
            {"data_set": name, **estimate_row(item)}
            for name, items in comparison.accuracy.items()
            for item in items
        ],
        "paired_differences": [
            {"first": pair.first, "second": pair.second, **estimate_row(item)}
            for pair in comparison.pairs
            for item in pair.differences
        ],
        "mcnemar": [
            {
                "first": pair.first,
                "second": pair.second,
                "only_first_right": pair.mcnemar.only_first,
                "only_second_right": pair.mcnemar.only_second,
                "p_value": pair.mcnemar.p_value,
                "p_value_holm": pair.mcnemar.p_holm,
                "note": MCNEMAR_NOTE,
            }
            for pair in comparison.pairs
        ],
        "comparison_summary": [
            {"item": "estimator", "value": comparison.estimator},
            {"item": "sample units used", "value": comparison.used},
            *left_out_rows(comparison.left_out),
        ],
    }


def agreement_rows(area_by_votes: Mapping[int, float]) -> list[Row]:
    """Area by number of data sets that say cropland."""
    total = sum(area_by_votes.values())
    return [
        {
            "data_sets_that_say_cropland": votes,
            "area_ha": area,
            "share_percent": 100 * area / total if total else None,
        }
        for votes, area in area_by_votes.items()
    ]


def data_set_rows(
    datasets: Sequence[DataSet], tables: Sequence[str], definitions: Sequence[str]
) -> list[Row]:
    """What each data set's codes were taken to mean, and where that is documented.

    Args:
        datasets: The data sets.
        tables: Preset, or path of the code table, of each.
        definitions: What each map itself says that it calls cropland; "" when it does not.
    """
    presets = {item.id: item for item in PRESETS}
    return [
        {
            "data_set": dataset.name,
            "file": dataset.raster.label,
            "class_table": table,
            "product": presets[table].title if table in presets else "",
            "cropland_means": Sentence(
                definition
                or (presets[table].definition if table in presets else mark("as the code table says"))
            ),
            "codes_from": presets[table].documented if table in presets else table,
        }
        for dataset, table, definition in zip(datasets, tables, definitions, strict=True)
    ]
