"""Parameters that several of the tasks ``strata``, ``sample``, ``assess``, ``areas`` and ``compare`` have."""

from __future__ import annotations

from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.parameter import Kind, param

BUNDLED_STATISTICS = "china-2019"
"""Value of ``statistics`` for the table shipped: provinces of China, Third National Land Survey."""

AREA_UNIT_WORDS = {
    "ha": mark("hectares (ha)"),
    "kha": mark("1,000 hectares (kha)"),
    "km2": mark("square kilometres (km²)"),
    "mu": mark("mu"),
    "kmu": mark("1,000 mu"),
    "10000mu": mark("10,000 mu"),
}
"""Units of official areas, each with its words."""

AREA_UNITS = tuple(AREA_UNIT_WORDS)


def map_raster(help: str) -> Any:
    """The map, read from a file."""
    return param(title=mark("Map"), help=help, kind=Kind.RASTER, tool="MAP")


def band_of(help: str) -> Any:
    """Band of the map."""
    return param(1, title=mark("Band"), help=help, low=1, advanced=True)


def class_table(title: str) -> Any:
    """Class table of a raster."""
    help_text = mark(
        "Preset croplayer, worldcover, dynamic_world, esri_land_cover, glc_fcs30, globeland30, clcd or "
        "from_glc10, or a CSV with the columns code and class."
    )
    return param("croplayer", title=title, help=help_text, tool_needed=True)


def strata_table() -> Any:
    """What strata the map has."""
    help_text = mark(
        "Class table of the map: croplayer or another preset, a CSV with code and class; or “decision” "
        "or “correctness” to stratify a job's map by decision code or expected correctness."
    )
    title = mark("Strata (class table, decision or correctness)")
    return param("croplayer", title=title, help=help_text, tool_needed=True)


def results_folder() -> Any:
    """Where the results go."""
    return param(
        title=mark("Folder of the results"),
        help=mark("Tables, a report and what else there is are written into it."),
        kind=Kind.NEW_FOLDER,
        tool="FOLDER",
        option="--out",
    )


def confidence_level() -> Any:
    """Confidence level of intervals."""
    help_text = mark("Of the intervals given with each estimate.")
    title = mark("Confidence level (0-1)")
    return param(0.95, title=title, help=help_text, low=0.5, high=0.999, advanced=True)


def report_page() -> Any:
    """Whether a report is written."""
    return param(
        True,
        title=mark("Report"),
        help=mark("Whether to write report.html, too."),
        option="--no-report",
        unset=mark("Write no report.html."),
        tool="",
    )


def labelled_sample(help: str) -> Any:
    """A sample that people labelled."""
    return param("", title=mark("Labelled sample"), help=help, kind=Kind.FILE)


def region_file(**more: Any) -> Any:
    """Polygons to count in."""
    return param(
        "",
        title=mark("Regions (polygons)"),
        help=mark("Provinces, counties or others, in any reference system."),
        kind=Kind.POLYGONS,
        layer="regions_layer",
        option="--regions",
        **more,
    )


def region_layer() -> Any:
    """Layer of the polygons' file."""
    help_text = mark("Layer of the regions' file, if it has several.")
    return param("", title=mark("Layer of the regions"), help=help_text, tool="")


def name_column(**more: Any) -> Any:
    """Column of the regions' names."""
    return param(
        "name",
        title=mark("Field of names"),
        help=mark("English or Chinese names are matched with official statistics."),
        kind=Kind.COLUMN,
        column_of="regions",
        **more,
    )


def official_statistics() -> Any:
    """Official areas to compare with."""
    return param(
        "",
        title=mark("Official statistics"),
        help=mark(
            "“china-2019” for the table that comes with CropLayer, a CSV, a spreadsheet, or a layer of the "
            "project. Empty: none."
        ),
    )


def statistics_names_column() -> Any:
    """Column of names in them."""
    return param(
        "",
        title=mark("Column of names in the statistics"),
        help=mark("Empty: found by its header, such as province or 地区."),
        advanced=True,
    )


def statistics_areas_column() -> Any:
    """Column of areas in them."""
    return param(
        "",
        title=mark("Column of areas in the statistics"),
        help=mark("Empty: the one with a unit in its header, or the only one with numbers."),
        advanced=True,
    )


def statistics_area_unit() -> Any:
    """Unit of these areas."""
    return param(
        "",
        title=mark("Unit of the statistics"),
        help=mark("Empty: as the header says. 15 mu are a hectare."),
        choices=AREA_UNITS,
        advanced=True,
    )
