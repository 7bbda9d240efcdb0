"""The card of a model folder: what the model is, takes, gives and was measured to be worth."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.marked import mark
from croplayer_qgis.shared.sentence import Sentence

CARD_FILE = "card.json"
TASKS = ("cropland", "iqa", "evaluation", "fusion")
FEATURES = "features"
"""Optional output of a network of the task cropland: int8 [N, C, H/4, W/4], in steps of ``feature_step``."""
FEATURE_STRIDE = 4
"""Image pixels a side of one feature."""


@dataclass(frozen=True)
class TensorContract:
    """Name, numpy dtype, axis letters (``NHWC``, ``NCHW``, ``NHW``, ``NC``, ``N``) and shape of a tensor.

    ``None`` in ``shape`` is an axis of any size.
    """

    name: str
    dtype: str
    layout: str
    shape: tuple[int | None, ...]


@dataclass(frozen=True)
class Normalisation:
    """What a wrapped network expects of a pixel 0-255: ``(pixel * scale - mean) / std`` per channel."""

    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    scale: float


@dataclass(frozen=True)
class FileReference:
    """A file in the model's folder, by name, and its SHA-256 in 64 hexadecimal digits."""

    file: str
    sha256: str


@dataclass(frozen=True)
class Metric:
    """A measured figure with its confidence interval (None where none was computed) and its data set."""

    name: str
    value: float
    low: float | None
    high: float | None
    dataset: str


@dataclass(frozen=True)
class ModelCard:
    """Everything CropLayer needs to know about a model; ``card.json`` is exactly ``asdict`` of it."""

    id: str
    version: str
    task: str
    weights: str
    """File name of the weights in the model's folder."""
    sha256: str
    """Of the weights, 64 hexadecimal digits."""
    input: TensorContract
    outputs: tuple[TensorContract, ...]
    classes: tuple[str, ...]
    """Names of the classes the outputs stand for, in the network's order."""
    threshold: float = 0.5
    """Probability from which a pixel or region counts as positive."""
    gsd_m: tuple[float, float] | None = None
    """Range of ground sampling distances (metres per pixel) the model was trained for."""
    features: tuple[str, ...] = ()
    """Boosters only: names of the features in the exact order of the columns."""
    trained_on: str = ""
    licence: str = ""
    created: str = ""
    """UTC, ISO 8601."""
    metrics: tuple[Metric, ...] = ()
    normalisation: Normalisation | None = None
    """None when the graph takes uint8 pixels and normalises them itself."""
    output_kind: str = "probability"
    """``probability`` or ``logits``."""
    cropland_classes: tuple[str, ...] = ()
    """Wrapped C-class networks only: which of ``classes`` are cropland."""
    definition: str = ""
    """Networks of the task cropland: what counts as cropland in the labels it learned from."""
    feature_step: float | None = None
    """Networks of the task cropland with an output ``FEATURES``: what one step of its integers stands for."""

    known_ground: FileReference | None = None
    """Networks with features: the file that tells what was in the training data (``known_ground``)."""

    @property
    def gives_features(self) -> bool:
        """Whether the network tells what it sees besides what it makes of it."""
        return any(output.name == FEATURES for output in self.outputs)

    @classmethod
    def load(cls, folder: Path) -> ModelCard:
        """Read ``card.json`` of a model folder; raises ModelError saying everything that is wrong with it."""
        path = folder / CARD_FILE
        try:
            data = read_json(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise ModelError("{} is not a model folder: it has no {}.", folder, CARD_FILE) from None
        except (OSError, ValueError) as error:
            raise ModelError(
                "{} cannot be read as JSON; restore or rewrite it.", path, detail=str(error)
            ) from error
        card, findings = read_card(data)
        if card is None:
            raise ModelError("{} is not a valid model card: {}", path, Sentence.joined(findings))
        return card

    @property
    def feature_channels(self) -> int:
        """How many features the network gives of a place; 0 without."""
        return next((o.shape[1] or 0 for o in self.outputs if o.name == FEATURES and len(o.shape) > 1), 0)

    @property
    def settings(self) -> str:
        """Sixteen hex digits of everything besides the weights that changes what the model says."""
        record = asdict(self)
        kept = (
            "input",
            "outputs",
            "classes",
            "threshold",
            "gsd_m",
            "features",
            "normalisation",
            "output_kind",
        )
        what = {name: record[name] for name in (*kept, "cropland_classes")}
        if self.feature_step is not None:  # models without features keep the digits that jobs know them by
            what["feature_step"] = self.feature_step
        if self.known_ground is not None:
            what["known_ground"] = self.known_ground.sha256
        return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:16]

    def save(self, folder: Path) -> None:
        """Write ``card.json`` into ``folder``."""
        record = asdict(self) | {"sha256": _DIGEST + self.sha256}
        if self.known_ground is not None:
            record["known_ground"]["sha256"] = _DIGEST + self.known_ground.sha256
        text = json.dumps(record, indent=2, ensure_ascii=False)
        (folder / CARD_FILE).write_text(text + "\n", encoding="utf-8")


def read_card(data: object) -> tuple[ModelCard | None, list[str]]:
    """Card held in parsed JSON, or None with every fault as a sentence."""
    if not isinstance(data, Mapping):
        return None, [Sentence("It must be a JSON object.")]
    known = {field.name: field for field in fields(ModelCard)}
    findings: list[str] = [
        Sentence("The entry '{}' is unknown; remove it.", name) for name in data if name not in known
    ]
    values: dict[str, Any] = {}
    for name, field in known.items():
        if name in data:
            try:
                values[name] = _READERS[name](data[name])
            except (KeyError, TypeError, ValueError):
                findings.append(Sentence("The entry '{}' must be {}.", name, Sentence(_WORDS[name])))
        elif field.default is MISSING:
            findings.append(Sentence("The entry '{}' is missing; it is {}.", name, Sentence(_WORDS[name])))
    if findings:
        return None, findings
    return ModelCard(**values), []


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _filled(value: object) -> str:
    text = _text(value).strip()
    if not text:
        raise ValueError
    return text


