"""The quality network: ResNet-18 at half width, from uint8 pixels to class probabilities and quality."""

from __future__ import annotations

import torch
from torch import nn
from transformers import ResNetConfig, ResNetModel

from croplayer_qgis.shared.vocabulary.scenes import SCENE_CLASSES

_WIDTHS = [32, 64, 128, 256]  # half of He et al. 2016: a third of the time on a CPU, a quarter of the size
_MEAN = (0.485, 0.456, 0.406)
_STD = (0.229, 0.224, 0.225)


class QualityNetwork(nn.Module):
    """ResNet-18 (He et al. 2016, arXiv:1512.03385) with one linear head for the classes and the quality."""

    def __init__(self) -> None:
        super().__init__()
        config = ResNetConfig(
            embedding_size=_WIDTHS[0], hidden_sizes=_WIDTHS, depths=[2, 2, 2, 2], layer_type="basic"
        )
        self.backbone = ResNetModel(config)
        self.head = nn.Linear(_WIDTHS[-1], len(SCENE_CLASSES) + 1)
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1) * 255.0, persistent=False)
        self.register_buffer("std", torch.tensor(_STD).view(1, 3, 1, 1) * 255.0, persistent=False)

    def logits(self, image: torch.Tensor) -> torch.Tensor:
        """Logits float32 [N, 8]: the classes in the order of SCENE_CLASSES, then quality.

        Args:
            image: uint8 [N, 256, 256, 3] RGB.
        """
        pixels = (image.permute(0, 3, 1, 2).float() - self.mean) / self.std
        features = self.backbone(pixels).pooler_output
        return self.head(features.flatten(1))

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """`probability` float32 [N, 7] and `quality` float32 [N], both 0-1, of uint8 [N, 256, 256, 3]."""
        chances = torch.sigmoid(self.logits(image))
        return chances[:, :-1], chances[:, -1]


def loss_of(logits: torch.Tensor, labels: torch.Tensor, quality: torch.Tensor) -> torch.Tensor:
    """Mean binary cross-entropy of the classes (multi-label) and of the quality (a soft target), equal parts.

    Args:
        logits: float32 [N, 8] of `QualityNetwork.logits`.
        labels: float32 [N, 7], 0 or 1.
        quality: float32 [N], 0-1.
    """
    classes = nn.functional.binary_cross_entropy_with_logits(logits[:, :-1], labels)
    score = nn.functional.binary_cross_entropy_with_logits(logits[:, -1], quality)
    return classes + score
