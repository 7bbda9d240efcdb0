"""Matches names of places written in English or Chinese, with the suffixes that layers add or leave out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from croplayer_qgis.core.errors import InputError

_ENGLISH_SUFFIXES = re.compile(
    r"\b(province|prov|municipality|autonomous|region|special|administrative|zhuang(zu)?|hui(zu)?|uygur|uighur"
    r"|uyghur|weiwuer|sheng|shi|zizhiqu|city|county|prefecture|district|s\.?a\.?r|a\.?r|(of )?china|prc)\b\.?"
)
_CHINESE_SUFFIXES = re.compile(r"(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|直辖市|省|市)$")
_IN_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
# Traditional letters of the names of China's provinces and of their suffixes.
_SIMPLIFIED = str.maketrans(
    "東廣陝雲寧爾維區內肅遼貴龍慶蘇臺灣別壯疆濱門縣鄉鎮蘭滬",
    "东广陕云宁尔维区内肃辽贵龙庆苏台湾别壮疆滨门县乡镇兰沪",
)
_ALIASES = {
    "neimonggol": "innermongolia",
    "neimongol": "innermongolia",
    "neimenggu": "innermongolia",
    "innermongol": "innermongolia",
    "neimenggol": "innermongolia",
    "xizang": "tibet",
    "shanxisheng": "shanxi",
    "内蒙": "内蒙古",
    "hongkongsar": "hongkong",
}


@dataclass(frozen=True)
class NameMatch:
    """Which features belong to which statistics row.

    Attributes:
        row_of_feature: Index of the row of each feature, None where nothing matched.
        unmatched_features: Names of features without a row.
        unmatched_rows: Names of rows without a feature.
    """

    row_of_feature: tuple[int | None, ...]
    unmatched_features: tuple[str, ...]
    unmatched_rows: tuple[str, ...]


def normal_name(name: str) -> str:
    """A name without case, accents, spaces, punctuation and administrative suffixes.

    "Guangxi Zhuang Autonomous Region", "GUANGXI" and "Guǎngxī" give ``guangxi``; "广西壮族自治区" and
    "廣西" give ``广西``. Shanxi and Shaanxi stay apart.
    """
    text = unicodedata.normalize("NFKD", name.strip().casefold()).translate(_SIMPLIFIED)
    text = "".join(char for char in text if not unicodedata.combining(char)).replace("_", " ")
    text = _IN_BRACKETS.sub(" ", text).strip() or text
    if re.search(r"[\u4e00-\u9fff]", text):
        text = re.sub(r"\s", "", text)
        stripped = _CHINESE_SUFFIXES.sub("", text)
        text = stripped or text
    else:
        stripped = re.sub(r"[^a-z]", "", _ENGLISH_SUFFIXES.sub(" ", text))
        text = stripped or re.sub(r"[^a-z]", "", text)
    return _ALIASES.get(text, text)


def match_names(features: Sequence[str], rows: Sequence[Sequence[str]]) -> NameMatch:
    """Matches feature names to rows, each row known by several names (English, Chinese).

    A name as written comes first, then the name after ``normal_name`` where only one row has it (a table
    may hold Jilin and Jilin City). Nothing is matched by likeness: Shanxi and Shaanxi differ by one letter.

    Raises:
        InputError: Two rows have the same name, so that nobody can say which one is meant.
    """
    exact: dict[str, int] = {}
    normal: dict[str, int | None] = {}
    for index, names in enumerate(rows):
        for name in names:
            if exact.setdefault(_written(name), index) != index:
                raise InputError("Two rows of the statistics are named {}: give each its own name.", name)
            if normal.setdefault(normal_name(name), index) != index:
                normal[normal_name(name)] = None
    found = tuple(
        exact[_written(name)] if _written(name) in exact else normal.get(normal_name(name))
        for name in features
    )
    used = {index for index in found if index is not None}
    return NameMatch(
        found,
        tuple(name for name, index in zip(features, found, strict=True) if index is None),
        tuple(names[0] for index, names in enumerate(rows) if index not in used),
    )


def _written(name: str) -> str:
    return " ".join(name.casefold().split())
