import numpy as np
import pytest

from croplayer_qgis.core.accuracy.ground.classes import NO_CLASS, Bins, ClassTable, Whole
from croplayer_qgis.core.errors import InputError


def test_codes_nodata_and_mask_become_indices():
    table = ClassTable(("cropland", "other"), {40: "cropland"}, frozenset({0}), "other")
    values = np.ma.array([40, 10, 0, 40], mask=[False, False, False, True])
    assert table.indices(values).tolist() == [0, 1, NO_CLASS, NO_CLASS]


def test_unknown_value_is_refused_with_its_number():
    table = ClassTable(("cropland",), {1: "cropland"})
    with pytest.raises(InputError, match="value 7 is in no class"):
        table.indices(np.array([1, 7]))


def test_code_table_is_read_from_csv(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("# my map\ncode,class\n10,cropland\n20,cropland\n0,nodata\n*,other\n", encoding="utf-8")
    table = ClassTable.from_file(path)
    assert table.indices(np.array([10, 20, 0, 99])).tolist() == [0, 0, NO_CLASS, 1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("height,depth,name\n1,2,a\n", "not a code table.* it has: height, depth, name"),
        ("code,class\none,a\n", "“one” is no code"),
        ("code,class\n1,a\n1,b\n", "code 1 stands in the table twice"),
        ("code,class\n*,a\n*,b\n", r"code \* stands in the table twice"),
        ("code,class\n1,\n", "code 1 has no class"),
        ("code,class\n0,nodata\n", "names no class"),
    ],
)
def test_malformed_code_table_is_refused(tmp_path, text, said):
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        ClassTable.from_file(path)


def test_every_other_code_may_be_no_data(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("code,class\n1,cropland\n0,other\n*,nodata\n", encoding="utf-8")
    table = ClassTable.from_file(path)
    assert table.names == ("cropland", "other")
    assert table.indices(np.array([1, 0, 7])).tolist() == [0, 1, NO_CLASS]


def test_table_that_names_a_class_outside_its_list_is_refused():
    with pytest.raises(InputError, match="not in the class list: forest"):
        ClassTable(("cropland",), {2: "forest"})


def test_bins_hold_their_lower_edge_and_the_last_its_upper_one():
    bins = Bins((0, 50, 100), nodata=255)
    assert bins.names == ("0-50", "50-100")
    assert bins.indices(np.array([0, 49.9, 50, 100, 255])).tolist() == [0, 0, 1, 1, NO_CLASS]


def test_values_outside_the_bins_are_refused():
    with pytest.raises(InputError, match="outside the bins"):
        Bins((0, 100)).indices(np.array([101.0]))


def test_whole_takes_every_pixel_with_data():
    assert Whole(frozenset({255})).indices(np.array([0, 7, 255], np.uint8)).tolist() == [0, 0, NO_CLASS]
    assert Whole().indices(np.array([1.5, np.nan])).tolist() == [0, NO_CLASS]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("code,class\n1.00,CROPLAND\n2.0,Other\n3,No data\n", ("cropland", "other")),
        ("code;class\n1,0;cropland\n2,0;other\n", ("cropland", "other")),
    ],
)
def test_codes_with_decimals_and_classes_in_any_case_are_read(tmp_path, text, names):
    (tmp_path / "codes.csv").write_text(text, encoding="utf-8")
    assert ClassTable.from_file(tmp_path / "codes.csv").names == names


def test_sentence_on_a_code_table_names_the_file(tmp_path):
    (tmp_path / "codes.csv").write_text("code,class\nx,cropland\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"codes\.csv: “x” is no code"):
        ClassTable.from_file(tmp_path / "codes.csv")
