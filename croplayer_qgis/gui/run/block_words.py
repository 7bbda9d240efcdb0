"""States, steps, scene classes and figures of blocks in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from croplayer_qgis.shared.vocabulary.blocks import BY_URGENCY, BlockState, state_words, step_words
from croplayer_qgis.shared.vocabulary.figures import BLOCK_FIGURES, BY_NAME, without_imagery
from croplayer_qgis.translation import tr

STATES = tuple(state.value for state in BY_URGENCY)
"""Codes of the states, those that need attention first."""


def state_text(state: str) -> str:
    """A block state in words."""
    return tr(state_words(state))


def finished_text(state: str, figures: Mapping[str, Any]) -> str:
    """A finished block's state in words, with how much of it had no imagery."""
    lack = without_imagery(figures) if state != BlockState.EMPTY else None
    return state_text(state) if lack is None else f"{state_text(state)}, {tr(lack)}"


def kept_text(state: str) -> str:
    """A state in words, of a block that shows the result of an earlier mapping."""
    return tr("{} (earlier result)").format(state)


def step_text(step: str) -> str:
    """A step of mapping a block in words."""
    return tr(step_words(step))


def word_text(name: str, value: Any) -> str:
    """The value of a figure without a unit in words; the value itself when this version does not know it."""
    return tr(BY_NAME[name].words.get(str(value), str(value))) if value else ""


def counts_text(counts: Mapping[str, int]) -> str:
    """Blocks by state: "12 done, 1 failed, 3 queued"."""
    parts = [f"{counts[state]:,} {state_text(state)}" for state in reversed(STATES) if counts.get(state)]
    return ", ".join(parts)


def figure_text(name: str, figures: Mapping[str, Any]) -> str:
    """A figure of a block as its table shows it; "" when there is none."""
    value = figures.get(name)
    if value is None:
        return ""
    unit = BY_NAME[name].unit
    if unit == "0-1":
        return f"{100 * value:.1f} %"
    if unit == "ha":
        return tr("{:,.0f} ha").format(value)
    if unit == "m":
        return tr("{:,.1f} m").format(value)
    return f"{value:,}" if unit else word_text(name, value)


def all_figures_text(figures: Mapping[str, Any]) -> str:
    """All figures of a block there are, a line each: what it is and of which source, the value, the unit."""
    lines = []
    for figure in BLOCK_FIGURES:
        value = figures.get(figure.name)
        if value in (None, ""):
            continue
        what = ", ".join(tr(words) for words in (figure.meaning, figure.about) if words)
        text = f"{value:.4g}" if isinstance(value, float) else str(value)
        unit = tr(figure.unit) if figure.unit in ("ha", "m", "s") else ""
        lines.append(f"{what}: {text if figure.unit else word_text(figure.name, value)} {unit}".rstrip())
    return "\n".join(lines)
