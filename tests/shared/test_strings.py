"""The file that translators start from has every string of the code, and each in one form."""

from xml.etree import ElementTree

from scripts.translations import FOLDER, entries


def test_every_string_of_the_code_is_in_the_file_for_translators():
    messages = ElementTree.parse(FOLDER / "croplayer.ts").getroot().iter("message")
    held = {item.findtext("source"): item.get("numerus") == "yes" for item in messages}
    wanted = {text: bool(entry.one) for text, entry in entries().items()}
    new, gone = sorted(wanted.keys() - held.keys()), sorted(held.keys() - wanted.keys())
    assert not new and not gone, f"run make translations; new: {new[:5]}, gone: {gone[:5]}"
    assert held == wanted
