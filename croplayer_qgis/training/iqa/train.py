"""`python -m croplayer_qgis.training iqa`: train, export, measure and write the card of the quality model."""

from __future__ import annotations

import argparse
import csv
import logging
import math
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

from croplayer_qgis.core.errors import ModelError
from croplayer_qgis.core.models.card import ModelCard
from croplayer_qgis.shared.resources import resource_path
from croplayer_qgis.training.iqa.card import Leg, Training, write_card
from croplayer_qgis.training.iqa.export import ONNX_FILE, PARITY, WEIGHTS_FILE, export, load_network, parity
from croplayer_qgis.training.iqa.network import QualityNetwork, loss_of
from croplayer_qgis.training.iqa.samples import Sample, draw_sample
from croplayer_qgis.training.iqa.tiles import Tile, load_tiles

_log = logging.getLogger(__name__)
SEED = 20261123
BATCH = 16
_WARM_UP = 0.05  # share of the steps
_WEIGHT_DECAY = 0.02
_VALIDATION_CHIPS = 256
_CHECKPOINT_EVERY = 100
_CHECKPOINT = "checkpoint.pt"
CURVES_FILE = "curves.csv"
_PARITY_CHIPS = 128
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
LEGS = (
    Leg(2000, SEED),
    Leg(4800, 20261128),
    Leg(400, 20261129, way=0.6),
    Leg(370, 20261202, rate=3e-4, way=0.7),
)
"""The training of the shipped model; each leg goes on from the one before, with other chips.

The first two were run before other places, varied clouds and calm ground were among the chips, and the first
three with a class for seams.
"""


class _Samples(Dataset[Batch]):
    """Batch number i is drawn by a generator seeded with (seed, i): the same whatever the workers."""

    def __init__(self, tiles: Sequence[Tile], seed: int, start: int, stop: int) -> None:
        self._tiles = tiles
        self._seed = seed
        self._start = start
        self._stop = stop

    def __len__(self) -> int:
        return self._stop - self._start

    def __getitem__(self, item: int) -> Batch:
        rng = np.random.default_rng([self._seed, self._start + item])
        return stacked([draw_sample(self._tiles, rng) for _ in range(BATCH)])


