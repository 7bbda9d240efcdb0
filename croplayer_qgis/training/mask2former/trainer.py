"""One training run: a fixed number of iterations, checkpointed, resumable, repeatable."""

from __future__ import annotations

import copy
import json
import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.utils.data import DataLoader

from croplayer_qgis.training.datasets.fields import LabelledTile
from croplayer_qgis.training.datasets.labels import IGNORE
from croplayer_qgis.training.datasets.patches import Batch, Mix, PatchStream
from croplayer_qgis.training.datasets.scenes import Scene
from croplayer_qgis.training.datasets.water import WaterScene
from croplayer_qgis.training.mask2former.backbones import BackboneName
from croplayer_qgis.training.mask2former.checkpoint import CHECKPOINT_FILE, HISTORY_FILE, Progress
from croplayer_qgis.training.mask2former.losses import boundary_loss, dense_loss, set_loss
from croplayer_qgis.training.mask2former.network import CroplandNetwork, Seen, folded_probability

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipe:
    """Everything that decides how a training turns out, apart from its data.

    Attributes:
        backbone: ``lite0`` or ``resnet18``.
        iterations: Optimiser steps.
        seed: Seed of data and of the loss's point sampling.
        head_rate: Peak learning rate of pixel decoder and transformer.
        backbone_rate: Peak learning rate of the backbone.
        weight_decay: AdamW weight decay.
        set_weight: Weight of Mask2Former's set loss beside the dense loss.
        sizes: Patch sizes in pixels, drawn per batch: the result must not depend on a window's extent.
        pixels: Pixels per batch.
        ema: Decay of the averaged weights that are kept in the end.
        extent_weight: Weight of the agreement between a patch and a part of it seen alone; every second batch
            is one 512 px patch with such a part. 0 leaves those batches out.
        frozen_stride: Stages of Lite0 up to this stride (4, 8, 16 or 32) keep their weights; 0 freezes none.
        mix: What the patches show.
        boundary_weight: Weight of the field boundaries; 0 leaves them out.
        extent_every: One in so many batches is for the agreement of extents.
        way: Share of the way from the weights it starts from to those it ends with that is gone in the end.
            Between them networks bear what the training shows and keep what they could (Wortsman et al. 2022,
            arXiv:2109.01903).
    """

    backbone: BackboneName
    iterations: int
    seed: int = 20261123
    head_rate: float = 6e-4
    backbone_rate: float = 2e-4
    weight_decay: float = 0.02
    set_weight: float = 0.1
    sizes: tuple[int, ...] = (256, 320, 384, 448, 512)
    pixels: int = 2 * 384 * 384
    ema: float = 0.995
    extent_weight: float = 4.0
    frozen_stride: int = 0
    mix: Mix = field(default_factory=Mix)
    boundary_weight: float = 0.0
    extent_every: int = 2
    way: float = 1.0


@dataclass(frozen=True)
class TrainingData:
    """What a run learns from, and the tiles that watch it (never learned from)."""

    tiles: list[LabelledTile]
    water: list[WaterScene]
    watch: list[LabelledTile]
    scenes: list[Scene] = field(default_factory=list)


_CHECKPOINT_EVERY = 250
_LOG_EVERY = 25
_WARM_UP_SHARE = 0.05
_EXTENT_PATCH_PX = 512
_PART_SIZES = (256, 288, 320)
_PART_MARGIN_PX = 64  # the engine gives this rim of a window, and more, no weight either
_WATCH_SIZE = 512
_WATCH_PATCHES = 8


