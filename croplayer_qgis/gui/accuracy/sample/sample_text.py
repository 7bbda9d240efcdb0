"""How many points a design will give, and by which formula, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from croplayer_qgis.gui.accuracy.sample.sample_plan import simple_random, stratified
from croplayer_qgis.gui.accuracy.sample.strata_table import Stratum
from croplayer_qgis.shared.messages.accuracy import SampleParams
from croplayer_qgis.shared.sentence import counted
from croplayer_qgis.translation import tr


def size_text(params: SampleParams, strata: Sequence[Stratum]) -> str:
    """The sentence for a design; ``strata`` are the measured ones, [] while they are not."""
    if params.clusters is not None and params.per_cluster is not None:
        clusters = counted(params.clusters, "{} block", "{} blocks")
        each = counted(params.per_cluster, "{} point", "{} points")
        points = params.clusters * params.per_cluster
        return tr(
            counted(
                points, "{} point: {} with {} each.", "{} points: {} with {} each.", points, clusters, each
            )
        )
    if params.sizes:
        return tr(counted(sum(params.sizes.values()), "{} point as given.", "{} points as given."))
    if params.size is not None:
        return tr(counted(params.size, "{} point.", "{} points."))
    if params.target_se is None:
        return tr("Measure the strata first.")
    if params.design != "stratified":
        size = simple_random(params.accuracies["all"], params.target_se)
        return tr(
            counted(
                size,
                "{} point: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).",
                "{} points: n = p(1 − p)/SE² (Cochran 1977, eq. 4.1).",
            )
        )
    if not strata:
        return tr(
            "Measure the strata to see the number of points by Olofsson et al. 2014, eq. 13; the engine "
            "computes it in any case."
        )
    areas = [stratum.area_ha for stratum in strata]
    wanted = stratified(areas, [params.accuracies[stratum.name] for stratum in strata], params.target_se)
    least = params.minimum * len(strata)
    if least > wanted:
        return tr(
            counted(
                least,
                "{} point, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).",
                "{} points, the least of each stratum; n = (Σ WᵢSᵢ/SE)² = {} (Olofsson et al. 2014, eq. 13).",
                least,
                wanted,
            )
        )
    return tr(
        counted(
            wanted,
            "{} point: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).",
            "{} points: n = (Σ WᵢSᵢ/SE)² (Olofsson et al. 2014, eq. 13).",
        )
    )