def _name(value: object) -> str:
    name = _filled(value)
    if not re.fullmatch(r"\w[\w.+ -]{0,99}", name):  # it stands in tags, tables and names of files
        raise ValueError
    return name


def _one_of(*choices: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in choices:
            raise ValueError
        return str(value)

    return read


def _file_name(value: object) -> str:
    name = _filled(value)
    if Path(name).name != name:  # a card must not point out of its own folder
        raise ValueError
    return name


_DIGEST = "sha256:"
"""Before the digits in a file, as OCI writes digests: scanners for keys take bare ones for a key."""


def _sha256(value: object) -> str:
    digest = _text(value).lower().removeprefix(_DIGEST)
    if len(bytes.fromhex(digest)) != 32:
        raise ValueError
    return digest


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    if not math.isfinite(value):
        raise ValueError
    return float(value)


def _share(value: object) -> float:
    share = _number(value)
    if not 0.0 <= share <= 1.0:
        raise ValueError
    return share


def _step(value: object) -> float | None:
    if value is None:
        return None
    step = _number(value)
    if step <= 0.0:
        raise ValueError
    return step


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    texts = tuple(_text(item) for item in value)
    if len(set(texts)) < len(texts):  # each stands for another band or column
        raise ValueError
    return texts


def _tensor(value: Any) -> TensorContract:
    shape = tuple(None if size is None else int(size) for size in value["shape"])
    tensor = TensorContract(_filled(value["name"]), _filled(value["dtype"]), _filled(value["layout"]), shape)
    if len(tensor.layout) != len(shape):
        raise ValueError
    return tensor


def _tensors(value: Any) -> tuple[TensorContract, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError
    return tuple(_tensor(item) for item in value)


_COARSEST_M: Final = 156_544.0
"""Pixel of zoom 0 at the equator: no tile is coarser (OGC 17-083r4, annex D: WebMercatorQuad)."""


def _range(value: Any) -> tuple[float, float] | None:
    if value is None:
        return None
    low, high = (_number(end) for end in value)
    if not 0.0 < low <= high <= _COARSEST_M:
        raise ValueError
    return low, high


def _three(value: Any) -> tuple[float, float, float]:
    red, green, blue = value
    return _number(red), _number(green), _number(blue)


def _normalisation(value: Any) -> Normalisation | None:
    if value is None:
        return None
    found = Normalisation(_three(value["mean"]), _three(value["std"]), _number(value["scale"]))
    if min(*found.std, found.scale) <= 0.0:  # one divides by these
        raise ValueError
    return found


def _file_reference(value: Any) -> FileReference | None:
    return None if value is None else FileReference(_file_name(value["file"]), _sha256(value["sha256"]))


def _metric(value: Any) -> Metric:
    low, high = (None if value[end] is None else _number(value[end]) for end in ("low", "high"))
    return Metric(_filled(value["name"]), _number(value["value"]), low, high, _text(value["dataset"]))


def _metrics(value: Any) -> tuple[Metric, ...]:
    return tuple(_metric(item) for item in value)


_CONTRACT_WORDS = Sentence("name, dtype, layout (one letter an axis) and shape (null for any size)")

_READERS: dict[str, Callable[[Any], Any]] = {
    "id": _name,
    "version": _name,
    "task": _one_of(*TASKS),
    "weights": _file_name,
    "sha256": _sha256,
    "input": _tensor,
    "outputs": _tensors,
    "classes": _texts,
    "threshold": _share,
    "gsd_m": _range,
    "features": _texts,
    "trained_on": _text,
    "licence": _text,
    "created": _text,
    "metrics": _metrics,
    "normalisation": _normalisation,
    "output_kind": _one_of("probability", "logits"),
    "cropland_classes": _texts,
    "definition": _text,
    "feature_step": _step,
    "known_ground": _file_reference,
}

_WORDS = {
    "id": mark("a short name of letters, digits, “.”, “_”, “+” and “-”"),
    "version": mark("a version such as 1.0.0"),
    "task": Sentence("one of {}", ", ".join(TASKS)),
    "weights": mark("the file name of the weights, in the same folder"),
    "sha256": mark("the SHA-256 of the weights as 64 hexadecimal digits (sha256sum prints it)"),
    "input": Sentence("the input tensor: {}", _CONTRACT_WORDS),
    "outputs": Sentence("a list of output tensors, each with {}", _CONTRACT_WORDS),
    "classes": mark("a list of class names in the network's order"),
    "threshold": mark("a number from 0 to 1"),
    "gsd_m": mark("null or two numbers, the smallest and largest ground sampling distance in metres"),
    "features": mark("a list of feature names in the order of the columns"),
    "trained_on": mark("a text"),
    "licence": mark("a text"),
    "created": mark("a text, the date in ISO 8601"),
    "metrics": mark("a list of {name, value, low, high, dataset}"),
    "normalisation": mark("null or {mean: three numbers, std: three numbers, scale: a number}"),
    "output_kind": mark("probability or logits"),
    "cropland_classes": mark("a list of names out of 'classes'"),
    "definition": mark("a text, what counts as cropland in the labels"),
    "known_ground": mark("null, or {file, sha256} of a file in the same folder"),
    "feature_step": mark("null, or a number above 0: what one step of the output 'features' stands for"),
}