def train(recipe: Recipe, data: TrainingData, folder: Path, start: CroplandNetwork) -> CroplandNetwork:
    """Train, or go on with what ``folder/checkpoint.pt`` holds, and return the averaged network.

    Args:
        recipe: Fixed for the life of ``folder``.
        data: Tiles and water scenes.
        folder: Receives ``checkpoint.pt`` and ``history.json``.
        start: Network to start from; trained in place.

    Raises:
        InputError: ``folder`` holds a run of another recipe.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if recipe.boundary_weight:
        torch.manual_seed(recipe.seed)
        start.learn_boundaries()
    network, average = start, copy.deepcopy(start)
    if recipe.frozen_stride:
        network.mask2former.model.pixel_level_module.encoder.freeze(recipe.frozen_stride)
    optimiser = _optimiser(network, recipe)
    state = Progress(network, average, optimiser)
    checkpoint = folder / CHECKPOINT_FILE
    if checkpoint.is_file():
        state.load(checkpoint, asdict(recipe))
    schedule = _schedule(optimiser, recipe, state.iteration)
    watched = _watched(data.watch)
    began = time.monotonic()
    network.train()
    for batch in _batches(recipe, data, state.iteration):
        losses = _step(network, optimiser, batch, recipe, state.iteration)
        schedule.step()
        state.iteration += 1
        _update_average(average, network, min(recipe.ema, (1.0 + state.iteration) / (10.0 + state.iteration)))
        state.recent.append(losses)
        last = state.iteration == recipe.iterations
        if state.iteration % _LOG_EVERY == 0 or last:
            log.info("%s after %.0f s", state.summarise(), time.monotonic() - began)
        if state.iteration % _CHECKPOINT_EVERY == 0 or last:
            if watched:
                state.history[-1]["watch"] = _watch_loss(average, watched)
            state.save(checkpoint, asdict(recipe))
            (folder / HISTORY_FILE).write_text(json.dumps(state.history, indent=0))
            log.info("%s: checkpoint at %d", folder.name, state.iteration)
    return average.eval()


def _optimiser(network: CroplandNetwork, recipe: Recipe) -> torch.optim.AdamW:
    encoder = network.mask2former.model.pixel_level_module.encoder
    in_backbone = {id(p) for p in encoder.parameters()}
    groups: list[dict[str, Any]] = []
    for of_backbone, rate in ((True, recipe.backbone_rate), (False, recipe.head_rate)):
        own = [p for p in network.parameters() if p.requires_grad and (id(p) in in_backbone) == of_backbone]
        matrices, vectors = [p for p in own if p.ndim > 1], [p for p in own if p.ndim <= 1]
        groups.append({"params": matrices, "lr": rate, "weight_decay": recipe.weight_decay})
        groups.append({"params": vectors, "lr": rate, "weight_decay": 0.0})
    return torch.optim.AdamW(groups)


def _schedule(
    optimiser: torch.optim.Optimizer, recipe: Recipe, done: int
) -> torch.optim.lr_scheduler.LambdaLR:
    """Linear warm-up, then half a cosine down to 1 % of the peak."""
    warm_up = max(1, round(_WARM_UP_SHARE * recipe.iterations))

    def factor(step: int) -> float:
        if step < warm_up:
            return (step + 1) / warm_up
        progress = min(1.0, (step - warm_up) / max(1, recipe.iterations - warm_up))
        return float(0.01 + 0.99 * 0.5 * (1.0 + torch.cos(torch.tensor(progress * torch.pi))))

    for group, rate in zip(
        optimiser.param_groups, (recipe.backbone_rate,) * 2 + (recipe.head_rate,) * 2, strict=True
    ):
        group["initial_lr"] = rate
    return torch.optim.lr_scheduler.LambdaLR(optimiser, factor, last_epoch=done - 1)


def _batches(recipe: Recipe, data: TrainingData, done: int) -> Iterator[Batch]:
    sizes: tuple[tuple[int, ...], ...] = (recipe.sizes,)
    if recipe.extent_weight:
        sizes = (*sizes * (recipe.extent_every - 1), (_EXTENT_PATCH_PX,))
    stream = PatchStream(
        data.tiles,
        data.water,
        sizes,
        recipe.pixels,
        recipe.iterations,
        recipe.seed,
        recipe.mix,
        data.scenes,
    )
    remaining = range(done, recipe.iterations)
    return iter(
        DataLoader(stream, batch_size=None, sampler=remaining, num_workers=1, prefetch_factor=4)
        if len(remaining) > 1
        else DataLoader(stream, batch_size=None, sampler=remaining)
    )


def _step(
    network: CroplandNetwork, optimiser: torch.optim.Optimizer, batch: Batch, recipe: Recipe, iteration: int
) -> tuple[float, float]:
    torch.manual_seed(recipe.seed + iteration)  # the set loss samples points
    device = next(network.parameters()).device
    images, labels, boundaries = (part.to(device) for part in batch)
    seen, probabilities = _predicted(network, images)
    dense = _mean(dense_loss(p, labels) for p in probabilities)
    sets = set_loss(network, seen.layers, labels)
    extent = dense * 0.0
    if recipe.extent_weight and iteration % recipe.extent_every == recipe.extent_every - 1:
        rows, cols = _random_part(images.shape[1], np.random.default_rng([recipe.seed, iteration]))
        _, alone = _predicted(network, images[:, rows, cols].contiguous())
        dense = 0.5 * (dense + _mean(dense_loss(p, labels[:, rows, cols]) for p in alone))
        inner = slice(_PART_MARGIN_PX, -_PART_MARGIN_PX)
        extent = _mean(
            (p - whole[:, rows, cols])[:, inner, inner].square().mean()
            for p, whole in zip(alone, probabilities, strict=True)
        )
    loss = dense + recipe.set_weight * sets + recipe.extent_weight * extent
    if network.boundary_head is not None and recipe.boundary_weight:
        edges = boundary_loss(network.boundary_head(seen.features.float())[:, 0], boundaries)
        loss = loss + recipe.boundary_weight * edges
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(dense.detach()), float(sets.detach())


def _predicted(network: CroplandNetwork, images: torch.Tensor) -> tuple[Seen, list[torch.Tensor]]:
    """What the network makes of the images, and the probability folded from each decoder layer."""
    with torch.autocast(images.device.type, dtype=torch.bfloat16, enabled=_computes_bfloat16(images.device)):
        seen = network.seen(images)
    size = (images.shape[1], images.shape[2])
    return seen, [folded_probability(layer, size) for layer in seen.layers]


def _computes_bfloat16(device: torch.device) -> bool:
    """Whether the device computes in bfloat16; a CPU that emulates it takes five times as long as float32."""
    return device.type != "cpu" or torch.ops.mkldnn._is_mkldnn_bf16_supported()


def _mean(losses: Iterable[torch.Tensor]) -> torch.Tensor:
    return torch.stack(list(losses)).mean()


def _random_part(side: int, rng: np.random.Generator) -> tuple[slice, slice]:
    """A square inside a patch, on the backbone's 32 px grid as the engine's windows are."""
    size = int(rng.choice(_PART_SIZES))
    y, x = (32 * int(rng.integers((side - size) // 32 + 1)) for _ in range(2))
    return slice(y, y + size), slice(x, x + size)


@torch.no_grad()
def _update_average(average: CroplandNetwork, network: CroplandNetwork, decay: float) -> None:
    for kept, new in zip(average.state_dict().values(), network.state_dict().values(), strict=True):
        if kept.dtype.is_floating_point:
            kept.lerp_(new, 1.0 - decay)
        else:
            kept.copy_(new)


def _watched(tiles: list[LabelledTile]) -> list[Batch]:
    """The same few undegraded patches every time, spread over the watch tiles, each a batch of its own."""
    patches = []
    for index in range(_WATCH_PATCHES if tiles else 0):
        tile = tiles[index % len(tiles)]
        image, label = tile.image(), tile.labels()
        rows, cols = (min(_WATCH_SIZE, side // 32 * 32) for side in label.shape)
        y = 0 if index % 2 else label.shape[0] - rows
        x = 0 if index % 4 < 2 else label.shape[1] - cols
        part = (slice(y, y + rows), slice(x, x + cols))
        known = torch.from_numpy(label[part].copy())[None]
        patches.append(
            Batch(torch.from_numpy(image[part].copy())[None], known, torch.full_like(known, IGNORE))
        )
    return patches


@torch.no_grad()
def _watch_loss(average: CroplandNetwork, watched: list[Batch]) -> float:
    average.eval()
    device = next(average.parameters()).device
    losses = [float(dense_loss(average(b.images.to(device)), b.labels.to(device))) for b in watched]
    return round(sum(losses) / len(losses), 4)
