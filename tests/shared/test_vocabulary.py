"""Codes, words and colours of the shipped styles are those of the vocabulary, in both directions."""

from xml.etree import ElementTree

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.blocks import BY_URGENCY, BlockState, state_words, step_words
from croplayer_qgis.shared.vocabulary.decisions import DECIDED, Decision
from croplayer_qgis.shared.vocabulary.figures import without_imagery
from croplayer_qgis.shared.vocabulary.scenes import scene_words

NEUTRAL = {BlockState.DONE, BlockState.QUEUED, BlockState.CANCELLED}
"""Drawn as grey or black frames on the map: their colours of the grid would hide or fake cropland."""


def style(name):
    return ElementTree.parse(resource_path("styles", f"{name}.qml")).getroot()


def categories(root):
    """Code to (label, colour of the outline as #rrggbb) of a categorised style."""
    outlines = {
        symbol.get("name"): option.get("value")
        for symbol in root.iter("symbol")
        for option in symbol.iter("Option")
        if option.get("name") == "outline_color"
    }
    return {
        item.get("value"): (item.get("label"), hex_of(outlines[item.get("symbol")]))
        for item in root.iter("category")
    }


def hex_of(colour):
    return "#" + "".join(f"{int(part):02x}" for part in colour.split(",")[:3])


def test_decision_layer_shows_every_decision_in_its_words_and_colour():
    shown = {
        int(entry.get("value")): (entry.get("label"), entry.get("color"))
        for entry in style("decision").iter("paletteEntry")
    }
    assert shown == {decision.value: (decision.words, decision.colour) for decision in DECIDED}


def test_regions_show_every_decision_in_its_words_and_colour():
    shown = categories(style("regions"))
    assert shown == {str(decision.value): (decision.words, decision.colour) for decision in DECIDED}


def test_blocks_show_every_state_in_its_words_and_those_that_need_attention_in_their_colour():
    shown = categories(style("blocks"))
    assert {code: label for code, (label, _) in shown.items()} == {s.value: s.legend for s in BlockState}
    coloured = {code: colour for code, (_, colour) in shown.items() if code not in NEUTRAL}
    assert coloured == {state.value: state.colour for state in BlockState if state not in NEUTRAL}


def test_codes_of_a_later_version_are_shown_as_they_are():
    assert (state_words("paused"), step_words("sharpening"), scene_words("smoke")) == (
        "paused",
        "sharpening",
        "smoke",
    )
    assert Decision.of(99) is Decision.NO_DATA


def test_order_by_urgency_has_every_state_once():
    assert sorted(BY_URGENCY) == sorted(BlockState)


def test_block_says_how_much_of_it_had_no_imagery():
    seen = {"imagery_share_a": 1.0 - 1e-9, "imagery_share_b": None}
    assert without_imagery(seen) is None
    assert without_imagery({**seen, "imagery_share_a": 0.66}) == "34 % without imagery"
    assert without_imagery({"imagery_share_a": 0.0, "imagery_share_b": 0.0}) == "100 % without imagery"
    assert without_imagery({"imagery_share_a": 0.9, "imagery_share_b": 0.5}) == (
        "10 % (A), 50 % (B) without imagery"
    )
    assert without_imagery({"imagery_share_a": 1.0, "imagery_share_b": 0.999}) == "< 1 % (B) without imagery"
    assert without_imagery({}) is None
