"""A card as a STAC item with the MLM extension, and a foreign item as a card.

The extension: https://github.com/stac-extensions/mlm, version 1.5.2; STAC 1.1.0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from croplayer_qgis.core.models.card import ModelCard, Normalisation, TensorContract
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence

MLM_SCHEMA: Final = "https://stac-extensions.github.io/mlm/v1.5.2/schema.json"
FILE_SCHEMA: Final = "https://stac-extensions.github.io/file/v2.1.0/schema.json"
CLASSES_SCHEMA: Final = "https://stac-extensions.github.io/classification/v2.0.0/schema.json"
_SHA256_MULTIHASH = "1220"  # code of SHA2-256 and its length in bytes, before the digits
_ARCHITECTURES = {"cropland": "Mask2Former", "iqa": "ResNet-18", "evaluation": "XGBoost", "fusion": "XGBoost"}
_TASKS = {
    "cropland": "semantic-segmentation",
    "iqa": "scene-classification",
    "evaluation": "classification",
    "fusion": "classification",
}
_AXES = {"N": "batch", "C": "channel", "H": "height", "W": "width"}
_LETTERS = {name: letter for letter, name in _AXES.items()} | {
    "bands": "C",
    "class": "C",
    "y": "H",
    "x": "W",
    "b": "N",
    "c": "C",
    "h": "H",
    "w": "W",
}
# What data sets of fields and land cover call it: FTW, LoveDA, EuroSAT, WorldCover, DeepGlobe, CDL.
_CROPLAND = re.compile(
    r"\b(crop\w*|field\w*|farm\w*|arable|agricultur\w*|cultivated)\b(?!.*\bbound)", re.IGNORECASE
)
_NO_CROPLAND = re.compile(r"\b(non|not|no|other|background)\b", re.IGNORECASE)


def item_of(card: ModelCard) -> dict[str, Any]:
    """STAC item of a model; its assets are the files of the folder the item lies in."""
    weights = {
        "href": f"./{card.weights}",
        "title": f"{card.id} {card.version}",
        "type": "application/octet-stream",
        "roles": ["mlm:model", "mlm:weights"],
        "mlm:artifact_type": "onnx" if card.weights.endswith(".onnx") else "xgboost.ubj",
        "file:checksum": _SHA256_MULTIHASH + card.sha256,
    }
    properties: dict[str, Any] = {
        "title": f"{card.id} {card.version}",
        "description": card.trained_on or card.id,
        "datetime": card.created or None,
        "license": "other",  # STAC's word where the text is no single SPDX name
        "version": card.version,
        "mlm:name": card.id,
        "mlm:architecture": _ARCHITECTURES[card.task],
        "mlm:tasks": [_TASKS[card.task]],
        "mlm:framework": "ONNX" if card.weights.endswith(".onnx") else "XGBoost",
        "mlm:input": [_input(card)],
        "mlm:output": [_output(card, output) for output in card.outputs],
        "croplayer:task": card.task,
        "croplayer:licence": card.licence,
        "croplayer:metrics": [
            {"name": m.name, "value": m.value, "low": m.low, "high": m.high, "dataset": m.dataset}
            for m in card.metrics
        ],
    }
    if card.definition:
        properties["croplayer:definition"] = card.definition
    if card.gsd_m is not None:
        properties["croplayer:gsd_m"] = list(card.gsd_m)
    if not card.created:  # STAC wants a date or a range
        properties |= {"start_datetime": "1970-01-01T00:00:00Z", "end_datetime": "9999-12-31T23:59:59Z"}
    return {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": [MLM_SCHEMA, FILE_SCHEMA, CLASSES_SCHEMA],
        "id": f"{card.id}-{card.version}",
        "geometry": None,  # where it was trained is words in the description, not an outline
        "properties": properties,
        "links": [],
        "assets": {
            "model": weights,
            "card": {"href": "./CARD.md", "type": "text/markdown", "roles": ["metadata"], "title": "Card"},
        },
    }


def _input(card: ModelCard) -> dict[str, Any]:
    return {
        "name": card.input.name,
        "bands": [],
        "input": _array(card.input),
        "value_scaling": _scaling(card.normalisation),
        "resize_type": None,
    }


def _scaling(normalisation: Normalisation | None) -> list[dict[str, Any]] | None:
    """``(pixel * scale - mean) / std`` as MLM's z-score of the pixel itself."""
    if normalisation is None:
        return None
    scale = normalisation.scale
    return [
        {"type": "z-score", "mean": mean / scale, "stddev": std / scale}
        for mean, std in zip(normalisation.mean, normalisation.std, strict=True)
    ]


