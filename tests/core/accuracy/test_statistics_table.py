"""Tables of official areas as people save them, made anew from public reports."""

import zipfile
from xml.sax.saxutils import escape

import numpy as np
import pyogrio
import pytest

from croplayer_qgis.core.accuracy.areas.area_units import hectares_of
from croplayer_qgis.core.accuracy.areas.statistics_table import read_areas
from croplayer_qgis.core.errors import InputError

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def read(tmp_path, content, encoding="utf-8", **choice):
    path = tmp_path / "stats.csv"
    path.write_bytes(content.encode(encoding))
    return read_areas(path, **choice)


def spreadsheet(path, *sheets):
    """A workbook of sheets of rows, each cell a text, a number or None."""

    def cell(place, value):
        if isinstance(value, str):
            return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return "" if value is None else f'<c r="{place}"><v>{value}</v></c>'

    def rows(sheet):
        for number, row in enumerate(sheet, 1):
            cells = (cell(f"{chr(65 + column)}{number}", value) for column, value in enumerate(row))
            yield f'<row r="{number}">{"".join(cells)}</row>'

    names = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in names)
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="s{n}.xml"/>' for n in names
    )
    workbook = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>' + "".join(
        f'<Override PartName="/xl/s{n}.xml" ContentType="{kind}.worksheet+xml"/>' for n in names
    )
    with zipfile.ZipFile(path, "w") as file:
        content_types = "http://schemas.openxmlformats.org/package/2006/content-types"
        file.writestr("[Content_Types].xml", f'<Types xmlns="{content_types}">{types}</Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{workbook}</Relationships>')
        book = f'<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
        file.writestr("xl/workbook.xml", book)
        file.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>'
        )
        for number, sheet in enumerate(sheets, 1):
            data = f"<sheetData>{''.join(rows(sheet))}</sheetData>"
            file.writestr(f"xl/s{number}.xml", f'<worksheet xmlns="{_SHEETS}">{data}</worksheet>')
    return path


@pytest.mark.parametrize(
    ("header", "hectares"),
    [
        *[("area_ha", 1.0), ("kha", 1e3), ("Mha", 1e6), ("area (1,000 ha)", 1e3), ("Area (10^3 ha)", 1e3)],
        *[
            ("Area ('000 ha)", 1e3),
            ("thousands of hectares", 1e3),
            ("10³ hm²", 1e3),
            ("Acres (1000)", 404.68564224),
        ],
        *[("耕地面积(×10⁴hm²)", 1e4), ("万公顷", 1e4), ("千公頃", 1e3), ("亿亩", 1e8 / 15), ("公亩", 0.01)],
        *[("hectáreas", 1.0), ("Площадь, тыс. га", 1e3), ("面積（ヘクタール）", 1.0), ("Area km²", 100.0)],
        *[("area (m²)", 1e-4), ("acres", 0.40468564224), ("wan mu", 1e4 / 15)],
        *[("Net sown area (lakh ha)", 1e5), ("crore acres", 1e7 * 0.40468564224), ("Area (in ha)", 1.0)],
        # No unit, or a figure that would have to be guessed at.
        *[("Shahe", None), ("share", None), ("municipality", None), ("50,000 ha", None), ("feddan", None)],
        *[("area (dozen ha)", None), ("cropland (cropland, ha)", 1.0)],
    ],
)
def test_units_are_understood_with_their_multiples_or_not_at_all(header, hectares):
    assert hectares_of(header) == (None if hectares is None else pytest.approx(hectares))


@pytest.mark.parametrize(
    ("cells", "areas"),
    [
        *[(('"12,34,567"', '"1,00,000"'), (1_234_567, 100_000)), (("١٬٢٣٤٫٥", "٥٦٧"), (1234.5, 567))],
        *[(("１２３４．５", '"１，２００"'), (1234.5, 1200)), (("1 234.5", "2’000"), (1234.5, 2000))],
    ],
)
def test_numbers_of_other_countries_are_read(tmp_path, cells, areas):
    found = read(tmp_path, f"name,area_ha\nA,{cells[0]}\nB,{cells[1]}\n")
    assert tuple(hectares for _, hectares, _ in found.rows) == areas


