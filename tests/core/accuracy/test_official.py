import numpy as np
import pyogrio
import pytest

from croplayer_qgis.core.accuracy.areas.official import (
    bundled_statistics,
    compare_with_statistics,
    read_statistics,
)
from croplayer_qgis.core.accuracy.areas.place_names import match_names, normal_name
from croplayer_qgis.core.accuracy.estimate.estimation import Estimate, IntervalKind
from croplayer_qgis.core.accuracy.ground.inputs import official_statistics
from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.messages.accuracy import AreasParams


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "stats.csv"
    path.write_text(
        "# Source: a yearbook.\n# Definition: cultivated land.\n"
        "province_en,province_zh,khectares,basis\nShanxi,山西,10,seen\nShaanxi,陕西,20,recalled\nTibet,西藏,5,seen\n",
        encoding="utf-8",
    )
    return read_statistics(path)


def compare(table, names, pixel_ha, adjusted=None):
    return compare_with_statistics(
        table, names, pixel_ha, [0.0] * len(names), [100_000.0] * len(names), adjusted
    )


def test_bundled_statistics_have_31_units_with_basis_and_definition():
    found = bundled_statistics()
    assert len(found.rows) == 31
    assert sum(row.hectares for row in found.rows) == pytest.approx(127_861_800)
    assert {row.basis for row in found.rows} == {"seen", "recalled"}
    assert "ridges are excluded" in found.comment and "2019-12-31" in found.comment


@pytest.mark.parametrize(
    ("written", "row"),
    [
        ("Guangxi Zhuang Autonomous Region", "Guangxi"),
        ("Ningxia Hui", "Ningxia"),
        ("Xinjiang Uygur", "Xinjiang"),
        ("Xinjiang Uyghur Zizhiqu", "Xinjiang"),
        ("Nei Mongol", "Inner Mongolia"),
        ("Nei Menggu", "Inner Mongolia"),
        ("Xizang", "Tibet"),
        ("BEIJING SHI", "Beijing"),
        ("Hebei Province", "Hebei"),
        ("Chongqing Municipality", "Chongqing"),
        ("Shǎnxī", "Shanxi"),
        ("Shaanxi", "Shaanxi"),
        ("内蒙古自治区", "Inner Mongolia"),
        ("广西壮族自治区", "Guangxi"),
        ("新疆维吾尔自治区", "Xinjiang"),
        ("北京市", "Beijing"),
        (" 河北省 ", "Hebei"),
        ("陕西省", "Shaanxi"),
        ("山西", "Shanxi"),
        ("陝西省", "Shaanxi"),
        ("廣東", "Guangdong"),
        ("新疆維吾爾自治區", "Xinjiang"),
        ("浙江省 (Zhejiang)", "Zhejiang"),
        ("Ningxia Huizu Zizhiqu", "Ningxia"),
        ("Anhui, China", "Anhui"),
        ("GUANGDONG_PROV", "Guangdong"),
    ],
)
def test_common_spellings_find_their_province(written, row):
    rows = [official.names for official in bundled_statistics().rows]
    (index,) = match_names([written], rows).row_of_feature
    assert index is not None and rows[index][0] == row


def test_no_two_provinces_share_a_normal_name():
    names = [name for row in bundled_statistics().rows for name in row.names]
    assert len({normal_name(name) for name in names}) == len(names)


def test_what_does_not_match_is_listed_on_both_sides(table):
    found = compare(table, ["Shanxi", "Atlantis"], [9_500, 1])
    assert found.match.unmatched_features == ("Atlantis",)
    assert found.match.unmatched_rows == ("Shaanxi", "Tibet")
    assert [deviation.name for deviation in found.deviations] == ["Shanxi"]


def test_deviation_within_ten_percent_is_counted_n_of_m(table):
    found = compare(table, ["山西省", "陕西省", "Xizang"], [11_000, 17_900, 5_500.1])
    assert [d.pixel_within for d in found.deviations] == [True, False, False]
    assert found.within() == (1, 3)
    assert found.deviations[0].pixel_deviation == pytest.approx(0.10)
    assert [d.basis for d in found.deviations] == ["seen", "recalled", "seen"]


