"""``make judge``: the shipped models before judges that no training has seen; rows ``models/...``.

    python -m benchmarks.judge --data ../shared/data

Evaluation and fusion: the test tiles, degraded by the judge's own generator (`training/judge`), each looked
at by the shipped models in one inference a tile.

Places: the part of ``elsewhere`` that is kept from training, by place. The cropland network's weights are run
in torch, in windows of 512 px, which give the labels of the engine's windows (see the model's card).

Known ground: cells of the test tiles, of the judge's looks at them, and of those places, by their distance to
the training data in the network's own features.

Quality: chips of those places as they are and under the judge's clouds, calm ground, and the
placeholders of `benchmarks.placeholder_corpus`.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.placeholder_corpus import placeholders
from benchmarks.results import record
from croplayer_qgis.core.models.card import Metric, ModelCard
from croplayer_qgis.core.models.known_ground import KNOWN_GROUND_FILE, KnownGround
from croplayer_qgis.core.models.sessions import BoosterModel, OnnxModel
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.elsewhere import read_elsewhere
from croplayer_qgis.training.datasets.water import read_water_scenes
from croplayer_qgis.training.iqa.tiles import clear_elsewhere
from croplayer_qgis.training.judge.evaluation import TARGETS as EVALUATION_TARGETS
from croplayer_qgis.training.judge.evaluation import figures as evaluation_figures
from croplayer_qgis.training.judge.fusion import TARGETS, UnseenPair, figures, unseen_pairs
from croplayer_qgis.training.judge.ground import TARGETS as GROUND_TARGETS
from croplayer_qgis.training.judge.ground import judge_ground
from croplayer_qgis.training.judge.places import judge_places
from croplayer_qgis.training.judge.quality import TARGETS as QUALITY_TARGETS
from croplayer_qgis.training.judge.quality import judge_quality
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.feature_output import (
    PROJECTION_FILE,
    Projection,
    WithFeatures,
    cells_of,
)
from croplayer_qgis.training.mask2former.plan import Plan
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.mask2former.release import tell_ground
from croplayer_qgis.training.regions.command import Workplace
from croplayer_qgis.training.regions.measure import Judged, judged_regions

log = logging.getLogger(__name__)
COMMAND = "make judge"
_BATCH: Final = 16
_EACH_PLACEHOLDER: Final = 8  # brings every colour, drawing and format up


def judge_cropland(data: Path, weights: Path, keep: bool) -> None:
    """Ask the cropland network about other places, and record the answers if they are to be kept."""
    network = load_weights(weights).eval()
    scenes = read_elsewhere(data / "elsewhere", "judge")
    for answer in judge_places(scenes, lambda image: tile_probability(network, image)):
        share, question = answer.share, answer.question
        log.info("%s %.3f [%.3f, %.3f] target %s", question.name, *share, question.target)
        if keep:
            name = f"models/elsewhere_{question.name}"
            record(name, share.value, question.target, COMMAND, (share.low, share.high))


def judge_fusion(data: Path, work: Path) -> None:
    """Evaluate and fuse the judge's looks at the test tiles with the shipped models; record the figures."""
    place = Workplace(Plan(data, work), resource_path("models", "cropland"), resource_path("models", "iqa"))
    evaluation, fusion = (BoosterModel(resource_path("models", name)) for name in ("evaluation", "fusion"))
    pairs: list[UnseenPair] = []
    regions: list[Judged] = []
    for tile, looks in place.judged_looks():
        pairs += unseen_pairs(tile.id, looks, tile.labels(), evaluation, fusion)
        regions.append(judged_regions(tile.id, looks, tile.labels(), evaluation))
    record_figures("fusion", figures(pairs, ""), TARGETS)
    record_figures("evaluation", evaluation_figures(regions, ""), EVALUATION_TARGETS)