@pytest.mark.parametrize(
    ("content", "encoding", "names", "hectares"),
    [
        ("Région;Superficie (ha)\nÎle-de-France;569 000\n", "cp1252", "Île-de-France", 569_000),
        ("Регион;Площадь, тыс. га\nМосковская;1000\n", "cp1251", "Московская", 1e6),
        ("都道府県,面積（ヘクタール）\n東京都,100\n", "cp932", "東京都", 100),
        ("sep=;\nname;area_ha\nA;4,5\n", "utf-8", "A", 4.5),
        ("耕地面积表（单位：千公顷）,\n地区,耕地面积\n北京,100\n", "gb18030", "北京", 100_000),
        ("name,area\n,ha\nA,100\n", "utf-8", "A", 100),
        ("code,name,area (km2)\n11,A,1\n", "utf-8", "A", 100),
    ],
)
def test_tables_of_other_countries_are_read(tmp_path, content, encoding, names, hectares):
    ((called, area, _),) = read(tmp_path, content, encoding).rows
    assert called == (names,) and area == pytest.approx(hectares)


def test_column_of_areas_is_the_numeric_one_called_so(tmp_path):
    found = read(tmp_path, "code,name,area\n110000,A,100\n", unit="km2")
    assert found.rows == ((("A",), 10_000.0, "not stated"),)


@pytest.mark.parametrize(
    ("sheets", "areas"),
    [
        ([[["Cropland 2019", None], ["name", "area_ha"], ["A", 1], ["B", 2.5]]], [1, 2.5]),
        (
            [[["Region", "Area", None], [None, "cropland (ha)", "share"], ["A", 1, "5 %"], ["B", 2, "6 %"]]],
            [1, 2],
        ),
        ([[[None, None, None], [None, "name", "area_ha"], [None, "A", "1,234.5"]]], [1234.5]),
        ([[], [["name", "area_ha"], ["A", 7]]], [7]),
    ],
)
def test_spreadsheets_are_read_with_titles_merged_headers_and_empty_sheets(tmp_path, sheets, areas):
    found = read_areas(spreadsheet(tmp_path / "stats.xlsx", *sheets))
    assert [hectares for _, hectares, _ in found.rows] == areas


def test_sheet_that_was_read_of_several_is_said_and_another_can_be_named(tmp_path):
    path = spreadsheet(tmp_path / "s.xlsx", *([["name", "area_ha"], ["A", value]] for value in (1, 2)))
    found = read_areas(path)
    assert found.rows[0][1] == 1 and "several sheets (S1, S2); S1 was read" in found.notes[0]
    assert read_areas(path.with_name("s.xlsx|layername=S2")).rows[0][1] == 2
    with pytest.raises(InputError, match="no sheet “S3”; it has S1, S2"):
        read_areas(path.with_name("s.xlsx|layername=S3"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "stats.xls is no text; .* save it as CSV or .xlsx"),
        (b"<html><table></table></html>", "stats.xls is a web page or XML"),
    ],
)
def test_files_that_are_no_tables_are_named_for_what_they_are(tmp_path, content, sentence):
    path = tmp_path / "stats.xls"
    path.write_bytes(content)
    with pytest.raises(InputError, match=sentence):
        read_areas(path)


def test_sheet_with_a_table_is_read_and_not_the_remarks_before_it(tmp_path):
    path = spreadsheet(tmp_path / "s.xlsx", [["made in 2019"]], [["name", "area_ha"], ["A", 5]])
    found = read_areas(path)
    assert found.rows[0][1] == 5 and "S2 was read" in found.notes[0]


def test_layer_of_a_file_with_several_is_asked_for(tmp_path):
    path = tmp_path / "s.gpkg"
    for layer, areas in (("first", [1.0]), ("second", [2.0])):
        fields = [np.array(["A"], object), np.array(areas)]
        pyogrio.raw.write(path, None, fields, ["name", "area_ha"], geometry_type=None, layer=layer)
    with pytest.raises(InputError, match=r"several layers \(first, second\); .* s.gpkg\|layername=second"):
        read_areas(path)
    assert read_areas(path.with_name("s.gpkg|layername=second")).rows[0][1] == 2
    with pytest.raises(InputError, match="no layer “third”; it has first, second"):
        read_areas(path.with_name("s.gpkg|layername=third"))


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16-le", "utf-16-be", "utf-16"])
def test_tables_of_wide_letters_are_read_with_and_without_their_mark(tmp_path, encoding):
    assert read(tmp_path, "地区,面积（公顷）\n北京,100\n", encoding).rows == (
        (("北京",), 100.0, "not stated"),
    )