def test_error_adjusted_areas_are_counted_apart_from_pixel_counts(table):
    adjusted = Estimate("adjusted_area_ha", "cropland", 10_100, 50, 10_000, 10_200, IntervalKind.NORMAL)
    nothing = Estimate("adjusted_area_ha", "cropland", None, None, None, None, IntervalKind.NONE, "No unit.")
    found = compare(table, ["Shanxi", "Tibet"], [15_000, 5_000], [adjusted, nothing])
    assert found.within() == (1, 2)
    assert found.adjusted_within() == (1, 1)


def test_province_in_parts_is_added_up_and_gets_no_adjusted_area(table):
    part = Estimate("adjusted_area_ha", "cropland", 1.0, 0.1, 0.8, 1.2, IntervalKind.NORMAL)
    (deviation,) = compare(table, ["Shanxi", "Shanxi Sheng"], [4_000, 6_000], [part, part]).deviations
    assert (deviation.features, deviation.pixel_ha, deviation.adjusted) == (2, 10_000, None)


def test_fit_against_the_one_to_one_line_punishes_bias(table):
    names = ["Shanxi", "Shaanxi", "Tibet"]
    exact = compare(table, names, [10_000, 20_000, 5_000]).fit()
    assert (exact.r2_line, exact.rmse_ha, exact.units) == (1.0, 0.0, 3)
    twice = compare(table, names, [20_000, 40_000, 10_000]).fit()
    assert twice.r2_line < 0
    assert twice.r2_correlation == pytest.approx(1)
    assert twice.rmse_ha == pytest.approx(((10_000**2 + 20_000**2 + 5_000**2) / 3) ** 0.5)
    assert compare(table, ["Shanxi"], [10_000]).fit() is None


def test_unit_that_the_map_covers_in_part_is_left_out_of_n_of_m(table):
    found = compare_with_statistics(table, ["Shanxi", "Shaanxi"], [5_000, 20_000], [500, 40], [1_000, 1_000])
    assert found.within() == (1, 1)
    assert found.deviations[0].pixel_within is None and "50.0 %" in found.deviations[0].incomparable
    assert found.fit() is None


def test_unit_whose_parts_overlap_is_left_out_of_n_of_m(table):
    found = compare_with_statistics(
        table, ["Shanxi", "Shanxi", "Tibet"], [5_000, 5_000, 5_000], [0] * 3, [1] * 3, overlaps=[(0, 1)]
    )
    assert found.within() == (1, 1)
    assert "overlap" in found.deviations[0].incomparable


def test_name_as_written_comes_before_the_name_without_suffixes():
    found = match_names(["Jilin City", "Jilin", "jilin  city"], [("Jilin",), ("Jilin City",)])
    assert found.row_of_feature == (1, 0, 1)
    assert match_names(["Jilin Province"], [("Jilin",), ("Jilin City",)]).row_of_feature == (None,)


def test_two_rows_of_one_name_are_refused():
    with pytest.raises(InputError, match="Two rows of the statistics are named Chaoyang"):
        match_names(["Chaoyang"], [("Chaoyang",), ("Chaoyang",)])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1,hectares\n7,1\n", "needs a name column"),
        ("name,hectares,km2\na,1,2\n", "needs one column of areas"),
        ("name,hectares\na,many\n", "data row 1"),
        ("name,hectares\na,1\nb,-1\n", "data row 2: .* it has “b” and “-1”"),
        ("", "is empty"),
    ],
)
def test_malformed_statistics_are_refused(tmp_path, text, sentence):
    path = tmp_path / "s.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_statistics(path)


