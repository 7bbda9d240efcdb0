"""A translation in which every string is bracketed and 40 % longer: what has no bracket passes by it."""

from __future__ import annotations

import html
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

from scripts.translations import entries, write

LANGUAGE = "de"
FORMS = ("(one)", "(many)")


def bracketed(text: str) -> str:
    """What the translation has for a text."""
    return f"⟦{text}{'·' * (len(text) * 2 // 5)}⟧"


def is_english(text: str) -> bool:
    """Whether a text, tags aside, has words and no bracket."""
    return any(map(str.isalpha, re.sub("<[^>]*>", "", text))) and "⟦" not in text


def english_texts(page: str) -> list[str]:
    """Texts between the tags of an HTML page that have words and no bracket; files' names are in ``code``."""
    page = re.sub(r"<style>.*?</style>|<code>.*?</code>|<!--.*?-->", "", page, flags=re.S)
    texts = (html.unescape(text).strip() for text in re.split(r"<[^>]*>", page))
    return [text for text in texts if is_english(text)]


def write_pseudo_translation(folder: Path, forms: Sequence[str] = FORMS) -> Path:
    """Writes the translation into ``folder``; each plural form gets its own ending. Returns the .ts file."""
    path = folder / f"croplayer_{LANGUAGE}.ts"
    write(path, entries(), LANGUAGE)
    tree = ElementTree.parse(path)
    for message in tree.getroot().iter("message"):
        item = message.find("translation")
        assert item is not None
        item.attrib.clear()
        text = message.findtext("source", "")
        if message.get("numerus"):
            for form in forms:
                ElementTree.SubElement(item, "numerusform").text = bracketed(text) + form
        else:
            item.text = bracketed(text)
    tree.write(path, encoding="utf-8")
    return path


def compile_translation(path: Path) -> None:
    """Makes the .qm that Qt loads of a .ts."""
    subprocess.run(["lrelease", "-silent", path], check=True)
