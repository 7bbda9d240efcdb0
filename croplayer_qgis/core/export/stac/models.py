"""The models of a job as STAC items of the Machine Learning Model extension."""

from __future__ import annotations

import base64
from typing import Any, Final

from croplayer_qgis.core.errors import CropLayerError
from croplayer_qgis.core.export.stac.words import ITEM, VERSION
from croplayer_qgis.core.job.models import model_folder
from croplayer_qgis.core.job.parameters import ModelReference
from croplayer_qgis.core.models.card import ModelCard, TensorContract

MLM: Final = "https://stac-extensions.github.io/mlm/v1.5.2/schema.json"
_TASKS: Final = {
    "cropland": "semantic-segmentation",
    "iqa": "scene-classification",
    "evaluation": "classification",
    "fusion": "classification",
}
_XGBOOST: Final = ".ubj"
_AXES: Final = {"N": "batch", "C": "channel", "H": "height", "W": "width"}


def model_file(model: ModelReference) -> str:
    """Name of the model's item in the collection's folder."""
    return f"model_{model.task}.json"


def model_link(model: ModelReference) -> dict[str, Any]:
    """Link from what was made with a model to the model, as the extension recommends it."""
    return {
        "rel": "derived_from",
        "href": f"./{model_file(model)}",
        "type": ITEM,
        "title": f"{model.id} {model.version}",
        "mlm:name": model.id,
    }


def model_item(model: ModelReference, collection: str) -> dict[str, Any] | None:
    """The model; None when its card is gone, so that nothing but its name and hash is known.

    It has no place: where a model is valid, no card tells. Its weights are named by their hash (RFC 6920) and
    not part of the collection: they may be another's.
    """
    try:
        card = ModelCard.load(model_folder(model))
    except CropLayerError:
        return None
    boosted = card.weights.endswith(_XGBOOST)
    framework = "XGBoost" if boosted else "ONNX"
    digest = base64.urlsafe_b64encode(bytes.fromhex(card.sha256)).rstrip(b"=").decode("ascii")
    told = (card.definition, f"Trained on {card.trained_on}." if card.trained_on else "", card.licence)
    return {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": [MLM],
        "id": f"model-{card.task}",
        "geometry": None,
        "collection": collection,
        "properties": {
            "datetime": card.created or "1970-01-01T00:00:00Z",
            "title": f"{card.id} {card.version}",
            "description": "\n\n".join(filter(None, told)) or f"{card.id} {card.version}",
            "license": "other",
            "version": card.version,
            "croplayer:task": card.task,
            "croplayer:sha256": card.sha256,
            "mlm:name": card.id,
            "mlm:architecture": "XGBoost" if boosted else "unknown",
            "mlm:framework": framework,
            "mlm:tasks": [_TASKS[card.task]],
            "mlm:input": [
                {
                    "name": card.input.name,
                    "bands": [],
                    "input": _structure(card.input),
                    "description": ", ".join(card.features) or "red, green and blue, 0 to 255",
                }
            ],
            "mlm:output": [
                {
                    "name": output.name,
                    "tasks": [_TASKS[card.task]],
                    "result": _structure(output),
                    "description": ", ".join(card.classes),
                }
                for output in card.outputs
            ],
            "mlm:hyperparameters": {"threshold": card.threshold},
        },
        "links": [
            {"rel": name, "href": "./collection.json", "type": "application/json"}
            for name in ("root", "parent", "collection")
        ],
        "assets": {
            "weights": {
                "href": f"ni:///sha-256;{digest}",
                "title": card.weights,
                "type": f"application/octet-stream; framework={framework.lower()}",
                "roles": ["mlm:model", "mlm:weights"],
                "mlm:artifact_type": "xgboost.Booster.save_model" if boosted else "onnx",
            }
        },
    }


def _structure(contract: TensorContract) -> dict[str, Any]:
    return {
        "shape": [-1 if size is None else size for size in contract.shape],
        "dim_order": [_AXES.get(axis, axis) for axis in contract.layout],
        "data_type": contract.dtype,
    }
