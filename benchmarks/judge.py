"""``make judge``: the shipped models before judges that no training has seen; rows ``models/...``.

    python -m benchmarks.judge --data ../shared/data [--only places]

Places: the part of ``elsewhere`` that is kept from training, by place. The cropland network's weights are run
in torch, in windows of 512 px, which give the labels of the engine's windows (see the model's card).
"""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import torch

from benchmarks.results import record
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.datasets.elsewhere import read_elsewhere
from croplayer_qgis.training.judge.places import judge_places
from croplayer_qgis.training.mask2former.export import WEIGHTS_FILE, load_weights
from croplayer_qgis.training.mask2former.predict import tile_probability

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


def main() -> None:
    """Judge everything."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and elsewhere")
    parser.add_argument("--weights", type=Path, help="judge these cropland weights and record nothing")
    parser.add_argument("--threads", type=int, default=2, help="CPU threads")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    shipped = resource_path("models", "cropland", WEIGHTS_FILE)
    judge_cropland(args.data, args.weights or shipped, keep=args.weights is None)


if __name__ == "__main__":
    main()
