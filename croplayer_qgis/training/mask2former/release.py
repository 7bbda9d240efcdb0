"""Turns a trained network into the model folder that ships: ONNX, weights, card with measured figures."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import torch

from croplayer_qgis.core.models.card import Metric, ModelCard, TensorContract
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.resources import resource_path
from croplayer_qgis.training.datasets.patches import GSD_RANGE_M
from croplayer_qgis.training.mask2former import export, plots
from croplayer_qgis.training.mask2former.card_page import Measured, page
from croplayer_qgis.training.mask2former.evaluate import FIGURES, count_tile, figures, picture_probability
from croplayer_qgis.training.mask2former.measure import extent_agreement, water_figures
from croplayer_qgis.training.mask2former.network import CLASSES, CroplandNetwork
from croplayer_qgis.training.mask2former.plan import (
    BACKBONES,
    FOLDS,
    Plan,
    better_backbone,
    run_final,
)

VERSION = "1.0.0"
LICENCE = (
    "GPL-2.0-or-later; trained on USDA NAIP imagery (public domain, credit USDA FSA NAIP) and field labels "
    "of the agoro project (MIT); backbone weights EfficientNet-Lite0 (Apache-2.0)"
)
_TEST_SET = "6 test tiles of naip_fields, 1 m, urban tile left out"
_WATER_PIXELS_M = (5.0, 2.0)


def publish(network: CroplandNetwork, folder: Path, version: str, trained_on: str, licence: str) -> ModelCard:
    """Export a network with a card that holds no figures yet.

    Args:
        network: Its weights are rounded to float16 in place.
        folder: Receives ``model.onnx``, ``weights.safetensors`` and ``card.json``.
        version: Version of the model.
        trained_on: Sentence about the data.
        licence: Licence of the weights.
    """
    export.export(export.round_weights(network), folder)
    side = export.SIDE_PX
    card = ModelCard(
        id="croplayer-cropland",
        version=version,
        task="cropland",
        weights=export.ONNX_FILE,
        sha256=sha256_of(folder / export.ONNX_FILE),
        input=TensorContract("image", "uint8", "NHWC", (1, side, side, 3)),
        outputs=(TensorContract("probability", "float32", "NHW", (1, side, side)),),
        classes=CLASSES,
        gsd_m=GSD_RANGE_M,
        trained_on=trained_on,
        licence=licence,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )
    card.save(folder)
    return card


def release(plan: Plan, folder: Path | None = None) -> None:
    """Export the final network into ``resources/models/cropland``, measure it, write card and pictures."""
    folder = folder or resource_path("models", "cropland")
    backbone = better_backbone(plan)
    tiles = plan.train_tiles()
    trained_on = (
        f"{len(tiles)} NAIP tiles with hand-drawn fields and water of 5 NAIP dates (US Midwest and North "
        f"Dakota, summer), shown at {GSD_RANGE_M[0]}-{GSD_RANGE_M[1]} m; no Mapbox or Google imagery, "
        "nothing of China"
    )
    card = publish(run_final(plan, backbone), folder, VERSION, trained_on, LICENCE)
    measured = measure(plan, folder)
    card = replace(card, metrics=_card_metrics(measured))
    card.save(folder)
    histories = _histories(plan)
    (folder / "history.json").write_text(json.dumps(histories))
    plots.plot_curves(histories, folder / "curves.png")
    _plot_worst(plan, folder)
    (folder / "CARD.md").write_text(page(card, measured), encoding="utf-8")
    (folder / "measured.json").write_text(json.dumps(measured._asdict(), indent=1))


def measure(plan: Plan, folder: Path) -> Measured:
    """All figures of the card, from the exported files."""
    segmenter = Segmenter(OnnxModel(folder))
    network = export.load_weights(folder / export.WEIGHTS_FILE)
    tests = plan.test_tiles()
    images = [tile.image() for tile in tests]
    validation = {}
    for backbone in BACKBONES:
        for fold in range(FOLDS):
            report = plan.fold_run(backbone, fold) / "validation.json"
            if report.is_file():
                validation[report.parent.name] = json.loads(report.read_text())["pooled"]
    crops = [image[y : y + 512, y : y + 512].copy() for image in images for y in (0, 512)]
    return Measured(
        test=figures({tile.id: count_tile(segmenter, tile) for tile in tests}),
        validation=validation,
        water=[
            figure._asdict()
            for pixel_m in _WATER_PIXELS_M
            for figure in water_figures(segmenter, plan.water("held_out"), pixel_m)
        ],
        agreement=extent_agreement(segmenter, network, images),
        parity=export.parity(network, folder / export.ONNX_FILE, crops)._asdict(),
        runs={run.parent.name: _run_facts(run) for run in sorted(plan.work.glob("cropland/*/checkpoint.pt"))},
        train_tiles=[tile.id for tile in plan.train_tiles()],
        test_tiles=[tile.id for tile in tests],
    )


def _card_metrics(measured: Measured) -> tuple[Metric, ...]:
    rows = [
        Metric(name, value["value"], value["low"], value["high"], _TEST_SET)
        for name in FIGURES
        for value in [measured.test["pooled"][name]]
    ]
    rows += [
        Metric(
            "water_called_cropland",
            water["called_cropland"],
            None,
            None,
            f"open water, naip_dates {water['date']} (date held out), shown at {water['pixel_m']:g} m",
        )
        for water in measured.water
    ]
    worst = min(measured.agreement)
    rows.append(Metric("extent_agreement_worst", worst, None, None, f"{_TEST_SET}, windows against 1024 px"))
    return tuple(rows)


def _run_facts(checkpoint: Path) -> dict[str, object]:
    saved = torch.load(checkpoint, weights_only=True)
    return {"iteration": saved["iteration"], **saved["recipe"]}


def _histories(plan: Plan) -> dict[str, plots.History]:
    runs = sorted(plan.work.glob("cropland/*/history.json"))
    return {run.parent.name: json.loads(run.read_text()) for run in runs}


def _plot_worst(plan: Plan, folder: Path) -> None:
    """The three worst 512 px quarters of test tiles, and the held-out water date with most mistakes."""
    segmenter = Segmenter(OnnxModel(folder))
    cases = []
    for tile in plan.test_tiles():
        image, labels = tile.image(), tile.labels()
        probability = picture_probability(segmenter, image)
        for y in (0, 512):
            for x in (0, 512):
                part = (slice(y, y + 512), slice(x, x + 512))
                wrong = float(((probability[part] >= 0.5) != (labels[part] == 1)).mean())
                title = f"{tile.id[:22]}\n{wrong:.0%} of pixels wrong"
                cases.append((wrong, (title, image[part], probability[part], labels[part])))
    worst = [case for _, case in sorted(cases, key=lambda c: -c[0])[:3]]
    lakes = []
    for scene in plan.water("held_out"):
        probability = picture_probability(segmenter, scene.image)
        wrong = float((probability[scene.labels == 0] >= 0.5).mean())
        lakes.append((wrong, (f"open water {scene.date}\n{wrong:.1%} called cropland", scene, probability)))
    _, (title, scene, probability) = max(lakes, key=lambda lake: lake[0])
    square = (slice(0, 700), slice(0, 700))
    worst.append((title, scene.image[square], probability[square], scene.labels[square]))
    plots.plot_failures(worst, folder / "failures.png")
