"""``make judge``: the shipped models before judges that no training has seen; rows ``models/...``.

    python -m benchmarks.judge --data ../shared/data

Fusion: the test tiles, degraded by the judge's own generator (`training/judge`), each looked at by the
shipped models in one inference a tile.

Places: the part of ``elsewhere`` that is kept from training, by place. The cropland network's weights are run
in torch, in windows of 512 px, which give the labels of the engine's windows (see the model's card).
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import torch

from benchmarks.results import record
from croplayer_qgis.core.models.sessions import BoosterModel
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.elsewhere import read_elsewhere
from croplayer_qgis.training.judge.fusion import TARGETS, UnseenPair, figures, unseen_pairs
from croplayer_qgis.training.judge.places import judge_places
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.plan import Plan
from croplayer_qgis.training.mask2former.predict import tile_probability
from croplayer_qgis.training.regions.command import Workplace

log = logging.getLogger(__name__)
COMMAND = "make judge"


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
    """Fuse the judge's looks at the test tiles with the shipped models, and record the figures."""
    place = Workplace(Plan(data, work), resource_path("models", "cropland"), resource_path("models", "iqa"))
    evaluation, fusion = (BoosterModel(resource_path("models", name)) for name in ("evaluation", "fusion"))
    pairs: list[UnseenPair] = []
    for tile, looks in place.judged_looks():
        pairs += unseen_pairs(tile.id, looks, tile.labels(), evaluation, fusion)
    record_fusion(pairs)


def record_fusion(pairs: list[UnseenPair]) -> None:
    """Record the figures of fused pairs of the judge."""
    for metric in figures(pairs, ""):
        target = TARGETS[metric.name]
        log.info("%s %.3f target %s", metric.name, metric.value, target)
        ends = metric.low, metric.high
        interval = None if ends[0] is None or ends[1] is None else (ends[0], ends[1])
        record(f"models/fusion_{metric.name}", metric.value, target, COMMAND, interval)


def main() -> None:
    """Judge everything."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and elsewhere")
    parser.add_argument("--weights", type=Path, help="judge these cropland weights and record nothing")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="what the networks said")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    shipped = resource_path("models", "cropland", WEIGHTS_FILE)
    judge_cropland(args.data, args.weights or shipped, keep=args.weights is None)
    if args.weights is None:
        judge_fusion(args.data, args.work)


if __name__ == "__main__":
    main()
