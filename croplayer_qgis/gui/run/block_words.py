"""States, scene classes and steps in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from croplayer_qgis.translation import tr

STATES = ("running", "failed", "incomplete", "queued", "cancelled", "done")
"""Block states, those that need attention first."""


def state_text(state: str) -> str:
    """A block state in words."""
    return {
        "queued": tr("queued"),
        "running": tr("running"),
        "done": tr("done"),
        "incomplete": tr("incomplete"),
        "failed": tr("failed"),
        "cancelled": tr("cancelled"),
    }.get(state, state)


def step_text(step: str) -> str:
    """A step of mapping a block in words."""
    return {
        "imagery": tr("fetching imagery"),
        "quality": tr("judging image quality"),
        "segmentation": tr("finding cropland"),
        "fusion": tr("fusing sources"),
        "writing": tr("writing"),
    }.get(step, step)


def scene_text(scene_class: Any) -> str:
    """A scene class of the image quality model in words; "" when there is none."""
    return {
        "clear": tr("clear"),
        "haze": tr("haze"),
        "cloud": tr("cloud"),
        "blur": tr("blur"),
        "seam": tr("seam"),
        "compression": tr("compression"),
        "dark_or_snow": tr("dark or snow"),
        "no_imagery": tr("no imagery"),
        None: "",
    }.get(scene_class, str(scene_class))


def counts_text(counts: Mapping[str, int]) -> str:
    """Blocks by state: "12 done, 1 failed, 3 queued"."""
    parts = [f"{counts[state]:,} {state_text(state)}" for state in reversed(STATES) if counts.get(state)]
    return ", ".join(parts)