def stacked(samples: Sequence[Sample]) -> Batch:
    """Images uint8 [N, 256, 256, 3], labels float32 [N, 7] and quality float32 [N] of samples."""
    return (
        torch.from_numpy(np.stack([sample.image for sample in samples])),
        torch.from_numpy(np.stack([sample.labels for sample in samples])),
        torch.tensor([sample.quality for sample in samples], dtype=torch.float32),
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the sub-command."""
    parser.add_argument("--data", type=Path, required=True, help="folder with naip_fields and naip_dates")
    parser.add_argument("--work", type=Path, default=Path("build/training/iqa"), help="checkpoint and curves")
    parser.add_argument("--models", type=Path, default=Path("build/models/iqa"), help="folder of versions")
    parser.add_argument(
        "--start-from", type=Path, help="folder of a model to go on from, with a leg of its own"
    )
    parser.add_argument("--steps", type=int, help="batches of 16 chips of a leg of its own")
    parser.add_argument("--seed", type=int, help="seed of a leg of its own: another one shows other chips")


def run(args: argparse.Namespace) -> int:
    """Train (or go on from the checkpoint), then write a new version of the model.

    Raises:
        InputError: The data folder lacks the tiles.
        ModelError: The exported network differs from the trained one.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    tiles = load_tiles(args.data)
    legs = asked_legs(args.start_from, args.steps, args.seed)
    works = train_legs([*tiles.train, *tiles.elsewhere], tiles.validation, args.work, legs, args.start_from)
    folder = new_version(args.models)
    folder.mkdir(parents=True)
    for name in (ONNX_FILE, WEIGHTS_FILE):
        shutil.copyfile(works[-1] / name, folder / name)
    rng = np.random.default_rng([SEED, 2])
    images = np.stack([draw_sample(tiles.validation, rng).image for _ in range(_PARITY_CHIPS)])
    difference = parity(load_network(folder), folder / ONNX_FILE, images)
    if difference > PARITY:
        raise ModelError(
            "The ONNX in {} differs from the trained network by {}.", folder, f"{difference:.1e}"
        )
    earlier = ModelCard.load(args.start_from).version if args.start_from else ""
    training = Training(legs, BATCH, difference, tuple(work / CURVES_FILE for work in works), earlier)
    card = write_card(folder, folder.name, tiles, training)
    for metric in card.metrics:
        print(f"{metric.name:48} {metric.value:.3f} [{metric.low:.3f}, {metric.high:.3f}] {metric.dataset}")
    print(f"{folder} is ready; copy it to resources/models/iqa to ship it.")
    for work in works:
        shutil.rmtree(work)  # finished: the next run starts a new training
    return 0


def asked_legs(start_from: Path | None, steps: int | None, seed: int | None) -> tuple[Leg, ...]:
    """The shipped model's legs, or a single one when anything about it was asked for."""
    if start_from is None and steps is None and seed is None:
        return LEGS
    like = LEGS[0] if start_from is None else LEGS[-1]
    return (
        like._replace(steps=like.steps if steps is None else steps, seed=like.seed if seed is None else seed),
    )


def train_legs(
    tiles: Sequence[Tile],
    validation: Sequence[Tile],
    work: Path,
    legs: Sequence[Leg],
    start_from: Path | None,
) -> list[Path]:
    """Train leg by leg, each from the one before; finished ones are not repeated.

    Returns:
        Folder of each leg inside `work`, with its weights and `curves.csv`.
    """
    folders = [work / f"{leg.steps}-steps-seed-{leg.seed}" for leg in legs]
    for leg, folder in zip(legs, folders, strict=True):
        if not (folder / WEIGHTS_FILE).is_file():
            network = train(tiles, validation, folder, leg, start_from)
            if start_from is not None and leg.way < 1.0:
                _go_part_of_the_way(load_network(start_from), network, leg.way)
            export(network, folder)
        start_from = folder
    return folders


def _go_part_of_the_way(start: QualityNetwork, network: QualityNetwork, share: float) -> None:
    """Leave ``network`` with ``share`` of its own weights and the rest of those it started from, in place.

    It keeps more of what it could before (Wortsman et al. 2022, arXiv:2109.01903).
    """
    before = start.state_dict()
    for name, value in network.state_dict().items():
        if value.is_floating_point():
            value.lerp_(before[name], 1.0 - share)


def new_version(models: Path) -> Path:
    """Folder for the version after the highest that is shipped or in `models`: 1.0.0, then 1.1.0, ..."""
    found = [folder.name for folder in models.glob("*.*.*")]
    shipped = resource_path("models", "iqa")
    if shipped.is_dir():
        found.append(ModelCard.load(shipped).version)
    if not found:
        return models / "1.0.0"
    major, minor, _ = max(tuple(int(part) for part in version.split(".")) for version in found)
    return models / f"{major}.{minor + 1}.0"


def train(
    tiles: Sequence[Tile],
    validation: Sequence[Tile],
    work: Path,
    leg: Leg,
    start_from: Path | None = None,
) -> QualityNetwork:
    """Train for a leg's batches; goes on from `work/checkpoint.pt` when there is one.

    Args:
        tiles: Tiles to cut training chips from.
        validation: Tiles whose fixed 256 chips watch the progress; nothing is selected by them.
        work: Folder for `checkpoint.pt` and `curves.csv`.
        leg: Batches of 16 chips in all, with those before the checkpoint; seed of chips and first weights.
        start_from: Folder of a model to begin with, instead of random weights.

    Returns:
        The network on the CPU, in evaluation mode.
    """
    work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(leg.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = QualityNetwork() if start_from is None else load_network(start_from)
    network = network.to(device, memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(network.parameters(), leg.rate, weight_decay=_WEIGHT_DECAY)
    checkpoint = work / _CHECKPOINT
    done = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        done = int(state["done"])
        _log.info("going on from step %d", done)
    else:
        (work / CURVES_FILE).unlink(missing_ok=True)

    rng = np.random.default_rng([SEED, 1])
    watch = stacked([draw_sample(validation, rng) for _ in range(_VALIDATION_CHIPS)])
    recent: list[float] = []
    began = time.monotonic()
    for step, batch in enumerate(_batches(tiles, leg.seed, done, leg.steps), start=done + 1):
        network.train()
        image, labels, quality = (part.to(device) for part in batch)
        with torch.autocast(device.type, torch.bfloat16, enabled=_bfloat16_pays(device)):
            logits = network.logits(image)
        loss = loss_of(logits.float(), labels, quality)
        for group in optimiser.param_groups:
            group["lr"] = leg.rate * _rate(step, leg.steps)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        recent.append(float(loss.detach()))
        if step % _CHECKPOINT_EVERY == 0 or step == leg.steps:
            held_out = _loss_on(network, watch, device)
            _append_curve(work / CURVES_FILE, step, float(np.mean(recent)), held_out)
            _log.info(
                "step %d of %d: loss %.4f, validation %.4f, %.0f s",
                step, leg.steps, np.mean(recent), held_out, time.monotonic() - began,
            )  # fmt: skip
            recent.clear()
            _save(checkpoint, network, optimiser, step)
    return network.cpu().eval()


def _bfloat16_pays(device: torch.device) -> bool:
    """2.5 times as fast as float32 on AVX-512 BF16; emulated on AVX2, it is six times as slow."""
    return device.type == "cuda" or torch.backends.cpu.get_cpu_capability() == "AVX512"


def _rate(step: int, steps: int) -> float:
    """Learning rate of a step, of the peak: linear warm-up, then a cosine to zero.

    A function of the step alone, so that a resumed run may be given more or fewer steps than before.
    """
    share = (step - 0.5) / steps
    if share < _WARM_UP:
        return share / _WARM_UP
    return 0.5 * (1.0 + math.cos(math.pi * (share - _WARM_UP) / (1.0 - _WARM_UP)))


def _batches(tiles: Sequence[Tile], seed: int, start: int, stop: int) -> Iterator[Batch]:
    workers = max(1, (os.cpu_count() or 2) // 2)
    samples = _Samples(tiles, seed, start, stop)
    yield from DataLoader(samples, batch_size=None, num_workers=workers, prefetch_factor=4)


@torch.no_grad()
def _loss_on(network: QualityNetwork, watch: Batch, device: torch.device) -> float:
    network.eval()
    losses = [
        float(loss_of(network.logits(image.to(device)), labels.to(device), quality.to(device)))
        for image, labels, quality in zip(*(part.split(BATCH) for part in watch), strict=True)
    ]
    return float(np.mean(losses))


def _append_curve(path: Path, step: int, training: float, validation: float) -> None:
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if new:
            writer.writerow(["step", "training", "validation"])
        writer.writerow([step, f"{training:.5f}", f"{validation:.5f}"])


def _save(path: Path, network: QualityNetwork, optimiser: torch.optim.Optimizer, done: int) -> None:
    """Written beside and renamed: a run killed while it saves loses nothing."""
    state = {
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "done": done,
    }
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
