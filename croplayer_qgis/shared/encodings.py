"""In which encoding texts are whose file does not say so."""

from __future__ import annotations

import codecs
import re

_COUNTED = "省市区區县縣州旗盟乡鄉镇鎮村名称稱代码碼面积積地类類型编號号耕田水北南西东東中山江河海湖"
_USUAL = 0.8  # share of letters that an encoding must have among its usual ones
_EVERYDAY = 0.5  # share of everyday ideographs in names of places, which have rare ones too
# Letters with accents stand alone among ASCII, those of other scripts make words.
_CHINESE_WORD, _CYRILLIC_WORD = 2.0, 3.0
# All bytes of Cyrillic letters are large. A third of the bytes of Chinese is not, so that hardly any text of
# six ideographs is without.
_SURELY = 12
_CUT = 1 << 20  # bytes; what is longer was cut by who read it, perhaps in the middle of a letter
_FOREIGN = re.compile(rb"[\x80-\xff]+")
_GB_LEVEL_1 = 0xD7  # last lead byte of the everyday ideographs of GB 2312
_USUAL_LEADS = {
    "GB18030": ((0xA1, 0xA9), (0xB0, 0xF7)),  # marks and letters, ideographs of GB 2312
    "BIG5": ((0xA1, 0xC6),),  # marks, everyday ideographs
    "CP932": ((0x81, 0x98),),  # JIS X 0208: marks, kana, everyday kanji
}


def known_encoding(name: str) -> str | None:
    """Python's name of an encoding as files state it ("UTF-8", "936", "cp1251"); None for no such."""
    text = name.strip()
    for candidate in (text, f"cp{text}"):
        if text == "65001":
            return "utf-8"
        try:
            return codecs.lookup(candidate).name
        except LookupError:
            continue
    return None


def text_encoding(content: bytes) -> str | None:
    """UTF-8, GB18030, Big5, Shift-JIS or Windows-1251 of texts; None for ASCII, or when nothing says which.

    Decoding without an error says little: most bytes are letters of several encodings. What was written in
    one has mostly its usual letters, and words of them.
    """
    if content.isascii():
        return None
    if _decoded(content, "utf-8") is not None:
        return "UTF-8"
    if _is_cyrillic(content, _SURELY):
        return "CP1251"
    found = []
    for encoding, leads in _USUAL_LEADS.items():
        text = _decoded(content, encoding)
        letters = [letter for letter in text or "" if not letter.isascii()]
        words = len(re.findall(r"[^\x00-\x7f]+", text or ""))
        if not letters or len(letters) < _CHINESE_WORD * words or not _are_usual(letters, encoding, leads):
            continue
        found.append((sum(letter in _COUNTED for letter in letters) / len(letters), encoding))
    if found:
        return max(found, key=lambda item: item[0])[1]
    return "CP1251" if _is_cyrillic(content, 1) else None


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(content, final=len(content) < _CUT)
    except UnicodeDecodeError:
        return None


def _are_usual(letters: list[str], encoding: str, usual: tuple[tuple[int, int], ...]) -> bool:
    """Whether letters are those that texts in an encoding are made of."""
    narrow = "gb2312" if encoding == "GB18030" else encoding
    leads = [(letter.encode(narrow, "ignore") or b"\0")[0] for letter in letters]
    if sum(any(low <= lead <= high for low, high in usual) for lead in leads) < _USUAL * len(leads):
        return False
    return encoding != "GB18030" or sum(lead <= _GB_LEVEL_1 for lead in leads) >= _EVERYDAY * len(leads)


def _is_cyrillic(content: bytes, least: int) -> bool:
    """Whether at least so many bytes beyond ASCII make words of Windows-1251."""
    runs = _FOREIGN.findall(content)
    foreign = b"".join(runs)
    large = sum(byte >= 0xC0 for byte in foreign)  # А is C0, я is FF
    long = len(foreign) >= max(_CYRILLIC_WORD * len(runs), least)
    return long and large >= 0.95 * len(foreign)
