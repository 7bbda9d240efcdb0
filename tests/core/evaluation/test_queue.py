from __future__ import annotations

import numpy as np
import pytest

from croplayer_qgis.core.evaluation.queue import (
    PROFILE,
    block_error_ha,
    block_profile,
    block_review,
    expected_error_ha,
    read_review,
    review_queue,
)


def queue_of(error, profiles, count=10, reviewed=None):
    error = np.asarray(error, float)
    reviewed = np.zeros(len(error), bool) if reviewed is None else np.asarray(reviewed)
    return review_queue(error, np.asarray(profiles, float), count, reviewed)


def test_expected_error_is_the_area_times_the_chance_of_being_wrong():
    correctness = np.array([[0.9, 0.5], [1.0, np.nan]], np.float32)
    assert expected_error_ha(correctness, np.array([2.0, 3.0])) == pytest.approx(2 * (0.1 + 0.5), rel=1e-6)


def test_block_with_most_expected_error_comes_first():
    chosen = queue_of([1, 9, 4], [[0.0], [1.0], [5.0]])
    assert chosen[0].place == 1
    assert chosen[0].score == 9


def test_a_different_landscape_is_preferred_to_another_of_the_same_kind():
    error = [10, 9.5, 6]
    profiles = [[0.0, 0.0], [0.01, 0.0], [4.0, 3.0]]
    assert [choice.place for choice in queue_of(error, profiles)] == [0, 2, 1]


def test_reviewed_block_is_never_chosen_and_its_likes_come_last():
    error = [10, 9.5, 1]
    profiles = [[0.0, 0.0], [0.01, 0.0], [4.0, 3.0]]
    chosen = queue_of(error, profiles, reviewed=[True, False, False])
    assert [choice.place for choice in chosen] == [2, 1]


def test_blocks_that_all_look_alike_come_by_their_error():
    assert [c.place for c in queue_of([1, 3, 2], [[7.0], [7.0], [7.0]])] == [1, 2, 0]


def test_queue_is_no_longer_than_asked_and_no_longer_than_the_blocks():
    assert len(queue_of([1, 2, 3], [[0.0], [1.0], [2.0]], count=2)) == 2
    assert len(queue_of([1, 2, 3], [[0.0], [1.0], [2.0]], count=9)) == 3
    assert queue_of([], np.empty((0, 2)), count=3) == []


def test_order_of_the_blocks_changes_nothing_but_their_index():
    rng = np.random.default_rng(0)
    error, profiles = rng.uniform(1, 9, 60), rng.normal(size=(60, 4))
    order = rng.permutation(60)
    straight = [choice.place for choice in queue_of(error, profiles, 15)]
    shuffled = [int(order[choice.place]) for choice in queue_of(error[order], profiles[order], 15)]
    assert straight == shuffled


def test_unknown_profile_counts_as_average():
    chosen = queue_of([5, 4, 4], [[0.0, 1.0], [np.nan, np.nan], [9.0, -9.0]])
    assert {choice.place for choice in chosen} == {0, 1, 2}
    assert all(np.isfinite(choice.score) for choice in chosen)


def test_profile_is_weighted_by_area_and_unknown_where_the_second_source_is_missing():
    columns = {name: np.array([1.0, 3.0]) for name in PROFILE} | {"area_ha": np.array([3.0, 1.0])}
    columns["b_greenness"] = np.array([np.nan, np.nan])
    profile = dict(zip(PROFILE, block_profile(columns), strict=True))
    assert profile["a_brightness"] == pytest.approx(1.5)
    assert np.isnan(profile["b_greenness"])


def test_scores_are_the_error_times_the_novelty():
    # Mean 1 and spread 1 over the known profiles: -1, 1 and, unknown, 0; the median length is 1.
    chosen = queue_of([5, 4, 4], [[0.0], [2.0], [np.nan]])
    assert [choice.place for choice in chosen] == [0, 1, 2]
    # Distances 2 and 1 from the first: 1 - exp(-2) = 0.864665 and 1 - exp(-1/2) = 0.393469.
    assert [choice.score for choice in chosen] == pytest.approx([5, 4 * 0.864665, 4 * 0.393469], rel=1e-5)


def test_columns_without_spread_count_for_nothing():
    # The second column is constant; the first lies 2 and 4 from 0, with a spread of sqrt(8 / 3).
    chosen = queue_of([9, 1, 1], [[0.0, 7.0], [2.0, 7.0], [4.0, 7.0]])
    spread = np.sqrt(8 / 3)
    width = 2 / spread
    novelty = [1 - np.exp(-0.5 * (distance / spread / width) ** 2) for distance in (4.0, 2.0)]
    assert [choice.place for choice in chosen] == [0, 2, 1]
    assert [choice.score for choice in chosen] == pytest.approx([9, *novelty])


def region_columns(**changes):
    columns = {name: np.array([1.0, 3.0]) for name in PROFILE}
    return columns | {
        "area_ha": np.array([3.0, 1.0]), "expected_correctness": np.array([0.9, 0.5]), **changes
    }  # fmt: skip


def test_error_of_a_block_is_that_of_its_regions_and_what_is_unknown_adds_nothing():
    assert block_error_ha(region_columns()) == pytest.approx(3 * 0.1 + 1 * 0.5)
    assert block_error_ha(region_columns(expected_correctness=np.array([np.nan, 0.5]))) == pytest.approx(0.5)
    assert block_error_ha({"area_ha": np.empty(0), "expected_correctness": np.empty(0)}) == 0


def test_what_is_kept_of_a_block_for_the_queue_is_read_back_as_it_was():
    columns = region_columns(**{PROFILE[1]: np.array([np.nan, np.nan])})
    error, profile = read_review(block_review(columns))
    assert error == block_error_ha(columns)
    np.testing.assert_array_equal(profile, block_profile(columns))
    assert np.isnan(profile[1]) and profile[0] == pytest.approx(1.5)


@pytest.mark.parametrize("missing", ["area_ha", "expected_correctness", PROFILE[0], PROFILE[-1]])
def test_of_a_block_that_lacks_a_column_nothing_is_kept(missing):
    columns = region_columns()
    del columns[missing]
    assert block_review(columns) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "3",
        "{}",
        '{"error_ha": 1}',
        '{"error_ha": 1, "profile": [1]}',
        '{"error_ha": 1, "profile": 1}',
    ],
)
def test_what_no_block_left_is_no_review(text):
    with pytest.raises(ValueError):
        read_review(text)
