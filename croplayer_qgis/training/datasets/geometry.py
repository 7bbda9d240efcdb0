"""Cutting turned, mirrored and rescaled patches out of labelled images without aliasing."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from croplayer_qgis.training.datasets.labels import CROPLAND, IGNORE, OTHER, SCENE_CROPLAND, SCENE_OTHER


class Pyramid:
    """An image and its labels at halved resolutions.

    Args:
        image: uint8 RGB ``[H, W, 3]``.
        labels: uint8 ``[H, W]``.
        fields: Number of the field that a pixel belongs to, 0 for none, ``[H, W]``; None where not known.
    """

    def __init__(
        self, image: NDArray[np.uint8], labels: NDArray[np.uint8], fields: NDArray[np.integer] | None = None
    ) -> None:
        cropland = (labels == CROPLAND) | (labels == SCENE_CROPLAND)
        as_scene = (labels == SCENE_OTHER) | (labels == SCENE_CROPLAND)
        planes = np.dstack([image, 255 * cropland, 255 * (labels != IGNORE), 255 * as_scene]).astype(np.uint8)
        levels = [torch.from_numpy(planes).permute(2, 0, 1)[None]]
        while min(levels[-1].shape[2:]) > 64:
            smaller = functional.avg_pool2d(levels[-1].float(), 2).round().to(torch.uint8)
            levels.append(smaller)
        self.levels = levels
        self._fields = None if fields is None else torch.from_numpy(fields.astype(np.float32))[None, None]
        self.height, self.width = labels.shape

    def patch(self, view: View, size: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """The ``size`` x ``size`` image and labels that ``view`` shows; mirrored beyond the image's edge.

        A pixel is cropland when at least half of what it covers is, and unknown when any of it is.
        """
        level = min(len(self.levels) - 1, max(0, math.floor(math.log2(view.scale) + 0.3)))
        planes = self._sampled(self.levels[level].float(), view, size, "bilinear")
        image = planes[:3].permute(1, 2, 0).round().clamp(0, 255).to(torch.uint8).numpy()
        labels = np.where(planes[3].numpy() >= 127.5, CROPLAND, OTHER).astype(np.uint8)
        as_scene = planes[5].numpy() >= 127.5
        labels[as_scene] = np.where(labels[as_scene] == CROPLAND, SCENE_CROPLAND, SCENE_OTHER)
        labels[planes[4].numpy() < 254.0] = IGNORE
        return np.ascontiguousarray(image), labels

    def fields(self, view: View, size: int) -> NDArray[np.int32] | None:
        """Field numbers of ``patch(view, size)``, int32 ``[size, size]``; None where they are not known."""
        if self._fields is None:
            return None
        return self._sampled(self._fields, view, size, "nearest")[0].numpy().astype(np.int32)

    def _sampled(self, source: torch.Tensor, view: View, size: int, mode: str) -> torch.Tensor:
        """``[C, size, size]`` of the planes ``[1, C, h, w]`` of any level."""
        steps = (torch.arange(size) + 0.5 - size / 2.0) * view.scale
        y, x = torch.meshgrid(steps, steps, indexing="ij")
        if view.mirrored:
            x = -x
        cos, sin = math.cos(view.angle), math.sin(view.angle)
        source_x = view.centre_x + cos * x - sin * y
        source_y = view.centre_y + sin * x + cos * y
        grid = torch.stack([2.0 * source_x / self.width - 1.0, 2.0 * source_y / self.height - 1.0], dim=-1)
        return functional.grid_sample(
            source, grid[None], mode=mode, padding_mode="reflection", align_corners=False
        )[0]


@dataclass(frozen=True)
class View:
    """Where a patch lies.

    Attributes:
        centre_x: Column of the patch centre in source pixels.
        centre_y: Row of the patch centre in source pixels.
        scale: Source pixels per patch pixel.
        angle: Rotation in radians.
        mirrored: Flipped left to right.
    """

    centre_x: float
    centre_y: float
    scale: float
    angle: float
    mirrored: bool


def random_view(rng: np.random.Generator, height: int, width: int, size: int, scale: float) -> View:
    """A view of any orientation whose centre keeps half a patch from the edge where the image allows it."""
    half = size * scale / 2.0
    margin_x, margin_y = min(half, width / 2.0), min(half, height / 2.0)
    return View(
        centre_x=float(rng.uniform(margin_x, width - margin_x)),
        centre_y=float(rng.uniform(margin_y, height - margin_y)),
        scale=scale,
        angle=float(rng.uniform(0.0, 2.0 * np.pi)),
        mirrored=bool(rng.random() < 0.5),
    )
