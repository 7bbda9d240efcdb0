"""Encodings of texts whose file does not say so."""

import pytest

from croplayer_qgis.shared.encodings import known_encoding, text_encoding


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("name,area", "ascii", None),
        ("Hà Nội", "utf-8", "UTF-8"),
        ("名称 面积", "gb18030", "GB18030"),
        ("濮阳市 衢州市 亳州市", "gb18030", "GB18030"),  # names with rare ideographs
        ("鄂尔多斯 呼伦贝尔", "gb18030", "GB18030"),
        ("臺北市", "big5", "BIG5"),
        ("東京都 北海道", "cp932", "CP932"),
        ("Московская", "cp1251", "CP1251"),
        ("МОСКВА ТВЕРЬ", "cp1251", "CP1251"),
        ("Île-de-France, Provence-Côte d'Azur", "latin-1", None),
        ("Ávila", "latin-1", None),
        ("forêt", "latin-1", None),
        ("Łódź Śląsk", "cp1250", None),
    ],
)
def test_texts_are_read_in_the_encoding_whose_usual_letters_they_have(text, written, found):
    assert text_encoding(text.encode(written)) == found


def test_letter_cut_at_the_end_of_a_long_text_does_not_count():
    assert text_encoding(("面" * 400_000).encode()[: 1 << 20]) == "UTF-8"


@pytest.mark.parametrize(
    ("stated", "known"), [("UTF-8", "utf-8"), (" 936\n", "gbk"), ("65001", "utf-8"), ("hello", None)]
)
def test_names_of_encodings_as_files_state_them(stated, known):
    assert known_encoding(stated) == known
