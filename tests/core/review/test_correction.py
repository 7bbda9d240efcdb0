"""Edits over a block of 10 x 10 pixels of one degree, expected pixel by pixel."""

import numpy as np
import pytest
import shapely
from affine import Affine

from croplayer_qgis.core.product.cog import BlockRaster
from croplayer_qgis.core.review.correction import corrected
from croplayer_qgis.core.review.edits import Edit
from croplayer_qgis.shared.vocabulary.decisions import Decision
from croplayer_qgis.shared.vocabulary.review import CROPLAND, MACHINE, OTHER, TAKE_A, TAKE_B

SIZE = 10
GRID = Affine(1, 0, 0, 0, -1, SIZE)  # the pixel in row r and column c has its centre at (c + 0.5, 9.5 - r)


def raster_of(decision):
    decision = np.asarray(decision, np.uint8)
    cropland = np.isin(decision, (2, 3, 4)).astype(np.uint8)
    cropland[decision == 255] = 255
    return BlockRaster(cropland, cropland * 90, decision, np.full_like(decision, 80))


@pytest.fixture
def raster():
    """Row r has the decision r; row 0 and row 9 have no data."""
    decision = np.repeat(np.arange(SIZE, dtype=np.uint8)[:, None], SIZE, axis=1)
    decision[0] = decision[8] = decision[9] = 255
    return raster_of(decision)


ALL = shapely.box(0, 0, SIZE, SIZE)


def edit(geometry, after, fid=1, mask=""):
    return Edit(fid, geometry, after, mask)


def test_without_edits_every_pixel_is_the_machines(raster):
    assert corrected(raster, [], GRID) is raster


def test_pixels_with_their_centre_inside_are_set_and_coded(raster):
    result = corrected(raster, [edit(shapely.box(2.4, 5, 4.6, 9), CROPLAND)], GRID)
    changed = np.zeros((SIZE, SIZE), bool)
    changed[1:5, 2:5] = True
    assert (result.cropland[changed] == 1).all() and (result.decision[changed] == Decision.EDITED).all()
    assert (result.expected_correctness[changed] == 255).all()
    for name in ("cropland", "decision", "expected_correctness"):
        assert (getattr(result, name)[~changed] == getattr(raster, name)[~changed]).all()
    assert (result.probability == raster.probability).all()


def test_ground_without_imagery_stays_without_data(raster):
    result = corrected(raster, [edit(ALL, OTHER)], GRID)
    assert (result.cropland[[0, 8, 9]] == 255).all() and (result.decision[[0, 8, 9]] == 255).all()


def test_a_source_is_taken_at_its_word(raster):
    # Rows 1 to 7 are the codes: both other, both cropland, A cropland, B cropland, A other, B other, single.
    a = corrected(raster, [edit(ALL, TAKE_A)], GRID).cropland[1:8, 0]
    b = corrected(raster, [edit(ALL, TAKE_B)], GRID).cropland[1:8, 0]
    assert a.tolist() == [0, 1, 1, 0, 0, 1, 0]
    assert b.tolist() == [0, 1, 0, 1, 1, 0, 0]


def test_later_edits_stand_above_and_the_machine_can_be_asked_back(raster):
    left, top = shapely.box(0, 0, 5, SIZE), shapely.box(0, 5, SIZE, SIZE)
    result = corrected(raster, [edit(ALL, OTHER, 1), edit(left, CROPLAND, 2), edit(top, MACHINE, 3)], GRID)
    assert (result.cropland[:5] == raster.cropland[:5]).all()
    assert (result.decision[:5] == raster.decision[:5]).all()
    assert (result.expected_correctness[:5] == raster.expected_correctness[:5]).all()
    assert result.cropland[6].tolist() == [1] * 5 + [0] * 5


def test_a_mask_limits_an_edit_to_what_is_shown_there(raster):
    result = corrected(raster, [edit(ALL, OTHER, 1, mask=CROPLAND)], GRID)
    assert (result.decision[2:5] == Decision.EDITED).all() and (result.cropland[2:5] == 0).all()
    assert (result.decision[[1, 5, 6, 7]] == raster.decision[[1, 5, 6, 7]]).all()


def test_an_edit_outside_the_block_changes_nothing(raster):
    result = corrected(raster, [edit(shapely.box(20, 20, 30, 30), OTHER)], GRID)
    assert (result.cropland == raster.cropland).all()


def test_random_edits_are_what_a_count_pixel_by_pixel_gives(raster):
    rng = np.random.default_rng(7)
    for _ in range(40):
        edits = []
        for fid in range(1, 6):
            points = rng.uniform(-2, SIZE + 2, (6, 2))
            shape = shapely.convex_hull(shapely.multipoints(points))
            after = rng.choice([CROPLAND, OTHER, TAKE_A, TAKE_B, MACHINE])
            edits.append(edit(shape, str(after), fid, str(rng.choice(["", CROPLAND, OTHER]))))
        result = corrected(raster, edits, GRID)
        for row in range(SIZE):
            for column in range(SIZE):
                assert result.cropland[row, column] == by_hand(raster, edits, row, column)


def by_hand(raster, edits, row, column):
    machine = label = int(raster.cropland[row, column])
    if machine == 255:
        return 255
    code = int(raster.decision[row, column])
    says = {TAKE_A: {1: 0, 2: 1, 3: 1, 4: 0, 5: 0, 6: 1}, TAKE_B: {1: 0, 2: 1, 3: 0, 4: 1, 5: 1, 6: 0}}
    for item in edits:
        if not shapely.contains_xy(item.geometry, column + 0.5, SIZE - row - 0.5):
            continue
        if item.mask and label != {CROPLAND: 1, OTHER: 0}[item.mask]:
            continue
        label = {CROPLAND: 1, OTHER: 0, MACHINE: machine}.get(
            item.after, says.get(item.after, {}).get(code, machine)
        )
    return label
