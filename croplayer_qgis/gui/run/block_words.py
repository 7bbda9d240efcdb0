"""States, scene classes and steps in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from croplayer_qgis.shared.vocabulary.blocks import BY_URGENCY, state_words, step_words
from croplayer_qgis.shared.vocabulary.scenes import scene_words
from croplayer_qgis.translation import tr

STATES = tuple(state.value for state in BY_URGENCY)
"""Codes of the states, those that need attention first."""


def state_text(state: str) -> str:
    """A block state in words."""
    return tr(state_words(state))


def step_text(step: str) -> str:
    """A step of mapping a block in words."""
    return tr(step_words(step))


def scene_text(scene_class: Any) -> str:
    """A scene class of the image quality model in words; "" when there is none."""
    return tr(scene_words(str(scene_class))) if scene_class else ""


def counts_text(counts: Mapping[str, int]) -> str:
    """Blocks by state: "12 done, 1 failed, 3 queued"."""
    parts = [f"{counts[state]:,} {state_text(state)}" for state in reversed(STATES) if counts.get(state)]
    return ", ".join(parts)
