"""Texts in a reader's language, read from a translation file as translators leave it."""

import pytest

from croplayer_qgis.core import language
from croplayer_qgis.shared.languages import with_fallback
from croplayer_qgis.shared.sentence import Sentence, counted

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="pl"><context>
<name>CropLayer</name>
<message><source>Cancelled.</source><translation>Anulowano.</translation></message>
<message><source>Half done</source><translation type="unfinished" /></message>
<message numerus="yes"><source>{} blocks of {}</source><translation><numerusform>{} blok z {}</numerusform>
<numerusform>{} bloki z {}</numerusform><numerusform>{} bloków z {}</numerusform></translation></message>
</context></TS>"""


@pytest.fixture
def tell(tmp_path, monkeypatch):
    (tmp_path / "croplayer_pl.ts").write_text(TS, encoding="utf-8")
    monkeypatch.setattr(language, "resource_path", lambda _i18n, name: tmp_path / name)
    language.teller.cache_clear()
    yield language.teller
    language.teller.cache_clear()


def test_texts_are_told_in_the_language_of_a_country_that_has_no_file_of_its_own(tell):
    assert tell("pl_PL")("Cancelled.") == "Anulowano."


def test_what_is_not_translated_stays_english(tell):
    assert tell("pl")("Half done") == "Half done"
    assert tell("pl")(Sentence("{} is gone.", "x")) == "x is gone."
    assert tell("fr")("Cancelled.") == tell("")("Cancelled.") == "Cancelled."


def test_number_chooses_among_the_forms_of_the_language(tell):
    def told(n):
        return tell("pl")(counted(n, "{} block of {}", "{} blocks of {}", n, "x"))

    assert [told(n) for n in (1, 3, 5, 22)] == ["1 blok z x", "3 bloki z x", "5 bloków z x", "22 bloki z x"]
    assert tell("fr")(counted(1, "{} block of {}", "{} blocks of {}", 1, "x")) == "1 block of x"


@pytest.mark.parametrize("name", ["", "en", "en_US", "../de", "de/../..", "C:\\x"])
def test_only_the_name_of_another_language_names_files(name):
    assert with_fallback(name) == []


def test_a_countrys_variant_comes_before_the_language():
    assert with_fallback("pt-BR") == ["pt_BR", "pt"]
