"""Tasks of models in words."""

from __future__ import annotations

from croplayer_qgis.translation import tr


def task_text(task: str) -> str:
    """A task of a model in words."""
    return {
        "cropland": tr("Cropland"),
        "iqa": tr("Image quality"),
        "evaluation": tr("Errors"),
        "fusion": tr("Fusion"),
    }.get(task, task)
