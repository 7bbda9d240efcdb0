"""Rate limit and back-off, by counting on a clock of the test's own."""

from __future__ import annotations

import random

import pytest

from croplayer_qgis.core.imagery.pacing import RateLimiter, RetryPolicy


def test_slots_are_handed_out_no_faster_than_the_limit():
    limiter = RateLimiter(20.0, clock=lambda: 100.0)
    waits = [limiter.reserve() for _ in range(61)]
    assert waits == pytest.approx([number / 20.0 for number in range(61)])


def test_unused_slots_are_not_saved_up_for_a_burst():
    now = [0.0]
    limiter = RateLimiter(10.0, clock=lambda: now[0])
    limiter.reserve()
    now[0] = 60.0
    assert [limiter.reserve() for _ in range(3)] == pytest.approx([0.0, 0.1, 0.2])


def test_a_pause_holds_for_everyone():
    limiter = RateLimiter(10.0, clock=lambda: 0.0)
    limiter.pause(30.0)
    assert [limiter.reserve() for _ in range(2)] == pytest.approx([30.0, 30.1])


def test_waits_grow_with_each_failure_up_to_the_longest_and_differ_between_threads():
    policy = RetryPolicy(first_wait_s=1.0, longest_wait_s=6.0)
    rng = random.Random(1)
    for failures, limit in ((1, 1.0), (2, 2.0), (3, 4.0), (4, 6.0), (9, 6.0)):
        waits = [policy.wait_s(failures, rng) for _ in range(200)]
        assert limit / 2 <= min(waits) and max(waits) <= limit
        assert len(set(waits)) > 100
