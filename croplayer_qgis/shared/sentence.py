"""Sentences of the engine: English for command line and logs, template and values for QGIS's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Union

Value = Union[int, str]


class Sentence(str):
    """English text that remembers the template and the values it was made of.

    It is a plain text wherever one is wanted. QGIS shows ``tr(sentence)``: the template translated, with the
    values filled in; a value that is a sentence is translated too.

    Attributes:
        template: English, with a {} for each value; without values it is the text itself.
        values: What the template is about. Numbers with a format of their own are texts already.
        n: The number that chooses the plural form, None where there is none.
        one: English template where ``n`` is 1; empty where there is none.
    """

    template: str
    values: tuple[Value, ...]
    n: int | None
    one: str

    def __new__(cls, template: str, *values: object, n: int | None = None, one: str = "") -> Sentence:
        """Fills the values in; a template without values is taken as it is, braces included."""
        if isinstance(template, Sentence) and not values:
            return template
        kept = tuple(_kept(value) for value in values)
        self = super().__new__(cls, _filled(_english(str(template), n, one), kept))
        self.template, self.values, self.n, self.one = str(template), kept, n, one
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[Value, ...], dict[str, Any]]:
        """What a copy or an unpickled sentence is made of; errors come from worker processes."""
        return (self.template, *self.values), {"n": self.n, "one": self.one}

    @classmethod
    def joined(cls, parts: Iterable[str], separator: str = " ") -> Sentence:
        """Several sentences as one that is translated part by part."""
        kept = [Sentence(part) for part in parts]
        return cls(separator.join(["{}"] * len(kept)), *kept)

    def changed(self, change: Callable[[str], str]) -> Sentence:
        """The sentence with every text in it changed, such as by a redactor."""
        values = [
            value.changed(change)
            if isinstance(value, Sentence)
            else change(value)
            if isinstance(value, str)
            else value
            for value in self.values
        ]
        return Sentence(change(self.template), *values, n=self.n, one=change(self.one))

    def told(self, translate: Callable[[str, int | None], str]) -> str:
        """The sentence in another language.

        Args:
            translate: Translation of a template, or the template where there is none; the number chooses
                its plural form.
        """
        values = tuple(
            value.told(translate) if isinstance(value, Sentence) else value for value in self.values
        )
        english = _english(self.template, self.n, self.one)
        template = translate(self.template, self.n)
        try:
            return _filled(english if template == self.template else template, values)
        except (IndexError, KeyError, ValueError):  # a translator's slip must not hide what happened
            return _filled(english, values)

    def to_json(self) -> dict[str, Any]:
        """JSON object that ``sentence_of`` reads."""
        values = [value.to_json() if isinstance(value, Sentence) else value for value in self.values]
        return {
            "text": str(self),
            "template": self.template,
            "values": values,
            "n": self.n,
            "one": self.one,
        }


def counted(n: int, one: str, many: str, *values: object) -> Sentence:
    """A sentence that counts, in the form that its number asks for; the one way to say "3 blocks".

    Args:
        n: The number.
        one: English where it is 1.
        many: English where it is not; translations are of this, in as many forms as a language has.
        values: What is filled in, the number among them; nothing stands for the number alone.
    """
    return Sentence(many, *(values or (n,)), n=int(n), one=one)


def sentence_of(item: dict[str, Any]) -> Any:
    """An object of JSON as it is, or the sentence it stands for; an ``object_hook`` of ``json.loads``."""
    if item.keys() == {"text", "template", "values", "n", "one"}:
        try:
            return Sentence(item["template"], *item["values"], n=item["n"], one=item["one"])
        except (IndexError, KeyError, ValueError):  # of another version of the engine
            return str(item["text"])
    return item


def with_sentences_as_json(value: Any) -> Any:
    """A JSON-ready value whose sentences are objects that ``sentence_of`` reads."""
    if isinstance(value, Sentence):
        return value.to_json()
    if isinstance(value, Mapping):
        return {str(key): with_sentences_as_json(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [with_sentences_as_json(item) for item in value]
    return value


def with_templates(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record for a file: all in English, and ``templates`` has the sentences among its texts by text."""
    found = {str(text): text.to_json() for text in _texts(record) if isinstance(text, Sentence)}
    return {**record, "templates": found}


def without_templates(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record that ``with_templates`` was given, its sentences as the file's reader made them."""
    templates = record.get("templates", {})  # older results have none

    def restored(value: Any) -> Any:
        if isinstance(value, str):
            return templates.get(value, value)
        if isinstance(value, Mapping):
            return {key: restored(item) for key, item in value.items()}
        return [restored(item) for item in value] if isinstance(value, list) else value

    return {key: restored(value) for key, value in record.items() if key != "templates"}


class SentenceError(Exception):
    """An error that says in one sentence what happened and what to do next.

    Attributes:
        user_message: The sentence; ``str(error)`` is its English text.
    """

    def __init__(self, text: str, *values: object) -> None:
        """``text`` is English with a {} for each value, or a finished sentence."""
        self.user_message = Sentence(text, *values)
        super().__init__(self.user_message)


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)


def _kept(value: object) -> Value:
    if isinstance(value, (Sentence, int)) and not isinstance(value, bool):
        return value
    return format(value)


def _english(many: str, n: int | None, one: str) -> str:
    return one if one and n == 1 else many


def _filled(template: str, values: tuple[Value, ...]) -> str:
    return template.format(*values) if values else template