def test_statistics_in_hectares_or_square_kilometres_are_understood(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("name,km2\nSomewhere,2\n", encoding="utf-8")
    assert read_statistics(path).rows[0].hectares == 200


@pytest.mark.parametrize(
    ("content", "hectares"),
    [
        (b'name,ha\nA,"4,744.3"\nB,100\n', [4744.3, 100]),
        (b"name;ha\nA;4744,3\nB;1.100,0\n", [4744.3, 1100]),
        (b"name;ha\nA;4,744\nB;12\n", [4.744, 12]),
        ("Name\tArea (km²)\nA\t47.443\nB\t1\n".encode("utf-16"), [4744.3, 100]),
        ("地区,耕地面积（万亩）\nA,7.11645\nB,0.15\n".encode("gb18030"), [4744.3, 100]),
        ("地区|面积(千公顷)\nA|4.7443\nB|0.1\n".encode("utf-8-sig"), [4744.3, 100]),
        (b"PROVINCE,1000 hectares\nA,4.7443\nB,0.1\n", [4744.3, 100]),
        (b"code,Kreis,mu\n1,A,71164.5\n2,B,1 500\n", [4744.3, 100]),
    ],
)
def test_tables_are_read_as_spreadsheets_of_all_countries_save_them(tmp_path, content, hectares):
    path = tmp_path / "s.csv"
    path.write_bytes(content)
    rows = read_statistics(path).rows
    assert [row.names[0] for row in rows] == ["A", "B"]
    assert [row.hectares for row in rows] == pytest.approx(hectares)


def test_rows_without_area_are_left_out_and_a_zero_is_compared_with_nothing(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("name,ha\nA,0\nB,…\nC,10\n", encoding="utf-8")
    found = read_statistics(path)
    assert [row.names[0] for row in found.rows] == ["A", "C"]
    assert found.notes == (
        "s.csv: rows without an area left out: B.",
        "s.csv: official area of zero, so no deviation can be given: A.",
    )
    compared = compare_with_statistics(found, ["A", "C"], [1.0, 10.0], [0.0, 0.0], [20.0, 20.0])
    assert [item.name for item in compared.deviations] == ["C"]


def test_spreadsheet_is_read_like_a_text(tmp_path):
    path = tmp_path / "s.xlsx"
    names, areas = np.array(["A", "B"], object), np.array([4744.3, 100.0])
    pyogrio.raw.write(path, None, [names, areas], ["地区", "公顷"], driver="XLSX", layer="s")
    assert [row.hectares for row in read_statistics(path).rows] == [4744.3, 100]


def picked(path, **columns):
    return official_statistics(AreasParams(map="m", out="o", regions="r", statistics=str(path), **columns))


def test_columns_and_unit_of_statistics_can_be_chosen(tmp_path):
    path = tmp_path / "yearbook.csv"
    path.write_text("Kreis,Alt,Neu,Stand 2019,Stand 2020\n1,a,A,10,71164.5\n2,b,B,20,1500\n")
    with pytest.raises(InputError, match="needs one column of areas"):
        picked(path)
    with pytest.raises(InputError, match="unit of the column Stand 2020 of"):
        picked(path, statistics_areas="Stand 2020")
    chosen = {"statistics_areas": "Stand 2020", "statistics_unit": "mu"}
    found = picked(path, statistics_names="neu", **chosen)
    assert [row.names for row in found.rows] == [("A",), ("B",)]
    assert [row.hectares for row in found.rows] == pytest.approx([4744.3, 100])
    with pytest.raises(InputError, match="has no column Land; it has: Kreis"):
        picked(path, statistics_names="Land", **chosen)


def test_layer_of_a_file_is_named_behind_its_path(tmp_path):
    path = tmp_path / "tables.gpkg"
    for layer, area in (("first", 1.0), ("second", 2.0)):
        values = [np.array(["A"], object), np.array([area])]
        append = path.exists()
        pyogrio.raw.write(path, None, values, ["name", "ha"], driver="GPKG", layer=layer, append=append)
    assert picked(f"{path}|layername=second").rows[0].hectares == 2


def test_title_above_the_headers_is_no_header(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text('Table 1: arable land,,\n\nname,"Area\n(km2)",year\nA,1,2019\n', encoding="utf-8")
    assert read_statistics(path).rows[0].hectares == 100
