"""Twenty of the points of ``make faults``."""

import shutil

import pytest

from demo.sources import demo_jobs
from tests.core.job.conftest import parameters, secrets, server  # noqa: F401
from tests.faults.matrix import KINDS, Matrix

SHARES = (0.05, 0.3, 0.6, 0.95)  # of all writing calls: creating, products, rows, mosaics


@pytest.mark.timeout(1800)  # of a machine that has much else to do
@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
def test_a_write_that_goes_wrong_loses_nothing(tmp_path, parameters, secrets):  # noqa: F811
    blocks = [demo_jobs()["dates"].blocks[0]]
    with Matrix(tmp_path, parameters, blocks, secrets) as matrix:
        count = matrix.undisturbed()
        lost = {}
        for place, kind in enumerate(KINDS):
            for share in SHARES:
                at = 1 + round(share * (count - 1)) - place  # another call for each kind
                lost[at, kind] = matrix.lost(max(1, at), kind)
    assert count > 100
    assert not {point: what for point, what in lost.items() if what}
