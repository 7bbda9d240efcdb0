"""The folded probability, and what must not change it."""

import pytest
import torch

from croplayer_qgis.training.mask2former.network import (
    REACH_PX,
    ChannelNorm,
    CroplandNetwork,
    NearOffsets,
    Queries,
    folded_probability,
)


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(1)
    return CroplandNetwork("lite0").eval()


def test_folding_weighs_masks_by_classes_and_leaves_unclaimed_pixels_at_zero():
    classes = torch.tensor([[[30.0, 0.0, 0.0], [0.0, 30.0, 0.0], [0.0, 0.0, 30.0]]])  # crop, other, no object
    masks = torch.full((1, 3, 1, 3), -30.0)
    masks[0, 0, 0, 0] = 30.0  # claimed by cropland
    masks[0, 1, 0, 1] = 30.0  # claimed by other
    masks[0, 2, 0, 2] = 30.0  # claimed by nothing
    probability = folded_probability(Queries(classes, masks), (1, 3))[0, 0]
    assert probability.tolist() == pytest.approx([1 / 1.01, 0.0, 0.0], abs=1e-5)


def test_norm_of_a_pixel_does_not_depend_on_the_others():
    norm = ChannelNorm(8)
    wide = torch.randn(1, 8, 6, 10)
    assert torch.allclose(norm(wide)[..., 2:5, 3:7], norm(wide[..., 2:5, 3:7]), atol=1e-6)


def test_no_group_norm_and_no_position_is_left(network):
    assert not [m for m in network.modules() if isinstance(m, torch.nn.GroupNorm)]
    pixel_decoder = network.mask2former.model.pixel_level_module.decoder
    assert not pixel_decoder.position_embedding(torch.Size((1, 3, 4, 5)), "cpu", torch.float32).any()


@torch.no_grad()
def test_deformable_attention_looks_no_further_than_its_reach(network):
    linear = torch.nn.Linear(96, 6 * 3 * 4 * 2)
    near = NearOffsets(linear)
    offsets = near(100.0 * torch.randn(1, 50, 96)).view(50, 6, 3, 4, 2)
    for level, stride in enumerate((32, 16, 8)):
        assert float(offsets[:, :, level].abs().max()) * stride == REACH_PX
    quiet = 1e-3 * torch.randn(1, 5, 96)
    assert torch.allclose(near(quiet), linear(quiet).clamp(-1, 1))  # what is near stays as it is
    encoder = network.mask2former.model.pixel_level_module.decoder.encoder
    assert all(isinstance(layer.self_attn.sampling_offsets, NearOffsets) for layer in encoder.layers)


def test_frozen_stages_of_the_backbone_are_those_up_to_the_stride():
    encoder = CroplandNetwork("lite0", pretrained=False).mask2former.model.pixel_level_module.encoder
    encoder.freeze(8)
    learning = [any(p.requires_grad for p in block.parameters()) for block in encoder.blocks]
    assert learning == [False] * 5 + [True] * 11
    assert not any(p.requires_grad for p in encoder.stem.parameters())


@torch.no_grad()
def test_probability_covers_the_image_whatever_its_size(network):
    for height, width in ((64, 96), (128, 64)):
        image = torch.randint(0, 256, (2, height, width, 3), dtype=torch.uint8)
        probability = network(image)
        assert probability.shape == (2, height, width) and probability.dtype == torch.float32
        assert float(probability.min()) >= 0.0 and float(probability.max()) <= 1.0


@torch.no_grad()
def test_an_image_s_result_does_not_depend_on_its_batch(network):
    images = torch.randint(0, 256, (2, 64, 64, 3), dtype=torch.uint8)
    network.train()  # frozen statistics hold while training too
    together = network(images)
    alone = torch.cat([network(images[:1]), network(images[1:])])
    network.eval()
    assert torch.allclose(together, alone, atol=1e-5)


def test_resnet_backbone_builds_and_gives_probabilities():
    network = CroplandNetwork("resnet18", pretrained=False).eval()
    with torch.no_grad():
        assert network(torch.zeros((1, 64, 64, 3), dtype=torch.uint8)).shape == (1, 64, 64)


def test_boundaries_are_said_for_every_pixel_and_leave_the_probability_alone():
    torch.manual_seed(0)
    network = CroplandNetwork("lite0", pretrained=False).eval()
    image = torch.randint(0, 256, (1, 64, 96, 3), dtype=torch.uint8)
    with torch.no_grad():
        before = network(image)
        network.learn_boundaries()
        assert network.boundary_head is not None
        logits = network.boundary_head(network.seen(image).features)
        assert logits.shape == (1, 1, 64, 96)
        assert bool((network(image) == before).all())
