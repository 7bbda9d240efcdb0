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
        n: The number that chooses the plural form of a translation, None where there is none.
    """

    template: str
    values: tuple[Value, ...]
    n: int | None

    def __new__(cls, template: str, *values: object, n: int | None = None) -> Sentence:
        """Fills the values in; a template without values is taken as it is, braces included."""
        if isinstance(template, Sentence) and not values:
            return template
        kept = tuple(_kept(value) for value in values)
        self = super().__new__(cls, template.format(*kept) if kept else template)
        self.template, self.values, self.n = str(template), kept, n
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[Value, ...], dict[str, int | None]]:
        """What a copy or an unpickled sentence is made of; errors come from worker processes."""
        return (self.template, *self.values), {"n": self.n}

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
        return Sentence(change(self.template), *values, n=self.n)

    def told(self, translate: Callable[[str, int | None], str]) -> str:
        """The sentence in another language.

        Args:
            translate: Translation of a template; the number chooses its plural form.
        """
        values = [value.told(translate) if isinstance(value, Sentence) else value for value in self.values]
        template = translate(self.template, self.n)
        try:
            return template.format(*values) if values else template
        except (IndexError, KeyError, ValueError):  # a translator's slip must not hide what happened
            return self.template.format(*values)

    def to_json(self) -> dict[str, Any]:
        """JSON object that ``sentence_of`` reads."""
        values = [value.to_json() if isinstance(value, Sentence) else value for value in self.values]
        return {"text": str(self), "template": self.template, "values": values, "n": self.n}


def sentence_of(item: dict[str, Any]) -> Any:
    """An object of JSON as it is, or the sentence it stands for; an ``object_hook`` of ``json.loads``."""
    if item.keys() == {"text", "template", "values", "n"}:
        try:
            return Sentence(item["template"], *item["values"], n=item["n"])
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


class SentenceError(Exception):
    """An error that says in one sentence what happened and what to do next.

    Attributes:
        user_message: The sentence; ``str(error)`` is its English text.
    """

    def __init__(self, text: str, *values: object, n: int | None = None) -> None:
        """``text`` is English with a {} for each value, or a finished sentence; ``n`` as for Sentence."""
        self.user_message = Sentence(text, *values, n=n)
        super().__init__(self.user_message)


def _kept(value: object) -> Value:
    if isinstance(value, (Sentence, int)) and not isinstance(value, bool):
        return value
    return format(value)
