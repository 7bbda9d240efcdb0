"""Words of reviewing: what a person says of a region, what is corrected to what, and what became of it."""

from __future__ import annotations

from typing import Final

from croplayer_qgis.shared.marked import mark

RIGHT, WRONG, UNSURE = "right", "wrong", "unsure"

VERDICTS: Final = {
    RIGHT: mark("right"),
    WRONG: mark("wrong"),
    UNSURE: mark("unsure"),
}
"""What a reviewer says of a region's label; a verdict may also be empty: only a note."""

REASONS: Final = {
    "water": mark("water"),
    "pasture": mark("pasture"),
    "orchard": mark("orchard"),
    "greenhouse": mark("greenhouse"),
    "road": mark("road"),
    "shadow": mark("shadow"),
    "cloud": mark("cloud"),
    "shift": mark("shift"),
    "boundary": mark("boundary"),
    "other": mark("other"),
}
"""Why a region is wrong."""

TELL_NO_CLASS: Final = ("boundary", "shift", "cloud", "shadow")
"""Reasons of a region that may be of the class it was given all the same, or shows no ground at all."""

CROPLAND, OTHER, TAKE_A, TAKE_B, MACHINE = "cropland", "other", "take_a", "take_b", "machine"

CORRECTIONS: Final = {
    CROPLAND: mark("cropland"),
    OTHER: mark("not cropland"),
    TAKE_A: mark("what source A says"),
    TAKE_B: mark("what source B says"),
    MACHINE: mark("the machine's answer"),
}
"""What an edit sets its ground to; later edits stand above earlier ones."""

CORRECTION_COLOURS: Final = {
    CROPLAND: "#ffd21f",
    OTHER: "#f0f0f0",
    TAKE_A: "#a5d84a",
    TAKE_B: "#35c3b1",
    MACHINE: "#b0a0ff",
}
"""How the map shows an edit, ``#rrggbb``."""

TOOLS: Final = {
    "region": mark("region"),
    "polygon": mark("polygon"),
    "line": mark("line with a buffer"),
    "brush": mark("brush"),
    "pixel": mark("single pixels"),
    "fill": mark("fill holes"),
    "smooth": mark("smooth the boundary"),
    "expand": mark("expand by pixels"),
    "contract": mark("contract by pixels"),
    "cut": mark("cut along a line"),
    "split": mark("split off a part"),
    "merge": mark("merge with a neighbour"),
    "recode": mark("recode a class"),
}
"""What an edit was made with."""

APPLIED, UNDONE, DISCARDED = "applied", "undone", "discarded"
"""State of a person's row: in force; undone, and can be redone; undone, and other work followed."""

STATES: Final = {
    APPLIED: mark("in force"),
    UNDONE: mark("undone"),
    DISCARDED: mark("undone, followed by other work"),
}

KEPT, RESOLVED, CONFLICT = "applies", "agrees", "conflict"

OUTCOMES: Final = {
    KEPT: mark("still applies"),
    RESOLVED: mark("the new map agrees"),
    CONFLICT: mark("conflict with the new map"),
}
"""What became of a row when its block was mapped again."""
