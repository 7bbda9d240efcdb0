import numpy as np
import pytest

from croplayer_qgis.core.job.figures import disagreement_share, ground_figures
from croplayer_qgis.core.regions.source_layers import CROPLAND, OTHER
from croplayer_qgis.shared.job_files import RegionColumn
from croplayer_qgis.shared.vocabulary.ground import Ground

ROW_HA = np.array([1.0, 2.0])


def labels(*rows):
    return np.array(rows, np.uint8)


def test_disagreement_is_the_share_by_area_of_what_both_sources_see():
    a = labels((CROPLAND, CROPLAND, OTHER), (OTHER, CROPLAND, 0))
    b = labels((CROPLAND, OTHER, 0), (CROPLAND, CROPLAND, OTHER))
    # Seen by both: two pixels of 1 ha and two of 2 ha; one of each row differs.
    assert disagreement_share((a, b), ROW_HA) == pytest.approx((1 + 2) / (2 + 4))


def test_disagreement_is_unknown_without_a_second_source_or_common_ground():
    a = labels((CROPLAND, 0, 0), (0, 0, 0))
    assert disagreement_share((a,), ROW_HA) is None
    assert disagreement_share((a, labels((0, OTHER, 0), (0, 0, CROPLAND))), ROW_HA) is None
    assert disagreement_share((a, a), ROW_HA) == 0.0


@pytest.mark.parametrize(
    ("unknown_ha", "near_ha", "word"), [(10, 20, "known"), (10, 50, "near"), (60, 0, "unknown")]
)
def test_ground_of_a_block_is_what_most_of_its_area_is_at_least(unknown_ha, near_ha, word):
    areas = {Ground.UNKNOWN: unknown_ha, Ground.NEAR: near_ha, Ground.KNOWN: 100 - unknown_ha - near_ha}
    regions = {
        RegionColumn.GROUND: np.array([*areas, -1], np.int32),
        "area_ha": np.array([*areas.values(), 500.0]),  # the last is not told, and counts for nothing
    }
    assert ground_figures(regions) == {"ground": word, "unknown_share": pytest.approx(unknown_ha / 100)}


def test_ground_is_nothing_to_tell_where_the_model_does_not_say():
    regions = {RegionColumn.GROUND: np.array([-1, -1], np.int32), "area_ha": np.ones(2)}
    assert ground_figures(regions) == {"ground": None, "unknown_share": None}
