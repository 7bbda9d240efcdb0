"""The file that translators start from has every string of the code; languages say the same of it."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scripts.translations import FOLDER, Entry, check, entries, write

CHINESE = FOLDER / "croplayer_zh_CN.ts"
GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def test_every_string_of_the_code_is_in_the_file_for_translators():
    messages = ElementTree.parse(FOLDER / "croplayer.ts").getroot().iter("message")
    held = {item.findtext("source"): item.get("numerus") == "yes" for item in messages}
    wanted = {text: bool(entry.one) for text, entry in entries().items()}
    new, gone = sorted(wanted.keys() - held.keys()), sorted(held.keys() - wanted.keys())
    assert not new and not gone, f"run make translations; new: {new[:5]}, gone: {gone[:5]}"
    assert held == wanted


def translations(path):
    messages = ElementTree.parse(path).getroot().iter("message")
    found = ((item.findtext("source"), item.find("translation")) for item in messages)
    return {source: "".join(item.itertext()).strip() for source, item in found}


def glossary():
    """English words in lower case with the Chinese ones that stand for them."""
    for line in GLOSSARY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[0] != "English":
            chinese = {re.sub("（[^）]*）", "", word) for word in cells[1].split("、")} | {cells[1]}
            for word in re.sub(r"\(.*?\)", "", cells[0]).split(","):
                yield word.strip().lower(), chinese


def test_chinese_has_the_words_of_the_glossary():
    words, held = dict(glossary()), translations(CHINESE)
    used = {text: words[text.lower()] for text in held if text.lower() in words}
    assert len(used) > 20
    assert {text: held[text] for text, chinese in used.items() if held[text] not in chinese} == {}


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("{1} 之 {0}", None),
        ("{} 之 {}", None),
        ("{} 之", "other places"),
        ("{} 之 {} {}", "other places"),
        ("", "not translated"),
    ],
)
def test_a_translation_with_other_places_or_none_is_a_fault(tmp_path, translation, fault):
    path, found = tmp_path / "croplayer_zh_CN.ts", {"{} of {}": Entry(["a.py"])}
    write(path, found, "zh_CN")
    text = path.read_text(encoding="utf-8")
    if translation:
        text = text.replace('<translation type="unfinished" />', f"<translation>{translation}</translation>")
    path.write_text(text, encoding="utf-8")
    faults = list(check(path, found))
    assert len(faults) == (fault is not None) and all(fault in item for item in faults)
