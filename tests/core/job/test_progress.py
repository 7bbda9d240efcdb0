import pytest

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.progress import ProgressMeter
from croplayer_qgis.shared.vocabulary.blocks import Step

FIRST, SECOND, THIRD = (Block(900, 10 + i) for i in range(3))


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_fraction_follows_what_the_steps_took_in_blocks_before(clock):
    meter = ProgressMeter("/job", 3, clock)
    meter.start(FIRST)
    meter.finish(FIRST, {Step.IMAGERY: 30.0, Step.SEGMENTATION: 60.0, Step.WRITING: 10.0})
    meter.start(SECOND)
    assert meter.step(SECOND, Step.IMAGERY, 0.5).fraction == pytest.approx(0.15)
    assert meter.step(SECOND, Step.SEGMENTATION, 0.5).fraction == pytest.approx(0.6)
    assert meter.step(SECOND, Step.WRITING, 1.0).fraction == pytest.approx(1.0)


def test_fraction_of_a_block_never_falls_and_tiny_changes_are_no_news(clock):
    meter = ProgressMeter("/job", 1, clock)
    meter.start(FIRST)
    told = meter.step(FIRST, Step.SEGMENTATION, 0.5)
    assert meter.step(FIRST, Step.SEGMENTATION, 0.4) is None
    assert meter.step(FIRST, Step.SEGMENTATION, 0.5001) is None
    assert meter.step(FIRST, Step.SEGMENTATION, 0.6).fraction > told.fraction


def test_beginning_of_a_step_is_told_though_the_fraction_is_that_of_the_end_of_the_one_before(clock):
    meter = ProgressMeter("/job", 1, clock)
    meter.start(FIRST)
    end = meter.step(FIRST, Step.SEGMENTATION, 1.0)
    begin = meter.step(FIRST, Step.EVALUATION, 0.0)
    assert (begin.step, begin.fraction) == (Step.EVALUATION, end.fraction)


def test_every_block_under_way_is_told_of(clock):
    meter = ProgressMeter("/job", 2, clock)
    meter.start(FIRST)
    meter.start(SECOND)
    assert meter.step(SECOND, Step.IMAGERY, 1.0).block == SECOND.id
    assert meter.step(FIRST, Step.SEGMENTATION, 0.5).block == FIRST.id
    meter.finish(FIRST, None)
    assert meter.step(SECOND, Step.SEGMENTATION, 0.1).block == SECOND.id


def test_share_of_the_run_counts_all_blocks_under_way(clock):
    meter = ProgressMeter("/job", 4, clock)
    meter.start(FIRST)
    meter.finish(FIRST, {Step.IMAGERY: 50.0, Step.SEGMENTATION: 50.0})
    meter.start(SECOND)
    meter.start(THIRD)
    meter.step(SECOND, Step.SEGMENTATION, 0.5)
    assert meter.step(THIRD, Step.SEGMENTATION, 0.0).pace.share == pytest.approx((1 + 0.75 + 0.5) / 4)


def test_block_that_begins_anew_is_at_zero_and_the_share_of_the_run_stays(clock):
    meter = ProgressMeter("/job", 2, clock)
    meter.start(FIRST)
    share = meter.step(FIRST, Step.FUSION, 0.5).pace.share
    anew = meter.start(FIRST)
    assert (anew.step, anew.fraction, anew.pace.share) == (Step.IMAGERY, 0.0, share)
    again = meter.step(FIRST, Step.IMAGERY, 0.5)
    assert 0 < again.fraction < 0.5 and again.pace.share == share


def test_time_left_is_unknown_until_a_block_was_measured_and_then_follows_the_pace(clock):
    meter = ProgressMeter("/job", 4, clock)
    meter.start(FIRST)
    clock.now += 50
    assert meter.step(FIRST, Step.SEGMENTATION, 0.5).pace.eta_s is None
    clock.now += 50
    meter.finish(FIRST, {Step.IMAGERY: 50.0, Step.SEGMENTATION: 50.0})
    assert meter.pace().eta_s == pytest.approx(300)
    meter.start(SECOND)
    clock.now += 50
    assert meter.step(SECOND, Step.SEGMENTATION, 0.0).pace.eta_s == pytest.approx(250)


def test_a_pause_counts_for_no_rate(clock):
    meter = ProgressMeter("/job", 2, clock)
    meter.start(FIRST)
    clock.now += 60
    meter.finish(FIRST, {Step.IMAGERY: 60.0})
    meter.hold(True)
    clock.now += 10_000
    assert meter.pace().rate == pytest.approx(60)
    meter.hold(False)
    assert meter.pace().eta_s == pytest.approx(60)
    assert str(meter.pace()) == "1 of 2 blocks, 60.0 blocks/h, 0:01:00 left"
