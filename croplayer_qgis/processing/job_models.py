"""The models of a job that a user may replace, as parameters."""

from __future__ import annotations

from croplayer_qgis.translation import tr


def job_model_titles() -> dict[str, str]:
    """Title of each model's parameter by task."""
    return {
        "cropland": tr("Cropland model"),
        "iqa": tr("Image quality model"),
        "evaluation": tr("Evaluation model"),
        "fusion": tr("Fusion model"),
    }


def model_parameter(task: str) -> str:
    """Name of the parameter for a task's model."""
    return f"MODEL_{task.upper()}"
