"""Checks a model folder before use: every fault as a plain sentence, no fault as an empty list."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnxruntime
import xgboost

from croplayer_qgis.core.memory import lacks_memory, memory_sentence
from croplayer_qgis.core.models.card import CARD_FILE, ModelCard, read_card
from croplayer_qgis.core.models.known_ground import KnownGround
from croplayer_qgis.core.models.network import infer
from croplayer_qgis.core.models.onnx_checks import (
    card_findings,
    kind_finding,
    open_findings,
    output_findings,
    probe_image,
    signature,
)
from croplayer_qgis.shared.foreign_text import read_json
from croplayer_qgis.shared.paths import is_file
from croplayer_qgis.shared.sentence import Sentence, counted

BOOSTER_TASKS = ("evaluation", "fusion")


def check_folder(folder: Path) -> list[str]:
    """Everything that keeps a model folder from being used; empty when it can be used."""
    if not folder.is_dir():
        return [Sentence("{} is not a folder.", folder)]
    card, findings = _card_of(folder)
    if card is None:
        return findings
    return (
        booster_findings(folder, card)[1] if card.task in BOOSTER_TASKS else network_findings(folder, card)[1]
    )


def sha256_of(path: Path) -> str:
    """SHA-256 of a file as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def weights_findings(folder: Path, card: ModelCard) -> list[str]:
    """Whether the weights are there and are those the card describes."""
    path = folder / card.weights
    if not is_file(path):
        return [Sentence("The weights {} named by the card are not in {}.", card.weights, folder)]
    digest = sha256_of(path)
    if digest != card.sha256:
        return [
            Sentence(
                "{} is not the file the card describes (its SHA-256 is {}); copy the model again, or "
                "correct the card if you changed the weights yourself.",
                card.weights,
                digest,
            )
        ]
    return []


def known_ground_findings(folder: Path, card: ModelCard) -> list[str]:
    """Whether the file that tells what was in the training data is the one the card speaks of."""
    reference = card.known_ground
    if reference is None:
        return []
    path = folder / reference.file
    if not is_file(path):
        return [Sentence("The file {} named by the card is not in {}.", reference.file, folder)]
    if sha256_of(path) != reference.sha256:
        return [Sentence("{} is not the file the card describes; copy the model again.", reference.file)]
    try:
        KnownGround.load(path, card.feature_channels)
    except (OSError, ValueError) as error:
        return [
            Sentence("{} does not tell what this network was trained on: {}.", reference.file, str(error))
        ]
    return []


def network_findings(folder: Path, card: ModelCard) -> tuple[onnxruntime.InferenceSession | None, list[str]]:
    """Session of a checked network, or None and its faults. Runs one probe inference."""
    findings = weights_findings(folder, card) + known_ground_findings(folder, card)
    if findings:
        return None, findings
    session, findings = open_findings(folder / card.weights)
    if session is None:
        return None, findings
    findings = card_findings(card, session)
    if not findings:
        try:
            raw = infer(session, card, probe_image(card), last=True)
            findings = output_findings(card, raw)
            if not findings and kind_finding(card, [raw]):  # looked at again before it is said
                dark, bright = (np.full_like(probe_image(card), level) for level in (0, 255))
                told = kind_finding(card, [raw, infer(session, card, dark), infer(session, card, bright)])
                findings = [] if told is None else [told]
        except Exception as error:  # onnxruntime raises a class per status code, none of them public
            findings = [
                memory_sentence(card.weights)
                if lacks_memory(error)
                else Sentence("The network fails on an ordinary image: {}", str(error).strip()[:300])
            ]
    return (None, findings) if findings else (session, [])


def booster_findings(folder: Path, card: ModelCard) -> tuple[xgboost.Booster | None, list[str]]:
    """A checked XGBoost model, or None and its faults. Runs one probe prediction."""
    findings = weights_findings(folder, card)
    if findings:
        return None, findings
    try:
        booster = xgboost.Booster(model_file=str(folder / card.weights))
    except (xgboost.core.XGBoostError, MemoryError) as error:
        if lacks_memory(error):
            return None, [memory_sentence(card.weights)]
        reason = str(error).strip().splitlines()[-1][:300]
        return None, [Sentence("{} is not an XGBoost model this runtime can read: {}", card.weights, reason)]
    names = tuple(booster.feature_names or ())
    if booster.num_features() != len(card.features):
        return None, [
            counted(
                len(card.features),
                "The card lists {} feature, but the model was trained on {}.",
                "The card lists {} features, but the model was trained on {}.",
                len(card.features),
                booster.num_features(),
            )
        ]
    if names and names != card.features:
        return None, [
            Sentence("The card's features are not those the model was trained on, or in another order.")
        ]
    probe = booster.inplace_predict(np.zeros((1, len(card.features)), np.float32))
    if probe.shape != (1,) or not 0 <= probe[0] <= 1:
        return None, [
            Sentence("The model does not give one probability; train it with objective binary:logistic.")
        ]
    return booster, []


def _card_of(folder: Path) -> tuple[ModelCard | None, list[str]]:
    path = folder / CARD_FILE
    if not is_file(path):
        return None, [Sentence("{} has no {}.", folder, CARD_FILE), *_advice_without_card(folder)]
    try:
        return read_card(read_json(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        return None, [Sentence("{} cannot be read as JSON: {}.", path, error)]


def _advice_without_card(folder: Path) -> list[str]:
    """What to write into the card that is missing, read off the ONNX file that is there."""
    networks = sorted(folder.glob("*.onnx"))
    if not networks:
        return [Sentence("It has no .onnx file either.")]
    session, findings = open_findings(networks[0])
    if session is None:
        return findings
    return [
        Sentence(
            "{} takes {}; its SHA-256 is {}.", networks[0].name, signature(session), sha256_of(networks[0])
        ),
        Sentence(
            "Write these into the card: id, version, task, weights, sha256, input, outputs and classes; "
            "for a raw segmentation network also normalisation, output_kind and cropland_classes."
        ),
    ]
