"""Mask2Former for two semantic classes, with its probability folded into one map."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import nn
from torch.nn import functional
from transformers import Mask2FormerConfig, Mask2FormerForUniversalSegmentation

from croplayer_qgis.training.mask2former.backbones import BackboneName, Lite0Features, backbone_config

CLASSES = ("cropland", "other")
# A tiny epsilon would turn pixels that no query claims into noise.
_UNCLAIMED = 1e-2
REACH_PX = 32
"""How far one layer of the pixel decoder's deformable attention looks, in image pixels."""
_HEADS = 6
STRIDES = (32, 16, 8)


class Queries(NamedTuple):
    """What one decoder layer says: one entry per query.

    Attributes:
        class_logits: float ``[N, Q, 3]``: cropland, other, no object.
        mask_logits: float ``[N, Q, H/4, W/4]``.
    """

    class_logits: torch.Tensor
    mask_logits: torch.Tensor


class ChannelNorm(nn.LayerNorm):
    """Layer normalisation over the channels of every pixel of ``[N, C, H, W]``.

    Stands in for Mask2Former's GroupNorm, whose statistics are taken over the whole map: with those, a
    pixel's probability would change with the extent of the window around it.
    """

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Normalise each pixel's channel vector."""
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class NoPosition(nn.Module):
    """All-zero position embedding: where a field lies inside its window says nothing about it."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.channels = channels

    def forward(
        self,
        shape: torch.Size,
        device: torch.device | str,
        dtype: torch.dtype,
        mask: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Zeros ``[N, channels, H, W]``."""
        return torch.zeros((shape[0], self.channels, shape[2], shape[3]), device=device, dtype=dtype)


class NearOffsets(nn.Linear):
    """Where deformable attention looks, at most ``REACH_PX`` image pixels from where it stands.

    Unbounded, three such layers carry what happens at a window's border right into its middle. Clamping those
    of version 1.0.0 cut the label flips beyond 160 px from the border to a third on imagery it had not seen,
    and left the IoU on training tiles as it was (0.957).

    Args:
        linear: The layer whose weights it takes over.
    """

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__(linear.in_features, linear.out_features)
        self.weight, self.bias = linear.weight, linear.bias

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Offsets in feature pixels, float ``[..., heads * levels * points * 2]``, coarsest level first."""
        offsets = super().forward(x)
        by_level = offsets.unflatten(-1, (_HEADS, len(STRIDES), -1))
        reach = torch.tensor([REACH_PX / stride for stride in STRIDES], device=x.device)[:, None]
        bounded = torch.minimum(torch.maximum(by_level, -reach), reach)
        return bounded.flatten(-3).to(offsets.dtype)


class Seen(NamedTuple):
    """What the network makes of an image.

    Attributes:
        layers: Query predictions of all decoder layers, the last one last.
        features: The pixel decoder's features, float ``[N, 96, H/4, W/4]``.
    """

    layers: list[Queries]
    features: torch.Tensor


class BoundaryHead(nn.Sequential):
    """Field boundaries, logits ``[N, 1, 4 H, 4 W]`` of features ``[N, C, H, W]``.

    Sixteen values a feature, laid out as its 4 x 4 pixels (sub-pixel convolution, Shi et al. 2016): a
    boundary is thinner than a feature.
    """

    def __init__(self, channels: int) -> None:
        super().__init__(
            nn.Conv2d(channels, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 16, 1), nn.PixelShuffle(4)
        )


class CroplandNetwork(nn.Module):
    """Cropland probability of uint8 RGB images, normalisation inside.

    Args:
        backbone: ``lite0`` (ImageNet) or ``resnet18`` (from scratch).
        pretrained: Load ImageNet weights into Lite0.
        boundaries: Also learn where fields end.
    """

    def __init__(
        self, backbone: BackboneName = "lite0", pretrained: bool = True, boundaries: bool = False
    ) -> None:
        super().__init__()
        self.backbone: BackboneName = backbone
        config = Mask2FormerConfig(
            backbone_config=backbone_config(backbone),
            feature_size=96,
            mask_feature_size=96,
            hidden_dim=96,
            encoder_feedforward_dim=384,
            dim_feedforward=384,
            encoder_layers=3,
            decoder_layers=2,  # transformers counts the learned queries' own prediction as a layer
            num_attention_heads=_HEADS,
            num_queries=20,
            num_labels=len(CLASSES),
            dropout=0.0,
            train_num_points=3072,
            use_auxiliary_loss=True,
        )
        self.mask2former = Mask2FormerForUniversalSegmentation(config)
        pixel_level = self.mask2former.model.pixel_level_module
        if backbone == "lite0":
            pixel_level.encoder = Lite0Features(pretrained)
        _replace_group_norms(pixel_level.decoder)
        for layer in pixel_level.decoder.encoder.layers:
            layer.self_attn.sampling_offsets = NearOffsets(layer.self_attn.sampling_offsets)
        pixel_level.decoder.position_embedding = NoPosition(config.feature_size)
        self.mask2former.model.transformer_module.position_embedder = NoPosition(config.hidden_dim)
        self.boundary_head = BoundaryHead(config.mask_feature_size) if boundaries else None

    def learn_boundaries(self) -> None:
        """Give a network that does not tell where fields end an untrained head that will."""
        if self.boundary_head is None:
            self.boundary_head = BoundaryHead(self.mask2former.config.mask_feature_size)

    def seen(self, image: torch.Tensor) -> Seen:
        """Everything the network makes of uint8 ``[N, H, W, 3]``."""
        pixels = ((image.float() - 127.0) / 128.0).permute(0, 3, 1, 2)
        model = self.mask2former.model(pixel_values=pixels, output_hidden_states=True)
        logits = [
            self.mask2former.class_predictor(hidden.transpose(0, 1))
            for hidden in model.transformer_decoder_intermediate_states or ()
        ]
        layers = [Queries(c, m) for c, m in zip(logits, model.masks_queries_logits, strict=True)]
        return Seen(layers, model.pixel_decoder_last_hidden_state)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """Cropland probability float32 ``[N, H, W]`` of uint8 RGB ``[N, H, W, 3]``."""
        return folded_probability(self.seen(image).layers[-1], (image.shape[1], image.shape[2]))


def folded_probability(last: Queries, size: tuple[int, int]) -> torch.Tensor:
    """P(cropland) float ``[N, H, W]``: softmax over classes times sigmoid of masks, upsampled, normalised."""
    classes = last.class_logits.float().softmax(dim=-1)[..., : len(CLASSES)]
    segments = torch.einsum("nqc,nqhw->nchw", classes, last.mask_logits.float().sigmoid())
    segments = functional.interpolate(segments, size=size, mode="bilinear", align_corners=False)
    return segments[:, 0] / (segments.sum(dim=1) + _UNCLAIMED)


def _replace_group_norms(module: nn.Module) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.GroupNorm):
            setattr(module, name, ChannelNorm(child.num_channels))
        else:
            _replace_group_norms(child)
