import numpy as np
import pytest

from croplayer_qgis.core.job.figures import disagreement_share
from croplayer_qgis.core.regions.source_layers import CROPLAND, OTHER

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
