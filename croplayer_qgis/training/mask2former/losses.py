"""Losses: Mask2Former's set loss on whole scenes, and a dense one that knows where the truth is unknown."""

from __future__ import annotations

import torch
from torch.nn import functional

from croplayer_qgis.training.datasets.boundaries import BOUNDARY
from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND, SCENE_OTHER
from croplayer_qgis.training.mask2former.network import CroplandNetwork, Queries


def dense_loss(probability: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Binary cross-entropy plus soft Dice of the folded probability, over labelled pixels only.

    Args:
        probability: float ``[N, H, W]``.
        labels: uint8 ``[N, H, W]``: CROPLAND, OTHER, SCENE_CROPLAND, SCENE_OTHER or IGNORE.

    Returns:
        Scalar; 0 when nothing is labelled. Dice is taken per image and class, and only where the image has
        both classes: on a lake alone it would reward nothing but a constant. Where only a scene as a whole is
        known, its mean probability takes the place of its pixels'; each pixel weighs alike either way.
    """
    p = probability.clamp(1e-4, 1.0 - 1e-4)
    target = (labels == CROPLAND).float()
    known = (labels == CROPLAND) | (labels == OTHER)
    taught = int((labels != IGNORE).sum())
    if not taught:
        return probability.sum() * 0.0
    entropy = functional.binary_cross_entropy(p[known], target[known], reduction="sum")
    for value, truth in ((SCENE_OTHER, 0.0), (SCENE_CROPLAND, 1.0)):
        for image, of_scene in zip(p, labels == value, strict=True):
            if bool(of_scene.any()):
                mean = image[of_scene].mean()
                entropy = entropy + of_scene.sum() * functional.binary_cross_entropy(
                    mean, torch.full_like(mean, truth)
                )
    entropy = entropy / taught
    dices = []
    for image in range(len(p)):
        weight = known[image].float()
        for chance, truth in ((p[image], target[image]), (1.0 - p[image], 1.0 - target[image])):
            if bool((truth * weight).any()) and bool(((1.0 - truth) * weight).any()):
                overlap = 2.0 * (chance * truth * weight).sum() + 1.0
                dices.append(1.0 - overlap / (((chance + truth) * weight).sum() + 1.0))
    return entropy + (torch.stack(dices).mean() if dices else 0.0)


def set_loss(network: CroplandNetwork, layers: list[Queries], labels: torch.Tensor) -> torch.Tensor:
    """Mask2Former's own loss (Hungarian matching; class, mask and Dice terms; all decoder layers).

    Two segments an image: its cropland and the rest. Images with any pixel that is not labelled by itself are
    left out, since matching has no notion of "unknown here".
    """
    known = (labels == CROPLAND) | (labels == OTHER)
    whole = [i for i in range(len(labels)) if bool(known[i].all())]
    if not whole:
        return layers[-1].mask_logits.sum() * 0.0
    present = [[c for c in (CROPLAND, OTHER) if bool((labels[i] == c).any())] for i in whole]
    class_of = {CROPLAND: 0, OTHER: 1}  # order of network.CLASSES
    masks = [
        torch.stack([(labels[i] == c).float() for c in classes])
        for i, classes in zip(whole, present, strict=True)
    ]
    classes = [torch.tensor([class_of[c] for c in p], device=labels.device) for p in present]
    terms = network.mask2former.get_loss_dict(
        masks_queries_logits=layers[-1].mask_logits[whole].float(),
        class_queries_logits=layers[-1].class_logits[whole].float(),
        mask_labels=masks,
        class_labels=classes,
        auxiliary_predictions=[
            {
                "masks_queries_logits": layer.mask_logits[whole].float(),
                "class_queries_logits": layer.class_logits[whole].float(),
            }
            for layer in layers[:-1]
        ],
    )
    return torch.stack(list(terms.values())).sum() / len(layers)


def boundary_loss(logits: torch.Tensor, boundaries: torch.Tensor) -> torch.Tensor:
    """Binary cross-entropy plus soft Dice of the field boundaries, where they are known.

    Args:
        logits: float ``[N, H, W]``.
        boundaries: uint8 ``[N, H, W]``: BOUNDARY, INSIDE or IGNORE.

    Returns:
        Scalar; 0 when no boundary is known.
    """
    known = boundaries != IGNORE
    if not bool(known.any()):
        return logits.sum() * 0.0
    said, target = logits.float()[known], (boundaries[known] == BOUNDARY).float()
    chance = said.sigmoid()
    overlap = (2.0 * (chance * target).sum() + 1.0) / (chance.sum() + target.sum() + 1.0)
    return functional.binary_cross_entropy_with_logits(said, target) + 1.0 - overlap