def _output(card: ModelCard, output: TensorContract) -> dict[str, Any]:
    classes = card.classes if "C" in output.layout or output.name == "probability" else ()
    found: dict[str, Any] = {"name": output.name, "tasks": [_TASKS[card.task]], "result": _array(output)}
    if classes:
        found["classification:classes"] = [
            {"value": n, "name": _class_name(c)} for n, c in enumerate(classes)
        ]
    return found


def _class_name(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z_-]", "_", text)  # what the extension allows


def _array(tensor: TensorContract) -> dict[str, Any]:
    return {
        "shape": [-1 if side is None else side for side in tensor.shape],
        "dim_order": [_AXES[letter] for letter in tensor.layout],
        "data_type": tensor.dtype,
    }


class ItemReader:
    """Reads a foreign item; what keeps it from filling a card is collected in ``missing``."""

    def __init__(self, item: Mapping[str, Any]) -> None:
        properties = item.get("properties")
        self._item = item
        self._properties: Mapping[str, Any] = properties if isinstance(properties, Mapping) else {}
        self.missing: list[str] = []

    def asset(self) -> tuple[str, str]:
        """Address of the ONNX file as the item has it, and its SHA-256, "" where the item does not say."""
        assets = self._item.get("assets")
        for asset in assets.values() if isinstance(assets, Mapping) else ():
            if not isinstance(asset, Mapping) or "mlm:model" not in (asset.get("roles") or ()):
                continue
            href = str(asset.get("href") or "")
            if href.partition("?")[0].lower().endswith(".onnx"):
                checksum = str(asset.get("file:checksum") or "").lower()
                known = re.fullmatch(_SHA256_MULTIHASH + "([0-9a-f]{64})", checksum)
                return href, known[1] if known else ""
        self._lack(mark("assets: an ONNX file (.onnx) with the role mlm:model"))
        return "", ""

    def card(self, sha256: str, weights: str, output_kind: str) -> ModelCard | None:
        """The card of the item, or None; then ``missing`` says what the item lacks.

        Args:
            sha256: Of the weights.
            weights: Their file name.
            output_kind: ``probability`` or ``logits``, which an item cannot tell.
        """
        tasks = self._properties.get("mlm:tasks") or ()
        if not {"semantic-segmentation", "segmentation"} & set(map(str, tasks)):
            self._lack(mark("mlm:tasks: semantic-segmentation"))
        given, scaling = self._input()
        made, classes = self._output()
        words = {name: re.sub(r"[_\W]+", " ", name) for name in classes}
        cropland = tuple(
            name for name in classes if _CROPLAND.search(words[name]) and not _NO_CROPLAND.search(words[name])
        )
        if classes and not cropland:
            self._lack(mark("classification:classes: a class named cropland, field, crop or the like"))
        if self.missing or given is None or made is None or scaling is None:
            return None
        name = re.sub(r"[^\w.+ -]", "-", str(self._properties.get("mlm:name") or self._item.get("id")))
        return ModelCard(
            id=name.strip("- .") or "model",
            version=str(self._properties.get("version") or "0"),
            task="cropland",
            weights=weights,
            sha256=sha256,
            input=given,
            outputs=(made,),
            classes=classes,
            trained_on=str(self._properties.get("description") or ""),
            licence=str(self._properties.get("license") or ""),
            created=str(self._properties.get("datetime") or self._properties.get("created") or ""),
            normalisation=scaling,
            output_kind=output_kind,
            cropland_classes=cropland,
        )

    def _input(self) -> tuple[TensorContract | None, Normalisation | None]:
        inputs = self._properties.get("mlm:input")
        if not (isinstance(inputs, Sequence) and len(inputs) == 1 and isinstance(inputs[0], Mapping)):
            self._lack(mark("mlm:input: one image"))
            return None, None
        tensor = self._tensor(inputs[0], "input", "mlm:input")
        if tensor is not None and tensor.layout == "NCHW" and tensor.shape[1] not in (3, None):
            self._lack(mark("mlm:input: three bands (red, green, blue)"))
        scaling = self._normalisation(inputs[0].get("value_scaling"))
        return tensor, scaling

    def _output(self) -> tuple[TensorContract | None, tuple[str, ...]]:
        outputs = self._properties.get("mlm:output")
        if not (isinstance(outputs, Sequence) and outputs and isinstance(outputs[0], Mapping)):
            self._lack(mark("mlm:output: a map of classes"))
            return None, ()
        first = outputs[0]
        # The name without a colon is how the extension's own examples spell it.
        classes = first.get("classification:classes") or first.get("classification_classes") or ()
        named = [c for c in classes if isinstance(c, Mapping) and c.get("name")]
        if not named:
            self._lack(mark("mlm:output: classification:classes with names"))
        names = tuple(str(c["name"]) for c in sorted(named, key=lambda c: float(c.get("value", 0))))
        return self._tensor(first, "result", "mlm:output"), names

    def _tensor(self, end: Mapping[str, Any], key: str, where: str) -> TensorContract | None:
        array = end.get(key)
        if not isinstance(array, Mapping):
            self._lack(Sentence("{}: shape, dim_order and data_type", where))
            return None
        letters = [_LETTERS.get(str(axis).lower(), "") for axis in array.get("dim_order") or ()]
        shape = [side for side in array.get("shape") or () if isinstance(side, int)]
        if sorted(letters) != sorted("NCHW") or len(shape) != 4:
            self._lack(Sentence("{}: shape and dim_order of batch, channel, height and width", where))
            return None
        return TensorContract(
            name=str(end.get("name") or key),
            dtype=str(array.get("data_type") or ""),
            layout="".join(letters),
            shape=tuple(None if side < 1 else side for side in shape),
        )

    def _normalisation(self, scaling: object) -> Normalisation | None:
        """Of MLM's value_scaling, which speaks of the pixel 0-255; None and a lack when it tells nothing."""
        entries = [e for e in scaling if isinstance(e, Mapping)] if isinstance(scaling, Sequence) else []
        entries = entries * 3 if len(entries) == 1 else entries
        kinds = {str(entry.get("type")) for entry in entries}
        try:
            if len(entries) == 3 and kinds == {"z-score"}:
                mean, std = ([float(e[key]) for e in entries] for key in ("mean", "stddev"))
            elif len(entries) == 3 and kinds == {"min-max"}:
                mean = [float(e["minimum"]) for e in entries]
                std = [float(e["maximum"]) - float(e["minimum"]) for e in entries]
            elif len(entries) == 3 and kinds == {"scale"}:
                mean, std = [0.0] * 3, [float(e["value"]) for e in entries]
            else:
                raise ValueError
            if not all(std):
                raise ValueError
        except (KeyError, TypeError, ValueError):
            self._lack(
                mark("mlm:input: value_scaling of one kind (z-score, min-max or scale) for three bands")
            )
            return None
        # Figures such as ImageNet's are of pixels 0-1; nothing photographed has a mean below 2 of 255.
        scale = 1 / 255 if kinds == {"z-score"} and max(mean) < 2 else 1.0
        return Normalisation((mean[0], mean[1], mean[2]), (std[0], std[1], std[2]), scale)

    def _lack(self, what: str) -> None:
        self.missing.append(what)
