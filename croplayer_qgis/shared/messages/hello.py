"""Answer to ``hello``: what an engine is and can do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from croplayer_qgis.shared.messages.fields import known_fields


@dataclass(frozen=True)
class ModelInfo:
    """One model folder the engine found; ``error`` says why it cannot be used, "" when it can.

    ``definition`` is what the network calls cropland; "" for other tasks, or when its card does not say.
    """

    task: str
    id: str
    version: str
    sha256: str
    error: str = ""
    definition: str = ""


@dataclass(frozen=True)
class HelloResult:
    """Answer to ``hello``: what this engine is and can do.

    Attributes:
        croplayer: Version of CropLayer.
        protocol: Version of this protocol; the client refuses another one.
        python: Version of the engine's Python.
        packages: Versions of the packages that compute (onnxruntime, rasterio ...).
        providers: ONNX Runtime execution providers, preferred first.
        models: The bundled models.
    """

    croplayer: str
    protocol: int
    python: str
    packages: Mapping[str, str]
    providers: tuple[str, ...]
    models: tuple[ModelInfo, ...]

    @classmethod
    def from_dict(cls, result: Mapping[str, Any]) -> HelloResult:
        """Reads the ``result`` of a response."""
        values = known_fields(cls, result)
        values["providers"] = tuple(values["providers"])
        values["models"] = tuple(ModelInfo(**known_fields(ModelInfo, model)) for model in values["models"])
        return cls(**values)
