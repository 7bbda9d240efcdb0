"""Turns a trained network into the model folder that ships: ONNX, weights, card with measured figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from croplayer_qgis.core.models.card import Metric, ModelCard, TensorContract
from croplayer_qgis.core.models.checks import sha256_of
from croplayer_qgis.core.models.sessions import OnnxModel
from croplayer_qgis.core.segmentation.segmenter import Segmenter
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.shared.vocabulary.definition import MANAGED_FIELDS
from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.labels import CROPLAND, OTHER
from croplayer_qgis.training.datasets.patches import GSD_RANGE_M
from croplayer_qgis.training.judge.places import judge_places
from croplayer_qgis.training.mask2former import export, plots
from croplayer_qgis.training.mask2former.card_page import Measured, page
from croplayer_qgis.training.mask2former.checkpoint import HISTORY_FILE
from croplayer_qgis.training.mask2former.evaluate import FIGURES, figures, picture_probability
from croplayer_qgis.training.mask2former.feature_output import PROJECTION_FILE, Projection
from croplayer_qgis.training.mask2former.feature_release import with_features, write_known_ground
from croplayer_qgis.training.mask2former.measure import WaterMap, extent_agreement, water_figures, water_map
from croplayer_qgis.training.mask2former.network import CLASSES, CroplandNetwork
from croplayer_qgis.training.mask2former.plan import (
    BACKBONES,
    FOLDS,
    RECIPE_FILE,
    VALIDATION_FILE,
    Plan,
    better_backbone,
    run_final,
)
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.mask2former.training_ground import training_ground
from croplayer_qgis.training.metrics import count

VERSION = "2.1.0"
LICENCE = (
    "GPL-2.0-or-later; trained on USDA NAIP imagery (public domain, credit USDA FSA NAIP) and field labels "
    "of the agoro project (MIT), imagery of MassGIS (public), UC Merced and NOAA (public domain), Humans in "
    "the Loop (CC0), OpenAerialMap contributors (CC-BY-4.0), masks partly of OpenStreetMap (ODbL); "
    "backbone weights EfficientNet-Lite0 (Apache-2.0)"
)
_TEST_SET = "5 test tiles of naip_fields, 1 m, urban tile left out"
_WATER_PIXELS_M = (5.0, 2.0)
MEASURED_FILE = "measured.json"
PAGE_FILE = "CARD.md"


def publish(
    network: CroplandNetwork,
    folder: Path,
    tiles: Sequence[LabelledTile],
    version: str,
    trained_on: str,
    licence: str,
    definition: str,
) -> ModelCard:
    """Export a network with a card that holds no figures yet.

    Args:
        network: Its weights are rounded to float16 in place.
        folder: Receives ``model.onnx``, ``weights.safetensors`` and ``card.json``.
        tiles: What it was trained on; the output of features is fitted to them.
        version: Version of the model.
        trained_on: Sentence about the data.
        licence: Licence of the weights.
        definition: What counts as cropland in the labels.
    """
    fitted = training_ground(export.round_weights(network), tiles)
    export.export(network, folder, fitted.projection)
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
        definition=definition,
    )
    card = with_features(card, folder, fitted, len(tiles))
    card.save(folder)
    return card


def give_features(plan: Plan, folder: Path | None = None) -> None:
    """Export the weights in a model folder anew, with features; what else its card and page say stays.

    Args:
        plan: Its training tiles are what the features are fitted to.
        folder: Of a cropland model that `release` has written; the shipped one by default.
    """
    folder = folder or resource_path("models", "cropland")
    network, tiles = export.load_weights(folder / export.WEIGHTS_FILE), plan.train_tiles()
    fitted = training_ground(network, tiles)
    export.export_onnx(network, folder / export.ONNX_FILE, fitted.projection)
    card = replace(
        ModelCard.load(folder),
        version=VERSION,
        sha256=sha256_of(folder / export.ONNX_FILE),
        known_ground=None,
    )
    card = with_features(card, folder, fitted, len(tiles))
    card.save(folder)
    tell_ground(folder, [])


def give_known_ground(plan: Plan, folder: Path | None = None) -> None:
    """Tell of a network that gives features what it was trained on; its graph stays as it is.

    Args:
        plan: Its training tiles.
        folder: Of a cropland model that `release` has written; the shipped one by default.
    """
    folder = folder or resource_path("models", "cropland")
    network = export.load_weights(folder / export.WEIGHTS_FILE)
    projection = Projection.of_graph(folder / export.ONNX_FILE)
    fitted = training_ground(network, plan.train_tiles(), projection)
    replace(ModelCard.load(folder), known_ground=write_known_ground(folder, fitted.known)).save(folder)
    projection.save(folder / PROJECTION_FILE)
    tell_ground(folder, [])


def tell_ground(folder: Path, answers: list[dict[str, Any]]) -> None:
    """Write what the judge said of the known ground into a model's page and measured figures.

    Args:
        folder: Of a cropland model that `release` has written.
        answers: As `Measured.ground`; empty for those of an earlier model.
    """
    measured = Measured(**json.loads((folder / MEASURED_FILE).read_text()))._replace(ground=answers)
    (folder / MEASURED_FILE).write_text(json.dumps(measured._asdict(), indent=1))
    (folder / PAGE_FILE).write_text(page(ModelCard.load(folder), measured), encoding="utf-8")


def release(plan: Plan, folder: Path | None = None) -> None:
    """Export the final network into ``resources/models/cropland``, measure it, write card and pictures."""
    folder = folder or resource_path("models", "cropland")
    backbone = better_backbone(plan)
    tiles = plan.train_tiles()
    trained_on = (
        f"{len(tiles)} NAIP tiles with hand-drawn fields and water of 5 NAIP dates (US Midwest and North "
        f"Dakota, summer), shown at {GSD_RANGE_M[0]}-{GSD_RANGE_M[1]} m, and chips of other places, almost "
        "all without fields (Massachusetts, US cities, Dubai, Banepa in Nepal); no Mapbox or Google imagery, "
        "nothing of China"
    )
    network = run_final(plan, backbone)
    card = publish(network, folder, tiles, VERSION, trained_on, LICENCE, MANAGED_FIELDS)
    maps = _map_all(plan, folder)
    measured = measure(plan, folder, maps)
    card = replace(card, metrics=(*_card_metrics(measured), *card.metrics))
    card.save(folder)
    histories = _of_each_run(plan, HISTORY_FILE)
    (folder / HISTORY_FILE).write_text(json.dumps(histories))
    plots.plot_curves(histories, folder / "curves.png")
    plots.plot_failures(_worst_cases(maps), folder / "failures.png")
    (folder / PAGE_FILE).write_text(page(card, measured), encoding="utf-8")
    (folder / MEASURED_FILE).write_text(json.dumps(measured._asdict(), indent=1))


class _Maps(NamedTuple):
    """Probabilities of the test tiles by id, and of the held-out water scenes by date and pixel size."""

    tests: dict[str, tuple[LabelledTile, NDArray[np.float32]]]
    water: dict[tuple[str, float], WaterMap]


def _map_all(plan: Plan, folder: Path) -> _Maps:
    segmenter = Segmenter(OnnxModel(folder))
    tests = {t.id: (t, picture_probability(segmenter, t.image())) for t in plan.test_tiles()}
    scenes = plan.water("held_out")
    water = {(s.date, m): water_map(segmenter, s, m) for m in _WATER_PIXELS_M for s in scenes}
    return _Maps(tests, water)


def measure(plan: Plan, folder: Path, maps: _Maps) -> Measured:
    """All figures of the card, from the exported files and the maps they gave."""
    model = OnnxModel(folder)
    threshold = model.card.threshold
    network = export.load_weights(folder / export.WEIGHTS_FILE)
    images = [tile.image() for tile, _ in maps.tests.values()]
    reports = {
        report.parent.name: json.loads(report.read_text())["pooled"]
        for backbone in BACKBONES
        for fold in range(FOLDS)
        for leg in plan.fold_legs(backbone, fold)
        if (report := leg / VALIDATION_FILE).is_file()
    }
    side = export.SIDE_PX
    crops = [np.ascontiguousarray(image[:side, :side]) for image in images]
    return Measured(
        test=figures({n: count(p >= threshold, t.labels()) for n, (t, p) in maps.tests.items()}),
        validation=reports,
        water=[water_figures(w, date, m, threshold)._asdict() for (date, m), w in maps.water.items()],
        agreement=extent_agreement(Segmenter(model), network, images),
        parity=export.parity(network, folder / export.ONNX_FILE, crops)._asdict(),
        runs=_of_each_run(plan, RECIPE_FILE),
        elsewhere=_elsewhere(plan, network),
        train_tiles=[tile.id for tile in plan.train_tiles()],
        test_tiles=list(maps.tests),
    )


def _elsewhere(plan: Plan, network: CroplandNetwork) -> list[dict[str, Any]]:
    answers = judge_places(plan.elsewhere("judge"), lambda image: tile_probability(network, image))
    return [
        {"name": question.name, "target": question.target, **share._asdict()} for question, share in answers
    ]


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
    rows += [
        Metric(
            f"elsewhere_{place['name']}",
            place["value"],
            place["low"],
            place["high"],
            "share called field, or of fields found, on chips of other places that no training saw",
        )
        for place in measured.elsewhere
    ]
    worst = min(measured.agreement)
    rows.append(
        Metric("extent_agreement_worst", worst, None, None, f"{_TEST_SET}, windows against one inference")
    )
    return tuple(rows)


def _of_each_run(plan: Plan, file: str) -> dict[str, Any]:
    """What a JSON file of each run holds, by run."""
    return {
        path.parent.name: json.loads(path.read_text())
        for path in sorted(plan.work.glob(f"cropland/*/{file}"))
    }


def _worst_cases(maps: _Maps) -> list[plots.Case]:
    """The worst 512 px quarters of test tiles, and the held-out water date with most mistakes at 5 m."""
    quarters = []
    for tile, probability in maps.tests.values():
        image, labels = tile.image(), tile.labels()
        for y in (0, 512):
            for x in (0, 512):
                part = (slice(y, y + 512), slice(x, x + 512))
                wrong = float(((probability[part] >= 0.5) != (labels[part] == CROPLAND)).mean())
                title = f"{tile.id[:22]}\n{wrong:.0%} of pixels wrong"
                quarters.append((wrong, plots.Case(title, image[part], probability[part], labels[part])))
    cases = [case for _, case in sorted(quarters, key=lambda q: -q[0])[:3]]
    lakes = [
        (float((w.probability[w.labels == OTHER] >= 0.5).mean()), date, w)
        for (date, pixel_m), w in maps.water.items()
        if pixel_m == max(_WATER_PIXELS_M)
    ]
    wrong, date, lake = max(lakes, key=lambda entry: entry[0])
    square = (slice(0, 700), slice(0, 700))
    title = f"open water {date}\n{wrong:.1%} called cropland"
    cases.append(plots.Case(title, lake.image[square], lake.probability[square], lake.labels[square]))
    return cases
