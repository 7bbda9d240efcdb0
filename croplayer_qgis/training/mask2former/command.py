"""``python -m croplayer_qgis.training cropland``: the whole plan, resumable with the same command."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import torch

from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.mask2former.plan import (
    BACKBONES,
    FOLDS,
    Plan,
    better_backbone,
    run_final,
    run_fold,
)
from croplayer_qgis.training.mask2former.shipped_runs import take_up

STAGES = ("lite0", "resnet18", "folds", "final", "export")
FEATURES_STAGE, GROUND_STAGE = "features", "ground"
"""Not part of the plan: the shipped weights exported anew with features; what they were trained on, told."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of the ``cropland`` command."""
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and naip_dates")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints and reports")
    parser.add_argument("--threads", type=int, default=0, help="CPU threads (0: as many as there are cores)")
    parser.add_argument(
        "--stage",
        choices=(*STAGES, FEATURES_STAGE, GROUND_STAGE),
        action="append",
        help="run only this stage (may be repeated): first leg of fold 1 with either backbone, all folds "
        "of the better one, its final training, export and cards, or (on request only) "
        "the shipped weights exported anew with features, or told what they were trained on",
    )
    parser.add_argument(
        "--from-shipped",
        action="store_true",
        help="take the shipped model's runs for finished; only what plan.py has gained since is trained",
    )


def run(args: argparse.Namespace) -> int:
    """Run the stages that are not done yet."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if args.threads:
        torch.set_num_threads(args.threads)
    plan = Plan(args.data, args.work)
    if args.from_shipped:
        take_up(plan, resource_path("models", "cropland"))
    stages = args.stage or STAGES
    for backbone in BACKBONES:
        if backbone in stages:
            run_fold(plan, backbone, 0, legs=1)
    if "folds" in stages:
        for fold in range(FOLDS):
            run_fold(plan, better_backbone(plan), fold)
    if "final" in stages:
        run_final(plan, better_backbone(plan))
    _write(plan, stages)
    return 0


def _write(plan: Plan, stages: Sequence[str]) -> None:
    """Run the stages that write the shipped model; what they need is slow to import."""
    from croplayer_qgis.training.mask2former.release import give_features, give_known_ground, release

    for stage, write in (
        ("export", release),
        (FEATURES_STAGE, give_features),
        (GROUND_STAGE, give_known_ground),
    ):
        if stage in stages:
            write(plan)
