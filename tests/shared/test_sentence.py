import copy
import json
import pickle

from croplayer_qgis.core.errors import InputError
from croplayer_qgis.shared.messages import ErrorInfo
from croplayer_qgis.shared.sentence import (
    Sentence,
    counted,
    sentence_of,
    with_sentences_as_json,
    with_templates,
    without_templates,
)

GERMAN = {"{} of {} is {}.": "{2} ist {0} von {1}.", "broken": "kaputt"}


def german(template, n):
    return GERMAN.get(template, template)


def sent(value):
    return json.loads(json.dumps(with_sentences_as_json(value)), object_hook=sentence_of)


def test_sentence_is_english_text_and_is_told_in_another_order():
    sentence = Sentence("{} of {} is {}.", 1, "a", Sentence("broken"))
    assert sentence == "1 of a is broken."
    assert sentence.told(german) == "kaputt ist 1 von a."


def test_braces_of_a_text_without_values_stay():
    assert Sentence("Give {q} or {x}.") == "Give {q} or {x}."
    assert Sentence("Give {q} or {x}.").told(german) == "Give {q} or {x}."


def test_translation_with_wrong_placeholders_does_not_hide_the_sentence():
    assert Sentence("{} is lost.", "x").told(lambda template, n: "{} {}!") == "x is lost."


def test_sentence_crosses_the_pipe_with_template_values_and_number():
    sentence = Sentence("{}: {}", "map", counted(3, "{} block failed.", "{} blocks failed."))
    read = sent({"warnings": [sentence, "plain"]})["warnings"]
    assert read == ["map: 3 blocks failed.", "plain"]
    assert read[0].values[1].template == "{} blocks failed."
    assert read[0].values[1].n == 3


def test_error_object_has_the_english_message_and_the_sentence():
    error = ErrorInfo(-32001, Sentence("{} is gone.", "x"), "log")
    assert error.to_dict()["message"] == "x is gone."
    assert ErrorInfo.from_dict(sent(error.to_dict())).message.template == "{} is gone."


def test_sentence_survives_copies_and_worker_processes():
    error = InputError(counted(2, "{} block of {}.", "{} blocks of {}.", 2, "x"), detail="d", block="b")
    again = pickle.loads(pickle.dumps(error))
    assert (again.user_message.template, again.user_message.values) == ("{} blocks of {}.", (2, "x"))
    assert (str(again), again.detail, again.block, again.user_message.n) == ("2 blocks of x.", "d", "b", 2)
    assert copy.deepcopy(error.user_message).values == (2, "x")


def test_redaction_reaches_every_value():
    sentence = Sentence("{}: {}", "key=secret", Sentence("no {}", "secret"))
    changed = sentence.changed(lambda text: text.replace("secret", "***"))
    assert changed == "key=***: no ***"
    assert changed.values[0] == "key=***"


def test_sentences_joined_are_told_part_by_part():
    assert Sentence.joined(["broken", "other"]).told(german) == "kaputt other"


def test_sentence_that_counts_has_the_form_of_its_number():
    texts = [counted(n, "{} block", "{} blocks") for n in (0, 1, 2)]
    assert texts == ["0 blocks", "1 block", "2 blocks"]
    assert sent(texts[1]).told(german) == "1 block"  # no translation: English stays right


def test_number_chooses_the_form_of_a_translation():
    forms = {1: "{} Block von {}", 2: "{} Blöcke von {}"}
    for n, told in ((1, "1 Block von x"), (2, "2 Blöcke von x")):
        sentence = counted(n, "{} block of {}", "{} blocks of {}", n, "x")
        assert sentence.told(lambda template, number: forms[number]) == told


def test_record_in_a_file_is_english_and_is_told_in_another_language_when_read():
    record = {
        "notes": [Sentence("{} of {} is {}.", 1, "a", Sentence("broken"))],
        "rows": [{"n": 1, "a": "x"}],
    }
    text = json.dumps(with_templates(record))
    assert json.loads(text)["notes"] == ["1 of a is broken."]
    read = without_templates(json.loads(text, object_hook=sentence_of))
    assert read == record
    assert read["notes"][0].told(german) == "kaputt ist 1 von a."
    assert without_templates({"notes": ["of an older version"]}) == {"notes": ["of an older version"]}
