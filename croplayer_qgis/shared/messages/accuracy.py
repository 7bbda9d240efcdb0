"""Parameters of the tasks ``strata``, ``sample``, ``assess``, ``areas`` and ``compare``.

Paths are absolute; an empty text means "not given". A class table (``strata``, ``classes``, ``table`` ...) is
the id of a preset of ``resources/data_sets.json`` or the path of a CSV with the columns ``code`` and
``class``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import report_language
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults

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

_SIZE = "size"


def _map(help: str) -> Any:
    return param(title=mark("Map"), help=help, kind=Kind.RASTER, tool="MAP")


def _band(help: str) -> Any:
    return param(1, title=mark("Band"), help=help, low=1, advanced=True)


def _classes(title: str) -> Any:
    help_text = mark(
        "Preset croplayer, worldcover, dynamic_world, esri_land_cover, glc_fcs30, globeland30, clcd or "
        "from_glc10, or a CSV with the columns code and class."
    )
    return param("croplayer", title=title, help=help_text, tool_needed=True)


def _strata() -> Any:
    help_text = mark(
        "Class table of the map: croplayer or another preset, a CSV with code and class; or “decision” "
        "or “correctness” to stratify a job's map by decision code or expected correctness."
    )
    title = mark("Strata (class table, decision or correctness)")
    return param("croplayer", title=title, help=help_text, tool_needed=True)


def _results() -> Any:
    return param(
        title=mark("Folder of the results"),
        help=mark("Tables, a report and what else there is are written into it."),
        kind=Kind.NEW_FOLDER,
        tool="FOLDER",
        option="--out",
    )


def _level() -> Any:
    help_text = mark("Of the intervals given with each estimate.")
    title = mark("Confidence level (0-1)")
    return param(0.95, title=title, help=help_text, low=0.5, high=0.999, advanced=True)


def _report() -> Any:
    return param(
        True,
        title=mark("Report"),
        help=mark("Whether to write report.html, too."),
        option="--no-report",
        unset=mark("Write no report.html."),
        tool="",
    )


def _sample(help: str) -> Any:
    return param("", title=mark("Labelled sample"), help=help, kind=Kind.FILE)


def _regions(**more: Any) -> Any:
    return param(
        "",
        title=mark("Regions (polygons)"),
        help=mark("Provinces, counties or others, in any reference system."),
        kind=Kind.POLYGONS,
        layer="regions_layer",
        option="--regions",
        **more,
    )


def _regions_layer() -> Any:
    help_text = mark("Layer of the regions' file, if it has several.")
    return param("", title=mark("Layer of the regions"), help=help_text, tool="")


def _name_field(**more: Any) -> Any:
    return param(
        "name",
        title=mark("Field of names"),
        help=mark("English or Chinese names are matched with official statistics."),
        kind=Kind.COLUMN,
        column_of="regions",
        **more,
    )


def _statistics() -> Any:
    return param(
        "",
        title=mark("Official statistics"),
        help=mark(
            "“china-2019” for the table that comes with CropLayer, a CSV, a spreadsheet, or a layer of the "
            "project. Empty: none."
        ),
    )


def _statistics_names() -> Any:
    return param(
        "",
        title=mark("Column of names in the statistics"),
        help=mark("Empty: found by its header, such as province or 地区."),
        advanced=True,
    )


def _statistics_areas() -> Any:
    return param(
        "",
        title=mark("Column of areas in the statistics"),
        help=mark("Empty: the one with a unit in its header, or the only one with numbers."),
        advanced=True,
    )


def _statistics_unit() -> Any:
    return param(
        "",
        title=mark("Unit of the statistics"),
        help=mark("Empty: as the header says. 15 mu are a hectare."),
        choices=AREA_UNITS,
        advanced=True,
    )


@dataclass(frozen=True)
class StrataParams(Params):
    """Measures the strata of a map."""

    raster: str = _map(mark("Class raster, or a job's cropland.vrt; strata are its classes."))
    strata: str = _strata()
    band: int = _band(mark("Band of the class table."))


@dataclass(frozen=True)
class SampleParams(Params):
    """Draws sample points."""

    raster: str = _map(mark("Class raster, or a job's cropland.vrt; strata are its classes."))
    out: str = param(
        title=mark("Sample points"),
        help=mark("GeoPackage to create, or an existing one such as job.gpkg to add the sample to."),
        kind=Kind.NEW_VECTOR,
        tool="OUTPUT",
    )
    strata: str = _strata()
    band: int = _band(mark("Band of the class table."))
    design: str = param(
        "stratified",
        title=mark("Design"),
        help=mark("How points are drawn."),
        choices=("stratified", "simple_random", "systematic", "cluster"),
    )
    size: int | None = param(
        None,
        title=mark("Number of points"),
        help=mark("Number of points. Empty: from the target standard error."),
        low=1,
        instead=_SIZE,
    )
    target_se: float | None = param(
        None,
        title=mark("Target standard error (0-1)"),
        help=mark("Standard error of overall accuracy to reach, as a share (0.01 is one per cent)."),
        low=0,
        high=1,
        instead=_SIZE,
    )
    sizes: Mapping[str, int] = param(
        dict,
        title=mark("Given sizes of strata"),
        help=mark(
            "Points of each stratum instead of one number for all: cropland=50, other=100. Every stratum of "
            "the map needs at least 2."
        ),
        advanced=True,
        instead=_SIZE,
    )
    allocation: str = param(
        "proportional",
        title=mark("Allocation"),
        help=mark("How points are shared among strata: neyman gives more to those where errors are likely."),
        choices=("proportional", "neyman", "equal"),
    )
    accuracies: Mapping[str, float] = param(
        dict,
        title=mark("Expected user's accuracy of strata (0-1)"),
        help=Sentence(
            "What you expect, as shares, for the neyman allocation and the target standard error: "
            "cropland=0.8, other=0.95, or all=0.85. Empty: {}.",
            defaults.EXPECTED_ACCURACY,
        ),
        advanced=True,
    )
    minimum: int = param(
        20,
        title=mark("Least points of a stratum"),
        help=mark("Strata get no fewer, however small they are."),
        low=0,
    )
    clusters: int | None = param(
        None,
        title=mark("Clusters"),
        help=mark("Blocks to draw, for the cluster design."),
        low=2,
        advanced=True,
    )
    per_cluster: int | None = param(
        None,
        title=mark("Points a cluster"),
        help=mark("Points in each block, for the cluster design."),
        low=1,
        advanced=True,
    )
    seed: int = param(
        1,
        title=mark("Seed"),
        help=mark("The same seed draws the same points."),
        low=0,
        high=2**63 - 1,
        advanced=True,
    )
    replace: bool = param(
        False,
        title=mark("Replace a sample without labels"),
        help=mark("Replace a sample in the file that has no labels yet."),
        tool="",
    )


@dataclass(frozen=True)
class AssessParams(Params):
    """Assesses a map against a reference.

    With ``sample`` or ``points`` figures are estimates under the sampling design. The labels of ``sample``
    come from its field ``reference``, or from ``polygons`` or ``reference`` at its points. Without either,
    ``polygons`` or ``reference`` are compared with every pixel of the map.
    """

    map: str = _map(mark("Class raster, or a job's cropland.vrt."))
    out: str = _results()
    classes: str = _classes(mark("Classes of the map"))
    band: int = _band(mark("Band of the map."))
    sample: str = _sample(mark("GeoPackage of “Make sample points” with labels in the field reference."))
    points: str = param(
        "",
        title=mark("Points of your own"),
        help=mark("Labelled points that were drawn by a design."),
        kind=Kind.POINTS,
        layer="layer",
    )
    design: str = param(
        "",
        title=mark("Design of your points"),
        help=mark("How your own points were drawn; stratified means by the map's classes."),
        choices=("simple_random", "systematic", "stratified"),
        tool_default="simple_random",
    )
    polygons: str = param(
        "",
        title=mark("Reference polygons"),
        help=mark("Labels at the sample's points, or of every pixel without a sample."),
        kind=Kind.POLYGONS,
        layer="layer",
    )
    layer: str = param(
        "",
        title=mark("Layer"),
        help=mark("Layer of the file of points or polygons."),
        tool="",
    )
    label_field: str = param(
        "label",
        title=mark("Field of labels"),
        help=mark("Column of class names in points or polygons."),
    )
    reference: str = param(
        "",
        title=mark("Reference raster"),
        help=mark("Labels at the sample's points, or of every pixel without a sample."),
        kind=Kind.RASTER,
    )
    reference_classes: str = _classes(mark("Classes of the reference raster"))
    post_stratify: bool = param(
        False,
        title=mark("Post-stratify by map class"),
        help=mark("For simple random and systematic samples."),
        advanced=True,
    )
    reliability: bool = param(
        False,
        title=mark("Check expected correctness"),
        help=mark("Holds a job's expected correctness against the correctness observed."),
        advanced=True,
    )
    level: float = _level()
    report: bool = _report()
    language: str = report_language()


@dataclass(frozen=True)
class AreasParams(Params):
    """Measures the classes' areas in regions, and holds cropland against official statistics."""

    map: str = _map(mark("Class raster, or a job's cropland.vrt."))
    out: str = _results()
    classes: str = _classes(mark("Classes of the map"))
    band: int = _band(mark("Band of the map."))
    regions: str = _regions(required=True)
    regions_layer: str = _regions_layer()
    name_field: str = _name_field()
    statistics: str = _statistics()
    statistics_names: str = _statistics_names()
    statistics_areas: str = _statistics_areas()
    statistics_unit: str = _statistics_unit()
    sample: str = _sample(mark("GeoPackage of “Make sample points” with labels, for error-adjusted areas."))
    level: float = _level()
    report: bool = _report()
    language: str = report_language()


@dataclass(frozen=True)
class CompareParams(Params):
    """Compares cropland data sets at every pixel, and on a sample and in regions where given."""

    data_sets: tuple[Mapping[str, str], ...] = param(
        title=mark("Data sets"),
        help=mark(
            "Two or more, each with name, path and table; the first is the one the others are compared with."
        ),
    )
    out: str = _results()
    sample: str = _sample(mark("GeoPackage of “Make sample points” with labels."))
    regions: str = _regions()
    regions_layer: str = _regions_layer()
    name_field: str = _name_field(tool_default=None)
    statistics: str = _statistics()
    statistics_names: str = _statistics_names()
    statistics_areas: str = _statistics_areas()
    statistics_unit: str = _statistics_unit()
    level: float = _level()
    report: bool = _report()
    language: str = report_language()
