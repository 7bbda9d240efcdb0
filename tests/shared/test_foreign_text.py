"""What somebody else wrote is shown and stored as text, and nowhere acts."""

import csv

import pytest

from croplayer_qgis.core.accuracy.findings.tables import write_csv
from croplayer_qgis.shared.foreign_text import cell, read_json, tooltip


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
def test_json_nested_too_deeply_is_an_error_like_any_other(text):
    with pytest.raises(ValueError, match="nested too deeply"):
        read_json(text)


def test_json_is_read_as_ever():
    assert read_json(b'{"a": [1, null]}') == {"a": [1, None]}


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://evil")', "+1+cmd|'/C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"]
)
def test_no_spreadsheet_runs_a_name(text, tmp_path):
    write_csv(tmp_path / "t.csv", [{"class": text, "area": -1.5}])
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row == {"class": f"'{text}", "area": "-1.5"}


@pytest.mark.parametrize("value", ["wheat", "-1.5", "+3e4", -2, None, ""])
def test_numbers_and_plain_names_stay(value):
    assert cell(value) == value


def test_tooltip_shows_tags_as_text():
    assert tooltip("a\n<img src=x>") == "<span>a<br>&lt;img src=x&gt;</span>"