def judge_iqa(data: Path, folder: Path, keep: bool) -> None:
    """Ask the quality model about other sensors, clouds and calm ground; record the answers if wished.

    Args:
        data: Folder with elsewhere.
        folder: Of the model.
        keep: Whether the figures are recorded.
    """
    network = OnnxModel(folder)

    def model(images: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        parts = [network.run(images[start : start + _BATCH]) for start in range(0, len(images), _BATCH)]
        probability, quality = (
            np.concatenate([part[name] for part in parts]) for name in ("probability", "quality")
        )
        return probability, quality

    clear = clear_elsewhere(data / "elsewhere", "judge")
    blank = [each.image for each in islice(placeholders(), 0, None, _EACH_PLACEHOLDER)]
    for name, share in judge_quality(model, clear, blank).items():
        log.info("iqa %s %.3f [%.3f, %.3f] target %s", name, *share, QUALITY_TARGETS[name])
        if keep:
            record(f"models/iqa_{name}", share.value, QUALITY_TARGETS[name], COMMAND, (share.low, share.high))


def judge_known_ground(data: Path, folder: Path) -> None:
    """Ask a cropland model whether it knows home, and does not know clouds, water, roofs and fields abroad.

    Its page tells the answers.


    Args:
        data: Folder with naip_fields, naip_dates and elsewhere.
        folder: Of the model.
    """
    plan = Plan(data, folder)
    known = KnownGround.load(folder / KNOWN_GROUND_FILE, ModelCard.load(folder).feature_channels)
    network = WithFeatures(load_weights(folder / WEIGHTS_FILE), Projection.load(folder / PROJECTION_FILE))
    dates = [scene.image for scene in read_water_scenes(data / "naip_dates", "train")]
    figures = judge_ground(
        lambda image: cells_of(network, image), known, plan.test_tiles(), dates, plan.elsewhere("judge")
    )
    answers = []
    for name, figure in figures.items():
        log.info("ood %s %.3f [%.3f, %.3f] target %s", name, *figure.value, GROUND_TARGETS[name])
        if figure.of_certainty is not None:
            log.info("    of the network's own uncertainty alone %.3f", figure.of_certainty)
        ends = (figure.value.low, figure.value.high)
        record(f"models/ood_{name}", figure.value.value, GROUND_TARGETS[name], COMMAND, ends)
        said = {"name": name, "target": GROUND_TARGETS[name], "certainty": figure.of_certainty}
        answers.append(said | figure.value._asdict())
    tell_ground(folder, answers)


def record_figures(model: str, metrics: Sequence[Metric], targets: Mapping[str, str]) -> None:
    """Record the figures of the evaluation or fusion model before the judge."""
    for metric in metrics:
        target = targets[metric.name]
        log.info("%s %s %.3f target %s", model, metric.name, metric.value, target)
        ends = metric.low, metric.high
        interval = None if ends[0] is None or ends[1] is None else (ends[0], ends[1])
        record(f"models/{model}_{metric.name}", metric.value, target, COMMAND, interval)


def main() -> None:
    """Judge everything."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and elsewhere")
    parser.add_argument("--weights", type=Path, help="judge these cropland weights and record nothing")
    parser.add_argument("--ground", action="store_true", help="judge the shipped known ground alone")
    parser.add_argument("--iqa", type=Path, help="judge this quality model alone, record nothing")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="what the networks said")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if args.iqa is not None:
        judge_iqa(args.data, args.iqa, keep=False)
        return
    if args.ground:
        judge_known_ground(args.data, resource_path("models", "cropland"))
        return
    if args.weights is None:
        judge_iqa(args.data, resource_path("models", "iqa"), keep=True)
        judge_fusion(args.data, args.work)
        judge_known_ground(args.data, resource_path("models", "cropland"))
    shipped = resource_path("models", "cropland", WEIGHTS_FILE)
    judge_cropland(args.data, args.weights or shipped, keep=args.weights is None)


if __name__ == "__main__":
    main()
