"""What the coordinator makes of what workers tell, in whatever order it arrives."""

from croplayer_qgis.core.grid import Block
from croplayer_qgis.core.job.stages import Restarted, Stepped
from croplayer_qgis.core.job.worker_steps import AttemptsUnderWay, Heard, StepTeller, Told
from croplayer_qgis.shared.vocabulary.blocks import Step

FIRST, SECOND = Block(940, 10), Block(940, 11)


def heard(worker, attempt, share, block=FIRST, run="run"):
    return Heard(worker, Told(run, attempt, block, Step.SEGMENTATION, share))


def stepped(share, block=FIRST):
    return Stepped(block, Step.SEGMENTATION, share)


def test_block_of_a_dead_worker_begins_anew_at_once_and_the_others_go_on():
    attempts = AttemptsUnderWay("run")
    told = [
        heard("a", "1", 0.5),
        heard("b", "2", 0.4, SECOND),
        Heard("a", None),
        heard("b", "2", 0.6, SECOND),
    ]
    assert list(attempts.news(told, {FIRST, SECOND})) == [
        stepped(0.5), stepped(0.4, SECOND), Restarted(FIRST), stepped(0.6, SECOND),
    ]  # fmt: skip
    assert list(attempts.news([heard("b", "3", 0.1)], {FIRST, SECOND})) == [stepped(0.1)]


def test_attempt_of_another_worker_begins_anew_though_nobody_saw_the_first_one_die():
    attempts = AttemptsUnderWay("run")
    told = [heard("a", "1", 0.5), heard("b", "2", 0.0), heard("a", "1", 0.6), heard("b", "2", 0.2)]
    assert list(attempts.news(told, {FIRST})) == [
        stepped(0.5), Restarted(FIRST), stepped(0.0), stepped(0.2),
    ]  # fmt: skip


def test_what_belongs_to_another_run_or_an_ended_block_is_dropped():
    attempts = AttemptsUnderWay("run")
    assert list(attempts.news([heard("a", "1", 0.5, run="other")], {FIRST})) == []
    assert list(attempts.news([heard("a", "1", 0.5)], {FIRST})) == [stepped(0.5)]
    attempts.forget(FIRST)
    assert list(attempts.news([heard("a", "1", 0.9), Heard("a", None)], set())) == []


def test_teller_tells_every_step_and_not_every_share_of_it():
    told = []
    teller = StepTeller("run", FIRST, told.append)
    for step in (Step.IMAGERY, Step.SEGMENTATION):
        for share in range(100):
            teller(step, share / 100)
    assert [one.step for one in told if one.share == 0] == [Step.IMAGERY, Step.SEGMENTATION]
    assert len(told) < 100 and len({one.attempt for one in told}) == 1
