"""Collects the strings that QGIS shows into ``resources/i18n/croplayer.ts``, compiles the languages there.

Qt's own tools file the strings under no context, because ``tr`` is a function of ours; all of CropLayer's
have the context ``CropLayer``. Found are the literals of ``tr``, ``mark``, ``Sentence`` and of the errors
derived from ``SentenceError``, in the code and in the templates of reports; those of ``counted`` make
entries with plural forms; and what styles show. A file
``croplayer_LANGUAGE.ts`` keeps its translations, gets what is new and loses what is gone; ``lrelease``
(Debian: qttools5-dev-tools) makes the ``.qm`` that QGIS loads of it. ``--check`` writes nothing and tells
what is missing, unfinished or wrong.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

from croplayer_qgis.shared.marked import CONTEXT, STYLE_ATTRIBUTES

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "croplayer_qgis"
FOLDER = ROOT / "resources" / "i18n"
_WITH_VALUES = {"Sentence"}
_COUNTED = "counted"
_TR_OF_A_TEMPLATE = re.compile(r'\btr\(\s*"([^"]*)"')
_COUNTED_OF_A_TEMPLATE = re.compile(r'\bcounted\([^"()]*"([^"]*)",\s*"([^"]*)"')
_OF_A_TERMINAL = {CODE / "training", CODE / "engine" / "commands"}
"""Folders whose sentences QGIS never shows."""


@dataclass
class Entry:
    """A string to translate: the files it is in, and, where it counts, its English form for 1."""

    files: list[str] = field(default_factory=list)
    one: str = ""

    def add(self, file: str) -> None:
        """Notes a file that it is in."""
        if file not in self.files:
            self.files.append(file)


def entries(faults: list[str] | None = None) -> dict[str, Entry]:
    """Strings of the plugin in alphabetical order; what no translation could reach goes to ``faults``."""
    faults = [] if faults is None else faults
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(CODE.rglob("*.py"))
        if _OF_A_TERMINAL.isdisjoint(path.parents)
    }
    with_values = _WITH_VALUES | _errors(trees)
    found: dict[str, Entry] = {}
    for path, tree in trees.items():
        name = path.relative_to(ROOT).as_posix()
        for call in _calls(tree):
            called = _name(call.func)
            if called == _COUNTED:
                faults.extend(f"{name}:{call.lineno}: {fault}" for fault in _count(call, name, found))
            if called not in with_values | {"tr", "mark"} or not call.args:
                continue
            text = call.args[0]
            if isinstance(text, ast.JoinedStr):
                faults.append(f"{name}:{call.lineno}: an f-string is no template")
            values = len(call.args) - 1
            if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
                if values and not isinstance(call.args[1], ast.Starred):
                    faults.append(f"{name}:{call.lineno}: a template with values is a literal")
                continue
            starred = any(isinstance(value, ast.Starred) for value in call.args)
            if called in with_values and values and not starred and values != _places(text.value):
                faults.append(f"{name}:{call.lineno}: {_places(text.value)} places for {values} values")
            found.setdefault(text.value, Entry()).add(name)
        faults.extend(f"{name}:{line}: tr before QGIS has a translator" for line in _too_early(tree))
    _collect_reports(found)
    _collect_data_sets(found)
    _collect_sources(found)
    _collect_styles(found)
    return dict(sorted(found.items()))


def _collect_reports(found: dict[str, Entry]) -> None:
    """Adds the texts of the templates of reports."""
    for path in sorted((ROOT / "resources" / "report").iterdir()):
        name, template = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        for match in _TR_OF_A_TEMPLATE.finditer(template):
            found.setdefault(match[1], Entry()).add(name)
        for match in _COUNTED_OF_A_TEMPLATE.finditer(template):
            entry = found.setdefault(match[2], Entry())
            entry.one = match[1]
            entry.add(name)


def _collect_data_sets(found: dict[str, Entry]) -> None:
    """Adds what is said of the data sets whose codes are known."""
    path = ROOT / "resources" / "data_sets.json"
    for item in json.loads(path.read_text(encoding="utf-8")):
        # ``DataSetPreset.documented`` has the source without its full stop.
        texts = (item["definition"], item["source"].rstrip("."), item.get("unconfirmed"))
        for text in filter(None, texts):
            found.setdefault(text, Entry()).add(path.relative_to(ROOT).as_posix())


def _collect_sources(found: dict[str, Entry]) -> None:
    """Adds the titles of the sources in the box."""
    path = ROOT / "resources" / "sources.json"
    for item in json.loads(path.read_text(encoding="utf-8")):
        found.setdefault(item["title"], Entry()).add(path.relative_to(ROOT).as_posix())


def _collect_styles(found: dict[str, Entry]) -> None:
    """Adds the words of legends."""
    for path in sorted((ROOT / "resources" / "styles").glob("*.qml")):
        for element in ElementTree.parse(path).iter():
            for text in map(element.get, STYLE_ATTRIBUTES):
                if text and any(map(str.isalpha, text)):
                    entry = found.setdefault(text, Entry())
                    entry.files = sorted({*entry.files, path.relative_to(ROOT).as_posix()})


def write(path: Path, found: Mapping[str, Entry], language: str = "") -> None:
    """Writes a .ts file with an entry for each string; translations that it has already are kept."""
    kept = _translations(path)
    root = ElementTree.Element("TS", {"version": "2.1", **({"language": language} if language else {})})
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, entry in found.items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if entry.one else {})
        for file in entry.files:
            ElementTree.SubElement(message, "location", {"filename": f"../../{file}"})
        ElementTree.SubElement(message, "source").text = text
        if entry.one:
            ElementTree.SubElement(message, "extracomment").text = f"For 1: {entry.one}"
        if text in kept and bool(entry.one) == (kept[text].find("numerusform") is not None):
            message.append(kept[text])  # one with forms of a text that counts no more is begun anew
        else:
            ElementTree.SubElement(message, "translation", {"type": "unfinished"})
    ElementTree.indent(root, "    ")
    path.parent.mkdir(parents=True, exist_ok=True)
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def _count(call: ast.Call, file: str, found: dict[str, Entry]) -> Iterator[str]:
    """Takes up a sentence that counts; yields what is wrong with it."""
    texts = [item.value for item in call.args[1:3] if isinstance(item, ast.Constant)]
    if len(texts) < 2:
        yield "both forms of a sentence that counts are literals"
        return
    one, many = map(str, texts)
    values = max(len(call.args) - 3, 1)
    if _places(many) != values or _places(one) > values:
        yield f"{_places(many)} places for {values} values"
    entry = found.setdefault(many, Entry())
    if entry.one not in ("", one) or (entry.files and not entry.one):
        yield f"“{many}” has another form for 1 elsewhere, or none"
    entry.one = one
    entry.add(file)


def _translations(path: Path) -> dict[str, ElementTree.Element]:
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).getroot().iter("message")
    found = ((message.findtext("source", ""), message.find("translation")) for message in messages)
    return {source: item for source, item in found if item is not None}


def _errors(trees: Mapping[Path, ast.Module]) -> set[str]:
    """Names of the classes derived from SentenceError, over all files."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"SentenceError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _too_early(tree: ast.Module) -> Iterator[int]:
    """Lines of ``tr`` that run when a module is imported."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call) and _name(node.func) == "tr":
            yield node.lineno
        waiting += [
            child
            for child in ast.iter_child_nodes(node)
            if not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        ]


def _name(node: ast.expr) -> str:
    return getattr(node, "id", getattr(node, "attr", ""))


def _places(template: str) -> int:
    return sum(name is not None for _, name, _, _ in Formatter().parse(template))


def check(path: Path, found: Mapping[str, Entry]) -> Iterator[str]:
    """What is wrong with a language: strings without a translation, empty forms, other places for values."""
    translated = _translations(path)
    for text in found.keys() | translated.keys():
        name = f"{path.name}: “{text}”"
        if text not in found:
            yield f"{name} is no string any more"
        elif text not in translated or translated[text].get("type") == "unfinished":
            yield f"{name} is not translated"
        else:
            item = translated[text]
            forms = [form.text or "" for form in item.iter("numerusform")] or [item.text or ""]
            if not all(forms):
                yield f"{name} has an empty form"
            # In a sentence that counts, a form for one number may do without the number.
            if any(_fields(form) != _fields(text) for form in forms[-1:]):
                yield f"{name} has other places for values: “{forms[-1]}”"


def _fields(template: str) -> list[tuple[str, str]]:
    """Number and format of each place for a value, by number; [] for a text that is no template."""
    try:
        parsed = [(name, spec or "") for _, name, spec, _ in Formatter().parse(template) if name is not None]
    except ValueError:
        return []
    numbered = [(name or str(place), spec) for place, (name, spec) in enumerate(parsed)]
    return sorted(item for item in numbered if item[0].isdecimal())


def main(arguments: Sequence[str] = ()) -> int:
    """Writes the template, brings every language up to date and compiles it; or checks them."""
    faults: list[str] = []
    found = entries(faults)
    languages = sorted(FOLDER.glob("croplayer_*.ts"))
    if "--check" in arguments:
        faults += (fault for path in languages for fault in sorted(check(path, found)))
        print("\n".join(faults) or f"{len(found)} strings, {len(languages)} languages: all translated")
        return 1 if faults else 0
    write(FOLDER / "croplayer.ts", found)
    for path in languages:
        write(path, found, path.stem.removeprefix("croplayer_"))
    print(f"{len(found)} strings in {FOLDER / 'croplayer.ts'}; languages: {len(languages)}")
    for fault in faults:
        print(fault, file=sys.stderr)
    if languages:
        lrelease = shutil.which("lrelease")
        if lrelease is None:
            print("lrelease is missing; install qttools5-dev-tools.", file=sys.stderr)
            return 1
        subprocess.run([lrelease, "-silent", *map(str, languages)], check=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
