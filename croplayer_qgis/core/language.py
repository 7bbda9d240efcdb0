"""Sentences in the reader's language, for the files that the engine writes for people to read."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import lru_cache, partial
from xml.etree import ElementTree  # nosec B405 - reads files of the plugin only

from croplayer_qgis.shared.languages import with_fallback
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.sentence import Sentence, counted

Tell = Callable[[str], str]
"""Gives a text, or a sentence with its values, in the reader's language."""

# Plural forms by language as Qt counts them (qttools, src/linguist/shared/numerus.cpp); in others the second
# form is for every number but 1, and languages with one form need no rule.
_EAST_SLAVIC = "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"
_RULES = {
    "fr": "n>1",
    "pt_BR": "n>1",
    "ru": _EAST_SLAVIC,
    "uk": _EAST_SLAVIC,
    "pl": "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2",
    "cs": "n==1 ? 0 : n>=2 && n<=4 ? 1 : 2",
}
_USUAL = "n!=1"


@lru_cache(maxsize=4)
def teller(language: str) -> Tell:
    """The function that tells texts in a language; it tells them in English where a translation is missing.

    Args:
        language: Such as ``de`` or ``de_AT``; empty for English.
    """
    for name in with_fallback(language):
        path = resource_path("i18n", f"croplayer_{name}.ts")
        if path.is_file():
            rule = _RULES.get(name, _RULES.get(name.split("_")[0], _USUAL))
            texts = ElementTree.parse(path).getroot()  # nosec B314
            translate = partial(_translated, _forms(texts), gettext.c2py(rule))
            return lambda text: Sentence(text).told(translate)
    return str


def in_templates(tell: Tell) -> dict[str, Callable[..., str]]:
    """What a Jinja template calls: ``tr("template", values...)``, or ``tr(counted(...))`` of a sentence."""

    def tr(text: str, *values: object) -> str:
        return tell(text if isinstance(text, Sentence) else Sentence(text, *values))

    return {"tr": tr, "counted": counted}


def _forms(root: ElementTree.Element) -> dict[str, list[str]]:
    """Forms of each text that is translated; one where no number chooses."""
    found = {}
    for message in root.iter("message"):
        translation = message.find("translation")
        if translation is not None:
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if all(forms):
                found[message.findtext("source", "")] = forms
    return found


def _translated(
    forms: dict[str, list[str]], form_of: Callable[[int], int], template: str, n: int | None
) -> str:
    known = forms.get(template, [template])
    return known[0] if n is None else known[min(form_of(n), len(known) - 1)]
