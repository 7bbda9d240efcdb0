"""The pixel decoder's deformable attention as it is exported: the same sums in fewer and wider steps.

transformers puts queries before points and joins the levels on an axis of twelve, so that a runtime works
element by element. Here each level is sampled with the points before the queries, its share is added up at
once, and everything that depends on the window's size alone is a constant of the graph.
"""

from __future__ import annotations

import copy
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from transformers.models.mask2former.modeling_mask2former import (
    Mask2FormerPixelDecoderEncoderMultiscaleDeformableAttention as DeformableAttention,
)

from croplayer_qgis.training.mask2former.network import REACH_PX, STRIDES, CroplandNetwork


class ExportedAttention(nn.Module):
    """Takes the place of one ``DeformableAttention`` for images of one at a time, without padding.

    Args:
        trained: The attention whose weights it computes with; its offsets are ``NearOffsets``.
    """

    def __init__(self, trained: DeformableAttention) -> None:
        super().__init__()
        self.heads, self.levels, self.points = trained.n_heads, trained.n_levels, trained.n_points
        self.offsets, self.weights = trained.sampling_offsets, trained.attention_weights
        self.value, self.output = trained.value_proj, trained.output_proj

    def forward(
        self,
        hidden_states: torch.Tensor,
        position_embeddings: torch.Tensor,
        spatial_shapes_list: list[tuple[int, int]],
        **_unused: Any,
    ) -> tuple[torch.Tensor, None]:
        """Attended features float ``[1, Q, D]`` of ``hidden_states`` ``[1, Q, D]``, Q over all levels.

        Args:
            hidden_states: Features of all levels, coarsest first.
            position_embeddings: Added to what offsets and weights are computed from, float ``[1, Q, D]``.
            spatial_shapes_list: Rows and columns of each level.
        """
        heads, points = self.heads, self.points
        shapes = [(int(rows), int(columns)) for rows, columns in spatial_shapes_list]
        queries = sum(rows * columns for rows, columns in shapes)
        asking = (hidden_states + position_embeddings)[0]
        values = self.value(hidden_states)[0].t()
        share = torch.softmax(self.weights(asking).view(queries, heads, -1), -1)
        share = share.view(queries, heads, self.levels, points).permute(2, 1, 3, 0).contiguous()
        centres = torch.cat([_centres(*shape) for shape in shapes]).repeat(1, heads * points)
        attended = values.new_zeros(())
        first = 0
        for level, (rows, columns) in enumerate(shapes):
            offsets = self._offsets(asking, level, rows, columns)
            grid = (offsets + centres).view(queries, heads, points, 2).permute(1, 2, 0, 3)
            own = values[:, first : first + rows * columns].reshape(heads, -1, rows, columns)
            sampled = functional.grid_sample(own, grid, mode="bilinear", align_corners=False)
            part = (sampled * share[level][:, None]).sum(2)  # [heads, D / heads, Q]
            attended = part if level == 0 else attended + part
            first += rows * columns
        return self.output(attended.reshape(-1, queries).t()[None]), None

    def _offsets(self, asking: torch.Tensor, level: int, rows: int, columns: int) -> torch.Tensor:
        """Offsets into one level, float ``[Q, heads * points * 2]``, in ``grid_sample``'s units (2 a map)."""
        unit = torch.tensor([2.0 / columns, 2.0 / rows])
        own = self.offsets.weight.view(self.heads, self.levels, self.points, 2, -1)[:, level]
        weight = (own * unit[:, None]).reshape(-1, own.shape[-1])
        bias = (self.offsets.bias.view(self.heads, self.levels, self.points, 2)[:, level] * unit).reshape(-1)
        reach = (unit * (REACH_PX / STRIDES[level])).repeat(self.heads * self.points)
        return torch.minimum(torch.maximum(functional.linear(asking, weight, bias), -reach), reach)


def for_export(network: CroplandNetwork) -> CroplandNetwork:
    """A copy of the network with ``ExportedAttention`` in its pixel decoder; the weights are the same."""
    exported = copy.deepcopy(network).eval().requires_grad_(False)
    decoder = exported.mask2former.model.pixel_level_module.decoder
    for layer in decoder.encoder.layers:
        layer.self_attn = ExportedAttention(layer.self_attn)
    return exported


def _centres(rows: int, columns: int) -> torch.Tensor:
    """Where each feature of a level stands, float ``[rows * columns, 2]``, x before y, -1 to 1."""
    x = (torch.arange(columns) + 0.5) / columns
    y = (torch.arange(rows) + 0.5) / rows
    return 2.0 * torch.stack(torch.meshgrid(x, y, indexing="xy"), -1).reshape(-1, 2) - 1.0
