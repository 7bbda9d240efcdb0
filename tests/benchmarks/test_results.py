import json

import pytest

from benchmarks.results import meets, read, record, wilson, write_page


def test_a_figure_replaces_its_own_row_and_no_other(tmp_path):
    path = tmp_path / "results.json"
    record("house/killed", 0.7, ">= 0.9", "make mutants", (0.6, 0.8), path)
    record("faults/lost", 0, "= 0", "make faults", path=path)
    record("house/killed", 0.95, ">= 0.9", "make mutants", (0.9, 0.97), path)
    rows = json.loads(path.read_text("utf-8"))
    assert [row["name"] for row in rows] == ["faults/lost", "house/killed"]
    assert list(rows[1]) == ["name", "value", "low", "high", "target", "met", "command", "commit"]
    assert (rows[1]["value"], rows[1]["low"], rows[1]["high"], rows[1]["met"]) == (0.95, 0.9, 0.97, True)
    assert rows[0]["low"] is None and rows[0]["met"] is True
    assert read(path)[1].commit.removesuffix("-dirty").isalnum()


@pytest.mark.parametrize(
    ("value", "target", "met"),
    [
        (0.9, ">= 0.9", True),
        (0.89, ">= 0.9", False),
        (0.3, "<= 0.3 s", True),
        (0.31, "<= 0.3 s", False),
        (0, "= 0", True),
        (1, "= 0", False),
        (-0.1, "> -0.3 points", True),
        (5, "< 5", False),
    ],
)
def test_target_is_met_when_the_value_reaches_it(value, target, met):
    assert meets(value, target) is met


@pytest.mark.parametrize("target", ["about 3", ">=0.9", "", "0.9"])
def test_target_that_nobody_can_check_is_refused(target):
    with pytest.raises(ValueError, match="no target"):
        meets(1, target)


def test_figure_that_is_no_number_is_refused(tmp_path):
    with pytest.raises(ValueError, match="finite"):
        record("house/killed", float("nan"), ">= 0.9", "make mutants", path=tmp_path / "results.json")
    with pytest.raises(ValueError, match="no name"):
        record("killed", 1, ">= 0.9", "make mutants", path=tmp_path / "results.json")
    assert not (tmp_path / "results.json").exists()


def test_wilson_interval_is_that_of_the_literature():
    # Newcombe 1998, Statistics in Medicine 17:857-872, table I: 81 of 263 and 0 of 20.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)


def test_page_shows_every_row(tmp_path):
    record("house/killed", 0.7, ">= 0.9", "make mutants", (0.6, 0.8), tmp_path / "results.json")
    write_page(tmp_path / "figures.md", tmp_path / "results.json")
    assert "| house/killed | 0.7 | 0.6 to 0.8 | >= 0.9 | **no** | `make mutants` |" in (
        tmp_path / "figures.md"
    ).read_text("utf-8")
