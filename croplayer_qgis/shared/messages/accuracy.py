"""Parameters of the tasks ``strata``, ``sample``, ``assess``, ``areas`` and ``compare``.

Paths are absolute; an empty text means "not given". A class table (``strata``, ``classes``, ``table`` ...) is
the id of a preset of ``resources/data_sets.json`` or the path of a CSV with the columns ``code`` and
``class``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from croplayer_qgis.shared.messages.fields import Params

BUNDLED_STATISTICS = "china-2019"
"""Value of ``statistics`` for the table shipped: provinces of China, Third National Land Survey."""


@dataclass(frozen=True)
class StrataParams(Params):
    """Measures the strata of a map.

    Attributes:
        raster: Map.
        strata: As for the task ``sample``.
        band: Band of a class table.
    """

    raster: str
    strata: str = "croplayer"
    band: int = 1


@dataclass(frozen=True)
class SampleParams(Params):
    """Draws sample points.

    Attributes:
        raster: Map to draw from.
        out: GeoPackage to create, or an existing one (``job.gpkg``) to add the sample to.
        design: ``stratified``, ``simple_random``, ``systematic`` or ``cluster``.
        strata: Class table, or ``decision`` or ``correctness`` of a block raster or a job folder's mosaic.
        band: Band of a class table.
        size: Number of points; not with ``sizes`` or ``target_se``.
        target_se: Standard error of overall accuracy to reach, 0-1.
        sizes: Number of points by stratum name (``given`` allocation).
        allocation: ``proportional``, ``neyman`` or ``equal``.
        accuracies: Expected user's accuracy by stratum, or of ``all``; 0.9 where not given.
        minimum: Least points of a stratum.
        clusters: Blocks to draw, for ``cluster``.
        per_cluster: Points in each block, for ``cluster``.
        seed: Seed of the random numbers, stored with the sample.
        replace: Whether a sample without labels in ``out`` may be replaced.
    """

    raster: str
    out: str
    design: str = "stratified"
    strata: str = "croplayer"
    band: int = 1
    size: int | None = None
    target_se: float | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    allocation: str = "proportional"
    accuracies: Mapping[str, float] = field(default_factory=dict)
    minimum: int = 20
    clusters: int | None = None
    per_cluster: int | None = None
    seed: int = 1
    replace: bool = False


@dataclass(frozen=True)
class AssessParams(Params):
    """Assesses a map against a reference.

    With ``sample`` or ``points`` figures are estimates under the sampling design. The labels of ``sample``
    come from its field ``reference``, or from ``polygons`` or ``reference`` at its points. Without either,
    ``polygons`` or ``reference`` are compared with every pixel of the map.

    Attributes:
        map: Class raster.
        out: Folder for the results.
        classes: Class table of the map.
        band: Band of the map.
        sample: GeoPackage with a sample of the task ``sample``, labelled.
        points: Vector file of labelled points of one's own.
        design: How ``points`` were drawn: ``simple_random``, ``systematic`` or ``stratified`` (by the map's
            classes).
        polygons: Vector file of labelled polygons.
        layer: Layer of ``points`` or ``polygons``.
        label_field: Their column of labels.
        reference: Reference raster.
        reference_classes: Class table of the reference raster.
        reliability: Whether to hold the expected correctness against the correctness observed; the map must
            be a block raster or a job folder's mosaic.
        post_stratify: Whether to post-stratify a simple random or systematic sample by map class.
        level: Confidence level, 0-1.
        report: Whether to write ``report.html`` too.
    """

    map: str
    out: str
    classes: str = "croplayer"
    band: int = 1
    sample: str = ""
    points: str = ""
    design: str = ""
    polygons: str = ""
    layer: str = ""
    label_field: str = "label"
    reference: str = ""
    reference_classes: str = "croplayer"
    reliability: bool = False
    post_stratify: bool = False
    level: float = 0.95
    report: bool = True


@dataclass(frozen=True)
class AreasParams(Params):
    """Measures the classes' areas in regions, and holds cropland against official statistics.

    Attributes:
        map: Class raster.
        out: Folder for the results; among them ``region_areas.gpkg`` (see ``core/accuracy/region_layer.py``).
        regions: Vector file of polygons.
        classes: Class table of the map.
        band: Band of the map.
        regions_layer: Layer of ``regions``.
        name_field: Its column of names.
        statistics: CSV of official areas, or ``china-2019`` for the one shipped.
        sample: GeoPackage with a labelled sample, for error-adjusted areas.
        level: Confidence level, 0-1.
        report: Whether to write ``report.html`` too.
    """

    map: str
    out: str
    regions: str
    classes: str = "croplayer"
    band: int = 1
    regions_layer: str = ""
    name_field: str = "name"
    statistics: str = ""
    sample: str = ""
    level: float = 0.95
    report: bool = True


@dataclass(frozen=True)
class CompareParams(Params):
    """Compares cropland data sets at every pixel, and on a sample and in regions where given.

    Attributes:
        data_sets: Two or more records with ``name``, ``path`` and ``table``, a class table of
            cropland and other; the first is the one the others are compared with.
        out: Folder for the results; among them ``agreement.tif``.
        sample: GeoPackage with a labelled sample.
        regions: Vector file of polygons.
        regions_layer: Layer of ``regions``.
        name_field: Its column of names.
        statistics: CSV of official areas, or ``china-2019``; needs ``regions``.
        level: Confidence level, 0-1.
        report: Whether to write ``report.html`` too.
    """

    data_sets: tuple[Mapping[str, str], ...]
    out: str
    sample: str = ""
    regions: str = ""
    regions_layer: str = ""
    name_field: str = "name"
    statistics: str = ""
    level: float = 0.95
    report: bool = True
