"""The parts of ``make test``, each timed; here with targets that take no time."""

from benchmarks import suites


def test_every_part_runs_and_one_that_failed_fails_all(capfd):
    assert suites.main([], ("no-such-target", "help")) == 1
    written = capfd.readouterr().out
    assert "make demo" in written and "No rule to make target" in written  # what the parts print goes through
    rows = [line.split() for line in written.splitlines()[-3:]]
    assert [row[0] for row in rows] == ["no-such-target", "help", "all"]
    assert [row[-1] for row in rows] == ["FAILED", "passed", "s"]


def test_all_parts_passed_is_status_0_and_only_then_a_figure_is_kept(monkeypatch):
    kept = []
    monkeypatch.setattr(suites, "record", lambda *row: kept.append(row))
    assert suites.main(["--record"], ("help",)) == 0
    assert suites.main(["--record"], ("help", "no-such-target")) == 1
    ((name, ratio, target, command),) = kept
    assert (name, target) == ("house/make_test_wall_ratio", "<= 0.5")
    assert 0 <= ratio < 0.5 and "benchmarks.suites" in command


def test_parts_are_those_of_the_makefile():
    makefile = (suites.ROOT / "Makefile").read_text("utf-8")
    tested = [line.split(":")[0] for line in makefile.splitlines() if line.startswith(("test-", "check:"))]
    assert sorted(suites.PARTS) == sorted(tested)
