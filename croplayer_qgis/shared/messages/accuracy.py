"""Parameters of the tasks ``strata``, ``sample``, ``assess``, ``areas`` and ``compare``.

Paths are absolute; an empty text means "not given". A class table (``strata``, ``classes``, ``table`` ...) is
the id of a preset of ``resources/data_sets.json`` or the path of a CSV with the columns ``code`` and
``class``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.messages.accuracy_fields import (
    band_of,
    class_table,
    confidence_level,
    labelled_sample,
    map_raster,
    name_column,
    official_statistics,
    region_file,
    region_layer,
    report_page,
    results_folder,
    statistics_area_unit,
    statistics_areas_column,
    statistics_names_column,
    strata_table,
)
from croplayer_qgis.shared.messages.fields import Params
from croplayer_qgis.shared.messages.parameter import Kind, param
from croplayer_qgis.shared.messages.usual import report_language
from croplayer_qgis.shared.sentence import Sentence
from croplayer_qgis.shared.vocabulary import defaults

_SIZE = "size"


@dataclass(frozen=True)
class StrataParams(Params):
    """Measures the strata of a map."""

    raster: str = map_raster(mark("Class raster, or a job's cropland.vrt; strata are its classes."))
    strata: str = strata_table()
    band: int = band_of(mark("Band of the class table."))


@dataclass(frozen=True)
class SampleParams(Params):
    """Draws sample points."""

    raster: str = map_raster(mark("Class raster, or a job's cropland.vrt; strata are its classes."))
    out: str = param(
        title=mark("Sample points"),
        help=mark("GeoPackage to create, or an existing one such as job.gpkg to add the sample to."),
        kind=Kind.NEW_VECTOR,
        tool="OUTPUT",
    )
    strata: str = strata_table()
    band: int = band_of(mark("Band of the class table."))
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

    map: str = map_raster(mark("Class raster, or a job's cropland.vrt."))
    out: str = results_folder()
    classes: str = class_table(mark("Classes of the map"))
    band: int = band_of(mark("Band of the map."))
    sample: str = labelled_sample(
        mark("GeoPackage of “Make sample points” with labels in the field reference.")
    )
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
    reference_classes: str = class_table(mark("Classes of the reference raster"))
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
    level: float = confidence_level()
    report: bool = report_page()
    language: str = report_language()


@dataclass(frozen=True)
class AreasParams(Params):
    """Measures the classes' areas in regions, and holds cropland against official statistics."""

    map: str = map_raster(mark("Class raster, or a job's cropland.vrt."))
    out: str = results_folder()
    classes: str = class_table(mark("Classes of the map"))
    band: int = band_of(mark("Band of the map."))
    regions: str = region_file(required=True)
    regions_layer: str = region_layer()
    name_field: str = name_column()
    statistics: str = official_statistics()
    statistics_names: str = statistics_names_column()
    statistics_areas: str = statistics_areas_column()
    statistics_unit: str = statistics_area_unit()
    sample: str = labelled_sample(
        mark("GeoPackage of “Make sample points” with labels, for error-adjusted areas.")
    )
    level: float = confidence_level()
    report: bool = report_page()
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
    out: str = results_folder()
    sample: str = labelled_sample(mark("GeoPackage of “Make sample points” with labels."))
    regions: str = region_file()
    regions_layer: str = region_layer()
    name_field: str = name_column(tool_default=None)
    statistics: str = official_statistics()
    statistics_names: str = statistics_names_column()
    statistics_areas: str = statistics_areas_column()
    statistics_unit: str = statistics_area_unit()
    level: float = confidence_level()
    report: bool = report_page()
    language: str = report_language()
