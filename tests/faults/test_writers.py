"""A few of the points of ``make faults`` for what is written besides jobs."""

import shutil

import pytest

from tests.faults.matrix import Writing
from tests.faults.writers import writers

EACH = 6
"""Calls that go wrong in each way, evenly over all."""


@pytest.mark.timeout(1800)  # of a machine that has much else to do
@pytest.mark.skipif(shutil.which("cc") is None, reason="needs a C compiler")
@pytest.mark.parametrize("name", ["map", "agreement", "raster", "polygons", "layer.gpkg", "layer.geojson"])
def test_a_file_with_its_final_name_is_whole_or_the_call_says_what_went_wrong(name, tmp_path, mapped):
    (tmp_path / "read").mkdir()
    (tmp_path / "written").mkdir()
    action = writers(tmp_path / "read", mapped.job.path)[name]
    with Writing(tmp_path / "written", action) as writing:
        count = writing.undisturbed()
        lost = {
            (at, kind): writing.lost(at, kind)
            for place, kind in enumerate(("broken", "full_once"))
            for at in range(1 + place, count + 1, max(1, count // EACH))
        }
    assert count > EACH
    assert not {point: what for point, what in lost.items() if what}
